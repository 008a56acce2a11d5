// Package picture reads the images that a worksheet shows, PNG and JPEG files,
// and makes them ready for a page: upright, on white, no finer than print needs.
//
//	source, err := picture.Decode(data)
//	width, height := source.Size()
//	shown := source.Sized(width / 2)
//
// A file is taken for hostile until it has been decoded: its size and the size
// that it states are bounded before a pixel is made. What comes out is our own
// encoding of the pixels; nothing else of the file (places, names, colour
// profiles, a second picture inside) is passed on.
package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	_ "image/png" // a format of image.Decode
	"strings"
	"sync"

	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// What a file may be at most.
const (
	MaxBytes  = 20 << 20
	MaxPixels = 40_000_000
	maxSide   = 30_000 // in pixels: a strip of paper is no picture
)

// Source is a decoded image. It is safe for concurrent use, and keeps what it
// has made.
type Source struct {
	whole *page.Picture
	photo bool // it came as a JPEG
	mutex sync.Mutex
	sized map[int]*page.Picture // by width
}

// Decode decodes a PNG or JPEG file. The error is [worksheets.Problems]: one,
// without a place.
func Decode(data []byte) (*Source, error) {
	if len(data) > MaxBytes {
		return nil, fault(worksheets.Msg("the image file is larger than %d MiB", MaxBytes>>20),
			worksheets.Msg("save it smaller: at most %d pixels on its longer side are enough for any paper", enough))
	}
	size, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, noImage(data, err)
	}
	if size.Width < 1 || size.Height < 1 || size.Width > maxSide || size.Height > maxSide || size.Width*size.Height > MaxPixels {
		return nil, fault(worksheets.Msg("the image has %d × %d pixels; at most %d million may be", size.Width, size.Height, MaxPixels/1_000_000),
			worksheets.Msg("save it smaller: at most %d pixels on its longer side are enough for any paper", enough))
	}
	pixels, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, noImage(data, err)
	}
	s := &Source{photo: format == "jpeg", sized: map[int]*page.Picture{}}
	s.whole = turned(flat(pixels), orientation(data))
	if longer := max(s.whole.Width, s.whole.Height); longer > enough {
		s.whole = reduced(s.whole, max(s.whole.Width*enough/longer, 1))
	}
	return s, nil
}

// enough is as many pixels as the longer side of an A3 has at 300 dpi.
const enough = 4961

// noImage is the problem of a file that cannot be decoded.
func noImage(data []byte, err error) error {
	hint := worksheets.Msg("save it as PNG or JPEG")
	if said := kindOf(data); said != "" {
		return fault(worksheets.Msg("this is a file of the kind %s, not PNG or JPEG", said), hint)
	}
	if _, format, header := image.DecodeConfig(bytes.NewReader(data)); header == nil {
		reason := strings.TrimPrefix(strings.TrimPrefix(err.Error(), format+": "), "invalid format: ")
		return fault(worksheets.Msg("the image is damaged: %s", reason), worksheets.Msg("save it again as PNG or JPEG"))
	}
	return fault(worksheets.Msg("this is no image, or a damaged one"), hint)
}

// kindOf names the kinds of file that people take for images, by how they begin.
func kindOf(data []byte) string {
	for _, k := range []struct{ name, begins string }{
		{"GIF", "GIF8"}, {"BMP", "BM"}, {"TIFF", "II*\x00"}, {"TIFF", "MM\x00*"}, {"PDF", "%PDF-"}, {"SVG", "<svg"}, {"SVG", "<?xml"},
	} {
		if bytes.HasPrefix(data, []byte(k.begins)) {
			return k.name
		}
	}
	switch {
	case len(data) > 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP":
		return "WebP"
	case len(data) > 12 && string(data[4:8]) == "ftyp" && strings.HasPrefix(string(data[8:12]), "avi"):
		return "AVIF"
	case len(data) > 12 && string(data[4:8]) == "ftyp":
		return "HEIC"
	}
	return ""
}

func fault(what, hint worksheets.Message) error {
	return worksheets.Problems{{What: what, Hint: hint}}
}

// Size is how many pixels the image has.
func (s *Source) Size() (width, height int) { return s.whole.Width, s.whole.Height }

// Sized is the image so many pixels wide, at most as wide as it is.
func (s *Source) Sized(width int) *page.Picture {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	width = min(max(width, 1), s.whole.Width)
	if made, ok := s.sized[width]; ok {
		return made
	}
	made := *s.whole
	if width < s.whole.Width {
		made = *reduced(s.whole, width)
	}
	if s.photo {
		made.JPEG = asJPEG(&made)
	}
	s.sized[width] = &made
	return &made
}

// quality is that of photos in print: finer is not seen at 300 dpi.
const quality = 88

// asJPEG is a picture as a baseline JPEG; nil where it cannot be one.
func asJPEG(p *page.Picture) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, asImage(p), &jpeg.Options{Quality: quality}); err != nil {
		return nil
	}
	return b.Bytes()
}

// asImage is a picture as the encoder takes it.
func asImage(p *page.Picture) image.Image {
	bounds := image.Rect(0, 0, p.Width, p.Height)
	if p.Grey {
		return &image.Gray{Pix: p.Pixels, Stride: p.Width, Rect: bounds}
	}
	rgba := image.NewRGBA(bounds)
	for i := range p.Width * p.Height {
		copy(rgba.Pix[4*i:], p.Pixels[3*i:3*i+3])
		rgba.Pix[4*i+3] = 0xff
	}
	return rgba
}

// String says what the image is, for tests and messages.
func (s *Source) String() string { return fmt.Sprint(s.whole) }
