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
