package kinds

import (
	"slices"
	"strings"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// exampleMark stands before a table's example row.
const exampleMark = "例"

// exampleRow is a printed row that shows how to fill the others: small type,
// each deck as high as its words.
type exampleRow struct {
	*table
	cells [][]text.Line // by column
	ends  []page.Length // of the decks
}

func (t *table) example() flow.Strip {
	r := exampleRow{table: t, cells: make([][]text.Line, len(t.columns)), ends: make([]page.Length, len(t.decks))}
	heights, whole := make([]page.Length, len(t.decks)), page.Length(0)
	for i, column := range t.columns {
		if len(r.ticked(column)) > 0 {
			if _, height := r.tickRows(column); t.spans(column) {
				whole = max(whole, height)
			} else {
				heights[column.from] = max(heights[column.from], height)
			}
			continue
		}
		r.cells[i] = t.Lines(t.block.Example[column.ID], t.Theme.Type.Prompt, text.Ragged, t.room(column)...)
		switch n := len(r.cells[i]); {
		case n > 0 && !t.spans(column) || len(t.decks) == 1:
			heights[column.from] = max(heights[column.from], r.height(n))
		case n > 0:
			whole = max(whole, r.height(n))
		}
	}
	if len(t.decks) == 1 {
		heights[0] = max(heights[0], t.Theme.Space.ExampleRow)
	}
	end := page.Length(0)
	for i, height := range heights {
		end += max(height, r.height(1))
		r.ends[i] = end
	}
	if short := whole - end; short > 0 {
		r.ends[len(r.ends)-1] += short
	}
	return r.strip()
}

// height is that of so many lines in a cell.
func (r exampleRow) height(lines int) page.Length {
	return page.Length(lines)*r.Theme.Space.ExampleLine + r.Theme.Space.ExamplePad
}

// base is the baseline of a deck's first line, below the deck's top: words,
// tag and options stand on it alike.
func (r exampleRow) base() page.Length { return r.Centred(r.Theme.Type.Prompt, r.height(1)/2) }

// middle is that of a line of a type on the first baseline.
func (r exampleRow) middle(t theme.Type) page.Length { return r.base() - r.Centred(t, 0) }

func (r exampleRow) strip() flow.Strip {
	s := flow.Strip{Holder: page.RoleTable, Keep: true}
	s.Height = r.ends[len(r.ends)-1]
	r.posts(&s.Canvas, r.ends)
	r.eachDeck(&s.Canvas, func(c *pen.Canvas) {
		if r.number > 0 {
			c.In(page.Group{Role: page.RoleCell, Span: r.tall()}, func(c *pen.Canvas) { r.tag(c, r.middle(r.Theme.Type.Row)) })
		}
		if r.label > 0 {
			c.In(page.Group{Role: page.RoleCell, Span: r.tall()}, func(*pen.Canvas) {})
		}
	}, func(c *pen.Canvas, i int) {
		c.In(page.Group{Role: page.RoleCell, Span: r.columns[i].span()}, func(c *pen.Canvas) { r.cell(c, r.columns[i], r.cells[i]) })
	})
	s.Rule(r.Theme.Rule.Row, 0, r.in.width, s.Height)
	return s
}

// cell draws a column's words, or its options as a hand would tick them. A
// date stands in the middle.
func (r exampleRow) cell(c *pen.Canvas, column tableColumn, lines []text.Line) {
	if ids := r.ticked(column); len(ids) > 0 {
		r.ticks(c, column, ids)
		return
	}
	style, leading := r.Theme.Type.Prompt, r.Theme.Space.ExampleLine
	y := r.base()
	if column.from > 0 {
		y += r.ends[column.from-1]
	}
	x := column.x + r.Theme.Space.CellPadding
	if column.label > 0 {
		r.Write(c, column.Label, style, x, y)
	}
	for i, line := range lines {
		at := x
		switch {
		case column.Kind == worksheets.DateColumn:
			at = column.x + (column.width-line.Width)/2
		case i == 0:
			at += column.label
		}
		r.SetLine(c, i, line, style, at, y)
		y += leading
	}
}

// ticks draws a cell's options closer than in a row to write in, as a hand would
// tick them.
func (r exampleRow) ticks(c *pen.Canvas, column tableColumn, chosen []string) {
	top := page.Length(0)
	if column.from > 0 {
		top = r.ends[column.from-1]
	}
	middles, _ := r.tickRows(column)
	for i, place := range column.choices {
		y := top + middles[i]
		r.Box(c, page.Position{X: place.box.X, Y: y}, column.Many, slices.Contains(chosen, column.Options[i].ID), r.Theme.Rule.Box)
		r.Draw(c, place.words, r.Centred(r.Theme.Type.Option, y))
	}
}

// tickPitch is from one row of an example's options to the next.
func (r exampleRow) tickPitch() page.Length { return r.Theme.Shape.Box + r.Theme.Space.CellPadding }

// tickRows is the middle of each option's first line, below the cell's top,
// and the height of all: words of several lines take their room here too.
func (r exampleRow) tickRows(column tableColumn) (middles []page.Length, height page.Length) {
	last, more := page.Length(-1), page.Length(0) // the row before, and its further lines
	for _, place := range column.choices {
		if place.box.Y != last {
			last, height, more = place.box.Y, height+more+r.tickPitch(), 0
		}
		middles = append(middles, height-r.tickPitch()+r.middle(r.Theme.Type.Option))
		more = max(more, r.More(place.words))
	}
	return middles, height + more
}

// ticked are the options that the example names by their labels, parted by 、
// or commas; none where it says something else.
func (r exampleRow) ticked(column tableColumn) []string {
	return tickedIn(column, r.block.Example[column.ID])
}

func tickedIn(column tableColumn, words string) (ids []string) {
	if column.Kind != worksheets.ChoiceColumn {
		return nil
	}
	for _, name := range strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune("、，, ", r) }) {
		i := slices.IndexFunc(column.Options, func(o worksheets.Option) bool { return o.Label == name || o.ID == name })
		if i < 0 {
			return nil
		}
		ids = append(ids, column.Options[i].ID)
	}
	return ids
}

// tag draws the mark of the example in a frame.
func (r exampleRow) tag(c *pen.Canvas, middle page.Length) {
	size := r.Theme.Shape.Tag.Height
	c.Add(page.Rectangle{
		At:     page.Position{X: (r.number - size) / 2, Y: middle - size/2},
		Size:   page.Size{Width: size, Height: size},
		Radius: r.Theme.Shape.BoxRadius, Stroke: r.Theme.Rule.Box,
	})
	r.WriteCentred(c, exampleMark, r.Theme.Type.Row, page.Black, r.number/2, r.Centred(r.Theme.Type.Row, middle))
}
