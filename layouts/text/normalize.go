package text

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// NewLines are the characters that end a line wherever they stand, the
// mandatory breaks of UAX #14.
const NewLines = "\n\r\v\f\u0085\u2028\u2029"

// newLines are the mandatory breaks of UAX #14 (BK, CR, NL) as one.
var newLines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// Normalize is the text as it is set and copied out: NFC, with CRLF, U+2028
// and U+2029 as LF, and the other mandatory breaks of UAX #14 with them. Bytes
// that are not UTF-8 become U+FFFD. In a run of more than thirty combining
// marks U+034F stands after each thirty (UAX #15, Stream-Safe Text Format).
func Normalize(text string) string {
	if plain(text) {
		return text
	}
	return norm.NFC.String(newLines.Replace(strings.ToValidUTF8(text, "\uFFFD")))
}

// plain reports whether text is normal at sight: it holds nothing but ASCII,
// common Han and the marks between them.
func plain(text string) bool {
	for _, r := range text {
		switch {
		case ideograph(r), r >= 0x20 && r < 0x7F, r >= 0x3001 && r <= 0x3020, r >= 0xFF01 && r <= 0xFF5E,
			r >= 0x2010 && r <= 0x2027, r == '\n':
		default:
			return false
		}
	}
	return true
}
