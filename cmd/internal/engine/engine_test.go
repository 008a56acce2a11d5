package engine_test

import (
	"bytes"
	"encoding/json"
	"image/png"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/engine/enginetest"
	"worksheetpdf/fonts"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

func built(t *testing.T, o engine.Options, ids ...string) *engine.Engine {
	t.Helper()
	o.Definitions = append(o.Definitions, enginetest.BuiltIn(t, ids...)...)
	e, err := engine.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

const (
	listening = "community-listening-sheet"
	card      = "problem-filter-card"
	checklist = "shortest-loop-checklist"
)

func TestCheck(t *testing.T) {
	e := built(t, engine.Options{}, listening)
	for _, c := range []struct {
		name, sheet, answers string
		want                 engine.Problem
	}{
		{"an unknown worksheet", "listening", `{}`, engine.Problem{Copy: -1, Message: "没有“listening”这份工作表", Hint: "这里可用：" + listening}},
		{"a slip in a row", listening, `{"log": [{}, {"date": "2026-2-30"}]}`, engine.Problem{Path: "log[1].date", Message: `日历上没有“2026-2-30”这一天`}},
		{"in the second copy", listening, `[{}, {"nobody": 1}]`, engine.Problem{Copy: 1, Path: "nobody", Message: "这里没有“nobody”这个问题"}},
		{"a character that no face has", listening, `{"community": "\ue000"}`, engine.Problem{Path: "community", Message: "内嵌的字体都没有“\ue000”这个字（U+E000）"}},
	} {
		found := e.Check(engine.Draft{Worksheet: c.sheet, Answers: json.RawMessage(c.answers)})
		if found.Good || len(found.Problems) != 1 {
			t.Errorf("%s: %+v", c.name, found)
			continue
		}
		got := found.Problems[0]
		if c.want.Hint == "" {
			got.Hint = ""
		}
		if got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
	long := engine.Draft{Worksheet: listening, Answers: json.RawMessage(`{"community": "` + strings.Repeat("长", 300) + `"}`)}
	if found := e.Check(long); !found.Good || len(found.Room) != 1 || found.Room[0].Path != "community" || found.Room[0].Holds < 10 || found.Room[0].Holds > 100 {
		t.Errorf("an answer that its place does not hold: %+v", found)
	}
	for _, nothing := range []string{``, `null`, `{}`, `[]`, `{"log": [{}, {"quote": ""}], "community": "", "size": null}`} {
		if found := e.Check(engine.Draft{Worksheet: listening, Answers: json.RawMessage(nothing)}); !found.Good || len(found.Problems) > 0 {
			t.Errorf("%q: %+v", nothing, found)
		}
	}
}

// TestExport: what is exported comes back as it was, and again as the same text.
func TestExport(t *testing.T) {
	for _, id := range append(library.IDs(), library.ExampleIDs()...) {
		e := built(t, engine.Options{}, id)
		_, data, _ := library.Worksheet(id)
		sheet, err := worksheets.Read(id, data)
		if err != nil {
			t.Fatal(err)
		}
		draft := engine.Draft{Worksheet: id, Answers: enginetest.Answers(t, rand.New(rand.NewPCG(1, 13)), sheet)}
		first := e.Export(draft)
		imported := e.Import("x.json", first.Data)
		if len(imported.Drafts) != 1 || imported.Drafts[0].Worksheet != id {
			t.Fatalf("%s: %+v", id, imported.Found)
		}
		if second := e.Export(imported.Drafts[0]); !bytes.Equal(first.Data, second.Data) {
			t.Errorf("%s: exported\n%s\nthen\n%s", id, first.Data, second.Data)
		}
		if got, want := value(t, imported.Drafts[0].Answers), value(t, draft.Answers); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, want %v", id, got, want)
		}
	}
}

// value is JSON as a Go value, without the members that say nothing.
func value(t *testing.T, data []byte) any {
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return without(v)
}

func without(v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = without(v[i])
		}
	case map[string]any:
		for id, member := range v {
			v[id] = without(member)
			if list, ok := member.([]any); member == nil || member == false || member == "" || ok && len(list) == 0 || reflect.DeepEqual(v[id], map[string]any{}) {
				delete(v, id)
			}
		}
	}
	return v
}

