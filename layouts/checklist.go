package layouts

import (
	"strconv"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// checklist is steps to tick off, each with its date and its evidence. Its
// header repeats; a row grows with its evidence.
func (c *composer) checklist(b *worksheets.Checklist, in cell) []strip {
	l := checklist{composer: c, block: b, width: in.width, path: in.path}
	l.layColumns()
	head := l.header()
	strips := []strip{head}
	steps := c.answers.Get(b.ID).Group
	for i := range b.Steps {
		strips = append(strips, l.row(i, steps.Get(b.Steps[i].ID).Group))
	}
	return strips
}

type checklist struct {
	*composer
	block *worksheets.Checklist
	width page.Length
	path  int
	// Where the columns begin.
	step, date, evidence page.Length
}

func (l *checklist) layColumns() {
	b := l.block
	total := page.Millimetres(b.Done.Width + b.Step.Width + b.Date.Width + b.Evidence.Width)
	share := func(mm float64) page.Length {
		return l.width.Scale(int64(page.Millimetres(mm)), int64(total))
	}
	l.step = share(b.Done.Width)
	l.date = l.step + share(b.Step.Width)
	l.evidence = l.date + share(b.Date.Width)
}

func (l *checklist) header() strip {
	s := strip{height: l.theme.Space.CheckHeader, keep: true, above: l.theme.Space.BeforeRule}
	s.rule(l.theme.Rule.Section, 0, l.width, 0)
	s.rule(l.theme.Rule.Row, 0, l.width, s.height)
	base := l.centred(l.theme.Type.Label, s.height/2)
	for _, head := range []struct {
		x page.Length
		worksheets.ColumnHead
	}{
		{0, l.block.Done}, {l.step, l.block.Step},
		{l.date + l.theme.Space.CellPadding, l.block.Date},
		{l.evidence + l.theme.Space.CellPadding, l.block.Evidence},
	} {
		x := l.write(&s, head.Label, l.theme.Type.Label, head.x, base)
		if head.Prompt != "" {
			l.write(&s, head.Prompt, l.theme.Type.Prompt, x+l.theme.Space.Caption, base)
		}
	}
	return s
}

// checkRow is a step's row, or what is left of it after a page break.
type checkRow struct {
	*checklist
	n       int
	answers worksheets.Group
	lines   []text.Line // of the evidence
	later   bool        // its first lines stand on the page before
	more    bool        // its last lines stand on the page after
}

func (l *checklist) row(i int, answers worksheets.Group) strip {
	r := checkRow{checklist: l, n: i, answers: answers}
	if words := answers.Get("evidence").Text; words != "" {
		width := l.width - l.evidence - 2*l.theme.Space.CellPadding
		r.lines = l.answerLines(words, text.Style(l.theme.Type.AnswerSmall), []page.Length{width})
	}
	return r.strip()
}

func (r checkRow) strip() strip {
	s := strip{head: &tableHead{strip: r.header()}}
	s.height = max(r.theme.Space.CheckRow, page.Length(len(r.lines))*r.theme.Space.CheckLine)
	r.step(&s)
	r.evidenceCell(&s)
	s.post(r.theme.Rule.Column, r.date, 0, s.height)
	s.post(r.theme.Rule.Column, r.checklist.evidence, 0, s.height)
	if boxes := r.block.Steps[r.n].Boxes; boxes != nil && !r.more {
		in := cell{width: r.width, path: r.path}
		rows := r.countingBoxes(&s, boxes, r.checklist.step, in, s.height+r.theme.Space.CheckBoxes*2/5)
		s.height += r.theme.Space.CheckBoxes + page.Length(rows-1)*r.theme.Space.Option
	}
	s.rule(r.theme.Rule.Row, 0, r.width, s.height)
	if len(r.lines) > 2*leastLines {
		s.split = r.split
	}
	return s
}

// step draws the box, the number, the step and its date; after a page break
// only the number, and that it goes on.
func (r checkRow) step(s *strip) {
	c, step, middle := r.composer, r.block.Steps[r.n], r.theme.Space.CheckRow/2
	number := r.theme.Type.Check
	c.writeCentred(s, strconv.Itoa(r.n+1), number, page.Black, (r.theme.Shape.Box+r.checklist.step)/2, c.centredDigits(number, middle))
	if r.later {
		c.write(s, "续", r.theme.Type.Prompt, r.checklist.step, c.centred(r.theme.Type.Prompt, middle))
		return
	}
	c.boxStroked(s, page.Position{Y: middle}, true, r.answers.Get("done").Done, r.theme.Rule.Check)
	line := r.theme.Space.Leading * 44 / 100 // from the middle to either line
	if step.Note == "" {
		line = 0
	}
	c.write(s, step.Title, r.theme.Type.Minor, r.checklist.step, c.centred(r.theme.Type.Minor, middle-line))
	c.write(s, step.Note, r.theme.Type.Prompt, r.checklist.step, c.centred(r.theme.Type.Prompt, middle+line))
	c.slashDate(s, r.answers.Get("date"), (r.date+r.checklist.evidence)/2, middle)
}

func (r checkRow) evidenceCell(s *strip) {
	write, left := r.theme.Space.CheckLine, r.checklist.evidence+r.theme.Space.CellPadding
	for y := write; y+write <= s.height+page.Point; y += write {
		s.rule(r.theme.Rule.Guide, left, r.width, y)
	}
	for n, line := range r.lines {
		at := page.Position{X: left, Y: page.Length(n+1)*write - r.theme.Space.AnswerBase}
		s.add(line.Text(at, r.theme.Type.AnswerSmall.Size, page.Black))
	}
}

// split parts a row into what fits the height and what follows on the next page.
func (r checkRow) split(height page.Length) (first, rest strip, ok bool) {
	lines := min(int(height/r.theme.Space.CheckLine), len(r.lines)-leastLines)
	if lines < leastLines {
		return strip{}, strip{}, false
	}
	a, b := r, r
	a.lines, a.more = r.lines[:lines], true
	b.lines, b.later = r.lines[lines:], true
	return a.strip(), b.strip(), true
}
