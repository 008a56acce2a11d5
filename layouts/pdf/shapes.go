package pdf

import "worksheetpdf/layouts/page"

func (p *painter) drawLine(l page.Line) {
	if !strokes(l.Stroke) {
		return
	}
	p.setStroke(l.Stroke)
	p.paper.Line(l.From.X.InPoints(), l.From.Y.InPoints(), l.To.X.InPoints(), l.To.Y.InPoints())
}

func (p *painter) drawRectangle(r page.Rectangle) {
	if r.Radius > 0 {
		p.drawPath(page.Path{Segments: rounded(r), Stroke: r.Stroke, Fill: r.Fill})
		return
	}
	if style := p.setInks(r.Stroke, r.Fill); style != "" {
		p.paper.Rect(r.At.X.InPoints(), r.At.Y.InPoints(), r.Size.Width.InPoints(), r.Size.Height.InPoints(), style)
	}
}

func (p *painter) drawPath(path page.Path) {
	style := p.setInks(path.Stroke, path.Fill)
	if style == "" || len(path.Segments) == 0 {
		return
	}
	for _, s := range path.Segments {
		x, y := s.To.X.InPoints(), s.To.Y.InPoints()
		switch s.Op {
		case page.MoveTo:
			p.paper.MoveTo(x, y)
		case page.LineTo:
			p.paper.LineTo(x, y)
		case page.CurveTo:
			p.paper.CurveBezierCubicTo(s.C1.X.InPoints(), s.C1.Y.InPoints(), s.C2.X.InPoints(), s.C2.Y.InPoints(), x, y)
		case page.Close:
			p.paper.ClosePath()
		}
	}
	p.paper.DrawPath(style)
}

// setInks sets what a shape is drawn with. Its result is fpdf's word for
// filling, stroking or both; empty where neither is to be seen.
func (p *painter) setInks(s page.Stroke, fill page.Ink) (style string) {
	if fill != page.NoInk {
		p.setFill(fill)
		style = "F"
	}
	if strokes(s) {
		p.setStroke(s)
		style += "D"
	}
	return style
}

func strokes(s page.Stroke) bool { return s.Width > 0 && s.Ink != page.NoInk }

// rounded is the outline of a rectangle with round corners. fpdf's own
// RoundedRect leaves a saved graphics state behind.
func rounded(r page.Rectangle) []page.Segment {
	radius := min(r.Radius, r.Size.Width/2, r.Size.Height/2)
	hold := radius - radius.Scale(552285, 1_000_000) // as in page.Circle
	left, top := r.At.X, r.At.Y
	right, bottom := left+r.Size.Width, top+r.Size.Height
	at := func(x, y page.Length) page.Position { return page.Position{X: x, Y: y} }
	return []page.Segment{
		{Op: page.MoveTo, To: at(left+radius, top)},
		{Op: page.LineTo, To: at(right-radius, top)},
		{Op: page.CurveTo, C1: at(right-hold, top), C2: at(right, top+hold), To: at(right, top+radius)},
		{Op: page.LineTo, To: at(right, bottom-radius)},
		{Op: page.CurveTo, C1: at(right, bottom-hold), C2: at(right-hold, bottom), To: at(right-radius, bottom)},
		{Op: page.LineTo, To: at(left+radius, bottom)},
		{Op: page.CurveTo, C1: at(left+hold, bottom), C2: at(left, bottom-hold), To: at(left, bottom-radius)},
		{Op: page.LineTo, To: at(left, top+radius)},
		{Op: page.CurveTo, C1: at(left, top+hold), C2: at(left+hold, top), To: at(left+radius, top)},
		{Op: page.Close},
	}
}
