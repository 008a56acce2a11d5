package pen

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
)

// Run is printed words of one style among others on a line.
type Run struct {
	Words string
	Style theme.Type
	Gap   page.Length // before it, where it does not begin its line
	Tag   bool        // white in a black tag, on one line
	Role  page.Role   // what it is beside the words before it (see DrawIn); none: a part of them
	Turns []text.Turn // to other faces than the style's
}

// Span is the room of a line: where its first line begins, the next ones, and
// where all end.
type Span struct{ Left, Indent, Right page.Length }

// Rows are runs as they are set, line by line.
type Rows struct {
	lines [][]placed
	End   page.Length // where the last line ends
}

// placed is a run, or a line of one, at its place.
type placed struct {
	x    page.Length
	line text.Line
	part int  // which of the runs
	more bool // it is a line after the run's first
	Run
}

// OneLine reports whether the rows are one line at the most.
func (r Rows) OneLine() bool { return len(r.lines) <= 1 }

// Said reports whether there are any words.
func (r Rows) Said() bool { return len(r.lines[0]) > 0 }

// leastMeasure is the narrowest measure, in em, that words are broken to.
const leastMeasure = 3

// Wrap sets runs one after the other. One that its line has no room left for
// begins the next, and takes several where it is longer than a line: a prompt
// moves under its label before either is broken. The path is that of the words,
// for a problem where even that leaves them no room.
func (p *Pen) Wrap(runs []Run, at Span, path string) Rows {
	w := wrap{pen: p, at: at, path: path, rows: Rows{lines: [][]placed{nil}, End: at.Left}}
	for i, run := range runs {
		if w.part, w.more = i, false; run.Words != "" {
			w.run(run)
		}
	}
	return w.rows
}

// wrap is rows as they grow.
type wrap struct {
	pen  *Pen
	at   Span
	path string
	part int  // which of the runs is set
	more bool // its first line is set
	rows Rows
}

// begun reports whether anything stands on the last line yet.
func (w *wrap) begun() bool { return len(w.rows.lines[len(w.rows.lines)-1]) > 0 }

// turn begins the next line.
func (w *wrap) turn() {
	w.rows.lines = append(w.rows.lines, nil)
	w.rows.End = w.at.Indent
}

// add sets a line of a run from x, so wide.
func (w *wrap) add(x, width page.Length, line text.Line, run Run) {
	if x+width > w.at.Right {
		w.pen.NoRoom(run.Words, w.path)
	}
	last := len(w.rows.lines) - 1
	w.rows.lines[last] = append(w.rows.lines[last], placed{x, line, w.part, w.more, run})
	w.rows.End, w.more = x+width, true
}

// run sets one run: on the line begun, on the next, or on several.
func (w *wrap) run(run Run) {
	line := w.pen.MixedLine(run.Words, run.Style, run.Turns)
	x, width := w.rows.End, line.Width
	if run.Tag {
		width = w.pen.TagWidth(run.Words)
	}
	if w.begun() {
		x += run.Gap
		if x+width > w.at.Right {
			w.turn()
			x = w.at.Indent
		}
	}
	if run.Tag || x+width <= w.at.Right {
		w.add(x, width, line, run)
		return
	}
	if w.at.Right-w.at.Indent < leastMeasure*run.Style.Size {
		w.pen.NoRoom(run.Words, w.path)
	}
	for i, line := range w.pen.Mixed(run.Words, run.Style, run.Turns, text.Ragged, w.at.Right-x, w.at.Right-w.at.Indent) {
		if i > 0 {
			w.turn()
			x = w.at.Indent
		}
		w.add(x, line.Width, line, run)
	}
}

// LinePitch is from one line of wrapped words to the next.
func (p *Pen) LinePitch(t theme.Type) page.Length {
	return t.Size.Scale(p.Theme.Space.WrapLeading, 1000)
}

// rowPitch is from the line before this one to it.
func (p *Pen) rowPitch(line []placed) page.Length {
	var pitch page.Length
	for _, run := range line {
		pitch = max(pitch, p.LinePitch(run.Style))
	}
	return pitch
}

// More is the height of all lines after the first.
func (p *Pen) More(r Rows) page.Length {
	var height page.Length
	for _, line := range r.lines[1:] {
		height += p.rowPitch(line)
	}
	return height
}

// Draw draws the rows, the first on the baseline y, and returns the baseline of
// the last.
func (p *Pen) Draw(c *Canvas, r Rows, y page.Length) page.Length {
	return p.DrawAligned(c, r, y, nil)
}

// DrawAligned draws rows as Draw does, each line where begin says for its width.
func (p *Pen) DrawAligned(c *Canvas, r Rows, y page.Length, begin func(width page.Length) page.Length) page.Length {
	return p.eachRun(r, y, begin, func(run placed, x, y page.Length) { p.drawRun(c, run, x, y) })
}

// DrawIn draws rows as DrawAligned does, in a group, after the marks that it has:
// the words up to the first run that has a role of its own. Each such run begins a group after it, so that
// a heading and what stands beside it are not read as one sentence.
func (p *Pen) DrawIn(c *Canvas, g page.Group, r Rows, y page.Length, begin func(width page.Length) page.Length) page.Length {
	inner := Canvas{Marks: g.Marks}
	part := 0
	end := func() {
		if len(inner.Marks) > 0 {
			g.Marks = inner.Marks
			c.Add(g)
		}
		inner = Canvas{}
	}
	base := p.eachRun(r, y, begin, func(run placed, x, y page.Length) {
		if run.Role != page.RoleNone && run.part != part {
			end()
			g = page.Group{Role: run.Role}
		}
		part = run.part
		p.drawRun(&inner, run, x, y)
	})
	end()
	return base
}

// eachRun goes through the runs in their order, with the place of each, and
// returns the baseline of the last line.
func (p *Pen) eachRun(r Rows, y page.Length, begin func(width page.Length) page.Length, each func(run placed, x, y page.Length)) page.Length {
	for i, line := range r.lines {
		if i > 0 {
			y += p.rowPitch(line)
		}
		moved := page.Length(0)
		if begin != nil && len(line) > 0 {
			first, last := line[0], line[len(line)-1]
			moved = begin(last.x+last.line.Width-first.x) - first.x
		}
		for _, run := range line {
			each(run, moved+run.x, y)
		}
	}
	return y
}

func (p *Pen) drawRun(c *Canvas, run placed, x, y page.Length) {
	if run.Tag {
		p.startTag(c, run.Words, x, y)
		return
	}
	p.setRun(c, run, x, y)
}

// setRun sets a run, or a line of one: it goes on, as the words do that follow
// others of the same line without a gap.
func (p *Pen) setRun(c *Canvas, run placed, x, y page.Length) {
	if run.more || run.part > 0 && run.Gap == 0 {
		p.Set(c, run.line, run.Style, x, y)
		return
	}
	p.SetApart(c, run.line, run.Style, x, y)
}

// DrawCentred draws rows that begin at 0 line by line around x, the first on
// the baseline y.
func (p *Pen) DrawCentred(c *Canvas, r Rows, x, y page.Length) {
	for i, line := range r.lines {
		if i > 0 {
			y += p.rowPitch(line)
		}
		for _, run := range line {
			p.setRun(c, run, x-run.line.Width/2, y)
		}
	}
}
