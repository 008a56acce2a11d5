package importing

import (
	"strconv"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Bounds of a form: of a thousand copies of the largest sheet, all written full.
const (
	maxFields = 200_000
	maxTyped  = 16 * mebibyte
)

// typedForm is the reading of a file's form (ISO 32000-1, 12.7).
type typedForm struct {
	*source
	fields []Field
	seen   map[int]bool // objects of fields
	nodes  int
	room   int // for names and values
}

// above is what a field has from those that it is in.
type above struct {
	name  string
	kind  types.Object
	value types.Object
	flags types.Object
	opt   types.Object
}

// read reads the fields, and those that pages show and the form does not name,
// as some programs leave them that take pages out.
func (f *typedForm) read() error {
	catalog, err := f.table.Catalog()
	if err != nil {
		return fault{Kind: unlisted}
	}
	root, err := f.entry(catalog["AcroForm"])
	if err != nil {
		return err
	}
	for _, o := range f.list(root["Fields"]) {
		if err := f.node(o, above{}, 0); err != nil {
			return err
		}
	}
	return f.strays(catalog["Pages"], map[int]bool{}, 0)
}

// entry is the dictionary that an object is or leads to. One that is missing may
// have held what somebody typed.
func (f *typedForm) entry(o types.Object) (types.Dict, error) {
	o, err := f.resolve(o)
	if err != nil {
		return nil, fault{Kind: damaged}
	}
	return dictionary(o), nil
}

// list is the array that an object is or leads to.
func (s *source) list(o types.Object) types.Array {
	o, err := s.resolve(o)
	list, ok := o.(types.Array)
	if err != nil || !ok {
		return nil
	}
	return list
}

// fresh reports whether an object has not been read before, and counts it.
func (f *typedForm) fresh(o types.Object) (bool, error) {
	if f.nodes++; f.nodes > maxFields {
		return false, fault{Kind: overfull}
	}
	to, ok := o.(types.IndirectRef)
	if !ok {
		return true, nil
	}
	n := to.ObjectNumber.Value()
	again := f.seen[n]
	f.seen[n] = true
	return !again, nil
}

// node reads a field and those in it.
func (f *typedForm) node(o types.Object, a above, depth int) error {
	if depth > maxDepth {
		return fault{Kind: nested}
	}
	fresh, err := f.fresh(o)
	if err != nil || !fresh {
		return err
	}
	d, err := f.entry(o)
	if err != nil || d == nil {
		return err
	}
	if a, err = f.inherit(d, a); err != nil {
		return err
	}
	places, terminal, err := f.kids(f.list(d["Kids"]), a, depth)
	if err != nil || !terminal && len(places) == 0 {
		return err
	}
	return f.field(d, places, a)
}

// kids reads what is in a field: fields, and its places if it has some. One with
// no fields in it is terminal.
func (f *typedForm) kids(kids types.Array, a above, depth int) (places []types.Dict, terminal bool, err error) {
	terminal = true
	for _, o := range kids {
		kid, err := f.entry(o)
		if err != nil {
			return nil, false, err
		}
		if kid["T"] != nil || kid["Kids"] != nil {
			terminal = false
			if err := f.node(o, a, depth+1); err != nil {
				return nil, false, err
			}
			continue
		}
		fresh, err := f.fresh(o)
		if err != nil {
			return nil, false, err
		}
		if fresh && kid != nil {
			places = append(places, kid)
		}
	}
	return places, terminal, nil
}

// inherit is what a field hands down.
func (f *typedForm) inherit(d types.Dict, a above) (above, error) {
	for key, to := range map[string]*types.Object{"FT": &a.kind, "V": &a.value, "Ff": &a.flags, "Opt": &a.opt} {
		o, err := f.resolve(d[key])
		if err != nil {
			return a, fault{Kind: damaged}
		}
		if o != nil {
			*to = o
		}
	}
	if d["T"] == nil {
		return a, nil
	}
	part, err := f.words(d["T"])
	if err != nil {
		return a, err
	}
	if a.name != "" {
		part = a.name + "." + part
	}
	a.name = part
	return a, f.take(len(part))
}

// take counts what is kept.
func (f *typedForm) take(n int) error {
	if f.room -= n; f.room < 0 {
		return fault{Kind: overfull}
	}
	return nil
}

// words is a text.
func (f *typedForm) words(o types.Object) (string, error) {
	o, err := f.resolve(o)
	if err != nil {
		return "", fault{Kind: damaged}
	}
	text := strings.ToValidUTF8(f.text(o), "\uFFFD")
	return text, f.take(len(text))
}

// field keeps a field that is typed into, ticked or chosen.
func (f *typedForm) field(d types.Dict, places []types.Dict, a above) error {
	if a.kind == nil && len(places) > 0 {
		a.kind, _ = f.resolve(places[0]["FT"])
	}
	kind, _ := a.kind.(types.Name)
	kept := Field{Name: a.name, Button: kind == "Btn"}
	flags, _ := f.number(a.flags)
	if a.name == "" || kind == "Sig" || kept.Button && int(flags)&pushButton != 0 {
		return nil
	}
	for _, p := range places { // where programs write it that know no parents
		if a.value != nil {
			break
		}
		o, err := f.resolve(p["V"])
		if err != nil {
			return fault{Kind: damaged}
		}
		a.value = o
	}
	var err error
	if kept.Button {
		kept.Value, err = f.state(append(places, d), a)
	} else {
		kept.Value, err = f.typed(a.value)
	}
	f.fields = append(f.fields, kept)
	return err
}

// typed is what was typed. Viewers end lines each in their own way, and some
// programs write a number or a list where a text belongs.
func (f *typedForm) typed(value types.Object) (string, error) {
	switch value := value.(type) {
	case types.Name:
		return string(value), f.take(len(value))
	case types.Integer, types.Float, types.Boolean:
		return value.String(), nil
	case types.Array:
		return f.several(value)
	}
	text, err := f.words(value)
	text = strings.TrimRight(text, "\x00")
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), err
}

// several are the texts of a list, a line each.
func (f *typedForm) several(values types.Array) (string, error) {
	lines := make([]string, len(values))
	for i, value := range values {
		var err error
		if lines[i], err = f.words(value); err != nil {
			return "", err
		}
	}
	return strings.Join(lines, "\n"), f.take(len(lines))
}

// off is the state of a button that is not on (12.7.4.2.3).
const off = "Off"

// state is the state that a button is in: its value, or without one that of a
// place of it that is on.
func (f *typedForm) state(places []types.Dict, a above) (string, error) {
	state := ""
	switch value := a.value.(type) {
	case nil:
		for _, p := range places {
			if s := name(p, "AS"); s != "" && s != off {
				state = s
			}
		}
	case types.Name:
		state = string(value)
	default:
		words, err := f.words(value)
		if err != nil {
			return "", err
		}
		state = words
	}
	if options, _ := a.opt.(types.Array); len(options) > 0 { // the state is the number of one (12.7.4.2.4)
		if n, err := strconv.Atoi(state); err == nil && n >= 0 && n < len(options) {
			return f.words(options[n])
		}
	}
	if state == off {
		return "", nil
	}
	return state, f.take(len(state))
}
