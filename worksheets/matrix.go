package worksheets

import "strconv"

// Matrix asks the same of several things: a row each, under one header of
// options. It takes one option a row (circles) or any of them (squares).
type Matrix struct {
	ID string `yaml:"id,required" words:"-"`
	Caption
	Many    bool        `yaml:"many"`
	Options []Option    `yaml:"options" most:"12"`
	From    *int        `yaml:"from" range:"0..1"` // the first number, in place of options; nil: 1
	To      int         `yaml:"to" range:"2..10"`  // the last
	Low     string      `yaml:"low"`               // words over the first option
	High    string      `yaml:"high"`              // words over the last
	Rows    []MatrixRow `yaml:"rows,required" most:"200"`
}

// MatrixRow is one of the things that are asked about.
type MatrixRow struct {
	ID    string `yaml:"id,required" words:"-"`
	Label string `yaml:"label,required"`
	Note  string `yaml:"note"`
}

// first is the number of the first option.
func (m *Matrix) first() int {
	if m.From == nil {
		return 1
	}
	return *m.From
}

// Choices are the options of each row: those of the definition, or its numbers.
func (m *Matrix) Choices() []Option {
	if m.To == 0 {
		return m.Options
	}
	var options []Option
	for n := m.first(); n <= m.To; n++ {
		options = append(options, Option{ID: strconv.Itoa(n), Label: strconv.Itoa(n)})
	}
	return options
}

// Chosen are the ids of the options that the answer to a row chooses.
func (m *Matrix) Chosen(answer Value) []string {
	if m.To > 0 && answer.Given() {
		return []string{strconv.Itoa(answer.Number)}
	}
	return answer.Chosen
}

// Fields is the one question: a group of the rows.
func (m *Matrix) Fields() []Field {
	rows := Field{ID: m.ID, Kind: GroupField, Label: m.name(m.ID)}
	for _, r := range m.Rows {
		f := Field{ID: r.ID, Kind: OneField, Label: r.Label, Options: m.Options}
		switch first := m.first(); {
		case m.To > 0:
			f = Field{ID: r.ID, Kind: NumberField, Label: r.Label, Min: &first, Max: &m.To}
		case m.Many:
			f.Kind = AnyField
		}
		rows.Fields = append(rows.Fields, f)
	}
	return []Field{rows}
}

func (m *Matrix) check(at spot) {
	at.key("id").question(m.ID)
	m.above(at)
	ids := make([]string, len(m.Rows))
	for i, r := range m.Rows {
		ids[i] = r.ID
	}
	at.key("rows").unique(ids)
	at.key("options").options(m.Options)
	at.key("options").problemIf(len(m.Options) == 0 && m.To == 0, Msg("these rows have nothing to choose"), Msg("write %q, or a scale: %s", "options", "to: 5"))
	at.key("options").problemIf(len(m.Options) == 1, Msg("one option is no choice"), Msg("write another, or a block of the kind %q", "checklist"))
	at.key("to").problemIf(len(m.Options) > 0 && m.To != 0, Msg("%q and %q exclude each other", "options", "to"), Msg("delete one of them"))
	at.key("from").problemIf(m.From != nil && m.To == 0, Msg("%q belongs to scales only", "from"), Msg("delete it, or write a scale: %s", "to: 5"))
	at.key("many").problemIf(m.Many && m.To != 0, Msg("of a scale one number is chosen"), Msg("delete it, or write %q", "options"))
}

func (*Matrix) block() {}
