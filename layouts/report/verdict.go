package report

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// verdict is a black frame with what was decided, and lines beside it: what
// comes next, in bold, and until when. A frame without a verdict is white.
func (d *desk) verdict(b *worksheets.Verdict, in cell) []flow.Strip {
	look := &d.Theme.Report
	said := d.tally.Say(b.Of)
	decided := said != ""
	if !decided {
		said = missing
	}
	said = b.Label + "　" + said
	width := d.Width(said, look.Verdict) + 2*look.FramePad
	x := width + d.Theme.Space.Clause
	if x+leastWords*d.Theme.Type.Minor.Size > in.width {
		d.NoRoom(said, in.path)
		return nil
	}
	r := row{leading: look.Line, least: look.Frame}
	r.cells = append(r.cells, words{x: look.FramePad, style: look.Verdict, lead: func(c *pen.Canvas, _ page.Length) {
		d.frame(c, said, width, decided)
	}})
	var strips []flow.Strip
	for i, line := range b.Lines {
		style := d.Theme.Type.Option
		if i == 0 {
			style = d.Theme.Type.Minor
		}
		pieces := d.tally.Words(line)
		if unanswered(pieces) {
			continue
		}
		strips = append(strips, d.row(row{
			cells:   []words{d.raggedMixed(join(pieces), style, x, in.width-x, in)},
			leading: look.Line, pad: look.Row,
		}))
	}
	frame := d.row(r)
	framed := flow.SideBySide{Stacks: []flow.Stack{{Strips: []flow.Strip{frame}}, {Strips: strips}}}.Strip()
	framed.Above = d.Theme.Space.BeforeRule
	return []flow.Strip{framed}
}

// frame draws the verdict's frame.
func (d *desk) frame(c *pen.Canvas, said string, width page.Length, decided bool) {
	look := &d.Theme.Report
	box := page.Rectangle{Size: page.Size{Width: width, Height: look.Frame}, Stroke: d.Theme.Rule.Check}
	ink := page.Black
	if decided {
		box.Stroke, box.Fill, ink = page.Stroke{}, page.Black, page.White
	}
	c.Add(box)
	d.WriteCentred(c, said, look.Verdict, ink, width/2, d.Centred(look.Verdict, look.Frame/2))
}
