package layouts

import (
	"strconv"
	"strings"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
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
//
// The name is a signpost, as the answer is: both are shortened where they
// leave the rest no room. A legend leaves the ruler out where it needs its place.
func (c *composer) footer(s *strip, p *side, at folio) {
	t, y := c.theme.Type.Prompt, c.size.Height-c.theme.Margins.FooterBase-c.theme.Margins.Top
	least := c.leastFooter(at)
	if p.head != nil && p.head.legend != "" {
		least += c.legendWidth(p.head.legend)
	}
	end, right := c.footerEnd(at, least, y)
	x := page.Length(0)
	for _, line := range c.shortened(c.sheet.Title, t, right-least+c.footerTitle(), 1) {
		s.add(line.Text(page.Position{Y: y}, t.Size, page.Black))
		x = line.Width
	}
	gap := c.footerGap()
	for _, words := range c.numbers(at) {
		x = c.write(s, "·", t, x+gap/2, y)
		x = c.write(s, words, t, x+gap/2, y)
	}
	if p.head != nil && p.head.legend != "" {
		c.write(s, p.head.legend, t, x+2*c.theme.Space.Gutter, y)
	}
	s.place(end, 0, 0)
}

// footerEnd is what stands at a footer's right end, on the baseline y, beside
// so much at the least; and where the rest must end.
func (c *composer) footerEnd(at folio, least, y page.Length) (s strip, right page.Length) {
	t, width := c.theme.Type.Prompt, c.frame()
	right = width
	if at.running > 0 {
		right = c.writeRight(&s, strconv.Itoa(at.running), c.theme.Type.Folio, width, y) - c.theme.Space.Clause
	}
	repeated := c.repeated(right - least - c.theme.Space.Clause)
	switch {
	case at.n > 1 && len(repeated) > 0:
		right -= repeated[0].Width
		s.add(repeated[0].Text(page.Position{X: right, Y: y}, t.Size, page.Black))
		right -= c.theme.Space.Clause
	case at.running == 0 && c.rulerWidth() > 0 && least+c.rulerWidth() <= right:
		left := width - c.theme.Shape.Ruler
		c.ruler(&s, left, width, y)
		c.writeRight(&s, c.sheet.Footer.Ruler, t, left-c.theme.Space.Word, y)
		right -= c.rulerWidth()
	}
	return s, right
}

// footerTitle is the room that the sheet's name has at the least.
func (c *composer) footerTitle() page.Length {
	return min(c.line(c.sheet.Title, c.theme.Type.Prompt).Width, c.theme.Shape.FooterTitle)
}

// leastFooter is the width of the name at its shortest, with version and page number.
func (c *composer) leastFooter(at folio) page.Length {
	return c.footerTitle() + c.footerNumbers(at)
}

// numbers are the sheet's version and the page's number.
func (c *composer) numbers(at folio) []string {
	number := strconv.Itoa(at.n) + " / " + strconv.Itoa(at.of)
	if c.frame() > narrowFooter {
		number = "第 " + number + " 页"
	}
	return []string{"第 " + strconv.Itoa(c.sheet.Version) + " 版", number}
}

// footerGap is the space around a footer's dots.
func (c *composer) footerGap() page.Length {
	if c.frame() > narrowFooter {
		return 2 * c.theme.Space.Word
	}
	return c.theme.Space.Word
}

// footerNumbers is the width of version and page number, with their dots.
func (c *composer) footerNumbers(at folio) page.Length {
	width := page.Length(0)
	for _, words := range append(c.numbers(at), "·", "·") {
		width += c.line(words, c.theme.Type.Prompt).Width + c.footerGap()/2
	}
	return width
}

// legendWidth is the width of a legend, with the space before it.
func (c *composer) legendWidth(legend string) page.Length {
	return 2*c.theme.Space.Gutter + c.line(legend, c.theme.Type.Prompt).Width
}

// rulerWidth is the width of the ruler, its words and the space before them; 0: no ruler.
func (c *composer) rulerWidth() page.Length {
	words := c.sheet.Footer.Ruler
	if words == "" {
		return 0
	}
	return c.theme.Space.Caption + c.line(words, c.theme.Type.Prompt).Width + c.theme.Space.Word + c.theme.Shape.Ruler
}

// checkFooter reports words before the ruler that leave the rest no room.
func (c *composer) checkFooter() {
	if over := c.leastFooter(folio{n: 1, of: 8}) + c.rulerWidth() - c.frame(); over > 0 && c.rulerWidth() > 0 {
		c.problem(cell{path: "footer.ruler"}, worksheets.Msg("the words before the ruler are %s mm too wide for the footer", over.String()),
			worksheets.Msg("write fewer words"))
	}
}

// checkLegend reports a legend that leaves the rest of the footer no room.
func (c *composer) checkLegend(legend string, in cell) {
	if over := c.leastFooter(folio{n: 88, of: 88}) + c.legendWidth(legend) - c.frame(); over > 0 {
		c.problem(cell{path: in.path + ".legend"}, worksheets.Msg("the legend is %s mm too wide for the footer", over.String()),
			worksheets.Msg("write fewer words"))
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

// repeated is the label and answer that the footer repeats, nothing where
// there is none.
func (c *composer) repeated(room page.Length) []text.Line {
	id := c.sheet.Footer.Repeat
	value := c.answers.Get(id)
	if id == "" || !value.Given() {
		return nil
	}
	label := ""
	for _, field := range c.sheet.Fields() {
		if field.ID == id {
			label = field.Label
		}
	}
	words := label + " " + strings.ReplaceAll(text.Normalize(value.Text), "\n", " ")
	return c.shortened(words, c.theme.Type.Prompt, room, 1)
}
