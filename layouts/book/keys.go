package book

import "worksheetpdf/layouts/page"

// apart gives the groups of a chapter's pages keys that those of no chapter
// before have: each worksheet numbers its own from 1.
func (b *binder) apart(pages []page.Page) []page.Page {
	before := b.keys
	all := make([]page.Page, len(pages))
	for i, p := range pages {
		p.Marks = b.rekeyed(p.Marks, before)
		all[i] = p
	}
	return all
}

// rekeyed are the marks with keys that are greater by so much.
func (b *binder) rekeyed(marks []page.Mark, by int) []page.Mark {
	all := make([]page.Mark, len(marks))
	for i, m := range marks {
		if g, ok := m.(page.Group); ok {
			if g.Key != 0 {
				g.Key += by
				b.keys = max(b.keys, g.Key)
			}
			g.Marks = b.rekeyed(g.Marks, by)
			m = g
		}
		all[i] = m
	}
	return all
}
