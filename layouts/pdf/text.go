package pdf

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"worksheetpdf/layouts/page"
)

// slack is how far, in thousandths of an em, the pen may stand beside its
// place before it is moved: 0.02 mm at 10.5 pt, not seen, and it saves most of
// the moves of a justified line.
const slack = 5

// drawText shows a run as one text object. The glyphs' own widths move the
// pen; where they do not add up to the advances, TJ moves it on. A space is said
// before one that is read apart.
func (p *painter) drawText(t page.Text, apart bool) {
	b := append(p.buffer[:0], "BT "...)
	mode := renderingMode(t)
	if mode != filled {
		b = append(strconv.AppendInt(b, int64(mode), 10), " Tr "...)
	}
	if t.Ink != page.NoInk {
		p.setFill(t.Ink)
	}
	if mode == filledAndStroked || mode == stroked {
		p.setStroke(t.Outline)
	}
	b = append(p.appendPosition(b, t.At), "Td\n"...)
	r := run{painter: p, size: hundredths(t.Size)}
	r.em = r.size * int64(hundredth)
	if apart {
		b = r.space(b, t.Glyphs[0])
	}
	for i := 0; i < len(t.Glyphs); {
		n := cluster(t.Glyphs[i:])
		source := t.Glyphs[i].Source
		spanned := needsSpan(source, n)
		if spanned {
			b = r.close(b)
			b = appendSpan(b, source)
		}
		parts := sharing{rest: source, runes: utf8.RuneCountInString(source), among: n}
		for _, g := range t.Glyphs[i : i+n] {
			g.Source = parts.next()
			if spanned {
				b = r.glyph(b, g)
			} else {
				b = r.whole(b, g)
			}
		}
		if spanned {
			b = r.close(b)
			b = append(b, "EMC\n"...)
		}
		i += n
	}
	b = r.close(b)
	if mode != filled {
		b = append(b, "0 Tr "...)
	}
	p.writeRaw(append(b, "ET"...))
}

// Rendering modes of text (ISO 32000-1, 9.3.6).
const (
	filled = iota
	stroked
	filledAndStroked
	unseen
)

// renderingMode is how the glyphs of a run are drawn.
func renderingMode(t page.Text) int {
	switch {
	case strokes(t.Outline) && t.Ink != page.NoInk:
		return filledAndStroked
	case strokes(t.Outline):
		return stroked
	case t.Ink == page.NoInk:
		return unseen
	}
	return filled
}

// cluster is how many glyphs stand for the source of the first one.
func cluster(gs []page.Glyph) int {
	n := 1
	for n < len(gs) && gs[n].Source == "" {
		n++
	}
	return n
}

// sharing deals the characters of a source out among its glyphs. Text
// extraction stumbles over glyphs that stand for nothing: poppler sees a space,
// MuPDF a U+FFFD. So a family of emoji, drawn as its members, is shared out
// among them.
type sharing struct {
	rest  string
	runes int // of the whole source
	among int // glyphs
	given int // glyphs so far
	taken int // runes so far
}

// next is the share of the next glyph.
func (s *sharing) next() string {
	s.given++
	size := 0
	for to := (s.given*s.runes + s.among - 1) / s.among; s.taken < to; s.taken++ {
		_, n := utf8.DecodeRuneInString(s.rest[size:])
		size += n
	}
	share := s.rest[:size]
	s.rest = s.rest[size:]
	return share
}

// alone parts a source that holds a character beyond the BMP with others, as a
// thumb and its skin tone or a Han and its variant do, after the first: MuPDF
// joins the halves of a surrogate pair only where they are all that a CMap has
// for a CID.
func alone(source string) (first, rest string) {
	_, size := utf8.DecodeRuneInString(source)
	if len(source) > size && strings.IndexFunc(source, func(c rune) bool { return c > 0xffff }) >= 0 {
		return source[:size], source[size:]
	}
	return source, ""
}

