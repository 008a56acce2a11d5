package worksheets

// Field is one question as an answer file sees it.
type Field struct {
	ID      string
	Kind    FieldKind
	Label   string   // Chinese name, for messages, 续页 and empty answer files
	Options []Option // One, Any
	Except  string   // Any: the id of the One beside it whose choice may not be repeated here
	Min     *int     // Number
	Max     *int     // Number; Rows: most rows
	Fields  []Field  // Rows: the columns; Group: the members
	Once    bool     // Numbers: a number stands there once, and no sheet before it

	Decimals  int     // Decimal: most digits after the point
	Low, High Decimal // Decimal: its bounds; "": none
}

// FieldKind is the shape of a field's answer.
type FieldKind uint8

const (
	TextField    FieldKind = iota + 1 // a string
	NumberField                       // a whole number
	DateField                         // "2026-01-19"
	OneField                          // one option's id
	AnyField                          // a list of option ids
	DoneField                         // true or false
	NumbersField                      // a list of whole numbers from 1, or of "2-7" (see EntryRef)
	RowsField                         // a list of objects
	GroupField                        // an object
	DecimalField                      // a number with digits after a point
)

// Option is one thing to choose.
type Option struct {
	ID    string `yaml:"id,required" words:"-"`
	Label string `yaml:"label,required"`
	Note  string `yaml:"note"` // its reason or meaning, in small type
	// Blank is the id of a text question that a line after the option asks:
	// 其他____. Options of a Choice only have one.
	Blank string `yaml:"blank" words:"-"`
}

// optionIDs are the ids of options, in order.
func optionIDs(options []Option) []string {
	ids := make([]string, len(options))
	for i, o := range options {
		ids[i] = o.ID
	}
	return ids
}

// fieldIDs are the ids of questions, in order.
func fieldIDs(fields []Field) []string {
	ids := make([]string, len(fields))
	for i, f := range fields {
		ids[i] = f.ID
	}
	return ids
}
