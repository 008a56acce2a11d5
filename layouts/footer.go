package layouts

import (
	"strconv"
	"strings"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
)

// rulerTicks is how many spaces the ruler is divided into: ticks every 5 mm.
const rulerTicks = 10

// narrowFooter is the widest frame whose footer is set closer, so that the
// ruler has room.
const narrowFooter = 140 * page.Millimetre

// folio is what a page is called: number n of its copy's pages that are not
// blank, and its number in the book, 0 where it is in none.
type folio struct{ n, of, running int }

// footer draws the sheet's name, version and page number, a log's legend, and
// at the right the ruler that shows whether the print is true to size. Where
// the worksheet repeats an answer, it stands in the ruler's place on the
// pages after the first: a card's back says whose back it is. In a book the
// page's number there stands last, and there is no ruler.
func (c *composer) footer(s *strip, p *side, at folio, width page.Length) {
	m := c.theme.Margins
	y := c.size.Height - m.FooterBase - m.Top
	t := c.theme.Type.Prompt
	gap := c.theme.Space.Word
	x := c.write(s, c.sheet.Title, t, 0, y)
	number := strconv.Itoa(at.n) + " / " + strconv.Itoa(at.of)
	if width > narrowFooter {
		gap *= 2
		number = "第 " + number + " 页"
	}
	for _, words := range []string{"第 " + strconv.Itoa(c.sheet.Version) + " 版", number} {
		x = c.write(s, "·", t, x+gap/2, y)
		x = c.write(s, words, t, x+gap/2, y)
	}
	if p.head != nil && p.head.legend != "" {
		c.write(s, p.head.legend, t, x+2*c.theme.Space.Gutter, y)
	}
	right := width
	if at.running > 0 {
		right = c.writeRight(s, strconv.Itoa(at.running), c.theme.Type.Folio, width, y) - c.theme.Space.Clause
	}
	if repeated := c.repeated(right - x - c.theme.Space.Clause); at.n > 1 && repeated != "" {
		c.writeRight(s, repeated, t, right, y)
	} else if at.running == 0 && c.sheet.Footer.Ruler != "" {
		left := width - c.theme.Shape.Ruler
		c.ruler(s, left, width, y)
		c.writeRight(s, c.sheet.Footer.Ruler, t, left-c.theme.Space.Word, y)
	}
}

// ruler draws a ruler that stands just under the footer's baseline.
func (c *composer) ruler(s *strip, from, to, base page.Length) {
	stroke := c.theme.Rule.Row
	y := base + c.theme.Shape.RulerTick/2
	s.rule(stroke, from, to, y)
	for i := range rulerTicks + 1 {
		height := c.theme.Shape.RulerTick
		if i == 0 || i == rulerTicks {
			height = c.theme.Shape.RulerEnd
		}
		s.post(stroke, from+(to-from)*page.Length(i)/rulerTicks, y-height, y)
	}
}

// repeated is the label and answer that the footer repeats, "" where there is
// none. It is a signpost, not the answer's place, so that it may be shortened.
func (c *composer) repeated(room page.Length) string {
	id := c.sheet.Footer.Repeat
	value := c.answers.Get(id)
	if id == "" || !value.Given() {
		return ""
	}
	label := ""
	for _, field := range c.sheet.Fields() {
		if field.ID == id {
			label = field.Label
		}
	}
	words := label + " " + strings.ReplaceAll(text.Normalize(value.Text), "\n", " ")
	if c.line(words, c.theme.Type.Prompt).Width <= room {
		return words
	}
	// A line of its own, so that the cut falls where a line may break.
	lines := c.lines(words, c.theme.Type.Prompt, text.Ragged, room-c.theme.Type.Prompt.Size)
	return strings.TrimSpace(words[:lines[0].End]) + "…"
}
