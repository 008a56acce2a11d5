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
	l := checklist{composer: c, block: b, width: in.width, in: in}
	if !l.layColumns() {
		return nil
	}
	strips := []strip{l.header()}
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
	in    cell
	// Where the columns begin.
	step, date, evidence page.Length
}

// layColumns places the columns; ok is false where one is too narrow to write in.
func (l *checklist) layColumns() (ok bool) {
	b := l.block
	heads := []worksheets.ColumnHead{b.Done, b.Step, b.Date, b.Evidence}
	total := page.Length(0)
	for _, head := range heads {
		total += page.Millimetres(head.Width)
	}
	ok = true
	for _, head := range heads {
		ok = l.wideEnough(head.Label, l.share(head, total), l.theme.Shape.LeastCell, l.in) && ok
	}
	l.step = l.share(b.Done, total)
	l.date = l.step + l.share(b.Step, total)
	l.evidence = l.date + l.share(b.Date, total)
	return ok
}

// share is a column's share of the width.
func (l *checklist) share(head worksheets.ColumnHead, total page.Length) page.Length {
	return l.width.Scale(int64(page.Millimetres(head.Width)), int64(total))
}

func (l *checklist) header() strip {
	s := strip{height: l.theme.Space.CheckHeader, keep: true, above: l.theme.Space.BeforeRule}
	base := l.centred(l.theme.Type.Label, s.height/2)
	pad := l.theme.Space.CellPadding
	var words []rows
	more := page.Length(0)
	for _, head := range []struct {
		span
		worksheets.ColumnHead
	}{
		{span{right: l.step}, l.block.Done},
		{span{l.step, l.step, l.date}, l.block.Step},
		{span{l.date + pad, l.date + pad, l.evidence}, l.block.Date},
		{span{l.evidence + pad, l.evidence + pad, l.width}, l.block.Evidence},
	} {
		set := l.wrap([]run{
			{words: head.Label, style: l.theme.Type.Label},
			{words: head.Prompt, style: l.theme.Type.Prompt, gap: l.theme.Space.Caption},
		}, head.span, l.in)
		words = append(words, set)
		more = max(more, l.more(set))
	}
	s.height += more
	s.rule(l.theme.Rule.Section, 0, l.width, 0)
	s.rule(l.theme.Rule.Row, 0, l.width, s.height)
	for _, set := range words {
		l.drawRows(&s, set, base)
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
		r.lines = l.columnLines(words, text.Style(l.theme.Type.AnswerSmall), width, l.block.Evidence.Label, l.in)
	}
	return r.strip()
}

func (r checkRow) strip() strip {
	s := strip{head: &tableHead{strip: r.header(), running: runningHead{in: r.in}}}
	s.height = r.height()
	r.drawStep(&s)
	r.evidenceCell(&s)
	s.post(r.theme.Rule.Column, r.date, 0, s.height)
	s.post(r.theme.Rule.Column, r.checklist.evidence, 0, s.height)
	if boxes := r.block.Steps[r.n].Boxes; boxes != nil && !r.more {
		middle := s.height + r.theme.Space.CheckBoxes*2/5
		height := r.countingBoxes(&s, boxes, r.checklist.step, r.in, middle)
		s.height += r.theme.Space.CheckBoxes + height - r.theme.Space.Option
	}
	s.rule(r.theme.Rule.Row, 0, r.width, s.height)
	if len(r.lines) > 2*leastLines {
		s.split = r.split
	}
	return s
}

// height is that of the step's words or of its evidence, without boxes.
func (r checkRow) height() page.Length {
	title, note := r.words()
	words := r.theme.Space.CheckRow + r.composer.more(title) + r.composer.more(note)
	return max(words, page.Length(len(r.lines))*r.theme.Space.CheckLine)
}

// words are the step and its note; after a page break only that it goes on.
func (r checkRow) words() (title, note rows) {
	step, at := r.block.Steps[r.n], span{r.checklist.step, r.checklist.step, r.date - r.theme.Space.Word}
	if r.later {
		step = worksheets.CheckStep{Note: "续"}
	}
	title = r.wrap([]run{{words: step.Title, style: r.theme.Type.Minor}}, at, r.in)
	note = r.wrap([]run{{words: step.Note, style: r.theme.Type.Prompt}}, at, r.in)
	return title, note
}

// drawStep draws the box, the number, the step and its date; after a page
// break only the number, and that it goes on.
func (r checkRow) drawStep(s *strip) {
	c, middle := r.composer, r.theme.Space.CheckRow/2
	number := r.theme.Type.Check
	c.writeCentred(s, strconv.Itoa(r.n+1), number, page.Black, (r.theme.Shape.Box+r.checklist.step)/2, c.centredDigits(number, middle))
	if !r.later {
		c.boxStroked(s, page.Position{Y: middle}, true, r.answers.Get("done").Done, r.theme.Rule.Check)
	}
	title, note := r.words()
	line := r.theme.Space.CheckNote / 2 // from the middle to either line
	if !title.said() || !note.said() {
		line = 0
	}
	last := c.drawRows(s, title, c.centred(r.theme.Type.Minor, middle-line))
	c.drawRows(s, note, last+c.centred(r.theme.Type.Prompt, 2*line)-c.centred(r.theme.Type.Minor, 0))
	if !r.later {
		c.slashDate(s, r.answers.Get("date"), (r.date+r.checklist.evidence)/2, middle)
	}
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
	a, b := r, r
	a.lines, a.more = r.lines[:max(lines, 0)], true
	if lines < leastLines || a.height() > height {
		return strip{}, strip{}, false
	}
	b.lines, b.later = r.lines[lines:], true
	return a.strip(), b.strip(), true
}
