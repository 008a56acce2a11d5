package form

// Control is what a node is on the screen. The page has a function for each.
type Control string

// Words to read.
const (
	TitleControl     Control = "title"
	HeadingControl   Control = "heading"
	WordsControl     Control = "words" // of a sentence
	NoteControl      Control = "note"
	CalloutControl   Control = "callout"
	ReferenceControl Control = "reference"
	DiagramControl   Control = "diagram"
	ImageControl     Control = "image"
	LinkControl      Control = "link" // what a QR code says
	HandControl      Control = "hand" // done on paper alone
)

// Controls to answer with. Each has a path.
const (
	TextControl    Control = "text"
	NumberControl  Control = "number" // whole, or with decimals
	DateControl    Control = "date"
	OneControl     Control = "one"
	AnyControl     Control = "any"
	ScaleControl   Control = "scale" // a number from Min to Max, each to choose
	TickControl    Control = "tick"
	NumbersControl Control = "numbers" // of rows
	DaysControl    Control = "days"    // numbers from 1 to Max, each to tick
	CountControl   Control = "count"   // how many of Max boxes are ticked
)

// What holds nodes together.
const (
	StackControl    Control = "stack"
	SentenceControl Control = "sentence" // words and blanks, in Lines
	ColumnsControl  Control = "columns"  // side by side where there is room
	RankingControl  Control = "ranking"  // of a One and an Any over the same options
	MatrixControl   Control = "matrix"   // rows of One, Any or Scale
	StepsControl    Control = "steps"    // of a checklist
	StepControl     Control = "step"
	RowsControl     Control = "rows" // a list of answers: the nodes are asked in each
)

// Node is one thing that the page shows. Which members it has follows from its
// control.
type Node struct {
	Control Control `json:"control"`
	// Path is where the answer stands, as in an answer file, within the row or
	// the copy of the worksheet: "love.evidence".
	Path string `json:"path,omitempty"`
	// Name is what a question is called where its label is not seen.
	Name   string `json:"name,omitempty"`
	Label  string `json:"label,omitempty"`
	Prompt string `json:"prompt,omitempty"`
	Note   string `json:"note,omitempty"`
	Text   string `json:"text,omitempty"`
	Aside  string `json:"aside,omitempty"`
	Style  string `json:"style,omitempty"` // of words: small, bold, large, rule
	Start  string `json:"start,omitempty"` // a tag: 从这里开始
	Points string `json:"points,omitempty"`
	// Example is an answer to look at.
	Example string `json:"example,omitempty"`
	Level   int    `json:"level,omitempty"` // of a heading
	Step    int    `json:"step,omitempty"`  // its number, from 1

	Lines    int      `json:"lines,omitempty"`    // of a text: how many are printed
	Min      string   `json:"min,omitempty"`      // as it is written
	Max      string   `json:"max,omitempty"`      //
	Decimals int      `json:"decimals,omitempty"` // digits after the point, at the most
	Before   string   `json:"before,omitempty"`   // printed before a number
	Unit     string   `json:"unit,omitempty"`     // and after it
	Low      string   `json:"low,omitempty"`      // words at the ends of a scale
	High     string   `json:"high,omitempty"`     //
	Once     bool     `json:"once,omitempty"`     // numbers without a sheet before them
	Options  []Option `json:"options,omitempty"`
	Except   string   `json:"except,omitempty"` // the path of the choice that may not be repeated here

	Days    *Days    `json:"days,omitempty"`
	Rows    *Rows    `json:"rows,omitempty"`
	Entries []Entry  `json:"entries,omitempty"` // of a reference
	Diagram *Diagram `json:"diagram,omitempty"`
	Pieces  [][]Node `json:"pieces,omitempty"` // of a sentence, by its lines
	Nodes   []Node   `json:"nodes,omitempty"`
	Span    bool     `json:"span,omitempty"` // over all columns
	Across  bool     `json:"across,omitempty"`
	Columns int      `json:"columns,omitempty"` // at the most
}

// Option is one thing to choose. Blank is the text that is asked after it.
type Option struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Note  string `json:"note,omitempty"`
	Blank *Node  `json:"blank,omitempty"`
}

// Days are the days of a calendar.
type Days struct {
	Month  string `json:"month,omitempty"`  // 2026-12; "": they are numbered
	Sunday bool   `json:"sunday,omitempty"` // a week begins with it, else with Monday
	PerRow int    `json:"perRow,omitempty"`
	Dated  string `json:"dated,omitempty"` // the path of the day that says which month it is
}

// Rows says how many rows there are, and what they are called.
type Rows struct {
	Start  int      `json:"start"`            // that are shown before any is written
	Max    int      `json:"max,omitempty"`    // 0: as many as any answer may have
	Labels []string `json:"labels,omitempty"` // of each; there are no others
	Called string   `json:"called,omitempty"` // 第 {n} 周; "": by its number
	Sheet  string   `json:"sheet,omitempty"`  // the path, in the copy, of the sheet's number
}

// Entry is one thing that a reference explains.
type Entry struct {
	Mark  string      `json:"mark,omitempty"`
	Title string      `json:"title"`
	Note  string      `json:"note,omitempty"`
	Text  string      `json:"text,omitempty"`
	Lines []EntryLine `json:"lines,omitempty"`
}

// EntryLine is a labelled line of an entry.
type EntryLine struct {
	Label string `json:"label"`
	Text  string `json:"text"`
}

// Diagram is a drawing in words.
type Diagram struct {
	Stations []string `json:"stations"`
	Arrows   []string `json:"arrows,omitempty"`
	Loop     []Stop   `json:"loop,omitempty"`
	Back     string   `json:"back,omitempty"`
	Alt      string   `json:"alt,omitempty"`
}

// Stop is one stop of a diagram's loop.
type Stop struct {
	Text string `json:"text"`
	Note string `json:"note,omitempty"`
}

// Form is the description of a worksheet.
type Form struct {
	Worksheet string  `json:"worksheet"`
	Version   int     `json:"version"`
	Title     string  `json:"title"`
	Summary   string  `json:"summary,omitempty"`
	Author    string  `json:"author,omitempty"`
	Width     float64 `json:"width"`  // of the paper, in mm
	Height    float64 `json:"height"` //
	From      *From   `json:"from,omitempty"`
	Nodes     []Node  `json:"nodes"`
}

// From is what can be taken over from the answers to another worksheet.
type From struct {
	Worksheet string `json:"worksheet"`
	Each      string `json:"each,omitempty"` // rows, each of which becomes a copy
}

// Report is the description of a report: it asks nothing.
type Report struct {
	Report  string   `json:"report"`
	Title   string   `json:"title"`
	Summary string   `json:"summary,omitempty"`
	Width   float64  `json:"width"`
	Height  float64  `json:"height"`
	Over    []string `json:"over"` // the ids of worksheets
}
