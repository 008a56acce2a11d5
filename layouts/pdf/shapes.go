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
	if operator := p.setInks(r.Stroke, r.Fill); operator != "" {
		p.paper.Rect(r.At.X.InPoints(), r.At.Y.InPoints(), r.Size.Width.InPoints(), r.Size.Height.InPoints(), operator)
	}
}

// drawPath writes the path as raw content: fpdf gives curves five decimals,
// and the round boxes of a log are half of its page.
func (p *painter) drawPath(path page.Path) {
	operator := p.setInks(path.Stroke, path.Fill)
	if operator == "" || len(path.Segments) == 0 {
		return
	}
	b := p.buffer[:0]
	for _, s := range path.Segments {
		switch s.Op {
		case page.MoveTo:
			b = append(p.appendPosition(b, s.To), "m\n"...)
		case page.LineTo:
			b = append(p.appendPosition(b, s.To), "l\n"...)
		case page.CurveTo:
			b = p.appendPosition(p.appendPosition(b, s.C1), s.C2)
			b = append(p.appendPosition(b, s.To), "c\n"...)
		case page.Close:
			b = append(b, "h\n"...)
		}
	}
	p.writeRaw(append(b, operator...))
}

// setInks sets what a shape is drawn with. Its result is the operator that
// fills, strokes, or does both; empty where neither is to be seen.
func (p *painter) setInks(s page.Stroke, fill page.Ink) (operator string) {
	if fill != page.NoInk {
		p.setFill(fill)
		operator = "f"
	}
	if strokes(s) {
		p.setStroke(s)
		if operator = "S"; fill != page.NoInk {
			operator = "B"
		}
	}
	return operator
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
