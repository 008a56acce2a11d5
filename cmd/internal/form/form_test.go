package form

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestEveryKind: every kind of block has its control and a golden file.
func TestEveryKind(t *testing.T) {
	cases := layouttest.Cases(t, filepath.Join("testdata", "kinds.yaml"))
	for _, k := range worksheets.Kinds() {
		t.Run(k.Name, func(t *testing.T) {
			if controls()[reflect.TypeOf(k.New())] == nil {
				t.Fatal("has no control")
			}
			i := slices.IndexFunc(cases, func(c layouttest.Case) bool { return c.Name == k.Name })
			if i < 0 {
				t.Fatal("has no case in testdata/kinds.yaml")
			}
			complete(t, cases[i].Sheet)
			layouttest.Golden(t, *update, k.Name, dump(t, Describe(cases[i].Sheet).Nodes))
		})
	}
	if got, want := len(controls()), len(worksheets.Kinds()); got != want {
		t.Errorf("there are %d controls for %d kinds", got, want)
	}
}

// dump is nodes as text, a node a line.
func dump(t *testing.T, nodes []Node) string {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(nodes); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestEveryQuestion: every question of the built-in definitions and of the
// examples has one control, of its kind and with its bounds.
func TestEveryQuestion(t *testing.T) {
	for _, id := range slices.Concat(library.IDs(), library.ExampleIDs()) {
		file, data, _ := library.Worksheet(id)
		complete(t, layouttest.Read(t, file, data))
	}
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "layouts", "testdata", "every-kind.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	complete(t, layouttest.Read(t, "every-kind.yaml", data))
}

// complete holds a description against what a worksheet asks.
func complete(t *testing.T, sheet *worksheets.Worksheet) {
	t.Helper()
	asked := map[string]worksheets.Field{}
	questions(asked, sheet.Fields(), "")
	shown := map[string]Node{}
	shownBy(t, shown, Describe(sheet).Nodes, "")
	for path, f := range asked {
		n, ok := shown[path]
		switch {
		case !ok:
			t.Errorf("%s: %s has no control", sheet.ID, path)
		case !slices.Contains(takes()[f.Kind], n.Control):
			t.Errorf("%s: %s has the control %s", sheet.ID, path, n.Control)
		case n.Name == "":
			t.Errorf("%s: %s has no name", sheet.ID, path)
		}
		bounded(t, path, f, n)
		delete(shown, path)
	}
	for path := range shown {
		t.Errorf("%s: nobody asks %s", sheet.ID, path)
	}
}

// takes is which controls a kind of answer may have.
func takes() map[worksheets.FieldKind][]Control {
	return map[worksheets.FieldKind][]Control{
		worksheets.TextField:    {TextControl},
		worksheets.NumberField:  {NumberControl, ScaleControl, CountControl},
		worksheets.DecimalField: {NumberControl},
		worksheets.DateField:    {DateControl},
		worksheets.OneField:     {OneControl},
		worksheets.AnyField:     {AnyControl},
		worksheets.DoneField:    {TickControl},
		worksheets.NumbersField: {NumbersControl, DaysControl},
		worksheets.RowsField:    {RowsControl},
	}
}

// bounded asks that a control has the bounds of its question.
func bounded(t *testing.T, path string, f worksheets.Field, n Node) {
	t.Helper()
	bound := func(whole *int, decimal worksheets.Decimal) string {
		if whole != nil {
			return fmt.Sprint(*whole)
		}
		return string(decimal)
	}
	low, high := n.Min, n.Max
	if n.Control == CountControl {
		low = "0"
	}
	if n.Control == RowsControl {
		high = ""
		if n.Rows.Max > 0 {
			high = fmt.Sprint(n.Rows.Max)
		}
	}
	if low != bound(f.Min, f.Low) || high != bound(f.Max, f.High) || n.Decimals != f.Decimals || n.Except != f.Except {
		t.Errorf("%s: bounds %q to %q, %d decimals, except %q", path, low, high, n.Decimals, n.Except)
	}
	for i, o := range f.Options {
		if i >= len(n.Options) || n.Options[i].ID != o.ID || n.Options[i].Label != o.Label || n.Options[i].Note != o.Note {
			t.Errorf("%s: the option %s is another", path, o.ID)
		}
	}
}

// questions are those that are answered themselves, by their paths.
func questions(all map[string]worksheets.Field, fields []worksheets.Field, at string) {
	for _, f := range fields {
		switch f.Kind {
		case worksheets.GroupField:
			questions(all, f.Fields, at+f.ID+".")
		case worksheets.RowsField:
			questions(all, f.Fields, at+f.ID+"[].")
			fallthrough
		default:
			all[at+f.ID] = f
		}
	}
}

// shownBy are the nodes with an answer, by their paths.
func shownBy(t *testing.T, all map[string]Node, nodes []Node, at string) {
	t.Helper()
	for _, n := range nodes {
		inside := at
		if n.Path != "" {
			if _, twice := all[at+n.Path]; twice {
				t.Errorf("%s has two controls", at+n.Path)
			}
			all[at+n.Path] = n
			if n.Control == RowsControl {
				inside += n.Path + "[]."
			}
		}
		shownBy(t, all, n.Nodes, inside)
		for _, line := range n.Pieces {
			shownBy(t, all, line, inside)
		}
		for _, o := range n.Options {
			if o.Blank != nil {
				shownBy(t, all, []Node{*o.Blank}, inside)
			}
		}
	}
}
