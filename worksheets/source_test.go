package worksheets

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestPositions: from a byte to its line and column and back, in texts of
// lines long and short, against a count from the beginning.
func TestPositions(t *testing.T) {
	for _, text := range []string{
		"", "a", "\n", "字", "a\nb", "甲\n\n乙丙\n", strings.Repeat("\n", 5000), strings.Repeat("a字𠮷", 2000),
		strings.Repeat("x\n", 700) + strings.Repeat("字", 700) + "\n" + strings.Repeat("y\n", 600),
		strings.Repeat("a", milestoneDistance-1) + "字" + strings.Repeat("b", milestoneDistance) + "\n",
	} {
		s := newSource("f", text)
		line, column := 1, 1
		for offset := 0; offset <= len(text); offset++ {
			if offset < len(text) && !utf8.RuneStart(text[offset]) {
				continue
			}
			if l, c := s.position(offset); l != line || c != column {
				t.Fatalf("%.20q: the byte %d is at %d:%d, want %d:%d", text, offset, l, c, line, column)
			}
			if got := s.offset(line, column); got != offset {
				t.Fatalf("%.20q: %d:%d is the byte %d, want %d", text, line, column, got, offset)
			}
			column++
			if offset < len(text) && text[offset] == '\n' {
				line, column = line+1, 1
			}
		}
		if got := s.offset(line+1, 1); got != len(text) {
			t.Errorf("%.20q: a line too many is the byte %d", text, got)
		}
		if got := s.offset(1, 1_000_000); got != len(text) && text[got] != '\n' {
			t.Errorf("%.20q: a column too many is the byte %d", text, got)
		}
		if l, c := s.position(len(text) + 10); l != line || c != column-1 {
			t.Errorf("%.20q: a byte too many is at %d:%d", text, l, c)
		}
	}
}

// paths of the problems, in their order.
func pathsOf(problems Problems) string {
	var paths []string
	for _, p := range problems {
		paths = append(paths, p.Path)
	}
	return strings.Join(paths, " ")
}

func TestLocate(t *testing.T) {
	sheet := sample(t)
	file, err := ReadAnswers("answers.json", []byte(filled(`{"name": "甲"}`)))
	if err != nil {
		t.Fatal(err)
	}
	problems := Problems{
		{Path: "answers.name", What: Msg("bad")},
		{Path: "blocks[3].options[1].label", What: Msg("bad")},
		{File: "b.pdf", What: Msg("bad")},
		{Path: "blocks[2]", What: Msg("bad")},
		{Path: "blocks[2].prompt", What: Msg("not there")},
		{Path: "title", What: Msg("bad")},
		{File: "a.pdf", What: Msg("bad")},
		{Path: "title", What: Msg("bad")}, // again
	}
	given := slices.Clone(problems)
	got := sheet.Source().Locate(file.Source().Locate(problems))
	if want := "title blocks[2] blocks[2].prompt blocks[3].options[1].label answers.name  "; pathsOf(got) != want {
		t.Errorf("got  %s\nwant %s", pathsOf(got), want)
	}
	for i, place := range []string{"sample.yaml:3:8", "sample.yaml:17:5", "sample.yaml:17:5", "sample.yaml:26:28", "answers.json:1:65", "b.pdf", "a.pdf"} {
		if got[i].Place() != place {
			t.Errorf("%s is at %s, want %s", got[i].Path, got[i].Place(), place)
		}
	}
	if got[0].Excerpt != "title: 样张" || got[0].Caret != 7 || !strings.HasPrefix(got[4].Excerpt, `{"worksheet"`) {
		t.Errorf("got %+v", got)
	}
	if fmt.Sprint(problems) != fmt.Sprint(given) {
		t.Error("the given problems changed")
	}
	if again := sheet.Source().Locate(got); fmt.Sprintf("%+v", again) != fmt.Sprintf("%+v", got) {
		t.Errorf("located twice: %+v", again)
	}
}

func TestLocateBounds(t *testing.T) {
	sheet := sample(t)
	var problems Problems
	for i := range 40_000 {
		problems = append(problems, Problem{Path: "blocks[3]", What: Msg("bad %d", i)})
	}
	problems = append(problems, Problem{Path: "title", What: Msg("bad")})
	for _, source := range []*Source{sheet.Source(), nil} {
		got := source.Locate(problems)
		if last := got[len(got)-1]; len(got) != maxProblems+1 || last.What.String() != "and 39901 more problems" || last.File != source.File() {
			t.Errorf("%d problems, the last %+v", len(got), last)
		}
		if source != nil && got[0].Path != "title" {
			t.Errorf("the first is %v", got[0])
		}
		if again := source.Locate(got); len(again) != len(got) || again[maxProblems].Error() != got[maxProblems].Error() {
			t.Errorf("bounded twice: %v", again[maxProblems])
		}
	}
	answers := newSource("answers.json", "")
	answers.paths = jsonPaths{}
	problems = Problems{}
	for i := range 101 {
		problems = append(problems, Problem{Path: "answers", What: Msg("bad %d", i)})
	}
	if got := sheet.Source().Locate(answers.Locate(problems)); got[maxProblems].Place() != "answers.json" {
		t.Errorf("the others are at %s", got[maxProblems].Place())
	}
	if got := (*Source)(nil).Locate(nil); len(got) != 0 {
		t.Error(got)
	}
}

func TestProblemError(t *testing.T) {
	for want, p := range map[string]Problem{
		"f:3:7: a.b: bad x (mend it)": {File: "f", Line: 3, Column: 7, Path: "a.b", What: Msg("bad %s", "x"), Hint: Msg("mend it")},
		"f: a.b: bad":                 {File: "f", Path: "a.b", What: Msg("bad")},
		"a.b: bad":                    {Path: "a.b", What: Msg("bad")},
		"f:1:2: bad":                  {File: "f", Line: 1, Column: 2, What: Msg("bad")},
		"bad":                         {What: Msg("bad")},
	} {
		if got := p.Error(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
