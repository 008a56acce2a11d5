package layouts

import (
	"cmp"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/qr"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// PageSize is a paper's size as it lies before the reader.
func PageSize(paper worksheets.Paper) page.Size {
	width, height := paper.Size()
	return page.Size{Width: page.Millimetres(width), Height: page.Millimetres(height)}
}

// LookOf is the look of a worksheet: that of its paper, with what the
// worksheet asks for.
func LookOf(sheet *worksheets.Worksheet) theme.Theme {
	look := theme.Of(PageSize(sheet.Paper))
	w := wishes(sheet)
	s := signature(sheet.Look, look.Footer)
	w.Code, w.Signed = s.Side, s.Signed()
	return look.With(w)
}

// signature is who signs a worksheet, at the foot of its pages.
func signature(look worksheets.Look, footer theme.Footers) flow.Signature {
	s := flow.Signature{Name: look.Name}
	if code, ok := qr.Encode(look.QR); ok && look.QR != "" {
		module := code.Module(footer.Code, footer.Module)
		s.Side, s.Quiet = code.Side(module), qr.Quiet*module
		s.Code = code.Mark(page.Position{}, module)
	}
	return s
}

// wishes is what a worksheet asks of its look.
func wishes(sheet *worksheets.Worksheet) theme.Wishes {
	m := sheet.Margins
	w := theme.Wishes{
		Large: sheet.Look.Size == worksheets.LargeSize,
		Margins: theme.Edges{
			Top: page.Millimetres(m.Top), Bottom: page.Millimetres(m.Bottom),
			Left:  page.Millimetres(cmp.Or(m.Left, m.Inner)),
			Right: page.Millimetres(cmp.Or(m.Right, m.Outer)),
		},
		Holes: sheet.Binding == worksheets.Unbound,
	}
	switch sheet.BoundSide() {
	case worksheets.BoundLeft:
		w.Bound = theme.Left
	case worksheets.BoundTop:
		w.Bound = theme.Top
	}
	if r, g, b, ok := sheet.Look.Accent.RGB(); ok {
		w.Accent = page.RGB(r, g, b)
	}
	return w
}
