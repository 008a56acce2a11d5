// Package importing takes in finished PDFs of the account's own, a flyer or a
// price list, so that a booklet can show their pages.
//
//	leaflet, err := importing.Import("flyer.pdf", data, importing.Limits{})
//	sizes := leaflet.Sizes(worksheets.FitA4) // for the booklet's blank pages
//	leaflet.Lay(booklet, first, 0)           // onto them, as file 0
//	err = pdf.Write(w, booklet, pdf.Options{Files: []pdf.Imported{leaflet.Imported}})
//
// Such a file may be damaged or hostile, and the libraries that read PDFs
// panic, loop and eat memory: a program that takes files of strangers calls
// Import in a process of its own, as cmd/internal/confined does. There
//
//   - pdfcpu reads the file (source.go); nothing is asked of what no page draws,
//   - the content of each page is read for what it names (content.go,
//     examine.go), and so is that of the forms, tiles and glyphs it draws, as
//     often as they are drawn (unit.go, gather.go),
//   - that, and nothing else, is copied into a plain file of our own making
//     (roles.go, copy.go, plain.go): no scripts, no actions, no files,
//   - gopdf imports the pages of that plain file (gopdf.go),
//   - their objects are copied out of gopdf's file in the order in which the
//     pages lead to them: gopdf numbers them at random, and so they are always
//     the same.
//
// Package pdf then writes the objects among the booklet's, which is never read
// again: its links, outline and fonts are not touched. Of the imported pages'
// own fields, stamps and comments the look is kept (notes.go), or made where it
// is simple (shapes.go, fields.go); their links to the web and within the file
// become the booklet's (links.go). What is missing is said in the leaflet's notes.
package importing

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// Limits are what a file may hold. Zero is a limit that a leaflet never meets.
type Limits struct {
	Bytes int // of the file; 20 MiB
	Pages int // 200
}

const mebibyte = 1 << 20

func (l Limits) orDefaults() Limits {
	if l.Bytes == 0 {
		l.Bytes = 20 * mebibyte
	}
	if l.Pages == 0 {
		l.Pages = 200
	}
	return l
}

// Leaflet is an imported file.
type Leaflet struct {
	pdf.Imported
	// Bare are the names of fonts that the file does not carry: every viewer
	// puts one of its own in their place.
	Bare []string
	// Links are those of each page, which stand where they do on the page in its
	// own size. One that leads to a page counts it within the file.
	Links [][]page.Link
	// Notes say what is missing of what a viewer shows of the file.
	Notes []worksheets.Message
}

// Sizes are the sizes of the booklet's pages for this leaflet.
func (l *Leaflet) Sizes(fit worksheets.PaperFit) []page.Size {
	sizes := make([]page.Size, len(l.Pages))
	for i, p := range l.Pages {
		sizes[i] = p.Size
		if fit == worksheets.FitA4 {
			sizes[i] = page.A4
			if p.Size.Width > p.Size.Height {
				sizes[i] = page.A4.Landscape()
			}
		}
	}
	return sizes
}

// Lay lays the leaflet onto the document's pages from the first on, each page
// as large as it fits, in the middle, beneath what stands there already. The
// leaflet is the given file of those that are handed to the writer.
func (l *Leaflet) Lay(doc *page.Document, first, file int) {
	for i, p := range l.Pages {
		to := &doc.Pages[first+i]
		size := fitted(p.Size, to.Size)
		m := page.Imported{
			At:   page.Position{X: (to.Size.Width - size.Width) / 2, Y: (to.Size.Height - size.Height) / 2},
			Size: size,
			File: file,
			Page: i,
		}
		marks := []page.Mark{m}
		for _, link := range l.linksOf(i) {
			x, y := link.At.X, link.At.Y
			link.At = m.At.Plus(x.Scale(int64(size.Width), int64(p.Size.Width)), y.Scale(int64(size.Height), int64(p.Size.Height)))
			link.Size.Width = link.Size.Width.Scale(int64(size.Width), int64(p.Size.Width))
			link.Size.Height = link.Size.Height.Scale(int64(size.Height), int64(p.Size.Height))
			if link.URL == "" {
				link.Y = l.down(doc, first, link)
				link.Page += first
			}
			marks = append(marks, link)
		}
		to.Marks = append(marks, to.Marks...)
	}
}

// linksOf are the links of a page.
func (l *Leaflet) linksOf(i int) []page.Link {
	if i >= len(l.Links) { // of a leaflet that was not read from a file
		return nil
	}
	return l.Links[i]
}

// down is how far down the document's page a link leads that leads down the
// leaflet's.
func (l *Leaflet) down(doc *page.Document, first int, link page.Link) page.Length {
	own, to := l.Pages[link.Page].Size, doc.Pages[first+link.Page].Size
	size := fitted(own, to)
	return (to.Height-size.Height)/2 + link.Y.Scale(int64(size.Height), int64(own.Height))
}

// fitted is the largest size of the same shape that a box holds.
func fitted(size, box page.Size) page.Size {
	wide := page.Size{Width: box.Width, Height: size.Height.Scale(int64(box.Width), int64(size.Width))}
	if wide.Height <= box.Height {
		return wide
	}
	return page.Size{Width: size.Width.Scale(int64(box.Height), int64(size.Height)), Height: box.Height}
}
