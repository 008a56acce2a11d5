package report

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
)

// words are lines in a column of a row.
type words struct {
	x     page.Length
	lines []text.Line
	style theme.Type
	role  page.Role // RoleNone: a paragraph, or a cell in a table
	over  int       // columns of the table that a cell reaches over; 0: one
	// lead draws what stands before the first line, around its middle.
	lead func(c *pen.Canvas, middle page.Length)
	// under is where a line is underlined.
	under func(line text.Line) [][2]page.Length
}

// row is columns of lines side by side, on common baselines.
type row struct {
	cells   []words
	leading page.Length // from one line to the next
	pad     page.Length // over and under the lines, together
	least   page.Length // the height at the least
	table   bool        // it is a row of a table
	foot    page.Length // a hairline under it is so long; 0: none
	bar     bool        // a heavy line stands before it: somebody's words
	head    *flow.Head  // stands over it where it begins a page
}

// count is the number of lines.
func (r row) count() (n int) {
	for _, cell := range r.cells {
		n = max(n, len(cell.lines))
	}
	return n
}

// part is the row with its lines from and to only.
func (r row) part(from, to int) row {
	cells := make([]words, len(r.cells))
	for i, cell := range r.cells {
		cell.lines = cell.lines[min(from, len(cell.lines)):min(to, len(cell.lines))]
		if from > 0 {
			cell.lead = nil
		}
		cells[i] = cell
	}
	r.cells = cells
	return r
}

// row is the row as a strip. Where no page holds it, it goes on on the next.
func (d *desk) row(r row) flow.Strip {
	s := flow.Strip{Head: r.head, Draw: func() flow.Piece { return d.drawRow(r) }}
	s.Height = max(page.Length(r.count())*r.leading+r.pad, r.least)
	if r.table {
		s.Holder = page.RoleTable
	}
	if r.count() > flow.LeastLines {
		s.Split = func(height page.Length) (first, rest flow.Strip, ok bool) {
			n := min(int((height-r.pad)/r.leading), r.count()-1)
			if n < flow.LeastLines {
				return first, rest, false
			}
			return d.row(r.part(0, n)), d.row(r.part(n, r.count())), true
		}
	}
	return s
}

// drawRow draws a row.
func (d *desk) drawRow(r row) flow.Piece {
	var p flow.Piece
	p.Height = max(page.Length(r.count())*r.leading+r.pad, r.least)
	if r.table {
		p.In(page.Group{Role: page.RoleRow}, func(c *pen.Canvas) { d.drawCells(c, r, page.RoleCell) })
	} else {
		d.drawCells(&p.Canvas, r, page.RoleParagraph)
	}
	if r.bar {
		p.Post(d.Theme.Rule.Section, d.Theme.Rule.Section.Width/2, r.pad/2, p.Height-r.pad/2)
	}
	if r.foot > 0 {
		p.Rule(d.Theme.Rule.Write, 0, r.foot, p.Height)
	}
	return p
}

func (d *desk) drawCells(c *pen.Canvas, r row, role page.Role) {
	for i, cell := range r.cells {
		group := page.Group{Role: role, Span: page.Span{Columns: cell.over}}
		switch {
		case cell.role != page.RoleNone:
			group.Role = cell.role
		case i == 0 && role == page.RoleCell && len(r.cells) > 1: // what the others are about
			group.Role = page.RoleHeaderCell
		}
		c.In(group, func(c *pen.Canvas) {
			middle := (r.pad + r.leading) / 2
			if cell.lead != nil {
				cell.lead(c, middle)
			}
			for n, line := range cell.lines {
				base := d.Centred(cell.style, middle)
				d.SetLine(c, n, line, cell.style, cell.x, base)
				if cell.under != nil {
					for _, s := range cell.under(line) {
						c.Rule(d.Theme.Rule.Write, cell.x+s[0], cell.x+s[1], base+d.Theme.Report.Underline)
					}
				}
				middle += r.leading
			}
		})
	}
}

// ragged are words in lines of a width, as a column of a row.
func (d *desk) ragged(said string, t theme.Type, x, width page.Length, in cell) words {
	return d.raggedMixed(mixed{words: said}, t, x, width, in)
}

// raggedMixed are mixed words as a column of a row.
func (d *desk) raggedMixed(m mixed, t theme.Type, x, width page.Length, in cell) words {
	turns := d.turns(m, t)
	if width < leastWords*t.Size && d.MixedLine(m.words, t, turns).Width > width {
		d.NoRoom(m.words, in.path)
		width = leastWords * t.Size
	}
	return words{x: x, lines: d.Mixed(m.words, t, turns, text.Ragged, width), style: t}
}

// leastWords is the narrowest column, in em, that words are broken to.
const leastWords = 3
