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

// notes are what stands on a page that is not part of its content: filled-in
// fields, stamps, remarks. They are drawn as they look; what they can do is
// left behind.
func (s *source) notes(p sheet) (content []byte, drawn types.Dict, err error) {
	list, err := s.table.DereferenceArray(p.dict["Annots"])
	if err != nil {
		return nil, nil, err
	}
	var b bytes.Buffer
	drawn = types.Dict{}
	for _, o := range list[:min(len(list), maxNotes)] {
		d, err := s.table.DereferenceDict(o)
		if err != nil {
			return nil, nil, err
		}
		look, matrix, err := s.look(d)
		if err != nil {
			return nil, nil, err
		}
		if look == nil {
			continue
		}
		key := fmt.Sprintf("N%d", len(drawn))
		drawn[key] = *look
		b.WriteString("q ")
		for _, n := range matrix {
			b.WriteString(decimal(n) + " ")
		}
		b.WriteString("cm /" + key + " Do Q\n")
	}
	return b.Bytes(), drawn, nil
}

// look is the form that an annotation looks like, and what moves it to its
// place (ISO 32000-1, 12.5.5); nil for one that is not seen.
func (s *source) look(d types.Dict) (*types.IndirectRef, [6]float64, error) {
	var none [6]float64
	switch name(d, "Subtype") {
	case "Popup", "Link", "Screen", "Movie", "Sound", "3D", "RichMedia":
		return nil, none, nil
	}
	if flags := d.IntEntry("F"); flags != nil && *flags&unseen != 0 {
		return nil, none, nil
	}
	looks, err := s.table.DereferenceDict(d["AP"])
	if err != nil || looks == nil {
		return nil, none, err
	}
	usual := looks["N"]
	o, err := s.table.Dereference(usual)
	if err != nil {
		return nil, none, err
	}
	if states, ok := o.(types.Dict); ok { // of a box to tick, say
		usual = states[name(d, "AS")]
		if o, err = s.table.Dereference(usual); err != nil {
			return nil, none, err
		}
	}
	to, ok := usual.(types.IndirectRef)
	form, drawn := o.(types.StreamDict)
	place, placed := s.box(d["Rect"])
	own, bounded := s.box(form.Dict["BBox"])
	if !ok || !drawn || !placed || !bounded {
		return nil, none, nil
	}
	own = own.under(s.matrix(form.Dict["Matrix"]))
	if own.width() <= 0 || own.height() <= 0 || place.width() <= 0 || place.height() <= 0 {
		return nil, none, nil
	}
	x, y := place.width()/own.width(), place.height()/own.height()
	return &to, [6]float64{x, 0, 0, y, place.left - x*own.left, place.bottom - y*own.bottom}, nil
}

// matrix reads a matrix; one that cannot be read changes nothing.
func (s *source) matrix(o types.Object) [6]float64 {
	m := [6]float64{1, 0, 0, 1, 0, 0}
	a, err := s.table.DereferenceArray(o)
	if err != nil || len(a) != len(m) {
		return m
	}
	read := m
	for i := range a {
		if read[i], err = s.table.DereferenceNumber(a[i]); err != nil {
			return m
		}
	}
	return read
}

// under is the box around the box that a matrix has moved.
func (b box) under(m [6]float64) box {
	x := func(x, y float64) float64 { return m[0]*x + m[2]*y + m[4] }
	y := func(x, y float64) float64 { return m[1]*x + m[3]*y + m[5] }
	return box{
		min(x(b.left, b.bottom), x(b.left, b.top), x(b.right, b.bottom), x(b.right, b.top)),
		min(y(b.left, b.bottom), y(b.left, b.top), y(b.right, b.bottom), y(b.right, b.top)),
		max(x(b.left, b.bottom), x(b.left, b.top), x(b.right, b.bottom), x(b.right, b.top)),
		max(y(b.left, b.bottom), y(b.left, b.top), y(b.right, b.bottom), y(b.right, b.top)),
	}
}
