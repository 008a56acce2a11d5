package report

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/tally"
)

// judgements are questions, a row each: what was answered, drawn and in words,
// and the evidence for it.
func (d *desk) judgements(b *worksheets.Judgements, in cell) []flow.Strip {
	look, gap := &d.Theme.Report, d.Theme.Space.Caption
	judged := make([]tally.Judged, len(b.Questions))
	var label, answer page.Length
	columns := 1 // of answers and what explains them
	for i, q := range b.Questions {
		judged[i] = d.tally.Judge(q, b.Marks)
		if judged[i].Explains {
			columns = 2
		}
		label = max(label, d.Width(q.Label, d.Theme.Type.Label))
		said, style := d.judged(judged[i])
		answer = max(answer, d.lead(judged[i].Mark)+d.Width(said, style))
	}
	label = min(label, in.width.Scale(look.LabelShare, 1000)) + d.Theme.Space.Clause
	answer = min(answer, in.width.Scale(look.AnswerShare, 1000)) + d.Theme.Space.Clause
	strips := make([]flow.Strip, len(judged))
	for i, j := range judged {
		r := row{leading: look.Line, pad: look.Row, table: true}
		if i < len(judged)-1 { // the last is closed by what follows
			r.foot = in.width
		}
		r.cells = append(r.cells, d.ragged(b.Questions[i].Label, d.Theme.Type.Label, 0, label-gap, in))
		room := answer - gap
		if !j.Explains {
			room = in.width - label
		}
		r.cells = append(r.cells, d.answer(j, label, room, in))
		if !j.Explains {
			r.cells[1].over = columns
		} else {
			said, style := d.said(j.Evidence)
			r.cells = append(r.cells, d.ragged(said, style, label+answer, in.width-label-answer, in))
		}
		strips[i] = d.row(r)
		strips[i].Keep = i == 0 && len(judged) > 1
	}
	strips[0].Above = d.Theme.Space.AfterRule
	return strips
}

// judged is what was answered, in words.
func (d *desk) judged(j tally.Judged) (string, theme.Type) {
	if j.Answer == "" || j.Chosen {
		said, _ := d.said(j.Answer)
		return said, d.Theme.Type.Option
	}
	return d.said(j.Answer)
}

// answer is what was answered, its mark before it.
func (d *desk) answer(j tally.Judged, x, room page.Length, in cell) words {
	said, style := d.judged(j)
	lead := d.lead(j.Mark)
	cell := d.ragged(said, style, x+lead, room-lead, in)
	if lead > 0 {
		cell.lead = func(c *pen.Canvas, middle page.Length) { d.mark(c, j.Mark, x, middle) }
	}
	return cell
}

// lead is the room that a mark takes before words.
func (d *desk) lead(m tally.Mark) page.Length {
	if m == tally.NoMark {
		return 0
	}
	return d.Theme.Report.Mark + d.Theme.Shape.BoxGap
}

// mark draws a disc, a half one or a ring from x on, around middle.
func (d *desk) mark(c *pen.Canvas, m tally.Mark, x, middle page.Length) {
	across := d.Theme.Report.Mark
	centre := page.Position{X: x + across/2, Y: middle}
	d.Ring(c, centre, across, d.Theme.Rule.Box)
	switch m {
	case tally.Full:
		c.Add(page.Path{Segments: page.Circle(centre, across/2), Fill: page.Black})
	case tally.Half:
		c.Add(page.Path{Segments: leftHalf(centre, across/2), Fill: page.Black})
	}
}

// leftHalf is the left half of a circle.
func leftHalf(centre page.Position, radius page.Length) []page.Segment {
	hold := page.Hold(radius)
	return []page.Segment{
		{Op: page.MoveTo, To: centre.Plus(0, -radius)},
		{Op: page.CurveTo, C1: centre.Plus(-hold, -radius), C2: centre.Plus(-radius, -hold), To: centre.Plus(-radius, 0)},
		{Op: page.CurveTo, C1: centre.Plus(-radius, hold), C2: centre.Plus(-hold, radius), To: centre.Plus(0, radius)},
		{Op: page.Close},
	}
}
