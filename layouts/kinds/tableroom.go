package kinds

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// cellRoom is the room in a column's cell from top to foot of the row: a line
// each pitch, and one for a date or a number. What is chosen needs none.
func (r tableRow) cellRoom(column tableColumn, top, foot page.Length) page.Room {
	if column.Kind == worksheets.TextColumn {
		return r.textRoom(column, top, foot)
	}
	width := column.width
	switch column.Kind {
	case worksheets.DateColumn:
		width -= r.Theme.Shape.Slash.Width
	case worksheets.NumberColumnKind:
		width -= r.Theme.Space.Word
	default:
		return page.Room{}
	}
	at := page.Position{X: column.x + (column.width-width)/2, Y: r.pitch}
	return page.Room{
		Lines: []page.WritingLine{{At: at, Width: width}},
		Type:  r.Theme.Type.AnswerSmall.Size, Least: r.Theme.Type.AnswerLeast,
	}
}

// textRoom is the room for text, which grows where it is full and never shrinks.
func (r tableRow) textRoom(column tableColumn, top, foot page.Length) page.Room {
	t, widths := r.Theme.Type.AnswerCell.Size, r.room(column)
	room := page.Room{Type: t, Least: t}
	right := column.x + column.width - r.Theme.Space.CellPadding
	for y := r.pitch; y <= foot-top+page.Point; y += r.pitch {
		width := widths[min(len(room.Lines), len(widths)-1)]
		room.Lines = append(room.Lines, page.WritingLine{At: page.Position{X: right - width, Y: top + y}, Width: width})
	}
	return room
}
