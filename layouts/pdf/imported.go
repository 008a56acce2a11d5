package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"

	"worksheetpdf/layouts/page"
)

// Imported is the pages of a file that we did not draw, ready to be written
// into ours: a [page.Imported] mark shows one of them. Whoever makes it answers
// for its objects being sound and always in the same order.
type Imported struct {
	Pages   []Form
	Objects []Object
}

// Form is a page as a form XObject (ISO 32000-1, 8.10). Its space has the
// page's lower left corner as its origin and a point as its unit.
type Form struct {
	Object int // index into Objects
	Size   page.Size
}

// Object is one indirect object.
type Object struct {
	// Body is the object as it stands in a file, but for its references: each
	// is a NUL. Of one with a stream it is the dictionary's entries, without
	// its brackets and its /Length.
	Body []byte
	// References are what the NULs stand for: indices into the file's objects.
	References []int
	Stream     []byte // as its /Filter has left it; nil: the object is no stream
}

var errImported = errors.New("a page of another file does not exist, or its objects do not fit together")

// checkImported finds objects that would break the file.
func checkImported(files []Imported) error {
	for i, f := range files {
		if !f.sound() {
			return fmt.Errorf("pdf: imported file %d: %w", i+1, errImported)
		}
	}
	return nil
}

func (f Imported) sound() bool {
	for _, p := range f.Pages {
		if p.Object < 0 || p.Object >= len(f.Objects) || f.Objects[p.Object].Stream == nil ||
			hundredths(p.Size.Width) <= 0 || hundredths(p.Size.Height) <= 0 {
			return false
		}
	}
	for _, o := range f.Objects {
		if bytes.Count(o.Body, []byte{0}) != len(o.References) {
			return false
		}
		for _, n := range o.References {
			if n < 0 || n >= len(f.Objects) {
				return false
			}
		}
	}
	return true
}

// drawImported shows a page of another file in its box. It begins with the
// graphics state that a page begins with (ISO 32000-1, 8.4.1, 9.3.1), of which
// a form would otherwise inherit what we have set.
func (p *painter) drawImported(m page.Imported) {
	b := append(p.buffer[:0], "q 0 G 0 g 1 w 0 J 0 j 10 M []0 d 0 Tc 0 Tw 100 Tz 0 TL 0 Tr 0 Ts\n"...)
	own := p.files[m.File].Pages[m.Page].Size
	b = append(b, scale(hundredths(m.Size.Width), hundredths(own.Width))...)
	b = append(b, " 0 0 "...)
	b = append(b, scale(hundredths(m.Size.Height), hundredths(own.Height))...)
	b = p.appendPosition(append(b, ' '), m.At.Plus(0, m.Size.Height))
	b = append(b, "cm /"...)
	b = append(b, formName(m.File, m.Page)...)
	p.writeRaw(append(b, " Do Q"...))
}

// scale is the ratio of two lengths as content streams have it.
func scale(to, from int64) string {
	if to == from {
		return "1"
	}
	return strconv.FormatFloat(float64(to)/float64(from), 'f', 6, 64)
}

// formName is what an imported page is called in the resource dictionary.
func formName(file, page int) string { return "I" + strconv.Itoa(file) + "P" + strconv.Itoa(page) }

// addImported adds the imported objects, each file's once. Its result is what
// the pages are called, for the resource dictionary that all pages share.
func addImported(f *file, files []Imported) (names []byte) {
	for i, from := range files {
		base := len(f.objects) + 1
		for _, o := range from.Objects {
			f.add(object{body: o.numbered(base), stream: o.Stream, coding: final})
		}
		for j, p := range from.Pages {
			names = append(append(append(names, '/'), formName(i, j)...), ' ')
			names = appendReference(names, base+p.Object)
		}
	}
	return names
}

// numbered is the body with its references, where the file's first object has
// the number base.
func (o Object) numbered(base int) []byte {
	var b []byte
	rest := o.Body
	for _, n := range o.References {
		before, after, _ := bytes.Cut(rest, []byte{0})
		b = appendReference(append(b, before...), base+n)
		rest = after
	}
	return append(b, rest...)
}
