package layouts_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// TestPrinter: a printer that many use at once gives each what a call of Print
// gives, blank and with the answers of everybody.
func TestPrinter(t *testing.T) {
	for _, id := range layouttest.IDs() {
		sheet := layouttest.Library(t, id)
		for _, paper := range []worksheets.Paper{0, sheet.Paper} {
			options := layouts.Options{Paper: paper}
			remembering := options
			remembering.Remembers = paper == 0
			printer, err := layouts.New(sheet, remembering)
			if err != nil {
				t.Fatal(err)
			}
			if printer.Sheet() != sheet {
				t.Error("a printer of another sheet")
			}
			all := []*worksheets.Answers{nil}
			for _, name := range library.Samples(id) {
				all = append(all, layouttest.Sample(t, sheet, name))
			}
			var want []*page.Document
			for _, answers := range all {
				document, err := layouts.Print(sheet, answers, options)
				if err != nil {
					t.Fatal(err)
				}
				want = append(want, document)
			}
			var group sync.WaitGroup
			for i := range 3 * len(all) {
				group.Go(func() {
					got, err := printer.Print(all[i%len(all)])
					if err != nil {
						t.Error(err)
						return
					}
					if !reflect.DeepEqual(got, want[i%len(all)]) {
						t.Errorf("%s on paper %d: answers %d come out another way", id, paper, i%len(all))
					}
				})
			}
			group.Wait()
		}
	}
}

// TestPrinterRefuses: what cannot be laid out is known when the printer is
// made, by the same problems as Print has.
func TestPrinterRefuses(t *testing.T) {
	sheet := sheetOf(t, "a4", "  - {kind: text, id: a, label: \"\\U00013000\"}\n")
	_, want := layouts.Print(sheet, nil, layouts.Options{})
	_, err := layouts.New(sheet, layouts.Options{})
	if err == nil || want == nil || err.Error() != want.Error() || !strings.Contains(err.Error(), "blocks[0].label") {
		t.Errorf("%v, wanted %v", err, want)
	}
}

// TestBound: a page in a book carries its number there, and no ruler.
func TestBound(t *testing.T) {
	sheet := layouttest.Read(t, "a.yaml", []byte("id: a\nversion: 1\ntitle: 表\npaper: a5\nfooter: {ruler: 尺}\nblocks:\n  - {kind: text, id: q}\n  - {kind: break}\n  - {kind: note, text: 后}\n"))
	printer, err := layouts.New(sheet, layouts.Options{})
	if err != nil {
		t.Fatal(err)
	}
	document, err := printer.Bound(nil, 41)
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range document.Pages {
		layouttest.The(t, p, fmt.Sprint(41+i))
		if len(layouttest.Saying(p, "尺")) > 0 {
			t.Errorf("page %d has a ruler", i+1)
		}
	}
	alone, err := printer.Pages(nil)
	if err != nil {
		t.Fatal(err)
	}
	layouttest.The(t, alone.Pages[0], "尺")
}

// TestOptions: what is asked for is what comes out.
func TestOptions(t *testing.T) {
	sheet := layouttest.Read(t, "a.yaml", []byte("id: a\nversion: 1\ntitle: 小表\nsummary: 一句话\nauthor: 某人\nkeyword: 社区\npaper: a4\nblocks:\n  - {kind: text, id: a, label: 题}\n"))
	created := time.Date(2026, 1, 19, 0, 0, 0, 0, time.UTC)
	document, err := layouts.Print(sheet, nil, layouts.Options{Created: created})
	if err != nil {
		t.Fatal(err)
	}
	if document.Created != created || document.Title != "小表" || document.Language != "zh-CN" || document.Faces == nil ||
		document.Print != (page.Print{ActualSize: true, PickTray: true}) {
		t.Errorf("%+v", document)
	}
	if document.Subject != "一句话" || document.Author != "某人" || !slices.Equal(document.Keywords, []string{"社区"}) {
		t.Errorf("%s by %s, %s", document.Subject, document.Author, document.Keywords)
	}
	look := theme.Sheet()
	look.Margins.Top += 10 * page.Millimetre
	lower, err := layouts.Print(sheet, nil, layouts.Options{Theme: &look})
	if err != nil {
		t.Fatal(err)
	}
	if down := layouttest.The(t, lower.Pages[0], "题").At.Y - layouttest.The(t, document.Pages[0], "题").At.Y; down != 10*page.Millimetre {
		t.Errorf("in a look with a higher margin the label stands %s mm lower", down)
	}
}

