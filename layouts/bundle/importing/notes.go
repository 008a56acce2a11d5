package importing

import (
	"bytes"
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// maxNotes is how many annotations of a page are looked at.
const maxNotes = 2000

// Flags of an annotation that keep it from being seen (ISO 32000-1, 12.5.3).
const unseen = 1<<1 | 1<<5 // hidden, not to be viewed

// notes draws what stands on a page that is not part of its content: filled-in
// fields, stamps, comments. They are drawn as they look; what they can do is
// left behind. Of those that do not say how they look, the simple ones are
// drawn as viewers draw them, and the others are remarked on.
func (s *source) notes(p leaf, to *remarks) (content []byte, drawn types.Dict) {
	list := s.array(p.dict["Annots"])
	if len(list) > maxNotes {
		to.add(manyNotes, "")
		list = list[:maxNotes]
	}
	d := drawer{source: s, remarks: to, resources: map[string]types.Dict{}}
	for _, o := range list {
		d.note(s.dict(o))
	}
	drawn = types.Dict{}
	for kind, names := range d.resources {
		drawn[kind] = names
	}
	return d.Bytes(), drawn
}

// drawer draws annotations into one content stream.
type drawer struct {
	bytes.Buffer
	source    *source
	remarks   *remarks
	resources map[string]types.Dict
}

// name adds a resource and is its name.
func (d *drawer) name(kind string, o types.Object) string {
	if d.resources[kind] == nil {
		d.resources[kind] = types.Dict{}
	}
	name := fmt.Sprintf("N%d", len(d.resources[kind]))
	d.resources[kind][name] = o
	return name
}

func (d *drawer) print(format string, args ...any) { fmt.Fprintf(d, format, args...) }

func (d *drawer) numbers(n ...float64) {
	for _, n := range n {
		d.WriteString(decimal(n) + " ")
	}
}

// note draws one annotation.
func (d *drawer) note(of types.Dict) {
	flags, _ := d.source.number(of["F"])
	if of == nil || int(flags)&unseen != 0 || name(of, "Subtype") == "Popup" || !d.source.shown(of["OC"]) {
		return
	}
	look, matrix, says := d.look(of)
	switch {
	case says == something && !d.unfilled(of, look):
		d.WriteString("q ")
		d.numbers(matrix[:]...)
		d.print("cm /%s Do Q\n", d.name("XObject", look))
	case says == itIsBlank:
	case name(of, "Subtype") == "Widget":
		d.field(of)
	default:
		d.shape(of)
	}
}

// saying is what an annotation says of how it looks.
type saying uint8

const (
	unsaid saying = iota
	something
	itIsBlank
)

// look is the form that an annotation looks like, and what moves it to its
// place (ISO 32000-1, 12.5.5).
func (d *drawer) look(of types.Dict) (look types.IndirectRef, matrix [6]float64, says saying) {
	s := d.source
	usual := s.dict(of["AP"])["N"]
	o, err := s.table.Dereference(usual)
	if err != nil {
		return
	}
	if states, several := o.(types.Dict); several { // of a box to tick, say
		if usual = states[s.stateOf(of)]; usual == nil && len(states) > 0 {
			return look, matrix, itIsBlank
		}
		if o, err = s.table.Dereference(usual); err != nil {
			return
		}
	}
	to, refers := usual.(types.IndirectRef)
	form, drawn := o.(types.StreamDict)
	place, placed := s.box(of["Rect"])
	if !refers || !drawn || !placed {
		return
	}
	own, bounded := s.box(form.Dict["BBox"])
	own = own.under(s.matrix(form.Dict["Matrix"]))
	if !bounded || own.width() <= 0 || own.height() <= 0 || place.width() <= 0 || place.height() <= 0 {
		return look, matrix, itIsBlank
	}
	if form.Dict["Subtype"] == nil { // viewers do not ask here, and what is drawn by its name must say it
		form.Dict["Subtype"] = types.Name("Form")
	}
	x, y := place.width()/own.width(), place.height()/own.height()
	return to, [6]float64{x, 0, 0, y, place.left - x*own.left, place.bottom - y*own.bottom}, something
}

// stateOf is the state of an annotation that looks one way or another.
func (s *source) stateOf(of types.Dict) string {
	if state := name(of, "AS"); state != "" {
		return state
	}
	if value, ok := s.inherited(of, "V").(types.Name); ok {
		return string(value)
	}
	return "Off"
}

// inherited is an entry of a form field, which may stand in a parent
// (ISO 32000-1, 12.7.3.1).
func (s *source) inherited(field types.Dict, key string) types.Object {
	for range maxDepth {
		if field == nil {
			return nil
		}
		if o, err := s.table.Dereference(field[key]); err == nil && o != nil {
			return o
		}
		field = s.dict(field["Parent"])
	}
	return nil
}

// number reads a number.
func (s *source) number(o types.Object) (float64, bool) {
	if o == nil {
		return 0, false
	}
	n, err := s.table.DereferenceNumber(o)
	return n, err == nil
}

// numbers reads a list of numbers; nil, where there is none.
func (s *source) numbers(o types.Object) []float64 {
	var all []float64
	for _, e := range s.array(o) {
		n, ok := s.number(e)
		if !ok {
			return nil
		}
		all = append(all, n)
	}
	return all
}

// matrix reads a matrix; one that cannot be read changes nothing.
func (s *source) matrix(o types.Object) [6]float64 {
	if n := s.numbers(o); len(n) == 6 {
		return [6]float64(n)
	}
	return [6]float64{1, 0, 0, 1, 0, 0}
}

// moved is where a matrix moves a point.
func moved(m [6]float64, x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// under is the box around the box that a matrix has moved.
func (b box) under(m [6]float64) box {
	x1, y1 := moved(m, b.left, b.bottom)
	x2, y2 := moved(m, b.left, b.top)
	x3, y3 := moved(m, b.right, b.bottom)
	x4, y4 := moved(m, b.right, b.top)
	return box{min(x1, x2, x3, x4), min(y1, y2, y3, y4), max(x1, x2, x3, x4), max(y1, y2, y3, y4)}
}
