package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// evidence is a question with one choice, and under it a line for the reason.
// Where the question leaves its options no room, they stand on the next row.
func (c *composer) evidence(b *worksheets.Evidence, in cell) []strip {
	s := strip{}
	value := c.answers.Get(b.ID).Group
	row, runs, left := c.question(b)
	question := c.wrap(runs, span{left, left, in.width}, in)
	middle := row / 2
	if b.Heading != nil {
		c.openCaption(&s, b.Heading)
		c.stepDisc(&s, b.Heading, 0, c.headingBase())
	} else {
		middle += c.theme.Space.Word / 2 // clear of the line of evidence above
	}
	c.drawRows(&s, question, c.questionBase(b, middle))
	options := optionSet{
		options: b.Options, chosen: value.Get("answer").Chosen, style: c.theme.Type.Option,
		left: question.end, right: in.width, middle: middle + c.more(question), pitch: row, at: b.At, in: in,
	}
	s.height = c.more(question)
	if !c.besideQuestion(b, question.end, in) {
		s.height += row
		options.left, options.pitch = 0, c.theme.Space.Option
		options.middle = s.height + options.pitch/2
	}
	s.height += c.options(&s, options)
	s.height += c.reason(&s, b, value, s.height, in)
	return only(s)
}

// question is the height of a question's row, its words, and where they begin.
func (c *composer) question(b *worksheets.Evidence) (row page.Length, runs []run, left page.Length) {
	words := run{words: b.Question, style: c.theme.Type.Body}
	if b.Heading == nil {
		return c.theme.Space.Judgement, []run{words}, 0
	}
	words.gap = c.theme.Space.Caption
	runs = append(c.headingRuns(b.Heading), words, c.asideRun(b.Heading))
	return c.theme.Space.Heading, runs, c.headingLeft(b.Heading)
}

// questionBase is the baseline of a question's row: its heading's, where it has one.
func (c *composer) questionBase(b *worksheets.Evidence, middle page.Length) page.Length {
	if b.Heading != nil {
		return c.headingBase()
	}
	return c.centred(c.theme.Type.Body, middle)
}

// besideQuestion is whether the options have room after a question that ends at end.
func (c *composer) besideQuestion(b *worksheets.Evidence, end page.Length, in cell) bool {
	if len(b.At) > 0 {
		return end <= page.Millimetres(b.At[0])
	}
	for _, option := range b.Options {
		end += c.theme.Shape.OptionGap + c.optionWidth(option, c.theme.Type.Option)
	}
	return end <= in.width
}

// reason draws the line for the reason under y, its prompt before it or, where
// that is long, over it, and is the height that it took.
func (c *composer) reason(s *strip, b *worksheets.Evidence, value worksheets.Group, y page.Length, in cell) page.Length {
	prompt := worksheets.Caption{Prompt: b.Prompt, Place: worksheets.Before}
	in = cell{width: in.width, path: in.path}
	cap := c.caption(prompt, max(c.theme.Shape.LeastBlank, in.width/4), in)
	if cap.Place == worksheets.Above {
		c.drawRows(s, cap.rows, y+cap.base)
		y += cap.height
	}
	y += c.theme.Space.Write
	start := c.captionBefore(s, cap, y-c.theme.Space.Base)
	if c.tooNarrow(in, c.theme.Shape.LeastBlank) {
		return 0
	}
	line := slot{x: start, y: y, width: in.width - start}
	c.rules(s, []slot{line})
	c.fill(s, []slot{line}, answer{value: value.Get(b.Reason).Text, label: b.Question + " " + b.Prompt, style: c.theme.Type.Answer})
	return cap.height + c.theme.Space.Write
}
