package worksheets

import (
	"maps"
	"slices"
)

// Table is a log: rows under a header that repeats on every page.
type Table struct {
	ID      string            `yaml:"id,required" words:"-"`
	Heading *Heading          `yaml:"heading"`
	Number  *NumberColumn     `yaml:"number"`
	RowHead *RowHead          `yaml:"row_head"` // over the labels of the rows
	Columns []Column          `yaml:"columns,required" most:"40"`
	Rows    Rows              `yaml:"rows"`                  // that are printed; an answer of more rows makes more
	Fill    bool              `yaml:"fill"`                  // blank rows go on to the page's foot, but no further than Max
	Max     *int              `yaml:"max"`                   // most that an answer may have; nil: no bound of the table's own
	Height  Length            `yaml:"height" range:"8..100"` // of a row of one deck, in mm; left out: 16, of ticks only 8
	Example map[string]string `yaml:"example"`               // by column id
	Running Hints             `yaml:"running" most:"10"`     // beside the running heads of the pages that the table goes on to, in turn
	Legend  string            `yaml:"legend"`                // in the footer where the table goes on
}

// Hints are lines of which each page has one in turn. In YAML a plain string is
// the one line of all.
type Hints []string

func (h *Hints) setWords(words string) { *h = Hints{words} }

// On is the hint of the page n from 0; "": there is none.
func (h Hints) On(n int) string {
	if len(h) == 0 {
		return ""
	}
	return h[n%len(h)]
}

// NumberColumn numbers the rows through.
type NumberColumn struct {
	// Sheet is the id of a number question: where its answer is more than 1, it
	// stands before the rows' numbers ("2-7").
	Sheet string `yaml:"sheet" words:"-"`
	Label string `yaml:"label,required"`
	Width Width  `yaml:"width"` // left out: as the numbers need
}

// Column is one column of a table.
type Column struct {
	ID      string     `yaml:"id,required" words:"-"`
	Kind    ColumnKind `yaml:"kind"`
	Label   string     `yaml:"label,required"`
	Prompt  string     `yaml:"prompt"`
	Width   Width      `yaml:"width"`               // left out: what its kind needs, or a share for text
	Deck    int        `yaml:"deck" range:"1..3"`   // which line of columns it stands in; left out: it spans all
	Lines   int        `yaml:"lines" range:"1..10"` // writing lines of a text in a deck, default 1
	Many    bool       `yaml:"many"`
	Amount             // of a number
	Options []Option   `yaml:"options" most:"100"`
}

// Decks is how many lines of columns a row has, one under the other: 1 where
// no column stands in a deck.
func (t *Table) Decks() int {
	decks := 1
	for _, c := range t.Columns {
		decks = max(decks, c.Deck)
	}
	return decks
}

// Banks are the runs of columns that stand side by side in a row: a column
// that spans all decks by itself, columns in decks together. Each is from and
// to, indices into Columns.
func (t *Table) Banks() [][2]int {
	var banks [][2]int
	for i, c := range t.Columns {
		if n := len(banks); c.Deck > 0 && i > 0 && t.Columns[i-1].Deck > 0 {
			banks[n-1][1] = i + 1
			continue
		}
		banks = append(banks, [2]int{i, i + 1})
	}
	return banks
}

// ColumnKind is what a column's cells take.
type ColumnKind uint8

const (
	TextColumn ColumnKind = iota
	DateColumn
	ChoiceColumn
	NumberColumnKind
	TickColumn // a square
)

// Fields is the list of rows; each has the columns.
func (t *Table) Fields() []Field {
	var columns []Field
	for _, c := range t.Columns {
		columns = append(columns, c.field())
	}
	name := t.ID
	if t.Heading != nil {
		name = t.Heading.Text
	}
	return []Field{{ID: t.ID, Kind: RowsField, Label: name, Max: t.most(), Fields: columns}}
}

// field is the question that a column asks in every row.
func (c *Column) field() Field {
	kinds := [...]FieldKind{TextColumn: TextField, DateColumn: DateField, ChoiceColumn: OneField, NumberColumnKind: NumberField, TickColumn: DoneField}
	f := Field{ID: c.ID, Kind: kinds[c.Kind], Label: c.Label, Options: c.Options}
	if c.Kind == ChoiceColumn && c.Many {
		f.Kind = AnyField
	}
	return c.Amount.field(f)
}

