package form

import (
	"reflect"

	"worksheetpdf/worksheets"
)

// Describe is the form of a worksheet that is sound.
func Describe(sheet *worksheets.Worksheet) Form {
	w := writer{sheet: sheet, controls: controls(), steps: steps(sheet)}
	f := Form{
		Worksheet: sheet.ID, Version: sheet.Version, Title: sheet.Title, Summary: sheet.Summary, Author: sheet.Author,
		Nodes: w.nodes(sheet.Blocks),
	}
	f.Width, f.Height = sheet.Paper.Size()
	if sheet.From != nil {
		f.From = &From{Worksheet: sheet.From.Worksheet, Each: sheet.From.Each}
	}
	return f
}

// DescribeReport is what the page says of a report.
func DescribeReport(report *worksheets.Report) Report {
	r := Report{Report: report.ID, Title: report.Title, Summary: report.Summary, Over: report.Over}
	r.Width, r.Height = report.Paper.Size()
	return r
}

// steps are the numbers of the headings that are steps.
func steps(sheet *worksheets.Worksheet) map[*worksheets.Heading]int {
	numbers := map[*worksheets.Heading]int{}
	sheet.EachHeading(func(h *worksheets.Heading) {
		if h.Step {
			numbers[h] = len(numbers) + 1
		}
	})
	return numbers
}

// writer writes the nodes of one worksheet.
type writer struct {
	sheet    *worksheets.Worksheet
	controls map[reflect.Type]control
	steps    map[*worksheets.Heading]int
}

// nodes are those of blocks, in order.
func (w *writer) nodes(blocks []worksheets.Block) []Node {
	nodes := []Node{}
	for _, b := range blocks {
		if h := worksheets.LeadingHeading(b); h != nil {
			heading := w.heading(h)
			if caption := worksheets.KindOf(b).Caption; caption != nil && caption(b).Label == "" {
				heading.Start = caption(b).Start // it points at what stands before it
			}
			nodes = append(nodes, heading)
		}
		nodes = append(nodes, w.controls[reflect.TypeOf(b)](w, b)...)
	}
	return nodes
}

// heading is that of a section, or one that leads a question.
func (w *writer) heading(h *worksheets.Heading) Node {
	n := Node{Control: HeadingControl, Label: h.Text, Prompt: h.Prompt, Text: h.Body, Aside: h.Aside, Level: h.Level, Step: w.steps[h]}
	if h.Rule {
		n.Style = styleRule
	}
	return n
}

// Styles of words.
const (
	styleSmall = "small"
	styleBold  = "bold"
	styleLarge = "large"
	styleRule  = "rule"
)
