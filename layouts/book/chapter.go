package book

import (
	"errors"
	"fmt"
	"strconv"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// chapter adds a worksheet's pages.
func (b *binder) chapter(e *entry, chapter Chapter, index int) {
	sheet := chapter.Printer.Sheet()
	if sheet.TwoSide {
		b.turnOver()
	}
	e.page = len(b.document.Pages)
	e.running = b.running()
	document, err := b.bound(chapter, e.running)
	if err != nil {
		b.adopt(fmt.Sprintf("worksheets[%d]", index), err)
		return
	}
	e.extent = chapterExtent(sheet, len(document.Pages), chapter.Answers != nil)
	b.document.Pages = append(b.document.Pages, b.apart(document.Pages)...)
	b.outline(chapter.title(), e.page, document.Outline)
}

// bound is a chapter as it stands in the book: page by page, slips as many on
// a page as are cut out of it.
func (b *binder) bound(chapter Chapter, running int) (*page.Document, error) {
	if slips(chapter.Printer.Sheet()) {
		return chapter.Printer.Print(chapter.Answers)
	}
	return chapter.Printer.Bound(chapter.Answers, running)
}

// slips reports whether a worksheet's leaves are too small to stand in the book
// one by one: four and more lie on an A4.
func slips(sheet *worksheets.Worksheet) bool { return sheet.Up() > 2 }

// running is the number of the page that comes next.
func (b *binder) running() int { return len(b.document.Pages) - b.fronts + 1 }

// turnOver adds a blank page where the next one would be a back: what has two
// sides keeps them on one piece of paper when the book is printed on both.
func (b *binder) turnOver() {
	if pages := b.document.Pages; len(pages)%2 == 1 {
		b.document.Pages = append(pages, page.Page{Size: pages[len(pages)-1].Size})
	}
}

// outline adds a chapter's bookmarks. Several copies stand a level below it.
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
		if m.Level == 0 && copies == 1 {
			m.Title = title
		}
		m.Level, m.Page = m.Level+deeper, m.Page+first
		b.document.Outline = append(b.document.Outline, m)
	}
}

// adopt takes over the problems of a chapter.
func (b *binder) adopt(path string, err error) {
	var problems worksheets.Problems
	errors.As(err, &problems) // a printer has no other
	for _, p := range problems {
		if p.Path != "" {
			p.Path = "." + p.Path
		}
		p.Path = path + p.Path
		b.Problems.Add(p)
	}
}

// appendix leaves blank pages.
func (b *binder) appendix(e *entry, appendix Appendix) {
	e.page = len(b.document.Pages)
	e.running = b.running()
	e.extent = appendixExtent(appendix.Sizes)
	for _, size := range appendix.Sizes {
		b.document.Pages = append(b.document.Pages, page.Page{Size: size})
	}
	b.outline(appendix.Title, e.page, []page.Bookmark{{Title: appendix.Title}})
}

// chapterExtent says on which paper a worksheet is, and how many pages.
func chapterExtent(sheet *worksheets.Worksheet, pages int, filled bool) string {
	words := layouts.PaperName(sheet.Paper)
	if slips(sheet) {
		words = layouts.PaperWords(sheet)
	}
	if sheet.TwoSide {
		words += " 双面"
	}
	words += " · " + strconv.Itoa(pages) + " 页"
	if filled {
		words += " · 已填写"
	}
	return words
}

// appendixExtent names the paper only where all pages are alike.
func appendixExtent(sizes []page.Size) string {
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
	for _, paper := range worksheets.Papers() {
		if layouts.PageSize(paper) == size {
			return layouts.PaperName(paper)
		}
	}
	whole := func(l page.Length) string { return strconv.Itoa(int(l.Scale(1, int64(page.Millimetre)))) }
	return whole(size.Width) + " × " + whole(size.Height) + " mm"
}
