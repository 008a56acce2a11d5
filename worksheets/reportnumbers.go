package worksheets

// Figures are big numbers in a row.
type Figures struct {
	Figures []Figure `yaml:"figures,required" most:"8"`
}

// Figure is one number: of rows, of different answers in a column, of days
// from one date to another, both counted, or of steps done.
type Figure struct {
	Rows     AnswerPath `yaml:"rows" answers:"rows"`
	Distinct AnswerPath `yaml:"distinct" answers:"text one number decimal date rows.text rows.one rows.number rows.decimal rows.date"`
	From     AnswerPath `yaml:"from" answers:"date"`
	To       AnswerPath `yaml:"to" answers:"date"`
	Done     AnswerPath `yaml:"done" answers:"group"`
	Unit     string     `yaml:"unit,required"`
}

func (f *Figure) check(at spot) {
	kinds := 0
	for _, given := range []bool{f.Rows != "", f.Distinct != "", f.From != "" || f.To != "", f.Done != ""} {
		if given {
			kinds++
		}
	}
	at.problemIf(kinds != 1, Msg("a figure counts one thing"), Msg("write one of %s", "rows, distinct, from/to, done"))
	at.key("to").problemIf(f.From != "" && f.To == "", Msg("%q needs %q", "from", "to"), Message{})
	at.key("from").problemIf(f.To != "" && f.From == "", Msg("%q needs %q", "to", "from"), Message{})
}

// Bars are lengths to compare: how often each option was chosen, or rows that
// have a number.
type Bars struct {
	Tally AnswerPath `yaml:"tally" answers:"one any rows.one rows.any"`
	// Names are words after an option's own label, by its id.
	Names  map[string]string `yaml:"names"`
	Label  AnswerPath        `yaml:"label" answers:"rows.text"`    // of rows: what a bar is called
	Number AnswerPath        `yaml:"number" answers:"rows.number"` // of rows: how long it is
	Order  BarOrder          `yaml:"order"`
	Unit   string            `yaml:"unit"` // after the numbers
}

// BarOrder is how bars stand one under the other.
type BarOrder uint8

const (
	BySize       BarOrder = iota // the longest first
	ByDefinition                 // as the options are defined, or as the rows were written
)

func (o BarOrder) names() []string { return []string{"size", "definition"} }

func (b *Bars) check(at spot) {
	rows := b.Label != "" || b.Number != ""
	at.problemIf(rows == (b.Tally != ""), Msg("bars are a tally of options or rows with a number"), Msg("write %q, or %q and %q", "tally", "label", "number"))
	at.key("number").problemIf(b.Label != "" && b.Number == "", Msg("%q needs %q", "label", "number"), Message{})
	at.key("label").problemIf(b.Number != "" && b.Label == "", Msg("%q needs %q", "number", "label"), Message{})
	at.key("number").problemIf(b.Label != "" && b.Number != "" && !b.Number.beside(b.Label), Msg("this is no column of the same rows"), Msg("name one that stands beside %q", clip(string(b.Label))))
	at.key("names").problemIf(b.Names != nil && b.Tally == "", Msg("%q belongs to options only", "names"), Msg("delete it"))
}

// Timeline is the number of entries week by week.
type Timeline struct {
	Date AnswerPath `yaml:"date,required" answers:"rows.date"`
	From AnswerPath `yaml:"from" answers:"date"` // the first week begins here; else at the first entry
}

// Quotes are a few rows of a log in full: those whose numbers are given; else
// those that other answers refer to most; else the longest.
type Quotes struct {
	Quote   AnswerPath   `yaml:"quote,required" answers:"rows.text"`
	Beside  []AnswerPath `yaml:"beside" most:"4" answers:"rows.text rows.date rows.one rows.any rows.number rows.decimal"`
	By      []AnswerPath `yaml:"by" most:"4" answers:"rows.numbers"`
	Entries []int        `yaml:"entries" most:"20"`
	Most    int          `yaml:"most" range:"1..20" default:"3"`
}

func (q *Quotes) check(at spot) {
	for i, n := range q.Entries {
		at.key("entries").item(i).problemIf(n < 1, Msg("entries are numbered from %d", 1), Message{})
	}
	for i, p := range q.Beside {
		at.key("beside").item(i).problemIf(!p.beside(q.Quote), Msg("this is no column of the same rows"), Msg("name one that stands beside %q", clip(string(q.Quote))))
	}
	for i, p := range q.By {
		at.key("by").item(i).problemIf(p.Worksheet() != q.Quote.Worksheet(), Msg("entries are referred to on their own worksheet"), Msg("name a list of entries of %q", clip(q.Quote.Worksheet())))
	}
}

func (*Figures) reportBlock()  {}
func (*Bars) reportBlock()     {}
func (*Timeline) reportBlock() {}
func (*Quotes) reportBlock()   {}
