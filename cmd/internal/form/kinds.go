package form

import (
	"reflect"

	"worksheetpdf/worksheets"
)

// control writes the nodes of a block; its heading stands before them already.
type control func(*writer, worksheets.Block) []Node

// controls is the control of every kind of block. A kind that is not here has
// none, and a test says so.
func controls() map[reflect.Type]control {
	table := map[reflect.Type]control{}
	put(table, (*writer).title)
	put(table, func(w *writer, h *worksheets.Heading) []Node { return []Node{w.heading(h)} })
	put(table, (*writer).note)
	put(table, (*writer).callout)
	put(table, (*writer).reference)
	put(table, (*writer).path)
	put(table, (*writer).image)
	put(table, (*writer).qr)
	put(table, (*writer).text)
	put(table, (*writer).number)
	put(table, (*writer).date)
	put(table, (*writer).choice)
	put(table, (*writer).scale)
	put(table, (*writer).boxes)
	put(table, (*writer).sentence)
	put(table, (*writer).ranking)
	put(table, (*writer).evidence)
	put(table, (*writer).matrix)
	put(table, (*writer).form)
	put(table, (*writer).checklist)
	put(table, (*writer).calendar)
	put(table, (*writer).sign)
	put(table, (*writer).list)
	put(table, (*writer).table)
	put(table, (*writer).repeat)
	put(table, (*writer).columns)
	put(table, (*writer).box)
	put(table, (*writer).grid)
	put(table, (*writer).photo)
	put(table, (*writer).practice)
	put(table, (*writer).lines)
	// Room on paper, and its pages, are nothing on a screen.
	put(table, func(*writer, *worksheets.Space) []Node { return nil })
	put(table, func(*writer, *worksheets.Break) []Node { return nil })
	return table
}

// put adds the control of a kind, by the struct that it takes.
func put[B worksheets.Block](table map[reflect.Type]control, c func(*writer, B) []Node) {
	table[reflect.TypeFor[B]()] = func(w *writer, b worksheets.Block) []Node { return c(w, b.(B)) }
}
