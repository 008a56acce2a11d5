package importing

import (
	"math"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// shape draws an annotation that does not say how it looks, as viewers do by
// its entries (ISO 32000-1, 12.5.6). What they picture in ways of their own is
// remarked on: pins, stamps, carets, files, films.
func (d *drawer) shape(of types.Dict) {
	kind := name(of, "Subtype")
	place, placed := d.source.box(of["Rect"])
	if !placed || kind == "Link" || kind == "" {
		return
	}
	d.WriteString("q ")
	defer d.WriteString("Q\n")
	ok := false
	switch kind {
	case "Highlight", "Underline", "StrikeOut", "Squiggly":
		ok = d.markText(kind, of, place)
	case "Square", "Circle":
		ok = d.outline(kind, of, place)
	case "Line", "PolyLine", "Polygon", "Ink":
		ok = d.strokes(kind, of)
	case "FreeText":
		ok = d.freeText(of, place)
	}
	if !ok {
		d.remarks.add(unshownNotes, kind)
	}
}

// inks are the operators that set a colour with so many parts, to stroke and to fill.
var inks = [...][2]string{1: {"G", "g"}, 3: {"RG", "rg"}, 4: {"K", "k"}}

// ink sets the colour to stroke (0) or to fill (1) with; false: there is none.
func (d *drawer) ink(colour types.Object, use int, usual ...float64) bool {
	n := d.source.numbers(colour)
	if colour == nil {
		n = usual
	}
	if len(n) >= len(inks) || len(n) == 0 || len(n) == 2 {
		return false
	}
	d.numbers(n...)
	d.WriteString(inks[len(n)][use] + " ")
	return true
}

// seeThrough sets how much is seen through an annotation, and how it blends.
func (d *drawer) seeThrough(of types.Dict, blend string) {
	opacity, ok := d.source.number(of["CA"])
	if !ok || opacity < 0 || opacity > 1 {
		opacity = 1
	}
	if opacity == 1 && blend == "" {
		return
	}
	state := types.Dict{"CA": types.Float(opacity), "ca": types.Float(opacity)}
	if blend != "" {
		state["BM"] = types.Name(blend)
	}
	d.print("/%s gs ", d.name("ExtGState", state))
}

// border sets the width and dashes of an annotation's lines (12.5.4).
func (d *drawer) border(of types.Dict) (width float64) {
	width = 1
	style := d.source.dict(of["BS"])
	old := d.source.array(of["Border"])
	dashes := []float64(nil)
	switch {
	case style != nil:
		if w, ok := d.source.number(style["W"]); ok {
			width = w
		}
		if name(style, "S") == "D" {
			if dashes = d.source.numbers(style["D"]); dashes == nil {
				dashes = []float64{3}
			}
		}
	case len(old) >= 3:
		if w, ok := d.source.number(old[2]); ok {
			width = w
		}
		if len(old) > 3 {
			dashes = d.source.numbers(old[3])
		}
	}
	width = min(max(width, 0), 1000)
	d.numbers(width)
	d.WriteString("w ")
	sum := 0.0
	for _, n := range dashes {
		if n < 0 {
			return width
		}
		sum += n
	}
	if sum > 0 {
		d.WriteString("[")
		d.numbers(dashes[:min(len(dashes), 10)]...)
		d.WriteString("]0 d ")
	}
	return width
}

// markText marks pieces of text, each between four points: above it, from left
// to right, then below. That is how it is written everywhere; the
// specification has another order.
func (d *drawer) markText(kind string, of types.Dict, place box) bool {
	quads := d.source.numbers(of["QuadPoints"])
	if len(quads) < 8 {
		quads = []float64{place.left, place.top, place.right, place.top, place.left, place.bottom, place.right, place.bottom}
	}
	if kind == "Highlight" {
		d.seeThrough(of, "Multiply")
		if !d.ink(of["C"], 1, 1, 1, 0) {
			return true
		}
	} else {
		d.seeThrough(of, "")
		d.WriteString("1 w ")
		if !d.ink(of["C"], 0, 0) {
			return true
		}
	}
	for ; len(quads) >= 8; quads = quads[8:] {
		d.markPiece(kind, [8]float64(quads))
	}
	return true
}

func (d *drawer) markPiece(kind string, q [8]float64) {
	lift := 0.0 // of a line over the lower edge, in parts of the height
	switch kind {
	case "Highlight":
		d.numbers(q[0], q[1])
		d.WriteString("m ")
		for _, i := range [...]int{2, 6, 4} {
			d.numbers(q[i], q[i+1])
			d.WriteString("l ")
		}
		d.WriteString("f\n")
		return
	case "StrikeOut":
		lift = 0.5
	case "Underline", "Squiggly":
		lift = 1 / max(1, math.Hypot(q[0]-q[4], q[1]-q[5])) // a point
	}
	x1, y1 := q[4]+lift*(q[0]-q[4]), q[5]+lift*(q[1]-q[5])
	x2, y2 := q[6]+lift*(q[2]-q[6]), q[7]+lift*(q[3]-q[7])
	d.numbers(x1, y1)
	d.WriteString("m ")
	if length := math.Hypot(x2-x1, y2-y1); kind == "Squiggly" && length > 0 {
		steps := min(int(length/2), 2000)
		for i := 1; i < steps; i++ {
			t, up := float64(i)/float64(steps), float64(i%2)*2/length
			d.numbers(x1+t*(x2-x1)-up*(y2-y1), y1+t*(y2-y1)+up*(x2-x1))
			d.WriteString("l ")
		}
	}
	d.numbers(x2, y2)
	d.WriteString("l S\n")
}

// paint is the operator that paints a path.
func paint(fill, stroke bool) string {
	switch {
	case fill && stroke:
		return "B"
	case fill:
		return "f"
	case stroke:
		return "S"
	}
	return "n"
}

// outline draws a rectangle or an ellipse.
func (d *drawer) outline(kind string, of types.Dict, place box) bool {
	d.seeThrough(of, "")
	width := d.border(of)
	stroke := d.ink(of["C"], 0, 0) && width > 0
	fill := d.ink(of["IC"], 1)
	if away := d.source.numbers(of["RD"]); len(away) == 4 {
		place = box{place.left + away[0], place.bottom + away[1], place.right - away[2], place.top - away[3]}
	}
	place = box{place.left + width/2, place.bottom + width/2, place.right - width/2, place.top - width/2}
	if place.width() <= 0 || place.height() <= 0 {
		return true
	}
	if kind == "Square" {
		d.numbers(place.left, place.bottom, place.width(), place.height())
		d.WriteString("re " + paint(fill, stroke) + "\n")
		return true
	}
	const k = 0.5523 // of a quarter of a circle as a curve
	x, y, a, b := (place.left+place.right)/2, (place.bottom+place.top)/2, place.width()/2, place.height()/2
	d.numbers(x+a, y)
	d.WriteString("m ")
	for _, q := range [...][6]float64{
		{a, k * b, k * a, b, 0, b}, {-k * a, b, -a, k * b, -a, 0}, {-a, -k * b, -k * a, -b, 0, -b}, {k * a, -b, a, -k * b, a, 0},
	} {
		d.numbers(x+q[0], y+q[1], x+q[2], y+q[3], x+q[4], y+q[5])
		d.WriteString("c ")
	}
	d.WriteString("h " + paint(fill, stroke) + "\n")
	return true
}

// strokes draws lines through points.
func (d *drawer) strokes(kind string, of types.Dict) (drawn bool) {
	d.seeThrough(of, "")
	width := d.border(of)
	stroke := d.ink(of["C"], 0, 0) && width > 0
	fill := kind == "Polygon" && d.ink(of["IC"], 1)
	for _, line := range d.points(kind, of) {
		if len(line) < 4 {
			continue
		}
		drawn = true
		for i := 0; i+1 < len(line); i += 2 {
			d.numbers(line[i], line[i+1])
			d.WriteString([...]string{"m ", "l "}[min(i, 1)])
		}
		if kind == "Polygon" {
			d.WriteString("h ")
		}
		d.WriteString(paint(fill, stroke) + "\n")
	}
	if drawn && kind != "Polygon" && d.ended(of) {
		d.remarks.add(unendedLines, kind)
	}
	return drawn
}

// points are those that the lines of an annotation go through.
func (d *drawer) points(kind string, of types.Dict) (lines [][]float64) {
	switch kind {
	case "Line":
		return [][]float64{d.source.numbers(of["L"])}
	case "Ink":
		for _, line := range d.source.array(of["InkList"]) {
			lines = append(lines, d.source.numbers(line))
		}
		return lines
	}
	return [][]float64{d.source.numbers(of["Vertices"])}
}

// ended reports whether a line has arrows or the like at its ends.
func (d *drawer) ended(of types.Dict) bool {
	for _, end := range d.source.array(of["LE"]) {
		if end != types.Name("None") {
			return true
		}
	}
	return false
}
