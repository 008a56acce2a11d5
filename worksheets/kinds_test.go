package worksheets

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// TestEveryKindIsInTheTable holds the table against the sources: every struct
// with the marker method of blocks is a line of it.
func TestEveryKindIsInTheTable(t *testing.T) {
	var structs []string
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil && f.Name.Name == "block" && len(f.Type.Params.List) == 0 {
				structs = append(structs, f.Recv.List[0].Type.(*ast.StarExpr).X.(*ast.Ident).Name)
			}
		}
	}
	var listed []string
	for _, k := range Kinds() {
		listed = append(listed, reflect.TypeOf(k.New()).Elem().Name())
		if want := strings.ToLower(listed[len(listed)-1]); k.Name != want {
			t.Errorf("%s is written as %q", want, k.Name)
		}
	}
	slices.Sort(structs)
	slices.Sort(listed)
	if !slices.Equal(structs, listed) {
		t.Errorf("the sources have %v\nthe table has %v", structs, listed)
	}
}

// TestKinds walks the table: what it says of a kind is so.
func TestKinds(t *testing.T) {
	for _, k := range Kinds() {
		b := k.New()
		if b == k.New() {
			t.Errorf("%s: New gives the same block twice", k.Name)
		}
		if got := KindOf(b); got.Name != k.Name {
			t.Errorf("%s: is of the kind %q", k.Name, got.Name)
		}
		b.Fields() // of an empty block, without a panic
		if h := LeadingHeading(b); h != nil {
			t.Errorf("%s: an empty block leads with %v", k.Name, h)
		}
		v := reflect.ValueOf(b).Elem()
		if has := v.FieldByName("Caption").IsValid(); has != (k.Caption != nil) {
			t.Errorf("%s: has a caption: %v", k.Name, has)
		}
		if k.Caption != nil {
			k.Caption(b).Label = "名"
			if got := v.FieldByName("Label").String(); got != "名" {
				t.Errorf("%s: the caption is another", k.Name)
			}
		}
		if heading := v.FieldByName("Heading"); heading.IsValid() && heading.Kind() == reflect.Pointer {
			h := &Heading{Text: "题"}
			heading.Set(reflect.ValueOf(h))
			if LeadingHeading(b) != h {
				t.Errorf("%s: does not lead with its heading", k.Name)
			}
		}
	}
	if got := KindOf(nil); got.Name != "" {
		t.Errorf("nothing is of the kind %q", got.Name)
	}
}

// TestEveryWordIsVisited fills every string of every kind, and asks that
// EachText comes by each of them, at the path of its key, and that the check
// looks at its characters.
func TestEveryWordIsVisited(t *testing.T) {
	for _, k := range Kinds() {
		f := filler{}
		b := k.New()
		f.fill(reflect.ValueOf(b).Elem(), 0)
		sheet := &Worksheet{Blocks: []Block{b}}
		seen := map[string]string{}
		sheet.EachText(func(path, words string) {
			if seen[path] != "" && !strings.HasSuffix(path, "]") {
				t.Errorf("%s: the path %s leads to two words", k.Name, path)
			}
			seen[path] = words
			seen[words] = path
		})
		checked := map[string]bool{}
		var findings Findings
		c := newChecker(&findings, nil, nil)
		c.value(reflect.ValueOf(sheet).Elem(), spot{c: c}, rules{})
		for path := range c.faulty {
			checked[path] = true
		}
		for i := range f.strings {
			word := fmt.Sprintf("\a%d", i+1)
			if seen[word] == "" {
				t.Errorf("%s: nobody visits the word %d", k.Name, i+1)
			}
			if path := seen[word]; !checked[path] {
				t.Errorf("%s: nobody checks the word at %s", k.Name, path)
			}
		}
	}
}

// filler fills a model with numbered words that hold a control character.
type filler struct{ strings int }

func (f *filler) fill(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.String:
		f.strings++
		v.SetString(fmt.Sprintf("\a%d", f.strings))
	case reflect.Pointer:
		if depth < 8 {
			v.Set(reflect.New(v.Type().Elem()))
			f.fill(v.Elem(), depth+1)
		}
	case reflect.Slice:
		if v.Type().Elem() != reflect.TypeFor[Block]() {
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			f.fill(v.Index(0), depth+1)
			f.fill(v.Index(1), depth+1)
		}
	case reflect.Map:
		f.strings++
		v.Set(reflect.ValueOf(map[string]string{"a": fmt.Sprintf("\a%d", f.strings)}))
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() && field.Tag.Get("words") != "-" {
				f.fill(v.Field(i), depth+1)
			}
		}
	}
}

// TestEveryListIsBounded: no list of the model is as long as its author likes.
func TestEveryListIsBounded(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var visit func(reflect.Type)
	visit = func(typ reflect.Type) {
		switch typ.Kind() {
		case reflect.Pointer, reflect.Slice:
			visit(typ.Elem())
		case reflect.Struct:
			if seen[typ] || typ == reflect.TypeFor[Source]() { // where it was read from is no part of it
				return
			}
			seen[typ] = true
			for f := range fieldsOf(typ) {
				if depth := 0; f.Type.Kind() == reflect.Slice {
					for e := f.Type; e.Kind() == reflect.Slice; e = e.Elem() {
						depth++
					}
					if got := len(rulesOf(f.Tag).most); got != depth {
						t.Errorf("%s.%s has %d bounds, not %d", typ.Name(), f.Name, got, depth)
					}
				}
				visit(f.Type)
			}
		}
	}
	visit(reflect.TypeFor[Worksheet]())
	visit(reflect.TypeFor[Bundle]())
	for _, k := range Kinds() {
		visit(reflect.TypeOf(k.New()))
	}
}
