package kinds

import (
	"unicode"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// onAxis is where the words of an axis begin along it: at its first end, in its
// middle, at its last.
type onAxis [3]page.Length

// along places words of these lengths on an axis: the ends at the middles of the
// first and the last of what it goes by, where that leaves room for the name,
// else at its own ends. ok is false where there is no room at all.
func along(lengths [3]page.Length, first, last, from, to, gap page.Length) (at onAxis, ok bool) {
	for _, ends := range [][2]page.Length{{first - lengths[0]/2, last - lengths[2]/2}, {from, to - lengths[2]}} {
		at[0], at[2] = max(ends[0], from), min(ends[1], to-lengths[2])
		at[1] = (at[0] + lengths[0] + at[2] - lengths[1]) / 2
		if at[1]-gap >= at[0]+lengths[0] && at[1]+lengths[1]+gap <= at[2] {
			return at, true
		}
	}
	return at, false
}

// axisTypes are what the words of an axis are set in.
func (d *Desk) axisTypes() [3]theme.Type {
	return [3]theme.Type{d.Theme.Type.Label, d.Theme.Type.Option, d.Theme.Type.Label}
}

// axisWords are the words of an axis in their order along it.
func axisWords(a *worksheets.Axis) [3]string { return [3]string{a.From, a.Name, a.To} }

// axisRule draws the parts of an axis between its words.
func axisRule(lengths [3]page.Length, at onAxis, gap page.Length, draw func(from, to page.Length)) {
	if lengths[1] == 0 {
		draw(at[0]+lengths[0]+gap, at[2]-gap)
		return
	}
	draw(at[0]+lengths[0]+gap, at[1]-gap)
	draw(at[1]+lengths[1]+gap, at[2]-gap)
}

// acrossAxis is the axis over columns. It stays with them.
func (d *Desk) acrossAxis(a *worksheets.Axis, columns []page.Length, in cell) flow.Strip {
	types, words, gap := d.axisTypes(), axisWords(a), d.Theme.Space.Caption
	var lengths [3]page.Length
	for i, t := range types {
		lengths[i] = d.Width(words[i], t)
	}
	n := len(columns) - 1
	at, ok := along(lengths, (columns[0]+columns[1])/2, (columns[n-1]+columns[n])/2, columns[0], columns[n], gap)
	if !ok {
		d.NoRoom(a.From+a.Name+a.To, in.path+".across")
	}
	s := flow.Strip{Keep: true}
	s.Height = d.Theme.Space.Heading
	middle := s.Height / 2
	s.In(page.Group{Role: page.RoleLabel}, func(c *pen.Canvas) {
		for i, t := range types {
			if words[i] != "" {
				d.Write(c, words[i], t, at[i], d.Centred(t, middle))
			}
		}
		axisRule(lengths, at, gap, func(from, to page.Length) { c.Rule(d.Theme.Rule.Row, from, to, middle) })
	})
	return s
}

// downAxis is the axis beside rows, its words one under the other.
type downAxis struct {
	*Desk
	width page.Length // with the space between it and the rows; 0: there is none
	words [3][]text.Line
}

func (d *Desk) downAxis(a *worksheets.Axis, in cell) downAxis {
	down := downAxis{Desk: d}
	if a == nil {
		return down
	}
	types, words := d.axisTypes(), axisWords(a)
	for i, t := range types {
		wide := d.Width(words[i], t)
		if upright(words[i]) {
			wide = t.Size
		}
		down.width = max(down.width, min(wide, in.width.Scale(d.Theme.Space.FieldShare, 1000)))
	}
	for i, t := range types {
		if words[i] != "" {
			down.words[i] = d.downWords(words[i], t, down.width)
		}
	}
	down.width += d.Theme.Space.Caption
	if down.least() > d.Foot()/2 {
		d.NoRoom(a.From+a.Name+a.To, in.path+".down")
		return downAxis{}
	}
	return down
}

// upright reports whether words are set a character a line: Han alone.
func upright(words string) bool {
	for _, r := range words {
		if !unicode.Is(unicode.Han, r) {
			return false
		}
	}
	return true
}

// downWords are words in lines of a width.
func (d *Desk) downWords(words string, t theme.Type, width page.Length) (lines []text.Line) {
	if !upright(words) {
		return d.Lines(words, t, text.Ragged, width)
	}
	for _, r := range words {
		lines = append(lines, d.Line(string(r), t))
	}
	return lines
}

// lengths are how long the words are from top to foot.
func (a downAxis) lengths() (lengths [3]page.Length) {
	for i, t := range a.axisTypes() {
		lengths[i] = page.Length(len(a.words[i])) * a.downPitch(t)
	}
	return lengths
}

// downPitch is from one line of words to the next: Han stand closer than lines of
// text do.
func (a downAxis) downPitch(t theme.Type) page.Length {
	return t.Size.Scale(a.Theme.Space.DownLeading, 1000)
}

func (a downAxis) beside() flow.Beside {
	if a.width == 0 {
		return flow.Beside{}
	}
	return flow.Beside{Least: a.least(), Draw: a.draw}
}

// least is the length of the axis at the least.
func (a downAxis) least() page.Length {
	l := a.lengths()
	return l[0] + l[1] + l[2] + 2*a.Theme.Space.Caption
}

func (a downAxis) draw(tops []page.Length) (p flow.Piece) {
	lengths, gap, n := a.lengths(), a.Theme.Space.Caption, len(tops)-1
	at, _ := along(lengths, (tops[0]+tops[1])/2, (tops[n-1]+tops[n])/2, tops[0], tops[n], gap)
	middle := (a.width - gap) / 2
	p.In(page.Group{Role: page.RoleLabel}, func(c *pen.Canvas) {
		for i, t := range a.axisTypes() {
			y := at[i]
			for n, line := range a.words[i] {
				a.SetLine(c, n, line, t, middle-line.Width/2, a.Centred(t, y+a.downPitch(t)/2))
				y += a.downPitch(t)
			}
		}
		axisRule(lengths, at, gap, func(from, to page.Length) { c.Post(a.Theme.Rule.Row, middle, from, to) })
	})
	return p
}
