package pdf

import (
	"strconv"
	"strings"

	"worksheetpdf/layouts/page"
)

// within is where in the structure tree the marks at hand stand.
type within struct {
	page    int
	element int    // artifact: in none
	words   string // of the link that they are tapped for
	open    int    // what the last marks drawn belong to, or nobody
}

// nobody is the owner of no marks.
const nobody = -2

// branch draws a group in its place in the structure tree.
func (p *painter) branch(g page.Group) {
	switch {
	case g.Input != nil && p.fields != nil:
		p.tree.widget(p.within.element, g.Input.Says())
		p.fields.look(g)
		return
	case g.Role == page.RoleNone:
		p.group(g)
		return
	}
	before := p.within
	p.within.element = p.tree.open(p.within.element, g)
	if g.Role == page.RoleLink {
		p.within.words = wordsOf(g)
	}
	p.group(g)
	p.within.element, p.within.words = before.element, before.words
}

// wordsOf is what a group says: its alternative, or its words.
func wordsOf(g page.Group) string {
	if g.Alt != "" {
		return g.Alt
	}
	var b strings.Builder
	for _, m := range page.Walk(g.Marks) {
		if t, ok := m.(page.Text); ok {
			for _, glyph := range t.Glyphs {
				b.WriteString(glyph.Source)
			}
		}
	}
	return b.String()
}

// own sees to it that what is drawn next belongs to an element, or is an
// artifact (ISO 32000-1, 14.6, 14.8.2.2): marks of one owner that follow each
// other are one sequence.
func (p *painter) own(element int) {
	if p.within.open == element || p.looking || p.bare {
		return
	}
	p.disown()
	p.within.open = element
	if element == artifact {
		p.writeRaw(append(p.buffer[:0], "/Artifact BMC"...))
		return
	}
	b := append(append(p.buffer[:0], '/'), p.tree.elements[element].tag...)
	b = append(b, "<</MCID "...)
	b = strconv.AppendInt(b, int64(p.tree.sequence(element, p.within.page)), 10)
	p.writeRaw(append(b, ">>BDC"...))
}

// disown ends the sequence under way. One never reaches out of the graphics
// state that it began in.
func (p *painter) disown() {
	if p.within.open != nobody {
		p.writeRaw(append(p.buffer[:0], "EMC"...))
	}
	p.within.open = nobody
}

// group draws a group's marks. One that only moves them writes nothing of its
// own: its way is added to their places before these are rounded, so that the
// content is the same whichever groups the marks are held by.
func (p *painter) group(g page.Group) {
	if g.At.Moves() && g.Clip == (page.Size{}) {
		off := p.space.off
		p.space.off = off.Plus(g.At.X, g.At.Y)
		p.marks(g.Marks)
		p.space.off = off
		return
	}
	space, state := p.space, p.state
	p.disown()
	p.enter(g)
	p.saved++
	p.deepest = max(p.deepest, p.saved)
	p.marks(g.Marks)
	p.saved--
	p.disown()
	p.writeRaw(append(p.buffer[:0], 'Q'))
	p.space, p.state = space, state
}

// enter begins a group's own space: q keeps the graphics state until Q (ISO
// 32000-1, 8.4.2), cm leads into the space, W keeps to the box.
func (p *painter) enter(g page.Group) {
	b := append(p.buffer[:0], 'q')
	if g.At.Moves() {
		p.space.off = p.space.off.Plus(g.At.X, g.At.Y)
	} else {
		b = p.appendMatrix(append(b, ' '), g.At)
		// The space has its 0 at the group's corner.
		p.space = space{drop: p.paperHeight()}
	}
	if g.Clip != (page.Size{}) {
		b = p.appendBox(append(b, '\n'), page.Position{}, page.Position{X: g.Clip.Width, Y: g.Clip.Height})
		b = append(b, "W n"...)
	}
	p.writeRaw(b)
}

// paperHeight is the height of fpdf's page, in points.
func (p *painter) paperHeight() float64 {
	_, height := p.paper.GetPageSize()
	return height
}

// quarters are the signs of the matrices that turn anticlockwise 0 to 3 times.
var quarters = [4][4]int64{{1, 0, 0, 1}, {0, 1, -1, 0}, {-1, 0, 0, -1}, {0, -1, 1, 0}}

// appendMatrix writes the matrix of a transform (ISO 32000-1, 8.3.4). Its four
// decimals say a scale exactly and a place to 0.0001 pt.
func (p *painter) appendMatrix(b []byte, t page.Transform) []byte {
	for _, sign := range quarters[t.Turns%4] {
		b = append(appendFourDecimals(b, sign*t.Factor()), ' ')
	}
	b = append(appendFourDecimals(b, tenThousandths(t.X+p.space.off.X)), ' ')
	b = append(appendFourDecimals(b, 100*p.space.height-tenThousandths(t.Y+p.space.off.Y)), ' ')
	return append(b, "cm"...)
}

// tenThousandths is the length in ten-thousandths of a point.
func tenThousandths(l page.Length) int64 { return int64(l.Scale(100, int64(hundredth))) }

// appendFourDecimals writes n/10000 without trailing zeros.
func appendFourDecimals(b []byte, n int64) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	b = strconv.AppendInt(b, n/10000, 10)
	part := n % 10000
	if part == 0 {
		return b
	}
	b = append(b, '.')
	for place := int64(1000); part > 0; place /= 10 {
		b = append(b, byte('0'+part/place))
		part %= place
	}
	return b
}
