//go:build outside

package page

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/form"
	"worksheetpdf/cmd/internal/page/browsertest"
	"worksheetpdf/fonts"
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
// sizes, on a phone in a page below some path of a server of files, at a desk in one
// from the disk: it holds what was typed, before and after it is
// loaded again, makes the PDF that the engine here makes, and takes the same draft
// out of that and out of the answers that it exports. It asks nobody for anything.
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
	size.Downloads = t.TempDir()
	address := d.URL
	if !size.Touch {
		address = d.file
		answers = d.carried(answers).(map[string]any)
	}
	tab := browsertest.Open(t, address, size)
	tab.Until("window.host")
	f := &filler{Tab: tab, rows: tried}
	f.fill(form.Describe(sheet).Nodes, answers, "")
	want := d.exported(t, sheet.ID, answers)
	if got := d.held(t, tab, sheet.ID); got != want {
		t.Errorf("the page holds\n%s\nwant\n%s", got, want)
	}
	tab.Reload()
	tab.Until("window.host")
	if got := d.held(t, tab, sheet.ID); got != want {
		t.Errorf("loaded again it holds\n%s\nwant\n%s\n%s", got, want, tab.Text(".banner"))
	}
	tab.Until("document.querySelector('.look.drawn')")
	if words := tab.Text(".problems"); words != "" {
		t.Errorf("problems: %s", words)
	}
	if words := tab.Text("body"); strings.Contains(words, "[object") || strings.Contains(words, "undefined") {
		t.Errorf("the page says %s", words)
	}
	printed := d.engine.PDF(engine.Draft{Worksheet: sheet.ID, Answers: json.RawMessage(heldText(tab, sheet.ID))})
	tab.Tap(".bar .save")
	pdf := downloaded(t, size.Downloads, ".pdf")
	if data, err := os.ReadFile(pdf); err != nil || !bytes.Equal(data, printed.Data) {
		t.Errorf("the PDF of the page is another: %d and %d bytes, %v", len(data), len(printed.Data), err)
	}
	if asked := tab.Requests(d.host()); len(asked) > 0 {
		t.Errorf("it asked the network for %v", asked)
	}
	if len(answers) == 0 { // to be read, and not written in
		return
	}
	menu(tab, "导出答案")
	for _, name := range []string{downloaded(t, size.Downloads, ".json"), pdf} {
		take(t, tab, sheet.ID, []any{map[string]any{}})
		importFile(tab, name)
		if got := d.held(t, tab, sheet.ID); got != want {
			t.Errorf("out of %s it holds\n%s\nwant\n%s", filepath.Ext(name), got, want)
		}
	}
}

// carried are answers whose characters the page carries: it cannot fetch others
// from a disk, and says so (TestOutsideRareCharacters).
func (d *desk) carried(answers any) any {
	switch a := answers.(type) {
	case map[string]any:
		for key, value := range a {
			a[key] = d.carried(value)
		}
	case []any:
		for i := range a {
			a[i] = d.carried(a[i])
		}
	case string:
		return strings.Map(func(r rune) rune {
			if glyph, ok := fonts.Embedded().Face(fonts.Kai).Glyph(r); ok && !d.carries[fonts.Kai][glyph] {
				return '某'
			}
			return r
		}, a)
	}
	return answers
}

// importFile has the page take the answers out of a file.
func importFile(tab *browsertest.Tab, name string) {
	tab.T.Helper()
	tab.Eval("{ HTMLInputElement.prototype.click = function () { window.chooser = this }; document.querySelector('.toast').innerText = '' }", nil)
	menu(tab, "导入")
	tab.Eval("{ window.chooser.id = 'chooser'; }", nil)
	tab.Run(chromedp.SetUploadFiles("#chooser", []string{name}, chromedp.ByID))
	tab.Until("document.querySelector('.toast').innerText")
	if words := tab.Text(".toast"); !strings.HasPrefix(words, "导入了") || strings.Contains(words, "undefined") {
		tab.T.Errorf("of %s it says %s", filepath.Ext(name), words)
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
