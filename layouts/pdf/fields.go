package pdf

import (
	"bytes"
	"fmt"
	"reflect"
	"strconv"

	"worksheetpdf/layouts/page"
)

// Fields is which face a file's fields are typed in, and so whether it has any.
type Fields uint8

const (
	NoFields Fields = iota // places to type in are drawn as they look, and nothing more
	// WholeFields are typed in a face that has all characters of Chinese: some
	// 3.2 MB of the file.
	WholeFields
	// SmallFields are typed in one that has the 4,600 most used: 1.5 MB. A
	// character that it lacks is a box while it is typed; nothing of it is lost.
	SmallFields
)

// fields are the places to type and to tick in, and how they look. What they look
// like is painted on pages of fpdf's own behind those of the document, whose
// streams become their appearances.
type fields struct {
	looks   []look
	ticks   []int // of looks: those of ticks, which look alike
	of      []int // of each place, in the order of painting: its look; none
	widgets []widget
	forms   map[form]int // appearances that places share
}

// none is the look of an empty place.
const none = -1

// look is what a place looks like: when it is filled in, or ticked.
type look struct {
	size   page.Size
	marks  []page.Mark
	stream []byte
}

// widget is a place on its page.
type widget struct {
	group  page.Group
	at     page.Placement // of what holds the group
	page   int
	key    int // in the parent tree
	number int // of its object
	look   int
}

// mostTicks is how many looks of ticks are compared with: a layout has a few.
const mostTicks = 16

// look finds how a place looks. Ticks look alike.
func (f *fields) look(g page.Group) {
	marks := g.Marks
	if g.Input.Kind != page.Typed {
		marks = g.Input.Look
		for _, i := range f.ticks {
			if l := f.looks[i]; l.size == g.Input.Size && reflect.DeepEqual(l.marks, marks) {
				f.of = append(f.of, i)
				return
			}
		}
		if len(marks) > 0 && len(f.ticks) < mostTicks {
			f.ticks = append(f.ticks, len(f.looks))
		}
	}
	if len(marks) == 0 {
		f.of = append(f.of, none)
		return
	}
	f.of = append(f.of, len(f.looks))
	f.looks = append(f.looks, look{size: g.Input.Size, marks: marks})
}

// paintLooks paints the looks on pages of their own.
func (p *painter) paintLooks() {
	p.looking = true
	for i := range p.fields.looks {
		l := &p.fields.looks[i]
		p.fpdf().AddPageFormat("P", sizeOf(l.size))
		p.state = p.carried
		p.space = space{height: hundredths(l.size.Height)}
		p.within = within{element: artifact, open: nobody}
		p.marks(l.marks)
	}
	p.looking = false
}

// takeLooks takes the looks from their pages, whose objects are free then.
func (f *fields) takeLooks(file *file, pages int) error {
	if len(f.looks) == 0 {
		return nil
	}
	for i := range f.looks {
		number := pageObject(pages + i)
		f.looks[i].stream = bytes.Clone(file.whole(file.objects[number])) // the one behind the page's
		file.spare = append(file.spare, number, number+1)
	}
	var kids []byte
	for i := range pages {
		kids = append(appendReference(kids, pageObject(i)), ' ')
	}
	before, rest, found := bytes.Cut(file.objects[pagesRoot-1].body, []byte("/Kids ["))
	_, rest, closed := bytes.Cut(rest, []byte("]\n/Count "))
	_, after, counted := bytes.Cut(rest, []byte("\n"))
	if !found || !closed || !counted {
		return errShape
	}
	file.set(pagesRoot, fmt.Appendf(nil, "%s/Kids [%s]\n/Count %d\n%s", before, kids, pages, after))
	return nil
}

// form is an appearance that places may share.
type form struct {
	look  int
	size  page.Size
	turns uint8
}

// appearance adds a form that looks so (ISO 32000-1, 12.5.5). Of a place of
// words each has its own: a viewer may write into it.
func (f *fields) appearance(file *file, of form, typed bool) int {
	if n, ok := f.forms[of]; ok && !typed {
		return n
	}
	stream := []byte{}
	if of.look != none {
		stream = f.looks[of.look].stream
	}
	if typed {
		stream = fmt.Appendf(nil, "/Tx BMC\n%sEMC\n", stream)
	}
	b := append([]byte(nil), "/Type/XObject/Subtype/Form/BBox[0 0 "...)
	b = append(appendHundredths(b, hundredths(of.size.Width)), ' ')
	b = append(appendHundredths(b, hundredths(of.size.Height)), ']')
	if of.turns > 0 {
		b = append(b, "/Matrix["...)
		for _, n := range quarters[of.turns] {
			b = append(strconv.AppendInt(b, n, 10), ' ')
		}
		b = append(b, "0 0]"...)
	}
	n := file.place(object{body: appendEntry(b, "/Resources ", resources), stream: stream})
	f.forms[of] = n
	return n
}

// widget adds the object of the next place, and says its number: what is in it
// follows when all fields are known.
func (f *fields) widget(file *file, w widget) int {
	w.number, w.look = file.place(object{}), f.of[len(f.widgets)]
	f.widgets = append(f.widgets, w)
	return w.number
}
