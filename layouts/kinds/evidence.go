package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// evidence is a question with one choice, and under it a line for the reason.
// Where the question leaves its options no room, they stand on the next row.
func (d *Desk) evidence(b *worksheets.Evidence) kind {
	lead := worksheets.Caption{Heading: b.Heading}
	return kind{caption: &lead, hang: b.Hang, strips: func(in cell, _ caption) []flow.Strip { return only(d.evidenceStrip(b, in)) }}
}

// evidenceStrip is the question with the line for its reason; in a report with
// as many lines as the reason has.
func (d *Desk) evidenceStrip(b *worksheets.Evidence, in cell) flow.Strip {
	s := flow.Strip{}
	value := d.answers.Get(b.ID).Group
	row, runs, left := d.question(b)
	question := d.Wrap(runs, pen.Span{Left: left, Indent: left, Right: in.width}, in.path)
	base := d.questionBase(b)
	if d.Report && b.Heading == nil {
		s.Above = d.Theme.Space.Block
	}
	d.openCaption(&s, b.Heading)
	d.drawQuestion(&s.Canvas, b, question, base)
	options := optionSet{
		options: b.Options, chosen: value.Get("answer").Chosen, style: d.Theme.Type.Option,
		left: question.End, right: in.width, middle: base - d.Centred(d.Theme.Type.Option, 0) + d.More(question), pitch: row,
		at: d.starts(b, b.At, b.Hang), path: in.path, question: b.ID + ".answer",
	}
	s.Height = d.More(question)
	if !d.besideQuestion(b, question.End, in) {
		s.Height += row
		options.left, options.pitch = 0, d.Theme.Space.Option
		options.middle = s.Height + options.pitch/2
	}
	s.In(page.Group{Role: page.RoleField, Field: b.ID + ".answer", Alt: options.said()}, func(c *pen.Canvas) { s.Height += d.options(c, options) })
	if d.tells(in) {
		if value.Empty() { // that no option is chosen says it
			return s
		}
		return d.reasonTold(s, b, value.Get(b.Reason).Text, in)
	}
	s.Height += d.reason(&s.Piece, b, value, s.Height, in)
	return s
}

// drawQuestion draws the question's words, as a heading where it leads with one.
func (d *Desk) drawQuestion(c *pen.Canvas, b *worksheets.Evidence, words pen.Rows, base page.Length) {
	group := page.Group{Role: page.RoleLabel}
	if b.Heading != nil {
		group = headingGroup(b.Heading)
	}
	if b.Heading != nil {
		group.Marks = d.stepDisc(b.Heading, 0, d.headingBase())
	}
	d.DrawIn(c, group, words, base, nil)
}

// question is the height of a question's row, its words, and where they begin.
func (d *Desk) question(b *worksheets.Evidence) (row page.Length, runs []pen.Run, left page.Length) {
	words := pen.Run{Words: b.Question, Style: d.Theme.Type.Body}
	if b.Heading == nil {
		return d.Theme.Space.Judgement, []pen.Run{words}, 0
	}
	words.Gap, words.Role = d.Theme.Space.Caption, page.RoleLabel
	runs = append(d.headingRuns(b.Heading), words, d.asideRun(b.Heading, d.Theme.Space.Caption))
	return d.Theme.Space.Heading, runs, d.headingLeft(b.Heading)
}

// questionBase is the baseline of a question's row: its heading's, where it has
// one; else clear of the line over it. Its options stand on it too.
func (d *Desk) questionBase(b *worksheets.Evidence) page.Length {
	if b.Heading != nil {
		return d.headingBase()
	}
	return d.Centred(d.Theme.Type.Body, d.Theme.Space.Judgement/2+d.Theme.Space.ClearAbove)
}

// besideQuestion reports whether the options have room after a question that
// ends at end.
func (d *Desk) besideQuestion(b *worksheets.Evidence, end page.Length, in cell) bool {
	if at := d.starts(b, b.At, b.Hang); len(at) > 0 {
		return end <= at[0]
	}
	for _, option := range b.Options {
		end += d.Theme.Shape.OptionGap + d.optionWidth(option, d.Theme.Type.Option)
	}
	return end <= in.width
}

// reason draws the line for the reason under y, and returns the height that it
// took. Its prompt stands before it or, where that is long, over it; of a
// question that hangs, a short one stands in the margin.
func (d *Desk) reason(p *flow.Piece, b *worksheets.Evidence, value worksheets.Group, y page.Length, in cell) page.Length {
	prompt := worksheets.Caption{Prompt: b.Prompt, Place: worksheets.Before}
	in = in.narrowed(in.width)
	cap := d.caption(prompt, d.leastField(in), in)
	if cap.Place == worksheets.Above {
		d.drawCaption(p, cap, y+cap.base)
		y += cap.height
	}
	y += d.Theme.Space.Reason
	start := d.reasonPrompt(p, b, cap, y-d.Theme.Space.Base)
	if d.tooNarrow(in, d.Theme.Shape.LeastBlank) {
		return 0
	}
	path := b.ID + "." + b.Reason
	d.field(p, []slot{{x: start, y: y, width: in.width - start}}, answer{
		value: value.Get(b.Reason).Text, label: b.Question + " " + b.Prompt, path: path, style: d.Theme.Type.Answer,
	})
	return cap.height + d.Theme.Space.Reason
}

// reasonPrompt draws the prompt before the line for the reason, on its baseline,
// and returns where the line begins.
func (d *Desk) reasonPrompt(p *flow.Piece, b *worksheets.Evidence, cap caption, base page.Length) page.Length {
	rail := d.hang(b.Hang)
	if !b.Hang || !cap.words.OneLine() || cap.words.End > rail {
		return d.captionBefore(p, cap, base)
	}
	p.In(page.Group{Role: page.RoleLabel}, func(c *pen.Canvas) {
		d.Write(c, b.Prompt, d.Theme.Type.Prompt, -rail, base)
	})
	return 0
}

// reasonTold puts the reason under its question, as a report has it.
func (d *Desk) reasonTold(question flow.Strip, b *worksheets.Evidence, words string, in cell) flow.Strip {
	prompt := worksheets.Caption{Prompt: b.Prompt, Place: worksheets.Before}
	cap := d.caption(prompt, d.leastField(in), in.narrowed(in.width))
	top := question.Height
	if cap.Place == worksheets.Above {
		d.drawCaption(&question.Piece, cap, top+cap.base)
		top += cap.height
	}
	left := d.reasonPrompt(&question.Piece, b, cap, top+d.Theme.Space.ReportLine-d.Theme.Space.AnswerBase)
	return lined{
		lead: func(p *flow.Piece) { p.Place(question.Piece, 0, 0) },
		top:  top, pitch: d.Theme.Space.ReportLine, above: question.Above,
		lines: d.toldLines(told{value: words, path: b.ID + "." + b.Reason, left: left, width: in.width}),
	}.strip()
}
