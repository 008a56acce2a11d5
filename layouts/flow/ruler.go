package flow

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
)

// rulerTicks is how many spaces the ruler is divided into: ticks every 5 mm.
const rulerTicks = 10

// rulerWidth is the width of the ruler, its words and the space before them; 0: no
// ruler, which only helps who prints to write.
func (f *Frame) rulerWidth() page.Length {
	words := f.Sheet.Footer.Ruler
	if words == "" || f.Report {
		return 0
	}
	return f.Theme.Space.Caption + f.Width(words, f.Theme.Type.Footer) + f.Theme.Footer.Word + f.Theme.Footer.Ruler
}

// drawRuler draws the ruler, which ends at right, with the words before it.
func (l footer) drawRuler(c *pen.Canvas, right page.Length) {
	left := right - l.Theme.Footer.Ruler
	l.ticks(c, left, right)
	l.WriteRight(c, l.Sheet.Footer.Ruler, l.Theme.Type.Footer, left-l.Theme.Footer.Word, l.base)
}

// ticks draws the ruler itself, which stands just under the footer's baseline.
func (l footer) ticks(c *pen.Canvas, from, to page.Length) {
	sizes, stroke := &l.Theme.Footer, l.Theme.Rule.Row
	y := l.base + sizes.Tick/2
	c.Rule(stroke, from, to, y)
	for i := range rulerTicks + 1 {
		height := sizes.Tick
		if i == 0 || i == rulerTicks {
			height = sizes.End
		}
		c.Post(stroke, from+(to-from)*page.Length(i)/rulerTicks, y-height, y)
	}
}
