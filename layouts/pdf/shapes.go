package pdf

import (
	"slices"

	"worksheetpdf/layouts/page"
)

// drawLine writes the line as raw content: a sheet has hundreds, and fpdf takes
// ten times as long for each.
func (p *painter) drawLine(l page.Line) {
	if !strokes(l.Stroke) {
		return
	}
	p.setStroke(l.Stroke)
	b := append(p.space.append(p.buffer[:0], l.From), "m "...)
	p.writeRaw(append(p.space.append(b, l.To), "l S"...))
}

func (p *painter) drawRectangle(r page.Rectangle) {
	if r.Radius > 0 {
		// fpdf's own RoundedRect leaves a saved graphics state behind.
		p.outline = r.AppendOutline(p.outline[:0])
		p.drawPath(page.Path{Segments: p.outline, Stroke: r.Stroke, Fill: r.Fill})
		return
	}
	if operator := p.setInks(r.Stroke, r.Fill); operator != "" {
		x, y := p.space.forFpdf(r.At)
		p.fpdf().Rect(x, y, r.Size.Width.InPoints(), r.Size.Height.InPoints(), operator)
	}
}

// drawPath writes the path as raw content: fpdf gives curves five decimals.
func (p *painter) drawPath(path page.Path) {
	operator := p.setInks(path.Stroke, path.Fill)
	if operator == "" || len(path.Segments) == 0 {
		return
	}
	if round(path.Segments) {
		p.drawRound(path.Segments, operator)
		return
	}
	b := p.buffer[:0]
	for rest := path.Segments; len(rest) > 0; {
		if upright(rest) {
			b = p.appendBox(b, rest[0].To, rest[2].To)
			rest = rest[5:]
			continue
		}
		b = p.space.appendSegment(b, rest[0])
		rest = rest[1:]
	}
	p.writeRaw(append(b, operator...))
}

// round reports whether the path has a curve.
func round(segments []page.Segment) bool {
	return slices.ContainsFunc(segments, func(s page.Segment) bool { return s.Op == page.CurveTo })
}

// drawRound draws a path from its own corner. The round boxes and circles of a
// sheet are half of its content; said so, each but the first is a few bytes
// once it is compressed.
func (p *painter) drawRound(segments []page.Segment, operator string) {
	corner := segments[0].To
	own := space{off: page.Position{X: -corner.X, Y: -corner.Y}}
	b := append(p.buffer[:0], "q 1 0 0 1 "...)
	b = append(p.appendPosition(b, corner), "cm\n"...)
	for _, s := range segments {
		b = own.appendSegment(b, s)
	}
	b = append(b, operator...)
	p.writeRaw(append(b, " Q"...))
}

// appendSegment writes one step of a path.
func (s space) appendSegment(b []byte, step page.Segment) []byte {
	switch step.Op {
	case page.MoveTo:
		return append(s.append(b, step.To), "m\n"...)
	case page.LineTo:
		return append(s.append(b, step.To), "l\n"...)
	case page.CurveTo:
		b = s.append(s.append(b, step.C1), step.C2)
		return append(s.append(b, step.To), "c\n"...)
	}
	return append(b, "h\n"...)
}

// upright reports whether the path begins with a rectangle as page.Polygon draws it
// from corner to corner, first across. A QR code is hundreds of them.
func upright(s []page.Segment) bool {
	return len(s) >= 5 && s[0].Op == page.MoveTo && s[1].Op == page.LineTo && s[2].Op == page.LineTo &&
		s[3].Op == page.LineTo && s[4].Op == page.Close && s[0].To.Y == s[1].To.Y && s[1].To.X == s[2].To.X &&
		s[2].To.Y == s[3].To.Y && s[3].To.X == s[0].To.X
}

// appendBox writes that rectangle, as a third of the bytes (ISO 32000-1,
// 8.5.2.1). Its sides are differences of rounded corners, so that neighbours
// meet.
func (p *painter) appendBox(b []byte, from, to page.Position) []byte {
	off := p.space.off
	width := hundredths(to.X+off.X) - hundredths(from.X+off.X)
	height := hundredths(to.Y+off.Y) - hundredths(from.Y+off.Y)
	b = p.appendPosition(b, from)
	b = append(appendHundredths(b, width), ' ')
	b = append(appendHundredths(b, -height), ' ')
	return append(b, "re\n"...)
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
