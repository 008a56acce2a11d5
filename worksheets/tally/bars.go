package tally

import (
	"cmp"
	"slices"

	"worksheetpdf/worksheets"
)

// Bar is one length among others.
type Bar struct {
	Label string // what was written, or the option's label
	Name  string // words after an option's label
	Number
}

// Bars work out bars; none: nothing says anything of them.
func (t *Tally) Bars(b worksheets.Bars) []Bar {
	bars := t.options(b)
	if b.Tally == "" {
		bars = t.numbered(b)
	}
	if b.Order == worksheets.BySize {
		slices.SortStableFunc(bars, func(a, b Bar) int { return cmp.Compare(b.Value, a.Value) })
	}
	return bars
}

// options counts how often each option was chosen. Where nobody chose any,
// nothing is known; else an option that nobody chose is a zero that is true.
func (t *Tally) options(b worksheets.Bars) []Bar {
	fields := t.fields(b.Tally)
	if len(fields) == 0 {
		return nil
	}
	counts, chosen := map[string]int{}, 0
	for _, v := range t.values(b.Tally) {
		for _, id := range v.Chosen {
			counts[id]++
			chosen++
		}
	}
	if chosen == 0 {
		return nil
	}
	var bars []Bar
	for _, o := range fields[len(fields)-1].Options {
		bars = append(bars, Bar{o.Label, b.Names[o.ID], Number{Value: counts[o.ID], Known: true}})
	}
	return bars
}

// numbered are the rows that have a label or a number.
func (t *Tally) numbered(b worksheets.Bars) []Bar {
	rows, label := t.rows(b.Label)
	_, number := t.rows(b.Number)
	var bars []Bar
	for _, r := range rows {
		words, n := r.Get(label), r.Get(number)
		if words.Given() || n.Given() {
			bars = append(bars, Bar{Label: words.Trimmed(), Number: Number{Value: n.Number, Known: n.Given()}})
		}
	}
	return bars
}

// Week is how many entries fall into a week, from 1, or into several.
type Week struct {
	From, To int
	Entries  int
}

// Timeline is entries by weeks, in at most so many columns: where there are
// more weeks, a column stands for several.
type Timeline struct {
	Weeks   []Week
	Undated int            // entries that have no date
	Begins  worksheets.Day // the first week's first day
}

// Timeline works out a time line; no Weeks: no entry has a date.
func (t *Tally) Timeline(b worksheets.Timeline, columns int) (line Timeline) {
	rows, column := t.rows(b.Date)
	first, last := 0, 0
	var days []int
	for _, r := range rows {
		v := r.Get(column)
		if !v.Given() {
			line.Undated++
			continue
		}
		day := number(v.Date)
		if len(days) == 0 || day < first {
			first, line.Begins = day, v.Date
		}
		last = max(last, day)
		days = append(days, day)
	}
	if len(days) == 0 {
		return line
	}
	if t.partial(b.Date) {
		t.note(worksheets.Msg("of %s some sheets were not given: weeks before the first entry are left out", t.title(b.Date.Worksheet())),
			worksheets.Msg("give the answers of all sheets, a file each"))
	} else if _, from := t.answer(b.From); from.Given() && number(from.Date) < first {
		first, line.Begins = number(from.Date), from.Date
	}
	weeks := (last-first)/7 + 1
	each := (weeks + columns - 1) / columns
	line.Weeks = make([]Week, (weeks+each-1)/each)
	for i := range line.Weeks {
		line.Weeks[i].From, line.Weeks[i].To = i*each+1, min((i+1)*each, weeks)
	}
	for _, day := range days {
		line.Weeks[(day-first)/7/each].Entries++
	}
	return line
}
