package imposition

import (
	"errors"

	"worksheetpdf/layouts/page"
)

// What is no reading copy.
var (
	ErrCount = errors.New("imposition: a reading copy has 2 or 4 pages on a sheet")
	ErrNote  = errors.New("imposition: a reading copy needs a note that says that it is one")
)

// A reading copy keeps clear of the margin that a printer cannot reach. Its
// pages stand apart, each in a thin frame: the edge of the paper that it
// would have.
const (
	copyMargin = 8 * page.Millimetre
	copyGap    = 5 * page.Millimetre
	frameWidth = 18 * page.Millimetre / 100 // the thinnest that a home printer draws
)

// NUp is a reading copy: n pages, 2 or 4, on each side of A4, as large as
// fits and never larger than they are. Every side carries the note at its
// foot, in the middle; it says that the pages are reduced (rulers on them are
// not true, their type is smaller than was meant for writing).
//
// Pages keep their orientation. Upright ones stand two abreast on a landscape
// sheet, or four on a portrait one; landscape ones lie two above each other
// on a portrait sheet, or four on a landscape one. A page of the other
// orientation is turned a quarter anticlockwise, so that no room but the
// last sheet's stays empty.
func NUp(doc *page.Document, n int, note page.Text) (*page.Document, error) {
	if n != 2 && n != 4 {
		return nil, ErrCount
	}
	if len(note.Glyphs) == 0 || note.Size <= 0 {
		return nil, ErrNote
	}
	var sides []page.Page
	places := make([]place, len(doc.Pages))
	var g grid
	filled := n
	for i, p := range doc.Pages {
		lying := p.Size.Width > p.Size.Height
		if filled == n {
			filled, g = 0, gridOf(n, lying, note)
			sides = append(sides, page.Page{Size: g.sheet})
		}
		places[i] = g.place(filled, p.Size)
		places[i].side = len(sides) - 1
		filled++
		side := &sides[len(sides)-1]
		side.Marks = append(side.Marks, places[i].frame(p.Size))
	}
	laid := lay(doc, sides, places)
	for i := range laid.Pages {
		side := &laid.Pages[i]
		side.Marks = append(side.Marks, atFoot(note, side.Size))
	}
	// How the sheets of a reading copy are printed is the reader's choice.
	laid.Print.Duplex, laid.Print.ActualSize = page.DuplexUnsaid, false
	return laid, nil
}

// grid is how pages of one orientation stand on a sheet, in rows.
type grid struct {
	lying   bool // the pages
	sheet   page.Size
	columns int
	cell    page.Size
}

func gridOf(n int, lying bool, note page.Text) grid {
	g := grid{lying: lying, sheet: page.A4, columns: 2}
	rows := n / 2
	if n == 2 && lying {
		g.columns, rows = 1, 2
	}
	// Two pages side by side are as one that lies, and four as one page again.
	if lying != (n == 2) {
		g.sheet = g.sheet.Landscape()
	}
	edge := 2*copyMargin + frameWidth // a frame is centred on its page's edge
	width := g.sheet.Width - edge - page.Length(g.columns-1)*copyGap
	height := g.sheet.Height - edge - page.Length(rows-1)*copyGap - noteHeight(note)
	g.cell = page.Size{Width: max(width/page.Length(g.columns), 0), Height: max(height/page.Length(rows), 0)}
	return g
}

// place is where the sheet's page i lies, in the middle of its cell.
func (g grid) place(i int, size page.Size) place {
	turned := g.lying != (size.Width > size.Height)
	if turned {
		size = size.Turned()
	}
	scale := max(fit(size, g.cell, whole), 1)
	column, row := page.Length(i%g.columns), page.Length(i/g.columns)
	return place{scale: scale, turned: turned, at: centred(size.Scaled(scale, whole), g.cell).Plus(
		copyMargin+frameWidth/2+column*(g.cell.Width+copyGap),
		copyMargin+frameWidth/2+row*(g.cell.Height+copyGap),
	)}
}

// frame is the edge of a page at its place.
func (p place) frame(size page.Size) page.Mark {
	if p.turned {
		size = size.Turned()
	}
	return page.Rectangle{
		At: p.at, Size: size.Scaled(p.scale, whole),
		Stroke: page.Stroke{Width: frameWidth, Ink: page.Grey(0x80)},
	}
}

// noteHeight is the room under the pages: the note's em box and as much above it.
func noteHeight(note page.Text) page.Length { return 2 * note.Size }

// atFoot is the note in the middle of a sheet's foot, smaller where it is
// wider than the sheet. Its baseline leaves a quarter of an em for descenders.
func atFoot(note page.Text, sheet page.Size) page.Mark {
	note.At = page.Position{}
	t := page.Transform{Scale: whole}
	if width, most := note.Width(), sheet.Width-2*copyMargin; width > most {
		t.Scale = max(whole*int64(most)/int64(width), 1)
	}
	t.X = (sheet.Width - t.Length(note.Width())) / 2
	t.Y = sheet.Height - copyMargin - t.Length(note.Size/4)
	return page.Group{At: t, Marks: []page.Mark{note}}
}
