package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
)

// split parts a row into what fits the height and what follows on the next
// page, at a line: the decks above it are done, the one that it stands in goes
// on. At least two lines of the row stand on each side.
func (r tableRow) split(height page.Length) (first, rest flow.Strip, ok bool) {
	room := min(int(height/r.pitch), r.lines()-flow.LeastLines)
	if room < flow.LeastLines || !r.later && r.least() > height {
		return flow.Strip{}, flow.Strip{}, false
	}
	a, b := r, r
	a.decks, b.decks = make([]rowDeck, len(r.decks)), make([]rowDeck, len(r.decks))
	a.cells, b.cells = make([][]text.Line, len(r.cells)), make([][]text.Line, len(r.cells))
	b.later = true
	cut := false // what follows stands on the next page
	for i, d := range r.decks {
		n := min(d.lines, room)
		room -= n
		switch {
		case cut || n == 0 && d.lines > 0:
			b.decks[i], cut = d, true
		case n < d.lines:
			a.decks[i] = rowDeck{lines: n, begun: d.begun}
			b.decks[i], cut = rowDeck{lines: d.lines - n, begun: true}, true
		default:
			a.decks[i], b.decks[i] = d, rowDeck{begun: true}
		}
	}
	for i, column := range r.columns {
		n := 0
		for _, d := range a.decks[column.from:column.to] {
			n += d.lines
		}
		n = min(n, len(r.cells[i]))
		a.cells[i], b.cells[i] = r.cells[i][:n], r.cells[i][n:]
	}
	first, rest = a.strip(), b.strip()
	if first.Height > height || !r.later && first.Height < max(r.choicesHeight(), r.labelHeight(r.n)) {
		return flow.Strip{}, flow.Strip{}, false
	}
	return first, rest, true
}
