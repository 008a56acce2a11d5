package records

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"worksheetpdf/worksheets"
)

// fault is what is wrong with a cell.
type fault struct{ what, hint worksheets.Message }

// valueOf is a cell as JSON, as an answer file has the answer; "": there is
// none. Dates are read by [dayOf].
func valueOf(c cell, f worksheets.Field) (value string, wrong *fault) {
	switch f.Kind {
	case worksheets.NumberField, worksheets.DecimalField:
		return numberOf(c, f)
	case worksheets.OneField:
		id, wrong := optionOf(c.text, f.Options)
		return quoted(id), wrong
	case worksheets.AnyField:
		return optionsOf(c.text, f.Options)
	case worksheets.DoneField:
		return tickOf(c.text)
	case worksheets.NumbersField:
		return refsOf(c)
	}
	if !utf8.ValidString(c.text) {
		return "", &fault{worksheets.Msg("this is no text in the encoding of the file"), worksheets.Msg("save the file as UTF-8")}
	}
	return quoted(c.text), nil
}

// quoted is a JSON string.
func quoted(s string) string {
	data, _ := json.Marshal(s) // a string
	return string(data)
}

// thousands is a number with commas between its thousands.
var thousands = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^-?\d{1,3}(,\d{3})+(\.\d+)?$`) })

// plainNumber is a number in digits.
var plainNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^-?\d{1,20}(\.\d{1,20})?$`) })

// numberOf is a number, as JSON has it.
func numberOf(c cell, f worksheets.Field) (string, *fault) {
	if c.dated() {
		return "", &fault{worksheets.Msg("this is a date, %q, and must be a number", clip(c.text)), worksheets.Msg("write the number, and set the cell's format to number")}
	}
	text := digits(c.text)
	if c.raw != "" && (f.Kind == worksheets.NumberField || !sameNumber(text, c.raw)) {
		text = rounded(c.raw)
	}
	if f.Kind == worksheets.NumberField {
		if whole, after, ok := strings.Cut(text, "."); ok && strings.Trim(after, "0") == "" {
			text = whole
		}
	}
	if !plainNumber().MatchString(text) || f.Kind == worksheets.NumberField && strings.Contains(text, ".") {
		what := worksheets.Msg("this must be a number, not %q", clip(c.text))
		if f.Kind == worksheets.NumberField {
			what = worksheets.Msg("this must be a whole number, not %q", clip(c.text))
		}
		return "", &fault{what, numberMeant(c.text)}
	}
	return leastZeros(text), nil
}

// digits is a number without what people put around it.
func digits(text string) string {
	text = plainWords(text)
	if thousands().MatchString(text) {
		text = strings.ReplaceAll(text, ",", "")
	}
	return strings.TrimPrefix(text, "+")
}

// leastZeros is a number without zeros before it, which JSON does not have.
func leastZeros(text string) string {
	sign := ""
	if strings.HasPrefix(text, "-") {
		sign, text = "-", text[1:]
	}
	for len(text) > 1 && text[0] == '0' && text[1] != '.' {
		text = text[1:]
	}
	return sign + text
}

// sameNumber reports whether what a cell shows is the number that it keeps.
func sameNumber(shown, kept string) bool {
	if !plainNumber().MatchString(shown) {
		return false
	}
	a, errA := strconv.ParseFloat(shown, 64)
	b, errB := strconv.ParseFloat(rounded(kept), 64)
	return errA == nil && errB == nil && a == b
}

// rounded is a number as it is kept, with the fifteen digits that spreadsheets
// show: they keep 0.1+0.2 as 0.30000000000000004.
func rounded(kept string) string {
	n, err := strconv.ParseFloat(kept, 64)
	if err != nil {
		return kept
	}
	n, _ = strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	return strconv.FormatFloat(n, 'f', -1, 64)
}

// numberMeant is the hint with the number that stands in a text.
func numberMeant(text string) worksheets.Message {
	if found := regexp.MustCompile(`\d+(\.\d+)?`).FindAllString(plainWords(text), 2); len(found) == 1 {
		return worksheets.Msg("write %s", found[0])
	}
	return worksheets.Msg("write digits only")
}

// optionOf is the id of an option that a text is the id or the label of.
func optionOf(text string, options []worksheets.Option) (string, *fault) {
	words := plainWords(text)
	for _, o := range options {
		if plainWords(o.ID) == words {
			return o.ID, nil
		}
	}
	found := ""
	for _, o := range options {
		if plainWords(o.Label) != words && plainWords(o.Label+"("+o.Note+")") != words {
			continue
		}
		if found != "" {
			return "", &fault{worksheets.Msg("several options are called %q", clip(text)), worksheets.Msg("write the id of one: %s", found+", "+o.ID)}
		}
		found = o.ID
	}
	if found == "" {
		return "", &fault{worksheets.Msg("there is no option %q", clip(text)), optionMeant(words, options)}
	}
	return found, nil
}

