package page

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"worksheetpdf/fonts"
)

// words is a run of one glyph that stands for a text.
func words(source string, at Position) Text {
	return Text{At: at, Size: 4 * Millimetre, Ink: Black, Glyphs: []Glyph{{Source: source, Face: fonts.Kai, Advance: 4 * Millimetre}}}
}

// tree is a page of groups: a heading, a field that was ticked, and a page in a page.
func tree() Page {
	pen := Stroke{Width: Millimetre / 4, Ink: Black}
	mm := func(x, y Length) Position { return Position{x * Millimetre, y * Millimetre} }
	box := Size{4 * Millimetre, 4 * Millimetre}
	tick := words("☑", mm(0, 4))
	tick.Ink = NoInk
	return Page{Size: A5, Marks: []Mark{
		Group{Role: RoleHeading, Level: 1, At: Translate(10*Millimetre, 20*Millimetre), Marks: []Mark{words("题", mm(1, 2))}},
		Group{At: Translate(10*Millimetre, 30*Millimetre), Marks: []Mark{
			Group{Role: RoleField, Field: "log[3].value", Alt: "是", Key: 7, At: Translate(5*Millimetre, 0), Marks: []Mark{
				tick,
				Rectangle{Size: box, Stroke: pen},
				Path{Segments: Polygon(mm(0, 0), mm(4, 0), mm(2, 4)), Stroke: pen},
			}},
			Line{From: mm(0, 9), To: mm(50, 9), Stroke: pen},
		}},
		Group{Role: RoleFigure, At: Transform{X: 10 * Millimetre, Y: 90 * Millimetre, Scale: 2500, Turns: 1}, Clip: A5, Marks: []Mark{
			Group{At: Translate(Millimetre, Millimetre), Clip: Size{A5.Width, Millimetre}, Marks: []Mark{
				Link{At: mm(1, 1), Size: box, Page: 3, Y: 50 * Millimetre},
				Imported{At: mm(2, 2), Size: box, File: 1, Page: 2},
			}},
		}},
		words("末", mm(10, 200)),
	}}
}

func TestDumpOfGroups(t *testing.T) {
	var b strings.Builder
	Dump(&b, &Document{Title: "树", Language: "zh-CN", Pages: []Page{tree()}})
	want := `document "树" by "" in zh-CN

page 1, 148 × 210
heading 1
  (11, 22) text "题", Kai, em 4, wide 4
field "log[3].value", that is "是", key 7
  (15, 34) text "☑", Kai, em 4, wide 4, unseen
  (15, 30) rectangle 4 × 4, radius 0, 0.25 black, unfilled
  path from (15, 30) to (19, 30) to (17, 34) closed, 0.25 black, unfilled
(10, 39) line to (60, 39), 0.25 black
figure, at (10, 90) scaled 0.25 turned 90° clipped to 148 × 210
  group, at (1, 1) clipped to 148 × 1
    (2, 2) link 4 × 4 to page 4 at 50
    (3, 3) page 3 of file 2 on 4 × 4
(10, 200) text "末", Kai, em 4, wide 4

outline
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestWalk(t *testing.T) {
	marks := tree().Marks
	var got []string
	for at, m := range Walk(marks) {
		switch m := m.(type) {
		case Group:
			got = append(got, fmt.Sprintf("%s %d deep", m.Role, len(at)))
		case Text:
			got = append(got, m.Source()+at.Apply(m.At).String())
		case Link:
			corner, size := at.Box(m.At, m.Size)
			got = append(got, fmt.Sprintf("link %s %s × %s turned %d", corner, size.Width, size.Height, at.Turns()))
		}
	}
	want := []string{
		"heading 0 deep", "题(11, 22)",
		"group 0 deep", "field 1 deep", "☑(15, 34)",
		"figure 0 deep", "group 1 deep", "link (10.5, 88.5) 1 × 1 turned 1",
		"末(10, 200)",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for stop := 1; stop < 12; stop++ { // wherever it is left, it ends there
		seen := 0
		for range Walk(marks) {
			if seen++; seen == stop {
				break
			}
		}
		if seen != stop {
			t.Errorf("went on after %d of %d marks", seen, stop)
		}
	}
}

// TestWalkKeepsPlacements: those handed out stay as they were while it goes on.
func TestWalkKeepsPlacements(t *testing.T) {
	nest := Mark(words("里", Position{}))
	for i := range Length(4) {
		nest = Group{At: Translate(i+1, 0), Marks: []Mark{nest, Group{At: Translate(100, 0), Marks: []Mark{words("外", Position{})}}}}
	}
	var kept []Placement
	var places []Position
	for at := range Walk([]Mark{nest}) {
		kept, places = append(kept, at), append(places, at.Apply(Position{}))
	}
	for i, at := range kept {
		if at.Apply(Position{}) != places[i] {
			t.Errorf("placement %d was overwritten", i)
		}
	}
}
