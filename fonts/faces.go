package fonts

// CONTRACT: to be implemented by fonts. The signatures below are fixed.

// Faces is the embedded faces. It is immutable and safe for concurrent use.
type Faces struct{}

// Embedded opens the faces inside the binary, in place: microseconds, no copy.
func Embedded() *Faces { return &Faces{} }

// Face is one of them.
func (f *Faces) Face(id ID) *Face { return nil }

// Find is the first face, beginning with preferred and going on through
// Sans, Symbols, Emoji, that has r, and its glyph there; ok is false where none has.
func (f *Faces) Find(preferred ID, r rune) (face ID, glyph GlyphID, ok bool) { return 0, 0, false }

// Face is a TrueType font read in place.
type Face struct{}

// Open reads a TrueType font in place; data must not change afterwards.
func Open(data []byte) (*Face, error) { return nil, nil }

// Glyph is the glyph of r; ok is false where the face has none.
func (f *Face) Glyph(r rune) (g GlyphID, ok bool) { return 0, false }

// Advance is the glyph's advance in units of the em box.
func (f *Face) Advance(g GlyphID) int { return 0 }

// UnitsPerEm is how many units an em has.
func (f *Face) UnitsPerEm() int { return 1000 }
