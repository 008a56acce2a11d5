package kinds

import (
	"strconv"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// date asks for one day.
func (d *Desk) date(b *worksheets.Date) kind {
	return kind{
		caption: &b.Caption,
		beside:  func(cell) page.Length { return d.leastDate() },
		single:  true,
		strips:  func(in cell, cap caption) []flow.Strip { return only(d.dateStrip(b, in, cap)) },
	}
}

func (d *Desk) dateStrip(b *worksheets.Date, in cell, cap caption) flow.Strip {
	s := flow.Strip{}
	s.Height = d.captionAbove(&s.Piece, cap) + d.Theme.Space.Write
	d.openCaption(&s, b.Heading)
	start := d.captionBefore(&s.Piece, cap, s.Height-d.Theme.Space.Base)
	if d.tooNarrow(in, d.leastDate()) {
		return s
	}
	width := min(in.width-start, d.Theme.Shape.DateLine)
	d.dateField(&s.Piece, slot{x: start, y: s.Height, width: width}, d.answers.Get(b.ID), d.answerType(in), b.ID)
	return s
}

// The units of a date, in their order on a line.
func dateUnits() [3]string { return [3]string{"年", "月", "日"} }

// century begins the year of a blank: nobody needs to write it.
const century = "20"

// leastDate is the shortest line that a date of the least type has room on.
func (d *Desk) leastDate() page.Length {
	style := d.Theme.Type.Answer
	style.Size = d.Theme.Type.AnswerLeast
	return d.dateWidth(style)
}

// dateWidth is the line that a date of the type has room on.
func (d *Desk) dateWidth(style theme.Type) page.Length {
	return d.unitsWidth() + d.yearWidth(style).Scale(1000, d.Theme.Shape.Date[0])
}

// unitsWidth is the width of the units, each a character.
func (d *Desk) unitsWidth() page.Length {
	const units = 3
	return units * d.Theme.Type.Prompt.Size
}

// yearWidth is the room that a year takes before its unit.
func (d *Desk) yearWidth(style theme.Type) page.Length {
	return d.Width("2000", style) + d.Theme.Space.Word
}

// dateSize is the size, of the style's at the most, that a date has room in on
// a line of the width.
func (d *Desk) dateSize(width page.Length, style theme.Type) page.Length {
	style.Size = min(style.Size, d.Theme.Type.Answer.Size)
	room := (width - d.unitsWidth()).Scale(d.Theme.Shape.Date[0], 1000)
	for room < d.yearWidth(style) && style.Size > d.Theme.Type.AnswerLeast {
		style.Size -= d.Theme.Type.AnswerStep
	}
	return style.Size
}

// dateField is a rule with 年 月 日 on it, and the day's digits before each.
func (d *Desk) dateField(p *flow.Piece, at slot, value worksheets.Value, style theme.Type, path string) {
	t, shares := d.Theme.Type.Prompt, d.Theme.Shape.Date
	digits := [3]int{value.Date.Year, value.Date.Month, value.Date.Day}
	room := at.width - d.unitsWidth()
	style.Size = d.dateSize(at.width, style)
	// The units and the century take their part of the line.
	free := slot{x: at.x, y: at.y, width: at.width - d.unitsWidth() - d.Width(century, t)}
	p.In(page.Group{Role: page.RoleField, Field: path, Room: d.roomOn([]slot{free}, style.Size)}, func(c *pen.Canvas) {
		d.rules(c, []slot{at})
		if d.typing != nil {
			d.typeDate(c, at, style, path)
			return
		}
		if d.Report && !value.Given() {
			d.unanswered(c, at)
			return
		}
		x := at.x
		for i, unit := range dateUnits() {
			width := room.Scale(shares[i], 1000)
			if value.Given() {
				line := d.Line(strconv.Itoa(digits[i]), style)
				d.SetLine(c, i, line, style, x+(width-line.Width)/2, at.y-d.Theme.Space.AnswerBase)
			}
			if i == 0 && !value.Given() {
				d.Write(c, century, t, x+2*d.Theme.Space.BlankInset, at.y-d.Theme.Space.Base)
			}
			x += width
			if value.Given() { // the day is one word
				d.Set(c, d.Line(unit, t), t, x, at.y-d.Theme.Space.Base)
			} else {
				d.Write(c, unit, t, x, at.y-d.Theme.Space.Base)
			}
			x += t.Size
		}
	})
}

// slashDate is a slash between month and day around x, the digits on a
// baseline; the year stands so far under them where it is not the head's. A
// report has no slash where there is no day.
func (d *Desk) slashDate(c *pen.Canvas, value worksheets.Value, x, base, drop page.Length) {
	style := d.Theme.Type.AnswerSmall
	dx, dy := d.Theme.Shape.Slash.Width/2, d.Theme.Shape.Slash.Height/2
	middle := base - d.CentredDigits(style, 0)
	slash := page.Line{
		From:   page.Position{X: x - dx, Y: middle + dy},
		To:     page.Position{X: x + dx, Y: middle - dy},
		Stroke: d.Theme.Rule.Slash,
	}
	if !value.Given() {
		if !d.Report {
			c.Add(slash)
		}
		return
	}
	day := value.Date
	d.WriteRight(c, strconv.Itoa(day.Month), style, x-dx, base)
	c.Add(slash)
	d.Unseen(c, "/", style, x, base)
	d.Write(c, strconv.Itoa(day.Day), style, x+dx, base)
	if day.Year != d.year {
		year := style
		year.Size = d.Theme.Type.AnswerLeast
		d.WriteCentred(c, strconv.Itoa(day.Year), year, page.Black, x, base+drop)
	}
}
