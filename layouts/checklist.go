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
		s := l.row(i, steps.Get(b.Steps[i].ID).Group)
		s.head = &tableHead{strip: head}
		strips = append(strips, s)
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

func (l *checklist) row(i int, answers worksheets.Group) strip {
	c, step, write := l.composer, l.block.Steps[i], l.theme.Space.CheckLine
	pad := l.theme.Space.CellPadding
	style := text.Style(l.theme.Type.AnswerSmall)
	var lines []text.Line
	if words := answers.Get("evidence").Text; words != "" {
		lines = c.answerLines(words, style, []page.Length{l.width - l.evidence - 2*pad})
	}
	row := max(l.theme.Space.CheckRow, page.Length(len(lines))*write)
	s := strip{height: row}
	middle := l.theme.Space.CheckRow / 2
	c.boxStroked(&s, page.Position{Y: middle}, true, answers.Get("done").Done, l.theme.Rule.Check)
	number := l.theme.Type.Check
	c.writeCentred(&s, strconv.Itoa(i+1), number, page.Black, (l.theme.Shape.Box+l.step)/2, c.centredDigits(number, middle))
	c.write(&s, step.Title, l.theme.Type.Minor, l.step, c.centred(l.theme.Type.Minor, middle-page.Millimetres(2.5)))
	c.write(&s, step.Note, l.theme.Type.Prompt, l.step, c.centred(l.theme.Type.Prompt, middle+page.Millimetres(2.7)))
	c.slashDate(&s, answers.Get("date"), (l.date+l.evidence)/2, middle)
	for y := write; y+write <= row+page.Point; y += write {
		s.rule(l.theme.Rule.Guide, l.evidence+pad, l.width, y)
	}
	for n, line := range lines {
		at := page.Position{X: l.evidence + pad, Y: page.Length(n+1)*write - l.theme.Space.AnswerBase}
		s.add(line.Text(at, style.Size, page.Black))
	}
	s.post(l.theme.Rule.Column, l.date, 0, row)
	s.post(l.theme.Rule.Column, l.evidence, 0, row)
	if step.Boxes != nil {
		in := cell{width: l.width, path: l.path}
		rows := c.countingBoxes(&s, step.Boxes, l.step, in, row+l.theme.Space.CheckBoxes*2/5)
		s.height += l.theme.Space.CheckBoxes + page.Length(rows-1)*l.theme.Space.Option
	}
	s.rule(l.theme.Rule.Row, 0, l.width, s.height)
	return s
}
