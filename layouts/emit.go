package layouts

import (
	"strconv"

	"worksheetpdf/layouts/page"
)

// emit draws the stacked pages and adds them to the document.
func (f *flow) emit(document *page.Document, index, count int) {
	first := len(document.Pages)
	title := f.c.sheet.Title
	if count > 1 {
		title += " " + strconv.Itoa(index+1)
	}
	document.Outline = append(document.Outline, page.Bookmark{Title: title, Page: first})
	numbered := 0
	for _, p := range f.pages {
		if !p.blank {
			numbered++
		}
	}
	at := folio{of: numbered}
	for i, p := range f.pages {
		if p.blank {
			document.Pages = append(document.Pages, page.Page{Size: f.c.size})
			continue
		}
		at.n++
		if f.c.running > 0 {
			at.running = f.c.running + len(document.Pages)
		}
		document.Pages = append(document.Pages, page.Page{Size: f.c.size, Marks: f.draw(p, at)})
		for _, placed := range p.strips {
			for _, b := range placed.bookmarks {
				b.Page, b.Y = first+i, b.Y+placed.y+f.c.theme.Margins.Top
				document.Outline = append(document.Outline, b)
			}
		}
	}
}

// draw is the marks of a page: running head, strips, footer.
func (f *flow) draw(p *side, at folio) []page.Mark {
	m := f.c.theme.Margins
	var sheet strip
	if p.head != nil {
		f.c.runningHead(&sheet, p.head, p)
	}
	for _, s := range p.strips {
		for _, mark := range s.marks {
			sheet.add(shifted(mark, 0, s.y))
		}
		if s.route != nil {
			f.c.route(&sheet, p.present, s.route.X, s.route.Y+s.y)
		}
	}
	f.c.footer(&sheet, p, at)
	for i, mark := range sheet.marks {
		sheet.marks[i] = shifted(mark, m.Side, m.Top)
	}
	return sheet.marks
}

// present is whether the step stands on the page.
func (p *side) present(step int) bool { return p.steps[step] }
