package report

import (
	"slices"
	"strings"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/worksheets"
)

// quotes are what people said, word for word behind a heavy line, and beside it
// who and when.
func (d *desk) quotes(b *worksheets.Quotes, in cell) []flow.Strip {
	quotes := d.tally.Quotes(*b)
	if len(quotes) == 0 {
		return d.nothing(in)
	}
	look, gap := &d.Theme.Report, d.Theme.Space.Clause
	left := look.QuoteBar
	right := in.width.Scale(look.QuoteShare, 1000)
	strips := make([]flow.Strip, len(quotes))
	for i, q := range quotes {
		beside := slices.DeleteFunc(slices.Clone(q.Beside), func(s string) bool { return s == "" })
		by := strings.Join(append(beside, "第 "+q.Entry+" 条"), "　")
		strips[i] = d.row(row{
			cells: []words{
				d.ragged(q.Words, look.Said, left, right-left-gap, in),
				d.ragged(by, d.inHand(d.Theme.Type.Prompt), right, in.width-right, in),
			},
			leading: look.Line, pad: look.QuoteRow, bar: true,
		})
		strips[i].Above = d.Theme.Space.AfterRule
	}
	return strips
}