func TestPages(t *testing.T) {
	e := built(t, engine.Options{English: true}, card)
	draft := engine.Draft{Worksheet: card, Answers: json.RawMessage(`[{"scene": "一"}, {}]`)}
	look := e.Pages(draft, engine.View{Page: 7, Width: 300})
	picture, err := png.Decode(bytes.NewReader(look.Data))
	if err != nil || look.Count == 0 || look.Page != look.Count-1 || picture.Bounds().Dx() != 300 || picture.Bounds().Dy() != look.Height {
		t.Errorf("%+v, %v", look.Found, err)
	}
	pixels := built(t, engine.Options{Pixels: true}, card).Pages(draft, engine.View{Width: 300})
	if len(pixels.Data) != 4*pixels.Width*pixels.Height || pixels.Page != 0 {
		t.Errorf("%d bytes of %d × %d", len(pixels.Data), pixels.Width, pixels.Height)
	}
	for _, c := range []struct {
		field string
		copy  int
		want  int
	}{{"scene", 0, 0}, {"scene", 1, look.Count / 2}, {"verdict", 0, 0}, {"nowhere[3].at", 1, look.Count / 2}, {"scene", 9, 0}} {
		draft.Form = true
		if got := e.Pages(draft, engine.View{Width: 100, Field: c.field, Copy: c.copy}); got.Page != c.want {
			t.Errorf("%q of copy %d: page %d of %d, want %d", c.field, c.copy, got.Page, got.Count, c.want)
		}
	}
	if file := e.Picture(draft, 9); file.Good || file.Problems[0].Message != "there is no page 10" {
		t.Errorf("%+v", file.Found)
	}
	if bad := e.Pages(engine.Draft{Worksheet: card, Answers: json.RawMessage(`{"x": 1}`)}, engine.View{Width: 300}); bad.Good || bad.Data != nil {
		t.Errorf("%+v", bad.Found)
	}
}

// TestCarry: JTBD sentences become cards, with the numbers of their entries.
func TestCarry(t *testing.T) {
	e := built(t, engine.Options{}, listening, card, checklist)
	data, _ := library.Sample("slash-" + listening + ".json")
	imported := e.Import("聆听.json", data)
	if !imported.Good {
		t.Fatalf("%+v", imported.Found)
	}
	carried := e.Carry(engine.Carrying{To: card, From: imported.Drafts[0]})
	var cards []map[string]any
	if err := json.Unmarshal(carried.Answers, &cards); err != nil || len(cards) < 2 {
		t.Fatalf("%v: %s", err, carried.Answers)
	}
	if found := e.Check(engine.Draft{Worksheet: card, Answers: carried.Answers}); !found.Good {
		t.Errorf("%+v", found)
	}
	if back := e.Carry(engine.Carrying{To: listening, From: engine.Draft{Worksheet: card}}); back.Good {
		t.Errorf("nothing is taken over this way: %+v", back)
	}
}

// condensed is a face of which some glyphs are left.
func condensed(t *testing.T, face *fonts.Face, keep func(fonts.GlyphID) bool) []byte {
	t.Helper()
	data, err := face.Without(keep)
	if err != nil {
		t.Fatal(err)
	}
	left, err := fonts.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return left.Condense()
}

// TestAway: a character that was cut away is named before anything is made, and
// is there once its piece has come; what is printed then has the same bytes.
func TestAway(t *testing.T) {
	whole := fonts.Embedded()
	var files [fonts.Count][]byte
	_, glyph, _ := whole.Find(fonts.Kai, '粥')
	for id := range fonts.ID(fonts.Count) {
		data, err := fonts.Expand(condensed(t, whole.Face(id), func(g fonts.GlyphID) bool { return id != fonts.Kai || g != glyph }))
		if err != nil {
			t.Fatal(err)
		}
		files[id] = data
	}
	cut, err := fonts.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	e := built(t, engine.Options{Faces: cut}, listening)
	draft := engine.Draft{Worksheet: listening, Answers: json.RawMessage(`{"community": "粥棚", "log": [{"quote": "花"}, {"quote": "粥"}]}`)}
	found := e.Check(draft)
	if len(found.Problems) != 2 || found.Problems[0].Path != "community" || found.Problems[1].Path != "log[1].quote" || !strings.Contains(found.Problems[0].Message, "U+7CA5") {
		t.Fatalf("%+v", found)
	}
	if file := e.PDF(draft); file.Good || file.Data != nil || len(file.Wants) != 1 {
		t.Fatalf("%+v", file.Found)
	}
	piece := condensed(t, whole.Face(fonts.Kai), func(g fonts.GlyphID) bool { return engine.InPiece(found.Wants[0], fonts.Kai, g) })
	if err := e.AddPiece(found.Wants[0], piece); err != nil {
		t.Fatal(err)
	}
	got, want := e.PDF(draft), built(t, engine.Options{}, listening).PDF(draft)
	if !got.Good || !bytes.Equal(got.Data, want.Data) {
		t.Errorf("%+v: %d bytes, want %d", got.Found, len(got.Data), len(want.Data))
	}
	for _, name := range []string{"", "9-1", "x", "1-1"} {
		if err := e.AddPiece(name, piece); err == nil {
			t.Errorf("%q: taken", name)
		}
	}
}

