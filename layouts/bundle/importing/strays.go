package importing

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// strays reads the fields that pages show and no list of the form names. Of a
// tree of pages that is wrong, what can be followed is.
func (f *typedForm) strays(o types.Object, seen map[int]bool, depth int) error {
	to, ok := o.(types.IndirectRef)
	n := to.ObjectNumber.Value()
	if !ok || seen[n] || depth > maxDepth {
		return nil
	}
	seen[n] = true
	node := f.dict(o)
	for _, kid := range f.list(node["Kids"]) {
		if err := f.strays(kid, seen, depth+1); err != nil {
			return err
		}
	}
	for _, o := range f.list(node["Annots"]) {
		if to, ok := o.(types.IndirectRef); ok && f.seen[to.ObjectNumber.Value()] {
			continue
		}
		if name(f.dict(o), "Subtype") != "Widget" {
			continue
		}
		if err := f.stray(o); err != nil {
			return err
		}
	}
	return nil
}

// stray reads a field with what it has from those that it is in.
func (f *typedForm) stray(o types.Object) error {
	var around []types.Dict
	for at := f.dict(f.dict(o)["Parent"]); at != nil && len(around) < maxDepth; at = f.dict(at["Parent"]) {
		around = append(around, at)
	}
	var a above
	for i := len(around) - 1; i >= 0; i-- {
		var err error
		if a, err = f.inherit(around[i], a); err != nil {
			return err
		}
	}
	return f.node(o, a, 0)
}
