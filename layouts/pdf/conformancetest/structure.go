package conformancetest

import (
	"fmt"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// element is a structure element (ISO 32000-1, 14.7.2).
type element struct {
	number   int
	dict     types.Dict
	tag      string // as the file has it
	standard string // what the tag is mapped to; "" where it is to nothing
	circular bool
	parent   *element // nil: the tree's root
	kids     []kid
	language string
	depth    int
}

// kid is what an element holds: one of three.
type kid struct {
	element *element
	content *content
	object  int // an annotation's number
}

// content is a marked-content sequence, by page and number.
type content struct{ page, mcid int }

// tree is the structure of the file.
type tree struct {
	root     types.Dict
	top      []*element
	all      []*element // in reading order
	byNumber map[int]*element
	faults   []string
}

// most is how deep a structure is read.
const most = 256

// readTree reads the structure tree; the pages are known by their objects.
func (f *file) readTree() *tree {
	t := &tree{root: f.dict(f.catalog()["StructTreeRoot"]), byNumber: map[int]*element{}}
	for _, o := range f.list(t.root["K"]) {
		if e := t.read(f, o, nil); e != nil {
			t.top = append(t.top, e)
		}
	}
	return t
}

// list is an array's items, or the one that stands in place of an array.
func (f *file) list(o types.Object) types.Array {
	if a, ok := f.at(o).(types.Array); ok {
		return a
	}
	if f.at(o) == nil {
		return nil
	}
	return types.Array{o}
}

func (t *tree) read(f *file, o types.Object, parent *element) *element {
	d := f.dict(o)
	e := &element{number: numberOf(o), dict: d, tag: f.name(d["S"]), parent: parent, language: f.text(d["Lang"])}
	if parent != nil {
		e.depth = parent.depth + 1
		if e.language == "" {
			e.language = parent.language
		}
	}
	if d == nil || t.byNumber[e.number] != nil || e.depth > most {
		t.faults = append(t.faults, fmt.Sprintf("element %d is no dictionary, or stands in the tree twice", e.number))
		return nil
	}
	if e.number > 0 {
		t.byNumber[e.number] = e
	}
	e.standard, e.circular = t.mapped(f, e.tag)
	t.all = append(t.all, e)
	for _, k := range f.list(d["K"]) {
		t.readKid(f, e, k)
	}
	return e
}

func (t *tree) readKid(f *file, e *element, o types.Object) {
	page := numberOf(e.dict["Pg"])
	switch k := f.at(o).(type) {
	case types.Integer:
		e.kids = append(e.kids, kid{content: &content{page, k.Value()}})
	case types.Dict:
		switch {
		case f.name(k["Type"]) == "MCR":
			if pg := numberOf(k["Pg"]); pg > 0 {
				page = pg
			}
			e.kids = append(e.kids, kid{content: &content{page, f.integer(k["MCID"], -1)}})
		case f.name(k["Type"]) == "OBJR":
			e.kids = append(e.kids, kid{object: numberOf(k["Obj"])})
		default:
			if inner := t.read(f, o, e); inner != nil {
				e.kids = append(e.kids, kid{element: inner})
			}
		}
	default:
		t.faults = append(t.faults, fmt.Sprintf("element %d holds what is nothing", e.number))
	}
}

// standardTypes are those of ISO 32000-1, 14.8.4.
var standardTypes = func() map[string]bool {
	all := map[string]bool{}
	for _, s := range strings.Fields(`Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
		P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot
		Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`) {
		all[s] = true
	}
	return all
}()

// mapped is the standard type that the role map leads to (14.7.3).
func (t *tree) mapped(f *file, tag string) (standard string, circular bool) {
	roles := f.dict(t.root["RoleMap"])
	for range len(roles) + 1 {
		if standardTypes[tag] {
			return tag, false
		}
		next, ok := roles[tag]
		if !ok {
			return "", false
		}
		tag = f.name(next)
	}
	return "", true
}

// holds are the standard types of the elements that an element holds.
func (e *element) holds() []string {
	var all []string
	for _, k := range e.kids {
		if k.element != nil {
			all = append(all, k.element.standard)
		}
	}
	return all
}

// under is the standard type of the element that holds it.
func (e *element) under() string {
	if e.parent == nil {
		return ""
	}
	return e.parent.standard
}

func (e *element) String() string { return fmt.Sprintf("%s, object %d", e.tag, e.number) }

// attribute is one of an element's attributes (14.7.5), of the owner's.
func (f *file) attribute(e *element, owner, key string) types.Object {
	for _, o := range f.list(e.dict["A"]) {
		if d := f.dict(o); d != nil && f.name(d["O"]) == owner && d[key] != nil {
			return f.at(d[key])
		}
	}
	return nil
}

// level is of a heading, H1 to H6; 0: it is none.
func (e *element) level() int {
	if len(e.standard) == 2 && e.standard[0] == 'H' && e.standard[1] >= '1' && e.standard[1] <= '6' {
		return int(e.standard[1] - '0')
	}
	return 0
}

// parents reads a number tree (7.9.7).
func (f *file) numberTree(o types.Object, depth int, to map[int]types.Object) {
	d := f.dict(o)
	if d == nil || depth > 32 {
		return
	}
	nums := f.array(d["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		to[f.integer(nums[i], -1)] = nums[i+1]
	}
	for _, kid := range f.array(d["Kids"]) {
		f.numberTree(kid, depth+1, to)
	}
}
