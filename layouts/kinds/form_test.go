package kinds_test

import (
	"fmt"
	"strings"
	"testing"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
)

// TestFormLinesUp: on paper of every width, labels of a column begin at one
// place and so do their fields, and the writing lines of a row lie at one
// height, at least as far from those of the next as a hand needs.
func TestFormLinesUp(t *testing.T) {
	for columns := 1; columns <= 3; columns++ {
		for _, paper := range []string{"a4", "a5", "a4-landscape"} {
			var b strings.Builder
			fmt.Fprintf(&b, "id: f\nversion: 1\ntitle: 表\npaper: %s\nblocks:\n- kind: form\n  columns: %d\n  fields:\n", paper, columns)
			for n := range 12 {
				fmt.Fprintf(&b, "  - {id: q%d, label: %s}\n", n, labelOf(n))
			}
			p := layouttest.Pages(t, layouttest.Read(t, "f.yaml", []byte(b.String())), nil).Pages[0]
			lines := map[page.Length]int{} // how many lie at each height
			starts := map[page.Length]int{}
			for _, line := range layouttest.All[page.Line](p) {
				if line.From.Y == line.To.Y {
					lines[line.From.Y]++
					starts[line.From.X]++
				}
			}
			if len(lines) != 12/columns || len(starts) != columns {
				t.Errorf("%s, %d columns: %d heights, %d beginnings", paper, columns, len(lines), len(starts))
			}
			for a := range lines {
				for b := range lines {
					if a > b && a-b < 8*page.Millimetre {
						t.Errorf("%s, %d columns: lines %s mm apart", paper, columns, (a - b).String())
					}
				}
			}
			labels := map[page.Length]bool{}
			for n := range 12 {
				label := layouttest.The(t, p, labelOf(n))
				labels[label.At.X] = true
				if lines[label.At.Y+page.Millimetres(1.5)] != columns {
					t.Errorf("%s, %d columns: label %d does not stand on its line", paper, columns, n)
				}
			}
			if len(labels) != columns {
				t.Errorf("%s, %d columns: labels begin at %d places", paper, columns, len(labels))
			}
		}
	}
}

// labelOf is the label of the field n: of one character to three.
func labelOf(n int) string {
	return strings.Repeat("长", n%3) + string([]rune("甲乙丙丁戊己庚辛壬癸子丑")[n])
}

// TestFormReport: a report sets a long answer whole, beside its label, and a
// short one on its line; what nobody answered is said to be so.
func TestFormReport(t *testing.T) {
	sheet := layouttest.Read(t, "f.yaml", []byte(`id: f
version: 1
title: 表
paper: a5
blocks:
- kind: form
  columns: 2
  fields:
  - {id: a, label: 甲问}
  - {id: b, label: 乙问}
  - {id: c, label: 丙问, lines: 5, span: true}
`))
	answers := layouttest.Answers(t, sheet, map[string]any{"a": "短", "b": layouttest.Prose("b", 700)})
	document := layouttest.Report(t, sheet, answers)
	layouttest.CheckPages(t, document)
	layouttest.CheckNothingLost(t, document, answers)
	var all []page.Text
	for _, p := range document.Pages {
		all = append(all, layouttest.Texts(p)...)
	}
	said := map[string]int{}
	for _, run := range all {
		said[run.Source()]++
		if strings.Contains(run.Source(), "续") {
			t.Errorf("an answer goes on elsewhere: %s", run.Source())
		}
	}
	if len(document.Pages) < 2 || said["甲问"] != 1 || said["乙问"] != 1 || said["短"] != 1 || said["未填"] != 1 {
		t.Errorf("%d pages, %v", len(document.Pages), said)
	}
}
