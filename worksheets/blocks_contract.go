package worksheets

// Title is the head of a side: the title in the largest size, and a heavy
// rule beneath.
type Title struct {
	Text     string `yaml:"text"`     // empty: the worksheet's title
	Subtitle string `yaml:"subtitle"` // beside the title
	Aside    string `yaml:"aside"`    // small, flush right
	Route    bool   `yaml:"route"`    // the numbered steps, flush right
	Inline   []Part `yaml:"fields"`   // small fields, flush right
}

// Heading opens a section and an outline entry.
type Heading struct {
	Text   string `yaml:"text,required"`
	Level  int    `yaml:"level"`  // 1 (default), or 2: a size smaller
	Step   bool   `yaml:"step"`   // a numbered disc before it; steps count through the worksheet
	Route  string `yaml:"route"`  // its short name in the route through the steps
	Prompt string `yaml:"prompt"` // small, beside it
	Body   string `yaml:"body"`   // in the body size, after the prompt
	Aside  string `yaml:"aside"`  // small, flush right
	Rule   bool   `yaml:"rule"`   // a section rule above
}

// Note is a running paragraph.
type Note struct {
	Text  string `yaml:"text,required"`
	Small bool   `yaml:"small"`
}

// Callout is a warning or a summing-up that must be seen: a heavy rule, a
// large heading and a paragraph.
type Callout struct {
	Heading string `yaml:"heading,required"`
	Text    string `yaml:"text,required"`
}

// Text asks for free text on ruled lines.
type Text struct {
	ID string `yaml:"id,required"`
	Caption
	Lines int `yaml:"lines"` // default 1
}

// Part is a piece of a sentence: printed words or a blank to write in. In
// YAML a plain string is Words.
type Part struct {
	Words string // body size
	Small string `yaml:"small"` // prompt size
	Bold  string `yaml:"bold"`  // label size, bold
	*Blank
}

// Blank is a place in a sentence to write in.
type Blank struct {
	ID    string    `yaml:"id,required"`
	Kind  BlankKind `yaml:"kind"`
	Label string    `yaml:"label"` // its name in messages and on a 续页
	Width float64   `yaml:"width"` // in mm; 0: a share of what the line has left
	Grow  int       `yaml:"grow"`  // that share, default 1
	Min   *int      `yaml:"min"`
	Max   *int      `yaml:"max"`
}

// BlankKind is what a blank takes.
type BlankKind uint8

const (
	TextBlank BlankKind = iota
	NumberBlank
	DateBlank
	NumbersBlank
)

// Sentence is printed words with blanks, in lines set by hand.
type Sentence struct {
	Caption
	Lines [][]Part `yaml:"lines,required"`
}

// List is the same sentence several times, numbered: an answer is a list of rows.
type List struct {
	ID string `yaml:"id,required"`
	Caption
	Lines   [][]Part `yaml:"lines,required"`
	Rows    int      `yaml:"rows,required"` // printed, and the most that an answer may have
	Columns int      `yaml:"columns"`       // default 1; filled downwards
}

// Choice asks for one option (circles) or any of them (squares).
type Choice struct {
	ID string `yaml:"id,required"`
	Caption
	Many    bool      `yaml:"many"`
	Options []Option  `yaml:"options,required"`
	Arrange Arrange   `yaml:"arrange"`
	Columns int       `yaml:"columns"` // Grid: how many, of equal width
	At      []float64 `yaml:"at"`      // Inline: where options start, in mm from the block's left edge
	Strong  bool      `yaml:"strong"`  // options in the heading's size: a verdict
}

// Arrange is how options stand.
type Arrange uint8

const (
	Inline Arrange = iota
	Stacked
	Grid
)

// Ranking asks for one main option and any further ones, over the same options.
type Ranking struct {
	Caption
	Main      string    `yaml:"main,required"` // question id
	More      string    `yaml:"more,required"` // question id
	MainLabel string    `yaml:"main_label,required"`
	MoreLabel string    `yaml:"more_label,required"`
	Options   []Option  `yaml:"options,required"`
	At        []float64 `yaml:"at"` // where options start, in mm
}

// Evidence is a question with one choice and a line for the reason.
type Evidence struct {
	ID       string    `yaml:"id,required"`
	Heading  *Heading  `yaml:"heading"`
	Question string    `yaml:"question,required"`
	Options  []Option  `yaml:"options,required"`
	At       []float64 `yaml:"at"`              // where options start, in mm
	Reason   string    `yaml:"reason,required"` // the member's id: evidence, reason
	Prompt   string    `yaml:"prompt,required"` // before the line
}

// Date asks for one day.
type Date struct {
	ID string `yaml:"id,required"`
	Caption
}

