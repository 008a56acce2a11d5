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
	Columns []Column          `yaml:"columns,required" most:"30"`
	Rows    int               `yaml:"rows,required" range:"1..200"`        // at least printed
	Max     *int              `yaml:"max"`                                 // most that an answer may have
	Height  float64           `yaml:"height" range:"12..100" default:"16"` // of a row, in mm: default 16, at least 12
	Example map[string]string `yaml:"example"`                             // by column id
	Running string            `yaml:"running"`                             // beside the running head where the table goes on
	Legend  string            `yaml:"legend"`                              // in the footer where the table goes on
}

// NumberColumn numbers the rows through.
type NumberColumn struct {
	Label string  `yaml:"label,required"`
	Width float64 `yaml:"width,required" range:"1..400"`
}

// Column is one column of a table.
type Column struct {
	ID      string     `yaml:"id,required" words:"-"`
	Kind    ColumnKind `yaml:"kind"`
	Label   string     `yaml:"label,required"`
	Prompt  string     `yaml:"prompt"`
	Width   float64    `yaml:"width,required" range:"1..400"` // in mm; scaled together to the frame
	Many    bool       `yaml:"many"`
	Options []Option   `yaml:"options" most:"100"`
}

// ColumnKind is what a column's cells take.
type ColumnKind uint8

const (
	TextColumn ColumnKind = iota
	DateColumn
	ChoiceColumn
	NumberColumnKind
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
	return []Field{{ID: t.ID, Kind: RowsField, Label: name, Max: t.Max, Fields: columns}}
}

// field is the question that a column asks in every row.
func (c *Column) field() Field {
	kinds := [...]FieldKind{TextColumn: TextField, DateColumn: DateField, ChoiceColumn: OneField, NumberColumnKind: NumberField}
	f := Field{ID: c.ID, Kind: kinds[c.Kind], Label: c.Label, Options: c.Options}
	if c.Kind == ChoiceColumn && c.Many {
		f.Kind = AnyField
	}
	return f
}

func (k ColumnKind) names() []string { return []string{"text", "date", "choice", "number"} }

func (t *Table) check(at spot) {
	at.key("id").question(t.ID)
	var ids []string
	for _, c := range t.Columns {
		ids = append(ids, c.ID)
	}
	at.key("columns").unique(ids)
	if t.Max != nil {
		at.key("max").problemIf(*t.Max < 1 || *t.Max > maxRows, Msg("%q must be from %d to %d", "max", 1, maxRows), Message{})
		at.key("max").problemIf(*t.Max < t.Rows, Msg("%q is less than %q", "max", "rows"), Message{})
	}
	for _, id := range slices.Sorted(maps.Keys(t.Example)) {
		if !slices.Contains(ids, id) {
			at.key("example").key(id).problem(Msg("there is no column %q", clip(id)), didYouMean(id, ids))
		}
	}
}

// checkWithin asks that a table within columns has no words for the page that
// it goes on to: that page is not its own.
func (t *Table) checkWithin(column spot) {
	for _, key := range []struct{ name, words string }{{"running", t.Running}, {"legend", t.Legend}} {
		column.key(key.name).problemIf(key.words != "", Msg("%q belongs to tables of the whole width only", key.name),
			Msg("delete it, or write the table before or after the columns"))
	}
}

func (c *Column) check(at spot) {
	at.key("options").options(c.Options)
	switch choice := c.Kind == ChoiceColumn; {
	case choice && len(c.Options) == 0:
		at.key("options").problem(Msg("a choice needs options"), Message{})
	case !choice && c.Options != nil:
		at.key("options").problem(Msg("%q belongs to the kind %q only", "options", "choice"), Msg("write kind: %s, or delete it", "choice"))
	case !choice && c.Many:
		at.key("many").problem(Msg("%q belongs to the kind %q only", "many", "choice"), Msg("write kind: %s, or delete it", "choice"))
	}
}

func (t *Table) leadingHeading() *Heading { return t.Heading }

func (*Table) block() {}
