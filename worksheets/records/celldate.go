package records

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"sync"
	"time"

	"worksheetpdf/worksheets"
)

// day is a day of the calendar; of one without its year, year is 0.
type day struct{ year, month, date int }

func (d day) json() string { return fmt.Sprintf(`"%04d-%02d-%02d"`, d.year, d.month, d.date) }

// The forms of dates: with the year, and without. A time of the day may follow.
// 3.1 is none: it may have been 3.10 before a spreadsheet took it for a number.
var (
	fullDate = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$`)
	})
	compactDate = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`) })
	shortDate   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d{1,2}) ?[-/月] ?(\d{1,2}) ?日?$`) })
	serialDate  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d{5}(\.\d+)?$`) })
)

// dayOf is the day that a cell says. Days as spreadsheets count them are from
// the epoch.
func dayOf(c cell, epoch time.Time) (day, *fault) {
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	text := plainWords(c.text)
	kept := c.raw
	if kept == "" {
		kept = text
	}
	if serialDate().MatchString(kept) || c.dated() && plainNumber().MatchString(kept) {
		days, _ := strconv.ParseFloat(kept, 64)
		t := epoch.AddDate(0, 0, int(days))
		return day{t.Year(), int(t.Month()), t.Day()}, nil
	}
	for _, form := range []*regexp.Regexp{fullDate(), compactDate()} {
		if m := form.FindStringSubmatch(text); m != nil {
			return realDay(day{number(m[1]), number(m[2]), number(m[3])}, c)
		}
	}
	if m := shortDate().FindStringSubmatch(text); m != nil {
		return realDay(day{0, number(m[1]), number(m[2])}, c)
	}
	return day{}, &fault{worksheets.Msg("this must be a date, not %q", clip(c.text)), worksheets.Msg("write year, month and day: %q", "2026-01-19")}
}

// realDay is a day that the calendar has.
func realDay(d day, c cell) (day, *fault) {
	year := d.year
	if year == 0 {
		year = 2024 // which has all days
	}
	if t := time.Date(year, time.Month(d.month), d.date, 0, 0, 0, 0, time.UTC); int(t.Month()) != d.month || t.Day() != d.date {
		return day{}, &fault{worksheets.Msg("the calendar has no day %q", clip(c.text)), worksheets.Msg("write year, month and day: %q", "2026-01-19")}
	}
	return d, nil
}

// inYear is a day without its year in the one that the days of the record's
// head are of; ok is false where they do not tell.
func inYear(d day, head []day) (day, bool) {
	var found []day
	for _, h := range head {
		in := day{h.year, d.month, d.date}
		if _, wrong := realDay(in, cell{}); wrong == nil && !slices.Contains(found, in) {
			found = append(found, in)
		}
	}
	if len(found) > 1 { // a period over new year: the day lies within it
		first, last := slices.MinFunc(head, compareDays), slices.MaxFunc(head, compareDays)
		found = slices.DeleteFunc(found, func(d day) bool { return compareDays(d, first) < 0 || compareDays(d, last) > 0 })
	}
	if len(found) != 1 {
		return d, false
	}
	return found[0], true
}

func compareDays(a, b day) int {
	return (a.year-b.year)*10_000 + (a.month-b.month)*100 + a.date - b.date
}
