package worksheets

// Choice asks for one option (circles) or any of them (squares).
type Choice struct {
	ID string `yaml:"id,required" words:"-"`
	Caption
	Many    bool         `yaml:"many"`
	Key     RightOptions `yaml:"key" most:"100" words:"-"` // the right options
	Options []Option     `yaml:"options,required" most:"100"`
	Arrange Arrange      `yaml:"arrange"`
	Columns int          `yaml:"columns" range:"1..12"` // InGrid: how many, of equal width
	At      []Length     `yaml:"at" most:"100"`         // Inline: where options start, in mm from the block's left edge; nil: in line, or under those of the blocks around it
	Strong  bool         `yaml:"strong"`                // options in the heading's size: a verdict
	Hang    bool         `yaml:"hang"`                  // begins where a step's title does, right of the disc
}

// Arrange is how options stand.
type Arrange uint8

const (
	Inline Arrange = iota
	Stacked
	InGrid
)

// Fields are the question, and what is asked on a line after an option.
func (c *Choice) Fields() []Field {
	kind := OneField
	if c.Many {
		kind = AnyField
	}
	fields := []Field{{ID: c.ID, Kind: kind, Label: c.name(c.ID), Options: c.Options}}
	for _, o := range c.Options {
		if o.Blank != "" {
			fields = append(fields, Field{ID: o.Blank, Kind: TextField, Label: o.Label})
		}
	}
	return fields
}

func (a Arrange) names() []string { return []string{"inline", "stacked", "grid"} }

func (c *Choice) check(at spot) {
	at.key("id").question(c.ID)
	at.rightOptions(c)
	at.key("options").unique(optionIDs(c.Options))
	for i, o := range c.Options {
		at.key("options").item(i).key("blank").question(o.Blank)
	}
	at.key("at").starts(c.At, c.Options)
	at.key("at").problemIf(c.At != nil && c.Arrange != Inline, Msg("%q belongs to the arrangement %q only", "at", "inline"), Msg("delete it"))
	if (c.Columns != 0) != (c.Arrange == InGrid) {
		at.key("columns").problem(Msg("%q belongs to the arrangement %q, and it needs it", "columns", "grid"), Message{})
	}
}

func (*Choice) block() {}
