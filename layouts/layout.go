package layouts

import (
	"fmt"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/kinds"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// layout is the work on one document.
type layout struct {
	frame *flow.Frame
	asked [][]worksheets.Field // by block
	whole bool                 // print what nobody has answered too
}

// layout begins the work on one document; a report is printed to be read.
func (p *Printer) layout(running int, report bool) layout {
	frame := &flow.Frame{
		Pen:   pen.New(&p.theme, p.options.Faces, new(worksheets.Findings), p.known),
		Sheet: p.sheet, Size: p.size, Steps: p.steps, Running: running, Report: report, Signature: p.signature,
		Elsewhere: p.sheet.Paper != p.given.Paper, Questions: p.questions,
		Pictures: p.options.Pictures, Typed: p.options.Fillable,
	}
	if p.learning {
		frame.Learn()
	}
	if p.options.Remembers {
		frame.Recall(p.last.Load())
	}
	frame.Check()
	return layout{frame: frame, asked: p.asked}
}

// copies lays out copies of the worksheet, each onto pages of its own.
func (l layout) copies(document *page.Document, copies []worksheets.Group) {
	for i, answers := range copies {
		l.copy(document, flow.Copy{Index: i, Of: len(copies), Answers: answers})
		if most := flow.MaxPages; len(document.Pages) > most {
			l.frame.Problem(answers.Path, worksheets.Msg("up to here the copies come to more than %d pages", most),
				worksheets.Msg("share the answers out over several files"))
			return
		}
	}
}

// copy lays out one copy.
func (l layout) copy(document *page.Document, copy flow.Copy) {
	pages := l.stack(copy, nil)
	if order, straight := pages.Order(); !straight {
		pages = l.stack(copy, order)
	}
	pages.Continue(copy.Answers.Path)
	pages.Emit(document, l.repeated(copy))
}

// stack stacks the blocks of one copy onto pages. Order is that of its answers
// that go on elsewhere, where it is known.
func (l layout) stack(copy flow.Copy, order []string) *flow.Flow {
	l.frame.Keys, l.frame.Prefix = flow.NewKeys(copy.Index), l.prefix(copy)
	desk, pages := kinds.NewDesk(l.frame, copy.Answers, order), flow.New(l.frame)
	for _, i := range l.printed(copy.Answers) {
		path := fmt.Sprintf("blocks[%d]", i)
		pages.Place(desk.Strips(l.frame.Sheet.Blocks[i], l.frame.Body(), path), path)
	}
	pages.End()
	return pages
}

// printed are the blocks of a copy that are printed, as indices. Of a report
// the pages are left out that ask questions of which none is answered.
func (l layout) printed(answers worksheets.Group) []int {
	var printed, pageful []int
	all := l.whole || !l.frame.Report
	asked, answered := false, true // the first page always stands
	for i, block := range l.frame.Sheet.Blocks {
		if _, turns := block.(*worksheets.Break); turns {
			if answered || !asked || all {
				printed = append(printed, pageful...)
			}
			pageful, asked, answered = nil, false, false
		}
		pageful = append(pageful, i)
		for _, field := range l.asked[i] {
			asked = true
			answered = answered || answers.Get(field.ID).Given()
		}
	}
	if answered || !asked || all {
		printed = append(printed, pageful...)
	}
	return printed
}

// fillSheet fills the last sheet of cards or slips with blank ones, as long as
// whole ones fit there. Beside a report's last card the sheet stays white.
func (l layout) fillSheet(document *page.Document, copies int) {
	if l.frame.Report {
		return
	}
	full := l.frame.Sheet.Up()
	if l.frame.Sheet.TwoSide {
		full *= 2
	}
	bookmarks := document.Outline
	for len(document.Pages)%full != 0 {
		before := len(document.Pages)
		l.copy(document, flow.Copy{Index: copies, Of: 1})
		if after := len(document.Pages); after%full != 0 && (before-1)/full != (after-1)/full { // it would open a sheet that it does not fill
			document.Pages = document.Pages[:before]
			break
		}
		copies++
	}
	document.Outline = bookmarks
}
