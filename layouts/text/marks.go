package text

import "unicode"

// class is what a cluster is to its neighbours.
type class uint8

const (
	other   class = iota // half-width punctuation, symbols, emoji
	han                  // Han, kana, Hangul, full-width letters: as wide as an em
	latin                // letters of other scripts
	digit                // decimal digits
	opening              // a full-width mark with a blank left half (CLREQ, "Punctuation marks")
	closing              // ... right half
	middle               // a full-width mark in the middle of its em
	dash                 // — of a ——
	dots                 // … of a ……
	space                // U+0020
	blank                // tabs and other spaces
	newline
)

// classify is the class of a character; that of quotes and middle dots depends
// on what stands around them, too (quotes.go).
func classify(r rune) class {
	switch {
	case r < 0x80:
		return classifyASCII(r)
	case r >= 0x4E00 && r <= 0x9FFF:
		return han
	}
	if c := classifyMark(r); c != other {
		return c
	}
	switch {
	case blankWidth(r) != 0:
		return blank
	case wide(r):
		return han
	case unicode.IsLetter(r):
		return latin
	case unicode.Is(unicode.Nd, r):
		return digit
	}
	return other
}

func classifyASCII(r rune) class {
	switch {
	case r >= '0' && r <= '9':
		return digit
	case r|0x20 >= 'a' && r|0x20 <= 'z':
		return latin
	case r == ' ':
		return space
	case r == '\n':
		return newline
	case r == '\t':
		return blank
	}
	return other
}

// classifyMark is the class of a full-width mark; other for what is none.
func classifyMark(r rune) class {
	switch r {
	case '—', '⸺':
		return dash
	case '…':
		return dots
	case '·', '・':
		return middle
	case '，', '。', '、', '；', '：', '？', '！', '）', '》', '」', '』', '】', '〉', '〕', '〗', '〙', '〛', '｝', '］', '｠', '．':
		return closing
	case '（', '《', '「', '『', '【', '〈', '〔', '〖', '〘', '〚', '｛', '［', '｟':
		return opening
	}
	return other
}

// wide reports whether r is set as Han are: no gap between them, a line may give there.
func wide(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r <= 0x115F, r >= 0x2E80 && r <= 0x2FDF, r >= 0x3005 && r <= 0x3007, r >= 0x3021 && r <= 0x3029,
		r >= 0x3031 && r <= 0x4DBF, r >= 0x4E00 && r <= 0x9FFF, r >= 0xA000 && r <= 0xA4CF, r >= 0xAC00 && r <= 0xD7A3,
		r >= 0xF900 && r <= 0xFAFF, wideAlphanumeric(r), r >= 0x20000 && r <= 0x3FFFD:
		return true
	}
	return false
}

// wideAlphanumeric reports whether r is a full-width digit or letter.
func wideAlphanumeric(r rune) bool {
	return r >= '０' && r <= '９' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ'
}

// blankWidth is the width of a blank character in thousandths of an em, or 0
// if r is none (or U+0020, whose width is its neighbours' matter). Widths are
// those of Unicode's chapter 6.2; that of U+00A0 is a typed space's.
func blankWidth(r rune) int64 {
	switch r {
	case '\t':
		return rules.spacing.tab
	case '\u3000', '\u2003', '\u2001':
		return 1000
	case '\u2002', '\u2000':
		return 500
	case '\u2007':
		return 555
	case '\u2004':
		return 333
	case '\u2005', '\u2008':
		return 250
	case '\u00A0', '\u2009', '\u202F', '\u1680':
		return 200
	case '\u205F':
		return 222
	case '\u2006':
		return 167
	case '\u200A':
		return 100
	}
	return 0
}

// invisible reports whether r draws nothing and takes no room: controls, and what
// Unicode calls default ignorable (DerivedCoreProperties.txt).
func invisible(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\t' && r != '\n'
	case r < 0x7F, r > 0x3164 && r < 0xFE00: // most of all
		return false
	case r <= 0x9F, r == 0xAD, r == 0x034F, r == 0x061C, r == 0x115F, r == 0x1160, r == 0x17B4, r == 0x17B5,
		r >= 0x180B && r <= 0x180F, r >= 0x200B && r <= 0x200F, r >= 0x2028 && r <= 0x202E, r >= 0x2060 && r <= 0x206F, r == 0x3164,
		r >= 0xFE00 && r <= 0xFE0F, r == 0xFEFF, r == 0xFFA0, r >= 0xFFF0 && r <= 0xFFFB,
		r >= 0x1BCA0 && r <= 0x1BCA3, r >= 0x1D173 && r <= 0x1D17A, r >= 0xE0000 && r <= 0xE0FFF:
		return true
	}
	return false
}

// substitute is the character whose glyph draws r.
func substitute(r rune) rune {
	switch r {
	case '—', '⸺':
		// Noto's — is 0.894 em wide and low: two of them leave a gap. U+2500
		// fills its em from edge to edge, in the middle of Han.
		return '─'
	}
	return r
}
