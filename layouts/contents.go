package layouts

import (
	"strconv"
	"strings"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
)

// entry is a row of the contents: a part of the book.
type entry struct {
	number  int
	title   []text.Line
	summary []text.Line
	// Known once the part is bound; the row's height does not depend on them.
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
	for _, part := range b.book.Parts {
		entries = append(entries, b.entry(part.Sheet.Title, part.Sheet.Summary))
	}
	for _, leaflet := range b.book.Appendices {
		entries = append(entries, b.entry(leaflet.Title, ""))
	}
	for i, e := range entries {
		e.number = i + 1
	}
	return entries
}

func (b *binder) entry(title, summary string) *entry {
	look := b.cover
	width := b.frameWidth() - look.Indent - look.NumberColumn
	return &entry{
		title:   b.shortened(title, look.Entry, width-look.ExtentColumn, mostEntry),
		summary: b.shortened(summary, look.Summary, width, mostSummary),
	}
}

// entryHeight is the height of a row.
func (b *binder) entryHeight(e *entry) page.Length {
	height := page.Length(len(e.title)) * b.pitch(b.cover.Entry)
	if n := len(e.summary); n > 0 {
		height += b.cover.AboveSummary + page.Length(n)*b.pitch(b.cover.Summary)
	}
	return height
}

// contentsHeight is the height of the rows under their heading.
func (b *binder) contentsHeight(listed []*entry) page.Length {
	if len(listed) == 0 {
		return 0
	}
	height := b.cover.Contents - b.cover.AboveEntry
	for _, e := range listed {
		height += b.cover.AboveEntry + b.entryHeight(e)
	}
	return height
}

// stack shares the entries out: as many on the cover as it has room for under
// its ornament, or all of them without it, the rest on pages of their own.
func (b *binder) stack(c cover, entries []*entry) [][]*entry {
	room := b.coverRoom(c)
	if b.contentsHeight(entries) <= room {
		return [][]*entry{entries}
	}
	n := b.fitting(entries, room-b.cover.Ornament)
	fronts := [][]*entry{entries[:n]}
	room = page.A4.Height - b.cover.Top - b.cover.Foot - b.cover.HeadRule - 2*b.cover.AboveEntry - b.pitch(b.cover.Folio)
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
	look, width := b.cover, b.frameWidth()
	var s strip
	title := b.shortened(b.book.Title, look.Account, width, 1)
	s.add(title[0].Text(page.Position{Y: look.HeadBase}, look.Account.Size, page.Black))
	b.contents(&s, listed, "目录（续）", look.HeadRule+look.AboveEntry, width)
	b.writeRight(&s, roman(index+1), b.theme.Type.Folio, width, page.A4.Height-look.Top-look.Foot)
	return moved(s.marks, look.Side, look.Top)
}

// contents draws the rows under y.
func (b *binder) contents(s *strip, listed []*entry, heading string, y, width page.Length) {
	s.rule(b.cover.Head, 0, width, y)
	b.write(s, heading, b.cover.Heading, 0, b.centred(b.cover.Heading, y+b.cover.Contents/2))
	y += b.cover.Contents
	for _, e := range listed {
		b.row(s, e, y, width)
		y += b.entryHeight(e) + b.cover.AboveEntry
	}
}

// row draws one entry under y. All of it is a link to the part's first page.
func (b *binder) row(s *strip, e *entry, y, width page.Length) {
	look := b.cover
	pitch, top := b.pitch(look.Entry), y
	disc := b.theme.Shape.Disc
	b.disc(s, e.number, page.Position{X: disc / 2, Y: y + pitch/2}, disc, b.theme.Type.Disc)
	var base, x page.Length
	for _, line := range e.title {
		base = b.centred(look.Entry, y+pitch/2)
		s.add(line.Text(page.Position{X: look.Indent, Y: base}, look.Entry.Size, page.Black))
		x = look.Indent + line.Width
		y += pitch
	}
	x = b.write(s, e.extent, look.Extent, x+look.Gap, base)
	right := b.writeRight(s, strconv.Itoa(e.running), look.Folio, width, base)
	if from, to := x+look.Gap, min(right-look.Gap, width-look.NumberColumn/2); to > from {
		s.rule(look.Dots, from, to, base-look.Dots.Width)
	}
	y += look.AboveSummary
	for _, line := range e.summary {
		s.add(line.Text(page.Position{X: look.Indent, Y: b.centred(look.Summary, y+b.pitch(look.Summary)/2)}, look.Summary.Size, page.Black))
		y += b.pitch(look.Summary)
	}
	s.add(page.Link{
		At: page.Position{Y: top}, Size: page.Size{Width: width, Height: b.entryHeight(e)}, Page: e.page,
	})
}

// roman is a small number as page labels write it; the contents take a few pages.
func roman(n int) string {
	tens, ones := n/10, n%10
	return strings.Repeat("x", tens) + [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}[ones]
}
