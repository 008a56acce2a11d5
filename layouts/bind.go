package layouts

import (
	"errors"
	"fmt"
	"strconv"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// Book is what is bound into one document: a cover with the contents,
// worksheets, and room for finished pages of the account's own.
type Book struct {
	Title, Subtitle string
	Account         string // whose book it is
	Edition         string // a date or a version
	Link            string // where it is to be had; empty: no code on the cover
	Keyword         string // what to send to the account for it
	Parts           []Part
	Appendices      []Leaflet
}

// Part is one worksheet of a book, blank where it has no answers.
type Part struct {
	Sheet   *worksheets.Worksheet
	Answers *worksheets.Answers
}

// Leaflet is finished pages that stand last: the book lists them and leaves
// blank pages of their sizes for whoever lays them there.
type Leaflet struct {
	Title string
	Sizes []page.Size
}

// mostParts is how many entries the contents hold: their discs have room for
// two digits.
const mostParts = 99

// Bind lays out a book: every page in its own size and direction, with a
// running number at its foot, cards singly. The error is worksheets.Problems,
// by paths as in a bundle's file: "title", "worksheets[1].blocks[2]".
func Bind(book Book, look Look) (*page.Document, error) {
	b := newBinder(book, look.complete())
	b.check()
	cover := b.coverWords()
	if err := b.findings.Err(); err != nil {
		return nil, err
	}
	entries := b.entries()
	fronts := b.stack(cover, entries)
	b.openFronts(len(fronts))
	for i, part := range book.Parts {
		b.part(entries[i], part, i)
	}
	for i, leaflet := range book.Appendices {
		b.leaflet(entries[len(book.Parts)+i], leaflet)
	}
	if err := b.findings.Err(); err != nil {
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
	*composer // what words, rules and discs are drawn with
	book      Book
	look      Look
	cover     theme.Cover
	document  *page.Document
	fronts    int // pages of the cover and the contents
}

func newBinder(book Book, look Look) *binder {
	document := &page.Document{
		Title:    book.Title,
		Author:   book.Account,
		Subject:  book.Subtitle,
		Language: "zh-CN",
		Created:  look.Created,
		Print:    page.Print{PickTray: true},
	}
	if book.Keyword != "" {
		document.Keywords = []string{book.Keyword}
	}
	for _, part := range book.Parts {
		if part.Sheet.TwoSide {
			document.Print.Duplex = page.DuplexLongEdge
		}
	}
	pen := &composer{faces: look.Faces, setter: text.NewSetter(look.Faces), printed: map[printed]text.Line{}, theme: theme.Sheet(), size: page.A4}
	return &binder{composer: pen, book: book, look: look, cover: theme.Booklet(), document: document}
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
	missing := missing{setter: b.setter, face: fonts.Bold}
	for _, words := range []struct{ path, words string }{
		{"title", b.book.Title}, {"subtitle", b.book.Subtitle}, {"account", b.book.Account},
		{"edition", b.book.Edition}, {"keywords[0]", b.book.Keyword}, {"link", b.book.Link},
	} {
		missing.report(words.path, words.words)
	}
	for i, leaflet := range b.book.Appendices {
		missing.report(fmt.Sprintf("append[%d].title", i), leaflet.Title)
	}
	b.findings.Add(missing.findings.Problems()...)
	for i, leaflet := range b.book.Appendices {
		if len(leaflet.Sizes) == 0 {
			b.report(fmt.Sprintf("append[%d]", i), worksheets.Msg("“%s” has no pages", leaflet.Title))
		}
	}
	switch n := len(b.book.Parts) + len(b.book.Appendices); {
	case n == 0:
		b.report("worksheets", worksheets.Msg("a book needs at least one worksheet"))
	case n > mostParts:
		b.report("worksheets", worksheets.Msg("a book holds at most %d parts, not %d", mostParts, n))
	}
}

// report notes what is wrong with the book, by its path in a bundle's file.
func (b *binder) report(path string, what worksheets.Message) {
	b.findings.Add(worksheets.Problem{Path: path, What: what})
}

// part adds a worksheet's pages.
func (b *binder) part(e *entry, part Part, index int) {
	if part.Sheet.TwoSide {
		b.turnOver()
	}
	e.page = len(b.document.Pages)
	e.running = b.running()
	look := b.look
	look.Paper, look.Running = part.Sheet.Paper, e.running
	document, err := Compose(part.Sheet, part.Answers, look)
	if err != nil {
		b.adopt(fmt.Sprintf("worksheets[%d]", index), err)
		return
	}
	e.extent = extent(part, len(document.Pages))
	b.document.Pages = append(b.document.Pages, document.Pages...)
	b.outline(part.Sheet.Title, e.page, document.Outline)
}

// running is the number of the page that comes next.
func (b *binder) running() int { return len(b.document.Pages) - b.fronts + 1 }

// turnOver adds a blank page where the next one would be a back: what has two
// sides keeps them on one piece of paper when the book is printed on both.
func (b *binder) turnOver() {
	if pages := b.document.Pages; len(pages)%2 == 1 {
		b.document.Pages = append(pages, page.Page{Size: pages[len(pages)-1].Size})
	}
}

// outline adds a part's bookmarks. Several copies stand a level below it.
func (b *binder) outline(title string, first int, bookmarks []page.Bookmark) {
	copies, deeper := 0, 0
	for _, m := range bookmarks {
		if m.Level == 0 {
			copies++
		}
	}
	if copies > 1 {
		b.document.Outline = append(b.document.Outline, page.Bookmark{Title: title, Page: first})
		deeper = 1
	}
	for _, m := range bookmarks {
		m.Level, m.Page = m.Level+deeper, m.Page+first
		b.document.Outline = append(b.document.Outline, m)
	}
}

// adopt takes over the problems of a part.
func (b *binder) adopt(path string, err error) {
	var problems worksheets.Problems
	errors.As(err, &problems) // Compose has no other
	for _, p := range problems {
		if p.Path != "" {
			p.Path = "." + p.Path
		}
		p.Path = path + p.Path
		b.findings.Add(p)
	}
}

// leaflet leaves blank pages.
func (b *binder) leaflet(e *entry, leaflet Leaflet) {
	e.page = len(b.document.Pages)
	e.running = b.running()
	e.extent = leafletExtent(leaflet.Sizes)
	for _, size := range leaflet.Sizes {
		b.document.Pages = append(b.document.Pages, page.Page{Size: size})
	}
	b.outline(leaflet.Title, e.page, []page.Bookmark{{Title: leaflet.Title}})
}

// extent says on which paper a part is, and how many pages.
func extent(part Part, pages int) string {
	words := map[worksheets.Paper]string{worksheets.A4: "A4", worksheets.A4Landscape: "A4 横向", worksheets.A5: "A5"}[part.Sheet.Paper]
	if part.Sheet.TwoSide {
		words += " 双面"
	}
	words += " · " + strconv.Itoa(pages) + " 页"
	if part.Answers != nil {
		words += " · 已填写"
	}
	return words
}

// leafletExtent names the paper only where all pages are alike.
func leafletExtent(sizes []page.Size) string {
	words := strconv.Itoa(len(sizes)) + " 页"
	if len(sizes) == 0 {
		return words
	}
	for _, size := range sizes {
		if size != sizes[0] {
			return words
		}
	}
	return paperName(sizes[0]) + " · " + words
}

// paperName is a size as people call it.
func paperName(size page.Size) string {
	for _, p := range []struct {
		name string
		size page.Size
	}{{"A3", page.A3}, {"A4", page.A4}, {"A5", page.A5}} {
		switch size {
		case p.size:
			return p.name
		case p.size.Landscape():
			return p.name + " 横向"
		}
	}
	whole := func(l page.Length) string { return strconv.Itoa(int(l.Scale(1, int64(page.Millimetre)))) }
	return whole(size.Width) + " × " + whole(size.Height) + " mm"
}
