package kinds

import (
	"strconv"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// heading opens a section. It stays with what follows.
func (d *Desk) heading(h *worksheets.Heading) kind {
	return kind{heading: h, strips: func(in cell, _ caption) []flow.Strip { return only(d.headingStrip(h, in)) }}
}

// headingStrip is a heading on a row of its own, its aside flush right where
// there is room.
func (d *Desk) headingStrip(h *worksheets.Heading, in cell) flow.Strip {
	s := flow.Strip{Keep: true, Above: d.Theme.Space.BeforeHeading}
	runs, left, base := d.headingRuns(h), d.headingLeft(h), d.headingBase()
	at := pen.Span{Left: left, Indent: left, Right: in.width}
	words := d.Wrap(runs, at, in.path)
	aside := d.asideRun(h, d.Theme.Space.Caption)
	beside := words.OneLine() && words.End+aside.Gap+d.Width(aside.Words, aside.Style) <= in.width
	if !beside {
		words = d.Wrap(append(runs, aside), at, in.path)
	}
	group := headingGroup(h)
	group.Marks = d.stepDisc(h, 0, base)
	d.DrawIn(&s.Canvas, group, words, base, nil)
	if beside && h.Aside != "" {
		s.In(page.Group{Role: aside.Role}, func(c *pen.Canvas) { d.WriteRight(c, h.Aside, aside.Style, in.width, base) })
	}
	d.openSection(&s.Notes, h)
	s.Height = d.Theme.Space.Heading + d.More(words)
	return s
}

// Levels of headings; the sheet's title is the first.
const (
	titleLevel   = 1
	sectionLevel = 2
)

// headingGroup is the group of a heading's marks.
func headingGroup(h *worksheets.Heading) page.Group {
	return page.Group{Role: page.RoleHeading, Level: uint8(sectionLevel + max(h.Level-1, 0))}
}

// headingBase is a heading's baseline below its row's top: its disc and its
// words are centred on the same line.
func (d *Desk) headingBase() page.Length {
	return d.Centred(d.Theme.Type.Step, d.Theme.Space.Heading/2)
}

// headingLeft is where a heading's words begin: after its disc.
func (d *Desk) headingLeft(h *worksheets.Heading) page.Length {
	if d.Steps.Number(h) == 0 {
		return 0
	}
	return d.Theme.Shape.Disc + d.Theme.Space.Caption
}

// headingRuns are a heading's words, its prompt and its body.
func (d *Desk) headingRuns(h *worksheets.Heading) []pen.Run {
	t := d.headingType(h)
	runs := []pen.Run{{Words: h.Text, Style: t}}
	if d.Report { // the rest tells how to write
		return runs
	}
	if h.Prompt != "" {
		runs = append(runs, pen.Run{Words: h.Prompt, Style: d.Theme.Type.Prompt, Gap: t.Size.Scale(d.Theme.Space.PromptGap, 1000), Role: page.RoleParagraph})
	}
	if h.Body != "" {
		runs = append(runs, pen.Run{Words: h.Body, Style: d.Theme.Type.Body, Gap: d.Theme.Space.Clause, Role: page.RoleParagraph})
	}
	return runs
}

// asideRun is a heading's aside, so far from its words at the least.
func (d *Desk) asideRun(h *worksheets.Heading, gap page.Length) pen.Run {
	return pen.Run{Words: h.Aside, Style: d.Theme.Type.Prompt, Gap: gap, Role: page.RoleParagraph}
}

func (d *Desk) headingType(h *worksheets.Heading) theme.Type {
	if h.Level == 2 {
		return d.Theme.Type.Minor
	}
	return d.Theme.Type.Step
}

// stepDisc is the disc of a heading that is a step, before words on the baseline
// y; none where it is no step.
func (d *Desk) stepDisc(h *worksheets.Heading, x, y page.Length) []page.Mark {
	n := d.Steps.Number(h)
	if n == 0 {
		return nil
	}
	var c pen.Canvas
	across := d.Theme.Shape.Disc
	middle := y - d.Centred(d.headingType(h), 0)
	d.Disc(&c, n, page.Position{X: x + across/2, Y: middle}, across, d.Theme.Type.Disc)
	return c.Marks
}

// openSection notes a section in the outline and on the route.
func (d *Desk) openSection(notes *flow.Notes, h *worksheets.Heading) {
	words := h.Text
	if n := d.Steps.Number(h); n > 0 {
		notes.Steps = append(notes.Steps, n)
		words = strconv.Itoa(n) + " " + words
	}
	notes.Bookmarks = append(notes.Bookmarks, page.Bookmark{Title: words, Level: 1})
}

// openCaption does the same for a heading that leads a question's caption.
func (d *Desk) openCaption(s *flow.Strip, h *worksheets.Heading) {
	if h == nil {
		return
	}
	s.Above = d.Theme.Space.BeforeHeading
	if h.Level == 2 {
		s.Above = d.Theme.Space.Block
	}
	d.openSection(&s.Notes, h)
}
