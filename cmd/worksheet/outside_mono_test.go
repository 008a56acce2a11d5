//go:build outside

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/report"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// monoDPI is how finely a home printer prints black and white.
const monoDPI = 300

// TestOutsideMono prints the blank worksheets, as they lie on paper, and the
// reports of everybody in black and white at 300 dpi, as poppler does, and finds
// every line there: whole where it is drawn whole, dash by dash where it is a
// guide or a line of dots.
func TestOutsideMono(t *testing.T) {
	for _, id := range sheetNames() {
		name, data, _ := library.Worksheet(id)
		sheet, err := worksheets.Read(name, data)
		if err != nil {
			t.Fatal(err)
		}
		document, err := layouts.Print(sheet, nil, layouts.Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Run(id, func(t *testing.T) { survives(t, document) })
	}
	s := &session{err: io.Discard}
	name, data, _ := library.Report("community-report")
	r, err := worksheets.ReadReport(name, data)
	if err != nil {
		t.Fatal(err)
	}
	for _, who := range []string{"slash", "parent", "hrvp", "organizer"} {
		var samples []string
		for _, id := range sheetNames() {
			for _, sample := range library.Samples(id) {
				if strings.HasPrefix(sample, who+"-") {
					samples = append(samples, worksheets.SamplePrefix+strings.TrimSuffix(sample, ".json"))
				}
			}
		}
		over, err := s.answeredBy(r, samples)
		if err != nil {
			t.Fatal(err)
		}
		document, _, err := report.Print(r, over, layouts.Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Run(who, func(t *testing.T) { survives(t, document) })
	}
}

// survives asks for every line of a document in its picture, and counts them.
func survives(t *testing.T, document *page.Document) {
	lines, guides := 0, 0
	for i, picture := range mono(t, document) {
		for at, m := range page.Walk(document.Pages[i].Marks) {
			for _, line := range straight(m) {
				lines++
				if line.Stroke.On > 0 {
					guides++
				}
				line.From, line.To = at.Apply(line.From), at.Apply(line.To)
				if what := picture.lost(line); what != "" {
					t.Errorf("page %d, line %s to %s, %s mm wide: %s", i+1, line.From, line.To, line.Stroke.Width, what)
				}
			}
		}
	}
	t.Logf("%d lines, %d of them guides", lines, guides)
	if lines < 5 {
		t.Errorf("%d lines are too few to tell", lines)
	}
}

// straight are the lines of a mark: itself, or the straight strokes of a path,
// as those of cells to practise in and of a border. The dashes within a cell are
// left out: characters stand on them.
func straight(m page.Mark) (lines []page.Line) {
	switch m := m.(type) {
	case page.Line:
		return []page.Line{m}
	case page.Path:
		var begun, at page.Position
		for _, s := range m.Segments {
			to := s.To
			switch s.Op {
			case page.MoveTo:
				begun = to
			case page.Close:
				to = begun
			}
			if m.Stroke.Width > 0 && m.Stroke.On == 0 && (s.Op == page.LineTo || s.Op == page.Close) {
				lines = append(lines, page.Line{From: at, To: to, Stroke: m.Stroke})
			}
			at = to
		}
	}
	return lines
}

// bitmap is a page in black and white.
type bitmap struct {
	width, height int
	rows          [][]byte // packed, the highest bit first
}

// mono is the pages of a document as poppler prints them.
func mono(t *testing.T, document *page.Document) (pages []bitmap) {
	t.Helper()
	dir := t.TempDir()
	var b bytes.Buffer
	if err := pdf.Write(&b, document, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "a.pdf")
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	printedBy(t, "pdftoppm", "-mono", "-r", fmt.Sprint(monoDPI), file, filepath.Join(dir, "p"))
	names, err := filepath.Glob(filepath.Join(dir, "p-*.pbm"))
	if err != nil || len(names) != len(document.Pages) {
		t.Fatal(names, err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var p bitmap
		if _, err := fmt.Sscanf(string(data[:min(len(data), 40)]), "P4\n%d %d\n", &p.width, &p.height); err != nil {
			t.Fatal(err)
		}
		stride := (p.width + 7) / 8
		for rest := data[len(data)-stride*p.height:]; len(rest) > 0; rest = rest[stride:] {
			p.rows = append(p.rows, rest[:stride])
		}
		pages = append(pages, p)
	}
	return pages
}

// black reports whether there is ink at a position, or a pixel beside it.
func (p bitmap) black(at page.Position) bool {
	x, y := pixel(at.X), pixel(at.Y)
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			if p.ink(x+dx, y+dy) {
				return true
			}
		}
	}
	return false
}

func (p bitmap) ink(x, y int) bool {
	return x >= 0 && y >= 0 && x < p.width && y < p.height && p.rows[y][x/8]&(0x80>>(x%8)) != 0
}

func pixel(l page.Length) int { return int(l.InMillimetres() * monoDPI / 25.4) }

// lost says what a picture has lost of a line; "": nothing.
func (p bitmap) lost(line page.Line) string {
	dx, dy := line.To.X-line.From.X, line.To.Y-line.From.Y
	length := max(dx, -dx, dy, -dy)
	if length == 0 {
		return "" // the dot of a line that ends where it begins
	}
	if line.Stroke.On > 0 && (dx == 0 || dy == 0) {
		return p.dashes(line)
	}
	points, missing := 0, 0
	for d := page.Millimetre / 4; d < length; d += page.Millimetre / 2 {
		points++
		if !p.black(page.Position{X: line.From.X + dx.Scale(int64(d), int64(length)), Y: line.From.Y + dy.Scale(int64(d), int64(length))}) {
			missing++
		}
	}
	few := 0
	if line.Stroke.Ink.Coloured() { // a colour is printed as dots
		few = points / 20
	}
	if missing > few {
		return fmt.Sprintf("%d of %d places are white", missing, points)
	}
	return ""
}

// dashes says whether a guide has lost dashes, or has become a whole line.
func (p bitmap) dashes(line page.Line) string {
	x, y := pixel(line.From.X), pixel(line.From.Y)
	dx, dy := pixel(line.To.X)-x, pixel(line.To.Y)-y
	n := max(dx, dy)
	var along strings.Builder
	for i := range n {
		across, down := x+dx*i/n, y+dy*i/n
		ink := false
		for off := -1; off <= 1; off++ {
			ink = ink || dx > 0 && p.ink(across, down+off) || dy > 0 && p.ink(across+off, down)
		}
		along.WriteByte(map[bool]byte{true: '#', false: ' '}[ink])
	}
	length := line.To.X - line.From.X + line.To.Y - line.From.Y
	dashes, want := len(strings.Fields(along.String())), int(length/(line.Stroke.On+line.Stroke.Off))
	if dashes < want { // other lines that cross it leave more
		return fmt.Sprintf("%d dashes, and there should be %d", dashes, want)
	}
	if black := strings.Count(along.String(), "#"); 4*black > 3*n {
		return "the dashes have run together"
	}
	return ""
}
