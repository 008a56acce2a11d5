package report

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/tally"
)

// quotes are what people said, word for word behind a heavy line, and beside it
// who and when.
func (d *desk) quotes(b *worksheets.Quotes, in cell) []flow.Strip {
	quotes := d.tally.Quotes(*b)
	if len(quotes) == 0 {
		return d.nothing(in)
	}
	look, gap := &d.Theme.Report, d.Theme.Space.Clause
	by, beside := d.Theme.Type.Prompt, make([]mixed, len(quotes))
	width := page.Length(0)
	for i, q := range quotes {
		beside[i] = saidBy(q)
		width = max(width, d.MixedLine(beside[i].words, by, d.turns(beside[i], by)).Width)
	}
	left, right := look.QuoteBar, in.width-min(width, in.width.Scale(look.ByShare, 1000))
	strips := make([]flow.Strip, len(quotes))
	for i, q := range quotes {
		strips[i] = d.row(row{
			cells: []words{
				d.ragged(q.Words, look.Said, left, right-left-gap, in),
				d.raggedMixed(beside[i], by, right, in.width-right, in),
			},
			leading: look.Line, pad: look.QuoteRow, bar: true,
		})
		strips[i].Above = d.Theme.Space.AfterRule
	}
	return strips
}

// saidBy is who said it and when, and where it is written.
func saidBy(q tally.Quote) mixed {
	var pieces []tally.Piece
	for _, said := range q.Beside {
		if said != "" {
			pieces = append(pieces, tally.Piece{Words: said, Answer: true}, tally.Piece{Words: "　"})
		}
	}
	return join(append(pieces, tally.Piece{Words: "第 " + q.Entry + " 条"}))
}
