package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// sign is a line to sign on, with the words before it, and the date: beside it
// where there is room, else below.
func (d *Desk) sign(b *worksheets.Sign) kind {
	return kind{strips: func(in cell, _ caption) []flow.Strip { return only(d.signStrip(b, in)) }}
}

func (d *Desk) signStrip(b *worksheets.Sign, in cell) flow.Strip {
	s := flow.Strip{Above: d.Theme.Space.Block}
	t, gap := d.Theme.Type.Label, d.Theme.Space.Word
	name := signField{words: b.Words(), width: d.Theme.Shape.SignLine}
	fields := []signField{name}
	if b.Date != "" {
		fields = append(fields, signField{words: b.DateWords(), width: d.Theme.Shape.DateLine, dated: true})
	}
	total := page.Length(0)
	for i := range fields {
		f := &fields[i]
		f.label = d.Width(f.words, t) + gap
		least := d.Theme.Shape.LeastBlank
		if f.dated {
			least = d.leastDate()
		}
		f.width = min(f.width, in.width-f.label)
		if f.width < least {
			d.Problem(in.path, worksheets.Msg("the column is %s mm wide, and this needs %s mm", in.width.String(), (f.label+least).String()),
				worksheets.Msg("make the column wider, or stand fewer side by side"))
			return s
		}
		total += f.label + f.width
	}
	beside := total+page.Length(len(fields)-1)*d.Theme.Space.Gutter <= in.width
	total += page.Length(len(fields)-1) * d.Theme.Space.Gutter
	x := alignedAt(b.Align, total, in.width)
	for _, f := range fields {
		if !beside {
			x = alignedAt(b.Align, f.label+f.width, in.width)
		}
		if s.Height == 0 || !beside {
			s.Height += d.Theme.Space.Sign
		}
		d.signField(&s, b, f, x)
		x += f.label + f.width + d.Theme.Space.Gutter
	}
	return s
}

// signField is a line and the words before it.
type signField struct {
	words        string
	label, width page.Length
	dated        bool
}

// signField draws one from x on, on the strip's last line.
func (d *Desk) signField(s *flow.Strip, b *worksheets.Sign, f signField, x page.Length) {
	line := slot{x: x + f.label, y: s.Height, width: f.width}
	s.In(page.Group{Role: page.RoleLabel}, func(c *pen.Canvas) {
		d.Write(c, f.words, d.Theme.Type.Label, x, s.Height-d.Theme.Space.Base)
	})
	switch {
	case f.dated:
		d.dateField(&s.Piece, line, d.answers.Get(b.Date), d.Theme.Type.Answer, b.Date)
	case b.ID != "":
		d.field(&s.Piece, []slot{line}, answer{value: d.answers.Get(b.ID).Text, label: b.Words(), path: b.ID, style: d.Theme.Type.Answer})
	default:
		d.rules(&s.Canvas, []slot{line})
	}
}
