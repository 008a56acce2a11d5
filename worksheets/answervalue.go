package worksheets

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// text checks free text. A line may end as on Windows; it is one line feed.
func (c *answerChecker) text(v jsonValue, path string) (string, bool) {
	if v.kind != jsonString {
		hint := Message{}
		if v.kind == jsonNumber {
			hint = Msg("put it in quotes: %q", clip(c.raw(v)))
		}
		c.report(v.start, path, Msg("this must be text"), hint)
		return "", false
	}
	s := strings.ReplaceAll(c.file.text(v), "\r\n", "\n")
	if !c.bounded(utf8.RuneCountInString(s), v, path) {
		return "", false
	}
	if strings.ContainsFunc(s, unprintable) || strings.ContainsRune(s, utf8.RuneError) {
		if c.unprintable(v, path) {
			return "", false
		}
	}
	return s, Value{Text: s}.Trimmed() != ""
}

// bounded reports whether a text of n characters, and all texts so far, are of a
// length that is meant to be printed. A layout takes some 600 bytes of memory a
// character, so that the size of a file alone bounds too little.
func (c *answerChecker) bounded(n int, v jsonValue, path string) bool {
	before := c.characters
	c.characters += n
	switch {
	case n > maxText:
		c.report(v.start, path, Msg("this text has %d characters, and at most %d may be", n, maxText), Msg("share it out over several files"))
	case c.characters > maxTexts && before <= maxTexts:
		c.report(v.start, path, Msg("the texts up to here have more than %d characters", maxTexts), Msg("share it out over several files"))
	}
	return n <= maxText && c.characters <= maxTexts
}

// unprintable reports each character of a text that does not belong there,
// once, and says whether there is one.
func (c *answerChecker) unprintable(v jsonValue, path string) bool {
	seen := map[rune]bool{}
	say := func(at int, r rune) {
		switch what := codePoint(r); {
		case seen[r]:
		case r >= 0xD800 && r <= 0xDFFF:
			c.report(int32(at), path, Msg("%s is half of a character", what), Msg("write the character itself"))
		default:
			c.report(int32(at), path, Msg("the control character %s does not belong in a text", what), Msg("delete it"))
		}
		seen[r] = true
	}
	carriage := -1 // where a carriage return stands that may belong to a line end
	for at, r := range jsonRunes(c.file.source.text, int(v.start), int(v.end)) {
		if carriage >= 0 && r != '\n' {
			say(carriage, '\r')
		}
		carriage = -1
		switch {
		case r == '\r':
			carriage = at
		case unprintable(r):
			say(at, r)
		}
	}
	if carriage >= 0 {
		say(carriage, '\r')
	}
	return len(seen) > 0
}

// MaxNumber is the largest number where a question sets no bound: it has a
// line, not a page.
const MaxNumber = 999_999_999

// number checks a whole number.
func (c *answerChecker) number(v jsonValue, low, high *int, path string) (int, bool) {
	n, err := strconv.Atoi(c.raw(v))
	if v.kind != jsonNumber || err != nil && strings.ContainsAny(c.raw(v), ".eE") {
		words := c.raw(v)
		if v.kind == jsonString {
			words = c.file.text(v)
		}
		c.report(v.start, path, Msg("this must be a whole number"), numberHint(words, true))
		return 0, false
	}
	least, most := -MaxNumber, MaxNumber
	if low != nil {
		least = *low
	}
	if high != nil {
		most = *high
	}
	if err != nil || n < least || n > most {
		hint := Msg("write %s or less", strconv.Itoa(most))
		if err == nil && n < least {
			hint = Msg("write %s or more", strconv.Itoa(least))
		}
		c.report(v.start, path, Msg("%s is not from %d to %d", clip(c.raw(v)), least, most), hint)
		return 0, false
	}
	return n, true
}

// dateLike reads what people write for a day: 2026/1/19, 2026年1月19日.
func dateLike(words string) (year string, month, day int, ok bool) {
	parts := strings.FieldsFunc(strings.TrimSuffix(strings.Trim(words, " \t\r\n\f"), "日"), func(r rune) bool { return strings.ContainsRune("-/.年月", r) })
	if len(parts) != 3 || len(parts[0]) != 4 || !isDigits(parts[0], 4) || !isDigits(parts[1], 2) || !isDigits(parts[2], 2) {
		return "", 0, 0, false
	}
	month, _ = strconv.Atoi(parts[1])
	day, _ = strconv.Atoi(parts[2])
	return parts[0], month, day, true
}

