package kinds

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
)

// typedPlace is a place that is typed into on a screen.
type typedPlace struct {
	at    page.Position // its top left corner
	size  page.Size
	path  string // of the question among the copy's answers
	style theme.Type
	least page.Length // the smallest em that a long answer is shown in
	lines bool        // it has several
}

// typeLines is the place of an answer that has writing lines on paper: of one
// the line itself, of several a frame, unless it stands in one.
func (d *Desk) typeLines(c *pen.Canvas, slots []slot, a answer) {
	look := d.Theme.Shape.Typed
	p := typedPlace{path: a.path, style: a.style, least: d.Theme.Type.AnswerLeast, lines: len(slots) > 1}
	first, last := slots[0], slots[len(slots)-1]
	if !p.lines {
		if !a.framed {
			d.rules(c, slots)
		}
		p.at, p.size = d.overLine(first, a.style)
		d.typeIn(c, p)
		return
	}
	left, right := first.x, first.x+first.width
	for _, s := range slots {
		left, right = max(left, s.x), min(right, s.x+s.width)
	}
	top := first.y - (slots[1].y - first.y) + look.Above
	p.at, p.size = page.Position{X: left, Y: top}, page.Size{Width: right - left, Height: last.y - top}
	if !a.framed {
		c.Add(page.Rectangle{At: p.at, Size: p.size, Radius: look.Radius, Stroke: d.Theme.Rule.Write})
	}
	d.typeIn(c, p)
}

// overLine is the place over a writing line.
func (d *Desk) overLine(at slot, style theme.Type) (page.Position, page.Size) {
	height := style.Size.Scale(d.Theme.Shape.Typed.Line, 1000)
	return page.Position{X: at.x, Y: at.y - height}, page.Size{Width: at.width, Height: height}
}

// typeOn is a place of one line over a writing line, which is drawn elsewhere.
func (d *Desk) typeOn(c *pen.Canvas, at slot, style theme.Type, path string) {
	p := typedPlace{path: path, style: style, least: d.Theme.Type.AnswerLeast}
	p.at, p.size = d.overLine(at, style)
	d.typeIn(c, p)
}

// typeDate is a place for a date over a line: what is small enough for the
// whole date, as it is typed. How it is typed stands at the line's end wherever
// a date of a readable size leaves it room: it may be all that says what to type.
func (d *Desk) typeDate(c *pen.Canvas, at slot, style theme.Type, path string) {
	readable := style
	readable.Size = min(style.Size, d.Theme.Type.AnswerLeast)
	if hint, t := d.Width(dateHint, d.Theme.Type.Prompt), d.Theme.Type.Prompt; at.width-hint >= d.Width(longestDate, readable)+4*d.Theme.Shape.Typed.Inset {
		d.WriteRight(c, dateHint, t, at.x+at.width, at.y-d.Theme.Space.Base)
		at.width -= hint
	}
	p := typedPlace{path: path, style: style, least: d.Theme.Shape.Typed.Least}
	p.style.Size = d.sizeFor(longestDate, style, at.width-2*d.Theme.Shape.Typed.Inset, p.least)
	p.at, p.size = d.overLine(at, style)
	d.typeIn(c, p)
}

// typeDateCell is a place for a date in a cell so high, over its line: in one that
// is narrow the date is typed in two lines, if they have room, as the year stands
// under the day on paper, and not in small print.
func (d *Desk) typeDateCell(c *pen.Canvas, at slot, height page.Length, style theme.Type, path string) {
	inset, leading := d.Theme.Shape.Typed.Inset, d.Theme.Shape.Typed.Leading
	two := style
	two.Size = d.sizeFor(halfDate, style, at.width-4*inset, d.Theme.Type.AnswerLeast)
	// Viewers break lines after any figure: there is no room for one more.
	size := page.Size{
		Width:  d.Width(halfDate, two) + d.Width(longestDate[:1], two)/2 + inset,
		Height: datedLines*two.Size.Scale(leading, 1000) + 2*inset,
	}
	whole := d.sizeFor(longestDate, style, at.width-2*inset, d.Theme.Shape.Typed.Least)
	if whole >= d.Theme.Type.AnswerLeast || size.Width > at.width || size.Height+2*inset > height {
		d.typeDate(c, at, style, path)
		return
	}
	d.typeIn(c, typedPlace{
		at: page.Position{X: at.x + (at.width-size.Width)/2, Y: inset}, size: size,
		path: path, style: two, least: d.Theme.Shape.Typed.Least, lines: true})
}

// halfDate is as much of a date as stands on a line, where it takes two.
const halfDate = "2026-"

// typeCell is a place for words in a cell, clear of its rules: of one line where
// it has room for no more.
func (d *Desk) typeCell(c *pen.Canvas, at page.Position, size page.Size, path string, style theme.Type) {
	inset := d.Theme.Shape.Typed.Inset
	p := typedPlace{at: at.Plus(inset, inset), size: page.Size{Width: size.Width - 2*inset, Height: size.Height - 2*inset}, path: path, style: style, least: d.Theme.Type.AnswerLeast}
	p.lines = p.size.Height >= 2*style.Size.Scale(d.Theme.Shape.Typed.Leading, 1000)
	d.typeIn(c, p)
}

