package kinds_test

import (
	"fmt"
	"strings"
	"testing"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// longMatrix is a matrix that needs two pages.
func longMatrix(t *testing.T) *worksheets.Worksheet {
	t.Helper()
	var b strings.Builder
	b.WriteString("id: m\nversion: 1\ntitle: 表\npaper: a5\nblocks:\n- kind: matrix\n  id: m\n  options: [{id: x, label: 子}, {id: y, label: 丑}, {id: z, label: 寅}]\n  rows:\n")
	for n := range 40 {
		fmt.Fprintf(&b, "  - {id: r%d, label: 第%d行}\n", n, n)
	}
	return layouttest.Read(t, "m.yaml", []byte(b.String()))
}

// TestMatrixTicks: each answer is ticked in its row under its option, and the
// options head every page.
func TestMatrixTicks(t *testing.T) {
	sheet := longMatrix(t)
	options, given := []string{"x", "y", "z"}, map[string]any{}
	for n := range 40 {
		if n%4 < 3 { // the others are left out
			given[fmt.Sprint("r", n)] = options[n%4]
		}
	}
	document := layouttest.Report(t, sheet, layouttest.Answers(t, sheet, map[string]any{"m": given}))
	if len(document.Pages) < 2 {
		t.Fatal("the matrix does not go on to a second page")
	}
	ticks := map[string]string{}
	rows := 0
	for _, p := range document.Pages {
		for n := range 40 {
			rows += len(layouttest.Saying(p, fmt.Sprintf("第%d行", n)))
		}
		for _, tick := range layouttest.All[page.Path](p) {
			if tick.Stroke.Width == page.Millimetres(0.65) {
				row, option := nearest(t, p, tick.Segments[1].To)
				ticks[row] = option
			}
		}
	}
	for n := range 40 {
		want := map[int]string{0: "子", 1: "丑", 2: "寅"}[n%4]
		if got := ticks[fmt.Sprintf("第%d行", n)]; got != want {
			t.Errorf("row %d is ticked under %q, want %q", n, got, want)
		}
	}
	if rows != 40 {
		t.Errorf("%d rows stand there, want 40", rows)
	}
}

// nearest are the words of the row and of the option of a page that stand
// beside a point and over it.
func nearest(t *testing.T, p page.Page, at page.Position) (row, option string) {
	t.Helper()
	apart := func(a, b page.Length) page.Length { return max(a-b, b-a) }
	least := map[bool]page.Length{true: p.Size.Height, false: p.Size.Width}
	for _, run := range layouttest.Texts(p) {
		words := run.Source()
		isRow := strings.HasPrefix(words, "第") && strings.HasSuffix(words, "行")
		away := apart(run.At.Y, at.Y)
		if !isRow {
			away = apart(run.At.X+run.Width()/2, at.X)
		}
		switch {
		case !isRow && !strings.Contains("子丑寅", words), away >= least[isRow]:
		case isRow:
			row, least[true] = words, away
		default:
			option, least[false] = words, away
		}
	}
	return row, option
}

// TestMatricesLineUp: those of as many options, one under the other, have them
// in the same columns.
func TestMatricesLineUp(t *testing.T) {
	sheet := layouttest.Read(t, "m.yaml", []byte(`id: m
version: 1
title: 表
paper: a4
blocks:
- {kind: matrix, id: a, to: 5, rows: [{id: r, label: 短}]}
- {kind: note, text: 字}
- {kind: matrix, id: b, to: 5, rows: [{id: r, label: 一个比较长的问题需要很多的地方才写得下}]}
`))
	p := layouttest.Pages(t, sheet, nil).Pages[0]
	for _, n := range []string{"1", "5"} {
		if found := layouttest.Saying(p, n); len(found) != 2 || found[0].At.X != found[1].At.X {
			t.Errorf("%s: %v", n, found)
		}
	}
}
