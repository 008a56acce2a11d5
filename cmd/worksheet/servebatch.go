package main

import (
	"context"
	"errors"

	"worksheetpdf/cmd/internal/batch"
	"worksheetpdf/cmd/internal/serve"
	"worksheetpdf/worksheets"
)

// deskBatch is what batch makes of a table in a folder of the current one.
func (s *session) deskBatch(ctx context.Context, b serve.Batch) serve.Made {
	one := s.desk()
	var tally *batchTally
	var failure error
	found := one.collected(func() {
		asked := batching{worksheet: b.Sheet, answers: b.Table, called: b.Called, output: b.Folder, name: b.Name, key: b.Key, ignore: b.Ignore}
		plan, err := one.batchPlan(asked)
		if failure = err; err == nil {
			_, tally, failure = one.batchInto(ctx, asked, plan, batch.Shard{})
		}
		if failure != nil {
			one.report(inPage(failure))
		}
	})
	made := serve.Made{}
	if tally != nil {
		made.Made, made.Failed = tally.made+tally.kept, tally.failed
		for _, outcomes := range [][]batch.Outcome{tally.faults, tally.remarks} {
			for _, o := range outcomes {
				found = append(append(found, o.Problems...), o.Notes...)
			}
		}
	}
	made.Problems = one.deskProblems("", found)
	return made
}

// inPage is an error as a problem, where it is about flags: the page has fields
// for them.
func inPage(err error) error {
	var wrong usage
	if errors.As(err, &wrong) {
		return worksheets.Problems{{What: wrong.what, Hint: wrong.hint}}
	}
	return err
}
