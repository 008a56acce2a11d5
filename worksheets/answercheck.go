package worksheets

import (
	"slices"
	"strings"
)

// MaxNumbers is how many numbers a list of them may have.
const MaxNumbers = 100

// What the answers of a file may be at most.
const (
	maxCopies = 2_000
	maxRows   = 10_000
	maxText   = 100_000   // characters of one text
	maxTexts  = 1_000_000 // ... of all
)

// For checks the answers against their worksheet. The error is of type
// [Problems]: all that are wrong with what the file says, in the order of
// their places; what can be read of the answers comes with it, for further
// checks, never for print. Without a worksheet, For(nil) says what is wrong with the
// file's head: why Worksheet is empty.
func (f *AnswerFile) For(sheet *Worksheet) (*Answers, error) {
	c := &answerChecker{file: f, sheet: sheet, questions: map[*Field]map[string]int{}}
	answers := c.head()
	if c.findings.Err() != nil {
		return answers, f.source.Locate(c.findings.Problems())
	}
	return answers, nil
}

// answerChecker turns JSON into checked answers, and keeps on after a problem.
type answerChecker struct {
	file     *AnswerFile
	sheet    *Worksheet
	findings Findings
	// characters are those of all texts so far.
	characters int
	// questions are the indices of questions by id, for each list of them.
	questions map[*Field]map[string]int
}

func (c *answerChecker) report(at int32, path string, what, hint Message) {
	c.findings.Add(c.file.source.at(int(at), path, what, hint))
}

// didYouMean is the hint for a name that is not one of names. It is not worked
// out for a problem that is only counted.
func (c *answerChecker) didYouMean(name string, names []string) Message {
	if c.findings.full() {
		return Message{}
	}
	return didYouMean(name, names)
}

// question is the index of the question with an id; ok is false: there is none.
func (c *answerChecker) question(fields []Field, id string) (index int, ok bool) {
	if len(fields) == 0 {
		return 0, false
	}
	known := c.questions[&fields[0]]
	if known == nil {
		known = map[string]int{}
		for i, f := range fields {
			known[f.ID] = i
		}
		c.questions[&fields[0]] = known
	}
	index, ok = known[id]
	return index, ok
}

// unique yields the keys of an object with their index, and reports those
// that stand there twice.
func (c *answerChecker) unique(v jsonValue, path string) func(yield func(int, jsonKey) bool) {
	return func(yield func(int, jsonKey) bool) {
		seen := make(map[string]int32, len(v.keys))
		for i, key := range v.keys {
			if first, again := seen[key.name]; again {
				line, _ := c.file.source.position(int(first))
				c.report(key.start, keyPath(path, clip(key.name)), Msg("the key %q stands here twice", clip(key.name)), Msg("the first is on line %d: delete one of them", line))
				continue
			}
			seen[key.name] = key.start
			if !yield(i, key) {
				return
			}
		}
	}
}

// group checks an object of answers.
func (c *answerChecker) group(v jsonValue, fields []Field, path string) Group {
	g := Group{Path: path}
	if c.leftOut(v) {
		return g
	}
	if v.kind != jsonObject {
		hint := Message{}
		if len(fields) > 0 { // a worksheet may ask nothing
			hint = Msg(`write {"%s": …}`, fields[0].ID)
		}
		c.report(v.start, path, Msg("this must be an object"), hint)
		return g
	}
	starts := map[string]jsonValue{}
	for i, key := range c.unique(v, path) {
		at := path + "." + clip(key.name)
		f, ok := c.question(fields, key.name)
		if !ok {
			c.report(key.start, at, Msg("there is no question %q here", clip(key.name)), c.byLabel(key.name, fields))
			continue
		}
		starts[key.name] = v.items[i]
		if answer := c.value(v.items[i], fields[f], at); answer.Given() {
			if g.values == nil {
				g.values = map[string]Value{}
			}
			g.values[key.name] = answer
		}
	}
	c.except(g, fields, starts)
	return g
}

