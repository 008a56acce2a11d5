package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strconv"

	"worksheetpdf/layouts/page"
)

// images are the pictures that a document shows, each once, in the order in
// which they are first drawn. Two with the same pixels are one.
type images struct {
	all    []*page.Picture
	known  map[*page.Picture]int
	sums   [][sha256.Size]byte // of each one's content
	bySums map[[sha256.Size]byte]int
}

// number is which of the pictures this is.
func (i *images) number(p *page.Picture) int {
	if n, ok := i.known[p]; ok {
		return n
	}
	if i.known == nil {
		i.known, i.bySums = map[*page.Picture]int{}, map[[sha256.Size]byte]int{}
	}
	hash := sha256.New()
	fmt.Fprintf(hash, "%d %d %v %d\n", p.Width, p.Height, p.Grey, len(p.JPEG))
	hash.Write(p.Pixels)
	sum := [sha256.Size]byte(hash.Sum(nil))
	n, ok := i.bySums[sum]
	if !ok {
		n = len(i.all)
		i.all, i.sums = append(i.all, p), append(i.sums, sum)
		i.bySums[sum] = n
	}
	i.known[p] = n
	return n
}

// drawImage shows a picture in its box: an image's space is a unit square with
// its lower left corner as the origin (ISO 32000-1, 8.9.5).
func (p *painter) drawImage(m page.Image) {
	b := append(p.buffer[:0], "q "...)
	b = append(appendHundredths(b, hundredths(m.Size.Width)), " 0 0 "...)
	b = append(appendHundredths(b, hundredths(m.Size.Height)), ' ')
	b = p.appendPosition(b, m.At.Plus(0, m.Size.Height))
	b = append(b, "cm /"...)
	b = append(b, imageName(p.images.number(m.Picture))...)
	p.writeRaw(append(b, " Do Q"...))
}

// imageName is what a picture is called in the resource dictionary.
func imageName(n int) string { return "X" + strconv.Itoa(n) }

// addImages adds the pictures as image XObjects (ISO 32000-1, 8.9.5). Its result
// is what they are called, for the resource dictionary that all pages share.
func addImages(f *file, images *images) (names []byte, err error) {
	for i, p := range images.all {
		o, err := imageObject(f, p, images.sums[i])
		if err != nil {
			return nil, err
		}
		names = append(append(append(names, '/'), imageName(i)...), ' ')
		names = appendReference(names, f.add(o))
	}
	return names, nil
}

// imageObject is a picture whose content has a sum.
func imageObject(f *file, p *page.Picture, sum [sha256.Size]byte) (object, error) {
	space := "DeviceRGB"
	if p.Grey {
		space = "DeviceGray"
	}
	body := fmt.Appendf(nil, "/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/%s/BitsPerComponent 8",
		p.Width, p.Height, space)
	if p.JPEG != nil {
		return object{body: append(body, "/Filter/DCTDecode"...), stream: p.JPEG, coding: final}, nil
	}
	// The rows themselves may be a hundred times as long as what is kept of them.
	o, err := f.keep(keptPicture, sum[:], func() []byte { return differences(p) })
	o.body = fmt.Appendf(body, "/DecodeParms<</Predictor 12/Colors %d/BitsPerComponent 8/Columns %d>>", p.Channels(), p.Width)
	return o, err
}

// differences are the rows of a picture, each as what it differs by from the
// one above (PNG's filter Up): flat areas deflate to nothing.
func differences(p *page.Picture) []byte {
	row := p.Width * p.Channels()
	var b bytes.Buffer
	b.Grow(p.Height * (row + 1))
	above := make([]byte, row)
	line := make([]byte, row)
	for y := range p.Height {
		pixels := p.Pixels[y*row:][:row]
		for x, v := range pixels {
			line[x] = v - above[x]
		}
		b.WriteByte(2)
		b.Write(line)
		above = pixels
	}
	return b.Bytes()
}
