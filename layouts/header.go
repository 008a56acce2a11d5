package layouts

import "worksheetpdf/layouts/page"

// runningHead draws the title and its note at the head of a later page.
func (c *composer) runningHead(s *strip, head runningHead, width page.Length) {
	base := c.theme.Space.RunningBase
	x := c.write(s, c.sheet.Title, c.theme.Type.Running, 0, base)
	if head.note != "" {
		c.write(s, head.note, c.theme.Type.Prompt, x+c.theme.Space.Clause, base)
	}
}

// runningMiddle is the line through the middle of the running head's words.
func (c *composer) runningMiddle() page.Length {
	return c.theme.Space.RunningBase - c.centred(c.theme.Type.Running, 0)
}
