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
	f, err := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(words, unitMM)), 64)
	*l = Length(f)
	return err == nil && f == f && f-f == 0 // a number, and finite
}

func (*Length) wanted() (what, hint Message) {
	return Msg("this must be a length"), Msg("write millimetres: %q or %q", "8", "8mm")
}