func (k ColumnKind) names() []string { return []string{"text", "date", "choice", "number", "tick"} }

func (t *Table) check(at spot) {
	at.key("id").question(t.ID)
	var ids []string
	for _, c := range t.Columns {
		ids = append(ids, c.ID)
	}
	at.key("columns").unique(ids)
	t.checkRows(at)
	t.checkDecks(at)
	for _, id := range slices.Sorted(maps.Keys(t.Example)) {
		if !slices.Contains(ids, id) {
			at.key("example").key(id).problem(Msg("there is no column %q", clip(id)), didYouMean(id, ids))
		}
	}
}

// checkWithin asks that a table within columns has no words for the page that
// it goes on to, and does not fill it: that page is not its own.
func (t *Table) checkWithin(column spot) {
	for _, key := range []struct {
		name  string
		given bool
	}{{"running", len(t.Running) > 0}, {"legend", t.Legend != ""}, {"fill", t.Fill}} {
		column.key(key.name).problemIf(key.given, Msg("%q belongs to tables of the whole width only", key.name),
			Msg("delete it, or write the table outside of columns and boxes"))
	}
}

func (c *Column) check(at spot) {
	at.key("options").options(c.Options)
	if c.Kind == NumberColumnKind {
		at.amount(c.Amount)
	} else {
		at.noAmount(c.Amount)
	}
	at.key("lines").problemIf(c.Lines > 0 && c.Kind != TextColumn, Msg("%q belongs to the kind %q only", "lines", "text"), Msg("delete it"))
	switch choice := c.Kind == ChoiceColumn; {
	case choice && len(c.Options) == 0:
		at.key("options").problem(Msg("a choice needs options"), Message{})
	case !choice && c.Options != nil:
		at.key("options").problem(Msg("%q belongs to the kind %q only", "options", "choice"), Msg("write kind: %s, or delete it", "choice"))
	case !choice && c.Many:
		at.key("many").problem(Msg("%q belongs to the kind %q only", "many", "choice"), Msg("write kind: %s, or delete it", "choice"))
	}
}

// checkDecks asks that columns in decks stand together, each deck of a row
// having one, and that what belongs to decks stands in them.
func (t *Table) checkDecks(at spot) {
	decks := t.Decks()
	if decks == 1 {
		for i, c := range t.Columns {
			at.key("columns").item(i).key("deck").problemIf(c.Deck > 0, Msg("a row of one deck has no decks"), Msg("delete it, or put other columns into deck %d", 2))
			at.key("columns").item(i).key("lines").problemIf(c.Lines > 0, Msg("%q belongs to columns in decks only", "lines"), Msg("write %q of the table instead", "height"))
		}
		return
	}
	at.key("height").problemIf(t.Height != 0, Msg("%q belongs to rows of one deck only", "height"), Msg("delete it: a row is as high as its decks have %q", "lines"))
	for _, bank := range t.Banks() {
		for deck := 1; deck <= decks && t.Columns[bank[0]].Deck > 0; deck++ {
			columns := t.Columns[bank[0]:bank[1]]
			if !slices.ContainsFunc(columns, func(c Column) bool { return c.Deck == deck }) {
				at.key("columns").item(bank[0]).key("deck").problem(Msg("no column beside this one stands in deck %d", deck), Msg("put one there, or number the decks from 1"))
			}
		}
		if !slices.IsSortedFunc(t.Columns[bank[0]:bank[1]], func(a, b Column) int { return a.Deck - b.Deck }) {
			at.key("columns").item(bank[0]).key("deck").problem(Msg("columns of the same deck stand together, those of the first deck first"), Message{})
		}
	}
}

func (t *Table) leadingHeading() *Heading { return t.Heading }

func (*Table) block() {}

// SheetQuestion is the id of the number question that says which of many sheets
// the table of that id stands on; "": there is none.
func (w *Worksheet) SheetQuestion(table string) string {
	for _, b := range w.Blocks {
		if t, ok := b.(*Table); ok && t != nil && t.ID == table && t.Number != nil {
			return t.Number.Sheet
		}
	}
	return ""
}
