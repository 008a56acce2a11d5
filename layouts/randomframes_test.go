package layouts_test

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
