package importing

import (
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"worksheetpdf/layouts/pdf"
)

// maxObjects is how many objects are copied. gopdf's importer leaves out
// objects with numbers from 9,999 on, and says nothing.
const maxObjects = 9000

// copier copies objects out of a file, in the order in which they are reached
// from those that are copied first, dictionaries by their sorted keys: however
// the file numbers them, the copy is the same.
type copier struct {
	source  *source
	objects []pdf.Object
	numbers map[copied]int
	waiting []waiting
	nothing int // index of a form that draws nothing; 0: there is none yet

	// What is known of content streams, by their numbers; see [copier.unit].
	examined map[int]*needs
	shared   map[int]*unit
	alike    map[string]*unit
	open     map[int]bool
	bare     map[string]bool
	remarks  remarks
}

// copied is an object of the file in a role. What finds its resources in the
// unit that draws it is another one in each.
type copied struct {
	number int
	role   role
	within *unit
}

type waiting struct {
	object types.Object
	at     copied
	index  int
	within *unit
}

func newCopier(s *source) *copier {
	return &copier{
		source: s, numbers: map[copied]int{}, examined: map[int]*needs{}, shared: map[int]*unit{},
		alike: map[string]*unit{}, open: map[int]bool{}, bare: map[string]bool{},
	}
}

// nothing stands in the place of a form that is not shown.
type nothing struct{ types.Object }

func (nothing) String() string { return "nothing" }

// reserve makes room for an object that is filled later.
func (c *copier) reserve() (int, error) {
	if len(c.objects) == maxObjects {
		return 0, fault{Kind: intricate}
	}
	c.objects = append(c.objects, pdf.Object{})
	return len(c.objects) - 1, nil
}

// reference is the index of the copy of an object. One that is null is not copied.
func (c *copier) reference(to types.IndirectRef, r role, u *unit) (index int, ok bool, err error) {
	o, err := c.source.resolve(to)
	if err != nil || o == nil {
		return 0, false, err
	}
	at := copied{number: to.ObjectNumber.Value(), role: r}
	if u != nil {
		if child := u.units[at.number]; child != nil {
			return c.drawn(child)
		}
		if u.bound[at.number] {
			at.within = u
		}
	}
	if r == form { // of a mask or font that nothing needs
		return 0, false, nil
	}
	if n, ok := c.numbers[at]; ok {
		return n, true, nil
	}
	n, err := c.reserve()
	if err != nil {
		return 0, false, err
	}
	c.numbers[at] = n
	c.waiting = append(c.waiting, waiting{o, at, n, u})
	return n, true, nil
}

// drawn is the index of the copy of what a unit draws.
func (c *copier) drawn(u *unit) (index int, ok bool, err error) {
	if u.index >= 0 {
		return u.index, true, nil
	}
	if u.index, err = c.reserve(); err != nil {
		return 0, false, err
	}
	c.waiting = append(c.waiting, waiting{object: u.stream, at: copied{u.number, form, nil}, index: u.index, within: u})
	return u.index, true, nil
}

// finish copies what is waiting, and what that leads to.
func (c *copier) finish() error {
	for len(c.waiting) > 0 {
		w := c.waiting[0]
		c.waiting = c.waiting[1:]
		if err := c.fill(w); err != nil {
			return fault{Kind: undecodable, Object: w.at.number}.unless(err)
		}
	}
	return nil
}

func (c *copier) fill(w waiting) error {
	var b body
	var stream []byte
	var err error
	switch o := w.object.(type) {
	case types.StreamDict:
		if w.at.role == form {
			stream, err = c.content(&b, w.within)
			break
		}
		stream, err = c.stream(&b, o, w.at.role, w.within)
	default:
		err = c.value(&b, o, w.at.role, w.within, maxDepth)
	}
	c.objects[w.index] = pdf.Object{Body: b.Bytes(), References: b.references, Stream: stream}
	return err
}

