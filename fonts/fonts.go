// Package fonts holds the embedded faces and reads them in place: which
// characters a face has, how far each moves the pen, its outline, and a small
// face cut out of it for a document.
//
//	faces := fonts.Embedded()
//	id, glyph, ok := faces.Find(fonts.Kai, '好')
//	face := faces.Face(id)
//	width := face.Advance(glyph) // in units of face.UnitsPerEm()
//	outline, err := face.Outline(glyph, nil)
//	data, err := face.Subset([]fonts.Cut{{Glyph: glyph}})
//
// Nothing is parsed ahead: a face is a few slices of the bytes inside the
// binary, and every read is checked, so that a damaged file gives an error or
// an empty glyph, never a panic. The tables are those of ISO/IEC 14496-22 (Open
// Font Format); outlines are TrueType only.
//
// The files are made by make.sh from pinned packages. Faces that were cut bear
// another name than their source, as its licence asks (SIL OFL 1.1, clause 3).
package fonts

// ID names one of the embedded faces.
type ID uint8

const (
	Sans    ID = iota // Noto Sans SC Regular: printed text, the catch-all
	Bold              // Noto Sans SC Bold, cut: headings
	Kai               // LXGW WenKai, cut and renamed: answers
	Symbols           // Noto Sans Symbols 2, cut
	Emoji             // Noto Emoji, monochrome
)

// Count is how many faces there are.
const Count = 5

// GlyphID is a glyph's index in its face.
type GlyphID uint16

// The em box of every face in 1/1000 em, above and below the baseline. The
// hhea and win metrics of Chinese faces are far too tall to set lines by.
const (
	EmAscent  = 880
	EmDescent = 120
)
