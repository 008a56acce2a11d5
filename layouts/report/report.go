// Package report lays out reports: what was answered on several worksheets, in
// numbers, bars and the words that were written.
//
//	document, notes, err := report.Print(definition, []tally.Answered{
//		{Sheet: listening, Answers: log}, {Sheet: card, Answers: deck},
//	}, layouts.Options{})
//
// Package tally works out what the blocks say; here each becomes strips, one
// file a kind, which flow stacks onto pages. A bar's length is always said in
// figures too; what was not answered is printed as 未填. Nothing is cut: words
// take the lines that they need, rows too tall for a page go on on the next.
package report

import (
	"fmt"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/tally"
)

// missing is what is printed for what was not answered.
const missing = "未填"

// Print lays out a report over answered worksheets; those that are left out
// were not answered. The notes are for whoever makes it: numbers that disagree,
// worksheets that are missing, widths that do not add up. The error is [worksheets.Problems].
func Print(r *worksheets.Report, over []tally.Answered, options layouts.Options) (*page.Document, worksheets.Problems, error) {
	if options.Faces == nil {
		options.Faces = fonts.Embedded()
	}
	if err := check(r, over, options.Faces); err != nil {
		return nil, nil, err
	}
	sheet := &worksheets.Worksheet{ID: r.ID, Version: r.Version, Title: r.Title, Paper: r.Paper, Look: r.Look}
	look, signature := layouts.LookOf(sheet, options.Pictures)
	if options.Theme != nil {
		look = *options.Theme
	}
	d := &desk{
		Frame: &flow.Frame{
			Keys:  flow.NewKeys(0),
			Pen:   pen.New(&look, options.Faces, new(worksheets.Findings), nil),
			Sheet: sheet, Size: layouts.PageSize(r.Paper), Steps: flow.NumberSteps(sheet), Report: true, Signature: signature,
		},
		tally: tally.New(r, over),
	}
	d.Check()
	document := &page.Document{
		Title: r.Title, Author: r.Author, Subject: r.Summary, Language: "zh-CN",
		Faces: options.Faces, Created: options.Created,
		Print: page.Print{ActualSize: true, PickTray: true},
	}
	pages := flow.New(d.Frame)
	for i := range r.Blocks {
		path := fmt.Sprintf("blocks[%d]", i)
		pages.Place(d.block(r.Blocks, i, cell{width: d.Body(), path: path}), path)
	}
	pages.End()
	if err := d.Problems.Err(); err != nil {
		return nil, nil, err
	}
	pages.Emit(document, flow.Copy{Of: 1})
	return document, append(d.tally.Notes(), r.Source().Locate(d.Notes.Problems())...), nil
}

// check finds what cannot be printed before anything is laid out.
func check(r *worksheets.Report, over []tally.Answered, faces *fonts.Faces) error {
	var findings worksheets.Findings
	sheets := make([]*worksheets.Worksheet, len(over))
	for i, a := range over {
		sheets[i] = a.Sheet
		findings.Add(layouts.Unprintable(a.Answers, faces)...)
	}
	if problems, ok := r.CheckOver(sheets...).(worksheets.Problems); ok {
		findings.Add(problems...)
	}
	findings.Add(layouts.UnprintableWords(r.EachText, faces)...)
	return findings.Err()
}

// desk is where the blocks of a report are laid out.
type desk struct {
	*flow.Frame
	tally *tally.Tally
}

// cell is the room that a block has.
type cell struct {
	width page.Length
	path  string // of the block in the report
}

// strips lays out a block, one case a kind of worksheets.ReportBlock.
func (d *desk) strips(block worksheets.ReportBlock, in cell) []flow.Strip {
	switch b := block.(type) {
	case *worksheets.ReportTitle:
		return d.title(b, in)
	case *worksheets.ReportHeading:
		return d.heading(b, in)
	case *worksheets.ReportNote:
		return d.note(b, in)
	case *worksheets.Figures:
		return d.figures(b, in)
	case *worksheets.Bars:
		return d.bars(b, in)
	case *worksheets.Timeline:
		return d.timeline(b, in)
	case *worksheets.Quotes:
		return d.quotes(b, in)
	case *worksheets.Filled:
		return d.sentence(b, in)
	case *worksheets.Judgements:
		return d.judgements(b, in)
	case *worksheets.Comparison:
		return d.comparison(b, in)
	case *worksheets.Verdict:
		return d.verdict(b, in)
	case *worksheets.ReportColumns:
		return d.columns(b, in)
	}
	d.Problem(in.path, worksheets.Msg("this kind of block has no layout"), worksheets.Msg("delete it"))
	return nil
}
