package layouts_test

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// A definition with room for every kind of hostile answer.
const roomy = "id: s\nversion: 1\ntitle: 表\npaper: a4\nblocks:\n" +
	"  - {kind: text, id: a, label: 题, lines: 3}\n" +
	"  - {kind: sentence, lines: [[{id: some, kind: numbers}]]}\n" +
	"  - {kind: table, id: log, rows: 1, columns: [{id: n, label: 数, width: 9, kind: number}, {id: d, label: 日, width: 9, kind: date}, {id: c, label: 选, width: 9, kind: choice, options: [{id: x, label: x}]}, {id: t, label: 文, width: 9}]}\n"

// memory is what one input may take beside what the process has already: ten
// thousand rows on 1,500 pages have a structure tree of 100,000 elements.
const memory = 350 << 20

// TestLimits: every input is answered within a person's patience and bounded
// memory, or refused with its limit named.
func TestLimits(t *testing.T) {
	many := strings.Repeat
	list := func(n int, one string) string { return "[" + strings.TrimSuffix(many(one+",", n), ",") + "]" }
	listening := layouttest.Library(t, "community-listening-sheet")
	blocks := func(blocks string) string { return "id: s\nversion: 1\ntitle: 表\npaper: a4\nblocks:\n" + blocks }
	table := "  - {kind: table, id: %s, rows: 99, columns: [{id: a, label: 甲, width: 9}]}\n"
	var tables strings.Builder
	for i := range 999 { // more blocks may not be
		fmt.Fprintf(&tables, table, fmt.Sprintf("t%d", i))
	}
	var copied strings.Builder
	for i := range 50 {
		fmt.Fprintf(&copied, "{kind: table, id: t%d, rows: 200, columns: [{id: a, label: 甲}]}, ", i)
	}
	for _, c := range []struct {
		name       string
		definition string // "": the built-in listening sheet
		answers    string
		refusal    string // what the first problem says; "": answered
		report     bool   // as a report it is answered all the same
	}{
		{"one cluster of many marks", roomy, `{"a": "e` + many(`\u0301`, 99_999) + `"}`, "", false},
		{"joined emoji", roomy, `{"a": "` + many("😀\u200d", 49_999) + `"}`, "", false},
		{"490,000 numbers", "", `{"jobs": [{"from": ` + list(490_000, "7") + `}]}`, "100", false},
		{"10,000 nodes", blocks("  - {kind: path, nodes: " + list(10_000, "a") + "}\n"), "", "12", false},
		{"2,000 empty copies", "", list(2_000, "{}"), fmt.Sprint(flow.MaxPages), true},
		{"tables of 80 KB", blocks(tables.String()), "", fmt.Sprint(flow.MaxCopyPages), false},
		{"copies of 50 tables", blocks("  - {kind: repeat, id: r, times: 100, blocks: [" + copied.String() + "]}\n"), "", fmt.Sprint(flow.MaxCopyPages), false},
		{"a megabyte of blank lines", blocks("  - kind: note\n    text: |\n      甲\n" + many("\n", 1_000_000) + "      乙\n"), "", "50", false},
		{"a note of quoted line breaks", blocks("  - {kind: note, text: \"甲" + many(`\n`, 400_000) + "乙\"}\n"), "", fmt.Sprint(flow.MaxCopyPages), false},
		{"a cell of line breaks", roomy, `{"log": [{"t": "甲` + many(`\n`, 99_998) + `乙"}]}`, fmt.Sprint(flow.MaxCopyPages), false},
		{"missing glyphs in a definition", blocks("  - {kind: note, text: \"" + missing(2_000) + "\"}\n"), "", "no embedded face", false},
		{"missing glyphs in answers", roomy, `{"log": ` + list(2_000, `{"t": "`+missing(20)+`"}`) + `}`, "no embedded face", false},
		{"40,000 bad cells", roomy, `{"log": ` + list(10_000, `{"n": "x", "d": "2026-13-01", "c": "why", "t": 7}`) + `}`, "number", false},
		{"deep nesting of a definition", blocks(many("  [", 100_000)), "", "32", false},
		{"deep nesting of answers", roomy, many("[", 100_000), "16", false},
		{"10,000 rows", "", `{"log": ` + list(10_000, `{"quote": "“还行吧”"}`) + `}`, "", false},
		{"1,000 rows", "", `{"log": ` + list(1_000, `{"quote": "“还行吧”", "date": "2026-03-01"}`) + `}`, "", false},
	} {
		for _, form := range []bool{true, false} {
			refusal := c.refusal
			if !form && c.report {
				refusal = ""
			}
			t.Run(fmt.Sprintf("%s, form %v", c.name, form), func(t *testing.T) {
				if strings.HasPrefix(c.name, "10,000 rows") && !*long {
					t.Skip("takes seconds: run with -long")
				}
				var err error
				peak := heldBy(t, func() { err = answer(c.definition, c.answers, listening, form) })
				if peak > memory {
					t.Errorf("%d MB", peak>>20)
				}
				switch problems, _ := err.(worksheets.Problems); {
				case refusal == "" && err != nil:
					t.Error(err)
				case refusal != "" && len(problems) == 0:
					t.Errorf("%v, wanted a problem with %s", err, refusal)
				case refusal != "" && !strings.Contains(problems[0].What.String()+problems[0].Hint.String(), refusal):
					t.Errorf("%v, wanted %s", problems[0], refusal)
				}
			})
		}
	}
}

// missing are so many characters that no face has.
func missing(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteRune(rune(0x13000 + i%1_000))
	}
	return b.String()
}

// answer is what a program does with such input, up to the file.
func answer(definition, answers string, builtIn *worksheets.Worksheet, form bool) error {
	sheet := builtIn
	if definition != "" {
		var err error
		if sheet, err = worksheets.Read("s.yaml", []byte(definition)); err != nil {
			return err
		}
	}
	var given *worksheets.Answers
	if answers != "" {
		file, err := worksheets.ReadAnswers("a.json", fmt.Appendf(nil, `{"worksheet": %q, "version": %d, "answers": %s}`, sheet.ID, sheet.Version, answers))
		if err != nil {
			return err
		}
		if given, err = file.For(sheet); err != nil {
			return err
		}
	}
	document, err := layouts.Print(sheet, given, layouts.Options{Form: form})
	if err != nil {
		return err
	}
	return pdf.Write(io.Discard, document, pdf.Options{})
}

// heldBy does work promptly, and is the most memory that it held beside what
// was held before.
func heldBy(t *testing.T, work func()) (peak uint64) {
	t.Helper()
	defer debug.SetGCPercent(debug.SetGCPercent(100)) // it is asked what is held, not what lies about
	runtime.GC()
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	done, watched := make(chan bool), make(chan bool)
	go func() {
		defer close(watched)
		tick := time.NewTicker(10 * time.Millisecond)
		defer tick.Stop()
		for {
			var now runtime.MemStats
			runtime.ReadMemStats(&now)
			if now.HeapInuse > before.HeapInuse {
				peak = max(peak, now.HeapInuse-before.HeapInuse)
			}
			select {
			case <-done:
				return
			case <-tick.C:
			}
		}
	}()
	promptly(t, work)
	close(done)
	<-watched
	return peak
}
