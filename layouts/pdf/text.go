package pdf

import (
	"bytes"
	"strconv"

	"worksheetpdf/layouts/page"
)

// slack is how far, in thousandths of an em, the pen may stand beside its
// place before it is moved: 0.02 mm at 10.5 pt, not seen, and it saves most of
// the moves of a justified line.
const slack = 5

// drawText shows a run as one text object. The glyphs' own widths move the
// pen; where they do not add up to the advances, TJ moves it on.
func (p *painter) drawText(t page.Text) {
	if t.Ink == page.NoInk || len(t.Glyphs) == 0 {
		return
	}
	p.setFill(t.Ink)
	b := append(p.buffer[:0], "BT\n"...)
	r := run{painter: p, size: hundredths(t.Size)}
	r.em = r.size * int64(hundredth)
	start := true
	for i := 0; i < len(t.Glyphs); {
		n := cluster(t.Glyphs[i:])
		spanned := n > 1 || needsSpan(t.Glyphs[i].Source)
		if spanned {
			b = r.close(b)
			b = appendSpan(b, t.Glyphs[i].Source)
		}
		for _, g := range t.Glyphs[i : i+n] {
			c := p.text.show(g, r.em)
			b = r.setFont(b, c.font)
			if start {
				b = appendHundredths(b, hundredths(t.At.X))
				b = append(b, ' ')
				b = appendHundredths(b, p.height-hundredths(t.At.Y))
				b = append(b, " Td\n"...)
				start = false
			}
			b = r.show(b, c)
			r.drift += int64(g.Advance)*1000 - int64(c.width)*r.em
		}
		if spanned {
			b = r.close(b)
			b = append(b, "EMC\n"...)
		}
		i += n
	}
	b = r.close(b)
	b = append(b, "ET"...)
	p.paper.RawWriteBuf(bytes.NewReader(b))
	p.buffer = b
}

// cluster is how many glyphs stand for the source of the first one.
func cluster(gs []page.Glyph) int {
	n := 1
	for n < len(gs) && gs[n].Source == "" {
		n++
	}
	return n
}

// run is the state of one text object.
type run struct {
	painter *painter
	size    int64 // hundredths of a point
	em      int64 // the same in EMU, as rounded
	drift   int64 // how far the pen is left of its place, in thousandths of an EMU
	open    bool  // inside the array of a TJ
	inside  bool  // inside a string of that array
}

// setFont selects the font, where it is not the page's current one.
func (r *run) setFont(b []byte, font string) []byte {
	size := strconv.AppendInt(nil, r.size, 10)
	key := font + " " + string(size)
	if r.painter.font == key {
		return b
	}
	r.painter.font = key
	b = r.close(b)
	b = append(b, '/')
	b = append(b, font...)
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

// appendHundredths writes n/100 without trailing zeros.
func appendHundredths(b []byte, n int64) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	b = strconv.AppendInt(b, n/100, 10)
	if part := n % 100; part != 0 {
		b = append(b, '.', byte('0'+part/10))
		if part%10 != 0 {
			b = append(b, byte('0'+part%10))
		}
	}
	return b
}
