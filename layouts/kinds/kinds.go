// Package kinds lays out the blocks of a worksheet: each becomes strips as
// wide as the room that it has. One file a kind, named as in package
// worksheets; one function in it gives everything that the layout of a kind is
// made of.
//
//	desk := kinds.NewDesk(frame, answers, nil)
//	strips := desk.Strips(block, frame.Body(), "blocks[0]")
//
// Nothing is lost. Of an answer: a table's rows grow, a ruled field shrinks its
// type to a readable least and then leaves the rest for a 续页. Of a
// definition: printed words flow in their column, captions that are too long
// to stand before their fields stand over them, sentences go on below; what
// has no room even so is a problem that says how to mend it.
package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// Desk is where the blocks of one copy are laid out: the frame of its pages,
// and what somebody wrote.
type Desk struct {
	*flow.Frame
	answers worksheets.Group
	year    int // of the head's date; tables print years that differ from it
	sheet   int // that the copy is, where it follows others; else 0
	spilled *spills
	grids   grids
	begins  begins
	// matrices is what those need that line up: see alignMatrices.
	matrices   map[*worksheets.Matrix]*matrixNeed
	formLabels formLabels
	typing     *typing // nil: on paper
}

// NewDesk is a desk for one copy; the zero Group makes a blank one. Order is the
// paths of the answers that go on on a 续页, in the order of the pages, where that
// is known; nil: they are numbered as they are drawn.
func NewDesk(frame *flow.Frame, answers worksheets.Group, order []string) *Desk {
	d := &Desk{Frame: frame, answers: answers, grids: grids{}, begins: begins{}, spilled: newSpills(order), matrices: map[*worksheets.Matrix]*matrixNeed{}, formLabels: formLabels{}}
	if frame.Typed {
		d.typing, d.answers = newTyping(frame.Sheet, answers, frame.Prefix), answers.Bare(frame.Questions)
	}
	d.year, d.sheet = headYear(frame.Questions, d.answers), frame.Sheet.SheetOf(d.answers)
	d.align(frame.Sheet.Blocks, frame.Body())
	d.alignMatrices(frame.Sheet.Blocks)
	d.alignForms(frame.Sheet.Blocks, frame.Body())
	d.alignCaptions(frame.Sheet.Blocks, frame.Body())
	return d
}

// headYear is the year of the worksheet's first date question at the top
// level, 0 where it has no answer.
func headYear(questions []worksheets.Field, answers worksheets.Group) int {
	for _, field := range questions {
		if field.Kind == worksheets.DateField {
			return answers.Get(field.ID).Date.Year
		}
	}
	return 0
}

// kind is everything that the layout of a block is made of.
type kind struct {
	// strips lays the block out in a cell, with its caption in its place.
	strips func(in cell, cap caption) []flow.Strip
	// caption stands at the block's head, where it has one. Beside is the room
	// that the field needs to have it stand before itself; nil: strips draws
	// the caption's words in a way of its own.
	caption *worksheets.Caption
	beside  func(in cell) page.Length
	heading *worksheets.Heading // that leads the block, where it has no caption
	rule    bool                // a section rule stands over it
	single  bool                // may share its writing line with the fields beside it
	hang    bool                // it begins where a step's title does
}

// leading is the heading that leads the block; nil: none.
func (k kind) leading() *worksheets.Heading {
	if k.caption != nil {
		return k.caption.Heading
	}
	return k.heading
}

// ruled reports whether a section rule stands over the block.
func (k kind) ruled() bool {
	h := k.leading()
	return k.rule || h != nil && h.Rule
}

// kind is the layout of a block; ok is false for a kind that has none. Each
// kind of worksheets.Block is a case of one of the three switches below.
func (d *Desk) kind(block worksheets.Block) (k kind, ok bool) {
	for _, of := range []func(worksheets.Block) (kind, bool){d.printed, d.asked, d.arranged} {
		if k, ok = of(block); ok {
			return k, true
		}
	}
	return kind{}, false
}

