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
	// A range keeps its first byte; a block holds at most 100 of them (Adobe
	// Technical Note 5014).
	const block = 100
	ranges := (len(characters) + 256) / 256 // CID 0 is nobody's
	if len(characters) == 0 {
		ranges = 0
	}
	for r := range ranges {
		if r%block == 0 {
			b = strconv.AppendInt(b, int64(min(ranges-r, block)), 10)
			b = append(b, " beginbfrange\n"...)
		}
		first, last := max(256*r, 1), min(256*r+255, len(characters))
		b = append(appendUnit(append(b, '<'), uint16(first)), "> <"...)
		b = append(appendUnit(b, uint16(last)), "> ["...)
		for _, c := range characters[first-1 : last] {
			b = append(b, '<')
			b = appendUTF16(b, strings.ReplaceAll(c.source, byteOrderMark, wordJoiner))
			b = append(b, '>')
		}
		b = append(b, "]\n"...)
		if (r+1)%block == 0 || r == ranges-1 {
			b = append(b, "endbfrange\n"...)
		}
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
