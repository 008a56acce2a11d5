package report

import (
	"fmt"
	"strconv"
	"strings"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/tally"
)

// timeline is a column a week, each under its number; where there are more
// weeks than room, a column stands for several.
func (d *desk) timeline(b *worksheets.Timeline, in cell) []flow.Strip {
	look := &d.Theme.Report
	line := d.tally.Timeline(*b, max(int(in.width/look.ColumnPitch), 1))
	if len(line.Weeks) == 0 {
		return d.nothing(in)
	}
	for len(line.Weeks) > 1 && d.columnNeeds(line) > in.width/page.Length(len(line.Weeks)) {
		line = d.tally.Timeline(*b, len(line.Weeks)/2)
	}
	pitch := min(in.width/page.Length(len(line.Weeks)), max(look.ColumnMost, d.columnNeeds(line)))
	s := flow.Strip{Above: d.Theme.Space.Block, Keep: true}
	foot := look.Columns + look.Line
	s.In(page.Group{Role: page.RoleFigure, Alt: spoken(line)}, func(c *pen.Canvas) {
		for i, week := range line.Weeks {
			d.week(c, line, week, page.Length(i)*pitch, pitch, foot)
		}
		c.Rule(d.Theme.Rule.Row, 0, pitch*page.Length(len(line.Weeks)), foot)
	})
	s.Height = foot + look.Line
	said := fmt.Sprintf("第 1 周起于 %d 月 %d 日", line.Begins.Month, line.Begins.Day)
	if line.Undated > 0 {
		said += fmt.Sprintf("；另有 %d 条没写日期", line.Undated)
	}
	caption := d.row(row{cells: []words{d.ragged(said, d.Theme.Type.Prompt, 0, in.width, in)}, leading: d.Theme.Space.ExampleLine})
	return []flow.Strip{s, caption}
}

// week draws one column over its number, from its foot up.
func (d *desk) week(c *pen.Canvas, line tally.Timeline, week tally.Week, x, pitch, foot page.Length) {
	look := &d.Theme.Report
	most := 1
	for _, w := range line.Weeks {
		most = max(most, w.Entries)
	}
	width := min(pitch, look.ColumnMost).Scale(look.ColumnShare, 1000)
	height := look.Columns.Scale(int64(week.Entries), int64(most))
	if height > 0 {
		c.Add(page.Rectangle{
			At:   page.Position{X: x + (pitch-width)/2, Y: foot - height},
			Size: page.Size{Width: width, Height: height}, Fill: page.Black,
		})
	}
	middle := x + pitch/2
	d.WriteCentred(c, strconv.Itoa(week.Entries), look.Column, page.Black, middle, d.CentredDigits(look.Column, foot-height-look.Line/2))
	d.WriteCentred(c, weekName(week), d.Theme.Type.Prompt, page.Black, middle, d.CentredDigits(d.Theme.Type.Prompt, foot+look.Line/2))
}

// weekName is a column's name: its week, or the weeks that it stands for.
func weekName(w tally.Week) string {
	if w.From == w.To {
		return strconv.Itoa(w.From)
	}
	return strconv.Itoa(w.From) + "–" + strconv.Itoa(w.To)
}

// columnNeeds is the width of the widest words over or under a column.
func (d *desk) columnNeeds(line tally.Timeline) (width page.Length) {
	for _, w := range line.Weeks {
		width = max(width, d.Width(weekName(w), d.Theme.Type.Prompt), d.Width(strconv.Itoa(w.Entries), d.Theme.Report.Column))
	}
	return width + d.Theme.Space.Word
}

// spoken says the columns in words.
func spoken(line tally.Timeline) string {
	said := make([]string, len(line.Weeks))
	for i, w := range line.Weeks {
		said[i] = fmt.Sprintf("第 %s 周 %d 条", weekName(w), w.Entries)
	}
	return "每周条数：" + strings.Join(said, "，")
}
