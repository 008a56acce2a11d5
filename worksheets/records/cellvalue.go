package records

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
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
		text = c.raw
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
		return "", &fault{what, numberMeant(c.text, f)}
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
	b, errB := strconv.ParseFloat(kept, 64)
	return errA == nil && errB == nil && a == b
}

// numberMeant is the hint with the number that stands in a text.
func numberMeant(text string, f worksheets.Field) worksheets.Message {
	if found := regexp.MustCompile(`\d+(\.\d+)?`).FindAllString(plainWords(text), 2); len(found) == 1 && (f.Kind == worksheets.DecimalField || !strings.Contains(found[0], ".")) {
		return worksheets.Msg("write %s", found[0])
	}
	return worksheets.Msg("write digits only")
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
		text = c.raw
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
