package worksheets

import (
	"fmt"
	"unicode"
)

// unprintable reports whether a character has no place in a text: control
// characters but tab and line feed, and the controls that reorder what stands
// around them (UAX #9, explicit embeddings, overrides and isolates), with
// which a text shows something else than it says.
func unprintable(r rune) bool {
	switch {
	case r == '\t' || r == '\n':
		return false
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return true
	case r >= 0xD800 && r <= 0xDFFF: // half a surrogate pair
		return true
	}
	return unicode.IsControl(r)
}

// invisible reports whether a character leaves no mark on paper: spaces, and
// what only steers how its neighbours are set (Default_Ignorable_Code_Point of
// the Unicode Character Database).
func invisible(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) ||
		unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// codePoint names a character as the Unicode standard does.
func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }
