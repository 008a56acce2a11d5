package worksheets

import (
	"cmp"
	"reflect"
	"strconv"
	"strings"
)

// Repeat is blocks that are asked several times: a week's review five times, a
// visitor's card on the same sheet. An answer is a list of rows, a copy each.
type Repeat struct {
	ID      string    `yaml:"id,required" words:"-"`
	Heading *Heading  `yaml:"heading"`
	Label   CopyLabel `yaml:"label"`                         // over each copy: 第 {n} 周; left out: its number
	Times   int       `yaml:"times,required" range:"1..100"` // copies that are printed; an answer of more makes more
	Blocks  []Block   `yaml:"blocks,required" most:"50"`
}

// MaxRepeats is how many copies an answer may have.
const MaxRepeats = 200

// CopyLabel is the words over a copy, in which {n} stands for its number.
type CopyLabel string

// copyNumber stands for a copy's number in its label.
const copyNumber = "{n}"

// On is the label of the copy n from 1; the number alone where there is none.
func (l CopyLabel) On(n int) string {
	number := strconv.Itoa(n)
	if l == "" {
		return number
	}
	return strings.ReplaceAll(string(l), copyNumber, number)
}

// Fields is the list of copies; each has the questions of the blocks.
func (r *Repeat) Fields() []Field {
	name, most := cmp.Or(strings.ReplaceAll(string(r.Label), copyNumber, "n"), r.ID), MaxRepeats
	if r.Heading != nil {
		name = r.Heading.Text
	}
	return []Field{{ID: r.ID, Kind: RowsField, Label: name, Max: &most, Fields: questions(r.Blocks)}}
}

func (r *Repeat) check(at spot) {
	at.key("id").question(r.ID)
	at.nested()
	if at.c.deep {
		return
	}
	at.key("blocks").problemIf(len(r.Blocks) > 0 && len(questions(r.Blocks)) == 0, Msg("nothing is asked in these blocks"), Msg("write a question, or the blocks without %q", "repeat"))
	walk(reflect.ValueOf(r.Blocks), "blocks", func(path []byte, v reflect.Value) {
		if v.Kind() == reflect.Struct && v.CanAddr() {
			s := at
			s.path = keyPath(at.path, string(path))
			s.repeated(v.Addr().Interface())
		}
	})
}

// repeated reports what stands once on a worksheet, and not in every copy of
// some blocks.
func (s spot) repeated(part any) {
	switch p := part.(type) {
	case *Repeat:
		s.problem(Msg("what is repeated has no copies of copies"), Msg("write these blocks beside it"))
	case *Title:
		s.problem(Msg("a title stands once, and these blocks are repeated"), Msg("write kind: %s, or the title before them", "heading"))
	case *Break:
		s.problem(Msg("a page cannot break within blocks that are repeated"), Msg("delete it: each copy stays together where a page has room"))
	case *Heading:
		s.key("step").problemIf(p.Step, Msg("a step has one number, and these blocks are repeated"), Msg("delete it"))
	case *Caption:
		s.key("points").problemIf(p.Points != "", Msg("points are counted once, and these blocks are repeated"), Msg("delete it"))
	case *Table:
		p.checkRepeated(s)
	case *Sentence:
		for i, line := range p.Lines {
			s.key("lines").item(i).noKeys(line)
		}
	case keyed:
		s.key("key").problemIf(len(p.key()) > 0, Msg("there is no one right answer here"), Msg("delete it"))
	}
}

// checkRepeated asks that a table in every copy has nothing that only one on
// the pages themselves can have.
func (t *Table) checkRepeated(at spot) {
	for _, key := range []struct {
		name  string
		given bool
	}{{"running", len(t.Running) > 0}, {"legend", t.Legend != ""}, {"fill", t.Fill}} {
		at.key(key.name).problemIf(key.given, Msg("%q belongs to tables that are not repeated", key.name), Msg("delete it"))
	}
	at.key("number").key("sheet").problemIf(t.Number != nil && t.Number.Sheet != "", Msg("%q belongs to tables that are not repeated", "sheet"), Msg("delete it"))
}

// repeats says that the questions are asked again in every copy.
func (*Repeat) repeats() {}

func (r *Repeat) leadingHeading() *Heading { return r.Heading }

func (*Repeat) block() {}