// byLabel is the hint for a question that does not exist: the one whose label
// it is, or whose id is near.
func (c *answerChecker) byLabel(name string, fields []Field) Message {
	if c.findings.full() {
		return Message{}
	}
	for _, f := range fields {
		if plainLabel(f.Label) == plainLabel(name) && f.ID != "" {
			return Msg("write %q", f.ID)
		}
	}
	return didYouMean(name, fieldIDs(fields))
}

// plainLabel is a label without the signs that people leave out.
func plainLabel(label string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" 【】“”\"？?：:，,。、（）()　", r) {
			return -1
		}
		return r
	}, label)
}

// except reports further choices that repeat the main one.
func (c *answerChecker) except(g Group, fields []Field, values map[string]jsonValue) {
	for _, f := range fields {
		if f.Except == "" {
			continue
		}
		main, more := g.Get(f.Except), g.Get(f.ID)
		for _, item := range values[f.ID].items {
			if len(main.Chosen) == 1 && item.kind == jsonString && c.file.text(item) == main.Chosen[0] {
				i := slices.Index(more.Chosen, main.Chosen[0])
				c.report(item.start, itemPath(more.Path, max(i, 0)), Msg("%q is the choice of %q already", main.Chosen[0], f.Except), Msg("delete it here"))
			}
		}
	}
}

// leftOut reports whether a value stands for no answer.
func (c *answerChecker) leftOut(v jsonValue) bool {
	switch v.kind {
	case jsonNull:
		return true
	case jsonString:
		return v.end-v.start == 2
	case jsonArray:
		return len(v.items) == 0
	}
	return false
}

// value checks one answer; the zero Value is none, or none that is right.
func (c *answerChecker) value(v jsonValue, f Field, path string) Value {
	if c.leftOut(v) {
		return Value{}
	}
	answer, ok := Value{Path: path}, false
	switch f.Kind {
	case TextField:
		answer.Text, ok = c.text(v, path)
	case NumberField:
		answer.Number, ok = c.number(v, f.Min, f.Max, path)
	case DecimalField:
		answer.Decimal, ok = c.decimal(v, f, path)
	case DateField:
		answer.Date, ok = c.date(v, path)
	case OneField:
		var id string
		id, ok = c.option(v, f.Options, path)
		answer.Chosen = []string{id}
	case AnyField:
		answer.Chosen, ok = c.options(v, f.Options, path)
	case DoneField:
		answer.Done, ok = c.done(v, path)
	case NumbersField:
		answer.Refs, ok = c.entryRefs(v, f, path)
	case RowsField:
		answer.Rows, ok = c.rows(v, f, path)
	case GroupField:
		answer.Group = c.group(v, f.Fields, path)
		ok = len(answer.Group.values) > 0
	}
	if !ok {
		return Value{}
	}
	return answer
}

// rows checks a list of objects. Empty ones at its end are left out; one
// between others keeps its place, because rows are referred to by number.
func (c *answerChecker) rows(v jsonValue, f Field, path string) ([]Group, bool) {
	if v.kind != jsonArray {
		hint := Message{}
		if len(f.Fields) > 0 {
			hint = Msg(`write [{"%s": …}]`, f.Fields[0].ID)
		}
		c.report(v.start, path, Msg("this must be a list of objects"), hint)
		return nil, false
	}
	most := maxRows
	if f.Max != nil {
		most = min(most, *f.Max)
	}
	rows := make([]Group, 0, min(len(v.items), most))
	given := 0
	for i, item := range v.items {
		row := c.group(item, f.Fields, itemPath(path, i))
		if len(row.values) > 0 {
			if i >= most {
				c.report(item.start, row.Path, Msg("there are more than %d rows", most), Msg("delete this and the rows after it, or begin another copy"))
				break
			}
			given = i + 1
		}
		if i < most {
			rows = append(rows, row)
		}
	}
	return rows[:given], given > 0
}

// raw is a value as it stands in the file.
func (c *answerChecker) raw(v jsonValue) string { return c.file.source.text[v.start:v.end] }
