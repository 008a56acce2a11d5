package engine

import (
	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	layout "worksheetpdf/layouts/report"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/tally"
)

// Reporting is a report over drafts of several worksheets; those of which
// nothing is answered, or that are left out, are printed as 未填.
type Reporting struct {
	Report string  `json:"report"` // its id
	Drafts []Draft `json:"drafts"`
}

// gathered is a report and what it is made from.
type gathered struct {
	document *page.Document
	origin   *origin.Origin
	notes    worksheets.Problems
}

// ReportPDF makes the PDF of a report: with the bytes that the command's render
// makes of the answer files that Export writes, in the order of the drafts.
func (e *Engine) ReportPDF(r Reporting) File {
	g, found := e.gather(r)
	if g == nil {
		return File{Found: found}
	}
	file := e.written(g.document, g.origin, origin.Asked{}, pdf.NoFields)
	file.Problems = append(file.Problems, e.shown(g.notes)...)
	return file
}

// ReportPages draws one page of a report.
func (e *Engine) ReportPages(r Reporting, v View) Look {
	g, found := e.gather(r)
	if g == nil {
		return Look{Found: found}
	}
	look := e.look(g.document, v)
	look.Problems = append(look.Problems, e.shown(g.notes)...)
	return look
}

// ReportPicture is a page of a report as Picture has it.
func (e *Engine) ReportPicture(r Reporting, number int) File {
	g, found := e.gather(r)
	if g == nil {
		return File{Found: found}
	}
	return e.picture(g.document, number)
}

// gather lays out a report; nil: it cannot be, and found says why. Problems with
// an answer have their path behind the worksheet's id.
func (e *Engine) gather(r Reporting) (*gathered, Found) {
	known := e.report(r.Report)
	if known == nil {
		return nil, e.found(e.unknown(r.Report))
	}
	faces := e.current()
	g := &gathered{origin: new(origin.Origin)}
	g.origin.AddDefinition(known.definition.File, known.definition.Data)
	var over []tally.Answered
	for _, id := range known.Over {
		s := e.sheet(id)
		if s == nil {
			return nil, e.found(e.unknown(id))
		}
		g.origin.AddDefinition(s.definition.File, s.definition.Data)
		over = append(over, tally.Answered{Sheet: s.Worksheet})
	}
	bad := Found{Problems: []Problem{}}
	for _, d := range r.Drafts {
		s := e.sheet(d.Worksheet)
		if s == nil || d.Empty() {
			continue
		}
		l := &laid{draft: d}
		if !l.check(s, faces) {
			for _, p := range e.shown(l.problems) {
				p.Path = d.Worksheet + "." + p.Path
				bad.Problems = append(bad.Problems, p)
			}
			continue
		}
		g.origin.AddAnswers(s.export(d.Answers))
		over = append(over, tally.Answered{Sheet: s.Worksheet, Answers: l.answers})
	}
	if len(bad.Problems) > 0 {
		return nil, bad
	}
	var err error
	g.document, g.notes, err = layout.Print(known.Report, over, layouts.Options{Faces: faces, Pictures: known.pictures})
	if err != nil {
		return nil, e.found(problemsOf(err))
	}
	known.EachImage(func(_ string, file worksheets.ImageFile) {
		g.origin.AddImage(string(file), known.definition.Images[string(file)])
	})
	if problems := away(g.document, nil); len(problems) > 0 {
		found := e.found(problems)
		found.Wants = wants(g.document)
		return nil, found
	}
	return g, e.found(nil)
}
