package bundle

import (
	"bytes"
	"fmt"
	"image/png"
	"math"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/raster"
)

const (
	// pageWidth is that of a picture of a page: three pixels a point on a
	// phone of 414 points, so that 8 pt type is read without zooming in far. A
	// page that lies is turned: across the phone its type would be a third smaller.
	pageWidth = 1242
	// longHeight is the most that a long picture is high: beyond it phones
	// show pictures blurred, or not at all.
	longHeight = 16_000
	// pageGap is at least what stands between two pages of a long picture.
	pageGap = pageWidth / 100
	greys   = 16
)

// picture is a picture to be drawn: of one page, or a long one of several.
type picture struct {
	name  string
	pages []page.Page
	width int
	long  bool
	// accent are marks drawn over the page in the accent colour; nil: none.
	accent []page.Mark
}

// pictures are all that a reader gets: of each worksheet every page, then a
// long one, and the booklet's cover.
func (p *Plan) pictures() []picture {
	all := []picture{{name: bookletPicture, pages: p.bound.Pages[:1], width: pageWidth}}
	for i := range p.worksheets {
		w := &p.worksheets[i]
		for i := range w.single.Pages {
			all = append(all, picture{name: w.pageName(i), pages: w.upright(i, i+1), width: pageWidth})
		}
		all = append(all, w.longs()...)
	}
	return all
}

// upright are some of the pages as a phone shows them.
func (w *worksheet) upright(from, to int) []page.Page {
	pages := make([]page.Page, 0, to-from)
	for _, p := range w.single.Pages[from:to] {
		pages = append(pages, upright(p))
	}
	return pages
}

// upright is a page as a phone shows it: one that lies is turned a quarter
// clockwise, so that the phone is turned to the left to read it.
func upright(p page.Page) page.Page {
	if p.Size.Width <= p.Size.Height {
		return p
	}
	turned := page.Group{At: page.Transform{X: p.Size.Height, Scale: page.Whole, Turns: 3}, Marks: p.Marks}
	return page.Page{Size: p.Size.Turned(), Marks: []page.Mark{turned}}
}

// longs are the long pictures of a worksheet: one, or more where it would be
// too high for phones.
func (w *worksheet) longs() []picture {
	var all []picture
	high, from := 0, 0
	for i, p := range w.upright(0, len(w.single.Pages)) {
		h := height(&p, pageWidth)
		if high += pageGap + h; i == 0 || high > longHeight {
			all = append(all, picture{width: pageWidth, long: true})
			high, from = h, i
		}
		all[len(all)-1].pages = w.upright(from, i+1)
	}
	for i := range all {
		all[i].name = w.longName(i, len(all))
	}
	return all
}

// height is how high the picture of a page is.
func height(p *page.Page, width int) int {
	return int(math.Round(float64(width) * (float64(p.Size.Height) / float64(p.Size.Width))))
}

// draw makes the picture's PNG file. Black type on white needs no more
// greys, and a page that would be heavier than the platform allows gets fewer.
func (p *Plan) draw(store Store, pic *picture) (File, error) {
	var data []byte
	var err error
	switch {
	case pic.long:
		data, err = p.drawLong(pic)
	case pic.accent != nil:
		data, err = p.drawAccented(pic)
	default:
		data, err = raster.PNG(&pic.pages[0], raster.Format{Width: pic.width, Greys: greys, Limit: pageLimit()}, p.input.Faces)
	}
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", pic.name, err)
	}
	size, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", pic.name, err)
	}
	f, err := putText(store, textFile{pic.name, data})
	f.Width, f.Height, f.long = size.Width, size.Height, pic.long
	return f, err
}

// drawLong draws a long picture, which the plan has kept low enough to be one.
func (p *Plan) drawLong(pic *picture) ([]byte, error) {
	var b bytes.Buffer
	if raster.Coloured(pic.pages...) {
		strips, err := raster.StripColours(pic.pages, pic.width, p.input.Faces)
		if err != nil {
			return nil, err
		}
		err = raster.EncodeColours(&b, strips[0], greys)
		return b.Bytes(), err
	}
	strips, err := raster.Strip(pic.pages, pic.width, p.input.Faces)
	if err != nil {
		return nil, err
	}
	err = raster.Encode(&b, strips[0], greys)
	return b.Bytes(), err
}
