package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/picture"
	"worksheetpdf/worksheets"
)

// image shows a picture, and its caption under it.
func (d *Desk) image(b *worksheets.Image) kind {
	return kind{strips: func(in cell, _ caption) []flow.Strip { return d.imageStrips(b, in) }}
}

func (d *Desk) imageStrips(b *worksheets.Image, in cell) []flow.Strip {
	source := d.Pictures[b.File]
	if source == nil {
		d.Problem(in.path+".file", worksheets.Msg("the image %q was not read", string(b.File)), worksheets.Msg("give it to the layout by this name"))
		return nil
	}
	size := d.imageSize(b, source, in)
	strip := flow.Strip{Above: d.Theme.Space.Block}
	strip.Height = size.Height
	shown := page.Image{At: page.Position{X: alignedAt(b.Align, size.Width, in.width)}, Size: size, Picture: source.Sized(dots(size.Width))}
	strip.In(page.Group{Role: page.RoleFigure, Alt: b.Alt}, func(c *pen.Canvas) { c.Add(shown) })
	strip.Height += d.under(&strip.Canvas, b.Under, b.Align, shown.At.X, size, in)
	if room := d.Foot() - d.RunningHeight(&flow.Running{Path: in.path}); strip.Height > room {
		d.Problem(in.path, worksheets.Msg("the image is %s mm high, and the page has room for %s mm", strip.Height.String(), room.String()),
			worksheets.Msg("write a smaller width: %q", (size.Width.Scale(int64(room-strip.Height+size.Height), int64(size.Height))/page.Millimetre*page.Millimetre).String()+"mm"))
		return nil
	}
	return only(strip)
}

// printedDPI is how fine pictures are printed: finer is not seen.
const printedDPI = 300

// dots are the pixels of a length in print.
func dots(l page.Length) int { return int(l.Scale(printedDPI, int64(72*page.Point)) + 1) }

// imageSize is as the definition says, or as large as the pixels are in print,
// at most as wide as the room.
func (d *Desk) imageSize(b *worksheets.Image, source *picture.Source, in cell) page.Size {
	wide, high := source.Size()
	width := page.Millimetres(float64(b.Width))
	if width == 0 {
		width = max(page.Length(wide)*72*page.Point/printedDPI, d.Theme.Shape.Box)
	}
	if width > in.width {
		if b.Width != 0 {
			d.tooNarrow(in, width)
		}
		width = in.width
	}
	return page.Size{Width: width, Height: max(width.Scale(int64(high), int64(wide)), page.Point)}
}

// under draws small words under a thing of a size that begins at x, and returns
// the height that they take. Words under a thing in the middle are centred.
func (d *Desk) under(c *pen.Canvas, words string, align worksheets.Align, x page.Length, size page.Size, in cell) page.Length {
	if words == "" {
		return 0
	}
	t := d.Theme.Type.Prompt
	line := d.LinePitch(t)
	top := size.Height + d.Theme.Space.Base
	c.In(page.Group{Role: page.RoleCaption}, func(c *pen.Canvas) {
		switch set := d.Wrap([]pen.Run{{Words: words, Style: t}}, pen.Span{Right: in.width}, in.path); {
		case align == worksheets.Centre || !set.OneLine():
			d.DrawCentred(c, set, in.width/2, d.Centred(t, top+line/2))
			top += d.More(set)
		default:
			at := min(max(x+(size.Width-set.End)/2, 0), in.width-set.End) // around the middle of the thing, as far as the room allows
			d.WriteCentred(c, words, t, page.Black, at+set.End/2, d.Centred(t, top+line/2))
		}
	})
	return top + line - size.Height
}
