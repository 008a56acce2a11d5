package bundle

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/book"
	"worksheetpdf/layouts/filename"
	"worksheetpdf/layouts/imposition"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// sheet is a worksheet laid out.
type sheet struct {
	item    Item
	name    string // of its files, without an extension
	printer *layouts.Printer
	single  *page.Document // page by page, as it is read
	printed *page.Document // as it lies on paper: cards two on a sheet
}

// pdfName is the name of the worksheet's PDF.
func (s *sheet) pdfName() string { return s.name + ".pdf" }

// layOut lays out each worksheet by itself.
func (p *Plan) layOut() error {
	taken := map[string]bool{strings.ToLower(bookletName): true}
	for _, item := range p.input.Items {
		printer, err := layouts.New(item.Sheet, p.input.options())
		if err != nil {
			return err
		}
		s := sheet{item: item, name: nameOf(item, taken), printer: printer}
		if s.single, err = printer.Pages(item.Answers); err != nil {
			return err
		}
		s.printed = s.single
		if item.Sheet.TwoUp {
			if s.printed, err = printer.Print(item.Answers); err != nil {
				return err
			}
		}
		p.sheets = append(p.sheets, s)
	}
	return nil
}

// nameOf names the files of a worksheet, as no other of the bundle is named:
// not even on a disk that takes A and a for the same.
func nameOf(item Item, taken map[string]bool) string {
	words := item.Sheet.Title
	if item.Answers != nil {
		words += "-" + item.Name
	}
	base := filename.Of(words, "")
	name := base
	for n := 2; taken[strings.ToLower(name)]; n++ {
		name = fmt.Sprintf("%s-%d", base, n)
	}
	taken[strings.ToLower(name)] = true
	return name
}

// bookletName is what the merged booklet is called, without an extension.
const bookletName = "合订本"

// variant is one way in which the booklet comes.
type variant struct {
	name    string // of its file
	about   string // what it is good for
	english string // the same in English
	doc     *page.Document
}

// bind lays out the booklet, and imposes it in the ways that the bundle asks for.
func (p *Plan) bind() error {
	b := p.input.Bundle
	if problems := p.unfoldable(); b.Booklet.Saddle && len(problems) > 0 {
		return problems
	}
	bound := book.Book{
		Title: b.Title, Subtitle: b.Subtitle, Account: b.Account, Edition: b.Edition, Link: b.Link,
		Keyword: p.input.keyword(),
	}
	for _, s := range p.sheets {
		bound.Chapters = append(bound.Chapters, book.Chapter{Printer: s.printer, Answers: s.item.Answers})
	}
	for _, a := range p.input.Appendices {
		bound.Appendices = append(bound.Appendices, book.Appendix{Title: a.Title, Sizes: a.Leaflet.Sizes(a.Fit)})
	}
	doc, err := book.Bind(bound, book.Options{Faces: p.input.Faces, Created: p.input.Created})
	if err != nil {
		return err
	}
	p.layAppendices(doc)
	note := p.readingNote()
	p.booklet = []variant{{bookletName + ".pdf", "全部工作表合在一起，目录可以点", "all worksheets as a booklet", doc}}
	for _, v := range []struct {
		asked                  bool
		suffix, about, english string
		impose                 func() (*page.Document, error)
	}{
		{b.Booklet.Tablet, "平板", "4:3，不留装订边，导入 GoodNotes、Notability 书写", "the booklet for tablets, 4:3", func() (*page.Document, error) { return imposition.Tablet(doc), nil }},
		{b.Booklet.Saddle, "小册子", "双面打印，短边翻转，对折后骑马订", "the booklet to fold and staple, flipped on the short edge", func() (*page.Document, error) { return imposition.Saddle(doc) }},
		{b.Booklet.TwoUp, "两页一张", "缩小的阅读版，省纸", "two pages of it on a sheet, reduced, for reading", func() (*page.Document, error) { return imposition.NUp(doc, 2, note) }},
		{b.Booklet.FourUp, "四页一张", "缩小的阅读版，更省纸", "four pages of it on a sheet, reduced, for reading", func() (*page.Document, error) { return imposition.NUp(doc, 4, note) }},
	} {
		if !v.asked {
			continue
		}
		imposed, err := v.impose()
		if err != nil {
			return err
		}
		p.booklet = append(p.booklet, variant{bookletName + "-" + v.suffix + ".pdf", v.about, v.english, imposed})
	}
	return nil
}

// unfoldable are the account's own pages that are too large for the booklet to
// fold, as a flyer on US Letter is.
func (p *Plan) unfoldable() worksheets.Problems {
	var problems worksheets.Problems
	for i, a := range p.input.Appendices {
		for n, size := range a.Leaflet.Sizes(a.Fit) {
			if _, err := imposition.Saddle(&page.Document{Pages: []page.Page{{Size: size}}}); !errors.Is(err, imposition.ErrLarge) {
				continue
			}
			problems = append(problems, worksheets.Problem{
				Path: fmt.Sprintf("append[%d].file", i),
				What: worksheets.Msg("page %d measures %s × %s mm, and the booklet to fold has room for A4", n+1, size.Width.String(), size.Height.String()),
				Hint: worksheets.Msg("write %q here, or take %q out of the booklet", "fit: a4", "saddle"),
			})
			break // what mends one page mends all
		}
	}
	return problems
}

// layAppendices lays the account's own pages where the booklet, at its end,
// has left room for them. What is imposed shows them too.
func (p *Plan) layAppendices(doc *page.Document) {
	first := len(doc.Pages)
	for i, a := range slices.Backward(p.input.Appendices) {
		first -= len(a.Leaflet.Pages)
		a.Leaflet.Lay(doc, first, i)
	}
}

// readingNote stands at the foot of pages that are reduced.
func (p *Plan) readingNote() page.Text {
	style := text.Style{Face: fonts.Sans, Size: 8 * page.Point}
	line := text.NewSetter(p.input.Faces).Line("阅读版：页面已缩小，书写请用原大的版本", style)
	return line.Text(page.Position{}, style.Size, page.Black)
}

// document is a PDF to be written.
type document struct {
	name    string
	doc     *page.Document
	options pdf.Options
}

// documents are all PDFs: the booklet's, then the worksheets'.
func (p *Plan) documents() []document {
	var all []document
	booklet := pdf.Options{Strong: true} // it is bound once and downloaded often
	for _, a := range p.input.Appendices {
		booklet.Files = append(booklet.Files, a.Leaflet.Imported)
	}
	for _, v := range p.booklet {
		all = append(all, document{v.name, v.doc, booklet})
	}
	for i := range p.sheets {
		all = append(all, document{name: p.sheets[i].pdfName(), doc: p.sheets[i].printed})
	}
	return all
}

// writePDF is a document as a file.
func (p *Plan) writePDF(d document) (File, error) {
	var b bytes.Buffer
	if err := pdf.Write(&b, d.doc, d.options); err != nil {
		return File{}, fmt.Errorf("%s: %w", d.name, err)
	}
	return File{Name: d.name, Data: b.Bytes(), Pages: len(d.doc.Pages)}, nil
}

// paperWords says what a worksheet is printed on.
func paperWords(s *worksheets.Worksheet) string {
	switch {
	case s.Paper == worksheets.A4Landscape:
		return "A4 横向"
	case s.Paper == worksheets.A5 && s.TwoUp:
		return "A5，两张拼一张 A4"
	case s.Paper == worksheets.A5:
		return "A5"
	}
	return "A4 竖向"
}