// date checks a day of the calendar.
func (c *answerChecker) date(v jsonValue, path string) (Day, bool) {
	s := ""
	if v.kind == jsonString {
		s = c.file.text(v)
	}
	day, err := time.Parse(time.DateOnly, s)
	switch {
	case err == nil && day.Year() >= 1900 && day.Year() <= 2100:
		return Day{day.Year(), int(day.Month()), day.Day()}, true
	case err == nil:
		c.report(v.start, path, Msg("the year %d is not from 1900 to 2100", day.Year()), Msg("write year, month and day: %q", "2026-01-19"))
		return Day{}, false
	}
	what, hint := Msg("this must be a date"), Msg("write year, month and day: %q", "2026-01-19")
	if year, month, date, ok := dateLike(s); ok {
		better := fmt.Sprintf("%s-%02d-%02d", year, month, date)
		if _, err := time.Parse(time.DateOnly, better); err == nil {
			hint = Msg("write %q", better)
		} else {
			what, hint = Msg("the calendar has no day %q", clip(s)), lastDay(year, month)
		}
	}
	c.report(v.start, path, what, hint)
	return Day{}, false
}

// lastDay is the hint at the last day of a month, where there is such a month.
func lastDay(year string, month int) Message {
	y, _ := strconv.Atoi(year)
	if month < 1 || month > 12 {
		return Msg("the month is from 01 to 12: %q", year+"-12-31")
	}
	last := time.Date(y, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC)
	return Msg("the month ends with %q", last.Format(time.DateOnly))
}

// option checks the id of something to choose.
func (c *answerChecker) option(v jsonValue, options []Option, path string) (string, bool) {
	if v.kind != jsonString {
		hint := knownOptions(options)
		if v.kind == jsonArray && len(v.items) == 1 && v.items[0].kind == jsonString {
			hint = Msg("write %s", clip(c.raw(v.items[0])))
		}
		c.report(v.start, path, Msg("this must be the id of an option"), hint)
		return "", false
	}
	id := c.file.text(v)
	if slices.ContainsFunc(options, func(o Option) bool { return o.ID == id }) {
		return id, true
	}
	hint := c.didYouMean(id, optionIDs(options))
	for _, o := range options {
		if plainLabel(o.Label) == plainLabel(id) {
			hint = Msg("write %q", o.ID)
		}
	}
	c.report(v.start, path, Msg("there is no option %q", clip(id)), hint)
	return "", false
}

func knownOptions(options []Option) Message {
	return Msg("known here: %s", strings.Join(optionIDs(options), ", "))
}

// options checks a list of ids of things to choose.
func (c *answerChecker) options(v jsonValue, options []Option, path string) ([]string, bool) {
	if v.kind != jsonArray {
		hint := knownOptions(options)
		if v.kind == jsonString {
			hint = Msg("write %s", "["+clip(c.raw(v))+"]")
		}
		c.report(v.start, path, Msg("this must be a list of options"), hint)
		return nil, false
	}
	var chosen []string
	for i, item := range v.items {
		id, ok := c.option(item, options, itemPath(path, i))
		switch {
		case ok && slices.Contains(chosen, id):
			c.report(item.start, itemPath(path, i), Msg("%q is chosen twice", id), Msg("delete it here"))
		case ok:
			chosen = append(chosen, id)
		}
	}
	return chosen, len(chosen) > 0
}

// done checks a tick. No tick is no answer.
func (c *answerChecker) done(v jsonValue, path string) (done, ok bool) {
	if v.kind != jsonTrue && v.kind != jsonFalse {
		word := c.raw(v)
		if v.kind == jsonString {
			word = c.file.text(v)
		}
		c.report(v.start, path, Msg("this must be true or false"), Msg("write %s", truthLike(word)))
	}
	return v.kind == jsonTrue, v.kind == jsonTrue
}
