package worksheets

// List is the same sentence several times, numbered: an answer is a list of rows.
type List struct {
	ID string `yaml:"id,required" words:"-"`
	Caption
	Lines   [][]Part `yaml:"lines,required" most:"40 40"`
	Rows    int      `yaml:"rows,required" range:"1..200"`     // printed, and the most that an answer may have
	Columns int      `yaml:"columns" range:"1..4" default:"1"` // default 1; filled downwards
}

// Fields is the list of rows; each has the blanks of the sentence.
func (l *List) Fields() []Field {
	return []Field{{ID: l.ID, Kind: RowsField, Label: l.name(l.ID), Max: &l.Rows, Fields: blankFields("", l.Lines...)}}
}

func (l *List) check(at spot) {
	at.key("id").question(l.ID)
	at.key("lines").sentence(l.Lines)
	for i, line := range l.Lines {
		at.key("lines").item(i).noKeys(line)
	}
	l.above(at) // its numbers stand before it
	if l.Columns > l.Rows && l.Rows > 0 {
		at.key("columns").problem(Msg("there are more columns than rows"), Message{})
	}
}

// repeats says that the blanks are asked again in every row.
func (*List) repeats() {}

func (*List) block() {}
