package flow

import (
	"strconv"
	"strings"
	"unicode"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// folio is what a page is called: number n of its copy's pages that are not
// blank, and its number in the book, 0 where it is in none.
type folio struct{ n, of, running int }

// footer is the line at a page's foot: the sheet's name, version and page
// number at the left, and who signs, then a log's legend. At the right stand
// the account's code, and the page's
// number in the book; or, on pages after the first, the answer that the
// worksheet repeats (a card's back says whose back it is); or the ruler that
// shows whether the print is true to size. A bound page measures nothing.
//
// The name is a signpost, as the answer is: both are shortened where they
// leave the rest no room. A legend leaves the ruler out where it needs its place.
type footer struct {
	*Frame
	at     folio
	legend string
	repeat string      // the label and answer that are repeated here; "": none
	bare   bool        // of the sheet no more than who signs it is said
	shared bool        // later pages carry the repeated answer in the ruler's place
	base   page.Length // the baseline
}

// footer is the footer of a page. The answers are those of its copy.
func (f *Frame) footer(head *Running, at folio, answers worksheets.Group) footer {
	l := footer{Frame: f, at: at, bare: f.Sheet.Footer.Bare && at.n == 1, base: f.Size.Height - f.Theme.Margins.FooterBase - f.Theme.Margins.Top}
	if head != nil {
		l.legend = head.Legend
	}
	repeat := f.repeated(answers)
	if l.shared = repeat != ""; at.n > 1 {
		l.repeat = repeat
	}
	return l
}

// draw draws the footer, from the left to the right.
func (l footer) draw(c *pen.Canvas) {
	least := l.least()
	var end pen.Canvas
	var right page.Length
	if l.stacked() {
		l.drawEnd(&end, 0)
		right = l.Body() - l.marksWidth() - l.signWidth()
		l.WriteRight(&end, l.Signature.Name, l.Theme.Type.Account, l.Body()-l.marksWidth(), l.upper())
	} else {
		right = l.drawEnd(&end, least)
	}
	x := l.drawName(c, right-least+l.leastName())
	if l.legend != "" {
		l.Write(c, l.legend, l.Theme.Type.Footer, x+l.legendGap(), l.upper())
	}
	c.Place(end, 0, 0)
}

// drawName draws the sheet's name in so much room at the most, its version,
// the page's number and who signs, and returns where they end.
func (l footer) drawName(c *pen.Canvas, room page.Length) (x page.Length) {
	t, half := l.Theme.Type.Footer, l.dotGap()/2
	if !l.bare {
		for _, line := range l.Shortened(l.Sheet.Title, t, room, 1) {
			l.Set(c, line, t, 0, l.upper())
			x = line.Width
		}
	}
	for _, run := range l.numbers() {
		if x > 0 {
			x = l.Write(c, dot, t, x+half, l.upper()) + half
		}
		x = l.Write(c, run.Words, run.Style, x, l.upper())
	}
	return x
}

// drawEnd draws what stands at the right end, beside so much at the least,
// and returns where the rest of the line must end.
func (l footer) drawEnd(c *pen.Canvas, least page.Length) (right page.Length) {
	clause := l.Theme.Footer.Clause
	right = l.drawMarks(c)
	if l.at.running > 0 {
		right = l.WriteRight(c, strconv.Itoa(l.at.running), l.Theme.Type.Folio, right, l.base) - clause
	}
	if l.repeat != "" {
		if line, ok := l.repeatLine(right - least - clause); ok {
			right -= line.Width
			l.Set(c, line, l.Theme.Type.Footer, right, l.base)
			return right - clause
		}
	}
	if l.at.running == 0 && l.ruled() && least+l.rulerWidth() <= right {
		l.drawRuler(c, right)
		right -= l.rulerWidth()
	}
	return right
}

// repeatLine is the answer that is repeated, after its label, as far as a width
// holds it: a number in the footer's face, words in their hand's, which has all
// characters that people write.
func (l footer) repeatLine(room page.Length) (line text.Line, ok bool) {
	printed := l.Theme.Type.Footer
	hand := theme.Type{Face: l.Theme.Type.Answer.Face, Size: printed.Size}
	label, answer, _ := strings.Cut(l.repeat, " ")
	if !strings.ContainsFunc(answer, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		hand = printed
	}
	lines := l.Shortened(l.repeat, hand, room, 1)
	if len(lines) == 0 {
		return line, false
	}
	if hand == printed {
		return lines[0], true
	}
	var kept strings.Builder
	for _, g := range lines[0].Glyphs {
		kept.WriteString(g.Source)
	}
	turns := []text.Turn{{At: len(text.Normalize(label + " ")), Face: hand.Face}}
	if line = l.MixedLine(kept.String(), printed, turns); line.Width > room {
		line = lines[0]
	}
	return line, true
}

// ruled reports whether the page has the ruler: of a leaf printed on both sides
// the back, which nobody writes on, unless the back repeats an answer there.
func (l footer) ruled() bool {
	front := l.Sheet.TwoSide && !l.shared && l.at.of > 1 && l.at.n%2 == 1
	return l.rulerWidth() > 0 && !front
}

// least is the width of all that stands at the left, the name at its shortest.
func (l footer) least() page.Length {
	least := l.leastName() + l.numbersWidth()
	if l.legend != "" {
		least += l.legendGap() + l.Width(l.legend, l.Theme.Type.Footer)
	}
	return least
}

// leastName is the room that the sheet's name has at the least.
func (l footer) leastName() page.Length {
	if l.bare {
		return 0
	}
	return min(l.Width(l.Sheet.Title, l.Theme.Type.Footer), l.Theme.Footer.Title)
}

// dot stands between the name, the version and the page's number.
const dot = "·"

// close reports whether the frame is so narrow that the footer is set closer.
func (l footer) close() bool { return l.Body() <= l.Theme.Footer.Close }

// dotGap is the space around a dot, both sides together.
func (l footer) dotGap() page.Length {
	if l.close() {
		return l.Theme.Footer.Word
	}
	return 2 * l.Theme.Footer.Word
}

// legendGap is the space before a legend.
func (l footer) legendGap() page.Length { return 2 * l.Theme.Space.Gutter }

// numbers are the sheet's version and the page's number, and who signs.
func (l footer) numbers() []pen.Run {
	number := strconv.Itoa(l.at.n) + " / " + strconv.Itoa(l.at.of)
	if !l.close() {
		number = "第 " + number + " 页"
	}
	t := l.Theme.Type.Footer
	runs := []pen.Run{{Words: "第 " + strconv.Itoa(l.Sheet.Version) + " 版", Style: t}, {Words: number, Style: t}}
	if l.bare {
		runs = nil
	}
	if name := l.Signature.Name; name != "" && !l.stacked() {
		runs = append(runs, pen.Run{Words: name, Style: l.Theme.Type.Account})
	}
	return runs
}

// numbersWidth is the width of these, with their dots.
func (l footer) numbersWidth() (width page.Length) {
	t := l.Theme.Type.Footer
	for _, run := range l.numbers() {
		width += l.Width(dot, t) + l.Width(run.Words, run.Style) + l.dotGap()
	}
	return width
}

// repeated is the label and the answer that the worksheet repeats; "": none.
func (f *Frame) repeated(answers worksheets.Group) string {
	id := f.Sheet.Footer.Repeat
	value := answers.Get(id)
	if id == "" || !value.Given() {
		return ""
	}
	label := ""
	for _, field := range f.Questions {
		if field.ID == id {
			label = field.Label
		}
	}
	return label + " " + strings.ReplaceAll(text.Normalize(value.Text), "\n", " ")
}

// Numbers that a footer has room for beside the ruler, and beside a legend:
// what the checks of a definition reckon with.
const (
	fewPages  = 8
	manyPages = 88
)

// checkFooter reports words before the ruler that leave the rest no room.
func (f *Frame) checkFooter() {
	l := f.footer(nil, folio{n: 1, of: fewPages}, worksheets.Group{})
	l.bare = false // the pages after the first say all, beside the same ruler
	over := l.least() + l.rulerWidth() + l.marksWidth() - f.Body()
	if l.stacked() {
		over = max(l.least()+l.signWidth(), l.rulerWidth()) + l.marksWidth() - f.Body()
	}
	switch {
	case over <= 0:
	case f.Signature.Signed():
		f.Problem("look", worksheets.Msg("the account's name and code are %s mm too wide for the footer", over.String()),
			worksheets.Msg("write a shorter name, fewer words before the ruler, or leave one of them out"))
	case l.rulerWidth() > 0 && !f.Elsewhere:
		f.Problem("footer.ruler", worksheets.Msg("the words before the ruler are %s mm too wide for the footer", over.String()),
			worksheets.Msg("write fewer words"))
	}
}

// CheckLegend reports a legend that leaves the rest of the footer no room.
func (f *Frame) CheckLegend(legend, path string) {
	l := f.footer(&Running{Legend: legend}, folio{n: manyPages, of: manyPages}, worksheets.Group{})
	if over := l.least() + l.signWidth() + l.marksWidth() - f.Body(); legend != "" && over > 0 {
		f.Problem(path+".legend", worksheets.Msg("the legend is %s mm too wide for the footer", over.String()),
			worksheets.Msg("write fewer words"))
	}
}
