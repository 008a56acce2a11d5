package pdf

import (
	"strconv"
	"strings"
	"unicode/utf16"
)

const (
	cmapHead = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
`
	cmapFoot = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
)

// toUnicode is the CMap from a font's CIDs to the text copied out for them
// (ISO 32000-1, 9.10.3).
func toUnicode(characters []character) []byte {
	b := make([]byte, 0, 400+20*len(characters))
	b = append(b, cmapHead...)
	// A block holds at most 100 entries (Adobe Technical Note 5014).
	for from := 0; from < len(characters); from += 100 {
		to := min(from+100, len(characters))
		b = strconv.AppendInt(b, int64(to-from), 10)
		b = append(b, " beginbfchar\n"...)
		for i, c := range characters[from:to] {
			b = append(b, '<')
			b = appendUnit(b, uint16(from+i+1))
			b = append(b, "> <"...)
			b = appendUTF16(b, strings.ReplaceAll(c.source, byteOrderMark, wordJoiner))
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, cmapFoot...)
}

// appendUTF16 writes text in hexadecimal UTF-16BE, as CMaps and strings do.
func appendUTF16(b []byte, text string) []byte {
	for _, r := range text {
		if high, low := utf16.EncodeRune(r); high != '\uFFFD' {
			b = appendUnit(b, uint16(high))
			b = appendUnit(b, uint16(low))
			continue
		}
		b = appendUnit(b, uint16(r))
	}
	return b
}

// appendUnit writes 16 bits in hexadecimal.
func appendUnit(b []byte, u uint16) []byte {
	const digits = "0123456789abcdef"
	return append(b, digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15])
}
