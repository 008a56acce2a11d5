package worksheets

import (
	"encoding/binary"
	"math"
	"reflect"
	"sync"
)

// ReadStored is [Read] of a definition that has been read before, and is known to
// be right: what [Worksheet.Store] made of it is read in its place. Where that was
// made of another definition, or for another model, the definition is read.
func ReadStored(file string, data, stored []byte) (*Worksheet, error) {
	source := newSource(file, string(data))
	sheet := new(Worksheet)
	if !readStored(source, sheet, string(stored)) {
		return Read(file, data)
	}
	source.paths = placesLater{sync.OnceValue(func() yamlPaths {
		return decode(newSource(file, source.text), new(Worksheet)).places
	})}
	sheet.source = source
	return sheet, nil
}

// placesLater are the places of a definition's values, which is parsed when one
// is asked for.
type placesLater struct{ places func() yamlPaths }

func (p placesLater) find(path string, s *Source) (offset int, ok bool) {
	return p.places().find(path, s)
}

// readStored reads what is stored of a source, and reports whether it is.
func readStored(source *Source, sheet *Worksheet, stored string) bool {
	sum := source.Sum()
	if len(stored) < storedSum || stored[:storedSum] != string(sum[:storedSum]) {
		return false
	}
	r := restoring{left: stored[storedSum:], fields: map[reflect.Type][]int{}, kinds: map[string]func() Block{}}
	for _, kind := range Kinds() {
		r.kinds[kind.Name] = kind.New
	}
	r.value(reflect.ValueOf(sheet).Elem())
	return !r.wrong && r.left == ""
}

// restoring is a worksheet being read back, up to the first thing that is wrong.
type restoring struct {
	left   string
	fields map[reflect.Type][]int // by their numbers
	kinds  map[string]func() Block
	wrong  bool
}

func (r *restoring) value(v reflect.Value) {
	if r.wrong {
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.value(v.Elem())
	case reflect.Interface:
		r.block(v)
	case reflect.Slice:
		n := r.count()
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			r.value(v.Index(i))
		}
	case reflect.Map:
		r.entries(v)
	case reflect.Struct:
		r.structure(v)
	case reflect.String:
		v.SetString(r.text())
	case reflect.Bool:
		v.SetBool(r.count() == 1)
	case reflect.Float64:
		if r.wrong = len(r.left) < 8; !r.wrong {
			v.SetFloat(math.Float64frombits(binary.BigEndian.Uint64([]byte(r.left[:8]))))
			r.left = r.left[8:]
		}
	case reflect.Uint8:
		v.SetUint(uint64(r.count()))
	default:
		n, size := binary.Varint([]byte(r.left[:min(len(r.left), binary.MaxVarintLen64)]))
		if r.wrong = size <= 0; !r.wrong {
			v.SetInt(n)
			r.left = r.left[size:]
		}
	}
}

// block is a block of the kind that stands before it, which may stand where the
// model has it.
func (r *restoring) block(v reflect.Value) {
	kind := r.kinds[r.text()]
	if kind == nil {
		r.wrong = true
		return
	}
	block := reflect.ValueOf(kind())
	if !block.Type().AssignableTo(v.Type()) {
		r.wrong = true
		return
	}
	v.Set(block)
	r.value(block.Elem())
}

func (r *restoring) entries(v reflect.Value) {
	n := r.count()
	v.Set(reflect.MakeMapWithSize(v.Type(), n))
	for range n {
		key := r.text()
		value := reflect.New(v.Type().Elem()).Elem()
		r.value(value)
		v.SetMapIndex(reflect.ValueOf(key), value)
	}
}

func (r *restoring) structure(v reflect.Value) {
	fields, known := r.fields[v.Type()]
	if !known {
		for range r.count() {
			name, of := r.text(), r.text()
			f, ok := v.Type().FieldByName(name)
			if r.wrong = r.wrong || !ok || len(f.Index) != 1 || f.Type.String() != of; r.wrong {
				return
			}
			fields = append(fields, f.Index[0])
		}
		r.fields[v.Type()] = fields
	}
	for range r.count() {
		i := r.count()
		if r.wrong = r.wrong || i >= len(fields); r.wrong {
			return
		}
		r.value(v.Field(fields[i]))
	}
}

// count is a number of things of which each takes a byte at least.
func (r *restoring) count() int {
	n, size := binary.Uvarint([]byte(r.left[:min(len(r.left), binary.MaxVarintLen64)]))
	if r.wrong = r.wrong || size <= 0 || n > uint64(max(len(r.left)-size, math.MaxUint8)); r.wrong {
		return 0
	}
	r.left = r.left[size:]
	return int(n)
}

func (r *restoring) text() string {
	n := r.count()
	if r.wrong = r.wrong || n > len(r.left); r.wrong {
		return ""
	}
	words := r.left[:n]
	r.left = r.left[n:]
	return words
}
