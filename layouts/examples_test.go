package layouts_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// TestExamples holds every example from another field, blank and filled in, as
// a report where it asks anything.
func TestExamples(t *testing.T) {
	for _, id := range library.ExampleIDs() {
		t.Run(id, func(t *testing.T) {
			sheet := layouttest.Library(t, id)
			filled := layouttest.Report(t, sheet, layouttest.Sample(t, sheet, id+".json"))
			layouttest.Golden(t, *update, "examples/"+id, fmt.Sprintf("=== blank\n%s\n=== filled in\n%s",
				layouttest.Dump(layouttest.Pages(t, sheet, nil)), layouttest.Dump(filled)))
		})
	}
}

// TestExamplesHaveGoldens: no golden is left over of an example that is gone.
func TestExamplesHaveGoldens(t *testing.T) {
	files, err := filepath.Glob("testdata/examples/*")
	if err != nil || len(files) != len(library.ExampleIDs()) {
		t.Errorf("%v of %v: %v", files, library.ExampleIDs(), err)
	}
	for _, id := range library.ExampleIDs() {
		if _, err := os.Stat("testdata/examples/" + id + ".golden"); err != nil {
			t.Error(err)
		}
	}
}

// overfull is far more than any field of an example holds.
const overfull = 1_000

// TestExamplesAnywhere prints every example on every paper, of normal size and
// large, black and in colour: blank, with its sample, and with far too much in
// every field, to be read and on the form. The rules of the page hold and
// nothing is lost, or a problem says why it cannot be, and how it can.
func TestExamplesAnywhere(t *testing.T) {
	looks := []worksheets.Look{
		{},
		{Size: worksheets.LargeSize},
		{Accent: "#0A5C8A"},
		{Size: worksheets.LargeSize, Accent: "#C03A2B"},
	}
	const sampled = 31 // one way of so many is tried beside its own paper, but in a long run
	for n, id := range library.ExampleIDs() {
		own := layouttest.Library(t, id)
		printed, tried := 0, 0
		for i, paper := range worksheets.Papers() {
			for j, look := range looks {
				if !*long && paper != own.Paper && (i*len(looks)+j+n)%sampled > 0 {
					continue
				}
				tried++
				size := look.Size
				look = look.Over(own.Look)
				look.Size = size // the one that is given may be large
				t.Run(fmt.Sprintf("%s/%s %d %s", id, paper, look.Size, look.Accent), func(t *testing.T) {
					v := variation{paper: paper, look: look, margins: own.Margins, binding: own.Binding, holes: own.Holes && paper.Holes() > 0}
					if checkExample(t, v.of(own), paper) {
						printed++
					} else if paper == own.Paper && look.Size == own.Look.Size {
						t.Error("it is not printed on its own paper")
					}
				})
			}
		}
		t.Logf("%s is printed in %d of %d ways", id, printed, tried)
		if printed*2 < tried {
			t.Errorf("%s is printed in %d of %d ways", id, printed, tried)
		}
	}
}

// checkExample prints an example one way, with all kinds of answers, and
// reports whether it has room there.
func checkExample(t *testing.T, sheet *worksheets.Worksheet, paper worksheets.Paper) bool {
	t.Helper()
	for _, answers := range []*worksheets.Answers{
		nil,
		layouttest.Sample(t, sheet, sheet.ID+".json"),
		layouttest.Answers(t, sheet, layouttest.FillAll(sheet, overfull, 3)),
	} {
		for _, form := range []bool{true, false} {
			if answers == nil && !form {
				continue
			}
			document, err := layouts.Print(sheet, answers, layouts.Options{Paper: paper, Form: form, Pictures: layouttest.Pictures(t, sheet)})
			if refused(t, err) {
				return false
			}
			layouttest.CheckPages(t, document)
			if answers != nil {
				layouttest.CheckNothingLost(t, document, answers)
			}
			checkInMargins(t, document, sheet)
		}
	}
	return true
}

// refused reports whether there is no room for something, which then says where
// and how it is mended.
func refused(t *testing.T, err error) bool {
	t.Helper()
	var problems worksheets.Problems
	if err != nil && !errors.As(err, &problems) {
		t.Fatal(err)
	}
	for _, p := range problems {
		if !p.Note && (p.Path == "" || p.Hint.Format == "") {
			t.Errorf("a problem without a place or a way out: %+v", p)
		}
	}
	return err != nil
}

// checkInMargins asks that words stand within the margins that an example gives
// itself, footers apart.
func checkInMargins(t *testing.T, document *page.Document, sheet *worksheets.Worksheet) {
	t.Helper()
	m := sheet.Margins
	for n, p := range document.Pages {
		box := layouttest.Box{
			Left: page.Millimetres(m.Left), Top: page.Millimetres(m.Top),
			Right: p.Size.Width - page.Millimetres(m.Right), Bottom: p.Size.Height - page.Millimetres(m.Bottom),
		}
		for _, run := range layouttest.Texts(p) {
			if ink := layouttest.Ink(run); !ink.Within(box) {
				t.Errorf("page %d: %q at %s stands in the margin", n+1, run.Source(), run.At)
			}
		}
	}
}

// TestExamplesSayWhatTheyAre: each has a summary for the list and the gallery,
// and a comment for who opens the file.
func TestExamplesSayWhatTheyAre(t *testing.T) {
	for _, id := range library.ExampleIDs() {
		_, definition, _ := library.Worksheet(id)
		sheet := layouttest.Library(t, id)
		if sheet.Summary == "" || !strings.HasPrefix(string(definition), "# ") {
			t.Errorf("%s says nothing of itself", id)
		}
	}
}
