package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/worksheets"
)

// pageBreak starts a new page. In a report it does so only where front and back
// belong together.
func (d *Desk) pageBreak(b *worksheets.Break) kind {
	return kind{strips: func(cell, caption) []flow.Strip {
		if d.Report && !d.Sheet.TwoSide { // a report has no holes
			return nil
		}
		return only(flow.Strip{Turn: &flow.Turn{Running: b.Running, Plain: b.Plain}})
	}}
}
