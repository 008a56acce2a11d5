package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// photo is an empty frame to stick a photo on, with words in its middle.
func (d *Desk) photo(b *worksheets.Photo) kind {
	return kind{strips: func(in cell, _ caption) []flow.Strip { return only(d.photoStrip(b, in)) }}
}

func (d *Desk) photoStrip(b *worksheets.Photo, in cell) (s flow.Strip) {
	frame := b.Frame()
	size := page.Size{Width: page.Millimetres(frame.Width), Height: page.Millimetres(frame.Height)}
	s.Above = d.Theme.Space.Block
	if d.tooNarrow(in, size.Width) {
		return s
	}
	x := alignedAt(b.Align, size.Width, in.width)
	edge := d.Theme.Rule.Row
	s.Add(page.Path{ // its stroke lies within the frame
		Segments: page.Rectangle{
			At:   page.Position{X: x + edge.Width/2, Y: edge.Width / 2},
			Size: page.Size{Width: size.Width - edge.Width, Height: size.Height - edge.Width},
		}.Outline(),
		Stroke: edge,
	})
	if t, pad := d.Theme.Type.Option, d.Theme.Space.CellPadding; b.Label != "" {
		words := d.Wrap([]pen.Run{{Words: b.Label, Style: t}}, pen.Span{Right: size.Width - 2*pad}, in.path)
		if d.More(words)+t.Size > size.Height-2*pad {
			d.NoRoom(b.Label, in.path)
		}
		s.In(page.Group{Role: page.RoleLabel}, func(c *pen.Canvas) {
			d.DrawCentred(c, words, x+size.Width/2, d.Centred(t, (size.Height-d.More(words))/2))
		})
	}
	s.Height = size.Height
	s.Height += d.under(&s.Canvas, b.Under, b.Align, x, size, in)
	return s
}
