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

// Subset is a small TrueType face: glyph 0 is .notdef, glyph i+1 is cuts[i],
// and behind them come the parts of composites. It holds what a CIDFontType2
// needs (ISO 32000-1, 9.9: glyf head hhea hmtx loca maxp), no cmap and no
// hints. The same cuts give the same bytes.
func (f *Face) Subset(cuts []Cut) ([]byte, error) {
	c := cutter{face: f}
	if err := c.begin(cuts); err != nil {
		return nil, fmt.Errorf("fonts: subset: %w", err)
	}
	for i := 0; i < len(c.cuts); i++ { // grows while composites add their parts
		if err := c.outline(i); err != nil {
			return nil, fmt.Errorf("fonts: subset: glyph %d: %w", c.cuts[i].Glyph, err)
		}
	}
	return c.finish(), nil
}

// cutter is a subset on its way: the new face's cuts by glyph, and its bytes
// as far as they are written.
type cutter struct {
	face   *Face
	cuts   []Cut
	starts []uint32 // of each outline, from the beginning of glyf
	out    []byte
	places map[GlyphID]int // new index by old, unshifted glyphs only; made when first needed
	nested map[GlyphID]int // depth of composites that were looked into
	depth  int             // the greatest
}

func (c *cutter) begin(cuts []Cut) error {
	if len(cuts) >= math.MaxUint16 {
		return fmt.Errorf("%d glyphs, where %d are allowed", len(cuts), math.MaxUint16-1)
	}
	size := glyfStart + len(c.face.outline(0))
	for _, cut := range cuts {
		if int(cut.Glyph) >= c.face.glyphs {
			return fmt.Errorf("glyph %d of a face of %d", cut.Glyph, c.face.glyphs)
		}
		size += len(c.face.outline(cut.Glyph)) + 1
	}
	size += 8*(len(cuts)+1) + 256 // hmtx, loca, the rest
	c.cuts = append(make([]Cut, 0, len(cuts)+16), Cut{})
	c.cuts = append(c.cuts, cuts...)
	c.starts = make([]uint32, 0, len(cuts)+16)
	c.out = make([]byte, glyfStart, min(size+size/32, maxSubset))
	return nil
}

// outline writes the next glyph of glyf, that of cut i.
func (c *cutter) outline(i int) error {
	cut := c.cuts[i]
	if len(c.out)%2 != 0 {
		c.out = append(c.out, 0)
	}
	c.starts = append(c.starts, uint32(len(c.out)-glyfStart))
	outline := c.face.outline(cut.Glyph)
	if len(c.out)+len(outline) > maxSubset {
		return errors.New("the outlines are too large")
	}
	switch {
	case outline == nil:
		return nil
	case cut.Shift != 0 || cut.Widen != 0 && !c.first(cut.Glyph, i):
		return c.shifted(cut, outline)
	case i16(outline, 0) < 0:
		return c.composite(cut.Glyph, outline)
	default:
		return c.simple(outline)
	}
}

// simple copies an outline without its instructions (5.3.3.1).
func (c *cutter) simple(outline []byte) error {
	at := glyphHeader + 2*i16(outline, 0) // of instructionLength
	if at+2 > len(outline) {
		return errors.New("cut short")
	}
	points := at + 2 + u16(outline, at)
	if points > len(outline) {
		return errors.New("cut short")
	}
	c.out = append(c.out, outline[:at]...)
	c.out = append(c.out, 0, 0)
	c.out = append(c.out, outline[points:]...)
	return nil
}

// shifted writes a composite of one part, the same glyph moved, or as it is with
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
	for _, number := range [...]int{-1, left, i16(outline, 4), right, i16(outline, 8), argsAreWords | argsAreXY, part, cut.Shift, 0} {
		c.out = binary.BigEndian.AppendUint16(c.out, uint16(number))
	}
	return nil
}

// composite copies the parts with their new numbers, without instructions.
func (c *cutter) composite(g GlyphID, outline []byte) error {
	depth, err := c.nesting(g, 0)
	if err != nil {
		return err
	}
	c.depth = max(c.depth, depth)
	c.out = append(c.out, outline[:glyphHeader]...)
	for at := glyphHeader; ; {
		part, ok := readComponent(outline, at)
		if !ok {
			return errors.New("cut short")
		}
		place, err := c.place(part.glyph)
		if err != nil {
			return err
		}
		c.out = binary.BigEndian.AppendUint16(c.out, uint16(part.flags&^(haveInstructions|useMyMetrics)))
		c.out = binary.BigEndian.AppendUint16(c.out, uint16(place))
		c.out = append(c.out, outline[at+4:part.end]...)
		if part.flags&moreComponents == 0 {
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

// nesting is how deep composites lie in a glyph, 0 for a simple one. A glyph
// that holds itself, as damaged files have it, is an error: a reader of the
// subset would never come to an end.
func (c *cutter) nesting(g GlyphID, level int) (int, error) {
	if level > maxNesting {
		return 0, errors.New("composites within composites without end")
	}
	outline := c.face.outline(g)
	if outline == nil || i16(outline, 0) >= 0 {
		return 0, nil
	}
	if depth, ok := c.nested[g]; ok {
		return depth, nil
	}
	depth := 1
	for at := glyphHeader; ; {
		part, ok := readComponent(outline, at)
		if !ok {
			return 0, errors.New("cut short")
		}
		below, err := c.nesting(part.glyph, level+1)
		if err != nil {
			return 0, err
		}
		depth = max(depth, below+1)
		if part.flags&moreComponents == 0 {
			break
		}
		at = part.end
	}
	if c.nested == nil {
		c.nested = make(map[GlyphID]int)
	}
	c.nested[g] = depth
	return depth, nil
}

// component is one part of a composite glyph; end is where its record ends.
type component struct {
	flags int
	glyph GlyphID
	end   int
}

func readComponent(outline []byte, at int) (component, bool) {
	if at+4 > len(outline) {
		return component{}, false
	}
	part := component{flags: u16(outline, at), glyph: GlyphID(u16(outline, at+2)), end: at + 6}
	if part.flags&argsAreWords != 0 {
		part.end += 2
	}
	switch {
	case part.flags&haveScale != 0:
		part.end += 2
	case part.flags&haveXYScale != 0:
		part.end += 4
	case part.flags&haveTwoByTwo != 0:
		part.end += 8
	}
	return part, part.end <= len(outline)
}
