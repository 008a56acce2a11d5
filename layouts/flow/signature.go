package flow

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// Signature is who signs a worksheet: what stands at the foot of its pages
// beside the sheet's own name.
type Signature struct {
	Name  string
	Code  page.Mark   // a QR code, from its own corner; nil: none
	Side  page.Length // of the code
	Quiet page.Length // kept white around it
	Logo  page.Image  // from its own corner; no size: none
	// Missing is the file of a logo that was not read.
	Missing string
}

// drawMarks draws the code at the footer's right end and the logo before it,
// their feet level with the lowest ink of the line, and returns where the rest
// must end.
func (l footer) drawMarks(c *pen.Canvas) page.Length {
	s, foot := l.Signature, l.base+l.Theme.Footer.Descent
	if s.Code != nil {
		c.Place(pen.Canvas{Marks: []page.Mark{s.Code}}, l.Body()-s.Side, foot-s.Side)
	}
	if width := s.Logo.Size.Width; width > 0 {
		logo := s.Logo
		logo.At = page.Position{X: l.Body() - l.codeWidth() - width, Y: foot - logo.Size.Height}
		c.Add(logo)
	}
	return l.Body() - l.marksWidth()
}

// marksWidth is the room of code and logo, with what is kept white beside them.
func (l footer) marksWidth() page.Length {
	if width := l.Signature.Logo.Size.Width; width > 0 {
		return l.codeWidth() + width + l.Theme.Footer.Clause/2
	}
	return l.codeWidth()
}

// codeWidth is the room that the code takes with what is kept white beside it.
func (l footer) codeWidth() page.Length {
	if l.Signature.Code == nil {
		return 0
	}
	return l.Signature.Side + l.Signature.Quiet
}

// Signed reports whether anybody signs.
func (s Signature) Signed() bool { return s.Name != "" || s.Code != nil || s.Logo.Size.Width > 0 }

// stacked reports whether the footer has two lines: the sheet's name and who
// signs it over the ruler.
func (l footer) stacked() bool { return l.Signature.Signed() && l.Theme.Stacked() }

// upper is the baseline of the sheet's name.
func (l footer) upper() page.Length {
	if l.stacked() {
		return l.base - l.Theme.Footer.Pitch
	}
	return l.base
}

// signWidth is the room of who signs at the upper line's right end; 0: that is
// said nowhere, or after the page's number.
func (l footer) signWidth() page.Length {
	if l.Signature.Name == "" || !l.stacked() {
		return 0
	}
	return l.Width(l.Signature.Name, l.Theme.Type.Account) + l.Theme.Footer.Clause
}

// checkLogo reports a logo that was not read.
func (f *Frame) checkLogo() {
	if missing := f.Signature.Missing; missing != "" {
		f.Problem("look.logo", worksheets.Msg("the image %q was not read", missing), worksheets.Msg("give it to the layout by this name"))
	}
}
