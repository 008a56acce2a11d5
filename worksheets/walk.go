package worksheets

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// EachText calls visit for every piece of printed words, with its path. Some
// stand on paper only where there is need of them: a table's Running and Legend
// on the pages that it goes on to, a blank's Label on a 续页. What only refers
// to something, as an id, is marked `words:"-"` in the model and left out.
func (w *Worksheet) EachText(visit func(path, words string)) {
	visit("title", w.Title)
	visit("footer.ruler", w.Footer.Ruler)
	visit("look.name", w.Look.Name)
	walk(reflect.ValueOf(w.Blocks), "blocks", func(path []byte, v reflect.Value) {
		switch label, ok := v.Interface().(CopyLabel); {
		case ok && label != "":
			visit(string(path), label.On(1))
		case !ok && v.Kind() == reflect.String:
			visit(string(path), v.String())
		}
	})
}

// EachText calls visit for every answer in free text, with its path, in the
// order of the questions' ids.
func (g Group) EachText(visit func(path, words string)) {
	var room [16]string // most groups have no more answers, and need no other memory
	ids := room[:0]
	for id := range g.values {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		v := g.values[id]
		if v.Text != "" {
			visit(v.Path, v.Text)
		}
		for _, row := range v.Rows {
			row.EachText(visit)
		}
		v.Group.EachText(visit)
	}
}

// walk visits a value of the model and all below it, in the order of the
// structs' fields, which is the order in which they are printed. A path is good
// until the next visit: most values are passed by, and to make a string of each
// path took longer than the walk.
func walk(v reflect.Value, path string, visit func(path []byte, v reflect.Value)) {
	walker{visit, false, map[reflect.Type][]walked{}}.value(v, []byte(path))
}

// walker is a walk through a model.
type walker struct {
	visit  func(path []byte, v reflect.Value)
	all    bool                      // what is no words too
	fields map[reflect.Type][]walked // of the structs met so far
}

// walked is a field of a struct that is walked through; its path is the
// struct's own where its name is "".
type walked struct {
	index int
	name  string
}

func (w walker) value(v reflect.Value, path []byte) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			w.value(v.Elem(), path)
		}
	case reflect.Slice:
		for i := range v.Len() {
			w.value(v.Index(i), append(strconv.AppendInt(append(path, '['), int64(i), 10), ']'))
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		for _, key := range keys {
			w.value(v.MapIndex(key), append(append(path, '.'), key.String()...))
		}
	case reflect.Struct:
		w.visit(path, v)
		for _, f := range w.of(v.Type()) {
			if f.name == "" {
				w.value(v.Field(f.index), path)
			} else {
				w.value(v.Field(f.index), appendKey(path, f.name))
			}
		}
	case reflect.String:
		if v.Len() > 0 {
			w.visit(path, v)
		}
	}
}

// appendKey is the path of a key of a path's mapping (see keyPath).
func appendKey(path []byte, key string) []byte {
	if len(path) > 0 {
		path = append(path, '.')
	}
	return append(path, key...)
}

// of is the fields of a struct that are walked through.
func (w walker) of(t reflect.Type) []walked {
	fields, known := w.fields[t]
	if known {
		return fields
	}
	for f := range fieldsOf(t) {
		name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if f.Anonymous {
			name = ""
		}
		if f.IsExported() && (w.all || f.Tag.Get("words") != "-") {
			fields = append(fields, walked{f.Index[0], name})
		}
	}
	w.fields[t] = fields
	return fields
}
