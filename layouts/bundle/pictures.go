package bundle

import (
	"bytes"
	"fmt"
	"image/png"
	"math"
	"strings"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/raster"
)

const (
	// pageWidth is that of a picture of a page: three pixels a point on a
	// phone of 414 points, so that 8 pt type is read without zooming in far.
	pageWidth = 1242
	// longHeight is the most that a long picture is high: beyond it phones
	// show pictures blurred, or not at all.
	longHeight = 16_000
	// pageGap is at least what stands between two pages of a long picture.
	pageGap = pageWidth / 100
	greys   = 16
)

// The folders that the pictures lie in.
const (
	pictureFolder = "图片/"
	coverFolder   = "封面/"
)

const longMark = "-长图"

// isLong is whether a file is a long picture.
func isLong(f File) bool {
	return strings.HasPrefix(f.Name, pictureFolder) && strings.Contains(f.Name, longMark)
}

// picture is a picture to be drawn: of one page, or a long one of several.
type picture struct {
	name  string
	pages []page.Page
	width int
	long  bool
}

// pictures are all that a reader gets: of each worksheet every page, then a
// long one, and the booklet's cover.
func (p *Plan) pictures() []picture {
	all := []picture{{name: bookletPicture, pages: p.booklet[0].doc.Pages[:1], width: pageWidth}}
	for i := range p.sheets {
		s := &p.sheets[i]
		for i := range s.single.Pages {
			all = append(all, picture{name: s.pageName(i), pages: s.single.Pages[i : i+1], width: pageWidth})
		}
		all = append(all, s.longs()...)
	}
	return all
}

const bookletPicture = pictureFolder + bookletName + "-封面.png"

// pageName is the name of the picture of a page.
func (s *sheet) pageName(i int) string {
	digits := len(fmt.Sprint(len(s.single.Pages)))
	return fmt.Sprintf("%s%s-%0*d.png", pictureFolder, s.name, digits, i+1)
}

// longs are the long pictures of a worksheet: one, or more where it would be
// too high for phones.
func (s *sheet) longs() []picture {
	var all []picture
	high, from := 0, 0
	for i := range s.single.Pages {
		h := height(&s.single.Pages[i], pageWidth)
		if high += pageGap + h; i == 0 || high > longHeight {
			all = append(all, picture{width: pageWidth, long: true})
			high, from = h, i
		}
		all[len(all)-1].pages = s.single.Pages[from : i+1]
	}
	for i := range all {
		all[i].name = pictureFolder + s.name + longMark + ".png"
		if len(all) > 1 {
			all[i].name = fmt.Sprintf("%s%s%s-%d.png", pictureFolder, s.name, longMark, i+1)
		}
	}
	return all
}

// height is how high the picture of a page is.
func height(p *page.Page, width int) int {
	return int(math.Round(float64(width) * (float64(p.Size.Height) / float64(p.Size.Width))))
}

// draw draws the picture as a PNG file. Black type on white needs no more
// greys, and a page that would be heavier than the platform allows gets fewer.
func (p *Plan) draw(pic *picture) (File, error) {
	var data []byte
	var err error
	if pic.long {
		data, err = p.drawLong(pic)
	} else {
		data, err = raster.PNG(&pic.pages[0], raster.Format{Width: pic.width, Greys: greys, Limit: pageLimit()}, p.input.Faces)
	}
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", pic.name, err)
	}
	size, err := png.DecodeConfig(bytes.NewReader(data))
	return File{Name: pic.name, Data: data, Width: size.Width, Height: size.Height}, err
}

// drawLong draws a long picture, which the plan has kept low enough to be one.
func (p *Plan) drawLong(pic *picture) ([]byte, error) {
	strips, err := raster.Strip(pic.pages, pic.width, p.input.Faces)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = raster.Encode(&b, strips[0], greys)
	return b.Bytes(), err
}
