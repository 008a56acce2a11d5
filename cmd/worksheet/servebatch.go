package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"

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
		asked := batchOf(b)
		plan, err := one.batchPlan(asked)
		if failure = err; err == nil {
			_, tally, failure = one.batchInto(ctx, asked, plan, batch.Shard{})
		}
		if failure != nil {
			one.report(inPage(failure))
		}
	})
	made := serve.Made{}
	if b.Merge && failure == nil && tally.made > 0 {
		var unmerged worksheets.Problems
		made.Merged, unmerged = one.deskMerged(ctx, b)
		found = append(found, unmerged...)
	}
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

// batchOf is a batch as the command's flags say it.
func batchOf(b serve.Batch) batching {
	return batching{worksheet: b.Sheet, answers: b.Table, called: b.Called, output: b.Folder, name: b.Name, key: b.Key, ignore: b.Ignore}
}

// deskMerged makes one PDF of all rows that are right, beside those of each; ""
// where it cannot, and why.
func (s *session) deskMerged(ctx context.Context, b serve.Batch) (name string, problems worksheets.Problems) {
	asked := batchOf(b)
	asked.merge = true
	for i := 1; ; i++ { // a person's own may have that name
		name = mergedName + ".pdf"
		if i > 1 {
			name = mergedName + "-" + strconv.Itoa(i) + ".pdf"
		}
		asked.output = filepath.Join(b.Folder, name)
		if _, err := os.Lstat(asked.output); err != nil {
			break
		}
	}
	found := s.collected(func() {
		plan, err := s.batchPlan(asked)
		if err == nil {
			err = s.merge(ctx, asked, plan.sheet, plan.printer, plan.names)
		}
		if err != nil {
			s.report(inPage(err))
		}
	})
	if _, err := os.Lstat(asked.output); err != nil {
		return "", found
	}
	return name, nil // what is wrong with rows is told already
}

// mergedName is what the PDF of all is called.
const mergedName = "合并"

// inPage is an error as a problem, where it is about flags: the page has fields
// for them.
func inPage(err error) error {
	var wrong usage
	if errors.As(err, &wrong) {
		return worksheets.Problems{{What: wrong.what, Hint: wrong.hint}}
	}
	return err
}