// Number asks for one whole number.
type Number struct {
	ID string `yaml:"id,required"`
	Caption
	Before string `yaml:"before"`
	Unit   string `yaml:"unit"`
	Min    *int   `yaml:"min"`
	Max    *int   `yaml:"max"`
}

// Table is a log: rows under a header that repeats on every page.
type Table struct {
	ID      string            `yaml:"id,required"`
	Heading *Heading          `yaml:"heading"`
	Number  *NumberColumn     `yaml:"number"`
	Columns []Column          `yaml:"columns,required"`
	Rows    int               `yaml:"rows,required"` // at least printed
	Max     *int              `yaml:"max"`           // most that an answer may have
	Height  float64           `yaml:"height"`        // of a row, in mm: default 16, at least 12
	Example map[string]string `yaml:"example"`       // by column id
	Running string            `yaml:"running"`       // beside the running head where the table goes on
	Legend  string            `yaml:"legend"`        // in the footer where the table goes on
}

// NumberColumn numbers the rows through.
type NumberColumn struct {
	Label string  `yaml:"label,required"`
	Width float64 `yaml:"width,required"`
}

// Column is one column of a table.
type Column struct {
	ID      string     `yaml:"id,required"`
	Kind    ColumnKind `yaml:"kind"`
	Label   string     `yaml:"label,required"`
	Prompt  string     `yaml:"prompt"`
	Width   float64    `yaml:"width,required"` // in mm; scaled together to the frame
	Many    bool       `yaml:"many"`
	Options []Option   `yaml:"options"`
}

// ColumnKind is what a column's cells take.
type ColumnKind uint8

const (
	TextColumn ColumnKind = iota
	DateColumn
	ChoiceColumn
	NumberColumnKind
)

// Checklist is steps to tick off, each with a date and evidence.
type Checklist struct {
	ID       string      `yaml:"id,required"`
	Done     ColumnHead  `yaml:"done,required"`
	Step     ColumnHead  `yaml:"step,required"`
	Date     ColumnHead  `yaml:"date,required"`
	Evidence ColumnHead  `yaml:"evidence,required"`
	Steps    []CheckStep `yaml:"steps,required"`
}

// ColumnHead heads a column of a checklist.
type ColumnHead struct {
	Label  string  `yaml:"label,required"`
	Prompt string  `yaml:"prompt"`
	Width  float64 `yaml:"width,required"` // in mm; scaled together to the frame
}

// CheckStep is one step of a checklist.
type CheckStep struct {
	ID    string `yaml:"id,required"`
	Title string `yaml:"title,required"`
	Note  string `yaml:"note"`
	Boxes *Boxes `yaml:"boxes"`
}

// Boxes are small squares to count with, in fives.
type Boxes struct {
	ID string `yaml:"id,required"` // its answer: how many come ticked
	Caption
	Count int    `yaml:"count,required"` // 1–100
	Note  string `yaml:"note"`           // small, after the boxes
}

// Reference is a table to look things up in; nothing is filled in.
type Reference struct {
	Entries []Entry `yaml:"entries,required"`
	Across  bool    `yaml:"across"` // entries side by side with rules between; else one below the other
}

// Entry is one thing that a reference explains.
type Entry struct {
	Mark  string      `yaml:"mark"` // one character in a ring, before it
	Title string      `yaml:"title,required"`
	Note  string      `yaml:"note"`
	Text  string      `yaml:"text"`
	Lines []EntryLine `yaml:"lines"`
}

// EntryLine is a labelled line of an entry.
type EntryLine struct {
	Label string `yaml:"label,required"`
	Text  string `yaml:"text,required"`
}

// Path is a drawn diagram: boxes joined by arrows, and below them a loop of stops.
type Path struct {
	Nodes  []string `yaml:"nodes,required"`
	Arrows []string `yaml:"arrows"` // words over the arrows, one fewer than nodes
	Loop   []Stop   `yaml:"loop"`
	Back   string   `yaml:"back"` // words on the way back
}

// Stop is one stop of a loop.
type Stop struct {
	Text  string `yaml:"text,required"`
	Note  string `yaml:"note"`
	Under string `yaml:"under"` // the node that it stands under; else halfway between its neighbours
}

// Columns lays blocks side by side.
type Columns struct {
	Columns []Pillar `yaml:"columns,required"`
	Gutter  float64  `yaml:"gutter"` // in mm; default 8
}

// Pillar is one of the columns.
type Pillar struct {
	Width  float64 `yaml:"width,required"` // in mm; columns are scaled together to the frame
	Blocks []Block `yaml:"blocks,required"`
}

// Break starts a new page.
type Break struct {
	Running string `yaml:"running"` // beside the running head of the new page
	Plain   bool   `yaml:"plain"`   // no running head: the page has a title of its own
}
