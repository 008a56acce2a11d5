package kinds

import (
	"strconv"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// head is the caption and, of a month, its name, or the room to write it.
func (c *days) head(cap caption) (s flow.Strip, ok bool) {
	s.Keep = true
	s.Height = c.captionAbove(&s.Piece, cap)
	if cap.height > 0 {
		c.openCaption(&s, c.block.Heading)
	}
	if c.block.Days > 0 {
		return s, cap.height > 0
	}
	t := c.Theme.Type.Minor
	base := s.Height + c.Theme.Space.Write - c.Theme.Space.Base
	s.Height += c.Theme.Space.Write
	if c.month.Given() {
		s.In(page.Group{Role: page.RoleLabel}, func(canvas *pen.Canvas) {
			c.Write(canvas, strconv.Itoa(c.month.Year)+" 年 "+strconv.Itoa(c.month.Month)+" 月", t, 0, base)
		})
		return s, true
	}
	c.blankMonth(&s, base)
	return s, true
}

// blankMonth is the room to write year and month in.
func (c *days) blankMonth(s *flow.Strip, base page.Length) {
	t, line := c.Theme.Type.Prompt, c.Theme.Shape.LeastBlank
	left := c.Width(century, t)
	lines := []slot{{x: left, y: s.Height, width: line}, {x: left + line + 2*t.Size, y: s.Height, width: line}}
	path := c.block.ID + "." + worksheets.CalendarMonth
	s.In(page.Group{Role: page.RoleField, Field: path, Room: c.roomOn(lines, c.Theme.Type.AnswerSmall.Size)}, func(canvas *pen.Canvas) {
		if c.typing != nil {
			whole := slot{y: s.Height, width: min(c.in.width, c.Theme.Shape.NumberLine)}
			c.rules(canvas, []slot{whole})
			c.typeDate(canvas, whole, c.Theme.Type.AnswerSmall, path)
			return
		}
		c.Write(canvas, century, t, 0, base)
		c.rules(canvas, lines)
		units := dateUnits()
		for i := range lines {
			c.Write(canvas, units[i], t, lines[i].x+line+c.Theme.Space.BlankInset, base)
		}
	})
}

// weekdays are the names of the days over their columns.
func (c *days) weekdays() (s flow.Strip) {
	names := []string{"一", "二", "三", "四", "五", "六", "日"}
	if c.block.First == worksheets.Sunday {
		names = append(names[6:], names[:6]...)
	}
	s.Keep, s.Height = true, c.Theme.Shape.Calendar.Head
	s.In(page.Group{Role: page.RoleLabel}, func(canvas *pen.Canvas) {
		for i, name := range names {
			t := c.Theme.Type.Label
			c.WriteCentred(canvas, name, t, page.Black, page.Length(i)*c.side+c.side/2, c.Centred(t, s.Height/2))
		}
	})
	return s
}

// ticked reports whether a day counts.
func (c *days) ticked(n int) bool {
	for _, ref := range c.group.Get(c.id).Refs {
		if ref.Entry == n {
			return true
		}
	}
	return false
}

// counted is how many days count: those ticked, or written on.
func (c *days) counted() (n int) {
	v := c.group.Get(c.id)
	for i := range c.block.Boxes() {
		if v.Group.Get(strconv.Itoa(i + 1)).Given() {
			n++
		}
	}
	return n + len(v.Refs)
}

// last is the last day that is answered; 0: none.
func (c *days) last() (last int) {
	v := c.group.Get(c.id)
	for _, ref := range v.Refs {
		last = max(last, ref.Entry)
	}
	for n := last + 1; n <= c.block.Boxes(); n++ {
		if v.Group.Get(strconv.Itoa(n)).Given() {
			last = n
		}
	}
	return last
}

// sum says how many days count, of how many.
func (c *days) sum() (s flow.Strip) {
	t := c.Theme.Type.Label
	s.Height = c.Theme.Space.Label
	words := strconv.Itoa(c.counted()) + " / " + strconv.Itoa(c.boxes()) + " 天"
	s.In(page.Group{Role: page.RoleParagraph}, func(canvas *pen.Canvas) { c.WriteRight(canvas, words, t, c.in.width, c.Theme.Space.LabelBase) })
	return s
}
