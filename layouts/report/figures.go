package report

import (
	"strconv"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// figure is a big number and what it counts.
type figure struct {
	number, unit string
}

// known are the figures that are known.
func (d *desk) known(b *worksheets.Figures) (figures []figure) {
	for _, f := range b.Figures {
		n := d.tally.Figure(f)
		switch {
		case !n.Known:
			continue
		case n.Of > 0:
			figures = append(figures, figure{n.String(), "／" + strconv.Itoa(n.Of) + " " + f.Unit})
		default:
			figures = append(figures, figure{n.String(), f.Unit})
		}
	}
	return figures
}

// figures are big numbers in a row, as many as it has room for, over a rule.
func (d *desk) figures(b *worksheets.Figures, in cell) []flow.Strip {
	figures := d.known(b)
	widest := page.Length(0)
	for _, f := range figures {
		widest = max(widest, d.figureWidth(f))
	}
	across := len(figures)
	for across > 1 && in.width/page.Length(across) < widest+d.Theme.Report.FigureGap {
		across--
	}
	if widest > in.width {
		d.NoRoom(b.Figures[0].Unit, in.path)
	}
	var strips []flow.Strip
	for first := 0; first < len(figures); first += across {
		s := flow.Strip{Keep: first+across < len(figures)}
		s.Height = d.Theme.Report.FigureRow
		for i, f := range figures[first:min(first+across, len(figures))] {
			s.In(page.Group{Role: page.RoleParagraph}, func(c *pen.Canvas) {
				d.figure(c, f, in.width*page.Length(i)/page.Length(across))
			})
		}
		strips = append(strips, s)
	}
	strips[0].Above = d.Theme.Space.Block
	last := &strips[len(strips)-1]
	last.Height += d.Theme.Space.AfterRule
	last.Rule(d.Theme.Rule.Row, 0, in.width, last.Height)
	return strips
}

func (d *desk) figure(c *pen.Canvas, f figure, x page.Length) {
	look, base := &d.Theme.Report, d.Theme.Report.FigureBase
	x = d.Write(c, f.number, look.Figure, x, base)
	d.Write(c, f.unit, look.Unit, x+d.Theme.Space.Caption, base)
}

func (d *desk) figureWidth(f figure) page.Length {
	look := &d.Theme.Report
	return d.Width(f.number, look.Figure) + d.Theme.Space.Caption + d.Width(f.unit, look.Unit)
}
