package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"worksheetpdf/fonts"
)

// subset is a font as it stands in a file, but for the numbers of its objects.
// It is never changed once made.
type subset struct {
	name       string // with the subset's tag
	descriptor []byte // up to where the program stands
	widths     []byte // the /W array
	program    object // the face, cut
	glyphs     object // from CIDs to the program's glyphs; without a stream where these have the same numbers
	unicode    object // from CIDs to text
}

// answerFace is the face that answers are set in. Its glyphs are others in each
// document: there is no use in keeping it.
const answerFace = fonts.Kai

// subset is a font's. What a worksheet prints is set in the same one whatever
// is answered, as a rule: it is cut and deflated once.
func (f *file) subset(font *font) (*subset, error) {
	if font.face == answerFace {
		return f.answers(font)
	}
	f.space.key = append(font.appendKey(f.space.key[:0]), byte(f.level(false)))
	return f.stock.subsets.get(f.space.key, func() (*subset, int, error) {
		if t, ok := readySubset(f.stock.ready, f.space.key); ok {
			return t, t.size(), nil
		}
		t, err := f.cut(font)
		return t, t.size(), err
	})
}

// appendKey appends all that a subset is made of.
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

// objects are those that have a stream, or may have one.
func (t *subset) objects() [3]*object { return [...]*object{&t.program, &t.glyphs, &t.unicode} }

// size is how much memory a subset takes, of nil none.
func (t *subset) size() (bytes int) {
	if t == nil {
		return 0
	}
	for _, o := range t.objects() {
		bytes += len(o.stream)
	}
	return bytes + len(t.descriptor) + len(t.widths)
}

// cut makes a subset that is kept.
func (f *file) cut(font *font) (*subset, error) {
	cuts, glyphs := font.cuts()
	data, err := font.source.Subset(cuts)
	if err != nil {
		return nil, err
	}
	t := font.subset(cuts, glyphs)
	t.program = object{body: fmt.Appendf(nil, "/Length1 %d", len(data)), stream: data}
	for _, o := range t.objects() {
		if o.stream == nil {
			continue
		}
		deflated, err := f.space.deflate(o.stream, f.level(false))
		if err != nil {
			return nil, err
		}
		o.stream, o.coding = bytes.Clone(deflated), packed
	}
	return t, nil
}

// answers makes the subset of answers.
func (f *file) answers(font *font) (*subset, error) {
	cuts, glyphs := font.cuts()
	f.stock.outlines.begin(font.source)
	parts, size, err := f.stock.outlines.cut.Parts(cuts)
	if err != nil {
		return nil, err
	}
	t := font.subset(cuts, glyphs)
	t.program.body = fmt.Appendf(nil, "/Length1 %d", size)
	if f.strong {
		t.program.stream = fonts.Join(parts, size)
		return t, nil
	}
	from := len(f.space.outlines)
	f.space.outlines = f.stock.outlines.deflate(f.space.outlines, parts)
	t.program.stream, t.program.coding = f.space.outlines[from:], packed
	return t, nil
}

// subset is a font's, without its program.
func (f *font) subset(cuts []fonts.Cut, glyphs []byte) *subset {
	name := subsetTag(cutBytes(cuts)) + "+" + f.source.PostScriptName()
	return &subset{
		name: name, descriptor: f.descriptor(name), widths: f.widths(),
		glyphs: object{stream: glyphs}, unicode: object{stream: toUnicode(f.characters)},
	}
}

// cutBytes is what was cut, which says all of a face's subset.
func cutBytes(cuts []fonts.Cut) []byte {
	b := make([]byte, 0, 6*len(cuts))
	for _, c := range cuts {
		b = binary.LittleEndian.AppendUint16(b, uint16(c.Glyph))
		b = binary.LittleEndian.AppendUint16(b, uint16(c.Shift))
		b = binary.LittleEndian.AppendUint16(b, uint16(c.Widen))
	}
	return b
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
