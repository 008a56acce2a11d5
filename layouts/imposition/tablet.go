package imposition

import "worksheetpdf/layouts/page"

// A tablet's page is 4:3 and as near to A4 as that comes, so that the pens of
// a note-taking program are as thick on it as on paper.
var tabletPage = page.Size{Width: 210 * page.Millimetre, Height: 280 * page.Millimetre}

const (
	tabletMargin = 6 * page.Millimetre
	// largest is how far a page is enlarged, in ten-thousandths: one with a
	// single word would fill the screen with it.
	largest = 2 * whole
)

// Tablet is the document for the screen of a tablet, to be written on in a
// note-taking program: each page is 4:3 (a landscape one lies, else 3:4) and
// filled by what stands on it, without the margins that paper needs. Pages of
// one size lose the same margins, so that their lines stay in place from page
// to page; pages of other files, of which nobody knows where their margins
// end, keep them. It asks nothing of a printer.
func Tablet(doc *page.Document) *page.Document {
	boundsOf := map[format]bounds{}
	for _, p := range doc.Pages {
		e := boundsOf[formatOf(p)]
		for _, m := range p.Marks {
			e.add(m)
		}
		boundsOf[formatOf(p)] = e
	}
	sides := make([]page.Page, len(doc.Pages))
	places := make([]place, len(doc.Pages))
	for i, p := range doc.Pages {
		sides[i].Size = tabletPage
		if p.Size.Width > p.Size.Height {
			sides[i].Size = tabletPage.Landscape()
		}
		places[i] = screen(boundsOf[formatOf(p)].within(p.Size), sides[i].Size)
		places[i].side = i
	}
	laid := lay(doc, sides, places)
	laid.Labels = doc.Labels
	laid.Print = page.Print{}
	return laid
}

// format is what pages have in common that lose the same margins.
type format struct {
	size     page.Size
	imported bool
}

func formatOf(p page.Page) format {
	for _, m := range page.Walk(p.Marks) {
		if _, ok := m.(page.Imported); ok {
			return format{p.Size, true}
		}
	}
	return format{p.Size, false}
}

// screen is where a page lies of which an bounds is to fill a screen.
func screen(e bounds, size page.Size) place {
	space := page.Size{Width: size.Width - 2*tabletMargin, Height: size.Height - 2*tabletMargin}
	scale := max(fit(e.size(), space, largest), 1)
	at := centred(e.size().Scaled(scale, whole), size)
	corner := page.Position{X: e.left, Y: e.top}.Scaled(scale, whole)
	return place{at: at.Plus(-corner.X, -corner.Y), scale: scale, alone: true}
}
