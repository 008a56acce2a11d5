package worksheets

import (
	"cmp"
	"regexp"
	"strconv"
	"testing"
)

// FuzzForms holds what is read by hand of short words against the expressions
// that say what they look like.
func FuzzForms(f *testing.F) {
	decimal := regexp.MustCompile(`^-?(0|[1-9]\d{0,8})(\.\d{1,6})?$`)
	entry := regexp.MustCompile(`^([1-9][0-9]{0,2})-([1-9][0-9]{0,8})$`)
	day := regexp.MustCompile(`^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*$`)
	place := regexp.MustCompile(`^([A-Z])([1-9][0-9]?)(?: *[:~-] *([A-Z])([1-9][0-9]?))?$`)
	for _, words := range []string{"", "-", "0", "00", "-0.5", "1.", ".5", "1234567890", "1.1234567", "2-7", "02-7", "2-", "1000-1", "2026-1-9", "2026年1月19日", " 2026/01/1 ", "26-1-1", "2026--1-1", "B2", "A1:B12", "A1 ~ B2", "A0", "A1:", "A100", "é"} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if got, want := isDecimal(words), decimal.MatchString(words); got != want {
			t.Errorf("%q is a decimal: %v, want %v", words, got, want)
		}
		ref, ok := sheetEntry(words)
		if parts := entry.FindStringSubmatch(words); ok != (parts != nil) || ok && ref.String() != words {
			t.Errorf("%q is an entry: %v", words, ref)
		}
		year, month, date, ok := dateLike(words)
		if parts := day.FindStringSubmatch(words); parts != nil && (!ok || parts[1] != year || atoi(parts[2]) != month || atoi(parts[3]) != date) {
			t.Errorf("%q is a day: %s %d %d %v", words, year, month, date, ok)
		}
		var p GridPlace
		if parts := place.FindStringSubmatch(words); parts != nil && (!p.setScalar(words) || p.Row+1 != min(atoi(parts[2]), cmp.Or(atoi(parts[4]), mostPlace)) || p.Columns < 1) {
			t.Errorf("%q is a place: %+v", words, p)
		}
	})
}

func atoi(words string) int {
	n, _ := strconv.Atoi(words)
	return n
}
