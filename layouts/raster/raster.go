// Package raster draws finished pages as pictures, from the same marks as
// package pdf: with the faces' own outlines, anti-aliased, in grey; in colours
// where a page has an accent, of which Draw and Strip give the luma.
//
//	file, err := raster.PNG(&document.Pages[0], raster.Format{Width: 1242}, fonts.Embedded())
//
// Draw and Strip make pictures to go on with, Encode makes files of them. A
// pixel's grey is the share of it that a mark covers. Nothing is hinted or
// moved to whole pixels, so that a page looks the same at every size. The same
// page gives the same picture, on every machine.
package raster

import (
	"errors"
	"fmt"
	"image"
	"math"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// What cannot be drawn. A layout never makes such a page.
var (
	errPage    = errors.New("a size is not positive")
	errBounds  = errors.New("the picture would be too large, or have no pixels")
	errStroke  = errors.New("a stroke or dash is negative")
	errSize    = errors.New("a size is negative")
	errFace    = errors.New("a glyph's face is unknown")
	errPath    = errors.New("a path begins without a move, or has an unknown segment")
	errPicture = errors.New("an image has no picture, or one with more or fewer pixels than it says")
	errMark    = errors.New("a mark is of an unknown kind")
	errGroup   = errors.New("a group's scale or clip is negative, or groups are nested too deep")
)

// MaxSide is the longest side of a picture, in pixels: what common viewers still
// open.
const MaxSide = 30000

// maxPixels bounds the memory of a picture; drawing takes some five times as
// many bytes.
const maxPixels = 1 << 27

// Draw is a page as a picture so many pixels wide, as high as the page asks
// for, rounded. The faces are those that the glyphs are numbered in (see
// [page.Document]); nil: the embedded ones.
func Draw(p *page.Page, width int, faces *fonts.Faces) (*image.Gray, error) {
	return drawChannel(p, width, faces, grey)
}

// drawChannel draws one channel of a page.
func drawChannel(p *page.Page, width int, faces *fonts.Faces, c channel) (*image.Gray, error) {
	size, err := pixels(p.Size, width)
	if err != nil {
		return nil, fmt.Errorf("raster: %w", err)
	}
	picture := blank(size)
	d := newDrawer(p, picture, faces, c)
	if err := d.all(p); err != nil {
		return nil, err
	}
	return picture, nil
}

// blank is a picture without a mark.
func blank(size image.Point) *image.Gray {
	picture := image.NewGray(image.Rectangle{Max: size})
	whiten(picture.Pix)
	return picture
}

func whiten(pixels []uint8) {
	for i := range pixels {
		pixels[i] = 0xff
	}
}

// newDrawer draws one channel of a page on a picture of it.
func newDrawer(p *page.Page, picture *image.Gray, faces *fonts.Faces, c channel) *drawer {
	if faces == nil {
		faces = fonts.Embedded()
	}
	size := picture.Rect.Max
	return &drawer{
		faces:  faces,
		canvas: canvas{picture: picture, clip: box{right: float64(size.X), bottom: float64(size.Y)}, rows: rows{0, size.Y}, channel: c},
		space:  space{scale: float64(size.X) / float64(p.Size.Width)},
	}
}

// all draws all marks of a page.
func (d *drawer) all(p *page.Page) error {
	if err := d.marks(p.Marks); err != nil {
		return fmt.Errorf("raster: mark %d: %w", d.count, err)
	}
	return nil
}

// drawer draws the marks of one page. It keeps its buffers from mark to mark.
// Glyphs are read from their face each time: that is a tenth of the work.
type drawer struct {
	faces  *fonts.Faces
	canvas canvas
	space  space
	depth  int // of groups
	count  int // of marks so far
	// Of the mark at hand.
	outline []fonts.Segment
	path    shape
	dashes  shape
	stroke  shape
	pen     pen
}

// pixels is the size of a page's picture.
func pixels(s page.Size, width int) (image.Point, error) {
	if s.Width <= 0 || s.Height <= 0 {
		return image.Point{}, errPage
	}
	height := math.Round(float64(width) * (float64(s.Height) / float64(s.Width)))
	if width < 1 || width > MaxSide || height < 1 || height > MaxSide || float64(width)*height > maxPixels {
		return image.Point{}, errBounds
	}
	return image.Point{X: width, Y: int(height)}, nil
}

func (d *drawer) marks(marks []page.Mark) error {
	for _, m := range marks {
		d.count++
		if err := d.mark(m); err != nil {
			return err
		}
	}
	return nil
}

func (d *drawer) mark(m page.Mark) error {
	switch m := m.(type) {
	case page.Text:
		return d.text(m)
	case page.Line:
		return d.line(m)
	case page.Rectangle:
		return d.rectangle(m)
	case page.Path:
		return d.drawPath(m)
	case page.Group:
		return d.group(m)
	case page.Image:
		return d.image(m)
	case page.Link, page.Imported: // not seen; not ours to draw
		return nil
	default:
		return errMark
	}
}
