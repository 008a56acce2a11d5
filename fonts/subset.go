package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// Cut is one glyph of a subset.
type Cut struct {
	Glyph GlyphID
	// Shift moves the outline to the right, in units; the advance stays. An
	// opening mark that gave up its blank left half has a negative one.
	Shift int
	// Widen is added to the advance, in units; the outline stays. A character
	// with a gap behind it is wider than its glyph in the face, and what a font
	// says of its widths must be what its program says (ISO 19005-3, 6.2.11.5).
	Widen int
}

const (
	// maxSubset bounds the outlines of a subset: a damaged loca can give every
	// glyph the whole of glyf.
	maxSubset = 64 << 20
	// maxNesting bounds composites within composites; real faces stay at 2.
	maxNesting = 16
)

// Flags of a composite's component (5.3.3.2).
const (
	argsAreWords     = 0x0001
	argsAreXY        = 0x0002
	haveScale        = 0x0008
	moreComponents   = 0x0020
	haveXYScale      = 0x0040
	haveTwoByTwo     = 0x0080
	haveInstructions = 0x0100
	useMyMetrics     = 0x0200 // a part's advance may be widened; the composite has its own
)

// Part is a stretch of a subset's bytes.
type Part struct {
	Bytes []byte // never changed
	Zero  bool   // a byte of zero follows them
	// Outline is the glyph that these bytes are the outline of: they are the same
	// in every subset of the face. 0: they are this subset's own.
	Outline GlyphID
	// even and odd are the sums of the part's 16-bit numbers at even and at odd
	// places: wherever it stands, the table's checksum is known by them.
	even, odd uint32
}

// Append appends the part to b.
func (p Part) Append(b []byte) []byte {
	b = append(b, p.Bytes...)
	if p.Zero {
		b = append(b, 0)
	}
	return b
}

// Subset is a small TrueType face: glyph 0 is .notdef, glyph i+1 is cuts[i],
// and behind them come the parts of composites. It holds what a CIDFontType2
// needs (ISO 32000-1, 9.9: glyf head hhea hmtx loca maxp), no cmap and no
// hints. The same cuts give the same bytes.
func (f *Face) Subset(cuts []Cut) ([]byte, error) {
	parts, size, err := f.Parts(cuts)
	if err != nil {
		return nil, err
	}
	return Join(parts, size), nil
}

// Join is parts, of that size together, as one stretch.
func Join(parts []Part, size int) []byte {
	b := make([]byte, 0, size)
	for _, p := range parts {
		b = p.Append(b)
	}
	return b
}

// Parts is a subset as Subset has it, and its size, in the parts that it is made
// of: most are outlines as they stand in the face, which nobody has to copy.
func (f *Face) Parts(cuts []Cut) (parts []Part, size int, err error) {
	return (&Outlines{face: f}).Parts(cuts)
}

// Parts is [Face.Parts]; of an outline that was in a subset before, nothing is
// read but what is known of it.
func (o *Outlines) Parts(cuts []Cut) (parts []Part, size int, err error) {
	c := cutter{face: o.face, known: o}
	if err := c.begin(cuts); err != nil {
		return nil, 0, fmt.Errorf("fonts: subset: %w", err)
	}
	for i := 0; i < len(c.cuts); i++ { // grows while composites add their parts
		if err := c.outline(i); err != nil {
			return nil, 0, fmt.Errorf("fonts: subset: glyph %d: %w", c.cuts[i].Glyph, err)
		}
	}
	size = c.finish()
	return c.parts, size, nil
}

// cutter is a subset on its way: the new face's cuts by glyph, and its parts as
// far as they are made. The first is for the header and the directory.
type cutter struct {
	face   *Face
	known  *Outlines
	cuts   []Cut
	parts  []Part
	starts []uint32        // of each outline, from the beginning of glyf
	glyf   int             // its size so far
	places map[GlyphID]int // new index by old, unshifted glyphs only; made when first needed
	nested map[GlyphID]int // depth of composites that were looked into
	depth  int             // the greatest
}

func (c *cutter) begin(cuts []Cut) error {
	if len(cuts) >= math.MaxUint16 {
		return fmt.Errorf("%d glyphs, where %d are allowed", len(cuts), math.MaxUint16-1)
	}
	for _, cut := range cuts {
		if int(cut.Glyph) >= c.face.glyphs {
			return fmt.Errorf("glyph %d of a face of %d", cut.Glyph, c.face.glyphs)
		}
	}
	c.cuts = append(make([]Cut, 0, len(cuts)+16), Cut{})
	c.cuts = append(c.cuts, cuts...)
	c.starts = make([]uint32, 0, len(cuts)+16)
	c.parts = make([]Part, 1, len(cuts)+16)
	return nil
}

