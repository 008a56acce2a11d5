package report

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// comparison is a table of copies, a row each, under a header that stands anew
// on every page.
func (d *desk) comparison(b *worksheets.Comparison, in cell) []flow.Strip {
	copies := d.tally.Copies(b.Of)
	if copies == 0 {
		return d.nothing(in)
	}
	places := d.places(b, in)
	head := d.comparisonHead(b, places, in)
	running := &flow.Head{Piece: head.Drawn(), Running: flow.Running{Path: in.path}}
	running.Height = head.Height
	strips := []flow.Strip{head}
	for n := range copies {
		r := d.compared(b, n, places, in)
		r.head = running
		strips = append(strips, d.row(r))
	}
	return strips
}

// compareColumn is where a column stands.
type compareColumn struct{ x, width page.Length }

// places shares the width out over the columns.
func (d *desk) places(b *worksheets.Comparison, in cell) []compareColumn {
	wants := make([]flow.Want, len(b.Columns))
	for i, c := range b.Columns {
		wants[i] = flow.Want{Width: c.Width, Weight: answerWeight, Least: d.Width(c.Label, d.Theme.Type.Label) + d.Theme.Space.Caption}
		if c.Of == "" {
			wants[i].Weight = min(float64(len(c.Parts)), mostWeight) * answerWeight
		}
	}
	places := make([]compareColumn, len(b.Columns))
	x := page.Length(0)
	for i, width := range d.Shares(in.width, wants, in.path) {
		places[i] = compareColumn{x, width - d.Theme.Space.Caption}
		x += width
	}
	return places
}

// Where a column of a comparison says no width, words with so many parts count
// as many shares as an answer has, but no more than the most.
const (
	answerWeight = 1
	mostWeight   = 4
)

// comparisonHead is the row of labels.
func (d *desk) comparisonHead(b *worksheets.Comparison, places []compareColumn, in cell) flow.Strip {
	look := &d.Theme.Report
	r := row{leading: look.Line, pad: look.Row, table: true}
	for i, c := range b.Columns {
		label := d.ragged(c.Label, d.Theme.Type.Label, places[i].x, places[i].width, in)
		label.role = page.RoleHeaderCell
		r.cells = append(r.cells, label)
	}
	s := d.row(r)
	piece := s.Drawn()
	piece.Rule(d.Theme.Rule.Box, 0, in.width, s.Height)
	return flow.Strip{Piece: piece, Above: d.Theme.Space.Block, Keep: true, Holder: page.RoleTable}
}

// compared is one copy's row.
func (d *desk) compared(b *worksheets.Comparison, n int, places []compareColumn, in cell) row {
	look := &d.Theme.Report
	one := d.tally.Copy(b.Of, n)
	r := row{leading: look.Line, pad: look.Row, table: true, foot: in.width}
	for i, c := range b.Columns {
		at := places[i]
		if c.Of != "" {
			j := one.Judge(worksheets.Judgement{Of: c.Of}, b.Marks)
			cell := d.answer(j, at.x, at.width, in)
			if c.Strong && j.Answer != "" {
				cell.lines = d.ragged(j.Answer, d.Theme.Type.Label, 0, at.width-d.lead(j.Mark), in).lines
				cell.style = d.Theme.Type.Label
			}
			r.cells = append(r.cells, cell)
			continue
		}
		pieces := one.Words(c.Parts)
		style := d.Theme.Type.Option
		if c.Strong {
			style = d.Theme.Type.Label
		}
		r.cells = append(r.cells, d.ragged(joined(pieces), styleOf(style, d.Theme.Report.Said, answered(pieces) && !c.Strong), at.x, at.width, in))
	}
	return r
}

// styleOf is the type for printed words, or for a hand's.
func styleOf(printed, said theme.Type, hand bool) theme.Type {
	if hand {
		return said
	}
	return printed
}
