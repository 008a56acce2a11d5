package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// box is a frame around what is written or stands in it. A report has none that
// is there for the pen alone, and none higher than what stands in it.
func (d *Desk) box(b *worksheets.Box) kind {
	return kind{strips: func(in cell, _ caption) []flow.Strip {
		if d.Report && b.ID == "" && len(b.Blocks) == 0 {
			return nil
		}
		g, inner := d.frames([]page.Length{0, in.width}), d.inFrame(in)
		if d.tooNarrow(inner, d.Theme.Shape.LeastBlank) {
			return nil
		}
		strips := append(d.frameTitle(&b.Framed, inner), d.framed(&b.Framed, inner, b.Fill || b.Height != 0)...)
		row := flow.GridRow{Share: 1}
		if !d.Report {
			row.Least = d.Theme.Given(float64(b.Height))
			g.Fill = b.Fill || b.Height == 0 && len(b.Blocks) > 0 && fills(strips)
		}
		g.Rows, g.Cells = []flow.GridRow{row}, []flow.GridCell{{Columns: 1, Rows: 1, Strips: strips}}
		s := g.Strip()
		s.Above = d.Theme.Space.Frame
		return only(s)
	}}
}

// frames is an empty grid of frames, its columns at these places.
func (d *Desk) frames(columns []page.Length) flow.Grid {
	room := d.Foot() - d.RunningHeight(&flow.Running{})
	return flow.Grid{
		Columns: columns, Pad: d.Theme.Space.Frame, Stroke: d.Theme.Rule.Frame,
		Page: room.Scale(d.Theme.Space.WholeRow, 1000), Keys: d.Keys,
	}
}

// inFrame is the cell within a frame.
func (d *Desk) inFrame(in cell) cell { return in.narrowed(in.width - 2*d.Theme.Space.Frame) }

// framed is what stands in a frame under its title. Roomy says that the frame is
// as high as its page or its definition has it, and not as its lines need.
func (d *Desk) framed(f *worksheets.Framed, in cell, roomy bool) []flow.Strip {
	rows := f.Lines
	if rows == 0 && !roomy {
		rows = blankRows
	}
	w := writing{
		ruling: ruling{Desk: d, width: in.width, pitch: d.Theme.Space.Write, foot: d.Theme.Space.Frame, rows: max(rows, 1), fills: true},
		answer: answer{value: d.answers.Get(f.ID).Text, label: frameName(f), path: f.ID, style: d.Theme.Type.Answer, framed: true},
	}
	switch {
	case len(f.Blocks) > 0:
		return d.stack(f.Blocks, in)
	case f.ID != "" && d.Report:
		return only(lined{
			pitch: d.Theme.Space.ReportLine,
			lines: d.toldLines(told{value: w.value, path: f.ID, width: in.width}),
		}.strip())
	case f.ID != "":
		return only(w.strip())
	case f.Lines > 0 && !d.Report:
		return only(w.ruling.strip())
	}
	return nil
}

// blankRows are the lines to write on in a box that says nothing of its height.
const blankRows = 3

// fills reports whether anything takes the room that is left over.
func fills(strips []flow.Strip) bool {
	for _, s := range strips {
		if s.Stretch != nil {
			return true
		}
	}
	return false
}

// frameTitle is the title of a frame and its prompt. It stays with what follows.
func (d *Desk) frameTitle(f *worksheets.Framed, in cell) []flow.Strip {
	title, prompt := pen.Run{Words: f.Title, Style: d.Theme.Type.Minor}, pen.Run{Words: f.Prompt, Style: d.Theme.Type.Prompt}
	prompt.Gap = d.Theme.Space.Caption
	if d.Report && f.Title != "" {
		prompt.Words = ""
	}
	words := d.Wrap([]pen.Run{title, prompt}, pen.Span{Right: in.width}, in.path)
	if !words.Said() {
		return nil
	}
	s := flow.Strip{Keep: true}
	s.In(page.Group{Role: page.RoleLabel}, func(c *pen.Canvas) {
		d.Draw(c, words, d.Centred(d.Theme.Type.Minor, d.Theme.Space.Heading/2))
	})
	s.Height = d.Theme.Space.Heading + d.More(words)
	return only(s)
}

// frameName is the name of a frame's question on a 续页.
func frameName(f *worksheets.Framed) string {
	if f.Title != "" {
		return f.Title
	}
	return f.Prompt
}
