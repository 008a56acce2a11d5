package pdf

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// filledIn is a document with a field of each kind: filled in and not, of one
// place and of several, scaled and turned.
func filledIn() *page.Document {
	faces := fonts.Embedded()
	words := page.Text{At: at(1, 4), Size: 10 * page.Point, Ink: page.Black, Glyphs: set(faces, fonts.Kai, 10*page.Point, "你好")}
	tick := []page.Mark{page.Line{From: at(0, 2), To: at(4, 0), Stroke: page.Stroke{Width: page.Point, Ink: page.Black, Round: true}}}
	box := page.Size{Width: 4 * page.Millimetre, Height: 4 * page.Millimetre}
	line := page.Size{Width: 40 * page.Millimetre, Height: 6 * page.Millimetre}
	place := func(x, y page.Length, in page.Input, marks ...page.Mark) page.Group {
		return page.Group{Input: &in, At: page.Translate(x*page.Millimetre, y*page.Millimetre), Marks: marks}
	}
	choice := func(x page.Length, option, means string, on bool) page.Group {
		in := page.Input{Kind: page.Choice, Name: "mood", Label: "心情", Size: box, Option: option, Means: means, On: on, Look: tick}
		if on {
			return place(x, 40, in, tick...)
		}
		return place(x, 40, in)
	}
	size := 10 * page.Point
	said := page.Group{Role: page.RoleParagraph, Marks: []page.Mark{
		page.Text{At: at(10, 15), Size: size, Ink: page.Black, Glyphs: set(faces, fonts.Sans, size, "姓名")},
		place(25, 10, page.Input{Name: "name", Label: "姓名", Size: line, Type: size, Value: "你好"}, words),
	}}
	rows := page.Group{Role: page.RoleTable, Marks: []page.Mark{
		page.Group{Role: page.RoleRow, Marks: []page.Mark{page.Group{Role: page.RoleHeaderCell, Marks: []page.Mark{
			page.Text{At: at(10, 25), Size: size, Ink: page.Black, Glyphs: set(faces, fonts.Sans, size, "原话")}}}}},
		page.Group{Role: page.RoleRow, Marks: []page.Mark{page.Group{Role: page.RoleCell, Marks: []page.Mark{
			place(10, 27, page.Input{Name: "log[0].quote", Label: "记录 1 · 原话（a\\b）", Size: line, Type: size, Lines: true})}}}},
	}}
	turned := page.Group{At: page.Transform{X: 20 * page.Millimetre, Y: 80 * page.Millimetre, Scale: page.Whole / 2, Turns: 1}, Marks: []page.Mark{
		place(0, 0, page.Input{Kind: page.Tick, Name: "how.foot", Label: "怎么来的", Means: "走路", Size: box, Option: "foot", Look: tick}),
		place(10, 0, page.Input{Name: "log[1].quote", Label: "记录 2 · 原话", Size: line, Type: size}),
	}}
	return &page.Document{Title: "填一填", Language: "zh-CN", Pages: []page.Page{
		{Size: page.A5, Marks: []page.Mark{said, rows, choice(10, "good", "好", true), choice(20, "fair", "一般", false)}},
		{Size: page.A5, Marks: []page.Mark{turned}},
	}}
}

// TestFieldsDrawn: a document's places are drawn as they look where its file has
// no fields, and no less than its fields' appearances show.
func TestFieldsDrawn(t *testing.T) {
	var flat, whole, small bytes.Buffer
	for out, o := range map[*bytes.Buffer]Options{&flat: {}, &whole: {Fields: WholeFields}, &small: {Fields: SmallFields}} {
		if err := Write(out, filledIn(), o); err != nil {
			t.Fatal(err)
		}
	}
	if bytes.Contains(flat.Bytes(), []byte("CIDToGIDMap 131")) || flat.Len() > small.Len()/2 || small.Len() > whole.Len()/2 {
		t.Errorf("%d bytes without fields, %d with small ones, %d with whole", flat.Len(), small.Len(), whole.Len())
	}
	var again bytes.Buffer
	if err := Write(&again, filledIn(), Options{Fields: WholeFields}); err != nil || !bytes.Equal(again.Bytes(), whole.Bytes()) {
		t.Error("the same document gives other bytes", err)
	}
}

