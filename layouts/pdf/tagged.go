package pdf

import (
	"slices"
	"strconv"

	"worksheetpdf/layouts/page"
)

// tagging writes the structure tree: where its objects stand in the file.
type tagging struct {
	*structure
	file    *file
	numbers []int // of each element's object; 0: the element holds nothing and is left out
	root    int
}

// addStructure adds the structure tree and the parent tree (ISO 32000-1, 14.7.2,
// 14.7.4.4). Annotations are their objects, in the order of the tree's. Its
// result is the root's number.
func addStructure(f *file, tree *structure, annotations []int) int {
	t := tagging{structure: tree, file: f, numbers: make([]int, len(tree.elements)), root: len(f.objects) + 1}
	parents := t.root + 1
	f.objects = slices.Grow(f.objects, len(tree.elements)+2)
	next := parents + 1
	for i, kept := range tree.kept() {
		if kept {
			t.numbers[i] = next
			next++
		}
	}
	b := append([]byte(nil), "<</Type/StructTreeRoot/K "...)
	b = appendReference(b, t.numbers[0])
	b = appendEntry(b, "/ParentTree ", parents)
	b = append(b, "/ParentTreeNextKey "...)
	b = strconv.AppendInt(b, int64(len(tree.contents)+len(tree.annots)), 10)
	f.add(object{body: append(b, ">>"...)})
	f.add(object{body: t.parentTree()})
	for i := range tree.elements {
		if t.numbers[i] > 0 {
			f.add(object{body: t.element(i, annotations)})
		}
	}
	return t.root
}

// kept tells which elements are written: those that hold something, and a
// table's cells, for rows are equally long.
func (s *structure) kept() []bool {
	kept := make([]bool, len(s.elements))
	for i := len(s.elements) - 1; i >= 0; i-- {
		e := &s.elements[i]
		kept[i] = i == 0 || e.tag == tagCell || e.tag == tagHeader
		for _, k := range e.kids {
			kept[i] = kept[i] || k.element == 0 || kept[k.element]
		}
	}
	return kept
}

// parentTree leads from the marked-content sequences of each page, and from each
// annotation, to their elements. Page i has the key i, annotations have those
// that follow.
func (t *tagging) parentTree() []byte {
	b := append([]byte(nil), "<</Nums["...)
	for i, elements := range t.contents {
		b = append(strconv.AppendInt(b, int64(i), 10), '[')
		for n, element := range elements {
			if n > 0 {
				b = append(b, ' ')
			}
			b = appendReference(b, t.numbers[element])
		}
		b = append(b, ']')
	}
	for i, annot := range t.annots {
		b = append(strconv.AppendInt(b, int64(t.annotKey(i)), 10), ' ')
		b = append(appendReference(b, t.numbers[annot.element]), ' ')
	}
	return append(b, "]>>"...)
}

// annotKey is an annotation's key in the parent tree.
func (s *structure) annotKey(annot int) int { return len(s.contents) + annot }

// element is a structure element (ISO 32000-1, 14.7.2, table 323).
func (t *tagging) element(i int, annotations []int) []byte {
	e := &t.elements[i]
	b := append(t.file.space.bodies.begin(), "<</S/"...)
	b = append(b, e.tag...)
	parent := t.root
	if i > 0 {
		parent = t.numbers[e.parent]
	}
	b = appendEntry(b, "/P ", parent)
	if e.alt != "" {
		b = append(b, "/Alt"...)
		b = appendText(b, e.alt)
	}
	b = appendAttributes(b, e)
	return t.file.space.bodies.keep(append(t.appendKids(b, e, annotations), ">>"...))
}

// appendAttributes writes what a table's cell says of itself (ISO 32000-1,
// 14.8.5.7).
func appendAttributes(b []byte, e *element) []byte {
	columns, rows := max(e.span.Columns, 1), max(e.span.Rows, 1)
	if e.tag != tagHeader && columns == 1 && rows == 1 {
		return b
	}
	b = append(b, "/A<</O/Table"...)
	switch {
	case e.tag == tagHeader && e.head:
		b = append(b, "/Scope/Column"...)
	case e.tag == tagHeader:
		b = append(b, "/Scope/Row"...)
	}
	if columns > 1 {
		b = strconv.AppendInt(append(b, "/ColSpan "...), int64(columns), 10)
	}
	if rows > 1 {
		b = strconv.AppendInt(append(b, "/RowSpan "...), int64(rows), 10)
	}
	return append(b, ">>"...)
}

// appendKids writes what an element holds: sequences by number, where they
// stand on the page that the element names.
func (t *tagging) appendKids(b []byte, e *element, annotations []int) []byte {
	left := func(k kid) bool { return k.element > 0 && t.numbers[k.element] == 0 }
	kids := e.kids
	if slices.ContainsFunc(kids, left) {
		kids = slices.DeleteFunc(slices.Clone(kids), left)
	}
	if len(kids) == 0 {
		return b
	}
	onPage := -1
	if i := slices.IndexFunc(kids, func(k kid) bool { return k.element == 0 && k.annot == 0 }); i >= 0 {
		onPage = int(kids[i].page)
		b = appendEntry(b, "/Pg ", pageObject(onPage))
	}
	b = append(b, "/K["...)
	for i, k := range kids {
		if i > 0 {
			b = append(b, ' ')
		}
		switch {
		case k.element > 0:
			b = appendReference(b, t.numbers[k.element])
		case k.annot > 0:
			b = append(b, "<</Type/OBJR/Obj "...)
			b = append(appendReference(b, annotations[k.annot-1]), ">>"...)
		case int(k.page) == onPage:
			b = strconv.AppendInt(b, int64(k.number), 10)
		default:
			b = append(b, "<</Type/MCR/Pg "...)
			b = appendReference(b, pageObject(int(k.page)))
			b = append(b, "/MCID "...)
			b = append(strconv.AppendInt(b, int64(k.number), 10), ">>"...)
		}
	}
	return append(b, ']')
}

// addPageEntries completes the pages: which sequences of the parent tree are
// theirs, and their annotations, each by reference (ISO 32000-1, 7.7.3.3),
// which one reaches in the order of the structure.
func addPageEntries(f *file, doc *page.Document, annotations [][]int) error {
	for i := range doc.Pages {
		entries := append([]byte(nil), "\n/StructParents "...)
		entries = strconv.AppendInt(entries, int64(i), 10)
		if len(annotations[i]) > 0 {
			entries = append(entries, "/Tabs/S/Annots["...)
			for n, number := range annotations[i] {
				if n > 0 {
					entries = append(entries, ' ')
				}
				entries = appendReference(entries, number)
			}
			entries = append(entries, ']')
		}
		if !f.extend(pageObject(i), entries) {
			return errShape
		}
	}
	return nil
}