// optionMeant is the hint with the nearest option, or all of them.
func optionMeant(words string, options []worksheets.Option) worksheets.Message {
	var labels, names []string
	for _, o := range options {
		if signs := withoutSigns(words); signs != "" && (withoutSigns(o.Label) == signs || withoutSigns(o.ID) == signs) {
			return worksheets.Msg("did you mean %q?", o.Label)
		}
		labels, names = append(labels, o.Label), append(names, o.Label, o.ID)
	}
	if near := worksheets.Nearest(words, names); near != "" {
		return worksheets.Msg("did you mean %q?", near)
	}
	within := slices.DeleteFunc(slices.Clone(labels), func(label string) bool { return words == "" || !strings.Contains(plainWords(label), words) })
	if len(within) == 1 {
		return worksheets.Msg("did you mean %q?", within[0])
	}
	return worksheets.Msg("known here: %s", clip(strings.Join(labels, "、")))
}

// separators stand between several options in a cell: those that people type,
// and those of form services.
const separators = "、，,;；/／|┋\n"

// optionsOf is a list of ids of options. An option whose label has a separator in
// it is found all the same.
func optionsOf(text string, options []worksheets.Option) (string, *fault) {
	var ids []string
	for _, words := range splitOptions(text, options) {
		id, wrong := optionOf(words, options)
		if wrong != nil {
			return "", wrong
		}
		ids = append(ids, quoted(id))
	}
	return "[" + strings.Join(ids, ", ") + "]", nil
}

// mostParts is into how many parts a cell is split.
const mostParts = 400

// splitOptions splits a text at separators, but not within an option.
func splitOptions(text string, options []worksheets.Option) (split []string) {
	is := func(words string) bool {
		_, wrong := optionOf(words, options)
		return wrong == nil
	}
	longest := 1 // parts of an option
	for _, o := range options {
		longest = max(longest, len(partsOf(o.Label)), len(partsOf(o.Label+o.Note)), len(partsOf(o.ID)))
	}
	parts := partsOf(text)
	if len(parts) > mostParts {
		return []string{text}
	}
	for i := 0; i < len(parts); {
		next := i + 1
		for j := min(i+longest, len(parts)); j > i+1; j-- {
			if is(text[parts[i].from:parts[j-1].to]) {
				next = j
				break
			}
		}
		if words := strings.TrimSpace(text[parts[i].from:parts[next-1].to]); words != "" {
			split = append(split, words)
		}
		i = next
	}
	return split
}

// span is a part of a text.
type span struct{ from, to int }

// partsOf are the parts of a text between separators.
func partsOf(text string) (parts []span) {
	from := 0
	for i, r := range text {
		if strings.ContainsRune(separators, r) {
			parts = append(parts, span{from, i})
			from = i + utf8.RuneLen(r)
		}
	}
	return append(parts, span{from, len(text)})
}

// tickOf is whether something is done.
func tickOf(text string) (string, *fault) {
	words := strings.ToLower(plainWords(text))
	switch {
	case slices.Contains(strings.Fields("是 有 对 √ ✓ ✔ ☑ ■ 1 true yes y 完成 已完成 已做 done"), words):
		return "true", nil
	case slices.Contains(strings.Fields("否 无 未 没有 × ✗ ✘ ☐ □ 0 false no n - — 未完成 未做"), words):
		return "false", nil
	}
	return "", &fault{worksheets.Msg("this must be yes or no, not %q", clip(text)), worksheets.Msg("write %s, or leave the cell empty", "√")}
}

// refsOf is a list of numbers of rows, each alone or after its sheet: 2-7.
func refsOf(c cell) (string, *fault) {
	if c.dated() {
		return "", &fault{worksheets.Msg("the spreadsheet has made this a date: %q", clip(c.text)), worksheets.Msg("set the cell's format to text, and write the numbers again")}
	}
	text := c.text
	if c.raw != "" {
		text = rounded(c.raw)
	}
	var refs []string
	for _, word := range strings.FieldsFunc(plainWords(text), func(r rune) bool { return r == ' ' || strings.ContainsRune(separators, r) }) {
		switch before, after, sheet := strings.Cut(word, "-"); {
		case !sheet && onlyDigits(word):
			refs = append(refs, leastZeros(word))
		case sheet && onlyDigits(before) && onlyDigits(after):
			refs = append(refs, quoted(word))
		default:
			return "", &fault{worksheets.Msg("this must be numbers of rows, not %q", clip(c.text)), worksheets.Msg("write them like this: %s", "1、2-7")}
		}
	}
	return "[" + strings.Join(refs, ", ") + "]", nil
}

func onlyDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// dated reports whether a cell keeps a number and shows a date.
func (c cell) dated() bool {
	return c.raw != "" && c.raw != c.text && !strings.ContainsAny(c.text, "eE") && strings.ContainsAny(strings.TrimPrefix(c.text, "-"), "年月日/-:")
}

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
