package layouts

import (
	"cmp"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/picture"
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
// worksheet asks for; and who signs it. The pictures are the images that it
// names.
func LookOf(sheet *worksheets.Worksheet, pictures Pictures) (theme.Theme, flow.Signature) {
	look := theme.Of(PageSize(sheet.Paper))
	w := wishes(sheet)
	s := signature(sheet.Look, look.Footer, pictures)
	w.Code, w.Logo, w.Signed = s.Side, s.Logo.Size.Height, s.Signed()
	return look.With(w), s
}

// signature is who signs a worksheet, at the foot of its pages.
func signature(look worksheets.Look, footer theme.Footers, pictures Pictures) flow.Signature {
	s := flow.Signature{Name: look.Name}
	if source := pictures[look.Logo]; source != nil {
		s.Logo = logo(source, footer)
	} else if look.Logo != "" {
		s.Missing = string(look.Logo)
	}
	if look.QR == "" { // encoding nothing takes as long as encoding something
		return s
	}
	if code, ok := qr.Encode(look.QR); ok {
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
	switch sheet.Look.Border {
	case worksheets.SingleBorder:
		w.Border = theme.SingleBorder
	case worksheets.DoubleBorder:
		w.Border = theme.DoubleBorder
	}
	if r, g, b, ok := sheet.Look.Accent.RGB(); ok {
		w.Accent = page.RGB(r, g, b)
	}
	return w
}

// logo is a logo as high as the footer has room for, and no wider.
func logo(source *picture.Source, footer theme.Footers) page.Image {
	wide, high := source.Size()
	size := page.Size{Width: footer.Logo.Scale(int64(wide), int64(high)), Height: footer.Logo}
	if size.Width > footer.LogoMost {
		size = page.Size{Width: footer.LogoMost, Height: footer.LogoMost.Scale(int64(high), int64(wide))}
	}
	return page.Image{Size: size, Picture: source.Sized(int(size.Width.Scale(logoDPI, int64(72*page.Point)) + 1))}
}

// logoDPI is how fine a logo is printed: finer than a photo, for its edges.
const logoDPI = 600
