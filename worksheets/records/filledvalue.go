package records

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"worksheetpdf/worksheets"
)

// asked is a question.
type asked struct {
	worksheets.Field
	month bool // it asks for the month of a calendar
}

// isMonth reports whether a question of a group asks for a month.
func isMonth(f worksheets.Field, of []worksheets.Field) bool {
	return (worksheets.Field{Fields: of}).CalendarMonth(f.ID)
}

// answer is the answer to a question, as JSON; "": there is none. Where the fields
// hold what was given, it is what was written.
func (f *filling) answer(q asked, at spot, given worksheets.Value, raw string) string {
	if !given.Given() {
		raw = ""
	}
	v, found := f.value(q, at, given)
	switch {
	case !found:
		return raw
	case v.same:
		if v.text != "" && q.Kind == worksheets.NumbersField && !q.Once {
			return v.text // with the sheets that are meant, should the copy's own be another now
		}
		return raw
	}
	f.changed = true
	return v.text
}

// value is what the fields of a question hold.
type value struct {
	text string // as JSON; "": nothing
	same bool   // it is what was given
}

// value reads the fields of a question; found is false where there are none.
func (f *filling) value(q asked, at spot, given worksheets.Value) (v value, found bool) {
	if q.Kind == worksheets.AnyField {
		return f.options(q, at, given)
	}
	if ticks := f.typed.boxes[at.name]; len(ticks) > 0 && (q.Kind == worksheets.NumberField || q.Kind == worksheets.NumbersField) {
		return f.counted(q, f.ticked(ticks, q, at), given), true
	}
	t, found := f.typed.find(at.name)
	if !found {
		return value{}, false
	}
	if strings.TrimSpace(t.Value) == "" && q.Kind != worksheets.TextField {
		return value{"", !given.Given() || q.Kind == worksheets.DoneField && !given.Done}, true
	}
	text, wrong := f.read(q, t)
	if wrong != nil {
		f.wrong(at.path, wrong)
		return value{}, true
	}
	return value{text, f.same(q, text, given)}, true
}

// counted is the answer of boxes with numbers: how many are ticked, or which.
func (f *filling) counted(q asked, on []int, given worksheets.Value) value {
	if q.Kind == worksheets.NumberField {
		if len(on) == 0 { // nobody knows whether none was meant
			return value{"", !given.Given() || given.Number == 0}
		}
		return value{strconv.Itoa(len(on)), given.Given() && given.Number == len(on)}
	}
	var was []int
	for _, ref := range given.Refs {
		was = append(was, ref.Entry)
	}
	slices.Sort(was)
	return value{listOf(on, strconv.Itoa), slices.Equal(on, was)}
}

// listOf is a JSON list; "" of nothing.
func listOf[T any](all []T, text func(T) string) string {
	if len(all) == 0 {
		return ""
	}
	texts := make([]string, len(all))
	for i, one := range all {
		texts[i] = text(one)
	}
	return "[" + strings.Join(texts, ", ") + "]"
}

// ticked are the numbers of those boxes of a question that are ticked.
func (f *filling) ticked(names []string, q asked, at spot) (on []int) {
	for _, name := range names {
		_, number, _ := cutLast(name)
		n, err := strconv.Atoi(number)
		if err != nil || n < 1 || q.Max != nil && n > *q.Max || strconv.Itoa(n) != number {
			continue // no box of the question
		}
		if t, _ := f.typed.find(name); f.tick(t, number, at.path) {
			on = append(on, n)
		}
	}
	slices.Sort(on)
	return on
}

// tick reports whether a box is ticked that stands for something.
func (f *filling) tick(t Typed, state, path string) bool {
	if t.Value != "" && t.Value != state {
		f.wrong(path+"."+state, &fault{worksheets.Msg("there is no option %q", clip(t.Value)), worksheets.Msg("known here: %s", state)})
	}
	return t.Value != ""
}

// options are those of a question that are ticked. One that has no field stays as
// it was given.
func (f *filling) options(q asked, at spot, given worksheets.Value) (v value, found bool) {
	var on []string
	for _, o := range q.Options {
		t, ok := f.typed.find(at.name + "." + o.ID)
		found = found || ok
		if ok && f.tick(t, o.ID, at.path) || !ok && slices.Contains(given.Chosen, o.ID) {
			on = append(on, o.ID)
		}
	}
	same := len(on) == len(given.Chosen)
	for _, id := range on {
		same = same && slices.Contains(given.Chosen, id)
	}
	return value{listOf(on, quoted), same}, found
}

