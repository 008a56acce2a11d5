package records

import (
	"strconv"
	"strings"

	"worksheetpdf/worksheets"
)

// Typed is what stands in one field of a PDF that was filled in on a screen.
type Typed struct {
	Name   string // the question's path among a copy's answers: "log[3].quote", "answers[1].log[3].quote"
	Button bool   // it is ticked or chosen, not typed into
	Value  string // what was typed, or the state of a button that is on; "": nothing
}

// typedFields finds fields by their names.
type typedFields struct {
	all    []Typed
	byName map[string]int
	asked  []bool              // by the worksheet
	boxes  map[string][]string // names of ticks that end in a number, by what stands before it
	rows   map[string]int      // how many a list has, by its name
	copies int                 // how many names tell of; 0: they tell of none
}

// Bounds of what a name says.
const (
	mostNamedRows   = 10_000
	mostNamedCopies = 2_000
)

func sortTyped(all []Typed) *typedFields {
	t := &typedFields{all: all, asked: make([]bool, len(all)), byName: make(map[string]int, len(all)), boxes: map[string][]string{}, rows: map[string]int{}}
	for i, field := range all {
		if _, again := t.byName[field.Name]; again {
			continue // found as one that nobody asks for
		}
		t.byName[field.Name] = i
		if before, last, ok := cutLast(field.Name); ok && onlyDigits(last) {
			t.boxes[before] = append(t.boxes[before], field.Name)
		}
		t.count(field.Name)
	}
	return t
}

func cutLast(name string) (before, last string, ok bool) {
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return "", name, false
	}
	return name[:i], name[i+1:], true
}

// count counts the copies and rows that a name tells of.
func (t *typedFields) count(name string) {
	for from := 0; ; {
		open := strings.IndexByte(name[from:], '[')
		if open < 0 {
			return
		}
		open += from
		end := strings.IndexByte(name[open:], ']')
		if end < 0 {
			return
		}
		end += open
		n, err := strconv.Atoi(name[open+1 : end])
		if err != nil || n < 0 || n >= mostNamedRows {
			return
		}
		if from = end + 1; open == len(keyAnswers) && strings.HasPrefix(name, keyAnswers) {
			if n < mostNamedCopies {
				t.copies = max(t.copies, n+1)
			}
			continue
		}
		t.rows[name[:open]] = max(t.rows[name[:open]], n+1)
	}
}

// copyName is what the names of a copy's fields begin with.
func copyName(n int) string { return spot{name: keyAnswers}.row(n).name }

// find is the field of a name.
func (t *typedFields) find(name string) (Typed, bool) {
	i, ok := t.byName[name]
	if !ok {
		return Typed{}, false
	}
	t.asked[i] = true
	return t.all[i], true
}

// unknown reports the fields that the worksheet does not ask for.
func (f *filling) unknown() {
	for i, asked := range f.typed.asked {
		if asked {
			continue
		}
		name := f.typed.all[i].Name
		if first := f.typed.byName[name]; first != i {
			if f.typed.all[first] != f.typed.all[i] {
				f.wrong(clip(name), &fault{worksheets.Msg("there are two fields of this name, and they differ"), askAgain()})
			}
			continue
		}
		f.wrong(clip(name), &fault{worksheets.Msg("the worksheet has no question for this field"), askAgain()})
	}
}

// lacking notes the questions that have no field any more.
func (f *filling) lacking(fields []worksheets.Field, at spot) {
	for _, field := range fields {
		here := at.member(field.ID)
		switch {
		case field.Kind == worksheets.GroupField:
			f.lacking(field.Fields, here)
		case !f.typed.asks(field, here.name):
			f.notes.Add(worksheets.Problem{File: f.file, Path: here.path, Note: true,
				What: worksheets.Msg("the PDF has no field for this question any more; what was filled in before is kept"), Hint: askAgain()})
		}
	}
}

// asks reports whether there is a field for a question.
func (t *typedFields) asks(field worksheets.Field, name string) bool {
	if _, ok := t.byName[name]; ok || t.rows[name] > 0 || len(t.boxes[name]) > 0 {
		return true
	}
	for _, o := range field.Options {
		if _, ok := t.byName[name+"."+o.ID]; ok {
			return true
		}
	}
	return false
}
