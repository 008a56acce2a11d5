// Package book binds several worksheets into one document: a cover with the
// contents, the worksheets with running numbers, and room for finished pages of
// the account's own.
//
//	printer, err := layouts.New(sheet, layouts.Options{})
//	document, err := book.Bind(book.Book{Title: "社区练习册", Chapters: []book.Chapter{{Printer: printer}}}, book.Options{})
//
// Every page keeps its own size and direction; cards come singly.
package book

import (
	"fmt"
	"time"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// Book is what is bound into one document.
type Book struct {
	Title, Subtitle string
	Account         string // whose book it is
	Edition         string // a date or a version
	Link            string // where it is to be had; empty: no code on the cover
	Keyword         string // what to send to the account for it
	Chapters        []Chapter
	Appendices      []Appendix
}

// Chapter is one worksheet of a book, blank where it has no answers.
type Chapter struct {
	Printer *layouts.Printer
	Answers *worksheets.Answers
	Name    string // of the answers, which the contents tell them by; may be empty
}

// title is the chapter's in the contents and in the outline: a filled worksheet
// beside its blank has a name of its own.
func (c Chapter) title() string {
	title := c.Printer.Sheet().Title
	if c.Answers != nil && c.Name != "" {
		title += " · " + c.Name
	}
	return title
}

// Appendix is finished pages that stand last: the book lists them and leaves
// blank pages of their sizes for whoever lays them there.
type Appendix struct {
	Title string
	Sizes []page.Size
}

// Options is what a book takes from outside.
type Options struct {
	Faces   *fonts.Faces // nil: those that are embedded
	Created time.Time    // the document's date; zero: none
}

// mostEntries is how many entries the contents hold: their discs have room for
// two digits.
const mostEntries = 99

// Bind lays out a book. The error is [worksheets.Problems], by paths as in a
// bundle's file: "title", "worksheets[1].blocks[2]".
func Bind(book Book, options Options) (*page.Document, error) {
	b := newBinder(book, options)
	b.check()
	cover := b.coverWords()
	if err := b.Problems.Err(); err != nil {
		return nil, err
	}
	entries := b.entries()
	fronts := b.share(cover, entries)
	b.openFronts(len(fronts))
	for i, chapter := range book.Chapters {
		b.chapter(entries[i], chapter, i)
	}
	for i, appendix := range book.Appendices {
		b.appendix(entries[len(book.Chapters)+i], appendix)
	}
	if err := b.Problems.Err(); err != nil {
		return nil, err
	}
	b.document.Pages[0].Marks = b.coverMarks(cover, fronts[0], len(entries))
	for i, listed := range fronts[1:] {
		b.document.Pages[i+1].Marks = b.contentsMarks(i+1, listed)
	}
	return b.document, nil
}

// binder binds one book.
type binder struct {
	*pen.Pen // what words, rules and discs are drawn with
	book     Book
	look     theme.Cover
	document *page.Document
	fronts   int // pages of the cover and the contents
	keys     int // the greatest of the groups so far
}

func newBinder(book Book, options Options) *binder {
	if options.Faces == nil {
		options.Faces = fonts.Embedded()
	}
	document := &page.Document{
		Title:    book.Title,
		Author:   book.Account,
		Subject:  book.Subtitle,
		Language: "zh-CN",
		Faces:    options.Faces,
		Created:  options.Created,
		Print:    page.Print{PickTray: true},
	}
	if book.Keyword != "" {
		document.Keywords = []string{book.Keyword}
	}
	for _, chapter := range book.Chapters {
		if chapter.Printer.Sheet().TwoSide {
			document.Print.Duplex = page.DuplexLongEdge
		}
	}
	sheet := theme.Sheet()
	p := pen.New(&sheet, options.Faces, new(worksheets.Findings), nil)
	return &binder{Pen: p, book: book, look: theme.Booklet(), document: document}
}

// openFronts leaves room for the cover and the contents, whose pages are
// numbered by themselves: what they list does not change their number.
func (b *binder) openFronts(n int) {
	b.fronts = n
	for range n {
		b.document.Pages = append(b.document.Pages, page.Page{Size: page.A4})
	}
	b.document.Outline = []page.Bookmark{{Title: "封面与目录"}}
	b.document.Labels = []page.Label{{Style: page.Roman}, {Page: n}}
}

// check finds what cannot be printed on the cover.
func (b *binder) check() {
	for _, words := range []struct{ path, words string }{
		{"title", b.book.Title}, {"subtitle", b.book.Subtitle}, {"account", b.book.Account},
		{"edition", b.book.Edition}, {"keywords[0]", b.book.Keyword}, {"link", b.book.Link},
	} {
		b.checkCharacters(words.path, words.words)
	}
	for i, appendix := range b.book.Appendices {
		path := fmt.Sprintf("append[%d]", i)
		b.checkCharacters(path+".title", appendix.Title)
		if len(appendix.Sizes) == 0 {
			b.report(path, worksheets.Msg("“%s” has no pages", appendix.Title))
		}
	}
	switch n := len(b.book.Chapters) + len(b.book.Appendices); {
	case n == 0:
		b.report("worksheets", worksheets.Msg("a book needs at least one worksheet"))
	case n > mostEntries:
		b.report("worksheets", worksheets.Msg("a book holds at most %d parts, not %d", mostEntries, n))
	}
}

// checkCharacters reports characters that no face has.
func (b *binder) checkCharacters(path, words string) {
	for _, r := range b.Missing(words, fonts.Bold) {
		b.Problems.Add(layouts.MissingCharacter(path, r))
	}
}

// report notes what is wrong with the book, by its path in a bundle's file.
func (b *binder) report(path string, what worksheets.Message) {
	b.Problem(path, what, worksheets.Message{})
}
