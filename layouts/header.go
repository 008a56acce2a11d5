package layouts

import "worksheetpdf/layouts/page"

// runningHead is what later pages carry in place of the title.
type runningHead struct {
	note   string // beside the title
	legend string // in the footer
	in     cell   // of the block that it comes from
}

// runningWords are the title and the note.
func (c *composer) runningWords(head *runningHead) rows {
	return c.wrap([]run{
		{words: c.sheet.Title, style: c.theme.Type.Running},
		{words: head.note, style: c.theme.Type.Prompt, gap: c.theme.Space.Clause},
	}, span{right: c.frame()}, head.in)
}

// frame is the width between the margins.
func (c *composer) frame() page.Length { return c.size.Width - 2*c.theme.Margins.Side }

// routeBeside is whether the route has room on the running head's line.
func (c *composer) routeBeside(words rows) bool {
	return words.oneLine() && words.end+c.theme.Space.Word+c.routeWidth() <= c.frame()
}

// runningHeight is from a later page's top to its first block.
func (c *composer) runningHeight(head *runningHead) page.Length {
	words := c.runningWords(head)
	height := c.theme.Space.Running + c.more(words)
	if len(c.stops) > 0 && !c.routeBeside(words) {
		height += c.theme.Space.Write
	}
	return height
}

// runningHead draws the title and its note at the head of a later page, and
// the route through the steps that stand on it.
func (c *composer) runningHead(s *strip, head *runningHead, p *side) {
	words := c.runningWords(head)
	base := c.drawRows(s, words, c.theme.Space.RunningBase)
	if len(p.steps) == 0 {
		return
	}
	if !c.routeBeside(words) {
		base += c.theme.Space.Write
	}
	c.route(s, p.present, c.frame(), base-c.centred(c.theme.Type.Running, 0))
}
