package worksheets

// Answers is what somebody wrote on a worksheet, checked against it.
type Answers struct {
	Copies []Group // one a copy of the worksheet, at least one
}

// Group is the answers by question id. The zero value has none.
type Group struct {
	Path   string // "answers", "answers[2].log[0]"
	values map[string]Value
}

// Get is the answer to a question; the zero Value where it was left out.
func (g Group) Get(id string) Value { return g.values[id] }

// Value is one checked answer; which member holds it follows from the field's kind.
type Value struct {
	Path    string // "answers.log[0].quote"; empty: left out
	Text    string // TextField, as written
	Number  int
	Date    Day
	Chosen  []string // OneField (one), AnyField
	Done    bool
	Numbers []int
	Rows    []Group
	Group   Group
}

// Given is whether there is an answer.
func (v Value) Given() bool { return v.Path != "" }

// Day is a date of the calendar.
type Day struct{ Year, Month, Day int }