// soon asks for an answer within a time that a person would wait, however busy
// the machine is.
func soon(t *testing.T, do func()) {
	t.Helper()
	done := make(chan bool)
	go func() {
		defer close(done)
		do()
	}()
	select {
	case <-done:
	case <-time.After(30 * time.Second):
		t.Fatal("no answer after 30 s")
	}
}

// TestTooManyPages: what comes to more pages than may be is refused before
// they are all laid out, with the place and the limit.
func TestTooManyPages(t *testing.T) {
	longSheet := strings.Repeat("  - {kind: text, id: %d}\n  - {kind: break}\n", 9) + "  - {kind: text, id: last}\n"
	for i := range 9 {
		longSheet = strings.Replace(longSheet, "%d", fmt.Sprint("q", i), 1)
	}
	breaks := "始" + strings.Repeat("\n", 99_998) + "完" // the longest answer that is read
	copies := make([]any, 2000)
	for i := range copies {
		copies[i] = map[string]any{"last": "完"}
	}
	for name, c := range map[string]struct {
		blocks  string
		answers any
		path    string
		limit   int
	}{
		"a cell of line breaks":     {log(1, ""), map[string]any{"log": []any{map[string]any{"a": breaks}}}, "blocks[0]", flow.MaxCopyPages},
		"a step of line breaks":     {checklist, map[string]any{"todo": map[string]any{"a": map[string]any{"evidence": breaks}}}, "blocks[0]", flow.MaxCopyPages},
		"a cell in columns":         {columnsOf("  - " + strings.TrimPrefix(log(1, ""), "  - ")), map[string]any{"log": []any{map[string]any{"a": breaks}}}, "blocks[0]", flow.MaxCopyPages},
		"a field of line breaks":    {"  - {kind: text, id: a}\n", map[string]any{"a": breaks}, "answers.a", flow.MaxCopyPages},
		"2,000 copies of ten pages": {longSheet, copies, fmt.Sprintf("answers[%d]", flow.MaxPages/10), flow.MaxPages},
		"many cells of line breaks": {log(1, ""), map[string]any{"log": slicesOf(20, map[string]any{"a": "始" + strings.Repeat("\n", 30_000) + "完"})}, "blocks[0]", flow.MaxCopyPages},
	} {
		t.Run(name, func(t *testing.T) {
			sheet := sheetOf(t, "a4", c.blocks)
			answers := layouttest.Answers(t, sheet, c.answers)
			soon(t, func() {
				begin := time.Now()
				_, err := layouts.Print(sheet, answers, layouts.Options{Form: true})
				t.Logf("%s: %v", time.Since(begin), err)
				if c.limit == 0 {
					return
				}
				var problems worksheets.Problems
				if !errors.As(err, &problems) || len(problems) != 1 {
					t.Fatalf("%v", err)
				}
				if p := problems[0]; p.Path != c.path || !strings.Contains(p.What.String(), fmt.Sprint(c.limit)) || p.Hint.Format == "" {
					t.Errorf("%s: %s (%s), wanted %s and %d", p.Path, p.What, p.Hint, c.path, c.limit)
				}
			})
		})
	}
}

func slicesOf(n int, v any) []any {
	all := make([]any, n)
	for i := range all {
		all[i] = v
	}
	return all
}

// columnsOf is a block in a column beside another.
func columnsOf(block string) string {
	return "  - kind: columns\n    columns:\n      - {width: 50, blocks: [{kind: note, text: 旁边}]}\n      - width: 50\n        blocks:\n" +
		"        " + strings.TrimRight(block, "\n") + "\n"
}

// TestEmptyBlocks: a block made in Go that says nothing is laid out or refused;
// Check would have said what is missing.
func TestEmptyBlocks(t *testing.T) {
	for _, k := range worksheets.Kinds() {
		for _, paper := range []worksheets.Paper{worksheets.A4, worksheets.A5} {
			t.Run(k.Name, func(t *testing.T) {
				beside := &worksheets.Columns{Columns: []worksheets.Pillar{{Blocks: []worksheets.Block{k.New()}}, {}}}
				for _, block := range []worksheets.Block{k.New(), beside} {
					sheet := &worksheets.Worksheet{ID: "empty", Version: 1, Title: "空", Paper: paper, Blocks: []worksheets.Block{block}}
					_, err := layouts.Print(sheet, nil, layouts.Options{})
					var problems worksheets.Problems
					if err != nil && !errors.As(err, &problems) {
						t.Error(err)
					}
				}
			})
		}
	}
}
