package worksheets

// Lines are lines to write on that ask nothing.
type Lines struct {
	Style   Ruling `yaml:"style"`
	Lines   int    `yaml:"lines" range:"1..200"`
	Fill    bool   `yaml:"fill"`                  // and on to the foot of the page, or of what they stand in
	Spacing Length `yaml:"spacing" range:"4..30"` // from one to the next, in mm; left out: that of writing lines, of dots and squares 5
}

// Ruling is what stands on paper to write by.
type Ruling uint8

const (
	RuledLines Ruling = iota
	DottedLines
	SquaredLines
)

func (r Ruling) names() []string { return []string{"ruled", "dots", "grid"} }

// Fields is nil: what is written there stays on paper.
func (l *Lines) Fields() []Field { return nil }

func (l *Lines) check(at spot) {
	at.key("lines").problemIf(l.Lines == 0 && !l.Fill, Msg("nothing says how many lines these are"), Msg("write lines: 5, or fill: true"))
}

func (*Lines) block() {}
