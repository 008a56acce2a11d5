package layouts_test

import "fmt"

func (r *randomSheet) ruled() node {
	b := node{"kind": "lines", "style": []string{"ruled", "dots", "grid"}[r.IntN(3)], "fill": r.some(4)}
	if b["fill"] == false || r.some(2) {
		b["lines"] = 1 + r.IntN(12)
		if r.some(10) {
			b["lines"] = 1 + r.IntN(200)
		}
	}
	if r.some(3) {
		b["spacing"] = 4 + r.IntN(27)
	}
	return b
}

func (r *randomSheet) space() node {
	if r.some(3) {
		return node{"kind": "space", "fill": true}
	}
	return node{"kind": "space", "height": 1 + r.IntN(60)}
}

func (r *randomSheet) box(depth int) node {
	b := r.framed(depth)
	b["kind"] = "box"
	if r.some(3) {
		b["height"] = 10 + r.IntN(80)
	}
	if r.some(3) || b["id"] == nil && b["lines"] == nil && b["blocks"] == nil && b["height"] == nil {
		b["fill"] = true
	}
	return b
}

// framed is what stands in a frame.
func (r *randomSheet) framed(depth int) node {
	b := node{}
	r.maybe(b, "title", 2)
	r.maybe(b, "prompt", 3)
	switch r.IntN(6) {
	case 0, 1:
		b["id"] = r.id()
	case 2:
		b["lines"] = 1 + r.IntN(5)
	case 3, 4:
		b["blocks"] = r.blocks(1+r.IntN(3), depth+1)
		return b
	}
	if r.some(2) {
		b["lines"] = 1 + r.IntN(6)
		if r.some(8) {
			b["lines"] = 1 + r.IntN(40)
		}
	}
	return b
}

func (r *randomSheet) grid(depth int) node {
	columns, rows := 1+r.IntN(3), 1+r.IntN(3)
	b := node{"kind": "grid", "columns": columns, "fill": r.some(2)}
	if r.some(2) {
		widths := make([]any, columns)
		for i := range widths {
			widths[i] = 1 + r.IntN(3)
		}
		b["columns"] = widths
	}
	var heights []any
	for range rows {
		heights = append(heights, []any{fmt.Sprintf("%dmm", 10+r.IntN(60)), 1 + r.IntN(3)}[r.IntN(2)])
	}
	if heights[0] = 1 + r.IntN(3); r.some(2) {
		b["rows"] = heights
	}
	for _, key := range []string{"across", "down"} {
		if r.some(3) {
			axis := node{"from": r.words(), "to": r.words()}
			r.maybe(axis, "name", 2)
			b[key] = axis
		}
	}
	b["cells"] = r.cells(columns, rows, depth)
	return b
}

// cells are at most as many as have room: one over two columns or rows, the
// others where there is a place.
func (r *randomSheet) cells(columns, rows, depth int) []node {
	free := columns * rows
	var cells []node
	if place := []string{"A1:B1", "A1:A2"}[r.IntN(2)]; r.some(2) && columns > 1 && rows > 1 {
		c := r.framed(depth)
		c["at"] = place
		cells, free = append(cells, c), free-2
	}
	for range 1 + r.IntN(free) {
		cells = append(cells, r.framed(depth))
	}
	return cells
}
