package flow

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
)

// Signature is who signs a worksheet: what stands at the foot of its pages
// beside the sheet's own name.
type Signature struct {
	Name  string
	Code  page.Mark   // a QR code, from its own corner; nil: none
	Side  page.Length // of the code
	Quiet page.Length // kept white around it
}

// drawCode draws the code at the footer's right end, its foot level with the
// lowest ink of the line, and returns where the rest must end.
func (l footer) drawCode(c *pen.Canvas) page.Length {
	if s := l.Signature; s.Code != nil {
		c.Place(pen.Canvas{Marks: []page.Mark{s.Code}}, l.Body()-s.Side, l.base+l.Theme.Footer.Descent-s.Side)
	}
	return l.Body() - l.codeWidth()
}

// codeWidth is the room that the code takes with what is kept white beside it.
func (l footer) codeWidth() page.Length {
	if l.Signature.Code == nil {
		return 0
	}
	return l.Signature.Side + l.Signature.Quiet
}

// Signed reports whether anybody signs.
func (s Signature) Signed() bool { return s.Name != "" || s.Code != nil }

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
