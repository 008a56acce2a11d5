package worksheets

import (
	"fmt"
	"testing"
)

func TestFindings(t *testing.T) {
	var f Findings
	if f.Err() != nil || f.Problems() != nil {
		t.Fatal("nothing was found")
	}
	p := Problem{Path: "a", What: Msg("bad %s", "x")}
	f.Add(p, p, Problem{Path: "a", What: Msg("bad %s", "x"), Hint: Msg("mend it")})
	f.Add(Problem{Path: "a", What: Msg("bad x")})
	if got := f.Err().Error(); got != "a: bad x" {
		t.Errorf("one problem is kept as %s", got)
	}
	f.Add(Problem{Path: "b", What: p.What}, Problem{Path: "a", What: Msg("bad y")}, Problem{File: "f", Path: "a", What: p.What},
		Problem{File: "f", Line: 1, Column: 1, Path: "a", What: p.What}, Problem{File: "f", Line: 1, Column: 2, Path: "a", What: p.What})
	if got := len(f.Problems()); got != 6 {
		t.Errorf("six different problems are kept as %d:\n%v", got, f.Err())
	}
}

// TestFindingsCount: the true number of the others is told, each once, also
// where findings are collected from findings.
func TestFindingsCount(t *testing.T) {
	for n, want := range map[int]string{
		99: "", 100: "", 101: "and one more problem", 102: "and 2 more problems", 40_000: "and 39900 more problems",
	} {
		var f, of Findings
		for range 2 {
			for i := range n {
				f.Add(Problem{Path: fmt.Sprint(i), What: Msg("bad")})
			}
		}
		of.Add(f.Problems()...)
		for _, f := range []*Findings{&f, &of} {
			problems := f.Problems()
			kept := min(n, maxProblems)
			if want != "" {
				kept++
			}
			last := problems[len(problems)-1]
			if len(problems) != kept || last.Note != (want != "") || want != "" && last.What.String() != want {
				t.Errorf("%d: %d problems, the last %v", n, len(problems), last)
			}
		}
	}
	// What was handed out does not change.
	var f Findings
	for i := range 3 {
		f.Add(Problem{Path: fmt.Sprint(i), What: Msg("bad")})
	}
	before := f.Problems()
	f.Add(Problem{Path: "x", What: Msg("bad")})
	if got := append(before, Problem{Path: "y"}); len(f.Problems()) != 4 || f.Problems()[3].Path != "x" || got[3].Path != "y" {
		t.Errorf("got %v", f.Problems())
	}
}
