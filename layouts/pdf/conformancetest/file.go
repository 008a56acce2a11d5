package conformancetest

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// file is a finished file: its bytes, and its objects as pdfcpu reads them.
type file struct {
	data    []byte
	objects map[int]types.Object
	bodies  []body
	trailer types.Dict
	root    int
}

// body is the bytes of an indirect object.
type body struct {
	number, generation int
	text               []byte // of the object itself; of a stream, its dictionary
	// What stands around it, where it is not in an object stream.
	before, after string
	plain         bool
	stream        *streamed
}

// open reads a file. The objects of pdfcpu are copied, for a test to change.
func open(data []byte) (*file, error) {
	model.ConfigPath = "disable"
	conf := model.NewDefaultConfiguration()
	conf.Offline = true
	ctx, err := pdfcpu.Read(bytes.NewReader(data), conf)
	if err != nil {
		return nil, fmt.Errorf("pdfcpu: %w", err)
	}
	f := &file{data: data, objects: map[int]types.Object{}, root: ctx.Root.ObjectNumber.Value()}
	offsets := map[int]int64{}
	for n, e := range ctx.Table {
		if e == nil || e.Free {
			continue
		}
		if !e.Compressed && e.Offset != nil {
			offsets[n] = *e.Offset
		}
		object := e.Object
		if lazy, ok := object.(types.LazyObjectStreamObject); ok {
			if object, err = lazy.DecodedObject(context.Background()); err != nil {
				return nil, fmt.Errorf("object %d: %w", n, err)
			}
		}
		switch o := object.(type) {
		case nil, types.ObjectStreamDict, types.XRefStreamDict:
		case types.StreamDict:
			f.objects[n] = &o
		default:
			f.objects[n] = o
		}
	}
	f.trailer = types.Dict{"Root": *ctx.Root}
	if ctx.Info != nil {
		f.trailer["Info"] = *ctx.Info
	}
	if ctx.Encrypt != nil {
		f.trailer["Encrypt"] = *ctx.Encrypt
	}
	if ctx.ID != nil {
		f.trailer["ID"] = ctx.ID
	}
	return f, f.readBodies(offsets)
}

// numbers are the numbers of the objects, from the least.
func (f *file) numbers() []int { return slices.Sorted(maps.Keys(f.objects)) }

// at is the object that an object is or refers to.
func (f *file) at(o types.Object) types.Object {
	for range 8 { // references to references, and no circle of them
		r, ok := o.(types.IndirectRef)
		if !ok {
			return o
		}
		o = f.objects[r.ObjectNumber.Value()]
	}
	return nil
}

// dict is the dictionary that an object is, or refers to, or nil.
func (f *file) dict(o types.Object) types.Dict {
	switch o := f.at(o).(type) {
	case types.Dict:
		return o
	case *types.StreamDict:
		return o.Dict
	}
	return nil
}

func (f *file) array(o types.Object) types.Array {
	a, _ := f.at(o).(types.Array)
	return a
}

func (f *file) stream(o types.Object) *types.StreamDict {
	s, _ := f.at(o).(*types.StreamDict)
	return s
}

func (f *file) name(o types.Object) string {
	n, _ := f.at(o).(types.Name)
	return n.Value()
}

// integer is a whole number, or what a missing one is.
func (f *file) integer(o types.Object, missing int) int {
	if n, ok := f.at(o).(types.Integer); ok {
		return n.Value()
	}
	return missing
}

func (f *file) number(o types.Object) float64 {
	switch n := f.at(o).(type) {
	case types.Integer:
		return float64(n)
	case types.Float:
		return n.Value()
	}
	return 0
}

// text is what a text string says; "" where there is none.
func (f *file) text(o types.Object) string {
	s, err := types.StringOrHexLiteral(f.at(o))
	if err != nil || s == nil {
		return ""
	}
	return *s
}

// bytes is a string's bytes.
func (f *file) bytes(o types.Object) []byte {
	switch s := f.at(o).(type) {
	case types.StringLiteral:
		b, _ := types.Unescape(s.Value())
		return b
	case types.HexLiteral:
		b, _ := s.Bytes()
		return b
	}
	return nil
}

// content is a stream's data, decoded.
func (f *file) content(o types.Object) ([]byte, error) {
	s := f.stream(o)
	if s == nil {
		return nil, fmt.Errorf("no stream")
	}
	if err := s.Decode(); err != nil {
		return nil, err
	}
	return s.Content, nil
}

func (f *file) catalog() types.Dict { return f.dict(f.objects[f.root]) }

// number of the object that a reference leads to; 0: it is none.
func numberOf(o types.Object) int {
	if r, ok := o.(types.IndirectRef); ok {
		return r.ObjectNumber.Value()
	}
	return 0
}

// walk visits each dictionary of the file, in objects and within others.
func (f *file) walk(visit func(number int, d types.Dict)) {
	for _, n := range f.numbers() {
		walkIn(f.objects[n], func(o types.Object) {
			if d, ok := o.(types.Dict); ok {
				visit(n, d)
			}
		})
	}
}

// walkIn visits an object and all that it holds itself.
func walkIn(o types.Object, visit func(types.Object)) {
	visit(o)
	switch o := o.(type) {
	case *types.StreamDict:
		walkIn(o.Dict, visit)
	case types.Dict:
		for _, key := range slices.Sorted(maps.Keys(o)) {
			walkIn(o[key], visit)
		}
	case types.Array:
		for _, item := range o {
			walkIn(item, visit)
		}
	}
}

// inherited is an entry of a page, or of what holds it (ISO 32000-1, 7.7.3.4).
func (f *file) inherited(p *sheet, key string) types.Object {
	d := p.dict
	for range 32 {
		if d == nil || d[key] != nil {
			break
		}
		d = f.dict(d["Parent"])
	}
	return d[key]
}
