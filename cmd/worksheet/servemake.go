package main

import (
	"context"

	"worksheetpdf/cmd/internal/page"
	"worksheetpdf/cmd/internal/serve"
	"worksheetpdf/layouts/filename"
)

// deskBundle is what bundle makes, in a folder of the current one.
func (s *session) deskBundle(ctx context.Context, name string, force bool) (made serve.Made) {
	one := s.desk()
	found := one.collected(func() {
		b, folder, err := one.bundleNamed(name)
		if err == nil {
			made.Folder = filename.Of(b.Keywords[0], "")
			plan, unplanned := one.planned(ctx, b, folder, false)
			if err = unplanned; err == nil {
				err = unwritten(made.Folder, one.makeBundle(ctx, plan, made.Folder, force))
			}
		}
		if err != nil {
			one.report(err)
			made.Failed = 1
			return
		}
		made.Made = 1
	})
	made.Problems = one.deskProblems("", found)
	return made
}

// deskPage is what page makes of worksheets; where it cannot, what is wrong.
func (s *session) deskPage(names []string) (file []byte, problems []serve.Problem) {
	one := s.desk()
	found := one.collected(func() {
		definitions, err := one.definitionsFor(names)
		if err == nil {
			if file, err = page.Make(definitions); err != nil {
				err = withoutEngine(err)
			}
		}
		if err != nil {
			one.report(err)
		}
	})
	if file == nil {
		problems = one.deskProblems("", found)
	}
	return file, problems
}