func TestPack(t *testing.T) {
	definitions := []engine.Definition{{File: "a.yaml", Data: []byte("id: a"), Images: map[string][]byte{"y.png": {2, 3}, "x.png": {1}}}, {File: "b.yaml"}}
	var files [fonts.Count][]byte
	for id := range fonts.ID(fonts.Count) {
		files[id] = condensed(t, fonts.Embedded().Face(id), func(fonts.GlyphID) bool { return false })
	}
	pack, err := engine.Pack(definitions, files)
	if err != nil {
		t.Fatal(err)
	}
	o, err := engine.Unpack(pack)
	if err != nil || len(o.Definitions) != 2 || !reflect.DeepEqual(o.Definitions[0], definitions[0]) || o.Faces.Face(fonts.Kai).Name() != fonts.Embedded().Face(fonts.Kai).Name() {
		t.Errorf("%+v, %v", o.Definitions, err)
	}
	for _, n := range []int{0, 3, 4, 100, len(pack) / 2, len(pack) - 1} {
		if _, err := engine.Unpack(pack[:n]); err == nil {
			t.Errorf("%d bytes of a pack, and no error", n)
		}
	}
}

func TestCall(t *testing.T) {
	e := built(t, engine.Options{}, listening, card, checklist, "community-report")
	result, _, err := e.Call(engine.CallSheets, nil, nil)
	if want := `"reports":[{"id":"community-report"`; err != nil || !strings.Contains(string(result), want) {
		t.Errorf("%s, %v", result, err)
	}
	for _, name := range []string{engine.CallCheck, engine.CallPages, engine.CallPDF, engine.CallPicture, engine.CallExport, engine.CallReportPages, engine.CallReportPDF, engine.CallReportPicture, engine.CallCarry} {
		if result, _, err := e.Call(name, []byte(`{"draft": {"worksheet": "nobody"}, "report": {"report": "nobody"}, "carry": {"to": "nobody"}}`), nil); err != nil || !strings.Contains(string(result), "nobody") {
			t.Errorf("%s: %s, %v", name, result, err)
		}
	}
	for _, bad := range [][2]string{{"nothing", "{}"}, {engine.CallCheck, "{"}, {engine.CallCheck, `{"draft": 1}`}} {
		if _, _, err := e.Call(bad[0], []byte(bad[1]), nil); err == nil {
			t.Errorf("%v: no error", bad)
		}
	}
}

func FuzzCheck(f *testing.F) {
	for _, seed := range []string{`{}`, `[{"log": [{"quote": "一"}]}]`, `{"log": {"quote": []}}`, `null`, `"`, `{"size": "right", "size": 1}`, `[[]]`} {
		f.Add([]byte(seed))
	}
	var e *engine.Engine
	f.Fuzz(func(t *testing.T, answers []byte) {
		if e == nil {
			e = built(t, engine.Options{}, listening)
		}
		if !json.Valid(answers) {
			return
		}
		draft := engine.Draft{Worksheet: listening, Answers: answers}
		found, file := e.Check(draft), e.Export(draft)
		if !json.Valid(file.Data) {
			t.Errorf("exported %s", file.Data)
		}
		if found.Good && !draft.Empty() && !e.Import("x.json", file.Data).Good {
			t.Errorf("good, and its file is not: %s", file.Data)
		}
	})
}
