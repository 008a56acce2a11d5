package kinds

import (
	"slices"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// matrix asks the same of several things: a row each, a circle or a square
// under each option of its header, which repeats on every page.
func (d *Desk) matrix(b *worksheets.Matrix) kind {
	none := func(cell) page.Length { return 0 } // its caption stands over it
	return kind{caption: &b.Caption, beside: none, strips: func(in cell, cap caption) []flow.Strip {
		m := matrix{Desk: d, block: b, in: in, options: b.Choices()}
		if !m.place() {
			return nil
		}
		header := m.header()
		m.head = &flow.Head{Piece: header.Piece, Running: flow.Running{Path: in.path}}
		strips := d.captionStrip(b.Heading, cap)
		if len(strips) > 0 {
			header.Above = d.Theme.Space.BeforeTable
		}
		strips = append(strips, header)
		rows := d.answers.Get(b.ID).Group
		for _, r := range b.Rows {
			strips = append(strips, m.row(r, rows.Get(r.ID)))
		}
		return strips
	}}
}

// matrix is a matrix with its columns placed: the labels of the rows, then the
// options, all of one width.
type matrix struct {
	*Desk
	block   *worksheets.Matrix
	in      cell
	options []worksheets.Option
	labels  page.Length // width of the column of labels
	column  page.Length // … of an option's
	head    *flow.Head
}

// matrixNeed is the width that the words of a matrix need on a line each.
type matrixNeed struct{ label, option page.Length }

// matrixNeed is what a matrix needs by itself.
func (d *Desk) matrixNeed(b *worksheets.Matrix) (need matrixNeed) {
	need.option = d.tickRoom()
	for _, o := range b.Choices() {
		need.option = max(need.option, d.headRoom(o.Label, o.Note))
	}
	for _, r := range b.Rows {
		need.label = max(need.label, d.Width(r.Label, d.Theme.Type.Body), d.Width(r.Note, d.Theme.Type.Prompt))
	}
	need.label += d.Theme.Space.CellPadding
	return need
}

// alignMatrices lines up the columns of matrices that stand one under the
// other and have as many options.
func (d *Desk) alignMatrices(blocks []worksheets.Block) {
	needs := map[int]*matrixNeed{}
	for _, block := range blocks {
		if b, ok := block.(*worksheets.Matrix); ok {
			n := len(b.Choices())
			if needs[n] == nil {
				needs[n] = new(matrixNeed)
			}
			own := d.matrixNeed(b)
			needs[n].label, needs[n].option = max(needs[n].label, own.label), max(needs[n].option, own.option)
			d.matrices[b] = needs[n]
		}
	}
}

// place shares the width out, and reports whether each option has room for its
// box. The options have what their words need or, where the labels leave it,
// more; beyond an arm's length from its label no row is read across.
func (m *matrix) place() (fit bool) {
	n, need := page.Length(len(m.options)), m.matrixNeed(m.block)
	if all := m.matrices[m.block]; all != nil {
		need = *all
	}
	most := m.in.width - min(need.label, m.in.width/mostLabel) // what the labels leave at the least
	spread := min((m.in.width-need.label)/n, m.Theme.Shape.MatrixCell)
	m.column = min(max(need.option, spread), most/n)
	m.labels = m.in.width - n*m.column
	for _, o := range m.options {
		if !m.wideEnough(o.Label, m.column, m.tickRoom(), m.in.path) {
			return false
		}
	}
	return true
}

// centre is the middle of the column of the option i.
func (m *matrix) centre(i int) page.Length {
	return m.labels + m.column*page.Length(i) + m.column/2
}

// end is the words over the first or the last option, of which each may reach
// to the middle of the header; without words, none.
func (m *matrix) end(words string) pen.Rows {
	half := m.column*page.Length(len(m.options))/2 - m.Theme.Space.Clause/2
	return m.Wrap([]pen.Run{{Words: words, Style: m.Theme.Type.Prompt}}, pen.Span{Right: half}, m.in.path)
}

// drawEnd draws the words over the option i: around its middle where its
// column holds them, else as far out as the header goes.
func (m *matrix) drawEnd(c *pen.Canvas, words pen.Rows, i int, base page.Length) {
	if words.OneLine() && words.End <= m.column {
		m.DrawCentred(c, words, m.centre(i), base)
		return
	}
	m.DrawAligned(c, words, base, func(width page.Length) page.Length {
		if i == 0 {
			return m.labels
		}
		return m.in.width - width
	})
}

// header is the options' words and notes, over their columns and on one foot,
// and over them the words of both ends.
func (m *matrix) header() flow.Strip {
	s := flow.Strip{Holder: page.RoleTable, Keep: true, Above: m.Theme.Space.Block}
	words, more := make([]pen.Rows, len(m.options)), page.Length(0)
	for i, o := range m.options {
		words[i] = m.Wrap([]pen.Run{
			{Words: o.Label, Style: m.Theme.Type.Label},
			{Words: o.Note, Style: m.Theme.Type.Prompt, Gap: m.column},
		}, pen.Span{Right: m.column - m.Theme.Space.Word}, m.in.path)
		more = max(more, m.More(words[i]))
	}
	low, high := m.end(m.block.Low), m.end(m.block.High)
	top := page.Length(0)
	if low.Said() || high.Said() {
		top = m.Theme.Space.MatrixEnds + max(m.More(low), m.More(high))
	}
	s.Height = top + m.Theme.Space.TableHead + more
	last := m.Centred(m.Theme.Type.Label, s.Height-m.Theme.Space.TableHead/2)
	base := m.Centred(m.Theme.Type.Prompt, m.Theme.Space.TableHead/2)
	s.In(page.Group{Role: page.RoleRow}, func(c *pen.Canvas) {
		c.Rule(m.Theme.Rule.Section, 0, m.in.width, 0)
		c.Rule(m.Theme.Rule.Box, 0, m.in.width, s.Height)
		c.In(page.Group{Role: page.RoleHeaderCell}, func(*pen.Canvas) {}) // over the labels
		for i := range m.options {
			c.In(page.Group{Role: page.RoleHeaderCell}, func(c *pen.Canvas) {
				if i == 0 {
					m.drawEnd(c, low, i, base)
				}
				m.DrawCentred(c, words[i], m.centre(i), last-m.More(words[i]))
				if i == len(m.options)-1 {
					m.drawEnd(c, high, i, base)
				}
			})
		}
	})
	return s
}

// row is one row: its label, and a box under each option.
func (m *matrix) row(r worksheets.MatrixRow, answer worksheets.Value) flow.Strip {
	s := flow.Strip{Holder: page.RoleTable, Head: m.head}
	pitch := m.Theme.Space.Write
	if m.Report {
		pitch = m.Theme.Space.ReportLine
	}
	words := m.Wrap([]pen.Run{
		{Words: r.Label, Style: m.Theme.Type.Body},
		{Words: r.Note, Style: m.Theme.Type.Prompt, Gap: m.Theme.Space.Caption},
	}, pen.Span{Right: m.labels - m.Theme.Space.CellPadding}, m.in.path)
	s.Height = pitch + m.More(words)
	middle := s.Height / 2
	chosen := m.block.Chosen(answer)
	s.In(page.Group{Role: page.RoleRow}, func(c *pen.Canvas) {
		c.In(page.Group{Role: page.RoleHeaderCell}, func(c *pen.Canvas) { m.Draw(c, words, m.Centred(m.Theme.Type.Body, pitch/2)) })
		for i, o := range m.options {
			at := page.Position{X: m.centre(i) - m.Theme.Shape.Box/2, Y: middle}
			said := optionSet{options: m.options[i : i+1], chosen: chosen}.said()
			c.In(page.Group{Role: page.RoleCell, Field: m.block.ID + "." + r.ID, Alt: said}, func(c *pen.Canvas) {
				m.boxAt(c, at, tickBox{
					square: m.block.Many, ticked: slices.Contains(chosen, o.ID), stroke: m.Theme.Rule.Box, path: m.block.ID + "." + r.ID, option: o.ID})
			})
		}
		c.Rule(m.Theme.Rule.Row, 0, m.in.width, s.Height)
	})
	return s
}
