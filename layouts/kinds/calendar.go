package kinds

import (
	"strconv"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// calendar is a box for every day, a strip a row: with its number, and a box to
// tick or lines to write on. A report says how many of them count.
func (d *Desk) calendar(b *worksheets.Calendar) kind {
	return kind{
		caption: &b.Caption,
		beside:  func(in cell) page.Length { return in.width },
		strips:  func(in cell, cap caption) []flow.Strip { return d.calendarStrips(b, in, cap) },
	}
}

// days is a calendar as it is laid out.
type days struct {
	*Desk
	block  *worksheets.Calendar
	in     cell
	path   string           // of the days among the copy's answers
	group  worksheets.Group // in which the days are answered
	id     string           // … under this id
	month  worksheets.Month // the zero Month: none, or none yet
	count  int              // of boxes with a number; 0: a month that nobody has named
	first  int              // the place of the first day in its row
	perRow int
	side   page.Length // the width of a box
}

func (d *Desk) calendarStrips(b *worksheets.Calendar, in cell, cap caption) []flow.Strip {
	c := d.newDays(b, in)
	if d.tooNarrow(in, page.Length(c.perRow)*d.leastDay(b)) {
		return nil
	}
	c.side = in.width / page.Length(c.perRow)
	var strips []flow.Strip
	if head, ok := c.head(cap); ok {
		strips = append(strips, head)
	}
	if b.Days == 0 && (c.typing == nil || c.month.Given()) {
		strips = append(strips, c.weekdays())
	}
	for from := -c.first; from < c.boxes(); from += c.perRow {
		strips = append(strips, c.row(from))
	}
	strips[0].Above = max(strips[0].Above, d.Theme.Space.Block)
	if d.Report && c.counted() > 0 {
		strips[len(strips)-1].Keep = true
		strips = append(strips, c.sum())
	}
	return strips
}

// newDays finds which days there are: those of the month that is defined, or
// that an answer names.
func (d *Desk) newDays(b *worksheets.Calendar, in cell) days {
	c := days{Desk: d, block: b, in: in, path: b.ID, group: d.answers, id: b.ID, month: b.Month, perRow: daysOfWeek}
	if b.Undated() {
		c.group, c.id = d.answers.Get(b.ID).Group, worksheets.CalendarDays
		c.path += "." + c.id
		if v := c.group.Get(worksheets.CalendarMonth); v.Given() {
			c.month = v.Date.Of()
		}
	}
	switch {
	case b.Days > 0:
		c.count, c.perRow = b.Days, d.daysPerRow(b, in)
	case c.month.Given():
		c.count, c.first = max(c.month.Days(), c.last()), c.month.First() // an answer is printed even of a day that is not
		if b.First == worksheets.Sunday {
			c.first = (c.first + 1) % daysOfWeek
		}
	case c.counted() > 0 || c.typing != nil: // of a month that is not said
		c.count = b.Boxes()
	}
	return c
}

const (
	daysOfWeek = 7
	mostWeeks  = 6 // that a month touches
)

// boxes is how many boxes there are from the first day on: those of whole weeks
// where no month is named.
func (c *days) boxes() int {
	if c.count == 0 {
		return mostWeeks * daysOfWeek
	}
	return c.count
}

// leastDay is the narrowest box.
func (d *Desk) leastDay(b *worksheets.Calendar) page.Length {
	if b.Write {
		return d.Theme.Shape.LeastCell
	}
	return d.Theme.Shape.Box + 2*d.Theme.Space.CellPadding
}

// daysPerRow is how many days stand in a row: as the definition says, or as
// many as divide them evenly, else as many as have room.
func (d *Desk) daysPerRow(b *worksheets.Calendar, in cell) int {
	if b.PerRow > 0 {
		return b.PerRow
	}
	least := d.Theme.Shape.Calendar.Tick
	if b.Write {
		least = d.Theme.Shape.Calendar.Write
	}
	room := max(int(in.width/least), 1)
	const most, fewest = 10, 5 // more in a row are hard to count; fewer look lost
	for n := min(room, most, b.Days); n >= fewest; n-- {
		if b.Days%n == 0 {
			return n
		}
	}
	return min(room, most, b.Days)
}

// row is a row of boxes, the first of the day from, counted from 0.
func (c *days) row(from int) (s flow.Strip) {
	height := page.Millimetres(float64(c.block.Height))
	if height == 0 {
		height = c.Theme.Shape.Calendar.High
		if c.block.Write {
			height = c.Theme.Shape.Calendar.Written
		}
	}
	if c.block.Write {
		height = c.grown(from, max(height, c.firstLine()+c.Theme.Space.CellPadding))
	}
	s.Height = height
	first, end := max(from, 0), min(from+c.perRow, c.boxes())
	c.frame(&s.Canvas, page.Length(first-from), page.Length(end-from), height)
	for n := first; n < end; n++ {
		c.day(&s, n, page.Position{X: page.Length(n-from) * c.side}, height)
	}
	return s
}

// frame draws the edges of boxes side by side. Those of the next row lie on them.
func (c *days) frame(canvas *pen.Canvas, first, end, height page.Length) {
	edge := c.Theme.Rule.Row
	for _, y := range []page.Length{0, height} {
		canvas.Rule(edge, first*c.side-edge.Width/2, end*c.side+edge.Width/2, y)
	}
	for n := first; n <= end; n++ {
		canvas.Post(edge, n*c.side, 0, height)
	}
}

// day is the content of a box: its number, and what is ticked or written.
func (c *days) day(s *flow.Strip, n int, at page.Position, height page.Length) {
	pad, t := c.Theme.Space.CellPadding, c.Theme.Type.Label
	number := strconv.Itoa(n + 1)
	numbered := func(canvas *pen.Canvas) {
		if c.count > 0 {
			c.Write(canvas, number, t, at.X+pad, at.Y+c.CentredDigits(t, c.Theme.Shape.Calendar.Number))
		}
	}
	if !c.block.Write {
		s.In(page.Group{Role: page.RoleField, Field: c.path}, func(canvas *pen.Canvas) {
			numbered(canvas)
			box := page.Position{X: at.X + c.side - pad - c.Theme.Shape.Box, Y: at.Y + height - pad - c.Theme.Shape.Box/2}
			c.boxAt(canvas, box, tickBox{square: true, ticked: c.ticked(n + 1), stroke: c.Theme.Rule.Box, path: c.path, option: number})
		})
		return
	}
	numbered(&s.Canvas)
	if n >= c.block.Boxes() { // the last boxes of a month that is written in
		c.rules(&s.Canvas, c.slots(at, height))
		return
	}
	c.field(&s.Piece, c.slots(at, height), answer{
		value: c.group.Get(c.id).Group.Get(number).Text, label: c.name() + " · " + number,
		path: c.path + "." + number, style: c.Theme.Type.AnswerCell, framed: true,
	})
}

// name is what the days are called on a 续页.
func (c *days) name() string {
	if name := captionName(c.block.Caption); name != "" {
		return name
	}
	return "日历"
}

// slots are the lines of a box to write in, under its number.
func (c *days) slots(at page.Position, height page.Length) (slots []slot) {
	pad, pitch := c.Theme.Space.CellPadding, c.Theme.Space.Write
	for y := height - pad; y >= c.firstLine() || len(slots) == 0; y -= pitch {
		slots = append([]slot{{x: at.X + pad, y: at.Y + y, width: c.side - 2*pad}}, slots...)
	}
	return slots
}

// firstLine is the highest line of a box: what stands on it is clear of the number.
func (c *days) firstLine() page.Length {
	number := c.Theme.Shape.Calendar.Number + c.Theme.Type.Label.Size/2
	return number + c.Theme.Type.AnswerCell.Size + c.Theme.Space.AnswerBase
}

// grown is the height of a row of boxes that hold what is written in them, as
// far as a page has room: what is longer goes on on a 续页.
func (c *days) grown(from int, height page.Length) page.Length {
	most := max(c.Foot().Scale(c.Theme.Shape.Calendar.Grown, 1000), height)
	width, t := c.side-2*c.Theme.Space.CellPadding, c.Theme.Type.AnswerCell
	for n := max(from, 0); n < min(from+c.perRow, c.boxes()); n++ {
		value := text.TrimBlankLines(c.group.Get(c.id).Group.Get(strconv.Itoa(n + 1)).Text)
		if value == "" || !c.Report {
			continue
		}
		for lines := len(c.Lines(value, t, text.Ragged, width)); len(c.slots(page.Position{}, height)) < lines && height+c.Theme.Space.Write <= most; {
			height += c.Theme.Space.Write
		}
	}
	return height
}
