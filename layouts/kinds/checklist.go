package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// checklist is steps to tick off, each with its date and its evidence. Its
// header repeats; a row grows with its evidence.
func (d *Desk) checklist(b *worksheets.Checklist) kind {
	return kind{strips: func(in cell, _ caption) []flow.Strip {
		l := checklist{Desk: d, block: b, in: in}
		if !l.layColumns() {
			return nil
		}
		header := l.header()
		l.head = &flow.Head{Piece: header.Piece, Running: flow.Running{Path: in.path}}
		strips := []flow.Strip{header}
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
	// Where the columns begin.
	step, date, evidence page.Length
}

// layColumns places the columns, and reports whether each is wide enough to
// write in.
func (l *checklist) layColumns() (ok bool) {
	b := l.block
	heads := []worksheets.ColumnHead{b.Done, b.Step, b.Date, b.Evidence}
	wants := []flow.Want{
		{Width: b.Done.Width, Natural: max(l.headRoom(b.Done.Label, b.Done.Prompt), l.Theme.Shape.LeastCell)},
		{Width: b.Step.Width, Least: l.headRoom(b.Step.Label, "")},
		{Width: b.Date.Width, Natural: max(l.headRoom(b.Date.Label, b.Date.Prompt), l.dateRoom(), l.Theme.Shape.LeastCell)},
		{Width: b.Evidence.Width, Least: l.headRoom(b.Evidence.Label, "")},
	}
	widths := l.Shares(l.in.width, wants, l.in.path)
	ok = true
	for i, head := range heads {
		ok = l.wideEnough(head.Label, widths[i], l.Theme.Shape.LeastCell, l.in.path) && ok
	}
	l.step = widths[0]
	l.date = l.step + widths[1]
	l.evidence = l.date + widths[2]
	return ok
}

// columnSpans is the room of the words in each column.
func (l *checklist) columnSpans() [4]pen.Span {
	pad := l.Theme.Space.CellPadding
	span := func(left, right page.Length) pen.Span { return pen.Span{Left: left, Indent: left, Right: right} }
	return [4]pen.Span{
		span(0, l.step), span(l.step, l.date), span(l.date+pad, l.evidence), span(l.evidence+pad, l.in.width),
	}
}

func (l *checklist) header() flow.Strip {
	s := flow.Strip{Holder: page.RoleTable, Keep: true, Above: l.Theme.Space.BeforeRule}
	s.Height = l.Theme.Space.CheckHeader
	base := l.Centred(l.Theme.Type.Label, s.Height/2)
	spans := l.columnSpans()
	var words [4]pen.Rows
	more := page.Length(0)
	for i, head := range [4]worksheets.ColumnHead{l.block.Done, l.block.Step, l.block.Date, l.block.Evidence} {
		words[i] = l.Wrap([]pen.Run{
			{Words: head.Label, Style: l.Theme.Type.Label},
			{Words: head.Prompt, Style: l.Theme.Type.Prompt, Gap: l.Theme.Space.Caption},
		}, spans[i], l.in.path)
		more = max(more, l.More(words[i]))
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
