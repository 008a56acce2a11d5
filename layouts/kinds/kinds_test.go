package kinds_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// TestKinds holds the layout of every kind of block, blank and filled in: a
// file of cases and a golden each, so that a new kind changes no other's.
// Filled in, each is printed as a report and on the form. Every word of a case
// stands on paper: where the definition stands, on the pages that a log goes on
// to, or on a 续页.
func TestKinds(t *testing.T) {
	for _, k := range worksheets.Kinds() {
		t.Run(k.Name, func(t *testing.T) {
			var golden strings.Builder
			for _, c := range layouttest.Cases(t, "testdata/"+k.Name+".yaml") {
				blank := layouttest.Pages(t, c.Sheet, nil)
				answers := layouttest.Answers(t, c.Sheet, layouttest.FillAll(c.Sheet, 4, 3))
				filled := layouttest.Report(t, c.Sheet, answers)
				fmt.Fprintf(&golden, "=== %s\n%s\n=== %s, filled in\n%s\n", c.Name, layouttest.Dump(blank), c.Name, layouttest.Dump(filled))
				many := layouttest.Answers(t, c.Sheet, layouttest.FillAll(c.Sheet, 400, 20))
				flooded := layouttest.Report(t, c.Sheet, many)
				form, floodedForm := layouttest.Pages(t, c.Sheet, answers), layouttest.Pages(t, c.Sheet, many)
				for _, document := range []*page.Document{blank, filled, flooded, form, floodedForm} {
					layouttest.CheckPages(t, document)
				}
				for _, document := range []*page.Document{filled, form} {
					layouttest.CheckNothingLost(t, document, answers)
				}
				for _, document := range []*page.Document{flooded, floodedForm} {
					layouttest.CheckNothingLost(t, document, many)
				}
				for path, rest := range layouttest.Unprinted(c.Sheet, blank, form, floodedForm) {
					t.Errorf("%s: %s is nowhere on paper: %s", c.Name, path, rest)
				}
			}
			layouttest.Golden(t, *update, k.Name, golden.String())
		})
	}
}

// TestKindsSayEverything asks of the cases of every kind that they write each
// of the words that a definition of the kind may have: TestKinds then follows
// it to the paper. A kind that is new, or has got a further key, fails here
// until a case uses it.
func TestKindsSayEverything(t *testing.T) {
	for _, k := range worksheets.Kinds() {
		said := map[string]bool{}
		for _, c := range layouttest.Cases(t, "testdata/"+k.Name+".yaml") {
			eachBlock(c.Sheet.Blocks, func(b worksheets.Block) {
				if reflect.TypeOf(b) == reflect.TypeOf(k.New()) {
					maps.Copy(said, wordsOf(b))
				}
			})
		}
		b := k.New()
		complete(reflect.ValueOf(b).Elem())
		for _, path := range slices.Sorted(maps.Keys(wordsOf(b))) {
			if !said[path] {
				t.Errorf("no case of testdata/%s.yaml has words at %s", k.Name, path)
			}
		}
	}
}

// TestEachKindHasItsFile: no case is left over of a kind that there is no more.
func TestEachKindHasItsFile(t *testing.T) {
	files, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, k := range worksheets.Kinds() {
		want = append(want, k.Name+".golden", k.Name+".yaml")
	}
	for _, f := range files {
		got = append(got, f.Name())
	}
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("testdata has %s, want %s", got, want)
	}
}

// eachBlock visits blocks and those that stand in them.
func eachBlock(blocks []worksheets.Block, visit func(worksheets.Block)) {
	for _, b := range blocks {
		visit(b)
		switch b := b.(type) {
		case *worksheets.Columns:
			for _, pillar := range b.Columns {
				eachBlock(pillar.Blocks, visit)
			}
		case *worksheets.Box:
			eachBlock(b.Blocks, visit)
		case *worksheets.Grid:
			for _, c := range b.Cells {
				eachBlock(c.Blocks, visit)
			}
		case *worksheets.Repeat:
			eachBlock(b.Blocks, visit)
		}
	}
}

var (
	index = regexp.MustCompile(`\[\d+\]`)
	rows  = regexp.MustCompile(`\bexample\..*`) // its keys are ids
)

// wordsOf are the paths in a block at which it has printed words of its own.
func wordsOf(b worksheets.Block) map[string]bool {
	words := map[string]bool{}
	sheet := worksheets.Worksheet{Blocks: []worksheets.Block{b}}
	sheet.EachText(func(path, said string) {
		path, own := strings.CutPrefix(path, "blocks[0]")
		if path = rows.ReplaceAllString(index.ReplaceAllString(path, ""), "example"); own && said != "" && !strings.Contains(path, ".blocks") {
			words[path] = true
		}
	})
	return words
}

// complete fills in every part that a value of the model may have.
func complete(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		complete(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		complete(v.Index(0))
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(reflect.ValueOf("a"), reflect.ValueOf("字"))
	case reflect.String:
		v.SetString("字")
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				complete(v.Field(i))
			}
		}
	}
}
