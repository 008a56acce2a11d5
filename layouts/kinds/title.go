package kinds

import (
	"slices"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// title is the head of a side: the title, what stands beside it, and a heavy
// rule beneath. What has no room beside the title stands below it.
func (d *Desk) title(b *worksheets.Title) kind {
	return kind{strips: func(in cell, _ caption) []flow.Strip {
		t := titleRow{Desk: d, block: b, in: in}
		return only(t.strip())
	}}
}

// titleRow is a title as it is set from the left and, for what stands beside
// it, from the right.
type titleRow struct {
	*Desk
	block    *worksheets.Title
	in       cell
	s        flow.Strip
	x, right page.Length // what is free of the last line
	base     page.Length // its baseline
}

func (t *titleRow) strip() flow.Strip {
	t.s.Keep = true
	top := t.Theme.Space.TitleBase
	if t.block.Large {
		top += t.titleType().Size - t.Theme.Type.Title.Size
	}
	words := t.Wrap(t.runs(), pen.Span{Right: t.in.width}, t.in.path)
	t.x, t.right = t.in.width, t.in.width
	if words.OneLine() {
		t.x = words.End + t.Theme.Space.Word
	}
	t.base = t.drawTitle(words, top)
	t.aside()
	t.route()
	t.fields()
	if t.block.Large {
		t.s.Height = t.base + t.Theme.Space.Ornament + 2*t.Theme.Space.Block
		t.ornament(t.base + t.Theme.Space.Ornament)
	} else {
		t.s.Height = t.base + t.Theme.Space.Title - t.Theme.Space.TitleBase
		t.s.Rule(t.Theme.Rule.Section, 0, t.in.width, t.s.Height)
	}
	if t.block.Text != "" {
		t.s.Bookmarks = append(t.s.Bookmarks, page.Bookmark{Title: t.block.Text, Level: 1})
	}
	return t.s
}

// ornament draws what a display title has in the rule's place, where its words
// stand: a fine line with a diamond in its middle.
func (t *titleRow) ornament(y page.Length) {
	size := t.Theme.Shape.Ornament
	size.Width = min(size.Width, t.in.width/2)
	left := alignedAt(t.block.Align, 2*size.Width, t.in.width)
	middle, clear := left+size.Width, 2*size.Height
	stroke := t.Theme.Rule.Row
	stroke.Ink = t.Theme.Accent
	t.s.In(page.Group{Role: page.RoleArtifact}, func(c *pen.Canvas) {
		c.Rule(stroke, left, middle-clear, y)
		c.Rule(stroke, middle+clear, left+2*size.Width, y)
		c.Add(page.Path{Segments: page.Diamond(page.Position{X: middle, Y: y}, size.Height), Fill: t.Theme.Accent})
	})
}

// runs are the title and its subtitle.
func (t *titleRow) runs() []pen.Run {
	words := t.block.Text
	if words == "" {
		words = t.Sheet.Title
	}
	return []pen.Run{
		{Words: words, Style: t.titleType()},
		{Words: t.block.Subtitle, Style: t.Theme.Type.Subtitle, Gap: t.Theme.Space.Clause, Role: page.RoleParagraph},
	}
}

// titleType is what the title is set in.
func (t *titleRow) titleType() theme.Type {
	if t.block.Large {
		return t.Theme.Type.Display
	}
	return t.Theme.Type.Title
}

// drawTitle draws the words on the baseline y, and returns that of the last line.
func (t *titleRow) drawTitle(words pen.Rows, y page.Length) page.Length {
	group := page.Group{Role: page.RoleHeading, Level: titleLevel}
	if t.block.Align == worksheets.Left {
		return t.DrawIn(&t.s.Canvas, group, words, y, nil)
	}
	return t.DrawIn(&t.s.Canvas, group, words, y, func(width page.Length) page.Length { return alignedAt(t.block.Align, width, t.in.width) })
}

// need makes sure of so much room on the last line: where it has less, another
// begins below.
func (t *titleRow) need(width page.Length) {
	if t.x+width > t.right {
		t.base += t.Theme.Space.Write
		t.x, t.right = 0, t.in.width
	}
}

// aside draws the aside flush right, or in lines of its own.
func (t *titleRow) aside() {
	style := t.Theme.Type.Prompt
	if t.block.Aside == "" {
		return
	}
	width := t.Width(t.block.Aside, style)
	t.need(width)
	words := t.Wrap([]pen.Run{{Words: t.block.Aside, Style: style}}, pen.Span{Right: t.in.width}, t.in.path)
	t.s.In(page.Group{Role: page.RoleParagraph}, func(c *pen.Canvas) {
		if words.OneLine() {
			t.WriteRight(c, t.block.Aside, style, t.in.width, t.base)
			return
		}
		t.base = t.Draw(c, words, t.base)
	})
	t.right -= width + t.Theme.Space.Clause
}

// route keeps the place of the route, which is drawn when the page knows its steps.
func (t *titleRow) route() {
	if !t.block.Route || !t.Steps.Routed() {
		return
	}
	t.need(t.RouteWidth())
	t.s.Route = &page.Position{X: t.right, Y: t.base - t.Centred(t.Theme.Type.Subtitle, 0)}
	t.right -= t.RouteWidth() + t.Theme.Space.Clause
}

// fields draws the small fields flush right.
func (t *titleRow) fields() {
	total := worksheets.Points("")
	if t.block.Score != "" { // the sum is that of all blocks
		total = t.Sheet.Points()
	}
	inline := t.withDates(t.block.Parts(total))
	if len(inline) == 0 {
		return
	}
	parts := t.measure(inline)
	least := t.leastWidth(parts)
	t.need(least)
	place := partsPlace{group: t.answers, left: t.x, right: t.right, rule: t.base + t.Theme.Space.Base, in: t.in, fixed: true}
	if natural := naturalWidth(parts); natural == least && t.right-natural > t.x {
		place.left = t.right - natural
	}
	t.base += t.partsLines(&t.s.Piece, inline, place) - t.Theme.Space.Write
}

// withDates are the small fields, each date without a width as wide as a date:
// beside a title it has no line to fill.
func (t *titleRow) withDates(inline []worksheets.Part) []worksheets.Part {
	inline = slices.Clone(inline)
	for i, p := range inline {
		if b := p.Blank; b != nil && b.Kind == worksheets.DateBlank && b.Width == (worksheets.BlankWidth{}) {
			wide := *b
			wide.Width.MM = t.dateWidth(t.Theme.Type.Answer).InMillimetres()
			inline[i].Blank = &wide
		}
	}
	return inline
}
