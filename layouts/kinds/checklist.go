package kinds

import (
	"strconv"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// checklist is steps to tick off, each with its date and its evidence, where
// these are asked. Its header repeats; a row grows with its evidence.
func (d *Desk) checklist(b *worksheets.Checklist) kind {
	none := func(cell) page.Length { return 0 } // its caption stands over it
	return kind{caption: &b.Caption, beside: none, strips: func(in cell, cap caption) []flow.Strip {
		if b.TicksOnly() {
			return d.ticks(b, in, cap)
		}
		l := checklist{Desk: d, block: b, in: in}
		if !l.layColumns() {
			return nil
		}
		header := l.header()
		l.head = &flow.Head{Piece: header.Piece, Running: flow.Running{Path: in.path}}
		strips := d.captionStrip(b.Heading, cap)
		if len(strips) > 0 {
			header.Above = d.Theme.Space.BeforeTable
		}
		strips = append(strips, header)
		steps := d.answers.Get(b.ID).Group
		for i := range b.Steps {
			strips = append(strips, l.row(i, steps.Get(b.Steps[i].ID).Group))
		}
		return strips
	}}
}

// checklist is a checklist with its columns placed.
type checklist struct {
	*Desk
	block *worksheets.Checklist
	in    cell
	head  *flow.Head
	// Where the columns begin; one that is not asked begins where the next does.
	step, date, evidence page.Length
}

// layColumns places the columns, and reports whether each is wide enough to
// write in.
func (l *checklist) layColumns() (ok bool) {
	b := l.block
	var wants []flow.Want
	heads := []*worksheets.ColumnHead{b.Done, b.Step, b.Date, b.Evidence}
	for i, head := range heads {
		if head != nil {
			wants = append(wants, l.want(i, head))
		}
	}
	widths := l.Shares(l.in.width, wants, l.in.path)
	var at [4]page.Length // of each head, whether it is asked or not
	ok = true
	for i, head := range heads {
		switch {
		case head == nil && i >= 2: // the rows have no such cell
			continue
		case head == nil:
			head = &worksheets.ColumnHead{}
		}
		at[i], widths = widths[0], widths[1:]
		ok = l.wideEnough(head.Label, at[i], l.leastColumn(i), l.in.path) && ok
	}
	l.step = at[0]
	l.date = l.step + at[1]
	l.evidence = l.date + at[2]
	return ok
}

// want is the width that the column i asks for: number and tick, words, date,
// evidence.
func (l *checklist) want(i int, head *worksheets.ColumnHead) flow.Want {
	w := flow.Want{Width: head.Width, Least: max(min(l.headRoom(head.Label, ""), l.in.width/4), l.Theme.Shape.LeastCell)}
	switch i {
	case 0:
		w.Natural = w.Least
	case 2:
		w.Natural = max(w.Least, min(l.headRoom(head.Label, head.Prompt), l.in.width/4), l.dateRoom())
	}
	return w
}

// leastColumn is the narrowest that the column i may be: that of the tick holds
// a box and a number, the others what is written.
func (l *checklist) leastColumn(i int) page.Length {
	if i > 0 {
		return l.Theme.Shape.LeastCell
	}
	number := l.Width(strconv.Itoa(len(l.block.Steps)), l.Theme.Type.Check)
	return l.Theme.Shape.Box + l.Theme.Shape.BoxGap + number + l.Theme.Shape.BoxGap
}

// headWords are the words over each column that is asked.
func (l *checklist) headWords() (words []pen.Rows) {
	pad := l.Theme.Space.CellPadding
	span := func(left, right page.Length) pen.Span { return pen.Span{Left: left, Indent: left, Right: right} }
	spans := []pen.Span{span(0, l.step), span(l.step, l.date), span(l.date+pad, l.evidence), span(l.evidence+pad, l.in.width)}
	for i, head := range []*worksheets.ColumnHead{l.block.Done, l.block.Step, l.block.Date, l.block.Evidence} {
		if head == nil {
			continue
		}
		prompt := head.Prompt
		if l.Report { // it tells how to write
			prompt = ""
		}
		words = append(words, l.Wrap([]pen.Run{
			{Words: head.Label, Style: l.Theme.Type.Label},
			{Words: prompt, Style: l.Theme.Type.Prompt, Gap: l.Theme.Space.Caption},
		}, spans[i], l.in.path))
	}
	return words
}

func (l *checklist) header() flow.Strip {
	s := flow.Strip{Holder: page.RoleTable, Keep: true, Above: l.Theme.Space.BeforeRule}
	s.Height = l.Theme.Space.CheckHeader
	base := l.Centred(l.Theme.Type.Label, s.Height/2)
	words, more := l.headWords(), page.Length(0)
	for _, set := range words {
		more = max(more, l.More(set))
	}
	s.Height += more
	s.In(page.Group{Role: page.RoleRow}, func(c *pen.Canvas) {
		c.Rule(l.Theme.Rule.Section, 0, l.in.width, 0)
		c.Rule(l.Theme.Rule.Row, 0, l.in.width, s.Height)
		for _, set := range words {
			c.In(page.Group{Role: page.RoleHeaderCell}, func(c *pen.Canvas) { l.Draw(c, set, base) })
		}
	})
	return s
}
