package raster

import "worksheetpdf/layouts/page"

func (d *drawer) line(l page.Line) error {
	d.path.reset()
	d.path.move(d.at(l.From))
	d.path.line(d.at(l.To))
	return d.draw(l.Stroke, page.NoInk)
}

func (d *drawer) rectangle(r page.Rectangle) error {
	if r.Size.Width < 0 || r.Size.Height < 0 || r.Radius < 0 {
		return errSize
	}
	return d.drawPath(page.Path{Segments: r.Outline(), Stroke: r.Stroke, Fill: r.Fill})
}

func (d *drawer) drawPath(p page.Path) error {
	d.path.reset()
	var start point
	closed := false
	for i, s := range p.Segments {
		if i == 0 && s.Op != page.MoveTo || s.Op > page.Close {
			return errPath
		}
		if closed && s.Op != page.MoveTo && s.Op != page.Close {
			d.path.move(start) // where the closed one began (ISO 32000-1, 8.5.2.1)
		}
		switch s.Op {
		case page.MoveTo:
			start = d.at(s.To)
			d.path.move(start)
		case page.LineTo:
			d.path.line(d.at(s.To))
		case page.CurveTo:
			d.path.cubic(d.at(s.C1), d.at(s.C2), d.at(s.To))
		case page.Close:
			d.path.close()
		}
		closed = s.Op == page.Close
	}
	return d.draw(p.Stroke, p.Fill)
}

// thinnest is the least width of a stroke, in pixels, so that the hairlines of
// a small picture stay in sight.
const thinnest = 0.25

// draw fills the path at hand, then strokes it.
func (d *drawer) draw(s page.Stroke, fill page.Ink) error {
	if s.Width < 0 || s.On < 0 || s.Off < 0 {
		return errStroke
	}
	if fill != page.NoInk {
		d.canvas.fill(&d.path, fill)
	}
	if s.Width == 0 || s.Ink == page.NoInk {
		return nil
	}
	d.stroke.reset()
	p := &d.pen
	p.half, p.round, p.out = max(float64(s.Width)*d.space.scale, thinnest)/2, s.Round, &d.stroke
	path := &d.path
	if on, off := float64(s.On)*d.space.scale, float64(s.Off)*d.space.scale; s.On > 0 && s.Off > 0 && on+off >= finest {
		d.dashes.reset()
		size := d.canvas.picture.Rect.Max
		cutter := dash{
			on: on, off: off, out: &d.dashes, margin: on + 2*p.half,
			width: float64(size.X), height: float64(size.Y),
		}
		for _, c := range path.contours {
			cutter.cut(path.points[c.from:c.to], c.closed)
		}
		path = &d.dashes
	}
	for _, c := range path.contours {
		p.stroke(path.points[c.from:c.to], c.closed)
	}
	d.canvas.fill(&d.stroke, s.Ink)
	return nil
}
