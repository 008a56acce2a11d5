package worksheets

import (
	"strconv"
	"strings"
)

// Width is how wide a column is: so many millimetres ("40mm"), or a share of
// what the columns in millimetres leave ("2fr"; a plain number is a share
// too). The zero Width is left to the layout, which looks at what stands there.
type Width struct {
	MM    float64 // millimetres; 0: a share
	Share float64 // 0: millimetres, or left to the layout
}

// Given reports whether a definition says how wide.
func (w Width) Given() bool { return w != Width{} }

// String is the width as definitions write it; "" for the zero Width.
func (w Width) String() string {
	switch {
	case w.MM != 0:
		return strconv.FormatFloat(w.MM, 'f', -1, 64) + unitMM
	case w.Share != 0:
		return strconv.FormatFloat(w.Share, 'f', -1, 64) + unitShare
	}
	return ""
}

// The units of widths, and how much of each a width may be.
const (
	unitMM    = "mm"
	unitShare = "fr"
	mostWidth = 400
)

// setScalar reads "40mm", "2fr" or 2.
func (w *Width) setScalar(words string) (ok bool) {
	into := &w.Share
	number, shared := strings.CutSuffix(words, unitShare)
	if !shared {
		if n, measured := strings.CutSuffix(words, unitMM); measured {
			number, into = n, &w.MM
		}
	}
	number = strings.TrimSpace(number)
	f, err := strconv.ParseFloat(number, 64)
	*into = f
	return err == nil && f != 0 && strings.Trim(number, "0123456789.") == "" // no sign, no exponent
}

func (w *Width) wanted() (what, hint Message) {
	return Msg("this must be a width"), Msg("write millimetres or a share: %q or %q", "40mm", "2fr")
}

// sound reports whether the width is one that can be written.
func (w Width) sound() bool {
	for _, n := range []float64{w.MM, w.Share} {
		if n != 0 && !(n > 0 && n <= mostWidth) {
			return false
		}
	}
	return w.MM == 0 || w.Share == 0
}

func (w *Width) check(at spot) {
	_, hint := w.wanted()
	at.problemIf(!w.sound(), Msg("a width is from %q to %q, or a share from %q to %q", "1mm", "400mm", "1fr", "400fr"), hint)
}

// BlankWidth is how long a blank in a sentence is. It is written as a Width,
// but a plain number is millimetres: a blank stands among words, not among
// columns. The zero BlankWidth is one share of what the line has left.
type BlankWidth Width

func (w *BlankWidth) setScalar(words string) (ok bool) {
	if _, err := strconv.ParseFloat(strings.TrimSpace(words), 64); err == nil {
		words += unitMM
	}
	return (*Width)(w).setScalar(words)
}

func (w *BlankWidth) wanted() (what, hint Message) { return (*Width)(w).wanted() }

func (w *BlankWidth) check(at spot) { (*Width)(w).check(at) }
