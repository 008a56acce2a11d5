package pdf

import (
	"math"
	"strconv"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// A CID says everything about a shown glyph: its outline, where it stands, how
// far the pen moves on, and the text that is copied out for it. Two characters
// that share a glyph are two CIDs, and so is a glyph with a gap behind it: a
// gap that is part of a character's width is never taken for a space, one made
// by moving the pen is, in places.
type character struct {
	source string
	glyph  fonts.GlyphID
	shift  int32 // thousandths of an em
	width  int32 // thousandths of an em
}

const (
	// tolerance is how far, in thousandths of an em, a character may be from
	// its natural width and still be shown by that; the pen is moved by the rest.
	// Half of what pdftotext takes for a space, 0.1 em.
	tolerance = 40
	// widthStep and shiftStep are what other widths and shifts are rounded to, so that
	// the lines of a justified text share their characters.
	widthStep = 25
	shiftStep = 5
	// firstCharacters is the room for characters that a font begins with: most
	// sheets need no more of a face.
	firstCharacters = firstSlots / 2
	// maxCIDs is how many a font has at most; a face that needs more becomes two
	// fonts. Glyphs are numbered in 16 bits (ISO 32000-1, Annex C.2), and the
	// parts of composites need numbers too.
	maxCIDs = 0x7fff
)

// typesetting collects the characters that a document shows.
type typesetting struct {
	faces *fonts.Faces
	fonts []*font            // in order of first use
	now   [fonts.Count]*font // the one of each face that still has room
	spare [fonts.Count]*font // of an earlier document, empty
}

// font is one font of the file: a face, and which characters it shows.
type font struct {
	name       string // in the resource dictionary
	face       fonts.ID
	source     *fonts.Face
	cids       cidTable
	seen       map[placed]uint16    // what cuts has met; kept as memory
	recent     [recentGlyphs]recent // by the glyph's last bits: what was shown last
	characters []character          // characters[i] is CID i+1
}

// recent is a glyph at a size that was shown a moment ago: rows of a table show
// the same ones, at the same advances. A CID of 0: none was.
type recent struct {
	glyph page.Glyph
	em    int64
	cid   uint16
	width int32
}

const recentGlyphs = 64

// shown is a glyph ready to be shown.
type shown struct {
	font  *font
	cid   uint16
	width int32 // thousandths of an em
}

func newTypesetting(faces *fonts.Faces) *typesetting { return &typesetting{faces: faces} }

// show is how a glyph is shown at a size (em, in EMU).
func (t *typesetting) show(g page.Glyph, em int64) shown {
	f := t.now[g.Face]
	if f == nil {
		f = t.open(g.Face)
	}
	last := &f.recent[g.ID%recentGlyphs]
	if last.cid > 0 && last.em == em && last.glyph == g {
		return shown{font: f, cid: last.cid, width: last.width}
	}
	c := character{
		source: g.Source,
		glyph:  g.ID,
		shift:  clamp(divide(int64(g.Shift)*1000, em*shiftStep) * shiftStep),
		width:  f.width(g, em),
	}
	cid := f.cids.find(c, f.characters)
	if cid == 0 {
		if len(f.characters) == maxCIDs {
			f = t.open(g.Face)
		}
		cid = f.add(c)
		last = &f.recent[g.ID%recentGlyphs] // of the font that had room
	}
	*last = recent{g, em, cid, c.width}
	return shown{font: f, cid: cid, width: c.width}
}

// width is the width that a glyph's character gets.
func (f *font) width(g page.Glyph, em int64) int32 {
	units := int64(f.source.UnitsPerEm())
	natural := divide(int64(f.source.Advance(g.ID))*1000, units)
	wanted := divide(int64(g.Advance)*1000, em)
	if off := wanted - natural; -tolerance <= off && off <= tolerance {
		return int32(natural)
	}
	stepped := natural + divide(wanted-natural, widthStep)*widthStep
	return max(clamp(stepped), 0)
}

// clamp keeps a width or shift within 16 bits, 32 em. The pen moves the rest of a width.
func clamp(n int64) int32 { return int32(min(max(n, math.MinInt16), math.MaxInt16)) }

// rest makes the typesetting empty for the next document.
func (t *typesetting) rest() {
	for _, f := range t.fonts {
		const most = 4096 // characters, of which there is no use in keeping the room
		if len(f.characters) <= most {
			f.cids.clear()
			clear(f.characters)
			f.recent = [recentGlyphs]recent{}
			f.characters = f.characters[:0]
			t.spare[f.face] = f
		}
	}
	clear(t.fonts)
	t.fonts, t.now = t.fonts[:0], [fonts.Count]*font{}
}

// open begins a new font of the face.
func (t *typesetting) open(id fonts.ID) *font {
	f := t.spare[id]
	if t.spare[id] = nil; f == nil {
		f = &font{cids: newCIDTable(), characters: make([]character, 0, firstCharacters)}
	}
	f.name, f.face, f.source = "F"+strconv.Itoa(len(t.fonts)), id, t.faces.Face(id)
	t.fonts = append(t.fonts, f)
	t.now[id] = f
	return f
}

func (f *font) add(c character) uint16 {
	f.characters = append(f.characters, c)
	f.cids.add(f.characters)
	return uint16(len(f.characters))
}
