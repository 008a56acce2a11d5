package worksheets

import (
	"reflect"
	"slices"

	"github.com/goccy/go-yaml/ast"
)

// member is one key of a mapping, as a struct field's tags describe it.
type member struct {
	rules
	index    []int // of the struct field, through embedded structs
	optional []int // of the embedded pointer that it belongs to; nil: none
}

// membersOf lists the keys of a struct; those of embedded structs are its own.
func membersOf(t reflect.Type) []member {
	var members []member
	for f := range fieldsOf(t) {
		switch _, ok := f.Tag.Lookup("yaml"); {
		case ok:
			members = append(members, member{rules: rulesOf(f.Tag), index: f.Index})
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
	if _, ok := n.(ast.MapNode); !ok {
		d.report(positionOf(n), path, Msg("this must be a mapping of keys to values"), Message{})
		return
	}
	members := membersOf(into.Type())
	names := slices.Clone(read)
	for _, m := range members {
		names = append(names, m.name)
	}
	given := map[string]bool{}
	for key, value := range d.entries(n, path) {
		i := slices.IndexFunc(members, func(m member) bool { return m.name == key.name })
		switch {
		case slices.Contains(read, key.name):
		case i < 0 && former(into, key.name, value) != "":
			d.report(key.position, keyPath(path, key.name), Msg("the key %q is now written otherwise", key.name), Msg("write %s", former(into, key.name, value)))
		case i < 0:
			d.report(key.position, keyPath(path, clip(key.name)), Msg("the key %q does not belong here", clip(key.name)), d.didYouMean(key.name, names))
		case !isNull(value):
			given[key.name] = true
			field, at := fieldByIndex(into, members[i].index), keyPath(path, key.name)
			d.value(value, field, at)
			if n, ok := numberOf(field); ok && !members[i].within(n) {
				d.report(d.places[at], at, members[i].bound(), Message{})
			}
		}
	}
	d.complete(n, into, members, given, path)
}

// complete reports what is missing from a mapping and fills in the defaults.
func (d *decoder) complete(n ast.Node, into reflect.Value, members []member, given map[string]bool, path string) {
	for _, m := range members {
		if given[m.name] || m.optional != nil && into.FieldByIndex(m.optional).IsNil() {
			continue
		}
		if m.required {
			d.report(positionOf(n), keyPath(path, m.name), Msg("the key %q is missing", m.name), Message{})
		}
		if m.standard != "" {
			setNumber(fieldByIndex(into, m.index), m.standard)
		}
	}
}

// reworded is a struct that had other keys in earlier versions.
type reworded interface {
	// now is how what a former key said is written; "": there was no such key.
	now(key, value string) string
}

// former is how a key that a struct had is written now; "": it had none.
func former(into reflect.Value, key string, value ast.Node) string {
	if r, ok := into.Addr().Interface().(reworded); ok && value != nil {
		return r.now(key, value.GetToken().Value)
	}
	return ""
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
