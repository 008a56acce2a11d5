package report

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/tally"
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
		if c.Strong {
			r.cells = append(r.cells, d.ragged(join(one.Words(c.Parts)).words, d.Theme.Type.Label, at.x, at.width, in))
			continue
		}
		r.cells = append(r.cells, d.compareWords(one.Words(c.Parts), at, in))
	}
	return r
}

// compareWords are words with answers in them.
func (d *desk) compareWords(pieces []tally.Piece, at compareColumn, in cell) words {
	if unanswered(pieces) {
		return d.ragged(missing, d.Theme.Type.Option, at.x, at.width, in)
	}
	style := d.Theme.Type.Option
	style.Size = d.Theme.Report.Said.Size // printed words among them are as large
	return d.raggedMixed(join(pieces), style, at.x, at.width, in)
}
