package worksheets

import (
	"strconv"
	"strings"
)

// Length is a single length in millimetres, written as a plain number or with
// its unit: 8 or "8mm". A column's width is a [Width].
type Length float64

// setScalar reads 8 or "8mm".
func (l *Length) setScalar(words string) (ok bool) {
	number := strings.TrimSpace(strings.TrimSuffix(words, unitMM))
	f, err := strconv.ParseFloat(number, 64)
	*l = Length(f)
	return err == nil && strings.Trim(number, "0123456789.") == "" // no sign, no exponent
}

func (*Length) wanted() (what, hint Message) {
	return Msg("this must be a length"), Msg("write millimetres: %q or %q", "8", "8mm")
}
