package worksheets

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

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

// membersOf are the keys of a struct, worked out once a file: most structs of a
// definition stand there many times.
func (d *decoder) membersOf(t reflect.Type) []member {
	members, known := d.members[t]
	if !known {
		members = membersOf(t)
		d.members[t] = members
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
		d.report(positionOf(n), path, Msg("this must be a mapping of keys to values"), entryLike(n, d.membersOf(into.Type()), path))
		return
	}
	members := d.membersOf(into.Type())
	names := slices.Clone(read)
	for _, m := range members {
		names = append(names, m.name)
	}
	given := map[string]bool{}
	var misspelt []string // paths of keys that are there in other words
	for key, value := range d.entries(n, path) {
		i := slices.IndexFunc(members, func(m member) bool { return m.name == key.name })
		switch {
		case slices.Contains(read, key.name):
		case i < 0 && former(into, key.name, value) != "":
			d.report(key.position, keyPath(path, key.name), Msg("the key %q is now written otherwise", key.name), Msg("write %s", former(into, key.name, value)))
		case i < 0:
			if meant := meantBy(key.name, names); meant != "" && !d.findings.full() {
				misspelt = append(misspelt, keyPath(path, meant))
			}
			d.report(key.position, keyPath(path, clip(key.name)), Msg("the key %q does not belong here", clip(key.name)), d.didYouMean(key.name, names))
		case !isNull(value):
			given[key.name] = true
			field, at := fieldByIndex(into, members[i].index), keyPath(path, key.name)
			d.value(value, field, at)
			if n, ok := numberOf(field); ok && !members[i].within(n) {
				d.report(d.places[at], at, members[i].bound(), members[i].nearest(n))
			}
		}
	}
	for _, at := range misspelt {
		if _, read := d.places[at]; !read {
			d.faulty[at] = true // one problem is enough
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
			d.report(positionOf(n), keyPath(path, m.name), Msg("the key %q is missing", m.name), Msg("write %s", m.name+": "+m.example(into)))
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

// example is a value of a key, to show how it is written.
func (m member) example(into reflect.Value) string {
	field := into.Type().FieldByIndex(m.index).Type
	if names, ok := reflect.New(field).Interface().(named); ok {
		return known(names.names())[0]
	}
	switch {
	case m.name == "id":
		return "a1"
	case field.Kind() == reflect.Int || field.Kind() == reflect.Float64:
		return max(m.low, "1")
	}
	return "…"
}

// entryLike is the hint how to write an entry as a mapping, where it was
// written as a text: the text becomes what is read of it.
func entryLike(n ast.Node, members []member, path string) Message {
	words, ok := n.(*ast.StringNode)
	i := slices.IndexFunc(members, func(m member) bool { return m.name == "label" || m.name == "text" })
	if !ok || i < 0 {
		return Msg("begin each key on a line of its own, with a colon and a space after it")
	}
	entry := members[i].name + ": " + clip(words.Value)
	if members[0].name == "id" {
		entry = "id: " + exampleID(path) + ", " + entry
	}
	return Msg("write %s", "{"+entry+"}")
}

// exampleID is an id for an entry of a list, by its place: a, b, c…
func exampleID(path string) string {
	i, _ := strconv.Atoi(strings.TrimSuffix(path[strings.LastIndexByte(path, '[')+1:], "]"))
	return string(rune('a'+i%26)) + strings.Repeat("x", i/26)
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