// value writes an object. A space follows each number, word and reference.
func (c *copier) value(b *body, o types.Object, r role, u *unit, depth int) error {
	if depth == 0 {
		return fault{Kind: intricate}
	}
	if b.scalar(o) {
		return nil
	}
	switch o := o.(type) {
	case types.StringLiteral:
		text, err := types.Unescape(string(o))
		if err != nil {
			return err
		}
		b.text(text)
	case types.Array:
		b.WriteString("[")
		for _, e := range o {
			if err := c.value(b, e, r, u, depth-1); err != nil {
				return err
			}
		}
		b.WriteString("]")
	case types.Dict:
		b.WriteString("<<")
		if err := c.entries(b, o, r, u, depth-1); err != nil {
			return err
		}
		b.WriteString(">>")
	case types.IndirectRef:
		return c.pointer(b, o, r, u)
	case nothing:
		return c.pointToNothing(b)
	default: // a stream without a number, or what belongs to the file's own structure
		return fault{Kind: damaged}
	}
	return nil
}

// pointer writes a reference to the copy of an object.
func (c *copier) pointer(b *body, to types.IndirectRef, r role, u *unit) error {
	n, ok, err := c.reference(to, r, u)
	if err != nil && r != aside {
		return err
	}
	if !ok {
		b.WriteString("null ")
		return nil
	}
	b.reference(n)
	return nil
}

// pointToNothing writes a reference to a form that draws nothing.
func (c *copier) pointToNothing(b *body) (err error) {
	if c.nothing == 0 {
		if c.nothing, err = c.reserve(); err != nil {
			return err
		}
		data, err := deflate(nil)
		if err != nil {
			return err
		}
		c.objects[c.nothing] = pdf.Object{Body: []byte("/Type/XObject/Subtype/Form/BBox[0 0 0 0 ]/Resources<<>>/Filter/FlateDecode "), Stream: data}
	}
	b.reference(c.nothing)
	return nil
}

// entries writes those of a dictionary that its role keeps.
func (c *copier) entries(b *body, d types.Dict, r role, u *unit, depth int) error {
	if r == xobject { // a picture: forms are units
		r = picture
	}
	for _, key := range slices.Sorted(maps.Keys(d)) {
		of, kept := r.entry(key)
		if !kept || d[key] == nil {
			continue
		}
		b.key(key)
		if err := c.value(b, d[key], of, u, depth); err != nil {
			return err
		}
	}
	if r == font && name(d, "Subtype") == "Type3" {
		return c.glyphResources(b, d, u, depth)
	}
	return nil
}

// stream writes a stream's dictionary, and is its data.
func (c *copier) stream(b *body, s types.StreamDict, r role, u *unit) ([]byte, error) {
	raw := s.Raw
	if r != whole { // that is one of gopdf's file, which is a number
		var err error
		if raw, err = restored(s); err != nil {
			return nil, fault{Kind: undecodable}.unless(err)
		}
	}
	if s.Dict["F"] != nil { // the data is in another file
		return nil, fault{Kind: damaged}
	}
	coding := types.Dict{}
	for _, key := range [...]string{"Filter", "DecodeParms"} {
		o, err := c.source.resolve(s.Dict[key])
		if err != nil {
			return nil, err
		}
		if o != nil {
			coding[key] = o
		}
	}
	data, parameters := raw, whole
	if r != whole {
		parameters = filters
		var err error
		if data, err = packed(coding, raw); err != nil {
			return nil, err
		}
	}
	for _, key := range slices.Sorted(maps.Keys(coding)) {
		b.key(key)
		if err := c.value(b, coding[key], parameters, u, maxDepth); err != nil {
			return nil, err
		}
	}
	rest := maps.Clone(s.Dict)
	for _, key := range [...]string{"Length", "Filter", "DecodeParms"} {
		delete(rest, key)
	}
	return data, c.entries(b, rest, r, u, maxDepth)
}
