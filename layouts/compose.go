// Package layouts turns a worksheet and what somebody wrote on it into
// finished pages: every mark at its place, on its page.
//
//	document, err := layouts.Compose(sheet, answers, layouts.Look{Faces: fonts.Embedded()})
//
// It works in stages, each a file: a block becomes strips (a strip is as wide
// as its column and is not broken over pages), strips are stacked onto pages
// under running heads, what a field of fixed size could not hold follows on
// 续页, and footers close the pages. One file a block kind, named as in
// package worksheets.
//
// Nothing is ever lost. Of an answer: a table's rows grow, a ruled field
// shrinks its type to a readable least and then continues. Of a definition:
// printed words flow in their column (words.go), captions that are too long to
// stand before their fields stand over them (caption.go), sentences go on below
// (parts.go); what has no room even so is a problem that says how to mend it.
//
// Bind makes a book of several worksheets: cover, contents, running numbers.
package layouts

import (
	"fmt"
	"time"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// Look is what a layout takes from outside the worksheet.
type Look struct {
	Faces *fonts.Faces // nil: those that are embedded
	// Paper, where it is not zero, is the paper that is printed on. A card
	// whose own paper it is comes singly; else its leaves come in pairs.
	Paper   worksheets.Paper
	Created time.Time // the document's date; zero: none
	// Running, where it is not zero, is the number of the first page in the
	// book that the pages are bound into. They carry it at their foot's right
	// end, in the ruler's place: a bound or reduced page measures nothing.
	Running int
}

// complete is the look with the embedded faces where it names none.
func (l Look) complete() Look {
	if l.Faces == nil {
		l.Faces = fonts.Embedded()
	}
	return l
}

// Compose lays out a worksheet; nil answers make a blank one. The error is
// worksheets.Problems: characters that no face has, blocks too large for
// their page. Problems with answers carry a path and no line.
func Compose(sheet *worksheets.Worksheet, answers *worksheets.Answers, look Look) (*page.Document, error) {
	look = look.complete()
	var unprintable worksheets.Findings
	unprintable.Add(unprintableWords(sheet, look.Faces)...)
	unprintable.Add(Unprintable(answers, look.Faces)...)
	if err := unprintable.Err(); err != nil {
		return nil, err
	}
	copies := []worksheets.Group{{}}
	if answers != nil {
		copies = answers.Copies
	}
	c := newComposer(sheet, look.Faces)
	c.running = look.Running
	document := &page.Document{
		Title:    sheet.Title,
		Author:   sheet.Author,
		Subject:  sheet.Summary,
		Language: "zh-CN",
		Created:  look.Created,
		Print:    page.Print{Duplex: duplex(sheet), ActualSize: true, PickTray: true},
	}
	if sheet.Keyword != "" {
		document.Keywords = []string{sheet.Keyword}
	}
	c.checkRoute()
	c.checkFooter()
	for i, answers := range copies {
		c.copy(document, answers, i, len(copies))
	}
	if sheet.TwoUp && look.Paper != sheet.Paper {
		c.pairLeaves(document)
	}
	if err := c.findings.Err(); err != nil {
		return nil, err
	}
	return document, nil
}

// duplex is how the pages are printed as they come. Cards that share a sheet
// and have no back must not get one, or they would lie on each other's.
func duplex(sheet *worksheets.Worksheet) page.Duplex {
	switch {
	case sheet.TwoSide:
		return page.DuplexLongEdge
	case sheet.TwoUp:
		return page.DuplexSimplex
	}
	return page.DuplexUnsaid
}

// composer lays out one worksheet, a copy at a time.
type composer struct {
	sheet    *worksheets.Worksheet
	setter   *text.Setter
	printed  map[printed]text.Line // words set so far
	faces    *fonts.Faces
	theme    theme.Theme
	size     page.Size
	stops    []stop // the route through the steps
	steps    map[*worksheets.Heading]int
	running  int // of the first page in a book; 0: no book
	findings worksheets.Findings

	// Of the copy at hand.
	answers worksheets.Group
	year    int // of the head's date; tables print years that differ from it
	spilled int // fields so far that could not hold their answer
}

func newComposer(sheet *worksheets.Worksheet, faces *fonts.Faces) *composer {
	c := &composer{sheet: sheet, faces: faces, setter: text.NewSetter(faces), printed: map[printed]text.Line{}}
	switch sheet.Paper {
	case worksheets.A4Landscape:
		c.size, c.theme = page.A4.Landscape(), theme.Landscape()
	case worksheets.A5:
		c.size, c.theme = page.A5, theme.Card()
	default:
		c.size, c.theme = page.A4, theme.Sheet()
	}
	c.numberSteps()
	return c
}

// copy lays out one copy of the worksheet onto pages of its own.
func (c *composer) copy(document *page.Document, answers worksheets.Group, index, count int) {
	c.answers, c.spilled = answers, 0
	c.year = headYear(c.sheet, answers)
	f := newFlow(c)
	for i, block := range c.sheet.Blocks {
		in := cell{width: f.width, path: fmt.Sprintf("blocks[%d]", i)}
		f.place(c.block(block, in), in.path)
	}
	f.fillUp()
	f.continuations()
	f.emit(document, index, count)
}

// pairLeaves fills the second place on the last sheet with a blank card, where
// a blank card is what fits there.
func (c *composer) pairLeaves(document *page.Document) {
	sides := 1
	if c.sheet.TwoSide {
		sides = 2
	}
	full := len(document.Pages)
	if full/sides%2 == 0 {
		return
	}
	bookmarks := document.Outline
	c.copy(document, worksheets.Group{}, 0, 1)
	document.Outline = bookmarks
	if len(document.Pages)/sides%2 == 1 {
		document.Pages = document.Pages[:full]
	}
}

// headYear is the year of the worksheet's first date question at the top
// level, 0 where it has no answer.
func headYear(sheet *worksheets.Worksheet, answers worksheets.Group) int {
	for _, field := range sheet.Fields() {
		if field.Kind == worksheets.DateField {
			return answers.Get(field.ID).Date.Year
		}
	}
	return 0
}
