// Package page is the finished page as plain data: a size and a short closed
// list of marks at fixed places, in EMU from the page's top left corner. A
// layout makes pages, a writer (PDF, picture) draws them; a writer measures,
// wraps and chooses nothing.
//
//	p := page.Page{Size: page.A4}
//	p.Marks = append(p.Marks, page.Line{
//		From:   page.Position{X: 20 * page.Millimetre, Y: 30 * page.Millimetre},
//		To:     page.Position{X: 90 * page.Millimetre, Y: 30 * page.Millimetre},
//		Stroke: page.Stroke{Width: page.Millimetres(0.2), Ink: page.Black},
//	})
//
// Marks are painted in order. Their order is also the reading order: text
// copied out of a PDF comes in the order of its marks. A Group makes marks one
// thing with a role; it moves, scales and turns them as one.
package page

import (
	"time"

	"worksheetpdf/fonts"
)

// Document is finished pages with what is said about them as a whole.
type Document struct {
	Title    string // as shown in a viewer's title bar
	Author   string
	Subject  string
	Keywords []string
	Language string    // BCP 47, e.g. "zh-CN"
	Created  time.Time // zero: the file carries no date
	Pages    []Page
	Outline  []Bookmark // in reading order
	Labels   []Label    // what viewers call the pages; none: 1 and up
	Print    Print
	// Faces are those that the glyphs are numbered in; nil: the embedded ones.
	Faces *fonts.Faces
}

// Print is what the file asks of a print dialogue (ISO 32000-1, 12.2).
type Print struct {
	Duplex     Duplex
	ActualSize bool // do not fit to the paper: a ruler is printed, cut marks must be true
	PickTray   bool // choose the paper by the page's size
}

// Duplex is how the sheet is turned for its other side.
type Duplex uint8

const (
	DuplexUnsaid Duplex = iota
	DuplexSimplex
	DuplexLongEdge
	DuplexShortEdge
)

// Bookmark is one entry of the outline.
type Bookmark struct {
	Title string
	Level int // 0 is outermost; an entry is at most one level below the one before it
	Page  int // index into Pages
	Y     Length
}

// Label is how viewers call the pages from one on, up to the next label's: the
// prefix and then a number. The first label is for the first page.
type Label struct {
	Page   int // index into Pages, higher than that of the label before it
	Prefix string
	Style  Numerals
	Start  int // the first page's number; 0 is 1
}

// Numerals is how a page's number is written.
type Numerals uint8

const (
	Decimal    Numerals = iota
	Roman               // i, ii, iii
	NoNumerals          // the prefix alone
)

// Page is one finished page.
type Page struct {
	Size  Size
	Marks []Mark
}

// Paper sizes of ISO 216, portrait.
var (
	A3 = Size{297 * Millimetre, 420 * Millimetre}
	A4 = Size{210 * Millimetre, 297 * Millimetre}
	A5 = Size{148 * Millimetre, 210 * Millimetre}
	A7 = Size{74 * Millimetre, 105 * Millimetre}
)

// Landscape is the size lying on its long side.
func (s Size) Landscape() Size { return Size{max(s.Width, s.Height), min(s.Width, s.Height)} }
