package theme

import (
	"reflect"

	"worksheetpdf/layouts/page"
)

// Of is the look of a page of a size. There are four, each drawn for one paper;
// on another they are fitted, not scaled: what is read and written keeps its
// size, for hands do not grow with the paper. Margins go with its shorter side,
// and the title goes half as far.
//
//	shorter side    upright    lying
//	170 mm and up   Sheet      Landscape   drawn for A4
//	100 mm and up   Card                   drawn for A5
//	less            Slip                   drawn for A7
func Of(size page.Size) Theme {
	t := drawnFor(size)
	t.page = size
	return t
}

// drawnFor is the look that is nearest to a size, fitted to it.
func drawnFor(size page.Size) Theme {
	short, lying := min(size.Width, size.Height), size.Width > size.Height
	switch {
	case short >= leastSheet && lying:
		return Landscape().fitted(short, page.A4.Width)
	case short >= leastSheet:
		return Sheet().fitted(short, page.A4.Width)
	case short >= leastCard:
		return Card().fitted(short, page.A5.Width)
	}
	return Slip().fitted(short, page.A7.Width)
}

// The shorter sides from which on a page is a sheet, and a card.
const (
	leastSheet = 170 * page.Millimetre
	leastCard  = 100 * page.Millimetre
)

// Nothing stands within edge of the paper's edge: a home printer does not
// reach there. A line of type or a stroke of the pen needs the rim beside it.
const (
	edge = 8 * page.Millimetre
	rim  = page.Millimetre * 4 / 10
)

// fitted is the look for a page whose shorter side is not the one that it was
// drawn for.
func (t Theme) fitted(short, drawn page.Length) Theme {
	fit := func(l, least page.Length) page.Length { return max(l.Scale(int64(short), int64(drawn)), least) }
	m := &t.Margins
	above := line(*m)
	m.Left, m.Right, m.Top = fit(m.Left, edge+rim), fit(m.Right, edge+rim), fit(m.Top, edge+rim)
	m.FooterBase = fit(m.FooterBase, edge+t.Footer.Descent)
	m.Foot = m.FooterBase + above
	title := &t.Type.Title.Size
	*title = title.Scale(int64(short+drawn), int64(2*drawn)).Scale(1, int64(page.Point/2)) * (page.Point / 2)
	return t
}

// line is what the footer's line needs, from its baseline to the body.
func line(m Margins) page.Length { return m.Foot - m.FooterBase }

// Wishes is what a worksheet asks of its look. The zero value asks nothing.
type Wishes struct {
	Large   bool     // lines 10 mm apart, prompts of 10.5 pt
	Accent  page.Ink // of discs and section rules; NoInk: black
	Margins Edges
	Bound   Bound
	Holes   bool        // on the bound side no more is kept free than the holes of loose-leaf paper
	Code    page.Length // the side of a code in the footer; 0: there is none
	Logo    page.Length // the height of a logo there; 0: there is none
	Signed  bool        // the footer says who signs
	Border  Border      // around the page
}

// Edges are distances from the paper's edges; 0: the look's own.
type Edges struct{ Top, Right, Bottom, Left page.Length }

// Bound is the side of the paper that is bound.
type Bound uint8

const (
	Unbound Bound = iota
	Left
	Top
)

// What is kept free where paper is bound. The holes of loose-leaf paper (6 mm
// across, their middles 6.5 mm from the edge, 9.525 mm apart) end 9.5 mm from
// it; words keep as far from them as a hand that writes along the ring.
const (
	bindingMargin = 20 * page.Millimetre
	holesMargin   = 12 * page.Millimetre
)

// With is the look as a worksheet asks for it.
func (t Theme) With(w Wishes) Theme {
	if w.Large {
		t = t.larger()
	}
	if w.Accent != page.NoInk {
		t.Accent = w.Accent
		t.Rule.Section.Ink = w.Accent
		t.Border.Single.Ink, t.Border.Outer.Ink, t.Border.Inner.Ink = w.Accent, w.Accent, w.Accent
	}
	t.Margins = t.Margins.with(w, t.Footer, t.Border)
	if w.Signed && t.Stacked() {
		t.Margins.Foot = max(t.Margins.Foot, t.Margins.FooterBase+t.Footer.Pitch+line(t.Margins))
	}
	return t
}

// Stacked reports whether the frame is so narrow that a footer with who signs
// has two lines.
func (t *Theme) Stacked() bool {
	return t.page.Width-t.Margins.Left-t.Margins.Right <= t.Footer.Close
}

// with is the margins as a worksheet asks for them. The lower one is the
// footer's, under which nothing stands.
func (m Margins) with(w Wishes, f Footers, b Borders) Margins {
	above := line(m)
	asked := func(l, own page.Length) page.Length {
		if l == 0 {
			return own
		}
		return max(l, edge+rim)
	}
	m.Left = asked(w.Margins.Left, m.Left)
	m.Right = asked(w.Margins.Right, m.Right)
	m.Top = asked(w.Margins.Top, m.Top)
	if w.Margins.Bottom > 0 {
		m.FooterBase = w.Margins.Bottom + f.Descent
	}
	m.Foot = m.FooterBase + above
	switch w.Bound {
	case Left:
		m.Left = max(m.Left, w.bound())
	case Top:
		m.Top = max(m.Top, w.bound())
	}
	if m.Bordered = w.Border; w.Border != NoBorder {
		m = m.bordered(w, b, f)
	}
	if w.Code > 0 {
		m.Foot = max(m.Foot, m.FooterBase-f.Descent+w.Code+f.CodeAbove)
	}
	if w.Logo > 0 {
		m.Foot = max(m.Foot, m.FooterBase-f.Descent+w.Logo+f.LogoAbove)
	}
	return m
}

// bound is what is kept free on the bound side.
func (w Wishes) bound() page.Length {
	switch {
	case w.Holes:
		return holesMargin
	case w.Bound != Unbound:
		return bindingMargin
	}
	return 0
}

// By how much everything is larger where that is asked for: type by a step, so
// that a title, which is large already, grows less than a prompt, and to no less
// than is read without glasses; distances and shapes by as much as the writing
// lines.
const (
	largerType  = 2 * page.Point
	largeLeast  = page.Point * 21 / 2
	largerSpace = 1250 // per mille
)

// larger is the look for who sees or writes large. Strokes stay as they are, and
// so does the footer, in which nobody writes.
func (t Theme) larger() Theme {
	footer, account, step := t.Type.Footer, t.Type.Account, t.Type.AnswerStep
	eachLength(reflect.ValueOf(&t.Type).Elem(), func(l *page.Length) { *l = max(*l+largerType, largeLeast) })
	t.Type.Footer, t.Type.Account, t.Type.AnswerStep = footer, account, step
	grow := func(l *page.Length) { *l = l.Scale(largerSpace, 1000) }
	eachLength(reflect.ValueOf(&t.Space).Elem(), grow)
	eachLength(reflect.ValueOf(&t.Shape).Elem(), grow)
	eachLength(reflect.ValueOf(&t.Report).Elem(), grow)
	t.growth = largerSpace
	return t
}

// eachLength visits every length of a value, in its parts too.
func eachLength(v reflect.Value, visit func(*page.Length)) {
	if l, ok := v.Addr().Interface().(*page.Length); ok {
		visit(l)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			eachLength(v.Field(i), visit)
		}
	case reflect.Array:
		for i := range v.Len() {
			eachLength(v.Index(i), visit)
		}
	}
}
