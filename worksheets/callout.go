package worksheets

// Callout is a warning or a summing-up that must be seen: a heavy rule, a
// large heading and a paragraph.
type Callout struct {
	Heading string `yaml:"heading,required"`
	Text    string `yaml:"text,required"`
}

// Fields is nil: a callout asks nothing.
func (c *Callout) Fields() []Field { return nil }

func (*Callout) block() {}
