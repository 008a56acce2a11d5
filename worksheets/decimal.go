package worksheets

import (
	"cmp"
	"strconv"
	"strings"
)

// Decimal is a number as somebody wrote it, in plain digits: "36.50" stays
// that. It is never a float. The zero Decimal is none.
type Decimal string

// mostDecimals is how many digits may stand after the point.
const mostDecimals = 6

// isDecimal reports whether words are a number: a sign, digits, and digits after a
// point, with no more of them than a number of 64 bits has in millionths.
func isDecimal(words string) bool {
	whole, after, pointed := strings.Cut(strings.TrimPrefix(words, "-"), ".")
	if len(whole) > 1 && whole[0] == '0' || pointed && !isDigits(after, mostDecimals) {
		return false
	}
	return isDigits(whole, 9)
}

// isDigits reports whether words are digits, at least one and so many at the most.
func isDigits(words string, most int) bool {
	for i := range len(words) {
		if words[i] < '0' || words[i] > '9' {
			return false
		}
	}
	return words != "" && len(words) <= most
}

// isCount reports whether words are a whole number from 1, with so many digits at
// the most.
func isCount(words string, most int) bool { return isDigits(words, most) && words[0] != '0' }

// places is how many digits stand after the point.
func (d Decimal) places() int {
	_, after, _ := strings.Cut(string(d), ".")
	return len(after)
}

// units is the number in millionths.
func (d Decimal) units() int64 {
	whole, after, _ := strings.Cut(string(d), ".")
	n, _ := strconv.ParseInt(whole+after+strings.Repeat("0", max(mostDecimals-len(after), 0)), 10, 64)
	return n
}

// compare is -1, 0 or 1 as the number is less than the other, the same or more.
func (d Decimal) compare(other Decimal) int { return cmp.Compare(d.units(), other.units()) }

// whole is a number without digits after the point; nil: it is none.
func (d Decimal) whole() *int {
	n, err := strconv.Atoi(string(d))
	if err != nil {
		return nil
	}
	return &n
}

func (d *Decimal) setScalar(words string) (ok bool) {
	*d = Decimal(words)
	return isDecimal(words)
}

func (*Decimal) wanted() (what, hint Message) {
	return Msg("this must be a number"), Msg("write digits, and at most %d after a point: %q", mostDecimals, "36.5")
}

// Amount is what a question for a number takes.
type Amount struct {
	Decimals int     `yaml:"decimals" range:"1..6"` // digits after the point, at the most; left out: whole numbers
	Min      Decimal `yaml:"min" words:"-"`
	Max      Decimal `yaml:"max" words:"-"`
}

// field is the question for the number.
func (a Amount) field(f Field) Field {
	if f.Kind == NumberField && a.Decimals > 0 {
		f.Kind, f.Decimals, f.Low, f.High = DecimalField, a.Decimals, a.Min, a.Max
		return f
	}
	f.Min, f.Max = a.Min.whole(), a.Max.whole()
	return f
}

// amount checks a number's bounds.
func (s spot) amount(a Amount) {
	for _, bound := range []struct {
		key string
		Decimal
	}{{"min", a.Min}, {"max", a.Max}} {
		at := s.key(bound.key)
		switch places := bound.places(); {
		case bound.Decimal == "":
		case !isDecimal(string(bound.Decimal)):
			what, hint := bound.wanted()
			at.problem(what, hint)
		case places > a.Decimals && a.Decimals == 0:
			at.problem(Msg("this is no whole number"), Msg("write it without a point, or write decimals: %d too", places))
		case places > a.Decimals:
			at.problem(Msg("this has more digits after the point than an answer may have"), Msg("write decimals: %d", places))
		}
	}
	if a.Min != "" && a.Max != "" && a.Min.compare(a.Max) > 0 {
		s.key("max").problem(Msg("%q is less than %q", "max", "min"), Message{})
	}
}

// noAmount reports what belongs to numbers only, beside something else.
func (s spot) noAmount(a Amount) {
	s.key("decimals").problemIf(a.Decimals != 0, Msg("%q belongs to numbers only", "decimals"), Msg("delete it"))
	s.key("min").problemIf(a.Min != "", Msg("%q belongs to numbers only", "min"), Msg("delete it"))
	s.key("max").problemIf(a.Max != "", Msg("%q belongs to numbers only", "max"), Msg("delete it"))
}

// decimal checks a number with digits after a point. It is kept as it is
// written: 36.50 is not 36.5.
func (c *answerChecker) decimal(v jsonValue, f Field, path string) (Decimal, bool) {
	d := Decimal(c.raw(v))
	if v.kind != jsonNumber || !isDecimal(string(d)) || d.places() > f.Decimals {
		hint := Message{}
		if v.kind == jsonString && isDecimal(c.file.text(v)) {
			hint = Msg("write it without quotation marks")
		}
		c.report(v.start, path, Msg("this must be a number with at most %d digits after the point", f.Decimals), hint)
		return "", false
	}
	low, high := cmp.Or(f.Low, Decimal(strconv.Itoa(-MaxNumber))), cmp.Or(f.High, Decimal(strconv.Itoa(MaxNumber)))
	if d.compare(low) < 0 || d.compare(high) > 0 {
		c.report(v.start, path, Msg("%s is not from %s to %s", clip(string(d)), string(low), string(high)), Message{})
		return "", false
	}
	return d, true
}

// Figure is a number as it is printed.
func (v Value) Figure() string {
	if v.Decimal != "" {
		return string(v.Decimal)
	}
	return strconv.Itoa(v.Number)
}