// outline adds the next glyph of glyf, that of cut i.
func (c *cutter) outline(i int) error {
	cut := c.cuts[i]
	c.starts = append(c.starts, uint32(c.glyf))
	own := cut.Shift != 0 || cut.Widen != 0 && !c.first(cut.Glyph, i)
	if known := c.known.part(cut.Glyph); known != nil && !own && c.glyf+len(known.Bytes) <= maxSubset {
		c.add(*known)
		return nil
	}
	outline := c.face.outline(cut.Glyph)
	if c.glyf+len(outline) > maxSubset {
		return errors.New("the outlines are too large")
	}
	switch {
	case outline == nil:
		return nil
	case own:
		return c.shifted(cut, outline)
	case i16(outline, 0) < 0:
		return c.composite(cut.Glyph, outline)
	default:
		return c.simple(cut.Glyph, outline)
	}
}

// add adds an outline, at an even place.
func (c *cutter) add(p Part) {
	c.parts = append(c.parts, p)
	if c.glyf += len(p.Bytes); p.Zero {
		c.glyf++
	}
}

// simple adds an outline without its instructions (5.3.3.1).
func (c *cutter) simple(g GlyphID, outline []byte) error {
	at := glyphHeader + 2*i16(outline, 0) // of instructionLength
	if at+2 > len(outline) {
		return errors.New("cut short")
	}
	points := at + 2 + u16(outline, at)
	if points > len(outline) {
		return errors.New("cut short")
	}
	if points > at+2 {
		bare := append(make([]byte, 0, len(outline)), outline[:at]...)
		outline = append(append(bare, 0, 0), outline[points:]...)
	}
	p := newPart(outline, g)
	c.known.keep(p)
	c.add(p)
	return nil
}

// shifted adds a composite of one part, the same glyph moved, or as it is with
// an advance of its own: exact, for simple glyphs and composites alike.
func (c *cutter) shifted(cut Cut, outline []byte) error {
	left, right := i16(outline, 2)+cut.Shift, i16(outline, 6)+cut.Shift
	if left != int(int16(left)) || right != int(int16(right)) || cut.Shift != int(int16(cut.Shift)) {
		return fmt.Errorf("a shift by %d leads out of the em's number range", cut.Shift)
	}
	part, err := c.place(cut.Glyph)
	if err != nil {
		return err
	}
	depth, err := c.nesting(cut.Glyph, 0)
	if err != nil {
		return err
	}
	c.depth = max(c.depth, depth+1)
	numbers := [...]int{-1, left, i16(outline, 4), right, i16(outline, 8), argsAreWords | argsAreXY, part, cut.Shift, 0}
	b := make([]byte, 0, 2*len(numbers))
	for _, number := range numbers {
		b = binary.BigEndian.AppendUint16(b, uint16(number))
	}
	c.add(newPart(b, 0))
	return nil
}

// composite adds a composite with its parts' new numbers, without instructions.
func (c *cutter) composite(g GlyphID, outline []byte) error {
	depth, err := c.nesting(g, 0)
	if err != nil {
		return err
	}
	c.depth = max(c.depth, depth)
	b := append(make([]byte, 0, len(outline)), outline[:glyphHeader]...)
	for at := glyphHeader; ; {
		part, ok := readComponent(outline, at)
		if !ok {
			return errors.New("cut short")
		}
		place, err := c.place(part.glyph)
		if err != nil {
			return err
		}
		b = binary.BigEndian.AppendUint16(b, uint16(part.flags&^(haveInstructions|useMyMetrics)))
		b = binary.BigEndian.AppendUint16(b, uint16(place))
		b = append(b, outline[at+4:part.end]...)
		if part.flags&moreComponents == 0 {
			c.add(newPart(b, 0))
			return nil
		}
		at = part.end
	}
}

// first reports whether cut i is the one that has the unshifted glyph's outline.
func (c *cutter) first(g GlyphID, i int) bool {
	c.index()
	return c.places[g] == i
}

// index makes places: the first unshifted cut of each glyph.
func (c *cutter) index() {
	if c.places != nil {
		return
	}
	c.places = make(map[GlyphID]int, len(c.cuts))
	for i, cut := range c.cuts {
		if _, ok := c.places[cut.Glyph]; !ok && cut.Shift == 0 {
			c.places[cut.Glyph] = i
		}
	}
}

// place is where the unshifted glyph stands in the subset; it is added where it does not.
func (c *cutter) place(g GlyphID) (int, error) {
	c.index()
	place, ok := c.places[g]
	if ok {
		return place, nil
	}
	if int(g) >= c.face.glyphs {
		return 0, fmt.Errorf("its part %d is not in the face", g)
	}
	if len(c.cuts) >= math.MaxUint16 {
		return 0, errors.New("too many glyphs with the parts of composites")
	}
	place = len(c.cuts)
	c.places[g] = place
	c.cuts = append(c.cuts, Cut{Glyph: g})
	return place, nil
}
