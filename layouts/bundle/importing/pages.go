package importing

import (
	"math"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// readPages walks the page tree.
func (s *source) readPages(most int) error {
	catalog, err := s.table.Catalog()
	if err != nil {
		return fault{Kind: unlisted}
	}
	root, ok := catalog["Pages"].(types.IndirectRef)
	if !ok {
		return fault{Kind: disordered}
	}
	w := walk{source: s, most: most, seen: map[int]bool{}}
	if err := w.node(root, 0, nil, maxDepth); err != nil {
		if f, ok := err.(fault); ok && f.Kind == misshapen {
			return f
		}
		return fault{Kind: disordered}
	}
	count, err := s.table.DereferenceNumber(s.dict(root)["Count"])
	switch {
	case err != nil:
		return fault{Kind: disordered}
	case w.found > most:
		return fault{Kind: long, Count: w.found}
	case w.found == 0:
		return fault{Kind: blank}
	case int(count) != w.found: // some are lost
		return fault{Kind: disordered}
	}
	return nil
}

// walk is a walk through a page tree. No node is met twice: that would be a
// circle, or one page under two parents.
type walk struct {
	*source
	most  int
	found int
	seen  map[int]bool
}

// inherited are the entries that a page may have from above (ISO 32000-1, 7.7.3.4).
var inherited = [...]string{"Resources", "MediaBox", "CropBox", "Rotate"}

func (w *walk) node(at types.IndirectRef, parent int, above types.Dict, depth int) error {
	n := at.ObjectNumber.Value()
	if depth == 0 || w.seen[n] {
		return fault{Kind: disordered}
	}
	w.seen[n] = true
	dict, here, err := w.inherit(at, parent, above)
	if err != nil {
		return err
	}
	kids, err := w.table.DereferenceArray(dict["Kids"])
	if err != nil {
		return err
	}
	if kids == nil {
		if name(dict, "Type") == "Pages" || depth == maxDepth {
			return fault{Kind: disordered}
		}
		return w.leaf(n, dict, here)
	}
	for _, k := range kids {
		to, ok := k.(types.IndirectRef)
		if !ok {
			return fault{Kind: disordered}
		}
		if err := w.node(to, n, here, depth-1); err != nil {
			return err
		}
	}
	return nil
}

// inherit reads a node, and what it and the pages below it have from above.
func (w *walk) inherit(at types.IndirectRef, parent int, above types.Dict) (dict, here types.Dict, err error) {
	o, err := w.resolve(at)
	if err != nil {
		return nil, nil, err
	}
	dict, _ = o.(types.Dict)
	if t := name(dict, "Type"); t != "Page" && t != "Pages" && (dict == nil || dict["Type"] != nil) {
		return nil, nil, fault{Kind: disordered}
	}
	if up, ok := dict["Parent"].(types.IndirectRef); ok && parent > 0 && up.ObjectNumber.Value() != parent {
		return nil, nil, fault{Kind: disordered} // viewers that look upwards show another page
	}
	here = types.Dict{}
	for _, key := range inherited {
		if here[key] = dict[key]; here[key] == nil {
			here[key] = above[key]
		}
	}
	return dict, here, nil
}

// leaf takes a page. Those beyond the limit are counted only.
func (w *walk) leaf(number int, dict, from types.Dict) error {
	w.found++
	if w.found > w.most {
		return nil
	}
	media, ok := w.box(from["MediaBox"])
	if !ok {
		return fault{Kind: misshapen, Page: w.found}
	}
	p := leaf{number: number, dict: dict, resources: from["Resources"], box: media, unit: 1}
	if crop, ok := w.box(from["CropBox"]); ok {
		p.box = media.and(crop)
	}
	if u, err := w.table.DereferenceNumber(dict["UserUnit"]); err == nil && dict["UserUnit"] != nil && u > 0 {
		p.unit = u
	}
	if r, err := w.table.DereferenceNumber(from["Rotate"]); err == nil && from["Rotate"] != nil && math.Abs(r) < 1<<20 {
		p.turns = (int(r)/90%4 + 4) % 4
	}
	// The largest side is that of ISO 32000-1, Annex C.2.
	wide, high := p.box.width()*p.unit, p.box.height()*p.unit
	if !(wide >= 1 && high >= 1 && wide <= 14400 && high <= 14400) {
		return fault{Kind: misshapen, Page: w.found}
	}
	w.leaves = append(w.leaves, p)
	return nil
}

// box reads a rectangle, whichever two of its corners are given
// (ISO 32000-1, 7.9.5).
func (s *source) box(o types.Object) (box, bool) {
	a, err := s.table.DereferenceArray(o)
	if err != nil || len(a) != 4 {
		return box{}, false
	}
	var n [4]float64
	for i := range a {
		if n[i], err = s.table.DereferenceNumber(a[i]); err != nil {
			return box{}, false
		}
	}
	return box{min(n[0], n[2]), min(n[1], n[3]), max(n[0], n[2]), max(n[1], n[3])}, true
}

func (b box) and(c box) box {
	return box{max(b.left, c.left), max(b.bottom, c.bottom), min(b.right, c.right), min(b.top, c.top)}
}

// content is what the page draws, decoded. Where it is in parts they are
// joined by a new line: a word never reaches from one to the next
// (ISO 32000-1, 7.8.2).
func (s *source) content(p leaf) ([]byte, error) {
	o, err := s.resolve(p.dict["Contents"])
	if err != nil {
		return nil, err
	}
	parts, ok := o.(types.Array)
	if !ok && o != nil {
		parts = types.Array{o}
	}
	var b []byte
	for _, part := range parts {
		o, err := s.resolve(part)
		if err != nil {
			return nil, err
		}
		if o == nil {
			continue
		}
		stream, ok := o.(types.StreamDict)
		if !ok {
			return nil, fault{Kind: undecodable}
		}
		decoded, err := decode(&stream)
		if err != nil {
			return nil, fault{Kind: undecodable}.unless(err)
		}
		if len(b)+len(decoded) > maxStream {
			return nil, fault{Kind: hungry}
		}
		b = append(append(b, decoded...), '\n')
	}
	return b, nil
}
