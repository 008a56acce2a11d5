package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
)

// lined is a piece of a report that consists of lines under a lead: an answer
// under its label, a sentence beside its number. It goes on over pages.
type lined struct {
	lead  func(p *flow.Piece) // draws what stands over the first line, or beside it; nil: nothing
	top   page.Length         // where the first line begins
	pitch page.Length
	lines []func(p *flow.Piece, y page.Length) // draw a line whose top is at y
	above page.Length                          // space over all of it
	group page.Group                           // what all of it is together, on each page that it comes to; zero: nothing
}

func (l lined) height() page.Length { return l.top + page.Length(len(l.lines))*l.pitch }

func (l lined) draw() flow.Piece {
	p := flow.Piece{Height: l.height()}
	if l.lead != nil {
		l.lead(&p)
	}
	for i, line := range l.lines {
		line(&p, l.top+page.Length(i)*l.pitch)
	}
	if l.group.Role != page.RoleNone {
		l.group.Marks = p.Marks
		p.Marks = []page.Mark{l.group}
	}
	return p
}

// strip is the piece; one of many lines is drawn where it comes to stand.
func (l lined) strip() flow.Strip {
	s := flow.Strip{Above: l.above, SplitEarly: true}
	s.Height = l.height()
	if len(l.lines) < 2*flow.LeastLines {
		s.Piece = l.draw()
		return s
	}
	s.Draw, s.Split = l.draw, l.split
	return s
}

// split parts the lines; at least two stand on each side.
func (l lined) split(height page.Length) (first, rest flow.Strip, ok bool) {
	n := min(int((height-l.top)/l.pitch), len(l.lines)-flow.LeastLines)
	if n < flow.LeastLines {
		return flow.Strip{}, flow.Strip{}, false
	}
	a, b := l, l
	a.lines = l.lines[:n]
	b.lines, b.lead, b.top, b.above = l.lines[n:], nil, 0, 0
	return a.strip(), b.strip(), true
}
