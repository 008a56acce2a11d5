package records

import (
	"fmt"
	"slices"
	"strings"

	"worksheetpdf/worksheets"
)

// question is one that a column may answer, with the groups it stands in.
type question struct {
	id    string // "who", "love.answer", "log.quote"
	label string // "谁", "我喜欢这件事吗？：依据"
	short string // its own label alone
	field worksheets.Field
	rows  string // the id of the list that asks it in every row; "": it is asked once
	deep  bool   // the list stands in the rows of another
}

// questionsOf are all questions, with where they stand. Those of rows within
// rows are deep: no cell can answer them.
func questionsOf(fields []worksheets.Field, id, label, rows string, deep bool) (all []question) {
	for _, f := range fields {
		q := question{id: id + f.ID, label: f.Label, short: f.Label, field: f, rows: rows, deep: deep}
		if label != "" && f.Label != label {
			q.label = label + "：" + f.Label
		}
		switch f.Kind {
		case worksheets.GroupField:
			all = append(all, questionsOf(f.Fields, q.id+".", q.label, rows, deep)...)
		case worksheets.RowsField:
			all = append(all, questionsOf(f.Fields, q.id+".", q.label, q.id, rows != "")...)
		default:
			all = append(all, q)
		}
	}
	return all
}

// headings finds questions by what stands over a column.
type headings struct {
	questions []question
	deep      []string // ids of those that no cell can answer
	known     map[string][]int
}

func newHeadings(sheet *worksheets.Worksheet) *headings {
	h := &headings{known: map[string][]int{}}
	for _, q := range questionsOf(sheet.Fields(), "", "", "", false) {
		if q.deep {
			h.deep = append(h.deep, q.id)
		} else {
			h.questions = append(h.questions, q)
		}
	}
	for i, q := range h.questions {
		for _, words := range []string{
			q.id, q.label, q.short, q.label + "(" + q.id + ")", q.short + "(" + q.id + ")", q.id + "(" + q.label + ")",
			q.label + " " + q.id, q.short + " " + q.id, q.id + " " + q.label, q.id + " " + q.short,
		} {
			if key := plainWords(words); key != "" && !slices.Contains(h.known[key], i) {
				h.known[key] = append(h.known[key], i)
			}
		}
	}
	return h
}

// meant are the questions that a heading may be of: of one id, or of one label.
func (h *headings) meant(words string) []int { return h.known[plainWords(words)] }

// nearest is the hint for a heading that is no question's.
func (h *headings) nearest(words string) worksheets.Message {
	var names []string
	for _, q := range h.questions {
		names = append(names, q.label, q.id, q.short)
	}
	if signs := withoutSigns(words); signs != "" {
		for _, name := range names {
			if withoutSigns(name) == signs {
				return worksheets.Msg("did you mean %q?", name)
			}
		}
	}
	if name := worksheets.Nearest(plainWords(words), names); name != "" {
		return worksheets.Msg("did you mean %q?", name)
	}
	return worksheets.Msg("if it is no question, leave it out with %s", fmt.Sprintf("--ignore '%s'", clip(words)))
}

// withoutSigns is words without the signs that people leave out.
func withoutSigns(words string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" []()【】“”\"?:,。、.!*", r) {
			return -1
		}
		return r
	}, plainWords(words))
}

// keyHeading heads the column that tells people apart, in tables that we make.
const keyHeading = "#"

// columnKind is what a column is for.
type columnKind uint8

const (
	noHeading columnKind = iota
	questionColumn
	keyColumn
	alsoColumn
	ignoredColumn
)

// column is one column of a table. A key, or what stands in files' names, may be
// the answer to a question as well.
type column struct {
	kind     columnKind
	heading  string
	question int // -1: none
}

// header is what the columns of a table are.
type header struct {
	columns []column
	key     int // the column that tells people apart; -1: every row is a person
	notes   int // the column in which our notes begin with a sign; -1: there are none
}

// topRows is among how many rows the header is looked for.
const topRows = 10

// find is the row of the header: the one of the first rows with most headings
// that are known.
func (h *headings) find(rows []row, o Reading) (index int, ok bool) {
	best := 0
	for i, r := range rows {
		n := 0
		for _, c := range r.cells {
			if len(h.meant(c.text)) > 0 || o.knows(c.text) {
				n++
			}
		}
		if n > best {
			index, best = i, n
		}
	}
	return index, best > 0
}

