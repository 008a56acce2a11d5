package kinds

import (
	"strconv"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// checkRow is a checklist's row, or what is left of it after a page break.
type checkRow struct {
	*checklist
	n       int
	answers worksheets.Group
	lines   []text.Line // of the evidence
	later   bool        // its first lines stand on the page before
	more    bool        // its last lines stand on the page after
}

func (l *checklist) row(i int, answers worksheets.Group) flow.Strip {
	r := checkRow{checklist: l, n: i, answers: answers}
	if words := answers.Get("evidence").Text; words != "" {
		width := l.in.width - l.evidence - 2*l.Theme.Space.CellPadding
		r.lines = l.columnLines(words, l.Theme.Type.AnswerSmall, []page.Length{width}, l.block.Evidence.Label, l.in.path)
	}
	return r.strip()
}

// strip is the row; one that may be split is drawn where it comes to stand.
func (r checkRow) strip() flow.Strip {
	s := flow.Strip{Holder: page.RoleTable, Head: r.head}
	s.Height = r.height() + r.boxesHeight()
	if len(r.lines) > 2*flow.LeastLines {
		s.Split, s.Draw = r.split, r.draw
		return s
	}
	s.Piece = r.draw()
	return s
}

func (r checkRow) draw() flow.Piece {
	p := flow.Piece{Height: r.height() + r.boxesHeight()}
	cell := func(draw func(c *pen.Canvas)) func(c *pen.Canvas) {
		return func(c *pen.Canvas) { c.In(page.Group{Role: page.RoleCell}, draw) }
	}
	p.In(page.Group{Role: page.RoleRow}, func(c *pen.Canvas) {
		draws := []func(c *pen.Canvas){r.drawDone, r.drawStep}
		if r.block.Date != nil {
			draws = append(draws, r.drawDate)
		}
		if r.block.Evidence != nil {
			draws = append(draws, r.drawEvidence)
		}
		for _, draw := range draws {
			cell(draw)(c)
		}
		posts := r.height()
		if b := r.boxes(); b != nil && r.inColumn(b) {
			posts = p.Height
		}
		c.Post(r.Theme.Rule.Column, r.date, 0, posts)
		if r.block.Date != nil && r.block.Evidence != nil {
			c.Post(r.Theme.Rule.Column, r.evidence, 0, posts)
		}
		c.Rule(r.Theme.Rule.Row, 0, r.in.width, p.Height)
	})
	return p
}

// field is the path of one of the step's questions.
func (r checkRow) field(id string) string { return r.block.ID + "." + r.block.Steps[r.n].ID + "." + id }

// height is that of the step's words or of its evidence, without boxes.
func (r checkRow) height() page.Length {
	least := r.Theme.Space.CheckRow
	if r.Report {
		least = r.Theme.Space.CheckReport
	}
	return max(r.wordsHeight(least), r.Theme.Space.CheckLine+page.Length(max(len(r.lines), 1)-1)*r.evidenceLine())
}

// wordsHeight is that of the step's words, so high where they are a line each.
func (r checkRow) wordsHeight(least page.Length) page.Length {
	title, note := r.words()
	return least + r.More(title) + r.More(note)
}

// boxes are the step's counting boxes; nil where it has none, or they stand on
// a later page.
func (r checkRow) boxes() *worksheets.Counting {
	if r.more {
		return nil
	}
	return r.block.Steps[r.n].Boxes
}

// boxesHeight is what the step's boxes add to the row.
func (r checkRow) boxesHeight() page.Length {
	b := r.boxes()
	if b == nil {
		return 0
	}
	var unseen pen.Canvas
	return r.drawBoxes(&unseen, b)
}

// drawBoxes draws the step's boxes under its words or, where they reach under
// the other columns, under the whole row, and returns what they add to it.
func (r checkRow) drawBoxes(c *pen.Canvas, b *worksheets.Counting) page.Length {
	foot := r.height()
	if r.inColumn(b) {
		foot = min(r.wordsHeight(r.Theme.Space.CheckReport), foot)
	}
	height := r.countingBoxes(c, b, r.step, r.in, foot+r.Theme.Space.CheckCount)
	return max(0, foot+r.Theme.Space.CheckBoxes+height-r.Theme.Space.Option-r.height())
}

// inColumn reports whether the step's boxes have room in the column of its words.
func (r checkRow) inColumn(b *worksheets.Counting) bool {
	return b.Note == "" && r.step+r.boxPlace(b.Count-1)+r.Theme.Shape.Box+r.Theme.Space.Word <= r.date
}

// words are the step and its note; after a page break only that it goes on.
func (r checkRow) words() (title, note pen.Rows) {
	step, at := r.block.Steps[r.n], pen.Span{Left: r.step, Indent: r.step, Right: r.date - r.Theme.Space.Word}
	if r.later {
		step = worksheets.CheckStep{Note: "续"}
	}
	title = r.Wrap([]pen.Run{{Words: step.Title, Style: r.Theme.Type.Minor}}, at, r.in.path)
	note = r.Wrap([]pen.Run{{Words: step.Note, Style: r.Theme.Type.Prompt}}, at, r.in.path)
	return title, note
}

// base is the one baseline of a row's number, tick, words, date and the first
// line of its evidence.
func (r checkRow) base() page.Length { return r.Theme.Space.CheckLine - r.Theme.Space.AnswerBase }

// evidenceLine is from one line of the evidence to the next; of a report, where
// nothing is written, less.
func (r checkRow) evidenceLine() page.Length {
	if r.Report {
		return min(r.Theme.Space.ReportLine, r.Theme.Space.CheckLine)
	}
	return r.Theme.Space.CheckLine
}

// drawDone draws the step's number and its box; after a page break the number.
func (r checkRow) drawDone(c *pen.Canvas) {
	r.WriteCentred(c, strconv.Itoa(r.n+1), r.Theme.Type.Check, page.Black, (r.Theme.Shape.Box+r.step)/2, r.base())
	if r.later {
		return
	}
	c.In(page.Group{Role: page.RoleField, Field: r.field("done")}, func(c *pen.Canvas) {
		at := page.Position{Y: r.base() - r.Centred(r.Theme.Type.Minor, 0)}
		r.boxAt(c, at, tickBox{square: true, ticked: r.answers.Get("done").Done, stroke: r.Theme.Rule.Check, path: r.field("done")})
	})
}

// drawStep draws the step's words, and its boxes under them.
func (r checkRow) drawStep(c *pen.Canvas) {
	title, note := r.words()
	base := r.base()
	if title.Said() {
		base = r.Draw(c, title, base) + r.Theme.Space.CheckNote
	}
	r.Draw(c, note, base)
	if b := r.boxes(); b != nil {
		r.drawBoxes(c, b)
	}
}

func (r checkRow) drawDate(c *pen.Canvas) {
	if r.later {
		return
	}
	width := r.evidence - r.date - r.Theme.Shape.Slash.Width
	room := page.Room{
		Lines: []page.WritingLine{{At: page.Position{X: (r.date + r.evidence - width) / 2, Y: r.Theme.Space.CheckLine}, Width: width}},
		Type:  r.Theme.Type.AnswerSmall.Size, Least: r.Theme.Type.AnswerLeast,
	}
	c.In(page.Group{Role: page.RoleField, Field: r.field("date"), Room: room}, func(c *pen.Canvas) {
		if r.typing != nil {
			r.typeDateCell(c, slot{x: r.date, y: r.Theme.Space.CheckLine, width: r.evidence - r.date}, r.height(), r.Theme.Type.AnswerSmall, r.field("date"))
			return
		}
		r.slashDate(c, r.answers.Get("date"), (r.date+r.evidence)/2, r.base(), r.Theme.Space.YearDrop)
	})
}

// drawEvidence draws the lines of the evidence, and guides between them.
func (r checkRow) drawEvidence(c *pen.Canvas) {
	write, left, right := r.Theme.Space.CheckLine, r.evidence+r.Theme.Space.CellPadding, r.in.width-r.Theme.Space.CellPadding
	room := page.Room{Type: r.Theme.Type.AnswerSmall.Size, Least: r.Theme.Type.AnswerSmall.Size}
	for y := write; y <= r.height()+page.Point; y += write {
		room.Lines = append(room.Lines, page.WritingLine{At: page.Position{X: left, Y: y}, Width: right - left})
	}
	c.In(page.Group{Role: page.RoleField, Field: r.field("evidence"), Room: room}, func(c *pen.Canvas) {
		if r.typing != nil {
			r.typeCell(c, page.Position{X: r.evidence}, page.Size{Width: r.in.width - r.evidence, Height: r.height()}, r.field("evidence"), r.Theme.Type.AnswerSmall)
			return
		}
		for y := write; !r.Report && y+write <= r.height()+page.Point; y += write {
			c.Rule(r.Theme.Rule.Guide, left, right, y)
		}
		for n, line := range r.lines {
			r.Set(c, line, r.Theme.Type.AnswerSmall, left, r.base()+page.Length(n)*r.evidenceLine())
		}
	})
}

// split parts a row into what fits the height and what follows on the next page.
func (r checkRow) split(height page.Length) (first, rest flow.Strip, ok bool) {
	lines := min(int((height-r.Theme.Space.CheckLine)/r.evidenceLine())+1, len(r.lines)-flow.LeastLines)
	a, b := r, r
	a.lines, a.more = r.lines[:max(lines, 0)], true
	if lines < flow.LeastLines || a.height() > height {
		return flow.Strip{}, flow.Strip{}, false
	}
	b.lines, b.later = r.lines[lines:], true
	return a.strip(), b.strip(), true
}
