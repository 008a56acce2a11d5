package book

import (
	"strconv"
	"strings"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
)

// entry is a row of the contents: a chapter or an appendix.
type entry struct {
	number  int
	title   []text.Line
	summary []text.Line
	// Known once the chapter is bound; the row's height does not depend on them.
	extent  string
	page    int
	running int
}

// Lines that an entry may have; it is a signpost, and a longer text is
// shortened.
const (
	mostEntry   = 2
	mostSummary = 3
)

// entries are the rows of the contents, set in lines.
func (b *binder) entries() []*entry {
	var entries []*entry
	listed := map[string]bool{}
	for _, chapter := range b.book.Chapters {
		sheet := chapter.Printer.Sheet()
		summary := sheet.Summary
		if listed[sheet.ID] && chapter.Answers != nil { // the blank has told what it is
			summary = ""
		}
		listed[sheet.ID] = true
		entries = append(entries, b.entry(chapter.title(), summary))
	}
	for _, appendix := range b.book.Appendices {
		entries = append(entries, b.entry(appendix.Title, ""))
	}
	for i, e := range entries {
		e.number = i + 1
	}
	return entries
}

func (b *binder) entry(title, summary string) *entry {
	look := b.look
	width := b.frameWidth() - look.Indent - look.NumberColumn
	return &entry{
		title:   b.Shortened(title, look.Entry, width-look.ExtentColumn, mostEntry),
		summary: b.Shortened(summary, look.Summary, width, mostSummary),
	}
}

// entryHeight is the height of a row.
func (b *binder) entryHeight(e *entry) page.Length {
	height := page.Length(len(e.title)) * b.pitch(b.look.Entry)
	if n := len(e.summary); n > 0 {
		height += b.look.AboveSummary + page.Length(n)*b.pitch(b.look.Summary)
	}
	return height
}

// contentsHeight is the height of the rows under their heading.
func (b *binder) contentsHeight(listed []*entry) page.Length {
	if len(listed) == 0 {
		return 0
	}
	height := b.look.Contents - b.look.AboveEntry
	for _, e := range listed {
		height += b.look.AboveEntry + b.entryHeight(e)
	}
	return height
}

// share shares the entries out: as many on the cover as it has room for under
// its ornament, or all of them without it, the rest on pages of their own.
func (b *binder) share(c cover, entries []*entry) [][]*entry {
	room := b.coverRoom(c)
	if b.contentsHeight(entries) <= room {
		return [][]*entry{entries}
	}
	n := b.fitting(entries, room-b.look.Ornament)
	fronts := [][]*entry{entries[:n]}
	room = page.A4.Height - b.look.Top - b.look.Foot - b.look.HeadRule - 2*b.look.AboveEntry - b.pitch(b.look.Folio)
	for entries = entries[n:]; len(entries) > 0; entries = entries[n:] {
		n = max(b.fitting(entries, room), 1)
		fronts = append(fronts, entries[:n])
	}
	return fronts
}

// fitting is how many of the entries the room takes.
func (b *binder) fitting(entries []*entry, room page.Length) int {
	n := 0
	for n < len(entries) && b.contentsHeight(entries[:n+1]) <= room {
		n++
	}
	return n
}

// contentsMarks draws a page of contents after the cover.
func (b *binder) contentsMarks(index int, listed []*entry) []page.Mark {
	look, width := b.look, b.frameWidth()
	var c pen.Canvas
	title := b.Shortened(b.book.Title, look.Account, width, 1)
	c.In(page.Group{Role: page.RoleArtifact}, func(c *pen.Canvas) { b.Set(c, title[0], look.Account, 0, look.HeadBase) })
	b.contents(&c, listed, "目录（续）", look.HeadRule+look.AboveEntry, width)
	c.In(page.Group{Role: page.RoleArtifact}, func(c *pen.Canvas) {
		b.WriteRight(c, roman(index+1), b.Theme.Type.Folio, width, page.A4.Height-look.Top-look.Foot)
	})
	return b.framed(c)
}

// contents draws the rows under y.
func (b *binder) contents(c *pen.Canvas, listed []*entry, heading string, y, width page.Length) {
	c.Rule(b.look.Head, 0, width, y)
	c.In(page.Group{Role: page.RoleHeading, Level: 2}, func(c *pen.Canvas) {
		b.Write(c, heading, b.look.Heading, 0, b.Centred(b.look.Heading, y+b.look.Contents/2))
	})
	y += b.look.Contents
	c.In(page.Group{Role: page.RoleList}, func(c *pen.Canvas) {
		for _, e := range listed {
			c.In(page.Group{Role: page.RoleItem}, func(c *pen.Canvas) {
				c.In(page.Group{Role: page.RoleLink}, func(c *pen.Canvas) { b.row(c, e, y, width) })
			})
			y += b.entryHeight(e) + b.look.AboveEntry
		}
	})
}

// row draws one entry under y. All of it is a link to its first page.
func (b *binder) row(c *pen.Canvas, e *entry, y, width page.Length) {
	look := b.look
	pitch, top := b.pitch(look.Entry), y
	disc := b.Theme.Shape.Disc
	b.Disc(c, e.number, page.Position{X: disc / 2, Y: y + pitch/2}, disc, b.Theme.Type.Disc)
	var base, x page.Length
	for n, line := range e.title {
		base = b.Centred(look.Entry, y+pitch/2)
		b.SetLine(c, n, line, look.Entry, look.Indent, base)
		x = look.Indent + line.Width
		y += pitch
	}
	x = b.Write(c, e.extent, look.Extent, x+look.Gap, base)
	right := b.WriteRight(c, strconv.Itoa(e.running), look.Folio, width, base)
	if from, to := x+look.Gap, min(right-look.Gap, width-look.NumberColumn/2); to > from {
		c.Rule(look.Dots, from, to, base-look.Dots.Width)
	}
	y += look.AboveSummary
	for n, line := range e.summary {
		b.SetLine(c, n, line, look.Summary, look.Indent, b.Centred(look.Summary, y+b.pitch(look.Summary)/2))
		y += b.pitch(look.Summary)
	}
	c.Add(page.Link{
		At: page.Position{Y: top}, Size: page.Size{Width: width, Height: b.entryHeight(e)}, Page: e.page,
	})
}

// roman is a small number as page labels write it; the contents take a few pages.
func roman(n int) string {
	tens, ones := n/10, n%10
	return strings.Repeat("x", tens) + [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}[ones]
}
