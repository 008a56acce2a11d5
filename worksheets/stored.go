package worksheets

import (
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"math"
	"reflect"
	"slices"
)

// Store is a worksheet that was read from a definition, in a form that is read
// back in a tenth of the time: its values as they stand in the model, without
// YAML's words and signs, for [ReadStored]. It is no format for files: it is made
// anew whenever the definition changes, or the model in what the definition uses.
//
// It begins with the definition's sum. A struct is how many fields have a value,
// and each field's number with its value; where the first of a type stands, the
// names and types of the fields that are used in the worksheet stand before it, and
// number them. A block is preceded by its kind. Numbers are varints.
func (w *Worksheet) Store() []byte {
	sum := w.source.Sum()
	s := storing{data: sum[:storedSum], used: map[reflect.Type][]int{}, begun: map[reflect.Type]bool{}}
	v := reflect.ValueOf(w).Elem()
	s.look(v)
	s.value(v)
	return s.data
}

// storedSum is how many bytes of a definition's SHA-256 say that it has not changed.
const storedSum = 16

var _ [sha256.Size - storedSum]byte // it has as many

// storing is a worksheet being stored.
type storing struct {
	data  []byte
	used  map[reflect.Type][]int // the fields of each struct that have a value somewhere
	begun map[reflect.Type]bool  // whose fields are named
}

// look notes the fields that have a value in a value.
func (s *storing) look(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		s.look(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			s.look(v.Index(i))
		}
	case reflect.Map:
		for iter := v.MapRange(); iter.Next(); {
			s.look(iter.Value())
		}
	case reflect.Struct:
		for _, i := range valued(v) {
			if !slices.Contains(s.used[v.Type()], i) {
				s.used[v.Type()] = append(s.used[v.Type()], i)
			}
			s.look(v.Field(i))
		}
		slices.Sort(s.used[v.Type()])
	}
}

// valued are the fields of a struct that have a value.
func valued(v reflect.Value) []int {
	var all []int
	for i := range v.NumField() {
		if v.Type().Field(i).IsExported() && !v.Field(i).IsZero() {
			all = append(all, i)
		}
	}
	return all
}

func (s *storing) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		s.value(v.Elem())
	case reflect.Interface:
		s.text(KindOf(v.Interface().(Block)).Name)
		s.value(v.Elem().Elem())
	case reflect.Slice:
		s.count(v.Len())
		for i := range v.Len() {
			s.value(v.Index(i))
		}
	case reflect.Map:
		s.count(v.Len())
		for _, key := range slices.Sorted(maps.Keys(keysOfMap(v))) {
			s.text(key)
			s.value(v.MapIndex(reflect.ValueOf(key)))
		}
	case reflect.Struct:
		s.structure(v)
	case reflect.String:
		s.text(v.String())
	case reflect.Bool:
		s.count(map[bool]int{true: 1}[v.Bool()])
	case reflect.Float64:
		s.data = binary.BigEndian.AppendUint64(s.data, math.Float64bits(v.Float()))
	case reflect.Uint8:
		s.count(int(v.Uint()))
	default:
		s.data = binary.AppendVarint(s.data, v.Int())
	}
}

func keysOfMap(v reflect.Value) map[string]bool {
	keys := map[string]bool{}
	for _, key := range v.MapKeys() {
		keys[key.String()] = true
	}
	return keys
}

func (s *storing) structure(v reflect.Value) {
	used := s.used[v.Type()]
	if !s.begun[v.Type()] {
		s.begun[v.Type()] = true
		s.count(len(used))
		for _, i := range used {
			f := v.Type().Field(i)
			s.text(f.Name)
			s.text(f.Type.String())
		}
	}
	fields := valued(v)
	s.count(len(fields))
	for _, i := range fields {
		s.count(slices.Index(used, i))
		s.value(v.Field(i))
	}
}

func (s *storing) count(n int) { s.data = binary.AppendUvarint(s.data, uint64(n)) }

func (s *storing) text(words string) {
	s.count(len(words))
	s.data = append(s.data, words...)
}