// printed is the layout of printed matter.
func (d *Desk) printed(block worksheets.Block) (k kind, ok bool) {
	switch b := block.(type) {
	case *worksheets.Title:
		return d.title(b), true
	case *worksheets.Heading:
		return d.heading(b), true
	case *worksheets.Note:
		return d.note(b), true
	case *worksheets.Callout:
		return d.callout(b), true
	case *worksheets.Reference:
		return d.reference(b), true
	case *worksheets.Path:
		return d.path(b), true
	case *worksheets.Image:
		return d.image(b), true
	case *worksheets.Photo:
		return d.photo(b), true
	case *worksheets.QR:
		return d.qr(b), true
	case *worksheets.Practice:
		return d.practice(b), true
	case *worksheets.Lines:
		return d.lines(b), true
	case *worksheets.Space:
		return d.space(b), true
	}
	return kind{}, false
}

// asked is the layout of a question, or of a few that belong together.
func (d *Desk) asked(block worksheets.Block) (k kind, ok bool) {
	switch b := block.(type) {
	case *worksheets.Text:
		return d.text(b), true
	case *worksheets.Sentence:
		return d.sentence(b), true
	case *worksheets.Choice:
		return d.choice(b), true
	case *worksheets.Ranking:
		return d.ranking(b), true
	case *worksheets.Evidence:
		return d.evidence(b), true
	case *worksheets.Date:
		return d.date(b), true
	case *worksheets.Number:
		return d.number(b), true
	case *worksheets.Scale:
		return d.scale(b), true
	case *worksheets.Boxes:
		return d.boxes(b), true
	case *worksheets.Sign:
		return d.sign(b), true
	}
	return kind{}, false
}

// arranged is the layout of what holds rows or other blocks, and of breaks.
func (d *Desk) arranged(block worksheets.Block) (k kind, ok bool) {
	switch b := block.(type) {
	case *worksheets.List:
		return d.list(b), true
	case *worksheets.Table:
		return d.table(b), true
	case *worksheets.Checklist:
		return d.checklist(b), true
	case *worksheets.Form:
		return d.form(b), true
	case *worksheets.Matrix:
		return d.matrix(b), true
	case *worksheets.Calendar:
		return d.calendar(b), true
	case *worksheets.Columns:
		return d.columns(b), true
	case *worksheets.Box:
		return d.box(b), true
	case *worksheets.Grid:
		return d.grid(b), true
	case *worksheets.Repeat:
		return d.repeat(b), true
	case *worksheets.Break:
		return d.pageBreak(b), true
	}
	return kind{}, false
}

// Strips lays out a block at its full width. The path is its place in the
// worksheet, by which problems name it.
func (d *Desk) Strips(block worksheets.Block, width page.Length, path string) []flow.Strip {
	return d.strips(block, cell{width: width, path: path})
}

// strips lays out a block in its cell, under a section rule where it asks for one.
func (d *Desk) strips(block worksheets.Block, in cell) []flow.Strip {
	k, ok := d.kind(block)
	if !ok {
		d.Problem(in.path, worksheets.Msg("this kind of block has no layout"), worksheets.Msg("delete it"))
		return nil
	}
	hung := in
	hung.width -= d.hang(k.hang)
	strips := k.strips(hung, d.captionOf(k, hung))
	if k.hang {
		for i, s := range strips {
			strips[i] = s.MovedRight(d.hang(true))
		}
	}
	if len(strips) == 0 || !k.ruled() {
		return strips
	}
	strips[0].Above = d.Theme.Space.AfterRule
	return append([]flow.Strip{d.sectionRule(in)}, strips...)
}

// hang is how far a block begins from its cell's left edge: where it hangs, at
// the title of a step.
func (d *Desk) hang(hangs bool) page.Length {
	if !hangs {
		return 0
	}
	return d.Theme.Shape.Disc + d.Theme.Space.Caption
}

// sectionRule is the heavy rule over a section.
func (d *Desk) sectionRule(in cell) flow.Strip {
	s := flow.Strip{Above: d.Theme.Space.BeforeRule, Keep: true}
	s.Rule(d.Theme.Rule.Section, 0, in.width, 0)
	return s
}

// only is the strips of a block that is a single strip.
func only(s flow.Strip) []flow.Strip { return []flow.Strip{s} }
