package worksheets

import "slices"

// Worksheet is one definition: what is printed, in order, and what is asked.
type Worksheet struct {
	ID      string    `yaml:"id,required"`                          // kebab-case, stable for ever
	Version int       `yaml:"version,required" range:"1..99999999"` // 1 and up; answer files name it
	Title   string    `yaml:"title,required"`
	Summary string    `yaml:"summary"` // one sentence: the file's subject
	Keyword string    `yaml:"keyword"` // what readers send to get it
	Author  string    `yaml:"author"`
	Paper   Paper     `yaml:"paper,required"`
	Leaves  int       `yaml:"up" range:"1..8"` // on an A4, with cut marks: 2 of A5, 4 of A6, 8 of A7; see [Worksheet.Up]
	TwoUp   bool      `yaml:"two_up"`          // up: 2, as first editions write it
	EightUp bool      `yaml:"eight_up"`        // up: 8
	TwoSide bool      `yaml:"two_sided"`       // front and back belong together; a copy has an even number of pages
	Margins Margins   `yaml:"margins"`
	Binding Side      `yaml:"binding"` // the side that is bound has 20 mm
	Holes   bool      `yaml:"holes"`   // those of loose-leaf paper are kept clear
	Look    Look      `yaml:"look"`
	Footer  Footer    `yaml:"footer"`
	From    *Carrying `yaml:"from"` // what is carried over from another worksheet
	Blocks  []Block   `yaml:"blocks,required" most:"1000"`

	source *Source
}

// Source knows where all this stands in its definition; nil where it was not
// read from one.
func (w *Worksheet) Source() *Source { return w.source }

// Footer is the line at every page's foot. Title, version and page number always
// stand there, but on the first page of one that is bare.
type Footer struct {
	Ruler string `yaml:"ruler"` // words before a printed 50 mm ruler; empty: no ruler
	// Repeat is the id of a text question whose answer is repeated in the
	// footer of the pages after the first (a card's number on its back).
	Repeat string `yaml:"repeat"`
	Bare   bool   `yaml:"bare"` // the first page says no more than who signs: of a certificate
}

// Fields are the questions of all blocks, in order.
func (w *Worksheet) Fields() []Field { return questions(w.Blocks) }

func (w *Worksheet) check(at spot) {
	if w.ID != "" && !isID(w.ID, '-') {
		at.key("id").noID(w.ID, '-', "problem-filter-card")
	}
	w.checkUp(at)
	w.checkHoles(at)
	at.key("blocks").breaks(w.Blocks)
	if at.c.deep {
		return
	}
	w.checkRoute(at.key("blocks"))
	w.checkScore(at.key("blocks"))
	w.checkFrom(at.key("from"))
	w.checkRepeat(at.key("footer").key("repeat"))
	w.checkSheetNumbers(at.key("blocks"))
}

// checkRepeat asks that the footer repeats the answer to a text question.
func (w *Worksheet) checkRepeat(at spot) {
	texts := w.fieldsOf(TextField)
	if w.Footer.Repeat != "" && !slices.Contains(texts, w.Footer.Repeat) {
		at.problem(Msg("there is no text question %q", clip(w.Footer.Repeat)), didYouMean(w.Footer.Repeat, texts))
	}
}

// checkSheetNumbers asks that what stands before a table's numbers is a number
// question.
func (w *Worksheet) checkSheetNumbers(blocks spot) {
	numbers := w.fieldsOf(NumberField)
	for i, b := range w.Blocks {
		t, ok := b.(*Table)
		if !ok || t == nil || t.Number == nil || t.Number.Sheet == "" {
			continue
		}
		if !slices.Contains(numbers, t.Number.Sheet) {
			blocks.item(i).key("number").key("sheet").problem(Msg("there is no number question %q", clip(t.Number.Sheet)), didYouMean(t.Number.Sheet, numbers))
		}
	}
}

// fieldsOf are the ids of the questions of a kind.
func (w *Worksheet) fieldsOf(kind FieldKind) (ids []string) {
	for _, f := range w.Fields() {
		if f.Kind == kind {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

// checkRoute asks that a title which shows the route through the steps has
// steps to show.
func (w *Worksheet) checkRoute(blocks spot) {
	stops := 0
	w.EachHeading(func(h *Heading) {
		if h.Route != "" {
			stops++
		}
	})
	for i, b := range w.Blocks {
		title, ok := b.(*Title)
		blocks.item(i).key("route").problemIf(ok && title != nil && title.Route && stops == 0, Msg("no step has a name in the route"), Msg("write %q at the steps, or delete it", "route: 第一步"))
	}
}
