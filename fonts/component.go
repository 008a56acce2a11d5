package fonts

import "errors"

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
