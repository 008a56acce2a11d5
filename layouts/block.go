package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// block is a block's strips, under a section rule where it asks for one.
func (c *composer) block(block worksheets.Block, in cell) []strip {
	strips := c.kind(block, in)
	if len(strips) > 0 && ruled(block) {
		strips[0] = c.underRule(strips[0], in.width)
	}
	return strips
}

// ruled is whether a section rule stands over the block.
func ruled(block worksheets.Block) bool {
	switch b := block.(type) {
	case *worksheets.Heading:
		return b.Rule
	case *worksheets.Columns:
		return b.Rule
	case *worksheets.Callout:
		return true
	}
	h := worksheets.LeadingHeading(block)
	return h != nil && h.Rule
}

// underRule is the strip with a section rule over it.
func (c *composer) underRule(s strip, width page.Length) strip {
	under := s
	under.marks, under.bookmarks, under.steps, under.rest = nil, nil, nil, nil
	under.above = c.theme.Space.BeforeRule
	under.height += c.theme.Space.AfterRule
	under.rule(c.theme.Rule.Section, 0, width, 0)
	under.place(s, 0, c.theme.Space.AfterRule)
	return under
}

// kind is a block's strips: one case a kind of worksheets.Block.
func (c *composer) kind(block worksheets.Block, in cell) []strip {
	switch b := block.(type) {
	case *worksheets.Title:
		return c.title(b, in)
	case *worksheets.Heading:
		return c.heading(b, in)
	case *worksheets.Note:
		return c.note(b, in)
	case *worksheets.Callout:
		return c.callout(b, in)
	case *worksheets.Text:
		return c.text(b, in)
	case *worksheets.Sentence:
		return c.sentence(b, in)
	case *worksheets.List:
		return c.list(b, in)
	case *worksheets.Choice:
		return c.choice(b, in)
	case *worksheets.Ranking:
		return c.ranking(b, in)
	case *worksheets.Evidence:
		return c.evidence(b, in)
	case *worksheets.Date:
		return c.date(b, in)
	case *worksheets.Number:
		return c.number(b, in)
	case *worksheets.Table:
		return c.table(b, in)
	case *worksheets.Checklist:
		return c.checklist(b, in)
	case *worksheets.Boxes:
		return c.boxes(b, in)
	case *worksheets.Reference:
		return c.reference(b, in)
	case *worksheets.Path:
		return c.path(b, in)
	case *worksheets.Columns:
		return c.columns(b, in)
	case *worksheets.Break:
		return []strip{{turn: &turn{running: b.Running, plain: b.Plain, in: in}}}
	}
	c.problem(in, worksheets.Msg("this kind of block has no layout"), worksheets.Msg("delete it"))
	return nil
}

// problem notes that a block cannot be laid out, and how to mend it; once, for
// a list says the same in every row.
func (c *composer) problem(in cell, what, hint worksheets.Message) {
	c.findings.Add(worksheets.Problem{Path: in.path, What: what, Hint: hint})
}

// only is the strips of a block that is a single strip.
func only(s strip) []strip { return []strip{s} }
