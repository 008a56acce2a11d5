package worksheets

import (
	"reflect"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// member is one key of a mapping, as a struct field's tags describe it.
type member struct {
	name     string
	index    []int // of the struct field, through embedded structs
	optional []int // of the embedded pointer that it belongs to; nil: none
	required bool
	bounds   string // "1..40"
	standard string // what stands in when it is left out
}

// membersOf lists the keys of a struct; those of embedded structs are its own.
func membersOf(t reflect.Type) []member {
	var members []member
	for f := range fieldsOf(t) {
		tag, ok := f.Tag.Lookup("yaml")
		switch {
		case ok:
			name, rest, _ := strings.Cut(tag, ",")
			members = append(members, member{
				name: name, index: f.Index, required: rest == "required",
				bounds: f.Tag.Get("range"), standard: f.Tag.Get("default"),
			})
		case f.Anonymous:
			embedded, optional := f.Type, []int(nil)
			if embedded.Kind() == reflect.Pointer {
				embedded, optional = embedded.Elem(), f.Index
			}
			for _, m := range membersOf(embedded) {
				m.index = slices.Concat(f.Index, m.index)
				m.optional = optional
				members = append(members, m)
			}
		}
	}
	return members
}

// fieldsOf yields the fields of a struct.
func fieldsOf(t reflect.Type) func(yield func(reflect.StructField) bool) {
	return func(yield func(reflect.StructField) bool) {
		for i := range t.NumField() {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

// mapping decodes a struct. Keys named in read have been read already.
func (d *decoder) mapping(n ast.Node, into reflect.Value, path string, read ...string) {
	m, ok := n.(ast.MapNode)
	if !ok {
		d.report(positionOf(n), path, Msg("this must be a mapping of keys to values"), Message{})
		return
	}
	members := membersOf(into.Type())
	names := slices.Clone(read)
	for _, m := range members {
		names = append(names, m.name)
	}
	given := map[string]bool{}
	seen := map[string]position{}
	for iter := m.MapRange(); !d.full() && iter.Next(); {
		key := iter.Key().GetToken().Value
		at := path + "." + key
		if path == "" {
			at = key
		}
		if first, again := seen[key]; again {
			d.places[at] = first
			d.twice(iter.Key(), at, key)
			continue
		}
		seen[key] = positionOf(iter.Key())
		i := slices.IndexFunc(members, func(m member) bool { return m.name == key })
		switch {
		case slices.Contains(read, key):
		case i < 0:
			d.report(seen[key], strings.TrimSuffix(at, key)+clip(key), Msg("the key %q does not belong here", clip(key)), didYouMean(key, names))
		case !isNull(iter.Value()):
			given[key] = true
			d.value(iter.Value(), fieldByIndex(into, members[i].index), at)
			d.bounds(fieldByIndex(into, members[i].index), members[i], at)
		}
	}
	d.complete(n, into, members, given, path)
	if c, ok := into.Addr().Interface().(checked); ok {
		c.check(spot{d, path})
	}
}

// complete reports what is missing from a mapping and fills in the defaults.
func (d *decoder) complete(n ast.Node, into reflect.Value, members []member, given map[string]bool, path string) {
	for _, m := range members {
		if given[m.name] || m.optional != nil && into.FieldByIndex(m.optional).IsNil() {
			continue
		}
		at := path + "." + m.name
		if path == "" {
			at = m.name
		}
		if m.required {
			d.report(positionOf(n), at, Msg("the key %q is missing", m.name), Message{})
		}
		if m.standard != "" {
			setNumber(fieldByIndex(into, m.index), m.standard)
		}
	}
}

// fieldByIndex is a field of a struct; embedded pointers on the way come to be.
func fieldByIndex(v reflect.Value, index []int) reflect.Value {
	for i, x := range index {
		if i > 0 && v.Kind() == reflect.Pointer {
			if v.IsNil() {
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}
