package pen_test

import (
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

func newPen(known *pen.Printed) (*pen.Pen, *worksheets.Findings) {
	look, problems := theme.Sheet(), new(worksheets.Findings)
	return pen.New(&look, fonts.Embedded(), problems, known), problems
}

// TestPrinted: what a pen has set is known to the next, and to the one after.
func TestPrinted(t *testing.T) {
	first, _ := newPen(nil)
	first.Line("先", first.Theme.Type.Label)
	second, _ := newPen(first.Printed())
	second.Line("后", first.Theme.Type.Label)
	if n := second.Printed().Len(); n != 2 {
		t.Errorf("%d words are known, want 2", n)
	}
	if n := first.Printed().Len(); n != 1 {
		t.Errorf("the first pen knows %d words", n)
	}
}

// TestWrap: a run that its line has no room for begins the next, whole; one
// longer than a line takes several; none is cut.
func TestWrap(t *testing.T) {
	for _, c := range []struct {
		label, prompt string
		more          int // lines after the first
		problem       bool
	}{
		{"短", "也短", 0, false},
		{"这里是八个字的题", "四字提示", 1, false},
		{"这里是十一个字的一题", "", 0, false},
		{strings.Repeat("长", 25), "", 2, false},
		{strings.Repeat("长", 12), "提", 1, false},
	} {
		p, problems := newPen(nil)
		label, prompt := p.Theme.Type.Label, p.Theme.Type.Prompt
		rows := p.Wrap([]pen.Run{{Words: c.label, Style: label}, {Words: c.prompt, Style: prompt, Gap: p.Theme.Space.Caption}},
			pen.Span{Right: 35 * page.Millimetre}, "blocks[1].label")
		if rows.OneLine() != (c.more == 0) || !rows.Said() {
			t.Errorf("%s: one line %v", c.label, rows.OneLine())
		}
		least := page.Length(c.more) * p.LinePitch(prompt)
		if got := p.More(rows); got < least || got > page.Length(c.more)*p.LinePitch(label) {
			t.Errorf("%s: %s more, want %d lines", c.label, got, c.more)
		}
		var canvas pen.Canvas
		p.Draw(&canvas, rows, 10*page.Millimetre)
		said := ""
		for _, m := range canvas.Marks {
			run := m.(page.Text)
			said += run.Source()
			if run.At.X+run.Width() > 35*page.Millimetre {
				t.Errorf("%q ends at %s", run.Source(), run.At.X+run.Width())
			}
		}
		if said != c.label+c.prompt {
			t.Errorf("%s: drawn as %s", c.label, said)
		}
		if problems.Err() != nil {
			t.Error(problems.Err())
		}
	}
}

// TestLinePitch: a line is as far from the one before as its largest type asks,
// whatever stands last on it.
func TestLinePitch(t *testing.T) {
	p, _ := newPen(nil)
	title, prompt := p.Theme.Type.Title, p.Theme.Type.Prompt
	room := pen.Span{Right: 10 * title.Size}
	alone := p.Wrap([]pen.Run{{Words: strings.Repeat("题", 15), Style: title}}, room, "")
	with := p.Wrap([]pen.Run{{Words: strings.Repeat("题", 15), Style: title}, {Words: "小", Style: prompt}}, room, "")
	if a, b := p.More(alone), p.More(with); a != b || a != p.LinePitch(title) {
		t.Errorf("a second line at %s, with small words after it at %s, want %s", a, b, p.LinePitch(title))
	}
}

// TestNoRoom: words that have no room, not even broken, are a problem by their
// path, told by their beginning.
func TestNoRoom(t *testing.T) {
	p, problems := newPen(nil)
	style := p.Theme.Type.Body
	p.Wrap([]pen.Run{{Words: "开始", Tag: true, Style: style}}, pen.Span{Right: style.Size}, "a")
	p.Wrap([]pen.Run{{Words: strings.Repeat("窄", 30), Style: style}}, pen.Span{Right: 2 * style.Size}, "b")
	p.RunningText("窄", style, 2*style.Size, "c")
	p.Wrap([]pen.Run{{Words: "够了", Style: style}}, pen.Span{Right: 3 * style.Size}, "d")
	p.RunningText("够了够了", style, 3*style.Size, "e")
	var got []string
	for _, found := range problems.Problems() {
		got = append(got, found.Path+" "+found.What.String())
	}
	want := "a “开始” has no room here; b “" + strings.Repeat("窄", 20) + "…” has no room here; c “窄” has no room here"
	if strings.Join(got, "; ") != want {
		t.Errorf("%s; want %s", strings.Join(got, "; "), want)
	}
}

// TestRunningText: lines are justified where they are long enough for it.
func TestRunningText(t *testing.T) {
	p, _ := newPen(nil)
	style := p.Theme.Type.Body
	words := strings.Repeat("一二三四五六七，", 12)
	for _, c := range []struct {
		width     page.Length
		justified bool
	}{
		{text.LeastJustified(style.Size) + style.Size/2, true},
		{text.LeastJustified(style.Size) - style.Size/2, false},
	} {
		lines := p.RunningText(words, style, c.width, "")
		full := 0
		for _, line := range lines[:len(lines)-1] {
			if line.Width == c.width {
				full++
			}
		}
		if c.justified != (full == len(lines)-1) {
			t.Errorf("%d of %d lines are %s wide", full, len(lines)-1, c.width)
		}
	}
}

// TestShortened: what is a signpost ends in … where it has no room.
func TestShortened(t *testing.T) {
	p, _ := newPen(nil)
	style := p.Theme.Type.Prompt
	words := "一二三四五六七八九十"
	for most, want := range map[int]string{1: "一二三…", 2: "一二三四 五六七…", 3: "一二三四 五六七八 九十"} {
		var got []string
		for _, line := range p.Shortened(words, style, 4*style.Size, most) {
			source := ""
			for _, g := range line.Glyphs {
				source += g.Source
			}
			got = append(got, source)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%d lines: %s, want %s", most, got, want)
		}
	}
}

// TestShortenedLong: what is too long ends in … on as many lines as there may
// be, whatever it is, and takes no more work where it is longer.
func TestShortenedLong(t *testing.T) {
	p, _ := newPen(nil)
	style := p.Theme.Type.Prompt
	for _, part := range []string{"一", "i ", "\u200b", "\n", " ", "e\u0301"} {
		for most := 1; most <= 3; most++ {
			words := "一" + strings.Repeat(part, 100_000)
			lines := p.Shortened(words, style, 4*style.Size, most)
			if len(lines) == 0 || len(lines) > most {
				t.Fatalf("%q: %d lines, want %d at most", part, len(lines), most)
			}
			last := lines[len(lines)-1]
			if last.Width > 4*style.Size || len(last.Glyphs) == 0 || last.Glyphs[len(last.Glyphs)-1].Source != "…" {
				t.Errorf("%q: the last of %d lines is %v", part, len(lines), last.Glyphs)
			}
		}
	}
	allocated := func(n int) float64 {
		words := strings.Repeat("一", n)
		return testing.AllocsPerRun(3, func() { p.Shortened(words, style, 4*style.Size, 1) })
	}
	if few, many := allocated(1_000), allocated(1_000_000); many > few+4 {
		t.Errorf("of a thousand characters %g allocations, of a million %g", few, many)
	}
}

// TestCanvas: groups that hold nothing are not drawn, and what is placed moves
// as one.
func TestCanvas(t *testing.T) {
	var c, inner pen.Canvas
	c.In(page.Group{Role: page.RoleItem}, func(*pen.Canvas) {})
	c.Place(inner, 1, 1)
	if c.Marks != nil || inner.As(page.RoleCell).Marks != nil {
		t.Errorf("%v", c.Marks)
	}
	inner.Rule(page.Stroke{}, 0, 10, 5)
	inner.Post(page.Stroke{}, 3, 0, 5)
	c.Place(inner, 0, 0)
	c.Place(inner, 100, 200)
	c.Place(inner.As(page.RoleItem), 7, 9)
	var got []page.Position
	for at, m := range page.Walk(c.Marks) {
		if l, ok := m.(page.Line); ok {
			got = append(got, at.Apply(l.From))
		}
	}
	want := []page.Position{{X: 0, Y: 5}, {X: 3, Y: 0}, {X: 100, Y: 205}, {X: 103, Y: 200}, {X: 7, Y: 14}, {X: 10, Y: 9}}
	if len(got) != len(want) {
		t.Fatalf("%v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("mark %d at %s, want %s", i, got[i], want[i])
		}
	}
}
