package layouts

import (
	"github.com/boombuler/barcode/qr"

	"worksheetpdf/layouts/page"
)

// code is a QR code (ISO/IEC 18004): which of its squares are black, by row.
type code [][]bool

// encode is the code of an address in the 8-bit mode, at level M: a seventh of
// it may be lost. A code is as small as its address allows; ok is false where
// none is large enough.
func encode(address string) (c code, ok bool) {
	picture, err := qr.Encode(address, qr.M, qr.Unicode)
	if err != nil {
		return nil, false
	}
	c = make(code, picture.Bounds().Dy())
	for y := range c {
		c[y] = make([]bool, picture.Bounds().Dx())
		for x := range c[y] {
			luminance, _, _, _ := picture.At(x, y).RGBA()
			c[y][x] = luminance == 0
		}
	}
	return c, true
}

// quiet is how many squares around a code stay white (ISO/IEC 18004, 5.3.8).
const quiet = 4

// sharp is what the side of a square is a multiple of: the finest length that
// content streams say, so that neighbouring squares meet at the same number.
const sharp = page.Point / 100

// mark draws the code with squares of a side from its top left corner. All of
// it is one path of rectangles, for shapes drawn one by one show seams.
func (c code) mark(at page.Position, side page.Length) page.Mark {
	var segments []page.Segment
	for _, r := range c.rectangles() {
		left, top := at.X+page.Length(r.x)*side, at.Y+page.Length(r.y)*side
		right, bottom := left+page.Length(r.width)*side, top+page.Length(r.height)*side
		segments = append(segments, page.Polygon(
			page.Position{X: left, Y: top}, page.Position{X: right, Y: top},
			page.Position{X: right, Y: bottom}, page.Position{X: left, Y: bottom})...)
	}
	return page.Path{Segments: segments, Fill: page.Black}
}

// block is a rectangle of black squares.
type block struct{ x, y, width, height int }

// rectangles are the black squares, each in one rectangle: runs of a row,
// joined with runs of the same width below.
func (c code) rectangles() []block {
	var all []block
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
			all = append(all, block{x: from, y: y, width: x - from, height: 1})
		}
		open = next
	}
	return all
}
