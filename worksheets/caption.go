package worksheets

import "cmp"

// Caption is what stands at the head of a question: an optional heading, a
// label and a prompt, on one baseline.
type Caption struct {
	Heading *Heading `yaml:"heading"`
	Label   string   `yaml:"label"`
	Prompt  string   `yaml:"prompt"`
	Start   string   `yaml:"start"` // a black tag pointing at the label: 从这里开始
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

// LeadingHeading is the heading that leads a question's caption, nil where it
// has none.
func LeadingHeading(b Block) *Heading {
	switch b := b.(type) {
	case *Text:
		return b.Heading
	case *Sentence:
		return b.Heading
	case *List:
		return b.Heading
	case *Choice:
		return b.Heading
	case *Ranking:
		return b.Heading
	case *Evidence:
		return b.Heading
	case *Date:
		return b.Heading
	case *Number:
		return b.Heading
	case *Boxes:
		return b.Heading
	}
	return nil
}
