package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// repeat is blocks that are asked several times, each copy under its label and
// in one piece where a page has room for it. A report has the copies that are
// answered.
func (d *Desk) repeat(b *worksheets.Repeat) kind {
	return kind{heading: b.Heading, strips: func(in cell, _ caption) (strips []flow.Strip) {
		rows := d.answers.Get(b.ID).Rows
		if b.Heading != nil {
			strips = append(strips, d.headingStrip(b.Heading, in))
		}
		printed := max(b.Times, len(rows))
		if d.Report {
			printed = len(rows)
		}
		if printed == 0 {
			return append(strips, d.missingStrip(b.ID, in))
		}
		height := page.Length(0)
		for n := 0; n < printed && height <= flow.MaxCopyPages*d.Foot(); n++ { // no page holds more
			s := d.repeated(b, n, rowAt(rows, n), in)
			height += s.Height
			strips = append(strips, s)
		}
		return strips
	}}
}

// repeated is the copy n of the blocks, from 0.
func (d *Desk) repeated(b *worksheets.Repeat, n int, row worksheets.Group, in cell) flow.Strip {
	desk, frame, path := *d, *d.Frame, rowPath(b.ID, n, "")+"."
	frame.Keys = d.Keys.Under(path)
	desk.Frame, desk.answers, desk.spilled = &frame, row, d.spilled.under(path)
	stack := flow.Stack{Strips: only(d.copyLabel(b, n, in))}
	for i, s := range desk.stack(b.Blocks, in) {
		if i == 0 {
			s.Above = min(s.Above, d.Theme.Space.BeforeTable)
		}
		stack.Strips = append(stack.Strips, s.Under(path, b.Label.On(n+1)))
	}
	return flow.SideBySide{Keys: frame.Keys, Stacks: []flow.Stack{stack}}.Strip()
}

// copyLabel is the words over a copy, under a rule that parts it from the last:
// a heavy one, for nobody writes on it.
func (d *Desk) copyLabel(b *worksheets.Repeat, n int, in cell) flow.Strip {
	s := flow.Strip{Keep: true, Above: d.Theme.Space.BeforeRule, Path: in.path}
	words := d.Wrap([]pen.Run{{Words: b.Label.On(n + 1), Style: d.Theme.Type.Minor}}, pen.Span{Right: in.width}, in.path)
	s.Height = d.Theme.Space.AfterRule + d.Theme.Space.Heading + d.More(words)
	s.Rule(d.Theme.Rule.Section, 0, in.width, 0)
	group := headingGroup(&worksheets.Heading{})
	if b.Heading != nil { // of all copies: theirs are below it
		group.Level = headingGroup(b.Heading).Level + 1
	}
	s.In(group, func(c *pen.Canvas) { d.Draw(c, words, d.Theme.Space.AfterRule+d.headingBase()) })
	return s
}
