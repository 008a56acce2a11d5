package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// lines are lines to write on that ask nothing. They go on over pages. A report
// has none.
func (d *Desk) lines(b *worksheets.Lines) kind {
	return kind{strips: func(in cell, _ caption) []flow.Strip {
		if d.Report || d.tooNarrow(in, d.Theme.Shape.LeastBlank) {
			return nil
		}
		r := ruling{Desk: d, style: b.Style, width: in.width, pitch: d.linePitch(b), rows: max(b.Lines, 1), fills: b.Fill}
		s := r.strip()
		s.Above = d.Theme.Space.Block
		return only(s)
	}}
}

// linePitch is from one line to the next.
func (d *Desk) linePitch(b *worksheets.Lines) page.Length {
	switch {
	case b.Spacing != 0:
		return d.Theme.Given(float64(b.Spacing))
	case b.Style == worksheets.RuledLines:
		return d.Theme.Space.Write
	}
	return d.Theme.Shape.Practice.Dots
}

// ruling is rows to write on.
type ruling struct {
	*Desk
	style        worksheets.Ruling
	width, pitch page.Length
	foot         page.Length // kept free under the last
	rows         int
	fills        bool
}

func (r ruling) strip() flow.Strip {
	s := flow.Strip{SplitEarly: true, Least: flow.LeastLines * r.pitch}
	s.Height = page.Length(r.rows)*r.pitch + r.foot
	s.Draw = func() flow.Piece { return r.draw(s.Height) }
	if r.rows >= 2*flow.LeastLines {
		s.Split = r.split
	}
	if r.fills {
		s.Stretch = r.draw
	}
	return s
}

// split parts the rows; at least two stand on each side.
func (r ruling) split(height page.Length) (first, rest flow.Strip, ok bool) {
	n := min(int(height/r.pitch), r.rows-flow.LeastLines)
	if n < flow.LeastLines {
		return flow.Strip{}, flow.Strip{}, false
	}
	a, b := r, r
	a.rows, a.fills, a.foot = n, false, 0
	b.rows -= n
	return a.strip(), b.strip(), true
}

// in is how many rows a height has room for.
func (r ruling) in(height page.Length) page.Length { return (height - r.foot) / r.pitch }

// draw draws as many rows as a height has room for.
func (r ruling) draw(height page.Length) flow.Piece {
	p := flow.Piece{Height: height}
	rows := r.in(height)
	switch r.style {
	case worksheets.DottedLines:
		for y := r.pitch / 2; y < rows*r.pitch; y += r.pitch {
			r.dots(&p.Canvas, r.pitch, r.width, y)
		}
	case worksheets.SquaredLines:
		r.squares(&p.Canvas, rows)
	default:
		for y := r.pitch; y <= rows*r.pitch; y += r.pitch {
			p.Rule(r.Theme.Rule.Write, 0, r.width, y)
		}
	}
	return p
}

// squares draws so many rows of squares in the middle of the width.
func (r ruling) squares(c *pen.Canvas, rows page.Length) {
	stroke := r.Theme.Rule.Write
	columns := r.width / r.pitch
	left := (r.width - columns*r.pitch) / 2
	for i := range rows + 1 {
		c.Rule(stroke, left, left+columns*r.pitch, i*r.pitch)
	}
	for i := range columns + 1 {
		c.Post(stroke, left+i*r.pitch, 0, rows*r.pitch)
	}
}

// dots draws a row of dots in the middle of a width, so far apart.
func (d *Desk) dots(c *pen.Canvas, pitch, width, y page.Length) {
	stroke := d.Theme.Rule.Dot
	stroke.Off = pitch - stroke.On
	n := (width - stroke.Width) / pitch
	left := (width - n*pitch) / 2
	c.Rule(stroke, left, left+n*pitch+stroke.Width/8, y) // a little longer, lest the last dot be lost in rounding
}
