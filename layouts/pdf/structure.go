package pdf

import (
	"slices"

	"worksheetpdf/layouts/page"
)

// structure is the document's structure tree (ISO 32000-1, 14.7), as painting
// finds it: what is drawn belongs to an element of the tree or is an artifact.
// Elements stand in reading order, each after the one that holds it.
type structure struct {
	elements []element // the first is the document
	keyed    map[int]int
	contents [][]int     // by page: the elements of its marked-content sequences, by number
	annots   []annotated // links and places to type and to tick in, in the order of painting
	level    uint8       // of the last heading
	page     int         // that is painted
	few      []kid       // for the kids of elements that hold few
}

// element is one element of the tree.
type element struct {
	tag    tag
	alt    string
	last   int // of a table: the page of its last row so far
	span   page.Span
	loose  bool // a paragraph of words that no group names
	head   bool // of a row: its cells head the columns, of a header cell: a column
	heard  heard
	parent int
	kids   []kid
}

// kid is what an element holds: another element, or a marked-content sequence
// of a page, or an annotation. Numbers of 32 bits do for hundreds of each.
type kid struct {
	element int32 // 0: the kid is none
	page    int32
	number  int32 // of the sequence
	annot   int32 // index into annots, from 1; 0: the kid is none
}

// annotated is an annotation's element, and of a link in words where it leads.
type annotated struct {
	element int
	words   string
}

// tag is the standard type of an element (ISO 32000-1, 14.8.4).
type tag string

const (
	tagDocument  tag = "Document"
	tagDivision  tag = "Div"
	tagParagraph tag = "P"
	tagSpan      tag = "Span"
	tagCaption   tag = "Caption"
	tagTable     tag = "Table"
	tagRow       tag = "TR"
	tagHeader    tag = "TH"
	tagCell      tag = "TD"
	tagList      tag = "L"
	tagItem      tag = "LI"
	tagBody      tag = "LBody"
	tagLabel     tag = "Lbl"
	tagFigure    tag = "Figure"
	tagLink      tag = "Link"
	tagForm      tag = "Form"
)

// artifact is what belongs to no element: rules, guides, page furniture.
const artifact = -1

// firstElements is the room for elements that a structure begins with: a sheet
// has some hundreds. What is not used of it is never touched.
const firstElements = 1024

// fewKids is how many kids most elements have at most.
const fewKids = 2

func newStructure(pages int) *structure {
	s := &structure{keyed: map[int]int{}, elements: make([]element, 0, firstElements), few: make([]kid, firstElements*fewKids)}
	s.start(pages)
	return s
}

// start makes the structure that of a document without marks.
func (s *structure) start(pages int) {
	clear(s.keyed)
	s.contents = slices.Grow(s.contents[:0], pages)[:pages]
	for i := range s.contents {
		s.contents[i] = s.contents[i][:0]
	}
	clear(s.annots)
	s.annots, s.level, s.page = s.annots[:0], 0, 0
	s.elements = s.elements[:0]
	s.push(element{tag: tagDocument, parent: artifact})
}

// push puts an element behind the others, in the memory of an earlier document's.
func (s *structure) push(e element) {
	n := len(s.elements)
	if n == cap(s.elements) {
		s.elements = append(s.elements, e)
		return
	}
	s.elements = s.elements[:n+1]
	if e.kids = s.elements[n].kids[:0]; e.kids == nil && len(s.few) > 0 {
		e.kids, s.few = s.few[:0:fewKids], s.few[fewKids:]
	}
	s.elements[n] = e
}

// add adds an element to one that holds it.
func (s *structure) add(e element) int {
	n := len(s.elements)
	s.push(e)
	parent := &s.elements[e.parent]
	parent.kids = append(parent.kids, kid{element: int32(n)})
	return n
}

// open is the element of a group, within that of what holds the group; or
// artifact. What goes on over pages is one element, and the header that a table
// repeats there is read once.
func (s *structure) open(within int, g page.Group) int {
	if within == artifact || g.Role == page.RoleArtifact || g.Role == page.RoleFigure && g.Alt == "" {
		return artifact
	}
	if n, ok := s.keyed[g.Key]; ok && g.Key != 0 {
		return n
	}
	n := s.begin(within, g)
	if g.Key != 0 && n != artifact {
		s.keyed[g.Key] = n
	}
	return n
}

// begin adds the element of a group that does not go on.
func (s *structure) begin(within int, g page.Group) int {
	if g.Role == page.RoleLabel && s.elements[within].tag == tagBody && len(s.elements[within].kids) == 0 {
		return s.label(within)
	}
	e := element{tag: s.tagOf(g, within), alt: g.Alt, span: g.Span}
	e.parent = s.room(within, e.tag)
	switch e.tag {
	case tagRow:
		table := &s.elements[within]
		goesOn := table.last != s.page && len(table.kids) > 0
		table.last = s.page
		if e.head = heads(g); e.head && goesOn && s.headed(within) {
			return artifact
		}
	case tagHeader:
		e.head = s.elements[within].head
	case tagItem:
		return s.add(element{tag: tagBody, parent: s.add(e)})
	}
	return s.add(e)
}

// label adds the label that an item begins with: it stands beside the item's
// body, before it.
func (s *structure) label(body int) int {
	item := s.elements[body].parent
	n := s.add(element{tag: tagLabel, parent: item})
	kids := s.elements[item].kids
	slices.Reverse(kids[len(kids)-2:])
	return n
}

// heads reports whether a row's cells are all header cells.
func heads(row page.Group) bool {
	return !slices.ContainsFunc(row.Marks, func(m page.Mark) bool {
		g, ok := m.(page.Group)
		return ok && g.Role == page.RoleCell
	})
}

// headed reports whether a table begins with a row of header cells.
func (s *structure) headed(table int) bool {
	return s.elements[s.elements[table].kids[0].element].head
}

// text is the element that text belongs to within another: itself, or the
// paragraph that stands for words which no group names.
func (s *structure) text(within int) int {
	if within == artifact || s.elements[within].tag.holdsText() {
		return within
	}
	if room := s.room(within, tagParagraph); room != within {
		return s.text(room)
	}
	if kids := s.elements[within].kids; len(kids) > 0 {
		last := int(kids[len(kids)-1].element)
		if last > 0 && s.elements[last].loose {
			return last
		}
	}
	return s.add(element{tag: tagParagraph, parent: within, loose: true})
}

// shape is the element that a line, a shape or an image belongs to: the figure
// around it. Elsewhere they are decoration: what a tick says, unseen words say.
func (s *structure) shape(within int) int {
	for n := within; n != artifact; n = s.elements[n].parent {
		if s.elements[n].tag == tagFigure {
			return within
		}
	}
	return artifact
}

// sequence adds a marked-content sequence to an element, and returns its number
// on the page.
func (s *structure) sequence(of, onPage int) int {
	number := len(s.contents[onPage])
	s.contents[onPage] = append(s.contents[onPage], of)
	e := &s.elements[of]
	e.kids = append(e.kids, kid{page: int32(onPage), number: int32(number)})
	return number
}
