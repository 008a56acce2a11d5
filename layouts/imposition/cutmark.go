package imposition

import "worksheetpdf/layouts/page"

// Cut marks stand clear of the margin that a printer cannot reach, and end
// before the text begins; the dots between them guide a pair of scissors.
const (
	cutMargin = 10 * page.Millimetre // from the sheet's edges
	cutLength = 5 * page.Millimetre
	cutPitch  = 4 * page.Millimetre // from dot to dot
	cutWidth  = page.Millimetre / 4
)

// cutMarks are the marks on the lines between the leaves: a short stroke at
// either end, dots between.
func (s sheet) cutMarks() []page.Mark {
	var marks []page.Mark
	cell := s.cell()
	for i := range s.columns - 1 {
		x := page.Length(i+1) * cell.Width
		marks = append(marks, cut(s.size.Height, func(along page.Length) page.Position { return page.Position{X: x, Y: along} })...)
	}
	for i := range s.rows - 1 {
		y := page.Length(i+1) * cell.Height
		marks = append(marks, cut(s.size.Width, func(along page.Length) page.Position { return page.Position{X: along, Y: y} })...)
	}
	return marks
}

// cut is one line to cut along, over a sheet of a length; at is where a place
// along it lies on the sheet.
func cut(length page.Length, at func(along page.Length) page.Position) []page.Mark {
	stroke := func(from, to page.Length, st page.Stroke) page.Mark {
		return page.Line{From: at(from), To: at(to), Stroke: st}
	}
	solid := page.Stroke{Width: cutWidth, Ink: page.Black}
	dotted := page.Stroke{Width: cutWidth, Ink: page.Black, On: 1, Off: cutPitch - 1, Round: true}
	top, bottom := cutMargin+cutLength, length-cutMargin-cutLength
	marks := []page.Mark{stroke(cutMargin, top, solid)}
	if first, last := dots(top, bottom); last > first {
		// The line ends half a pitch after its last dot, which is drawn
		// whole whatever a viewer makes of a dash cut off at a line's end.
		marks = append(marks, stroke(first, last+cutPitch/2, dotted))
	}
	return append(marks, stroke(bottom, bottom+cutLength, solid))
}

// dots are the places of the first and the last dot between two marks, as
// far from the one as from the other and no nearer than a pitch.
func dots(top, bottom page.Length) (first, last page.Length) {
	steps := (bottom-top)/cutPitch - 2
	first = top + (bottom-top-steps*cutPitch)/2
	return first, first + steps*cutPitch
}
