package fonts_test

import (
	"encoding/binary"
	"testing"

	"worksheetpdf/fonts"
)

// extremes are what maxp says of glyphs (ISO/IEC 14496-22, 5.2.5), by reading them.
type extremes struct{ points, contours, compositePoints, compositeContours, elements, depth int }

// subsetGlyphs reads the outlines of a subset by itself.
type subsetGlyphs struct {
	t          *testing.T
	glyf, loca []byte
	most       extremes
}

func word(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }

func (s *subsetGlyphs) outline(g int) []byte {
	return s.glyf[binary.BigEndian.Uint32(s.loca[4*g:]):binary.BigEndian.Uint32(s.loca[4*g+4:])]
}

// flat is the points and contours of a glyph with those of its parts, and how
// deep these lie. No glyph has instructions.
func (s *subsetGlyphs) flat(g int) (points, contours, depth int) {
	outline := s.outline(g)
	if len(outline) == 0 {
		return 0, 0, 0
	}
	if n := int(int16(word(outline, 0))); n >= 0 {
		if n > 0 {
			points = word(outline, 8+2*n) + 1
		}
		if word(outline, 10+2*n) != 0 {
			s.t.Errorf("glyph %d has instructions", g)
		}
		s.most.points, s.most.contours = max(s.most.points, points), max(s.most.contours, n)
		return points, n, 0
	}
	elements := 0
	for at, more := 10, true; more; elements++ {
		flags := word(outline, at)
		p, c, d := s.flat(word(outline, at+2))
		points, contours, depth = points+p, contours+c, max(depth, d+1)
		if flags&0x100 != 0 {
			s.t.Errorf("glyph %d says that instructions follow", g)
		}
		at += 6
		for flag, size := range map[int]int{0x1: 2, 0x8: 2, 0x40: 4, 0x80: 8} {
			if flags&flag != 0 {
				at += size
			}
		}
		more = flags&0x20 != 0
	}
	m := &s.most
	m.compositePoints, m.compositeContours = max(m.compositePoints, points), max(m.compositeContours, contours)
	m.elements, m.depth = max(m.elements, elements), max(m.depth, depth)
	return points, contours, depth
}

// checkTables reads a subset's head and maxp against its outlines.
func checkTables(t *testing.T, subset []byte) {
	t.Helper()
	tables := parts(subset)
	maxp, head := tables["maxp"], tables["head"]
	s := subsetGlyphs{t: t, glyf: tables["glyf"], loca: tables["loca"]}
	for g := range word(maxp, 4) {
		s.flat(g)
	}
	for _, c := range []struct {
		what  string
		said  int
		least int
	}{
		{"points", word(maxp, 6), s.most.points},
		{"contours", word(maxp, 8), s.most.contours},
		{"points of a composite", word(maxp, 10), s.most.compositePoints},
		{"contours of a composite", word(maxp, 12), s.most.compositeContours},
		{"parts of a composite", word(maxp, 28), s.most.elements},
	} {
		if c.said < c.least {
			t.Errorf("maxp says that a glyph has at most %d %s; one has %d", c.said, c.what, c.least)
		}
	}
	if got := word(maxp, 30); got != s.most.depth {
		t.Errorf("maxp says that composites are %d deep; they are %d", got, s.most.depth)
	}
	if got := word(maxp, 14); got != 1 {
		t.Errorf("%d zones: without instructions there is one", got)
	}
	for at := 16; at < 28; at += 2 {
		if word(maxp, at) != 0 {
			t.Errorf("maxp speaks of instructions at %d", at)
		}
	}
	if flags := word(head, 16); flags&^3 != 0 {
		t.Errorf("head's flags are %#x: those beyond the baseline and the bearing speak of instructions", flags)
	}
	for at, want := range map[int]int{4: 6, 6: 64, 8: 2, 10: 32} { // of six tables (4.5.1)
		if got := word(subset, at); got != want {
			t.Errorf("the header has %d at %d, want %d", got, at, want)
		}
	}
}

// TestSubsetTables: what a subset says about itself is so, for the embedded
// faces and for one whose own table speaks of instructions, and of composites
// not at all.
func TestSubsetTables(t *testing.T) {
	faces := fonts.Embedded()
	for id := range fonts.ID(fonts.Count) {
		cuts := sample(faces.Face(id), 300)
		for i := range cuts {
			cuts[i].Shift = i % 3
		}
		subset, err := faces.Face(id).Subset(cuts)
		if err != nil {
			t.Fatal(err)
		}
		checkTables(t, subset)
	}
	const words = 3
	dot := append(numbers(1, 0, 0, 10, 10, 2, 1), 0x4f, 1, 1, 1, 0, 0, 0, 0, 0, 0)
	hinted := numbers(-1, 0, 0, 10, 10, words|0x100, 1, 5, 5, 2, 0x4f4f)
	tables := parts(withGlyphs(t, [][]byte{nil, dot, hinted}))
	for at, value := range numbers(3, 1, 0, 0, 2, 9, 9, 9, 9, 9, 9, 0, 0) {
		tables["maxp"][6+at] = value
	}
	tables["head"][17] = 0xff
	face, err := fonts.Open(assemble(tables))
	if err != nil {
		t.Fatal(err)
	}
	for _, cuts := range [][]fonts.Cut{{{Glyph: 1}}, {{Glyph: 1, Shift: 7}}, {{Glyph: 2}}, {{Glyph: 2, Shift: 7}}} {
		subset, err := face.Subset(cuts)
		if err != nil {
			t.Fatal(err)
		}
		checkTables(t, subset)
	}
}

// TestSame: the same files, opened once more, are the same; others are not.
func TestSame(t *testing.T) {
	a, b := fonts.Embedded(), fonts.Embedded()
	if !a.Same(b) || !a.Same(a) {
		t.Error("the embedded faces are others the second time")
	}
	if a.Same(new(fonts.Faces)) || new(fonts.Faces).Same(a) {
		t.Error("no faces at all are the same as some")
	}
}