// longestDate is a date as it is typed, as wide as any.
const longestDate = "2026-12-28"

// dateHint is how a date is typed.
const dateHint = "年-月-日"

// sizeFor is the size, of the style's at the most, that words have room in.
func (d *Desk) sizeFor(words string, style theme.Type, room, least page.Length) page.Length {
	for style.Size > least && d.Width(words, style) > room {
		style.Size = max(style.Size-d.Theme.Type.AnswerStep, least)
	}
	return style.Size
}

// typeIn draws a place that is typed into, with what is answered already.
func (d *Desk) typeIn(c *pen.Canvas, p typedPlace) {
	path := d.spilled.path + p.path
	a := d.typing.ask(path)
	in := page.Input{Kind: page.Typed, Name: d.typing.prefix + path, Label: a.label + a.hint(), Size: p.size, Lines: p.lines, Value: d.typing.typed(a, path)}
	in.Lines = in.Lines || strings.Contains(in.Value, "\n")
	var look pen.Canvas
	p.style.Size = d.showTyped(&look, p, in)
	in.Type = p.style.Size
	c.Add(page.Group{Input: &in, At: page.Translate(p.at.X, p.at.Y), Marks: look.Marks})
}

// showTyped sets what stands in a place, and returns the size that it has:
// small enough to be seen as a whole, where it is not too long for that. What is
// longer begins there, and is scrolled to.
func (d *Desk) showTyped(c *pen.Canvas, p typedPlace, in page.Input) page.Length {
	style, inset, leading := p.style, d.Theme.Shape.Typed.Inset, d.Theme.Shape.Typed.Leading
	value := text.TrimBlankLines(in.Value)
	if value == "" {
		return style.Size
	}
	room := page.Size{Width: max(p.size.Width-2*inset, p.least), Height: p.size.Height}
	value = beginning(value, room, p.least)
	for {
		pitch, rows := style.Size.Scale(leading, 1000), 1
		if in.Lines {
			rows = max(int(room.Height/pitch), 1)
		}
		lines := d.Lines(value, style, text.Ragged, room.Width)
		seen := min(narrow(lines, room.Width), rows)
		if seen == len(lines) || style.Size <= p.least {
			top := inset
			if !in.Lines || len(lines) == 1 && rows == 1 {
				top = (room.Height - pitch) / 2
			}
			for i, line := range lines[:seen] {
				d.Set(c, line, style, inset, d.Centred(style, top+page.Length(i)*pitch+pitch/2))
			}
			return style.Size
		}
		style.Size = max(style.Size-d.Theme.Type.AnswerStep, p.least)
	}
}

// narrow is how many lines there are before one that is too wide: several emoji
// that are one character.
func narrow(lines []text.Line, room page.Length) int {
	for i, line := range lines {
		if line.Width > room {
			return i
		}
	}
	return len(lines)
}

// beginning is as much of a value as a place can show, and a little more: nobody
// sets a whole book to show its first words.
func beginning(value string, room page.Size, least page.Length) string {
	const narrow = 8 // of letters in an em square, at the most
	most := int(room.Width/least+1)*int(room.Height/least+1)*narrow + narrow
	for i := range value {
		if most == 0 {
			return value[:i]
		}
		most--
	}
	if !utf8.ValidString(value) {
		return strings.ToValidUTF8(value, "")
	}
	return value
}

// tickBox is a box to be ticked: a square, or a circle among others.
type tickBox struct {
	square, ticked bool
	stroke         page.Stroke
	path           string // of the question among the copy's answers
	option         string // that the box stands for; "": the question is answered by yes
	counted        bool   // the answer is how many are ticked
}

// yes is the option of a box that stands for none.
const yes = "yes"

// boxAt draws a box whose left edge's middle is at: with its tick, or as what is
// ticked on a screen.
func (d *Desk) boxAt(c *pen.Canvas, at page.Position, b tickBox) {
	if d.typing == nil {
		d.Box(c, at, b.square, b.ticked, b.stroke)
		return
	}
	d.Box(c, at, b.square, false, b.stroke)
	path := d.spilled.path + b.path
	a := d.typing.ask(path)
	in := page.Input{
		Kind: page.Choice, Name: d.typing.prefix + path, Label: a.label,
		Option: b.option, Means: a.optionLabel(b.option), On: d.typing.on(a, path, b.option, b.counted),
	}
	if b.square {
		in.Kind = page.Tick
		if in.Option == "" {
			in.Option = yes
		} else {
			in.Name += "." + in.Option
		}
	}
	corner, size := d.Ticked()
	in.Size = size
	var tick pen.Canvas
	d.Tick(&tick, page.Position{X: -corner.X, Y: -corner.Y}, b.square)
	in.Look = tick.Marks
	g := page.Group{Input: &in, At: page.Translate(at.X+corner.X, at.Y+corner.Y)}
	if in.On {
		g.Marks = in.Look
	}
	c.Add(g)
}

// numbered is the option of a counted box or a day, from 0.
func numbered(n int) string { return strconv.Itoa(n + 1) }
