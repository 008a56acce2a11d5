package layouts

import (
	"errors"
	"sync/atomic"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/imposition"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// Printer prints one worksheet, with whatever answers. It is never changed
// once made, but for what it remembers (see [Options]), and safe for concurrent
// use.
type Printer struct {
	given     *worksheets.Worksheet
	sheet     *worksheets.Worksheet // the same on the paper that is printed on
	options   Options
	theme     theme.Theme
	size      page.Size
	steps     *flow.Steps
	signature flow.Signature
	missing   worksheets.Problems // characters of its words that no face has
	unsound   error               // what is wrong with a worksheet made in Go
	known     *pen.Printed
	learning  bool                        // while it is made
	last      atomic.Pointer[pen.Printed] // the last document's words, where it remembers
	questions []worksheets.Field          // of the worksheet
	asked     [][]worksheets.Field        // by block
	blank     *page.Document              // pages of the blank worksheet, singly; nil: not laid out yet
	notes     worksheets.Problems         // on these
}

// New makes a printer, and lays out the blank worksheet once: its printed words
// are set for all that is printed later. The error is as [Print] has it.
func New(sheet *worksheets.Worksheet, options Options) (*Printer, error) {
	p := prepare(sheet, options)
	p.learning = true
	blank, notes, err := p.lay(nil, 0, func(l layout, _ *page.Document, _ int) { p.known = l.frame.Pen.Printed() })
	if err != nil {
		return nil, err
	}
	p.blank, p.notes = blank, notes
	if !options.Form && !options.Fillable {
		p.learn()
	}
	p.learning = false
	return p, nil
}

// learn sets the words that a report prints otherwise than a blank worksheet does.
func (p *Printer) learn() {
	l := p.layout(0, true)
	l.whole = true
	l.copies(p.document(), []worksheets.Group{{}})
	p.known = l.frame.Pen.Printed()
}

// prepare is a printer that has laid out nothing yet.
func prepare(sheet *worksheets.Worksheet, options Options) *Printer {
	if options.Faces == nil {
		options.Faces = fonts.Embedded()
	}
	given := sheet
	sheet, unsound := onPaper(given, options.Paper)
	look, signature := LookOf(sheet, options.Pictures)
	p := &Printer{
		given: given, sheet: sheet, options: options, unsound: unsound, known: pen.Nothing(),
		theme: look, size: PageSize(sheet.Paper), steps: flow.NumberSteps(sheet), signature: signature,
	}
	if !options.Printable {
		reader := pen.New(&p.theme, options.Faces, nil, p.known)
		p.missing = unprintableWordsBy(reader, sheet.EachText)
		reader.Rest() // with the glyphs that it has found
	}
	if unsound == nil {
		for _, block := range sheet.Blocks {
			fields := block.Fields()
			p.asked, p.questions = append(p.asked, fields), append(p.questions, fields...)
		}
	}
	if options.Theme != nil {
		p.theme = *options.Theme
	}
	return p
}

// onPaper is the worksheet as it is printed on a paper: on its own, with its
// leaves on sheets, or leaf by leaf on the one that is asked for. The error is
// what is wrong with a worksheet that was made in Go, or with this paper for it.
func onPaper(sheet *worksheets.Worksheet, paper worksheets.Paper) (*worksheets.Worksheet, error) {
	var unsound error
	if sheet.Source() == nil {
		unsound = sheet.Check()
	}
	if paper == 0 {
		return sheet, unsound
	}
	on := *sheet
	on.Paper, on.Leaves, on.TwoUp, on.EightUp = paper, 0, false, false
	if unsound == nil {
		unsound = on.CheckPaper()
	}
	return &on, unsound
}

// Sheet is the worksheet that is printed.
func (p *Printer) Sheet() *worksheets.Worksheet { return p.given }

// Print lays out the worksheet with answers, nil for a blank one, as [Print] does.
func (p *Printer) Print(answers *worksheets.Answers) (*page.Document, error) {
	document, _, err := p.Noted(answers)
	return document, err
}

// Noted is Print with notes, as [Noted] has them.
func (p *Printer) Noted(answers *worksheets.Answers) (*page.Document, worksheets.Problems, error) {
	if p.sheet.Up() == 1 || p.options.Fillable {
		return p.NotedPages(answers)
	}
	document, notes, err := p.lay(answers, 0, layout.fillSheet)
	if err != nil {
		return nil, nil, err
	}
	return imposition.CutOut(document, p.sheet.Up()), notes, nil
}

// Pages lays out the worksheet page by page, cards singly, as it is read on a
// screen.
func (p *Printer) Pages(answers *worksheets.Answers) (*page.Document, error) {
	document, _, err := p.NotedPages(answers)
	return document, err
}

// NotedPages is Pages with notes, as [Noted] has them.
func (p *Printer) NotedPages(answers *worksheets.Answers) (*page.Document, worksheets.Problems, error) {
	if answers == nil && p.blank != nil {
		blank := *p.blank
		return &blank, p.notes, nil
	}
	return p.lay(answers, 0, nil)
}

// Bound lays out the worksheet page by page as it stands in a book, where its
// first page has the number running, from 1. The pages carry their numbers at
// the foot's right end, in the ruler's place: a bound page measures nothing.
func (p *Printer) Bound(answers *worksheets.Answers, running int) (*page.Document, error) {
	document, _, err := p.lay(answers, running, nil)
	return document, err
}

// lay lays out all copies, and what belongs after them.
func (p *Printer) lay(answers *worksheets.Answers, running int, after func(l layout, document *page.Document, copies int)) (*page.Document, worksheets.Problems, error) {
	if p.unsound != nil {
		return nil, nil, p.unsound
	}
	l := p.layout(running, answers != nil && !p.options.Form && !p.options.Fillable)
	defer l.frame.Pen.Rest()
	var unprintable worksheets.Findings
	unprintable.Add(p.missing...)
	unprintable.Add(unprintableBy(l.frame.Pen, answers)...)
	if err := unprintable.Err(); err != nil {
		return nil, nil, p.located(err, answers)
	}
	copies := []worksheets.Group{{}}
	if answers != nil {
		copies = answers.Copies
	}
	document := p.document()
	l.copies(document, copies)
	if after != nil {
		after(l, document, len(copies))
	}
	if p.options.Remembers { // whatever is wrong with it: the next is nearly the same
		p.last.Store(l.frame.Told())
	}
	if err := l.frame.Problems.Err(); err != nil {
		return nil, nil, p.located(err, answers)
	}
	return document, l.frame.Notes.Problems(), nil
}

// located gives problems their file and place: in the answers where their path
// leads there, else in the definition.
func (p *Printer) located(err error, answers *worksheets.Answers) error {
	var problems worksheets.Problems
	if !errors.As(err, &problems) {
		return err
	}
	if source := answers.Source(); source != nil {
		problems = source.Locate(problems)
	}
	if source := p.sheet.Source(); source != nil {
		problems = source.Locate(problems)
	}
	return problems
}

// document is what is said of the document as a whole.
func (p *Printer) document() *page.Document {
	d := &page.Document{
		Title:    p.sheet.Title,
		Author:   p.sheet.Author,
		Subject:  p.sheet.Summary,
		Language: "zh-CN",
		Faces:    p.options.Faces,
		Created:  p.options.Created,
		Print:    page.Print{Duplex: duplex(p.sheet, p.given.Up() > 1), ActualSize: true, PickTray: true},
	}
	if p.sheet.Keyword != "" {
		d.Keywords = []string{p.sheet.Keyword}
	}
	return d
}

// duplex is how the pages are printed as they come: turned like those of a
// book, from right to left, whichever edge is the long one. Cards that share a sheet
// and have no back must not get one, or they would lie on each other's.
func duplex(sheet *worksheets.Worksheet, cut bool) page.Duplex {
	switch {
	case sheet.TwoSide && sheet.Paper.Lying():
		return page.DuplexShortEdge
	case sheet.TwoSide:
		return page.DuplexLongEdge
	case cut:
		return page.DuplexSimplex
	}
	return page.DuplexUnsaid
}
