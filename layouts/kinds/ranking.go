package kinds

import (
	"slices"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// ranking asks for one main option (a circle) and any further ones (squares):
// the options' names in one row, their boxes in the next; and so again where
// not all of them have room side by side.
func (d *Desk) ranking(b *worksheets.Ranking) kind {
	return kind{caption: &b.Caption, strips: func(in cell, _ caption) []flow.Strip {
		r := ranking{Desk: d, block: b, in: in, head: d.Theme.Space.Label, at: d.starts(b, b.At, false)}
		if b.Heading != nil {
			r.head = d.Theme.Space.Heading
		}
		return only(r.strip())
	}}
}

// ranking is a ranking in its cell.
type ranking struct {
	*Desk
	block *worksheets.Ranking
	in    cell
	head  page.Length   // height of a row of names
	at    []page.Length // where the options begin; nil: evenly shared out
}

func (r *ranking) strip() flow.Strip {
	s := flow.Strip{Above: r.Theme.Space.Block}
	r.openCaption(&s, r.block.Heading)
	left, top := r.drawCaption(&s.Piece)
	s.Height = top
	perRow := r.perRow(left)
	places := r.places(left, perRow)
	s.In(page.Group{Role: page.RoleField, Field: r.block.Main}, func(c *pen.Canvas) {
		for i := 0; i < len(r.block.Options); i += perRow {
			s.Height += r.row(c, i, places, s.Height)
		}
	})
	return s
}

// perRow is how many options stand side by side: all that have places, or
// as many as have room.
func (r *ranking) perRow(left page.Length) int {
	n := max(len(r.block.Options), 1)
	if len(r.at) > 0 {
		return n
	}
	fit := max(1, min(n, int((r.in.width-left)/(r.Theme.Space.Word+r.widest()))))
	rows := (n + fit - 1) / fit
	return (n + rows - 1) / rows // as many in each row
}

// widest is the width of the widest option on one line.
func (r *ranking) widest() page.Length {
	width := r.boxesWidth()
	for _, option := range r.block.Options {
		name := page.Length(0)
		for _, run := range r.name(option) {
			name += run.Gap + r.Width(run.Words, run.Style)
		}
		width = max(width, name)
	}
	return width
}

// row draws the options from the first on under y, a place each, and returns
// their height.
func (r *ranking) row(c *pen.Canvas, first int, places []pen.Span, y page.Length) page.Length {
	options := r.block.Options[first:min(first+len(places), len(r.block.Options))]
	narrowest, deepest := r.in.width, page.Length(0)
	names := make([]pen.Rows, len(options))
	for i, option := range options {
		names[i] = r.Wrap(r.name(option), places[i], r.in.path)
		narrowest = min(narrowest, places[i].Right-places[i].Left)
		deepest = max(deepest, r.More(names[i]))
	}
	main, more := r.answers.Get(r.block.Main).Chosen, r.answers.Get(r.block.More).Chosen
	boxes, height := y+r.head+deepest, page.Length(0)
	for i, option := range options {
		c.In(page.Group{Role: page.RoleItem}, func(c *pen.Canvas) {
			r.Draw(c, names[i], y+r.nameBase()+deepest-r.More(names[i]))
			var ranks pen.Canvas
			stroke := r.Theme.Rule.Box
			deep := r.boxes(&ranks, narrowest,
				tickBox{ticked: slices.Contains(main, option.ID), stroke: stroke, path: r.block.Main, option: option.ID},
				tickBox{square: true, ticked: slices.Contains(more, option.ID), stroke: stroke, path: r.block.More, option: option.ID})
			c.Place(ranks, places[i].Left, boxes)
			height = r.head + deepest + deep
		})
	}
	return height
}

// nameBase is the baseline of the options' names in their row: that of the
// heading beside them.
func (r *ranking) nameBase() page.Length {
	if r.block.Heading != nil {
		return r.headingBase()
	}
	return r.Centred(r.Theme.Type.Label, r.head/2)
}

// name is an option's name, with its note.
func (r *ranking) name(option worksheets.Option) []pen.Run {
	return []pen.Run{
		{Words: option.Label, Style: r.Theme.Type.Label},
		{Words: option.Note, Style: r.Theme.Type.Prompt, Gap: r.Theme.Space.Word},
	}
}

// places is the room of each option of a row.
func (r *ranking) places(left page.Length, perRow int) []pen.Span {
	places := make([]pen.Span, perRow)
	for i := range places {
		x := left + page.Length(i)*(r.in.width-left)/page.Length(perRow)
		if i < len(r.at) {
			x = r.at[i]
		}
		places[i] = pen.Span{Left: x, Indent: x, Right: r.in.width}
		if i > 0 {
			places[i-1].Right = x - r.optionClear()
		}
	}
	return places
}

// drawCaption draws the heading on the row of names, and label and prompt on
// the row of boxes, and returns where the options may begin. Where they would
// leave these too little room, all of it stands over them: top is its height.
func (r *ranking) drawCaption(p *flow.Piece) (left, top page.Length) {
	var heading []pen.Run
	start, indent := page.Length(0), page.Length(0)
	words := r.block.Caption
	if h := words.Heading; h != nil {
		heading, start = r.headingRuns(h), r.headingLeft(h)
		indent = r.Theme.Shape.Disc + r.Theme.Space.Caption
		words.Heading = nil
	}
	if r.Report && r.block.Heading != nil { // it tells how to answer
		words.Prompt = ""
	}
	runs, _ := r.captionRuns(words)
	names := r.Wrap(heading, pen.Span{Left: start, Indent: start, Right: r.in.width}, r.in.path)
	boxes := r.Wrap(runs, pen.Span{Left: indent, Indent: indent, Right: r.in.width}, r.in.path)
	if len(runs) > 0 {
		left = boxes.End
	}
	if left = max(left, names.End); left > 0 {
		left += r.Theme.Space.Clause
	}
	h := r.block.Heading
	if !names.OneLine() || !boxes.OneLine() || h != nil && h.Aside != "" || !r.fit(left) {
		above := r.block.Caption
		above.Place = worksheets.Above
		return 0, r.captionAbove(p, r.caption(above, 0, r.in))
	}
	if h != nil {
		group := headingGroup(h)
		group.Marks = r.stepDisc(h, 0, r.headingBase())
		r.DrawIn(&p.Canvas, group, names, r.headingBase(), nil)
	}
	p.In(page.Group{Role: page.RoleLabel}, func(c *pen.Canvas) {
		r.Draw(c, boxes, r.captionBase(words, r.head+r.Theme.Space.Option/2))
	})
	return left, 0
}

// fit reports whether all options have room side by side from left on.
func (r *ranking) fit(left page.Length) bool {
	for _, at := range r.places(left, len(r.block.Options)) {
		if at.Left < left || r.widest() > at.Right-at.Left {
			return false
		}
	}
	return true
}

// boxesWidth is the width of circle and square side by side, with their labels.
func (r *ranking) boxesWidth() page.Length {
	t := r.Theme.Type.Prompt
	box := r.Theme.Shape.Box + r.Theme.Shape.BoxGap
	return 2*box + r.Width(r.block.MainLabel, t) + r.Theme.Space.Caption + r.Width(r.block.MoreLabel, t)
}

// boxes draws an option's circle and square, each with its label: side by side,
// or in a narrow column one below the other. It returns their height.
func (r *ranking) boxes(c *pen.Canvas, width page.Length, main, more tickBox) (height page.Length) {
	height = r.Theme.Space.Option
	x, deep := r.labelled(c, r.block.MainLabel, main, page.Position{Y: height / 2}, width)
	height += deep
	at := page.Position{X: x + r.Theme.Space.Caption, Y: height - r.Theme.Space.Option/2}
	if r.boxesWidth() > width {
		height += r.Theme.Space.Option
		at = page.Position{Y: height - r.Theme.Space.Option/2}
	}
	_, deep = r.labelled(c, r.block.MoreLabel, more, at, width)
	return height + deep
}

// labelled draws one box whose left edge's middle is at, and its label, and
// returns where it ends and what its further lines add to the height.
func (r *ranking) labelled(c *pen.Canvas, label string, box tickBox, at page.Position, width page.Length) (end, deep page.Length) {
	r.boxAt(c, at, box)
	t := r.Theme.Type.Prompt
	left := at.X + r.Theme.Shape.Box + r.Theme.Shape.BoxGap
	words := r.Wrap([]pen.Run{{Words: label, Style: t}}, pen.Span{Left: left, Indent: left, Right: width}, r.in.path)
	r.Draw(c, words, r.Centred(t, at.Y))
	return words.End, r.More(words)
}
