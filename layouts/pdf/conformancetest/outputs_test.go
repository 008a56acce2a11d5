package conformancetest_test

import (
	"bytes"
	"cmp"
	"flag"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/imposition"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/pdf/conformancetest"
	"worksheetpdf/layouts/report"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
	"worksheetpdf/worksheets/tally"
)

// hold holds a document's file to every rule.
func hold(t *testing.T, document *page.Document) {
	t.Helper()
	layouttest.CheckConformance(t, document, pdf.Options{})
}

func holdFillable(t *testing.T, document *page.Document) {
	t.Helper()
	layouttest.CheckConformance(t, document, pdf.Options{Fields: pdf.SmallFields})
}

var (
	update = flag.Bool("update", false, "rewrite the goldens")
	long   = flag.Bool("long", false, "hold every kind to the rules with answers too, not a third of their cases")
)

// TestAloud holds what one hears of the three sheets that reads their structure,
// blank and filled in.
func TestAloud(t *testing.T) {
	for id, sample := range map[string]string{
		"community-listening-sheet": "", "problem-filter-card": "", "shortest-loop-checklist": "",
		"hrvp-problem-filter-card": "problem-filter-card",
	} {
		t.Run(id, func(t *testing.T) {
			sheet := layouttest.Library(t, cmp.Or(sample, id))
			document := layouttest.Pages(t, sheet, nil)
			if sample != "" {
				document = layouttest.Report(t, sheet, layouttest.Sample(t, sheet, id+".json"))
			}
			layouttest.Golden(t, *update, id+".aloud", aloud(t, document, pdf.Options{}))
		})
	}
}

// TestKindsAloud holds what one hears of every kind of block: as it is filled in by
// hand, and in a report.
func TestKindsAloud(t *testing.T) {
	sheet := read(t, "../../testdata/every-kind.yaml")
	layouttest.Golden(t, *update, "every-kind.aloud", aloud(t, layouttest.Pages(t, sheet, nil), pdf.Options{}))
	answers := layouttest.Answers(t, sheet, layouttest.FillAll(sheet, 5, 5))
	layouttest.Golden(t, *update, "every-kind-report.aloud", aloud(t, layouttest.Report(t, sheet, answers), pdf.Options{}))
}

func aloud(t *testing.T, document *page.Document, options pdf.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, document, options); err != nil {
		t.Fatal(err)
	}
	said, err := conformancetest.Aloud(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return said
}

// TestFillableAloud holds what one hears of a card whose fields are filled in.
func TestFillableAloud(t *testing.T) {
	sheet := layouttest.Library(t, "problem-filter-card")
	document := layouttest.Fillable(t, sheet, layouttest.Sample(t, sheet, "hrvp-problem-filter-card.json"))
	layouttest.Golden(t, *update, "hrvp-problem-filter-card-fillable.aloud", aloud(t, document, pdf.Options{Fields: pdf.SmallFields}))
}

// TestLibrary holds every built-in worksheet: blank, singly, as screens of a
// tablet, and with each sample's answers to be read and to go on with.
func TestLibrary(t *testing.T) {
	for _, id := range library.IDs() {
		sheet := layouttest.Library(t, id)
		t.Run(id, func(t *testing.T) {
			hold(t, printed(t, sheet, nil, layouts.Options{}))
			hold(t, imposition.Tablet(layouttest.Pages(t, sheet, nil)))
			holdFillable(t, layouttest.Fillable(t, sheet, nil))
		})
		for _, sample := range library.Samples(id) {
			answers := layouttest.Sample(t, sheet, path.Base(sample))
			t.Run(sample, func(t *testing.T) {
				hold(t, printed(t, sheet, answers, layouts.Options{}))
				hold(t, printed(t, sheet, answers, layouts.Options{Form: true}))
				holdFillable(t, layouttest.Fillable(t, sheet, answers))
			})
		}
	}
}

func printed(t *testing.T, sheet *worksheets.Worksheet, answers *worksheets.Answers, options layouts.Options) *page.Document {
	t.Helper()
	options.Pictures = layouttest.Pictures(t, sheet)
	document, err := layouts.Print(sheet, answers, options)
	if err != nil {
		t.Fatal(err)
	}
	return document
}

// read is a worksheet of a file.
func read(t *testing.T, file string) *worksheets.Worksheet {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return layouttest.Read(t, file, data)
}

// TestExamples holds the examples that come with the program, blank and with
// their answers.
func TestExamples(t *testing.T) {
	files, _ := filepath.Glob("../../../worksheets/library/examples/*.yaml")
	if len(files) == 0 {
		t.Fatal("no examples")
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".yaml")
		t.Run(name, func(t *testing.T) {
			sheet := read(t, file)
			hold(t, printed(t, sheet, nil, layouts.Options{}))
			answers, err := os.ReadFile(filepath.Join(filepath.Dir(file), "answers", name+".json"))
			if err != nil {
				t.Fatal(err)
			}
			hold(t, printed(t, sheet, layouttest.ReadAnswers(t, sheet, name+".json", answers), layouts.Options{}))
		})
	}
}

