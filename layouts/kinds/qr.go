package kinds

import (
	"strings"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/qr"
	"worksheetpdf/worksheets"
)

// qr is a code to scan, in the white that scanners ask for around it. On a
// screen, a link is tapped.
func (d *Desk) qr(b *worksheets.QR) kind {
	return kind{strips: func(in cell, _ caption) []flow.Strip { return only(d.qrStrip(b, in)) }}
}

func (d *Desk) qrStrip(b *worksheets.QR, in cell) (s flow.Strip) {
	s.Above = d.Theme.Space.Block
	code, ok := qr.Encode(b.Text)
	if !ok {
		d.Problem(in.path+".text", worksheets.Msg("this is too long for a QR code"), worksheets.Msg("put it on a page, and write the page's link"))
		return s
	}
	module := code.Module(page.Millimetres(float64(b.Size)), d.Theme.Shape.Module)
	quiet := qr.Quiet * module
	side := code.Side(module) + 2*quiet
	if side > in.width {
		d.Problem(in.path, worksheets.Msg("the QR code of this text is %s mm wide with the white around it, and the column %s mm", side.String(), in.width.String()),
			worksheets.Msg("write a shorter link or a smaller size, or make the column wider"))
		return s
	}
	size := page.Size{Width: side, Height: side}
	x := alignedAt(b.Align, side, in.width)
	s.Height = side
	s.In(page.Group{Role: page.RoleFigure, Alt: b.Text}, func(c *pen.Canvas) {
		c.Add(code.Mark(page.Position{X: x + quiet, Y: quiet}, module))
		if isLink(b.Text) {
			c.In(page.Group{Role: page.RoleLink}, func(c *pen.Canvas) {
				c.Add(page.Link{At: page.Position{X: x, Y: 0}, Size: size, URL: b.Text})
			})
		}
	})
	// The words stand where the white ends: there is enough of it.
	s.Height += max(d.under(&s.Canvas, b.Under, b.Align, x, page.Size{Width: side, Height: side - d.Theme.Space.Base}, in)-d.Theme.Space.Base, 0)
	return s
}

// isLink reports whether a code leads to an address that a viewer may open.
func isLink(text string) bool {
	return (strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://")) && len(text) <= mostLink && !strings.ContainsAny(text, " \n\t")
}

// mostLink is how long an address is that browsers take.
const mostLink = 2048