// TestImpossibleFields: what viewers would find no field in, or two.
func TestImpossibleFields(t *testing.T) {
	tick := func(name, option string) page.Input {
		return page.Input{Kind: page.Tick, Name: name, Label: "题", Size: page.A7, Option: option}
	}
	choice := func(name, option string) page.Input {
		in := tick(name, option)
		in.Kind = page.Choice
		return in
	}
	typed := page.Input{Name: "a", Label: "题", Size: page.A7, Type: page.Point}
	with := func(change func(in *page.Input)) page.Input {
		in := typed
		change(&in)
		return in
	}
	for name, c := range map[string]struct {
		places []page.Input
		want   error
	}{
		"good":                 {[]page.Input{typed, tick("b.c", "c"), choice("d", "e"), choice("d", "f"), tick("b.g", "g")}, nil},
		"twice":                {[]page.Input{typed, typed}, nil},
		"of two kinds":         {[]page.Input{typed, tick("a", "yes")}, errInput},
		"of no kind":           {[]page.Input{with(func(in *page.Input) { in.Kind = 7 })}, errInput},
		"a field and a part":   {[]page.Input{typed, tick("a.b", "b")}, errName},
		"no name":              {[]page.Input{with(func(in *page.Input) { in.Name = "" })}, errName},
		"an empty part":        {[]page.Input{with(func(in *page.Input) { in.Name = "a..b" })}, errName},
		"a name in Chinese":    {[]page.Input{with(func(in *page.Input) { in.Name = "题" })}, errName},
		"unsaid":               {[]page.Input{with(func(in *page.Input) { in.Label = "" })}, errUnsaid},
		"no size":              {[]page.Input{with(func(in *page.Input) { in.Size.Width = 1 })}, errSize},
		"no type":              {[]page.Input{with(func(in *page.Input) { in.Type = 0 })}, errSize},
		"endless":              {[]page.Input{with(func(in *page.Input) { in.Size.Height = maxLength + 1 })}, errBounds},
		"off":                  {[]page.Input{tick("a", "Off")}, errOption},
		"no option":            {[]page.Input{choice("a", "")}, errOption},
		"an option in Chinese": {[]page.Input{choice("a", "好")}, errOption},
		"an option twice":      {[]page.Input{choice("a", "b"), choice("a", "b")}, errOption},
	} {
		doc := &page.Document{Pages: []page.Page{{Size: page.A4}}}
		for _, in := range c.places {
			doc.Pages[0].Marks = append(doc.Pages[0].Marks, page.Group{Input: &in})
		}
		if err := Write(io.Discard, doc, Options{NoClaim: true, Fields: SmallFields}); !errors.Is(err, c.want) || c.want == nil && err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	link := page.Link{Size: page.A7, URL: "https://example.com/"}
	inner := page.Group{Input: &page.Input{Name: "b", Label: "题", Size: page.A7, Type: page.Point}}
	for name, in := range map[string]page.Input{
		"a link":          typed,
		"a link to be":    {Kind: page.Tick, Name: "a", Label: "题", Size: page.A7, Option: "b", Look: []page.Mark{link}},
		"a place to be":   {Kind: page.Tick, Name: "a", Label: "题", Size: page.A7, Option: "b", Look: []page.Mark{page.Group{Marks: []page.Mark{inner}}}},
		"a place in it":   with(func(*page.Input) {}),
		"nothing, but so": with(func(in *page.Input) { in.Value = "" }),
	} {
		marks := map[string][]page.Mark{"a link": {link}, "a place in it": {inner}}[name]
		doc := &page.Document{Pages: []page.Page{{Size: page.A4, Marks: []page.Mark{page.Group{Input: &in, Marks: marks}, link}}}}
		if err := Write(io.Discard, doc, Options{NoClaim: true, Fields: SmallFields}); (name == "nothing, but so") != (err == nil) || err != nil && !errors.Is(err, errNested) {
			t.Errorf("a place holds %s: %v", name, err)
		}
	}
	bad := page.Group{Input: &page.Input{Kind: page.Tick, Name: "a", Label: "题", Size: page.A7, Option: "b", Look: []page.Mark{
		page.Text{Size: page.Point, Glyphs: []page.Glyph{{ID: 0xffff}}}}}}
	if err := Write(io.Discard, &page.Document{Pages: []page.Page{{Size: page.A4, Marks: []page.Mark{bad}}}}, Options{NoClaim: true}); !errors.Is(err, errGlyph) {
		t.Errorf("a look with no glyph: %v", err)
	}
}

// TestLongAnswers: an answer that no string of PDF/A holds is kept, and nothing
// is claimed.
func TestLongAnswers(t *testing.T) {
	for length, claims := range map[int]bool{longestSaid: true, longestSaid + 1: false} {
		doc := filledIn()
		in := page.Input{Name: "long", Label: "长", Size: page.A7, Type: page.Point, Value: strings.Repeat("x", length)}
		doc.Pages[0].Marks = append(doc.Pages[0].Marks, page.Group{Input: &in})
		var b bytes.Buffer
		if err := Write(&b, doc, Options{Fields: SmallFields}); err != nil {
			t.Fatal(err)
		}
		if got := bytes.Contains(b.Bytes(), []byte("pdfaid:part")); got != claims {
			t.Errorf("an answer of %d letters: it claims %v", length, got)
		}
	}
}

// TestFieldsShared: a writer makes its face once, for all that write at a time.
func TestFieldsShared(t *testing.T) {
	var want bytes.Buffer
	if err := Write(&want, filledIn(), Options{Fields: SmallFields}); err != nil {
		t.Fatal(err)
	}
	w := NewWriter(nil)
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			for _, fields := range []Fields{SmallFields, NoFields, SmallFields} {
				var b bytes.Buffer
				if err := w.Write(&b, filledIn(), Options{Fields: fields}); err != nil || fields == SmallFields && !bytes.Equal(b.Bytes(), want.Bytes()) {
					t.Error("other bytes from a shared writer:", err)
				}
			}
		})
	}
	all.Wait()
}