// read reads what stands in a field.
func (f *filling) read(q asked, t Typed) (string, *fault) {
	c := cell{text: t.Value}
	switch q.Kind {
	case worksheets.TextField:
		if strings.TrimSpace(t.Value) == "" {
			return "", nil
		}
		return plainlyQuoted(t.Value), nil
	case worksheets.NumberField, worksheets.DecimalField:
		return numberOf(cell{text: f.bare(t.Value)}, q.Field)
	case worksheets.DateField:
		return f.day(q, c)
	case worksheets.OneField:
		id, wrong := optionOf(t.Value, q.Options)
		return quoted(id), wrong
	case worksheets.DoneField:
		if t.Value != tickedState {
			return "", &fault{worksheets.Msg("there is no option %q", clip(t.Value)), worksheets.Msg("known here: %s", tickedState)}
		}
		return "true", nil
	}
	return refsOf(c)
}

// tickedState is the state of a box that is ticked and stands for no option.
const tickedState = "yes"

// plainlyQuoted is a JSON string that people can read.
func plainlyQuoted(s string) string {
	var b bytes.Buffer
	to := json.NewEncoder(&b)
	to.SetEscapeHTML(false)
	_ = to.Encode(s) // a string
	return strings.TrimSuffix(b.String(), "\n")
}

// same reports whether a value, as JSON, is the one that was given.
func (f *filling) same(q asked, text string, given worksheets.Value) bool {
	if !given.Given() {
		return text == ""
	}
	switch q.Kind {
	case worksheets.TextField:
		was := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(given.Text)
		return text == plainlyQuoted(was) || text == "" && strings.TrimSpace(was) == ""
	case worksheets.NumberField:
		return text == strconv.Itoa(given.Number)
	case worksheets.DecimalField:
		return sameNumber(text, given.Figure())
	case worksheets.DateField:
		was := day{given.Date.Year, given.Date.Month, given.Date.Day}
		if q.month && text != "" {
			return strings.HasPrefix(text, was.json()[:len(`"2026-12-`)])
		}
		return text == was.json()
	case worksheets.OneField:
		return text == quoted(given.Chosen[0])
	case worksheets.DoneField:
		return given.Done
	}
	return text == listOf(worksheets.RefsOn(given.Refs, f.numbered), refText)
}

// refText is a reference as an answer file has it.
func refText(r worksheets.EntryRef) string {
	if r.Sheet == 0 {
		return strconv.Itoa(r.Entry)
	}
	return quoted(r.String())
}

// unitsOf are the words that a worksheet has after numbers, and before them.
func unitsOf(sheet *worksheets.Worksheet) (units []string) {
	sheet.EachText(func(path, words string) {
		if strings.HasSuffix(path, ".unit") || strings.HasSuffix(path, ".before") {
			units = append(units, plainWords(words))
		}
	})
	return units
}

// bare is a number without the words that stand beside it on paper, and that
// people type again.
func (f *filling) bare(text string) string {
	text = plainWords(text)
	for _, unit := range f.units {
		for _, cut := range []func(string, string) (string, bool){strings.CutSuffix, strings.CutPrefix} {
			if rest, ok := cut(text, unit); ok && unit != "" && plainNumber().MatchString(digits(rest)) {
				return strings.TrimSpace(rest)
			}
		}
	}
	return text
}

// monthForm is a month with its year.
var monthForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{4})(?: ?[-/.年] ?(\d{1,2}) ?月?|(\d{2}))$`)
})

// day is a day as it is typed, as JSON.
func (f *filling) day(q asked, c cell) (string, *fault) {
	if m := monthForm().FindStringSubmatch(plainWords(c.text)); m != nil && q.month {
		c.text = fmt.Sprintf("%s-%s-1", m[1], m[2]+m[3])
	}
	d, wrong := typedDay(c)
	if wrong != nil {
		return "", wrong
	}
	if d.year == 0 {
		var ok bool
		if d, ok = inYear(d, f.days); !ok {
			return "", &fault{worksheets.Msg("the year is missing, and no other date of this record tells it"), worksheets.Msg("write year, month and day: %q", "2026-01-19")}
		}
	}
	return d.json(), nil
}

// typedDay is a day as people write it: five digits are none.
func typedDay(c cell) (day, *fault) {
	if serialDate().MatchString(plainWords(c.text)) {
		return day{}, &fault{worksheets.Msg("this must be a date, not %q", clip(c.text)), worksheets.Msg("write year, month and day: %q", "2026-01-19")}
	}
	return dayOf(c, time.Time{})
}

// headDays finds the days of a copy that have their years, but in rows: they tell
// that of others.
func (f *filling) headDays(fields []worksheets.Field, at spot) {
	for _, field := range fields {
		here := at.member(field.ID)
		switch field.Kind {
		case worksheets.GroupField:
			f.headDays(field.Fields, here)
		case worksheets.DateField:
			t, _ := f.typed.find(here.name)
			if d, wrong := typedDay(cell{text: t.Value}); wrong == nil && d.year != 0 {
				f.days = append(f.days, d)
			}
		}
	}
}
