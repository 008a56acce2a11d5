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
	if d.canvas.partly() && d.canvas.reach(d.rowsOf(t)).empty() {
		return nil
	}
	origin, pen := d.at(t.At), page.Length(0)
	for _, g := range t.Glyphs {
		if g.Face >= fonts.Count {
			return errFace
		}
		face := d.faces.Face(g.Face)
		var err error
		if d.outline, err = face.Outline(g.ID, d.outline[:0]); err != nil {
			return fmt.Errorf("face %d: %w", g.Face, err)
		}
		if t.Ink != page.NoInk || t.Outline.Width != 0 {
			d.path.reset()
			d.path.glyph(d.outline, d.placing(t, g, origin, pen))
			if err := d.draw(t.Outline, t.Ink); err != nil {
				return err
			}
		}
		pen += g.Advance
	}
	return nil
}

// placing is how an outline comes to its place: its unit in pixels, where it
// starts on the baseline, and how the baseline is turned about its origin.
type placing struct {
	origin point
	start  float64
	unit   float64
	turns  uint8
}

// placing is that of a glyph of a text whose pen has come so far.
func (d *drawer) placing(t page.Text, g page.Glyph, origin point, pen page.Length) placing {
	return placing{
		origin: origin,
		start:  float64(pen+g.Shift) * d.space.scale,
		unit:   float64(t.Size) * d.space.scale / float64(d.faces.Face(g.Face).UnitsPerEm()),
		turns:  d.space.turns,
	}
}

// rowsOf is the rows that a text may touch, by what its faces say of its glyphs:
// that is a hundredth of the work of drawing it.
func (d *drawer) rowsOf(t page.Text) rows {
	var found rows
	origin, pen := d.at(t.At), page.Length(0)
	around := 1
	if t.Outline.Width > 0 {
		around += int(min(max(float64(t.Outline.Width)*d.space.scale, thinnest)*mitreLimit/2, MaxSide))
	}
	for _, g := range t.Glyphs {
		if g.Face >= fonts.Count {
			return d.canvas.rows // it is a mistake wherever it stands
		}
		if b, ok := d.faces.Face(g.Face).Bounds(g.ID); ok {
			place := d.placing(t, g, origin, pen)
			pixels := bounds([]point{
				place.at(float32(b.XMin), float32(b.YMin)), place.at(float32(b.XMin), float32(b.YMax)),
				place.at(float32(b.XMax), float32(b.YMin)), place.at(float32(b.XMax), float32(b.YMax)),
			})
			found = found.and(rows{pixels.Min.Y - around, pixels.Max.Y + around})
		}
		pen += g.Advance
	}
	return found
}

func (p placing) at(x, y float32) point {
	along, up := p.start+float64(float64(x)*p.unit), float64(y)*p.unit
	return p.origin.plus(point{along, -up}.turned(p.turns))
}

// glyph adds an outline. Its contours are all closed.
func (s *shape) glyph(outline []fonts.Segment, place placing) {
	first := len(s.contours)
	defer func() {
		for i := range s.contours[first:] {
			s.contours[first+i].closed = true
		}
	}()
	for _, seg := range outline {
		switch seg.Op {
		case fonts.MoveTo:
			s.move(place.at(seg.X, seg.Y))
		case fonts.LineTo:
			s.line(place.at(seg.X, seg.Y))
		case fonts.CurveTo:
			s.quadratic(place.at(seg.CX, seg.CY), place.at(seg.X, seg.Y))
		}
	}
}
