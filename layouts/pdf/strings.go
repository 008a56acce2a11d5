package pdf

import "strconv"

// appendText writes a text string object: as it stands where it is printable
// ASCII, else as UTF-16BE with its mark (ISO 32000-1, 7.9.2.2).
func appendText(b []byte, text string) []byte {
	if printable(text) {
		b = append(b, '(')
		for i := range len(text) {
			if c := text[i]; c == '(' || c == ')' || c == '\\' {
				b = append(b, '\\')
			}
			b = append(b, text[i])
		}
		return append(b, ')')
	}
	b = append(b, "<feff"...)
	b = appendUTF16(b, text)
	return append(b, '>')
}

func printable(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// appendSpan begins a piece of content that is copied out as the text, whatever
// its glyphs stand for (ISO 32000-1, 14.9.4).
func appendSpan(b []byte, text string) []byte {
	b = append(b, "/Span <</ActualText "...)
	b = append(b, "<feff"...)
	b = appendUTF16(b, text)
	return append(b, ">>> BDC\n"...)
}

// appendReference writes a reference to an object.
func appendReference(b []byte, n int) []byte {
	b = strconv.AppendInt(b, int64(n), 10)
	return append(b, " 0 R"...)
}
