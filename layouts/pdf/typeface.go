package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"worksheetpdf/fonts"
)

// typeface is a font as it stands in a file, but for the numbers of its objects.
// It is never changed once made.
type typeface struct {
	name       string // with the subset's tag
	descriptor []byte // up to where the program stands
	widths     []byte // the /W array
	program    object // the face, cut
	glyphs     object // from CIDs to the program's glyphs
	unicode    object // from CIDs to text
}

// mostTypefaces bounds the typefaces that a writer keeps, in bytes: those of
// some twenty worksheets.
const mostTypefaces = 4 << 20

// answerFace is the face that answers are set in. Its glyphs are others in each
// document: there is no use in keeping it.
const answerFace = fonts.Kai

// typeface is a font's. What a worksheet prints is set in the same one whatever
// is answered, as a rule: it is cut and deflated once.
func (f *file) typeface(font *font, shelf *shelf[*typeface]) (*typeface, error) {
	if font.face == answerFace {
		t, _, err := f.cut(font)
		return t, err
	}
	f.space.key = append(font.appendKey(f.space.key[:0]), byte(f.level(true)))
	return shelf.get(f.space.key, func() (*typeface, int, error) { return f.cut(font) })
}

// appendKey appends all that a typeface is made of.
func (f *font) appendKey(b []byte) []byte {
	b = append(b, byte(f.face))
	for _, c := range f.characters {
		b = binary.LittleEndian.AppendUint16(b, uint16(c.glyph))
		b = binary.LittleEndian.AppendUint16(b, uint16(c.shift))
		b = binary.LittleEndian.AppendUint16(b, uint16(c.width))
		b = binary.AppendUvarint(b, uint64(len(c.source)))
		b = append(b, c.source...)
	}
	return b
}

// cut makes a typeface, and says how much memory it takes.
func (f *file) cut(font *font) (*typeface, int, error) {
	cuts, glyphs := font.cuts()
	data, err := font.source.Subset(cuts)
	if err != nil {
		return nil, 0, err
	}
	t := &typeface{name: subsetTag(data) + "+" + font.source.PostScriptName(), widths: font.widths()}
	t.descriptor = font.descriptor(t.name)
	size := len(t.descriptor) + len(t.widths)
	for _, stream := range []struct {
		to   *object
		body []byte
		data []byte
	}{
		{&t.program, fmt.Appendf(nil, "/Length1 %d", len(data)), data},
		{&t.glyphs, nil, glyphs},
		{&t.unicode, nil, toUnicode(font.characters)},
	} {
		deflated, err := f.space.deflate(stream.data, f.level(font.face != answerFace))
		if err != nil {
			return nil, 0, err
		}
		*stream.to = object{body: stream.body, stream: bytes.Clone(deflated), form: packed}
		size += len(deflated)
	}
	return t, size, nil
}

// subsetTag is the six letters that mark a subset (ISO 32000-1, 9.6.4), made from
// its content.
func subsetTag(data []byte) string {
	hash := sha256.Sum256(data)
	var letters [6]byte
	for i := range letters {
		letters[i] = 'A' + hash[i]%26
	}
	return string(letters[:])
}