// needsSpan reports whether n glyphs cannot say their source by their fonts:
// there are more glyphs than characters (é as a letter and an accent), or a
// piece is too long for a CMap, or holds a byte order mark, for which no glyph
// may stand (ISO 14289-1, 7.21.7). Then the content says it. Not always, for
// PDFium drops characters beyond the BMP there.
func needsSpan(source string, n int) bool {
	return strings.Contains(source, byteOrderMark) || n > 1 && utf8.RuneCountInString(source) < n || len(source) > maxSource*n
}

// byteOrderMark is a space of no width that joins what it stands between; its
// successor says the same (The Unicode Standard, 23.2).
const (
	byteOrderMark = "\uFEFF"
	wordJoiner    = "\u2060"
)

// maxSource is how many bytes of text a glyph stands for by its font alone. A
// CMap's strings end at 512 bytes; no byte of UTF-8 takes more than two there.
const maxSource = 128

// run is the state of one text object.
type run struct {
	painter *painter
	size    int64 // hundredths of a point
	em      int64 // the same in EMU, as rounded
	drift   int64 // how far the pen is left of its place, in thousandths of an EMU
	open    bool  // inside the array of a TJ
	inside  bool  // inside a string of that array
}

// glyph shows a glyph in its font. What of its source is too long for a CMap
// hangs on blanks of no width, for readers that pass over a span.
func (r *run) glyph(b []byte, g page.Glyph) []byte {
	var rest string
	g.Source, rest = fitting(g.Source)
	c := r.painter.text.show(g, r.em)
	b = r.setFont(b, c.font)
	b = r.show(b, c)
	r.drift += int64(g.Advance)*1000 - int64(c.width)*r.em
	if rest == "" {
		return b
	}
	if blank, ok := r.painter.text.faces.Face(g.Face).Glyph(' '); ok {
		return r.glyph(b, page.Glyph{Source: rest, ID: blank, Face: g.Face})
	}
	return b
}

// fitting parts a source after as many characters as a CMap holds for a glyph.
func fitting(source string) (first, rest string) {
	if len(source) <= maxSource {
		return source, ""
	}
	end := maxSource
	for end > 0 && !utf8.RuneStart(source[end]) {
		end--
	}
	if end == 0 { // no UTF-8
		end = maxSource
	}
	return source[:end], source[end:]
}

// whole shows a glyph with all of its source: what its font cannot say hangs
// on blanks of no width.
func (r *run) whole(b []byte, g page.Glyph) []byte {
	first, rest := alone(g.Source)
	if rest == "" {
		return r.glyph(b, g)
	}
	blank, ok := r.painter.text.faces.Face(g.Face).Glyph(' ')
	if !ok {
		return r.glyph(b, g)
	}
	g.Source = first
	b = r.glyph(b, g)
	for _, c := range rest {
		b = r.glyph(b, page.Glyph{Source: string(c), ID: blank, Face: g.Face})
	}
	return b
}

// setFont selects the font, where it is not the page's current one.
func (r *run) setFont(b []byte, font *font) []byte {
	now := &r.painter.state
	if now.font == font && now.size == r.size {
		return b
	}
	now.font, now.size = font, r.size
	b = r.close(b)
	b = append(b, '/')
	b = append(b, font.name...)
	b = append(b, ' ')
	b = appendHundredths(b, r.size)
	return append(b, " Tf\n"...)
}

// show shows one glyph, with the pen put right before it.
func (r *run) show(b []byte, c shown) []byte {
	if !r.open {
		b = append(b, '[')
		r.open = true
	}
	if r.drift > slack*r.em || r.drift < -slack*r.em {
		move := divide(r.drift, r.em)
		r.drift -= move * r.em
		if r.inside {
			b = append(b, '>')
			r.inside = false
		}
		b = strconv.AppendInt(b, -move, 10)
	}
	if !r.inside {
		b = append(b, '<')
		r.inside = true
	}
	return appendUnit(b, c.cid)
}

// close ends the string and the array under way.
func (r *run) close(b []byte) []byte {
	if r.inside {
		b = append(b, '>')
	}
	if r.open {
		b = append(b, "]TJ\n"...)
	}
	r.open, r.inside = false, false
	return b
}

// divide is n / d, rounded to the nearest; d is positive.
func divide(n, d int64) int64 {
	if n < 0 {
		return (n - d/2) / d
	}
	return (n + d/2) / d
}
