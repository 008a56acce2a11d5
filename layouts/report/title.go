package report

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// Levels of headings.
const (
	titleLevel   = 1
	sectionLevel = 2
)

// title is the report's title, words beside it, and a heavy rule beneath.
func (d *desk) title(b *worksheets.ReportTitle, in cell) []flow.Strip {
	s := flow.Strip{Keep: true}
	top := d.Theme.Space.TitleBase
	words := d.Wrap([]pen.Run{
		{Words: d.Sheet.Title, Style: d.Theme.Type.Title},
		d.beside(d.tally.Words(b.Beside), d.Theme.Type.Subtitle),
	}, pen.Span{Right: in.width}, in.path)
	base := d.DrawIn(&s.Canvas, page.Group{Role: page.RoleHeading, Level: titleLevel}, words, top, nil)
	s.Height = base + d.Theme.Space.Title - top
	s.Rule(d.Theme.Rule.Section, 0, in.width, s.Height)
	return []flow.Strip{s}
}

// heading opens a section, and stays with what follows.
func (d *desk) heading(b *worksheets.ReportHeading, in cell) []flow.Strip {
	s := flow.Strip{Keep: true, Above: d.Theme.Space.BeforeHeading}
	t := d.Theme.Type.Step
	words := d.Wrap([]pen.Run{
		{Words: b.Text, Style: t},
		d.beside(d.tally.Words(b.Beside), d.Theme.Type.Prompt),
	}, pen.Span{Right: in.width}, in.path)
	base := d.Centred(t, d.Theme.Space.Heading/2)
	d.DrawIn(&s.Canvas, page.Group{Role: page.RoleHeading, Level: sectionLevel}, words, base, nil)
	s.Height = d.Theme.Space.Heading + d.More(words)
	s.Bookmarks = []page.Bookmark{{Title: b.Text, Level: 1}}
	if !b.Rule {
		return []flow.Strip{s}
	}
	s.Above = d.Theme.Space.AfterRule
	return []flow.Strip{d.sectionRule(in), s}
}

// sectionRule is the heavy rule over a section.
func (d *desk) sectionRule(in cell) flow.Strip {
	s := flow.Strip{Above: d.Theme.Space.BeforeRule, Keep: true}
	s.Rule(d.Theme.Rule.Section, 0, in.width, 0)
	return s
}
