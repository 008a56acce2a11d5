package layouts_test

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// box is an upright box on a page.
type box struct{ left, top, right, bottom page.Length }

func (b box) String() string {
	return fmt.Sprintf("(%s, %s)–(%s, %s)", b.left, b.top, b.right, b.bottom)
}

func (b box) meets(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

// inkBox is where the text of a run stands: Han fill their em box but for a
// rim of a twentieth, and the blank halves of marks at the ends do not count.
func inkBox(t page.Text) box {
	rim := t.Size / 20
	b := box{t.At.X, t.At.Y - t.Size.Scale(80, 100), t.At.X + t.Width(), t.At.Y + t.Size.Scale(9, 100)}
	b.left += rim
	b.right -= rim
	return b
}

func lineBox(l page.Line) box {
	w := l.Stroke.Width / 2
	return box{min(l.From.X, l.To.X) - w, min(l.From.Y, l.To.Y) - w, max(l.From.X, l.To.X) + w, max(l.From.Y, l.To.Y) + w}
}

// Of closed shapes the rules look at those no larger than a ring, for larger
// ones may hold others. Lines may end at an arrow or a stop, but not in a tick box.
const (
	ring    = 12 * page.Millimetre
	tickBox = 4 * page.Millimetre
)

// outlines are where the closed black shapes of a page stand.
func outlines(p page.Page) []box {
	var boxes []box
	for _, m := range p.Marks {
		switch m := m.(type) {
		case page.Rectangle:
			boxes = append(boxes, box{m.At.X, m.At.Y, m.At.X + m.Size.Width, m.At.Y + m.Size.Height})
		case page.Path:
			if m.Segments[len(m.Segments)-1].Op != page.Close || m.Fill != page.Black && m.Stroke.Ink != page.Black {
				continue
			}
			b := box{p.Size.Width, p.Size.Height, 0, 0}
			for _, s := range m.Segments[:len(m.Segments)-1] {
				b = box{min(b.left, s.To.X), min(b.top, s.To.Y), max(b.right, s.To.X), max(b.bottom, s.To.Y)}
			}
			if b.right-b.left <= ring {
				boxes = append(boxes, b)
			}
		}
	}
	return boxes
}

// within is whether b stands in o.
func (b box) within(o box) bool {
	return b.left >= o.left && b.right <= o.right && b.top >= o.top && b.bottom <= o.bottom
}

// checkPages asks of every page what holds for all: nothing near the edge, no
// glyph missing, no text on a rule, on other text or over the edge of a box, no
// type or line too small.
func checkPages(t *testing.T, document *page.Document) {
	t.Helper()
	for n, p := range document.Pages {
		sheet := box{8 * page.Millimetre, 8 * page.Millimetre, p.Size.Width - 8*page.Millimetre, p.Size.Height - 8*page.Millimetre}
		var texts []page.Text
		var lines []page.Line
		for _, m := range p.Marks {
			switch m := m.(type) {
			case page.Text:
				texts = append(texts, m)
			case page.Line:
				lines = append(lines, m)
				if m.Stroke.Width < page.Millimetres(0.18) {
					t.Errorf("page %d: a line of %s mm", n+1, m.Stroke.Width)
				}
				if !lineBox(m).within(sheet) {
					t.Errorf("page %d: the line %s to %s is within 8 mm of the edge", n+1, m.From, m.To)
				}
			}
		}
		shapes := outlines(p)
		for i, b := range shapes {
			if !b.within(sheet) {
				t.Errorf("page %d: the shape %s is within 8 mm of the edge", n+1, b)
			}
			for _, other := range shapes[:i] {
				if tick := b.right-b.left == tickBox || other.right-other.left == tickBox; tick && b.meets(other) {
					t.Errorf("page %d: the shapes %s and %s overlap", n+1, b, other)
				}
			}
			for _, line := range lines {
				if b.right-b.left == tickBox && lineBox(line).meets(b) {
					t.Errorf("page %d: the line %s to %s runs into the shape %s", n+1, line.From, line.To, b)
				}
			}
		}
		for i, text := range texts {
			at := fmt.Sprintf("page %d, %s %q", n+1, text.At, text.Source())
			b := inkBox(text)
			if !b.within(sheet) {
				t.Errorf("%s: within 8 mm of the edge", at)
			}
			if text.Size < 8*page.Point {
				t.Errorf("%s: type of %s mm", at, text.Size)
			}
			for _, g := range text.Glyphs {
				if g.ID == 0 && strings.TrimSpace(g.Source) != "" {
					t.Errorf("%s: no glyph for %q", at, g.Source)
				}
			}
			for _, line := range lines {
				if b.meets(lineBox(line)) {
					t.Errorf("%s: touches the line %s to %s", at, line.From, line.To)
				}
			}
			for _, shape := range shapes {
				if b.meets(shape) && !b.within(shape) {
					t.Errorf("%s: stands over the edge of the shape %s", at, shape)
				}
			}
			for _, other := range texts[:i] {
				if b.meets(inkBox(other)) {
					t.Errorf("%s: overlaps %q at %s", at, other.Source(), other.At)
				}
			}
		}
	}
}

// TestPages holds every worksheet, blank and with each sample, to the rules of the page.
func TestPages(t *testing.T) {
	for _, id := range library.IDs() {
		sheet := readSheet(t, id)
		t.Run(id, func(t *testing.T) { checkPages(t, compose(t, sheet, nil)) })
		for _, name := range library.Samples(id) {
			t.Run(name, func(t *testing.T) {
				data, _ := library.Sample(name)
				checkPages(t, compose(t, sheet, readAnswers(t, sheet, name, data)))
			})
		}
	}
}

// fillAll makes answers of n characters for every free text of the fields.
func fillAll(fields []worksheets.Field, n int, rows int, path string) map[string]any {
	answers := map[string]any{}
	for _, f := range fields {
		switch f.Kind {
		case worksheets.TextField:
			answers[f.ID] = prose(path+f.ID, n)
		case worksheets.NumberField:
			answers[f.ID] = 1
		case worksheets.DateField:
			answers[f.ID] = "2026-11-30"
		case worksheets.OneField:
			answers[f.ID] = f.Options[0].ID
		case worksheets.AnyField:
			answers[f.ID] = []string{f.Options[len(f.Options)-1].ID}
		case worksheets.DoneField:
			answers[f.ID] = true
		case worksheets.NumbersField:
			answers[f.ID] = []int{1, 22, 333}
		case worksheets.RowsField:
			count := rows
			if f.Max != nil {
				count = min(count, *f.Max)
			}
			var list []any
			for range count {
				list = append(list, fillAll(f.Fields, n, rows, fmt.Sprint(path, f.ID, len(list))))
			}
			answers[f.ID] = list
		case worksheets.GroupField:
			answers[f.ID] = fillAll(f.Fields, n, rows, path+f.ID)
		}
	}
	return answers
}

// prose is n characters of mixed text that no other seed gives, so that a
// piece of it on paper belongs to its field alone.
func prose(seed string, n int) string {
	sum := fnv.New64a()
	sum.Write([]byte(seed))
	random := rand.New(rand.NewPCG(sum.Sum64(), uint64(n)))
	pieces := []string{"，", "。", "：“", "！”", "（", "）", "——", "……", "《", "》", "3.5%", "10km", " still ", "https://example.com/a/b?c=d", "21:30"}
	var out []rune
	for len(out) < n {
		for range 2 + random.IntN(8) {
			out = append(out, rune(0x4e00+random.IntN(0x4e00)))
		}
		out = append(out, []rune(pieces[random.IntN(len(pieces))])...)
	}
	return strings.TrimSpace(string(out[:n]))
}

func answersOf(t *testing.T, sheet *worksheets.Worksheet, answers any) *worksheets.Answers {
	t.Helper()
	data, err := json.Marshal(map[string]any{"worksheet": sheet.ID, "version": sheet.Version, "answers": answers})
	if err != nil {
		t.Fatal(err)
	}
	return readAnswers(t, sheet, "answers.json", data)
}

// TestNothingIsLost fills every field with texts from a word to far more than
// it holds, and asks for every character on paper, in order.
func TestNothingIsLost(t *testing.T) {
	for _, id := range library.IDs() {
		sheet := readSheet(t, id)
		for _, n := range []int{1, 12, 60, 200, 600, 1000} {
			t.Run(fmt.Sprintf("%s/%d", id, n), func(t *testing.T) {
				answers := answersOf(t, sheet, fillAll(sheet.Fields(), n, 12, ""))
				document := compose(t, sheet, answers)
				checkPages(t, document)
				checkNothingLost(t, document, answers)
			})
		}
	}
}

// TestLongLog is a log of 40 entries, one of 1,000 characters: its header on
// every page that it goes on to, and every row that fits on a page whole.
func TestLongLog(t *testing.T) {
	sheet := readSheet(t, "community-listening-sheet")
	rows := make([]any, 40)
	for i := range rows {
		n := 40
		if i == 20 {
			n = 1000
		}
		rows[i] = map[string]any{"quote": prose(fmt.Sprint("quote", i), n), "value": []string{"form"}}
	}
	answers := answersOf(t, sheet, map[string]any{"log": rows})
	document := compose(t, sheet, answers)
	checkPages(t, document)
	checkNothingLost(t, document, answers)
	seen := map[string]int{}
	pagesOf := map[string]int{}
	for _, p := range document.Pages {
		here := map[string]bool{}
		for _, m := range p.Marks {
			if text, ok := m.(page.Text); ok {
				here[text.Source()] = true
			}
		}
		for i := 1; i <= 40; i++ {
			if here[fmt.Sprint(i)] && here["原话（逐字）"] {
				pagesOf[fmt.Sprint(i)]++
			}
		}
		if here["原话（逐字）"] {
			seen["header"]++
		}
		if here["续"] {
			seen["continued"]++
		}
	}
	if seen["header"] != len(document.Pages)-1 { // the last page has no log
		t.Errorf("the header stands on %d of %d pages", seen["header"], len(document.Pages))
	}
	for i := 6; i <= 40; i++ { // 1 to 5 also number the steps
		if n := pagesOf[fmt.Sprint(i)]; (n != 1) != (i == 21) {
			t.Errorf("row %d stands on %d pages", i, n)
		}
	}
	if want := pagesOf["21"] - 1; seen["continued"] != want {
		t.Errorf("%d pages say that row 21 goes on, not %d", seen["continued"], want)
	}
}

// TestSpillIsMarkedBothWays asks that each mark on a card stands once in its
// field and once over the rest, and that no 续页 is the back of a card.
func TestSpillIsMarkedBothWays(t *testing.T) {
	sheet := readSheet(t, "problem-filter-card")
	document := compose(t, sheet, answersOf(t, sheet, fillAll(sheet.Fields(), 600, 1, "")))
	marks := map[string][]int{}
	for i, p := range document.Pages {
		for _, m := range p.Marks {
			if text, ok := m.(page.Text); ok {
				if n, found := strings.CutPrefix(text.Source(), "续"); found && n != "页" {
					marks[n] = append(marks[n], i)
				}
			}
		}
	}
	if text := document.Pages[0].Marks; !slices.ContainsFunc(text, func(m page.Mark) bool {
		run, ok := m.(page.Text)
		return ok && run.Source() == sheet.Title && run.Size == 8*page.Point
	}) {
		t.Errorf("the footer of a card with %d pages does not name the sheet in full", len(document.Pages))
	}
	if len(marks) < 14 {
		t.Fatalf("%d fields spill", len(marks))
	}
	for n, pages := range marks {
		if len(pages) != 2 || pages[0] != 0 || pages[1] < 2 || pages[1]%2 != 0 {
			t.Errorf("续%s stands on the pages %v", n, pages)
		}
	}
	for i := 3; i < len(document.Pages); i += 2 {
		if len(document.Pages[i].Marks) != 0 {
			t.Errorf("the back %d of a 续页 is not blank", i+1)
		}
	}
}
