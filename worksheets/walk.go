package worksheets

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// EachHeading calls visit for every heading in reading order, those that lead
// a question's caption among them.
func (w *Worksheet) EachHeading(visit func(*Heading)) {
	walk(reflect.ValueOf(w.Blocks), "blocks", func(_ string, v reflect.Value) {
		if v.Kind() != reflect.Struct || !v.CanAddr() {
			return
		}
		if h, ok := v.Addr().Interface().(*Heading); ok {
			visit(h)
		}
	})
}

// EachText calls visit for every piece of printed words, with its path. Some
// stand on paper only where there is need of them: a table's Running and Legend
// on the pages that it goes on to, a blank's Label on a 续页. What only refers
// to something, as an id, is marked `words:"-"` in the model and left out.
func (w *Worksheet) EachText(visit func(path, words string)) {
	visit("title", w.Title)
	visit("footer.ruler", w.Footer.Ruler)
	visit("look.name", w.Look.Name)
	walk(reflect.ValueOf(w.Blocks), "blocks", func(path string, v reflect.Value) {
		if v.Kind() == reflect.String {
			visit(path, v.String())
		}
	})
}

// EachText calls visit for every answer in free text, with its path, in the
// order of the questions' ids.
func (g Group) EachText(visit func(path, words string)) {
	for _, id := range slices.Sorted(maps.Keys(g.values)) {
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
// structs' fields, which is the order in which they are printed.
func walk(v reflect.Value, path string, visit func(path string, v reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			walk(v.Elem(), path, visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), fmt.Sprintf("%s[%d]", path, i), visit)
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		for _, key := range keys {
			walk(v.MapIndex(key), path+"."+key.String(), visit)
		}
	case reflect.Struct:
		visit(path, v)
		for i := range v.NumField() {
			field := v.Type().Field(i)
			name, _, _ := strings.Cut(field.Tag.Get("yaml"), ",")
			switch {
			case !field.IsExported(), field.Tag.Get("words") == "-":
			case field.Anonymous || name == "":
				walk(v.Field(i), path, visit)
			default:
				walk(v.Field(i), path+"."+name, visit)
			}
		}
	case reflect.String:
		visit(path, v)
	}
}
