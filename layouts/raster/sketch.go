package raster

import (
	"fmt"
	"image"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// Sketch is a picture of a page that somebody works at: it is drawn again where
// the page has changed. Its zero value is ready for use, by one at a time.
type Sketch struct {
	page     page.Page
	faces    *fonts.Faces
	coloured bool
	planes   Planes // all the same where it is not coloured
}

// Draw draws a page so many pixels wide, as [Draw] or [DrawColours] would: in
// three planes that are the same one where the page has no colours. The rows from
// top to bottom are those that differ from what it drew before; all of them
// where that was of another size. The planes are the sketch's own, and change
// with the next page.
func (s *Sketch) Draw(p page.Page, width int, faces *fonts.Faces) (planes Planes, top, bottom int, err error) {
	size, err := pixels(p.Size, width)
	if err != nil {
		return Planes{}, 0, 0, fmt.Errorf("raster: %w", err)
	}
	coloured := Coloured(p)
	changed := rows{0, size.Y}
	if s.planes[0] != nil && s.planes[0].Rect.Max == size && s.page.Size == p.Size && s.faces == faces && s.coloured == coloured {
		changed, err = s.changed(&p)
	} else {
		s.begin(size, coloured)
	}
	if err == nil {
		err = s.redraw(&p, faces, changed)
	}
	if err != nil {
		*s = Sketch{}
		return Planes{}, 0, 0, err
	}
	s.page, s.faces = p, faces
	return s.planes, changed.from, changed.to, nil
}

// begin makes the sketch one of nothing.
func (s *Sketch) begin(size image.Point, coloured bool) {
	*s = Sketch{coloured: coloured}
	for i := range s.planes {
		if i == 0 || coloured {
			s.planes[i] = blank(size)
		} else {
			s.planes[i] = s.planes[0]
		}
	}
}

// channels are those that are drawn.
func (s *Sketch) channels() []channel {
	if s.coloured {
		return []channel{red, green, blue}
	}
	return []channel{grey}
}

// changed is the rows in which a page differs from the one that is drawn.
func (s *Sketch) changed(p *page.Page) (rows, error) {
	var found rows
	d := newDrawer(p, s.planes[0], s.faces, grey)
	d.canvas.touched = &found
	if err := d.compare(s.page.Marks, p.Marks); err != nil {
		return rows{}, fmt.Errorf("raster: %w", err)
	}
	return found, nil
}

// redraw draws some rows anew.
func (s *Sketch) redraw(p *page.Page, faces *fonts.Faces, changed rows) error {
	if changed.empty() {
		return nil
	}
	for i, c := range s.channels() {
		picture := s.planes[i]
		whiten(picture.Pix[changed.from*picture.Stride : changed.to*picture.Stride])
		d := newDrawer(p, picture, faces, c)
		d.canvas.rows = changed
		if err := d.all(p); err != nil {
			return err
		}
	}
	return nil
}
