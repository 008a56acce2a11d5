package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
)

// labelWant is the width that the labels of the rows ask for: the longest's,
// but no more than a part of the table's.
func (t *table) labelWant() flow.Want {
	head := t.block.RowHead
	w := flow.Want{Natural: t.tickRoom()}
	if head != nil {
		w.Width, w.Natural = head.Width, max(w.Natural, t.headRoom(head.Label, ""))
	}
	for _, label := range t.block.Rows.Labels {
		w.Natural = max(w.Natural, t.Width(label, t.Theme.Type.Body)+2*t.Theme.Space.CellPadding)
	}
	w.Natural = min(w.Natural, t.in.width/mostLabel)
	return w
}

// mostLabel is the part of a table's width that labels of rows take at the most,
// where nobody says how wide they are.
const mostLabel = 3

// placeLabels sets the labels of the rows.
func (t *table) placeLabels() {
	pad := t.Theme.Space.CellPadding
	if t.number == 0 {
		pad = 0 // as the words of a checklist's steps
	}
	at := pen.Span{Left: t.number + pad, Indent: t.number + pad, Right: t.number + t.label - t.Theme.Space.CellPadding}
	for _, label := range t.block.Rows.Labels {
		t.labels = append(t.labels, t.Wrap([]pen.Run{{Words: label, Style: t.Theme.Type.Body}}, at, t.in.path))
	}
}

// labelHeight is what the label of a row needs.
func (t *table) labelHeight(n int) page.Length {
	if n >= len(t.labels) {
		return 0
	}
	return t.base(0) + t.More(t.labels[n]) + t.Theme.Space.AnswerBase
}

// labelCell draws the label of a row; after a page break that it goes on.
func (r tableRow) labelCell(c *pen.Canvas) {
	if r.later {
		r.WriteCentred(c, "续", r.Theme.Type.Prompt, page.Black, r.number+r.label/2, r.base(0))
		return
	}
	if r.n < len(r.labels) {
		r.Draw(c, r.labels[r.n], r.base(0))
	}
}

// tickCell draws the box of a row in the middle of its cell.
func (r tableRow) tickCell(c *pen.Canvas, column tableColumn) {
	box := r.Theme.Shape.Box
	at := page.Position{X: column.x + (column.width-box)/2, Y: r.base(0) - r.Centred(r.Theme.Type.Option, 0)}
	r.boxAt(c, at, tickBox{square: true, ticked: r.group.Get(column.ID).Done, stroke: r.Theme.Rule.Box, path: rowPath(r.block.ID, r.n, column.ID)})
}
