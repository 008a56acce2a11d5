package bundle

import (
	"fmt"
	"io"
	"slices"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/book"
	"worksheetpdf/layouts/imposition"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// worksheet is a worksheet laid out.
type worksheet struct {
	item    Item
	name    string // of its files, without an extension
	printer *layouts.Printer
	single  *page.Document // page by page, as it is read
	printed *page.Document // as it lies on paper: cards two on a sheet
	fillIn  *page.Document // to be filled in on a screen; nil: it is not
}

// layOut lays out each worksheet by itself.
func (p *Plan) layOut() error {
	names, pages := p.reservedNames(), 0
	for i, item := range p.input.Items {
		options := p.input.options()
		options.Pictures = item.Pictures
		printer, err := layouts.New(item.Sheet, options)
		if err != nil {
			return err
		}
		w := worksheet{item: item, printer: printer}
		if w.single, err = printer.Pages(item.Answers); err != nil {
			return err
		}
		if pages += len(w.single.Pages); pages > MaxPages {
			return tooLong(i, pages)
		}
		names.nameFiles(&w)
		w.printed = w.single
		if item.Sheet.Up() > 1 {
			if w.printed, err = printer.Print(item.Answers); err != nil {
				return err
			}
		}
		if w.fillIn, err = p.fillable(i); err != nil {
			return err
		}
		p.worksheets = append(p.worksheets, w)
	}
	return nil
}

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
	for _, w := range p.worksheets {
		bound.Chapters = append(bound.Chapters, book.Chapter{Printer: w.printer, Answers: w.item.Answers, Name: w.item.Name})
	}
	for _, a := range p.input.Appendices {
		bound.Appendices = append(bound.Appendices, book.Appendix{Title: a.Title, Sizes: a.Leaflet.Sizes(a.Fit)})
	}
	doc, err := book.Bind(bound, p.input.bookOptions())
	if err != nil {
		return err
	}
	p.layAppendices(doc)
	note := p.readingNote()
	p.bound = doc
	home := p.bindAtHome(bound)
	p.booklet = []variant{{bookletFile(""), "在家就能打：全部 A4，单面打印，竖页左边、横页上边留 20 毫米装订；卡片两面并排在一页" + reduced(home), "the booklet for home printers: A4, one-sided, 20 mm for binding", home}}
	for _, v := range []struct {
		asked                  bool
		suffix, about, english string
		impose                 func() (*page.Document, error)
	}{
		{b.Booklet.Tablet, tabletSuffix, "4:3，不留装订边，导入 GoodNotes、Notability 书写", "the booklet for tablets, 4:3", func() (*page.Document, error) { return imposition.Tablet(doc), nil }},
		{b.Booklet.Saddle, saddleSuffix, "A3 纸，双面打印，短边翻转，对折后骑马订，适合打印店", "the booklet to fold and staple, on A3, flipped on the short edge", func() (*page.Document, error) { return imposition.Saddle(doc, sectionSheets) }},
		{b.Booklet.TwoUp, twoUpSuffix, "缩小的阅读版，省纸", "two pages of it on a sheet, reduced, for reading", func() (*page.Document, error) { return imposition.NUp(doc, 2, note) }},
	} {
		if !v.asked {
			continue
		}
		imposed, err := v.impose()
		if err != nil {
			return err
		}
		p.booklet = append(p.booklet, variant{bookletFile(v.suffix), v.about, v.english, imposed})
	}
	return nil
}

// reduced says by how much pages are smaller than they are, where the smallest
// is less than nine tenths: what the binding takes is not seen.
func reduced(doc *page.Document) string {
	const seen = 90
	least := int64(100)
	for _, p := range doc.Pages {
		for _, m := range p.Marks {
			if g, ok := m.(page.Group); ok {
				least = min(least, 100*g.At.Factor()/page.Whole)
			}
		}
	}
	if least >= seen {
		return ""
	}
	return fmt.Sprintf("；比 A4 大的页缩到 %d%%，看得清，书写请用原大的版本", least)
}

// sectionSheets is how many sheets of paper are folded at once: more do not
// fold, nor go under a stapler.
const sectionSheets = 16

// sections are how many sheets each section of the booklet to fold has.
func (p *Plan) sections() []int {
	return imposition.Sections(len(p.bound.Pages), sectionSheets)
}

// unfoldable are the worksheets, and the account's own pages, that are too large
// for the booklet to fold, as a flyer on US Letter is: it is as large as it is,
// for people write in it.
func (p *Plan) unfoldable() worksheets.Problems {
	var problems worksheets.Problems
	for i, item := range p.input.Items {
		size := layouts.PageSize(item.Sheet.Paper)
		if imposition.Foldable(size) {
			continue
		}
		problems = append(problems, worksheets.Problem{
			Path: fmt.Sprintf("worksheets[%d].worksheet", i),
			What: worksheets.Msg("its paper measures %s × %s mm, and the booklet to fold has room for A4", size.Width.String(), size.Height.String()),
			Hint: worksheets.Msg("take %q out of the booklet, or print the worksheet on another paper", "saddle"),
		})
	}
	for i, a := range p.input.Appendices {
		for n, size := range a.Leaflet.Sizes(a.Fit) {
			if imposition.Foldable(size) {
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
	for i := range p.worksheets {
		w := &p.worksheets[i]
		all = append(all, document{w.pdfName(), w.printed, pdf.Options{Attachments: w.item.Attached}})
		if w.fillIn != nil {
			all = append(all, document{w.fillableName(), w.fillIn, p.fillableOptions(w.item)})
		}
	}
	return all
}

// writePDF makes a document's file.
func (p *Plan) writePDF(store Store, d document) (File, error) {
	f, err := put(store, d.name, func(w io.Writer) error { return pdf.Write(w, d.doc, d.options) })
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", d.name, err)
	}
	f.Pages = len(d.doc.Pages)
	return f, nil
}

// paperWords says what a worksheet is printed on, and how it lies where it is
// not cut out.
func paperWords(s *worksheets.Worksheet) string {
	words := layouts.PaperWords(s)
	if s.Paper.Up() == 1 && !s.Paper.Lying() {
		words += " 竖向"
	}
	return words
}
