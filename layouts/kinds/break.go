package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/worksheets"
)

// pageBreak starts a new page.
func (d *Desk) pageBreak(b *worksheets.Break) kind {
	return kind{strips: func(cell, caption) []flow.Strip {
		return only(flow.Strip{Turn: &flow.Turn{Running: b.Running, Plain: b.Plain}})
	}}
}
