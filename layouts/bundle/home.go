package bundle

import (
	"slices"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/book"
	"worksheetpdf/layouts/imposition"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// bindingEdge is what the booklet for home printers keeps free to be bound.
const bindingEdge = 20 * page.Millimetre

// bindAtHome lays out the booklet for home printers. An upright page is moved
// off the edge that is bound; one that lies has no room to be moved down, and
// would have to be made smaller, its type and writing lines with it: so it is
// laid out anew, bound at its head. Cards, two abreast, come out 5 % smaller:
// they are as high as an A4 that lies.
func (p *Plan) bindAtHome(bound book.Book) *page.Document {
	bound.Chapters = slices.Clone(bound.Chapters)
	for i, w := range p.worksheets {
		bound.Chapters[i].Printer = w.atHome(p.input.options())
	}
	doc, err := book.Bind(bound, p.input.bookOptions())
	if err != nil { // answers that have room without the binding only
		return imposition.AtHome(p.bound, bindingEdge)
	}
	p.layAppendices(doc)
	return imposition.AtHome(doc, bindingEdge)
}

// atHome is the worksheet's printer with room to be bound at the head of pages
// that lie. One that has no room there is printed as it is, and made smaller.
func (w worksheet) atHome(options layouts.Options) *layouts.Printer {
	if !w.item.Sheet.Paper.Lying() || w.item.Sheet.BoundSide() != worksheets.Unbound {
		return w.printer
	}
	bound := *w.item.Sheet
	bound.Binding = worksheets.BoundTop
	options.Pictures = w.item.Pictures
	printer, err := layouts.New(&bound, options)
	if err != nil {
		return w.printer
	}
	return printer
}
