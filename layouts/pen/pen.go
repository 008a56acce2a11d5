// Package pen sets words where they are to stand: the types of a theme, in
// given faces, on a canvas. It knows neither blocks nor pages.
//
//	p := pen.New(theme.Sheet(), fonts.Embedded(), problems, nil)
//	words := p.Wrap([]pen.Run{{Words: "原话", Style: p.Theme.Type.Label}}, pen.Span{Right: width}, path)
//	last := p.Draw(&canvas, words, baseline)
//
// Words that have no room are a problem by the path of what they belong to;
// they are never cut.
package pen

import (
	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// Pen sets words for one document. It is not safe for concurrent use.
type Pen struct {
	Theme    *theme.Theme // never changed
	Faces    *fonts.Faces
	Problems *worksheets.Findings
	Notes    worksheets.Findings // what is worth knowing, but not wrong

	setter *text.Setter
	known  *Printed // set before, for every document; never changed
	last   *Printed // set for the document before it; never changed
	set    *Printed // for this one
	learns bool     // it remembers paragraphs too
}

// New is a pen. What is known is words that were set before in the same faces
// (see [Pen.Printed]); nil: none.
func New(look *theme.Theme, faces *fonts.Faces, problems *worksheets.Findings, known *Printed) *Pen {
	if known == nil {
		known = newPrinted()
	}
	return &Pen{Theme: look, Faces: faces, Problems: problems, setter: known.setter(faces), known: known, last: new(Printed), set: newPrinted()}
}

// Printed is all words set so far, to be known to further pens.
func (p *Pen) Printed() *Printed {
	all := newPrinted()
	all.learn(p.known)
	all.learn(p.set)
	return all
}

// Learn has the pen remember all that it sets, for [Pen.Printed]; else it is
// single lines, which are asked for again. Few paragraphs are.
func (p *Pen) Learn() { p.learns = true }

// Recall is Learn, with all that was set for the document before at hand: where
// one sheet is laid out after each key, all but the answer at hand is. It is
// never changed; nil is none.
func (p *Pen) Recall(last *Printed) {
	p.learns = true
	if last != nil {
		p.last = last
	}
}

// Told is what was set for this document and known to none before, for
// [Pen.Recall]: no more than the document has.
func (p *Pen) Told() *Printed { return p.set }

// Rest ends the pen's work: the next pen that knows the same words takes over its
// memory.
func (p *Pen) Rest() {
	p.known.setters.Put(p.setter)
	p.setter = nil
}

// Line sets printed words on one line.
func (p *Pen) Line(words string, t theme.Type) text.Line {
	key := printed{words, t}
	if line, ok := p.known.lines[key]; ok {
		return line
	}
	line, ok := p.set.lines[key]
	if !ok {
		if line, ok = p.last.lines[key]; !ok {
			line = p.setter.Line(words, text.Style(t))
		}
		p.set.lines[key] = line
	}
	return line
}

// Width is the width of printed words on one line.
func (p *Pen) Width(words string, t theme.Type) page.Length { return p.Line(words, t).Width }

// Lines sets a paragraph in lines of the widths, the last of which repeats. They
// are never changed.
func (p *Pen) Lines(words string, t theme.Type, align text.Align, widths ...page.Length) []text.Line {
	key, ok := paragraphOf(words, t, align, widths)
	if ok {
		if lines, ok := p.known.paragraphs[key]; ok {
			return lines
		}
	}
	lines, set := p.last.paragraphs[key]
	if !set {
		lines = p.setter.Lines(text.Paragraph{Text: words, Style: text.Style(t), Align: align, Widths: widths})
	}
	if ok && p.learns {
		p.set.paragraphs[key] = lines
	}
	return lines
}

// Mixed sets a paragraph as [Pen.Lines] does, its words in other faces from the
// turns on.
func (p *Pen) Mixed(words string, t theme.Type, turns []text.Turn, align text.Align, widths ...page.Length) []text.Line {
	if len(turns) == 0 {
		return p.Lines(words, t, align, widths...)
	}
	return p.setter.Lines(text.Paragraph{Text: words, Style: text.Style(t), Align: align, Widths: widths, Turns: turns})
}

// MixedLine sets words on one line, in other faces from the turns on.
func (p *Pen) MixedLine(words string, t theme.Type, turns []text.Turn) text.Line {
	if len(turns) == 0 {
		return p.Line(words, t)
	}
	return p.setter.Line(words, text.Style(t), turns...)
}

// Missing are the characters of words that no face has, each once.
func (p *Pen) Missing(words string, face fonts.ID) []rune { return p.setter.Missing(words, face) }

// Hanging is the marks at the start of words that no line may begin with.
func (p *Pen) Hanging(words string) string {
	if marks, ok := p.known.hanging[words]; ok {
		return marks
	}
	marks := p.setter.Hanging(words)
	if p.learns {
		p.set.hanging[words] = marks
	}
	return marks
}

// Centred is the baseline that centres words of the type on y: Han have their
// middle 0.38 em over the baseline in Noto, 0.355 em in WenKai.
func (p *Pen) Centred(t theme.Type, y page.Length) page.Length {
	return y + t.Size.Scale(int64(p.Faces.CentreHan(t.Face)), 1000)
}

// CentredDigits is the baseline that centres words of digits alone on y.
func (p *Pen) CentredDigits(t theme.Type, y page.Length) page.Length {
	return y + t.Size.Scale(int64(p.Faces.CentreDigits(t.Face)), 1000)
}

// Set draws a line that is set already, its pen beginning at x on the baseline y:
// one that goes on with the words before it.
func (p *Pen) Set(c *Canvas, line text.Line, t theme.Type, x, y page.Length) {
	p.add(c, line, t.Size, page.Black, page.Position{X: x, Y: y}, false)
}

// SetApart draws such a line that is read apart from the words before it.
func (p *Pen) SetApart(c *Canvas, line text.Line, t theme.Type, x, y page.Length) {
	p.add(c, line, t.Size, page.Black, page.Position{X: x, Y: y}, true)
}

// SetLine draws the line n of a paragraph, from 0: the first is read apart from
// the words before it, the others go on.
func (p *Pen) SetLine(c *Canvas, n int, line text.Line, t theme.Type, x, y page.Length) {
	p.add(c, line, t.Size, page.Black, page.Position{X: x, Y: y}, n == 0)
}

func (p *Pen) add(c *Canvas, line text.Line, size page.Length, ink page.Ink, at page.Position, apart bool) {
	if len(line.Glyphs) == 0 {
		return
	}
	run := line.Text(at, size, ink)
	run.Apart = apart
	c.Add(run)
}

// Write sets words on one line from x, on the baseline y, and returns where they
// end. As WriteRight and WriteCentred do, it sets words apart from those before.
func (p *Pen) Write(c *Canvas, words string, t theme.Type, x, y page.Length) page.Length {
	line := p.Line(words, t)
	p.SetApart(c, line, t, x, y)
	return x + line.Width
}

// WriteRight sets words that end at x, and returns where they begin.
func (p *Pen) WriteRight(c *Canvas, words string, t theme.Type, x, y page.Length) page.Length {
	line := p.Line(words, t)
	p.SetApart(c, line, t, x-line.Width, y)
	return x - line.Width
}

// WriteCentred sets words around x.
func (p *Pen) WriteCentred(c *Canvas, words string, t theme.Type, ink page.Ink, x, y page.Length) {
	line := p.Line(words, t)
	p.add(c, line, t.Size, ink, page.Position{X: x - line.Width/2, Y: y}, true)
}
