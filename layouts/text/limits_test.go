package text

import (
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// TestLimits: justification goes as far as it may at each kind of place, and
// no further. Each text has places of one kind only; it is set in widths of all
// sizes, and the glyphs of its lines are held against those of lines that are
// not justified.
func TestLimits(t *testing.T) {
	const em = 10_000
	setter := NewSetter(fonts.Embedded())
	for name, c := range map[string]struct {
		text            string
		stretch, shrink page.Length // at a place, in thousandths of an em
	}{
		"gaps":   {"一a二b三c四d五e六f七g八h九i十j一a二b三c四d五e六f七g八h九i十j", 12, 25},
		"spaces": {"aaa bbb ccc ddd eee aaa bbb ccc ddd eee aaa bbb ccc ddd eee aaa bbb ccc ddd", 150, 30},
		"marks":  {"ＡＢ，ＣＤ，ＥＦ，ＧＨ，ＩＪ，ＫＬ，ＭＮ，ＯＰ，ＱＲ，ＳＴ，ＵＶ，ＷＸ，ＹＺ", 100, 250},
		"Han":    {"一ＡＢＣ二ＤＥＦ三ＧＨＩ四ＪＫＬ五ＭＮＯ六ＰＱＲ七ＳＴＵ八ＶＷＸ", 100, 0},
	} {
		most, least := page.Length(0), page.Length(0)
		for width := page.Length(12 * em); width < 15*em; width += em / 200 {
			p := Paragraph{Text: c.text, Style: Style{Face: fonts.Sans, Size: em}, Align: Justified, Widths: []page.Length{width}}
			for _, l := range setter.Lines(p) {
				natural := setter.Line(c.text[l.Start:l.End], p.Style)
				for i := range len(l.Glyphs) - 1 {
					if l.Glyphs[i+1].Advance == 0 { // a space at the line's end
						break
					}
					by := l.Glyphs[i].Advance - natural.Glyphs[i].Advance
					most, least = max(most, by), min(least, by)
				}
			}
		}
		const near = em / 500
		stretch, shrink := c.stretch*em/1000, c.shrink*em/1000
		if most > stretch || most < stretch-near {
			t.Errorf("%s stretch by %d at the most, want %d", name, most, stretch)
		}
		if -least > shrink || -least < shrink-near {
			t.Errorf("%s shrink by %d at the most, want %d", name, -least, shrink)
		}
	}
}
