package raster

import (
	"fmt"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// text draws each glyph by itself: outlines of neighbours that overlap, in
// faces that wind one way and the other, would else cancel each other.
func (d *drawer) text(t page.Text) error {
	if t.Size < 0 {
		return errSize
	}
	pen := t.At
	for _, g := range t.Glyphs {
		if g.Face >= fonts.Count {
			return errFace
		}
		face := d.faces.Face(g.Face)
		var err error
		if d.outline, err = face.Outline(g.ID, d.outline[:0]); err != nil {
			return fmt.Errorf("face %d: %w", g.Face, err)
		}
		if t.Ink != page.NoInk {
			unit := float64(t.Size) * d.scale / float64(face.UnitsPerEm())
			d.path.reset()
			d.path.glyph(d.outline, d.at(pen.Plus(g.Shift, 0)), unit)
			d.canvas.fill(&d.path, t.Ink)
		}
		pen.X += g.Advance
	}
	return nil
}

// glyph adds an outline with its origin at a point, unit pixels a unit.
func (s *shape) glyph(outline []fonts.Segment, origin point, unit float64) {
	place := func(x, y float32) point {
		return point{origin.x + float64(float64(x)*unit), origin.y - float64(float64(y)*unit)}
	}
	for _, seg := range outline {
		switch seg.Op {
		case fonts.MoveTo:
			s.move(place(seg.X, seg.Y))
		case fonts.LineTo:
			s.line(place(seg.X, seg.Y))
		case fonts.CurveTo:
			s.quadratic(place(seg.CX, seg.CY), place(seg.X, seg.Y))
		}
	}
}
