package kinds

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"worksheetpdf/worksheets"
)

// typing is what is known of the questions of a copy that is filled in on a
// screen: their names, and what is answered already.
type typing struct {
	prefix string // of all names: "answers[1]."
	fields []worksheets.Field
	values map[string]worksheets.Value // by path
}

func newTyping(sheet *worksheets.Worksheet, answers worksheets.Group, prefix string) *typing {
	t := &typing{prefix: prefix, fields: sheet.Fields(), values: map[string]worksheets.Value{}}
	t.collect(t.fields, answers, sheet.SheetOf(answers), "")
	return t
}

// collect finds the answers by their paths. The copy is the sheet of that
// number, which its own entries are told by.
func (t *typing) collect(fields []worksheets.Field, answers worksheets.Group, sheet int, path string) {
	for _, f := range fields {
		v := answers.Get(f.ID)
		switch f.Kind {
		case worksheets.RowsField:
			for n, row := range v.Rows {
				t.collect(f.Fields, row, sheet, rowPath(path+f.ID, n, "")+".")
			}
		case worksheets.GroupField:
			t.collect(f.Fields, v.Group, sheet, path+f.ID+".")
		default:
			v.Refs = worksheets.RefsOn(v.Refs, sheet)
			t.values[path+f.ID] = v
		}
	}
}

// asked is a question, and what it is called.
type asked struct {
	worksheets.Field
	month bool // it asks for the month of a calendar
	label string
}

// ask is the question of a path.
func (t *typing) ask(path string) asked {
	var a asked
	var labels []string
	in := worksheets.Field{Fields: t.fields}
	for _, step := range strings.Split(path, ".") {
		id, row, _ := strings.Cut(strings.TrimSuffix(step, "]"), "[")
		i := slices.IndexFunc(in.Fields, func(f worksheets.Field) bool { return f.ID == id })
		if i < 0 {
			break // a box of several that are counted, or a day
		}
		a.month = in.CalendarMonth(id)
		in = in.Fields[i]
		a.Field = in
		label := strings.TrimSpace(in.Label)
		if n := len(labels); n > 0 && strings.HasPrefix(label, labels[n-1]) {
			labels = labels[:n-1] // it says the whole itself
		}
		if number, err := strconv.Atoi(row); err == nil {
			label += " " + strconv.Itoa(number+1)
		}
		labels = append(labels, label)
	}
	a.label = strings.Join(slices.DeleteFunc(labels, func(s string) bool { return s == "" }), " · ")
	return a
}

// hint says how the answer to a question is typed; "": as one likes.
func (a asked) hint() string {
	bound := func(n *int) string { return strconv.Itoa(*n) }
	switch {
	case a.month:
		return "（写成 2026-12）"
	case a.Kind == worksheets.DateField:
		return "（写成 2026-01-19）"
	case a.Kind == worksheets.NumberField && a.Min != nil && a.Max != nil:
		return "（写 " + bound(a.Min) + " 到 " + bound(a.Max) + " 的整数）"
	case a.Kind == worksheets.NumberField:
		return "（写整数）"
	case a.Kind == worksheets.DecimalField:
		return "（写数字，小数点后最多 " + strconv.Itoa(a.Decimals) + " 位）"
	case a.Kind == worksheets.NumbersField:
		return "（写编号，用顿号隔开：2、7）"
	}
	return ""
}

// typed is an answer as it is typed.
func (t *typing) typed(a asked, path string) string {
	v := t.values[path]
	if !v.Given() {
		return ""
	}
	switch a.Kind {
	case worksheets.NumberField, worksheets.DecimalField:
		return v.Figure()
	case worksheets.DateField:
		if a.month {
			return fmt.Sprintf("%04d-%02d", v.Date.Year, v.Date.Month)
		}
		return fmt.Sprintf("%04d-%02d-%02d", v.Date.Year, v.Date.Month, v.Date.Day)
	case worksheets.NumbersField:
		return worksheets.JoinRefs(v.Refs)
	}
	return v.Text
}

// on reports whether an option is chosen, or a box ticked: of counted boxes, so
// many from the first on.
func (t *typing) on(a asked, path, option string, counted bool) bool {
	v := t.values[path]
	n, _ := strconv.Atoi(option)
	switch {
	case !v.Given():
		return false
	case a.Kind == worksheets.DoneField:
		return v.Done
	case a.Kind == worksheets.NumberField && counted:
		return n <= v.Number
	case a.Kind == worksheets.NumberField:
		return n == v.Number
	case a.Kind == worksheets.NumbersField:
		return slices.ContainsFunc(v.Refs, func(r worksheets.EntryRef) bool { return r.Entry == n })
	}
	return slices.Contains(v.Chosen, option)
}

// optionLabel is what an option of a question is called.
func (a asked) optionLabel(id string) string {
	for _, o := range a.Options {
		if o.ID == id {
			return o.Label
		}
	}
	if a.Kind == worksheets.DoneField {
		return ""
	}
	return id
}
