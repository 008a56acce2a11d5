package fonts

import (
	"bytes"
	"fmt"
)

// Faces is one face for each [ID], as a rule those that are embedded. It is
// immutable and safe for concurrent use.
type Faces struct{ faces [Count]Face }

// Load opens the files of all faces in place; they must not change afterwards.
// They are the embedded ones, or what [Face.Without] left of them.
func Load(files [Count][]byte) (*Faces, error) {
	faces := new(Faces)
	for id, data := range files {
		if err := faces.faces[id].open(data); err != nil {
			return nil, fmt.Errorf("fonts: face %d: %w", id, err)
		}
	}
	return faces, nil
}

// Face is one of them; Sans for an id that is none.
func (f *Faces) Face(id ID) *Face {
	if id >= Count {
		id = Sans
	}
	return &f.faces[id]
}

// Find is the first face, beginning with preferred and going on through
// Sans, Symbols, Emoji, Kai, that has r, and its glyph there; ok is false
// where none has. Kai is there for the Han beyond the BMP (𠮷) that no other
// face has; it is last so that Latin letters that Noto Sans SC lacks (Ł) come
// from Symbols, which has them in the hand of Noto Sans.
func (f *Faces) Find(preferred ID, r rune) (face ID, glyph GlyphID, ok bool) {
	if preferred >= Count {
		preferred = Sans
	}
	for _, id := range [...]ID{preferred, Sans, Symbols, Emoji, Kai} {
		if glyph, ok = f.faces[id].Glyph(r); ok {
			return id, glyph, true
		}
	}
	return 0, 0, false
}

// CentreHan is how far below the centre of a box, in 1/1000 em, the baseline
// of Han stands for them to look centred there. Measured as the mean middle
// of the outlines of common Han.
func (f *Faces) CentreHan(id ID) int {
	if id == Kai {
		return 355
	}
	return 380
}

// CentreDigits is how far below the centre of a box, in 1/1000 em, the baseline
// of digits stands for them to look centred there.
func (f *Faces) CentreDigits(id ID) int {
	if id == Kai {
		return 348
	}
	return 373
}

// Same reports whether a glyph's number means the same glyph in both.
func (f *Faces) Same(o *Faces) bool {
	for id := range f.faces {
		// One and the same memory, as a rule: nothing is compared then.
		if !bytes.Equal(f.faces[id].glyf, o.faces[id].glyf) {
			return false
		}
	}
	return true
}
