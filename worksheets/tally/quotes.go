package tally

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"worksheetpdf/worksheets"
)

// Quote is a row of a log in full.
type Quote struct {
	Entry  string // its number, with its sheet where there are several: "2-7"
	Words  string
	Beside []string // "": not filled in
}

// Quotes picks quotes.
func (t *Tally) Quotes(b worksheets.Quotes) []Quote {
	all, column := t.rows(b.Quote)
	rows := slices.DeleteFunc(slices.Clone(all), func(r row) bool { return !r.Get(column).Given() })
	switch weights := t.references(b, all); {
	case len(b.Entries) > 0:
		rows = slices.DeleteFunc(rows, func(r row) bool { return !slices.Contains(b.Entries, r.number) })
	case len(weights) > 0:
		slices.SortStableFunc(rows, func(x, y row) int { return weights[place(y)] - weights[place(x)] })
	default:
		slices.SortStableFunc(rows, func(x, y row) int { return length(y, column) - length(x, column) })
	}
	rows = rows[:min(len(rows), b.Most)]
	quotes := make([]Quote, len(rows))
	for i, r := range rows {
		quotes[i] = Quote{Entry: t.entry(b.Quote, r), Words: r.Get(column).Trimmed()}
		for _, p := range b.Beside {
			fields := t.fields(p)
			quotes[i].Beside = append(quotes[i].Beside, beside(fields[len(fields)-1], r))
		}
	}
	return quotes
}

func length(r row, column string) int { return utf8.RuneCountInString(r.Get(column).Trimmed()) }

// beside is another answer of a quote's row, on one line; a day is short.
func beside(field worksheets.Field, r row) string {
	v := r.Get(field.ID)
	if field.Kind == worksheets.DateField && v.Given() {
		return strconv.Itoa(v.Date.Month) + "/" + strconv.Itoa(v.Date.Day)
	}
	return strings.ReplaceAll(say(field, v, 0), "\n", "，")
}

// at is where a row stands.
type at struct{ copy, number int }

func place(r row) at { return at{r.copy, r.number} }

// references counts how often each row is referred to. What refers to a row
// that does not exist is noted.
func (t *Tally) references(b worksheets.Quotes, rows []row) map[at]int {
	known := map[at]bool{}
	for _, r := range rows {
		known[place(r)] = true
	}
	weights := map[at]int{}
	for _, p := range b.By {
		referring, column := t.rows(p)
		for _, r := range referring {
			for _, ref := range r.Get(column).Refs {
				to := at{t.sheetCopy(b.Quote, ref, r.copy), ref.Entry}
				if !known[to] {
					t.note(worksheets.Msg("%s %d refers to entry %s, which is not in %s", t.name(p), r.number, ref.String(), t.title(b.Quote.Worksheet())), worksheets.Message{})
					continue
				}
				weights[to]++
			}
		}
	}
	return weights
}

// sheetCopy is the copy that a reference leads to: the one whose sheet has the
// number, or the one that the reference stands on.
func (t *Tally) sheetCopy(log worksheets.AnswerPath, ref worksheets.EntryRef, own int) int {
	if ref.Sheet == 0 {
		return own
	}
	for c := range t.copies(log.Worksheet()) {
		if t.sheetNumber(log, c) == ref.Sheet {
			return c
		}
	}
	return -1
}

// sheetNumber is the number of the sheet that a copy is, 1 where it says none.
func (t *Tally) sheetNumber(log worksheets.AnswerPath, copy int) int {
	sheet := t.over[log.Worksheet()].Sheet
	if id := sheet.SheetQuestion(log.Questions()[0]); id != "" {
		if v := t.copies(log.Worksheet())[copy].Get(id); v.Given() {
			return v.Number
		}
	}
	return 1
}

// partial reports whether sheets are missing of a log that goes on over
// several: the first that was given is not the first, or there is a gap.
func (t *Tally) partial(log worksheets.AnswerPath) bool {
	copies := t.Copies(log.Worksheet())
	if copies == 0 {
		return false
	}
	given, last := map[int]bool{}, 0
	for c := range copies {
		n := t.sheetNumber(log, c)
		given[n] = true
		last = max(last, n)
	}
	return len(given) < last
}

// entry is a row's number as it is printed in its log.
func (t *Tally) entry(log worksheets.AnswerPath, r row) string {
	ref := worksheets.EntryRef{Entry: r.number}
	if n := t.sheetNumber(log, r.copy); n > 1 || t.Copies(log.Worksheet()) > 1 {
		ref.Sheet = n
	}
	return ref.String()
}
