//go:build outside

package form

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/page/browsertest"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// tried is how many rows of a list are filled in by hand in short runs.
const tried = 3

// sampleOf are the answers of a worksheet's first sample, one copy.
func sampleOf(t *testing.T, sheet *worksheets.Worksheet) map[string]any {
	t.Helper()
	names := library.Samples(sheet.ID)
	if len(names) == 0 {
		return nil
	}
	data, _ := library.Sample(names[0])
	var file struct{ Answers json.RawMessage }
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	answers := decoded(t, file.Answers)
	if copies, ok := answers.([]any); ok {
		answers = copies[0]
	}
	return answers.(map[string]any)
}

// decoded are answers with their numbers as they are written.
func decoded(t *testing.T, data []byte) any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var answers any
	if err := d.Decode(&answers); err != nil {
		t.Fatal(err)
	}
	return answers
}

// exported is the answer file that answers make. Options that are chosen stand
// in the order of the alphabet.
func (d *desk) exported(t *testing.T, sheet string, answers any) string {
	t.Helper()
	data, err := json.Marshal(ordered(answers))
	if err != nil {
		t.Fatal(err)
	}
	return string(d.engine.Export(engine.Draft{Worksheet: sheet, Answers: data}).Data)
}

// held is the answer file of what the page holds.
func (d *desk) held(t *testing.T, tab *browsertest.Tab, sheet string) string {
	t.Helper()
	var text string
	tab.Eval("host.text("+browsertest.Quote(sheet)+")", &text)
	return d.exported(t, sheet, decoded(t, []byte(text)))
}

// ordered sorts the options that are chosen.
func ordered(answers any) any {
	switch a := answers.(type) {
	case map[string]any:
		for key, value := range a {
			a[key] = ordered(value)
		}
	case []any:
		for i := range a {
			a[i] = ordered(a[i])
		}
		slices.SortStableFunc(a, func(x, y any) int {
			first, _ := x.(string)
			second, _ := y.(string)
			return strings.Compare(first, second)
		})
	}
	return answers
}

// TestOutsideFilling fills in every field of every worksheet and example at two
// sizes: the page holds what was typed, before and after it is loaded again, and
// asks nobody for anything but the engine's own server.
func TestOutsideFilling(t *testing.T) {
	for name, size := range map[string]browsertest.Options{"390": browsertest.Phone(), "1280": browsertest.Desk()} {
		for _, id := range slices.Concat(library.IDs(), library.ExampleIDs(), []string{"every-kind"}) {
			t.Run(id+"/"+name, func(t *testing.T) { fillIn(t, id, size) })
		}
	}
}

func fillIn(t *testing.T, id string, size browsertest.Options) {
	d := newDesk(t, id)
	sheet := d.sheets[0]
	answers := sampleOf(t, sheet)
	if answers == nil {
		answers = everything(sheet)
	}
	answers = shortened(answers, tried).(map[string]any)
	tab := browsertest.Open(t, d.URL, size)
	tab.Until("window.host")
	f := &filler{Tab: tab, rows: tried}
	f.fill(Describe(sheet).Nodes, answers, "")
	want := d.exported(t, sheet.ID, answers)
	if got := d.held(t, tab, sheet.ID); got != want {
		t.Errorf("the page holds\n%s\nwant\n%s", got, want)
	}
	tab.Reload()
	tab.Until("window.host")
	if got := d.held(t, tab, sheet.ID); got != want {
		t.Errorf("loaded again it holds\n%s\nwant\n%s", got, want)
	}
	tab.Until("document.querySelector('.look.drawn')")
	if words := tab.Text(".problems"); words != "" {
		t.Errorf("problems: %s", words)
	}
	if words := tab.Text("body"); strings.Contains(words, "[object") || strings.Contains(words, "undefined") {
		t.Errorf("the page says %s", words)
	}
	if others := tab.Requests(d.host()); len(others) > 0 {
		t.Errorf("requests left: %v", others)
	}
}

// everything are answers to every question of a worksheet.
func everything(sheet *worksheets.Worksheet) map[string]any {
	answers := map[string]any{}
	answerAll(answers, sheet.Fields())
	return answers
}

func answerAll(answers map[string]any, fields []worksheets.Field) {
	for _, f := range fields {
		switch f.Kind {
		case worksheets.TextField:
			answers[f.ID] = "写“" + f.Label + "”"
		case worksheets.NumberField:
			answers[f.ID] = json.Number("1")
		case worksheets.DecimalField:
			answers[f.ID] = json.Number("1.5")
		case worksheets.DateField:
			answers[f.ID] = "2026-03-02"
		case worksheets.OneField:
			answers[f.ID] = f.Options[0].ID
		case worksheets.AnyField:
			answers[f.ID] = []any{f.Options[len(f.Options)-1].ID}
		case worksheets.DoneField:
			answers[f.ID] = true
		case worksheets.NumbersField:
			answers[f.ID] = []any{json.Number("1"), json.Number("2")}
		case worksheets.RowsField:
			row := map[string]any{}
			answerAll(row, f.Fields)
			answers[f.ID] = []any{row}
		case worksheets.GroupField:
			group := map[string]any{}
			answerAll(group, f.Fields)
			answers[f.ID] = group
		}
	}
}

// TestOutsideUnits runs the tests of the modules that touch no page.
func TestOutsideUnits(t *testing.T) {
	tab := ready(t, newDesk(t, card), browsertest.Desk())
	var faults []string
	tab.Eval("import('./form/units.js').then((units) => units.default)", &faults)
	for _, fault := range faults {
		t.Error(fault)
	}
}
