package worksheets

// Form is fields with their labels beside them: labels in one column, fields in
// the next, and as many such pairs side by side as it has columns.
type Form struct {
	Heading *Heading    `yaml:"heading"`
	Columns int         `yaml:"columns" range:"1..3" default:"1"` // at the most: where they have no room there are fewer
	Asked   []FormField `yaml:"fields,required" most:"100"`       // row by row
}

// FormField is one field of a form: what the block of its kind asks, without a
// caption of its own.
type FormField struct {
	ID      string    `yaml:"id,required" words:"-"`
	Kind    FieldType `yaml:"kind"`
	Label   string    `yaml:"label,required"`
	Prompt  string    `yaml:"prompt"`
	Lines   int       `yaml:"lines" range:"1..40"` // of a text; left out: 1
	Before  string    `yaml:"before"`              // of a number
	Unit    string    `yaml:"unit"`                // of a number
	Amount            // of a number
	Many    bool      `yaml:"many"` // of a choice
	Options []Option  `yaml:"options" most:"100"`
	Span    bool      `yaml:"span"` // over all columns, on a row of its own
}

// FieldType is what a form's field takes.
type FieldType uint8

const (
	TextType FieldType = iota
	DateType
	NumberType
	ChoiceType
)

func (t FieldType) names() []string { return []string{"text", "date", "number", "choice"} }

// Block is the block that asks the same: a Text, Date, Number or Choice.
func (f *FormField) Block() Block {
	caption := Caption{Label: f.Label, Prompt: f.Prompt}
	switch f.Kind {
	case DateType:
		return &Date{ID: f.ID, Caption: caption}
	case NumberType:
		return &Number{ID: f.ID, Caption: caption, Before: f.Before, Unit: f.Unit, Amount: f.Amount}
	case ChoiceType:
		return &Choice{ID: f.ID, Caption: caption, Many: f.Many, Options: f.Options}
	}
	return &Text{ID: f.ID, Caption: caption, Lines: f.Lines}
}

// Fields are the questions of all fields, row by row.
func (f *Form) Fields() []Field {
	var fields []Field
	for i := range f.Asked {
		fields = append(fields, f.Asked[i].Block().Fields()...)
	}
	return fields
}

func (f *Form) check(at spot) {
	for i, field := range f.Asked {
		at.key("fields").item(i).key("span").problemIf(field.Span && f.Columns == 1, Msg("a form of one column has nothing to span"), Msg("delete it, or write %s", "columns: 2"))
	}
}

// check asks of a field what its block asks, and that it has no key of another kind.
func (f *FormField) check(at spot) {
	if b, ok := f.Block().(checked); ok {
		b.check(at)
	}
	for _, key := range []struct {
		name  string
		given bool
		of    FieldType
	}{
		{"lines", f.Lines != 0, TextType},
		{"before", f.Before != "", NumberType}, {"unit", f.Unit != "", NumberType},
		{"decimals", f.Decimals != 0, NumberType}, {"min", f.Min != "", NumberType}, {"max", f.Max != "", NumberType},
		{"many", f.Many, ChoiceType}, {"options", f.Options != nil, ChoiceType},
	} {
		of := key.of.names()[key.of]
		at.key(key.name).problemIf(key.given && f.Kind != key.of, Msg("%q belongs to the kind %q only", key.name, of), Msg("write kind: %s, or delete it", of))
	}
	at.key("options").problemIf(f.Kind == ChoiceType && len(f.Options) == 0, Msg("a choice needs options"), Message{})
}

func (f *Form) leadingHeading() *Heading { return f.Heading }

func (*Form) block() {}
