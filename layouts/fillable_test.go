package layouts_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/imposition"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// TestRandomFillable lays out worksheets that nobody wrote to be filled in on a
// screen, blank and with answers that nobody gave: each question is a place, with
// its answer whole, and a worksheet that has room on paper has it there.
func TestRandomFillable(t *testing.T) {
	n := 60
	if *long {
		n = 800
	}
	tried := 0
	for seed := range n {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := newRandomSheet(uint64(seed))
			data := r.definition()
			sheet := layouttest.Read(t, "random.yaml", data)
			options := layouts.Options{Paper: sheet.Paper, Pictures: layouttest.Pictures(t, sheet), Form: true}
			if _, err := layouts.Print(sheet, nil, options); err != nil {
				return
			}
			tried++
			options.Fillable = true
			for _, answers := range []*worksheets.Answers{nil, layouttest.Answers(t, sheet, r.answers(sheet))} {
				document, err := layouts.Print(sheet, answers, options)
				var problems worksheets.Problems
				if errors.As(err, &problems) && answers != nil {
					continue // too many rows
				}
				if err != nil {
					t.Fatalf("%v\n%s", err, data)
				}
				layouttest.CheckPages(t, document)
				layouttest.CheckInputs(t, sheet, answers, document)
				if seed%20 == 1 || *long {
					layouttest.CheckConformance(t, document, pdf.Options{Fields: pdf.SmallFields})
				}
			}
			if t.Failed() {
				t.Logf("%s", data)
			}
		})
	}
	if tried*2 < n {
		t.Errorf("only %d of %d worksheets have room", tried, n)
	}
}

// TestFillableLibrary: what comes with the program is filled in on a screen, on
// its own paper and on others.
func TestFillableLibrary(t *testing.T) {
	for _, id := range layouttest.IDs() {
		sheet := layouttest.Library(t, id)
		layouttest.CheckInputs(t, sheet, nil, layouttest.Fillable(t, sheet, nil))
		for _, paper := range []worksheets.Paper{worksheets.A4, worksheets.A3} {
			document, err := layouts.Print(sheet, nil, layouts.Options{Fillable: true, Paper: paper, Pictures: layouttest.Pictures(t, sheet)})
			var problems worksheets.Problems
			if errors.As(err, &problems) {
				continue // no room on such paper
			}
			if err != nil {
				t.Fatal(err)
			}
			layouttest.CheckInputs(t, sheet, nil, document)
		}
	}
}

// TestFillableNames: of several copies, and of a question that is called as
// their answers are, names begin with the copy.
func TestFillableNames(t *testing.T) {
	const definition = "id: names\nversion: 1\ntitle: 名字\npaper: a5\nblocks:\n  - {kind: list, id: %s, rows: 1, lines: [[{id: who}]]}\n"
	for _, c := range []struct {
		id     string
		copies int
		want   string
	}{
		{"log", 1, "log[0].who"},
		{"log", 2, "answers[0].log[0].who answers[1].log[0].who"},
		{"answers", 1, "answers[0].answers[0].who"},
	} {
		sheet := layouttest.Read(t, "names.yaml", fmt.Appendf(nil, definition, c.id))
		document := layouttest.Fillable(t, sheet, &worksheets.Answers{Copies: make([]worksheets.Group, c.copies)})
		var names []string
		for _, in := range layouttest.Inputs(document) {
			names = append(names, in.Name)
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%d copies of %s: %s", c.copies, c.id, got)
		}
	}
}

// TestFillableLabels: what a place says of itself, for who cannot see the page.
func TestFillableLabels(t *testing.T) {
	says := map[string]string{}
	for _, id := range []string{"community-listening-sheet", "problem-filter-card", "shortest-loop-checklist"} {
		for _, in := range layouttest.Inputs(layouttest.Fillable(t, layouttest.Library(t, id), nil)) {
			says[in.Name+"/"+in.Option] = in.Says()
		}
	}
	for name, want := range map[string]string{
		"community/":             "社区名称",
		"log[3].quote/":          "聆听记录 4 · 原话（逐字）",
		"log[0].date/":           "聆听记录 1 · 日期（写成 2026-01-19）",
		"log[0].value.form/form": "聆听记录 1 · 价值类型 · 形",
		"size/right":             "社区规模 · 合适",
	} {
		if got, ok := says[name]; got != want {
			t.Errorf("%s says %q (%v), want %q", name, got, ok, want)
		}
	}
}

// TestFillableScaled: what lays pages elsewhere takes their places along.
func TestFillableScaled(t *testing.T) {
	sheet := layouttest.Library(t, "problem-filter-card")
	document := layouttest.Fillable(t, sheet, nil)
	two, err := imposition.NUp(document, 2, layouttest.Texts(document.Pages[0])[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, laid := range []*page.Document{imposition.Tablet(document), two, imposition.AtHome(document, 20*page.Millimetre)} {
		layouttest.CheckInputs(t, sheet, nil, laid)
		layouttest.CheckConformance(t, laid, pdf.Options{Fields: pdf.SmallFields})
	}
}

// TestFillableNarrowDates: a date in a narrow cell is typed in two lines that are as
// large as answers are, each with room for its half of the figures and not for one
// more: viewers break lines after any of them.
func TestFillableNarrowDates(t *testing.T) {
	kai := fonts.Embedded().Face(fonts.Kai)
	id, _ := kai.Glyph('0')
	found := 0
	for _, in := range layouttest.Inputs(layouttest.Fillable(t, layouttest.Library(t, "community-listening-sheet"), nil)) {
		if !strings.HasPrefix(in.Name, "log[") || !strings.HasSuffix(in.Name, ".date") {
			continue
		}
		found++
		figure := in.Type.Scale(int64(kai.Advance(id)), int64(kai.UnitsPerEm()))
		if !in.Lines || in.Type < 9*page.Point || in.Size.Width < 5*figure || in.Size.Width-page.Millimetre > 6*figure {
			t.Errorf("%s: %s × %s for type of %s, in lines: %t", in.Name, in.Size.Width, in.Size.Height, in.Type, in.Lines)
		}
	}
	if found == 0 {
		t.Error("no dates")
	}
}
