package imposition

import (
	"errors"
	"fmt"

	"worksheetpdf/layouts/page"
)

// ErrLarge is of a page that no booklet holds.
var ErrLarge = errors.New("imposition: a booklet's pages are A4 at most")

// Fold marks stand where cut marks do not: short, at the head and the foot of
// the fold, as near to the edge as a printer reaches.
const (
	foldMargin = 8 * page.Millimetre
	foldLength = 4 * page.Millimetre
	foldWidth  = page.Millimetre / 4
)

// oversize is by how much a page may be larger than its paper: other programs
// round A4 to 595 × 842 pt, or cut it a little wide.
const oversize = page.Millimetre

// Saddle is the document as a booklet to be folded and stapled on the fold:
// its pages two on a side, in the order that makes them 1, 2, 3… once the
// sheets lie in each other and are folded. Blank pages follow the last one,
// up to a multiple of four. Printed on both sides, flipped on the short edge:
//
//	first sheet of eight pages   front [ 8 | 1 ]   back [ 2 | 7 ]
//	second sheet                 front [ 6 | 3 ]   back [ 4 | 5 ]
//
// The booklet is A5 (on A4) where every page fits on A5, else A4 (on A3).
// Every page is as large as it is, for people write in a booklet: reduced, its
// type would fall under the smallest sizes and its ruler would lie. So a
// landscape page that is too wide is turned a quarter anticlockwise, its head
// to the left on either side of the fold: one turns the booklet clockwise and
// reads on from the upper page to the lower. A smaller page stands in the
// middle of its own, two never share one.
//
// A thick stack cannot be folded, and its inner pages would stick out: a
// booklet of more than most sheets of paper comes in sections (see
// [Sections]), one after the other, each of which is folded by itself. Zero is
// as many sheets as there are.
func Saddle(doc *page.Document, most int) (*page.Document, error) {
	b, err := bookletFor(doc.Pages)
	if err != nil {
		return nil, err
	}
	b.sections = Sections(len(doc.Pages), most)
	places := make([]place, len(doc.Pages))
	for i, p := range doc.Pages {
		places[i] = b.place(i, p.Size)
	}
	laid := lay(doc, blank(2*sheetsFor(len(doc.Pages)), b.sheet), places)
	addToAll(laid.Pages, b.foldMarks()...)
	laid.Print.ActualSize, laid.Print.Duplex = true, page.DuplexShortEdge
	return laid, nil
}

// Foldable reports whether a page is small enough for a booklet to fold.
func Foldable(size page.Size) bool {
	_, err := bookletFor([]page.Page{{Size: size}})
	return err == nil
}

// Sections are how many sheets each section has of a booklet to fold, of so
// many pages: four pages a sheet, at most so many sheets a section (0: all in
// one), and sections that differ by one sheet at most, the thicker ones first.
func Sections(pages, most int) []int {
	sheets := sheetsFor(pages)
	if sheets == 0 {
		return nil
	}
	if most <= 0 {
		most = sheets
	}
	sections := make([]int, (sheets+most-1)/most)
	for i := range sections {
		sections[i] = sheets / len(sections)
		if i < sheets%len(sections) {
			sections[i]++
		}
	}
	return sections
}

func sheetsFor(pages int) int { return (pages + 3) / 4 }

// booklet is how pages lie on sheets that will be folded.
type booklet struct {
	leaf, sheet page.Size // folded and flat
	sections    []int     // sheets of each
}

// bookletFor is the smallest booklet that holds all pages.
func bookletFor(pages []page.Page) (booklet, error) {
	b := booklet{leaf: page.A5, sheet: page.A4.Landscape()}
	for i, p := range pages {
		if !fits(p.Size, b.leaf) && !fits(p.Size.Turned(), b.leaf) {
			b.leaf, b.sheet = page.A4, page.A3.Landscape()
		}
		if !fits(p.Size, b.leaf) && !fits(p.Size.Turned(), b.leaf) {
			return b, fmt.Errorf("%w: page %d is %v × %v mm", ErrLarge, i+1, p.Size.Width, p.Size.Height)
		}
	}
	return b, nil
}

func fits(size, leaf page.Size) bool {
	return size.Width <= leaf.Width+oversize && size.Height <= leaf.Height+oversize
}

// place is where page i lies. Sheet s of a section holds its pages 2s and 2s+1
// counted from the front and as many from the end; those from the end stand
// left of the fold on its front, right on its back.
func (b booklet) place(i int, size page.Size) place {
	p := place{scale: whole, turned: !fits(size, b.leaf)}
	if p.turned {
		size = size.Turned()
	}
	half := page.Size{Width: b.sheet.Width / 2, Height: b.sheet.Height}
	p.at = centred(size, half)
	p.side = b.side(i)
	if right := i%2 == 0; right { // an odd page of a book, counted from 1
		p.at.X += half.Width
	}
	return p
}

// side is the side that page i lies on.
func (b booklet) side(i int) int {
	before := 0 // sides of the sections before the page's own
	for _, sheets := range b.sections {
		if i < 4*sheets {
			return before + min(i, 4*sheets-1-i)
		}
		i -= 4 * sheets
		before += 2 * sheets
	}
	return before // of no page that there is
}

// foldMarks are the marks at both ends of the fold.
func (b booklet) foldMarks() []page.Mark {
	stroke := func(y page.Length) page.Mark {
		x := b.sheet.Width / 2
		return page.Line{
			From: page.Position{X: x, Y: y}, To: page.Position{X: x, Y: y + foldLength},
			Stroke: page.Stroke{Width: foldWidth, Ink: page.Black},
		}
	}
	return []page.Mark{stroke(foldMargin), stroke(b.sheet.Height - foldMargin - foldLength)}
}
