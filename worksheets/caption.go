package worksheets

import "cmp"

// Caption is what stands at the head of a question: an optional heading, a
// label and a prompt, on one baseline.
type Caption struct {
	Heading *Heading `yaml:"heading"`
	Label   string   `yaml:"label"`
	Prompt  string   `yaml:"prompt"`
	Start   string   `yaml:"start"`            // a black tag pointing at the label: 从这里开始
	Points  Points   `yaml:"points" words:"-"` // what the answer counts, printed after the prompt
	Place   Place    `yaml:"place"`
}

// Place is where a caption stands.
type Place uint8

const (
	Above  Place = iota // on its own line over the field
	Before              // on the field's first line
)

func (p Place) names() []string { return []string{"above", "before"} }

// name is what a question is called: its label, else its heading, else as given.
func (c *Caption) name(other string) string {
	heading := ""
	if c.Heading != nil {
		heading = c.Heading.Text
	}
	return cmp.Or(c.Label, heading, other)
}

func (c *Caption) check(at spot) { at.points(c.Points) }

// A block that embeds a caption has its methods: see captioned and led.
func (c *Caption) caption() *Caption        { return c }
func (c *Caption) leadingHeading() *Heading { return c.Heading }

// above checks a caption that cannot stand before its field.
func (c *Caption) above(at spot) {
	if c.Place != Above {
		at.key("place").problem(Msg("this caption always stands above"), Msg("delete it"))
	}
}
