package pdf

import (
	"worksheetpdf/layouts/page"
)

// annotations are the objects of links and of places to type and to tick in.
type annotations struct {
	all    []int   // in the order of the structure tree's
	byPage [][]int // in the same order
}

// addAnnotations adds the links and the widgets of all pages.
func addAnnotations(f *file, doc *page.Document, tree *structure, fields *fields) annotations {
	a := annotations{byPage: make([][]int, len(doc.Pages))}
	if len(tree.annots) == 0 { // as on most sheets: nothing is looked for
		return a
	}
	for i := range doc.Pages {
		on := &doc.Pages[i]
		add := func(number int) {
			a.all = append(a.all, number)
			a.byPage[i] = append(a.byPage[i], number)
		}
		for at, m := range page.Walk(on.Marks) {
			switch m := m.(type) {
			case page.Link:
				m.At, m.Size = at.Box(m.At, m.Size)
				add(f.add(object{body: link(doc, on, m, tree, len(a.all))}))
			case page.Group:
				if m.Input != nil && fields != nil {
					add(fields.widget(f, widget{group: m, at: at, page: i, key: tree.annotKey(len(a.all))}))
				}
			}
		}
	}
	return a
}
