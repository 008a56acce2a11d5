package importing

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// layers is which layers are not shown when the file is opened (ISO 32000-1,
// 8.11.4). What decides on that stands in the catalog and is left behind.
type layers struct {
	hidden map[int]bool // by object number
	others bool         // those that neither stand here nor in shown are hidden
	shown  map[int]bool
}

func (s *source) readLayers() (l layers) {
	l.hidden, l.shown = map[int]bool{}, map[int]bool{}
	root, err := s.table.Catalog()
	if err != nil {
		return l
	}
	all := s.dict(root["OCProperties"])
	usual := s.dict(all["D"])
	l.others = name(usual, "BaseState") == "OFF"
	for _, o := range s.array(usual["ON"]) {
		l.set(o, true)
	}
	for _, o := range s.array(usual["OFF"]) {
		l.set(o, false)
	}
	// Those that follow what they are for, 8.11.4.4.
	for _, o := range s.array(usual["AS"]) {
		rule := s.dict(o)
		if name(rule, "Event") != "View" || !holds(s.array(rule["Category"]), "View") {
			continue
		}
		for _, layer := range s.array(rule["OCGs"]) {
			view := s.dict(s.dict(s.dict(layer)["Usage"])["View"])
			switch name(view, "ViewState") {
			case "ON":
				l.set(layer, true)
			case "OFF":
				l.set(layer, false)
			}
		}
	}
	return l
}

func (l *layers) set(layer types.Object, on bool) {
	if to, ok := layer.(types.IndirectRef); ok {
		l.hidden[to.ObjectNumber.Value()], l.shown[to.ObjectNumber.Value()] = !on, on
	}
}

func holds(names types.Array, name string) bool {
	for _, o := range names {
		if o == types.Name(name) {
			return true
		}
	}
	return false
}

// shown reports whether what belongs to a layer is, or to a group of layers
// with a condition (8.11.2.2). What no reader understands is shown.
func (s *source) shown(o types.Object) bool {
	if o == nil {
		return true
	}
	d := s.dict(o)
	if name(d, "Type") != "OCMD" {
		to, ok := o.(types.IndirectRef)
		if !ok {
			return true
		}
		n := to.ObjectNumber.Value()
		return !s.layers.hidden[n] && (!s.layers.others || s.layers.shown[n])
	}
	if condition := s.array(d["VE"]); len(condition) > 0 {
		return s.holds(condition, maxDepth)
	}
	return s.member(d)
}

// member reports whether a group of layers is shown by those that are.
func (s *source) member(group types.Dict) bool {
	members := s.array(group["OCGs"])
	if members == nil && group["OCGs"] != nil {
		members = types.Array{group["OCGs"]}
	}
	on, off := 0, 0
	for _, m := range members {
		switch {
		case name(s.dict(m), "Type") == "OCMD", s.dict(m) == nil: // no layer
		case s.shown(m):
			on++
		default:
			off++
		}
	}
	switch p := name(group, "P"); {
	case on+off == 0:
		return true
	case p == "AllOn":
		return off == 0
	case p == "AnyOff":
		return off > 0
	case p == "AllOff":
		return on == 0
	}
	return on > 0
}

// holds reports whether a visibility expression does: [/And …], [/Or …], [/Not …].
func (s *source) holds(condition types.Array, depth int) bool {
	if depth == 0 || len(condition) == 0 {
		return true
	}
	on, off := 0, 0
	for _, o := range condition[1:] {
		holds := true
		if inner := s.array(o); inner != nil {
			holds = s.holds(inner, depth-1)
		} else if name(s.dict(o), "Type") != "OCMD" { // a layer; a group could hold itself
			holds = s.shown(o)
		}
		if holds {
			on++
		} else {
			off++
		}
	}
	switch condition[0] {
	case types.Name("Or"):
		return on > 0
	case types.Name("Not"):
		return on == 0
	}
	return off == 0
}

// dict is the dictionary that an object is or leads to, that of a stream too;
// nil, where there is none.
func (s *source) dict(o types.Object) types.Dict {
	found, err := s.table.Dereference(o)
	if err != nil {
		return nil
	}
	return dictionary(found)
}

// array is the list that an object is or leads to; nil, where there is none.
func (s *source) array(o types.Object) types.Array {
	found, err := s.table.Dereference(o)
	if err != nil {
		return nil
	}
	a, _ := found.(types.Array)
	return a
}