// second reports whether the row after the header is one too: every heading in it
// is of a question that the header may mean.
func (h *headings) second(first, second row) bool {
	n := 0
	for i, c := range second.cells {
		if c.empty() || i == 0 && strings.HasPrefix(c.text, keyHeading) {
			continue
		}
		meant := h.meant(c.text)
		if len(meant) == 0 {
			return false
		}
		if above := first.at(i); !above.empty() && len(both(meant, h.meant(above.text))) == 0 {
			return false
		}
		n++
	}
	return n > 0
}

// both are the numbers of two lists that are in both.
func both(a, b []int) []int {
	return slices.DeleteFunc(slices.Clone(a), func(n int) bool { return !slices.Contains(b, n) })
}

// read is what the columns are that one or two rows head. All that is wrong with
// them is said at once, by at, which is told the column.
func (h *headings) read(rows []row, o Reading, at func(column int, what, hint worksheets.Message)) header {
	head := header{key: -1, notes: -1}
	width := 0
	for _, r := range rows {
		width = max(width, len(r.cells))
	}
	taken := map[int]int{}
	for i := range width {
		c := h.column(rows, i, o, at)
		if c.heading == keyHeading {
			head.notes = i
		}
		if c.kind == keyColumn {
			head.key = i
		}
		if first, again := taken[c.question]; again {
			at(i, worksheets.Msg("the question %q has a column already: %s", h.questions[c.question].id, columnLetters(first)), worksheets.Msg("delete one of them"))
		} else if c.question >= 0 {
			taken[c.question] = i
		}
		head.columns = append(head.columns, c)
	}
	for _, name := range append(slices.Clone(o.Also), o.Key) {
		if name != "" && !slices.ContainsFunc(head.columns, func(c column) bool { return plainWords(c.heading) == plainWords(name) }) {
			at(0, worksheets.Msg("there is no column %q", clip(name)), h.nearestColumn(name, head.columns))
		}
	}
	return head
}

// nearestColumn is the hint for a column that is not there.
func (h *headings) nearestColumn(name string, columns []column) worksheets.Message {
	var names []string
	for _, c := range columns {
		names = append(names, c.heading)
	}
	if near := worksheets.Nearest(name, names); near != "" {
		return worksheets.Msg("did you mean %q?", near)
	}
	return worksheets.Message{}
}

// column is what one column is.
func (h *headings) column(rows []row, i int, o Reading, at func(column int, what, hint worksheets.Message)) column {
	c := column{question: -1}
	var meant []int
	for _, r := range rows {
		words := r.at(i).text
		if strings.TrimSpace(words) == "" {
			continue
		}
		if c.heading == "" {
			c.heading = strings.TrimSpace(words)
		}
		if found := h.meant(words); meant == nil {
			meant = found
		} else {
			meant = both(meant, found)
		}
	}
	if len(meant) == 1 {
		c.question = meant[0]
	}
	switch named := func(name string) bool { return name != "" && plainWords(name) == plainWords(c.heading) }; {
	case c.heading == "":
		return c
	case named(o.Key) || o.Key == "" && c.heading == keyHeading:
		c.kind = keyColumn
	case slices.ContainsFunc(o.Also, named):
		c.kind = alsoColumn
	case slices.ContainsFunc(o.Ignore, named), c.heading == keyHeading: // another column was named as the key
		c.kind, c.question = ignoredColumn, -1
	case len(meant) == 1:
		c.kind = questionColumn
	default:
		what, hint := h.unclear(c.heading, meant)
		at(i, what, hint)
	}
	return c
}

// unclear is what is wrong with a heading that is not one question's.
func (h *headings) unclear(heading string, meant []int) (what, hint worksheets.Message) {
	switch {
	case len(meant) > 1:
		return worksheets.Msg("%q heads several questions", clip(heading)), worksheets.Msg("write the id of one: %s", strings.Join(h.ids(meant), ", "))
	case slices.Contains(h.deep, plainWords(heading)):
		return worksheets.Msg("%q is asked in rows within rows, which a table does not have", clip(heading)), worksheets.Msg("give these answers as JSON Lines")
	}
	return worksheets.Msg("no question is called %q", clip(heading)), h.nearest(heading)
}

func (h *headings) ids(meant []int) (ids []string) {
	for _, i := range meant {
		ids = append(ids, h.questions[i].id)
	}
	return ids
}
