package worksheets

// Worksheet is one definition: what is printed, in order, and what is asked.
type Worksheet struct {
	ID      string  `yaml:"id,required"`      // kebab-case, stable for ever
	Version int     `yaml:"version,required"` // 1 and up; answer files name it
	Title   string  `yaml:"title,required"`
	Summary string  `yaml:"summary"` // one sentence: the file's subject
	Keyword string  `yaml:"keyword"` // what readers send to get it
	Author  string  `yaml:"author"`
	Paper   Paper   `yaml:"paper,required"`
	TwoUp   bool    `yaml:"two_up"`    // cards: two on a sheet of twice the size, with cut marks
	TwoSide bool    `yaml:"two_sided"` // front and back belong together; a copy has an even number of pages
	Footer  Footer  `yaml:"footer"`
	Blocks  []Block `yaml:"blocks,required"`
}

// Paper is the page's size and direction.
type Paper uint8

const (
	A4 Paper = iota + 1
	A4Landscape
	A5
)

// Footer is the line at every page's foot. Title, version and page number always stand there.
type Footer struct {
	Ruler string `yaml:"ruler"` // words before a printed 50 mm ruler; empty: no ruler
	// Repeat is the id of a text question whose answer is repeated in the
	// footer of the pages after the first (a card's number on its back).
	Repeat string `yaml:"repeat"`
}

// Block is one building block of a worksheet. The set is closed, one file a kind:
// Title, Heading, Note, Callout, Text, Sentence, List, Choice, Ranking,
// Evidence, Date, Number, Table, Checklist, Boxes, Reference, Path, Columns, Break.
type Block interface {
	// Fields are the questions that the block asks, in order; nil for printed matter.
	Fields() []Field
	block()
}

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
