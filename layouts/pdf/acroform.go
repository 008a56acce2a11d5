package pdf

import (
	"strings"

	"worksheetpdf/layouts/page"
)

// node is a field, or what fields have in common whose names begin alike: a
// partial name holds no period (ISO 32000-1, 12.7.3.2).
type node struct {
	name   string
	number int // of its object; of a field with one place, that of the place
	kids   []*node
	byName map[string]*node
	places []widget
}

// kid is the node of the next part of a name.
func (n *node) kid(name string) *node {
	if k, ok := n.byName[name]; ok {
		return k
	}
	k := &node{name: name}
	if n.byName == nil {
		n.byName = map[string]*node{}
	}
	n.byName[name] = k
	n.kids = append(n.kids, k)
	return k
}

// addForm adds the fields and the form that they are in (ISO 32000-1, 12.7.2).
// Its result is the form's number.
func (f *fields) addForm(file *file, doc *page.Document, font int) int {
	root := new(node)
	for _, w := range f.widgets {
		n := root
		for part := range strings.SplitSeq(w.group.Input.Name, ".") {
			n = n.kid(part)
		}
		n.places = append(n.places, w)
	}
	for _, k := range root.kids {
		f.number(file, k)
	}
	b := append([]byte(nil), "<</Fields["...)
	for _, k := range root.kids {
		f.addField(file, doc, k, 0)
		b = append(appendReference(b, k.number), ' ')
	}
	b = appendEntry(append(b, "]/DR<</Font<</"+typedIn...), " ", font)
	b = append(b, ">>>>/DA(/"+typedIn+" 0 Tf 0 g)>>"...)
	return file.add(object{body: b})
}

// number gives a node and those below it their objects.
func (f *fields) number(file *file, n *node) {
	if len(n.places) == 1 {
		n.number = n.places[0].number
		return
	}
	n.number = file.place(object{})
	for _, k := range n.kids {
		f.number(file, k)
	}
}

// addField completes the object of a node, and of all below it.
func (f *fields) addField(file *file, doc *page.Document, n *node, parent int) {
	height := func(w widget) int64 { return hundredths(doc.Pages[w.page].Size.Height) }
	b := appendText([]byte("<</T"), n.name)
	if parent > 0 {
		b = appendEntry(b, "/Parent ", parent)
	}
	switch {
	case len(n.places) == 1:
		b = f.appendField(b, n.places)
		b = f.appendWidget(b, file, n.places[0], height(n.places[0]))
	case len(n.places) > 1:
		b = append(f.appendField(b, n.places), "/Kids["...)
		for _, w := range n.places {
			b = append(appendReference(b, w.number), ' ')
			kid := f.appendWidget(appendEntry([]byte("<<"), "/Parent ", n.number), file, w, height(w))
			file.set(w.number, append(kid, ">>"...))
		}
		b = append(b, ']')
	default:
		b = append(b, "/Kids["...)
		for _, k := range n.kids {
			f.addField(file, doc, k, n.number)
			b = append(appendReference(b, k.number), ' ')
		}
		b = append(b, ']')
	}
	file.set(n.number, append(b, ">>"...))
}
