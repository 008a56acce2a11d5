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

// head checks the file's own keys, and the copies under "answers".
func (c *answerChecker) head() *Answers {
	answers := &Answers{source: c.file.source}
	var meant []string // keys that are misspelt
	for i, key := range c.unique(c.file.root, "") {
		v := c.file.root.items[i]
		switch key.name {
		case headWorksheet:
			c.worksheet(v)
		case headVersion:
			c.version(v)
		case headAnswers:
			if c.ours() {
				answers.Copies = c.copies(v)
			}
		default:
			meant = append(meant, meantBy(key.name, headKeys()))
			c.report(key.start, clip(key.name), Msg("the key %q does not belong here", clip(key.name)), c.outside(key.name))
		}
	}
	for _, name := range headKeys() {
		if c.file.root.index(name) < 0 && !slices.Contains(meant, name) {
			c.report(c.file.root.start, name, Msg("the key %q is missing", name), Msg("write %s", c.headLike(name)))
		}
	}
	return answers
}

// headLike is a key of the file's head as it has to be written.
func (c *answerChecker) headLike(name string) string {
	id, version := "…", 1
	if c.sheet != nil {
		id, version = c.sheet.ID, c.sheet.Version
	}
	return map[string]string{
		headWorksheet: quote(headWorksheet) + ": " + quote(id),
		headVersion:   quote(headVersion) + ": " + quote(version),
		headAnswers:   quote(headAnswers) + ": {…}",
	}[name]
}

// outside is the hint for a key that is none of the file's own: a question of
// the worksheet stands within the answers.
func (c *answerChecker) outside(name string) Message {
	if c.sheet != nil {
		if _, ok := c.question(c.sheet.Fields(), name); ok {
			return Msg("answers stand within the braces of %q: move it there", headAnswers)
		}
	}
	return c.didYouMean(name, headKeys())
}

// ours reports whether the answers may be this sheet's, whose id is perhaps misspelt.
func (c *answerChecker) ours() bool {
	id := c.file.Worksheet
	return c.sheet != nil && (id == "" || id == c.sheet.ID || id == c.sheet.Title || Nearest(id, []string{c.sheet.ID}) != "")
}

// worksheet checks the id.
func (c *answerChecker) worksheet(v jsonValue) {
	switch {
	case v.kind != jsonString || c.file.Worksheet == "":
		c.report(v.start, headWorksheet, Msg("this must be the id of a worksheet"), Msg("write it in quotation marks: %q", "problem-filter-card"))
	case c.sheet != nil && c.file.Worksheet != c.sheet.ID:
		c.report(v.start, headWorksheet, Msg("the answers are for the worksheet %q, not for %q", clip(c.file.Worksheet), c.sheet.ID), c.otherSheet())
	}
}

// otherSheet is the hint for an id that is not the worksheet's: its title, or
// the id misspelt, is mended; what is another worksheet's answers goes there.
func (c *answerChecker) otherSheet() Message {
	if c.ours() {
		return Msg("write %q", c.sheet.ID)
	}
	return Msg("give these answers with the worksheet %q, or write %q if they are meant for this one", clip(c.file.Worksheet), c.sheet.ID)
}

func (c *answerChecker) version(v jsonValue) {
	switch {
	case v.kind != jsonNumber || c.file.Version < 1 || strings.ContainsAny(c.raw(v), ".eE"):
		c.report(v.start, headVersion, Msg("this must be a whole number from 1"), Msg("write %s", c.versionLike(v)))
	case c.ours() && c.file.Version > c.sheet.Version:
		c.report(v.start, headVersion, Msg("the answers are for version %d, and the worksheet is version %d", c.file.Version, c.sheet.Version),
			Msg("check the answers against the worksheet, then write %d", c.sheet.Version))
	}
}

// versionLike is the version that is meant: the worksheet's own, or else the
// number that was written in some other way.
func (c *answerChecker) versionLike(v jsonValue) string {
	if c.sheet != nil {
		return quote(c.sheet.Version)
	}
	if like := numberLike(c.raw(v), true); like > "0" {
		return like
	}
	return "1"
}

// copies checks one copy of the worksheet, or a list of them.
func (c *answerChecker) copies(v jsonValue) []Group {
	if v.kind != jsonArray || len(v.items) == 0 {
		return []Group{c.group(v, c.sheet.Fields(), headAnswers)}
	}
	if len(v.items) > maxCopies {
		c.report(v.items[maxCopies].start, itemPath(headAnswers, maxCopies), Msg("there are %d copies, and at most %d may be", len(v.items), maxCopies), Msg("share it out over several files"))
		return nil
	}
	fields := c.sheet.Fields()
	copies := make([]Group, len(v.items))
	for i, item := range v.items {
		copies[i] = c.group(item, fields, itemPath(headAnswers, i))
	}
	return copies
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
