package form

import (
	"cmp"
	"fmt"
	"strconv"

	"worksheetpdf/worksheets"
)

// captioned gives a question its label and its prompt; the heading stands
// before it.
func (w *writer) captioned(c *worksheets.Caption, n Node) Node {
	heading := ""
	if c.Heading != nil {
		heading = c.Heading.Text
	}
	n.Label, n.Prompt, n.Points = c.Label, c.Prompt, string(c.Points)
	if c.Label != "" || c.Heading == nil {
		n.Start = c.Start
	}
	n.Name = cmp.Or(c.Label, heading, c.Prompt, n.Name)
	return n
}

func (w *writer) text(t *worksheets.Text) []Node {
	return []Node{w.captioned(&t.Caption, Node{Control: TextControl, Path: t.ID, Name: t.ID, Lines: t.Lines})}
}

func (w *writer) number(q *worksheets.Number) []Node {
	n := amount(q.Amount, Node{Control: NumberControl, Path: q.ID, Name: q.ID, Before: q.Before, Unit: q.Unit})
	return []Node{w.captioned(&q.Caption, n)}
}

// amount gives a number its bounds.
func amount(a worksheets.Amount, n Node) Node {
	n.Min, n.Max, n.Decimals = string(a.Min), string(a.Max), a.Decimals
	return n
}

func (w *writer) date(d *worksheets.Date) []Node {
	return []Node{w.captioned(&d.Caption, Node{Control: DateControl, Path: d.ID, Name: d.ID})}
}

func (w *writer) choice(c *worksheets.Choice) []Node {
	n := Node{Control: OneControl, Path: c.ID, Name: c.ID, Options: options(c.Options)}
	if c.Many {
		n.Control = AnyControl
	}
	if c.Strong {
		n.Style = styleBold
	}
	return []Node{w.captioned(&c.Caption, n)}
}

// options are those of a choice, with the texts that are asked after them.
func options(given []worksheets.Option) []Option {
	var all []Option
	for _, o := range given {
		option := Option{ID: o.ID, Label: o.Label, Note: o.Note}
		if o.Blank != "" {
			option.Blank = &Node{Control: TextControl, Path: o.Blank, Name: o.Label, Lines: 1}
		}
		all = append(all, option)
	}
	return all
}

func (w *writer) scale(s *worksheets.Scale) []Node {
	n := Node{Control: ScaleControl, Path: s.ID, Name: s.ID, Min: strconv.Itoa(s.From), Max: strconv.Itoa(s.To), Low: s.Low, High: s.High}
	return []Node{w.captioned(&s.Caption, n)}
}

func (w *writer) boxes(b *worksheets.Boxes) []Node {
	return []Node{w.captioned(&b.Caption, count(&b.Counting, b.ID))}
}

// count is boxes to tick, of a name.
func count(c *worksheets.Counting, name string) Node {
	return Node{Control: CountControl, Path: c.ID, Name: name, Max: strconv.Itoa(c.Count), Note: c.Note}
}

func (w *writer) ranking(r *worksheets.Ranking) []Node {
	return []Node{w.captioned(&r.Caption, Node{Control: RankingControl, Name: r.MainLabel, Nodes: []Node{
		{Control: OneControl, Path: r.Main, Name: r.MainLabel, Label: r.MainLabel, Options: options(r.Options)},
		{Control: AnyControl, Path: r.More, Name: r.MoreLabel, Label: r.MoreLabel, Options: options(r.Options), Except: r.Main},
	}})}
}

// evidence is a choice and the reason for it: the members of one answer.
func (w *writer) evidence(e *worksheets.Evidence) []Node {
	members := e.Fields()[0].Fields
	return []Node{{Control: StackControl, Nodes: []Node{
		{Control: OneControl, Path: within(e.ID, members[0].ID), Name: e.Question, Label: e.Question, Options: options(e.Options)},
		{Control: TextControl, Path: within(e.ID, members[1].ID), Name: e.Prompt, Prompt: e.Prompt, Lines: 1},
	}}}
}

// within is the path of a member of an answer.
func within(answer, member string) string { return answer + "." + member }

func (w *writer) matrix(m *worksheets.Matrix) []Node {
	n := w.captioned(&m.Caption, Node{Control: MatrixControl, Name: m.ID, Low: m.Low, High: m.High})
	choices := m.Choices()
	for _, r := range m.Rows {
		row := Node{Control: OneControl, Path: within(m.ID, r.ID), Name: r.Label, Label: r.Label, Note: r.Note}
		switch {
		case m.To > 0:
			row.Control, row.Min, row.Max = ScaleControl, choices[0].ID, choices[len(choices)-1].ID
		case m.Many:
			row.Control, row.Options = AnyControl, options(choices)
		default:
			row.Options = options(choices)
		}
		n.Nodes = append(n.Nodes, row)
	}
	return []Node{n}
}

func (w *writer) checklist(c *worksheets.Checklist) []Node {
	n := w.captioned(&c.Caption, Node{Control: StepsControl, Name: c.ID})
	for i, s := range c.Steps {
		step := Node{Control: StepControl, Label: s.Title, Note: s.Note}
		if c.TicksOnly() {
			step.Nodes = []Node{{Control: TickControl, Path: within(c.ID, s.ID), Name: s.Title, Label: s.Title}}
			n.Nodes = append(n.Nodes, step)
			continue
		}
		step.Step = i + 1
		answer := within(c.ID, s.ID)
		for _, f := range c.Fields()[0].Fields[i].Fields {
			step.Nodes = append(step.Nodes, member(answer, f, c))
		}
		if s.Boxes != nil {
			step.Nodes = append(step.Nodes, count(s.Boxes, s.Title))
		}
		n.Nodes = append(n.Nodes, step)
	}
	return []Node{n}
}

// member is the control of what is asked of a step.
func member(answer string, f worksheets.Field, c *worksheets.Checklist) Node {
	n := Node{Path: within(answer, f.ID), Name: f.Label, Label: f.Label}
	switch f.Kind {
	case worksheets.DoneField:
		n.Control = TickControl
	case worksheets.DateField:
		n.Control, n.Prompt = DateControl, c.Date.Prompt
	default:
		n.Control, n.Lines, n.Prompt = TextControl, 1, c.Evidence.Prompt
	}
	return n
}

func (w *writer) calendar(c *worksheets.Calendar) []Node {
	days := &Days{Sunday: c.First == worksheets.Sunday, PerRow: c.PerRow}
	path, nodes := c.ID, []Node(nil)
	if c.Undated() {
		days.Dated, path = within(c.ID, worksheets.CalendarMonth), within(c.ID, worksheets.CalendarDays)
		nodes = []Node{{Control: DateControl, Path: days.Dated, Name: worksheets.CalendarMonth}}
	} else if c.Month.Given() {
		days.Month = fmt.Sprintf("%04d-%02d", c.Month.Year, c.Month.Month)
	}
	n := Node{Control: DaysControl, Path: path, Name: c.ID, Max: strconv.Itoa(c.Boxes()), Days: days}
	if c.Write {
		n.Control, n.Path = StackControl, ""
		for day := 1; day <= c.Boxes(); day++ {
			number := strconv.Itoa(day)
			n.Nodes = append(n.Nodes, Node{Control: TextControl, Path: within(path, number), Name: number, Prompt: number, Lines: 1})
		}
	}
	return append(nodes, w.captioned(&c.Caption, n))
}
