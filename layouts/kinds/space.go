package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// space is height that stays white, or what is left of the page.
func (d *Desk) space(b *worksheets.Space) kind {
	return kind{strips: func(cell, caption) []flow.Strip {
		if b.Fill {
			return only(flow.Strip{Stretch: func(height page.Length) flow.Piece { return flow.Piece{Height: height} }})
		}
		return only(flow.Strip{Blank: true, Above: d.Theme.Given(float64(b.Height))})
	}}
}
