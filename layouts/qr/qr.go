// Package qr draws QR codes (ISO/IEC 18004) as marks of a page.
//
//	code, ok := qr.Encode("https://example.com/community/")
//	side := code.Side(module)
//	mark := code.Mark(page.Position{X: x, Y: y}, module)
package qr

import (
	"github.com/boombuler/barcode/qr"

	"worksheetpdf/layouts/page"
)

// Code is a QR code: which of its modules are black, by row.
type Code [][]bool

// Encode is the code of an address in the 8-bit mode, at level M: a seventh of
// it may be lost. A code is as small as its address allows; ok is false where
// none is large enough.
func Encode(address string) (c Code, ok bool) {
	picture, err := qr.Encode(address, qr.M, qr.Unicode)
	if err != nil {
		return nil, false
	}
	c = make(Code, picture.Bounds().Dy())
	for y := range c {
		c[y] = make([]bool, picture.Bounds().Dx())
		for x := range c[y] {
			luminance, _, _, _ := picture.At(x, y).RGBA()
			c[y][x] = luminance == 0
		}
	}
	return c, true
}

// Quiet is how many modules around a code stay white (ISO/IEC 18004, 5.3.8).
const Quiet = 4

// sharp is what the side of a module is a multiple of: the finest length that
// content streams say, so that neighbouring modules meet at the same number.
const sharp = page.Point / 100

// Module is the side of a module with which the code is at least so wide, and
// a module no smaller than least.
func (c Code) Module(width, least page.Length) page.Length {
	modules := page.Length(len(c))
	side := max(least, (width+modules-1)/modules)
	return (side + sharp - 1) / sharp * sharp
}

// Side is the side of the code without its quiet zone.
func (c Code) Side(module page.Length) page.Length { return page.Length(len(c)) * module }

// Mark draws the code from its top left corner. All of it is one path of
// rectangles, for shapes drawn one by one show seams.
func (c Code) Mark(at page.Position, module page.Length) page.Mark {
	var segments []page.Segment
	for _, r := range c.rectangles() {
		left, top := at.X+page.Length(r.x)*module, at.Y+page.Length(r.y)*module
		right, bottom := left+page.Length(r.width)*module, top+page.Length(r.height)*module
		segments = append(segments, page.Polygon(
			page.Position{X: left, Y: top}, page.Position{X: right, Y: top},
			page.Position{X: right, Y: bottom}, page.Position{X: left, Y: bottom})...)
	}
	return page.Path{Segments: segments, Fill: page.Black}
}

// rectangle is a rectangle of black modules.
type rectangle struct{ x, y, width, height int }

// rectangles are the black modules, each in one rectangle: runs of a row,
// joined with runs of the same width below.
func (c Code) rectangles() []rectangle {
	var all []rectangle
	open := map[[2]int]int{} // run in the row above: its rectangle
	for y := range c {
		next := map[[2]int]int{}
		for x := 0; x < len(c[y]); x++ {
			if !c[y][x] {
				continue
			}
			from := x
			for x < len(c[y]) && c[y][x] {
				x++
			}
			run := [2]int{from, x}
			if i, ok := open[run]; ok {
				all[i].height++
				next[run] = i
				continue
			}
			next[run] = len(all)
			all = append(all, rectangle{x: from, y: y, width: x - from, height: 1})
		}
		open = next
	}
	return all
}