// TestKinds holds each kind of block, on one sheet and in each of its cases.
func TestKinds(t *testing.T) {
	sheets := map[string]*worksheets.Worksheet{"every kind": read(t, "../../testdata/every-kind.yaml")}
	files, _ := filepath.Glob("../../kinds/testdata/*.yaml")
	if len(files) == 0 {
		t.Fatal("no cases")
	}
	for _, file := range files {
		for _, c := range layouttest.Cases(t, file) {
			sheets[filepath.Base(file)+": "+c.Name] = c.Sheet
		}
	}
	for name, sheet := range sheets {
		t.Run(name, func(t *testing.T) {
			hold(t, layouttest.Pages(t, sheet, nil))
			if !*long && name != "every kind" && len(name)%3 > 0 { // any third
				return
			}
			answers := layouttest.Answers(t, sheet, layouttest.FillAll(sheet, 5, 5))
			hold(t, layouttest.Pages(t, sheet, answers))
			hold(t, layouttest.Report(t, sheet, answers))
			if *long || name == "every kind" {
				holdFillable(t, layouttest.Fillable(t, sheet, answers))
			}
		})
	}
}

// TestWholeFields holds fields that are typed in the whole face.
func TestWholeFields(t *testing.T) {
	sheet := layouttest.Library(t, "shortest-loop-checklist")
	layouttest.CheckConformance(t, layouttest.Fillable(t, sheet, nil), pdf.Options{Fields: pdf.WholeFields})
}

// dressed is a worksheet with a look of its own: large, in an accent, with a
// logo and a code in the footer, with pictures and a code on the page.
const dressed = `id: dressed
version: 1
title: 自己的样子
paper: a4
author: 闭环笔记
summary: 大字
look: {size: large, accent: "#a33a2a", name: 闭环笔记, qr: "https://example.com/a?b=c&d", logo: logo.png}
footer: {ruler: 尺长 50 mm}
blocks:
  - kind: title
    subtitle: 看看 <标签> & 引号 "
  - {kind: image, file: camp.jpg, width: 80mm, alt: 营地, caption: 第一次营地}
  - {kind: qr, text: "https://example.com/", caption: 扫码进群}
  - {kind: text, id: name, label: 姓名}
  - kind: choice
    id: mood
    label: 心情
    options: [{id: good, label: 好}, {id: fair, label: 一般}]
`

func TestDressed(t *testing.T) {
	sheet := layouttest.Read(t, "dressed.yaml", []byte(dressed))
	hold(t, printed(t, sheet, nil, layouts.Options{}))
	// Words in scripts that clusters, spans and several faces are needed for.
	answers := map[string]any{"name": "𠮷野家 e\u0301 👩‍👩‍👧 ①②③ 葛\U000E0100 " + strings.Repeat("长", 300), "mood": "good"}
	hold(t, printed(t, sheet, layouttest.Answers(t, sheet, answers), layouts.Options{Form: true}))
	document := printed(t, sheet, nil, layouts.Options{Created: time.Date(2026, 11, 28, 7, 0, 0, 0, time.FixedZone("", 8*3600))})
	document.Keywords = []string{"社区", "a, b"}
	layouttest.CheckConformance(t, document, pdf.Options{Strong: true, Attachments: []pdf.Attachment{
		{Name: "答案.json", Type: "application/json", About: "答案", Data: []byte("{}")},
		{Name: "sheet.yaml", Type: "application/yaml", Data: []byte(dressed)},
	}})
}

// TestReports holds the built-in reports.
func TestReports(t *testing.T) {
	people := []string{"slash", "parent", "hrvp", "organizer"}
	for _, id := range library.ReportIDs() {
		t.Run(id, func(t *testing.T) {
			file, data, _ := library.Report(id)
			r, err := worksheets.ReadReport(file, data)
			if err != nil {
				t.Fatal(err)
			}
			var all []tally.Answered
			for _, who := range people {
				var over []tally.Answered
				for _, id := range r.Over {
					sheet := layouttest.Library(t, id)
					over = append(over, tally.Answered{Sheet: sheet, Answers: layouttest.Sample(t, sheet, who+"-"+id+".json")})
				}
				all = append(all, over...)
				if len(r.Over) > 1 {
					document, _, err := report.Print(r, over, layouts.Options{})
					if err != nil {
						t.Fatal(err)
					}
					hold(t, document)
				}
			}
			if len(r.Over) == 1 {
				document, _, err := report.Print(r, all, layouts.Options{})
				if err != nil {
					t.Fatal(err)
				}
				hold(t, document)
			}
		})
	}
}
