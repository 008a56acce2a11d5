package report

import (
	"strconv"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/tally"
)

// bars are lengths one under the other, each with its number: a table of what
// is counted and how many, the bars drawn into it.
func (d *desk) bars(b *worksheets.Bars, in cell) []flow.Strip {
	bars := d.tally.Bars(*b)
	if len(bars) == 0 {
		return d.nothing(in)
	}
	c := d.chart(b, bars, in)
	if c.room < d.Theme.Report.BarLeast {
		d.Problem(in.path, worksheets.Msg("the bars have no room beside their numbers"), worksheets.Msg("make the column wider, or write a shorter unit"))
		return nil
	}
	strips := make([]flow.Strip, len(bars))
	for i, bar := range bars {
		strips[i] = d.row(c.row(bar, i))
		strips[i].Keep = i == 0 && len(bars) > 1
	}
	strips[0].Above = d.Theme.Space.Block
	return strips
}

// nothing says that there is nothing to show.
func (d *desk) nothing(in cell) []flow.Strip {
	s := d.row(row{cells: []words{d.ragged(missing, d.Theme.Type.Option, 0, in.width, in)}, leading: d.Theme.Report.Line})
	s.Above = d.Theme.Space.Block
	return []flow.Strip{s}
}

// chart is how bars share their room.
type chart struct {
	*desk
	block *worksheets.Bars
	in    cell
	lead  page.Length // where the words begin, after the ranks or labels
	begin page.Length // where the bars begin
	room  page.Length // for the longest
	most  int         // its number
}

func (d *desk) chart(b *worksheets.Bars, bars []tally.Bar, in cell) chart {
	c := chart{desk: d, block: b, in: in, most: 1}
	gap := d.Theme.Space.Caption
	number, label := d.Width(missing, d.Theme.Report.Bar), page.Length(0)
	for i, bar := range bars {
		c.most = max(c.most, bar.Value)
		number = max(number, d.Width(unit(bar.String(), b.Unit), d.Theme.Report.Bar))
		c.lead = max(c.lead, d.Width(c.mark(bar, i), d.Theme.Type.Label)+gap)
	}
	for _, bar := range bars {
		said, style := c.words(bar)
		label = max(label, d.Width(said, style))
	}
	c.begin = min(c.lead+label+gap, in.width.Scale(d.Theme.Report.BarShare, 1000))
	if label == 0 {
		c.begin = c.lead
	}
	c.room = in.width - c.begin - number - gap
	return c
}

// mark is what stands first in a bar's row: its rank, or the option's label.
func (c *chart) mark(bar tally.Bar, i int) string {
	if c.block.Tally != "" {
		return bar.Label
	}
	return strconv.Itoa(i + 1)
}

// words are what follows in the row: more of an option, or what was written.
func (c *chart) words(bar tally.Bar) (string, theme.Type) {
	if c.block.Tally != "" {
		return bar.Name, c.Theme.Type.Option
	}
	return c.said(bar.Label)
}

// row is a bar's row.
func (c *chart) row(bar tally.Bar, i int) row {
	look := &c.Theme.Report
	r := row{leading: look.Line, pad: look.BarRow - look.Line, table: true}
	r.cells = append(r.cells, words{lines: c.RunningText(c.mark(bar, i), c.Theme.Type.Label, c.begin, c.in.path), style: c.Theme.Type.Label})
	said, style := c.words(bar)
	r.cells = append(r.cells, c.ragged(said, style, c.lead, c.begin-c.lead-c.Theme.Space.Caption, c.in))
	number := words{x: c.begin, style: look.Bar}
	if said = missing; bar.Known {
		said = unit(bar.String(), c.block.Unit)
		length := max(c.room.Scale(int64(max(bar.Value, 0)), int64(c.most)), c.Theme.Rule.Box.Width)
		number.x += length + c.Theme.Space.Caption
		number.lead = func(canvas *pen.Canvas, middle page.Length) {
			canvas.Add(page.Rectangle{
				At:   page.Position{X: c.begin, Y: middle - look.BarHeight/2},
				Size: page.Size{Width: length, Height: look.BarHeight}, Fill: page.Black,
			})
		}
	}
	number.lines = c.RunningText(said, look.Bar, c.in.width, c.in.path)
	r.cells = append(r.cells, number)
	return r
}
