package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"worksheetpdf/cmd/internal/batch"
	"worksheetpdf/worksheets"
)

// mostTold is of how many records it is told what is wrong or worth knowing;
// the others are counted.
const mostTold = 100

// batchTally is what became of the records so far. It is told of them one by one.
type batchTally struct {
	s       *session
	source  *recordSource
	began   time.Time
	shown   time.Time // the progress, last
	made    int
	kept    int
	failed  int
	noted   int // records with notes
	faults  []batch.Outcome
	remarks []batch.Outcome
}

func (s *session) newTally(source *recordSource) *batchTally {
	return &batchTally{s: s, source: source, began: time.Now()}
}

// tell is told what became of a record.
func (t *batchTally) tell(o batch.Outcome) {
	switch {
	case o.Failed():
		if t.failed++; t.failed <= mostTold {
			t.faults = append(t.faults, o)
		}
	case o.Kept:
		t.kept++
	default:
		t.made++
	}
	if len(o.Notes) > 0 {
		if t.noted++; t.noted <= mostTold {
			t.remarks = append(t.remarks, o)
		}
	}
	t.show()
}

// often is how often the progress is shown anew.
const often = 200 * time.Millisecond

// show shows on a terminal how far the work is, in one line.
func (t *batchTally) show() {
	if now := time.Now(); !t.s.watched || t.s.quiet || now.Sub(t.shown) < often {
		return
	}
	t.shown = time.Now()
	since := time.Since(t.began)
	all := t.made + t.kept + t.failed
	line := t.s.say(worksheets.Msg("%d records, %d a second", all, int(float64(all)/max(since.Seconds(), 0.001)+0.5)))
	if f := t.source.fraction(); f > 0 {
		left := time.Duration(float64(since) * (1 - f) / f).Round(time.Second)
		line += t.s.say(worksheets.Msg(", %d %%, %s left", int(f*100), left.String()))
	}
	fmt.Fprintf(t.s.err, "\r\x1b[K%s", line)
}

// clear takes the progress away.
func (t *batchTally) clear() {
	if !t.shown.IsZero() {
		fmt.Fprint(t.s.err, "\r\x1b[K")
	}
}

// batchReport is what batch --json says.
type batchReport struct {
	Output   string         `json:"output"`             // the folder, or the one file
	Manifest string         `json:"manifest,omitempty"` // where the run came to its end
	Made     int            `json:"made"`
	Kept     int            `json:"kept"` // files that were there, as they would be made
	Failed   int            `json:"failed"`
	Records  []batchRecord  `json:"records"`  // those that failed or have notes, at most a hundred of each
	Problems []shownProblem `json:"problems"` // of the run as a whole
}

// batchRecord is one record in it.
type batchRecord struct {
	Number   int            `json:"number"` // from 1, in the order of the source
	Place    string         `json:"place"`
	File     string         `json:"file,omitempty"` // absent where it failed
	Problems []shownProblem `json:"problems"`
}

// batchEnd says at the end what was done and what is wrong.
func (s *session) batchEnd(b batching, manifest *batch.Manifest, t *batchTally, err error) error {
	if errors.Is(err, context.Canceled) {
		err = problem(b.output, worksheets.Msg("interrupted: %d of the records are done", t.made+t.kept+t.failed), worksheets.Msg("--resume goes on with it"))
	} else if err != nil {
		err = unwritten(b.output, err)
	}
	if b.json {
		path := ""
		if err == nil {
			path = manifest.Path()
		}
		return s.batchJSON(b, path, t, err)
	}
	s.toldOf(t)
	s.tell(worksheets.Msg("%d files made, %d kept as they were, %d records failed: %s", t.made, t.kept, t.failed, b.output))
	if err == nil && t.failed > 0 {
		return errShown
	}
	return err
}

// toldOf says what is worth knowing of records, and what is wrong with them.
func (s *session) toldOf(t *batchTally) {
	for _, o := range t.remarks {
		s.problems(o.Notes)
	}
	s.more(t.noted)
	for _, o := range t.faults {
		s.problems(o.Problems)
	}
	s.more(t.failed)
}

// more says how many records are not told of.
func (s *session) more(all int) {
	if all > mostTold {
		s.problems(worksheets.Problems{{Note: true, What: worksheets.Msg("and %d more records; the manifest has all of them", all-mostTold)}})
	}
}

// batchJSON says the same to a program.
func (s *session) batchJSON(b batching, manifest string, t *batchTally, err error) error {
	report := batchReport{Output: b.output, Manifest: manifest, Made: t.made, Kept: t.kept, Failed: t.failed, Records: []batchRecord{}, Problems: []shownProblem{}}
	for _, o := range t.faults {
		report.Records = append(report.Records, batchRecord{o.Number, o.Place, "", s.shownProblems(o.Problems)})
	}
	for _, o := range t.remarks {
		if !o.Failed() {
			report.Records = append(report.Records, batchRecord{o.Number, o.Place, o.File, s.shownProblems(o.Notes)})
		}
	}
	var problems worksheets.Problems
	if errors.As(err, &problems) {
		report.Problems = s.shownProblems(problems)
	}
	if wrong := s.writeJSON(report); wrong != nil {
		return wrong
	}
	if err != nil || t.failed > 0 {
		return errShown
	}
	return nil
}
