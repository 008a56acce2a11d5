package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// cover is what stands on a book's cover but for the contents, set in lines.
type cover struct {
	account, edition []text.Line
	title, subtitle  []text.Line
	titleType        theme.Type
	aside            []text.Line // where to get the book
	code             code        // nil: none
	module           page.Length // the side of its squares
	link             []text.Line
}

// Lines that the cover has room for.
const (
	mostAccount  = 2
	mostTitle    = 4
	mostSubtitle = 4
	mostAside    = 4
	mostLink     = 2
)

// frameWidth is the width between the cover's margins.
func (b *binder) frameWidth() page.Length { return page.A4.Width - 2*b.cover.Side }

// coverWords sets what the cover says, and reports what has no room there.
func (b *binder) coverWords() cover {
	look, width := b.cover, b.frameWidth()
	c := cover{
		account:  b.lines(b.book.Account, look.Account, text.Ragged, width.Scale(2, 3)),
		edition:  b.lines(b.book.Edition, look.Small, text.Ragged, width.Scale(1, 3)-look.Gap),
		subtitle: b.lines(b.book.Subtitle, look.Subtitle, text.Ragged, width),
	}
	c.title, c.titleType = b.titleLines(width)
	if b.book.Keyword != "" {
		words := "向“" + b.book.Account + "”发送“" + b.book.Keyword + "”，领取这一册。"
		c.aside = b.lines(words, look.Small, text.Ragged, look.Aside)
	}
	for _, words := range []struct {
		path, words string
		lines, most int
	}{
		{"account", b.book.Account, len(c.account), mostAccount},
		{"edition", b.book.Edition, len(c.edition), mostAccount},
		{"title", b.book.Title, len(c.title), mostTitle},
		{"subtitle", b.book.Subtitle, len(c.subtitle), mostSubtitle},
		{"keywords[0]", b.book.Keyword, len(c.aside), mostAside},
	} {
		if words.lines > words.most {
			b.report(words.path, worksheets.Msg("“%s” is too long for the cover", words.words))
		}
	}
	if b.book.Link != "" {
		b.codeOf(&c)
	}
	return c
}

// codeOf makes the code of the book's link, and the link in words: a signpost,
// so that a long one may be shortened.
func (b *binder) codeOf(c *cover) {
	ok := false
	if c.code, ok = encode(b.book.Link); ok {
		squares := page.Length(len(c.code))
		side := max(b.cover.Module, (b.cover.Code+squares-1)/squares)
		c.module = (side + sharp - 1) / sharp * sharp
		ok = c.codeSide() <= b.cover.CodeMost
	}
	if !ok {
		b.report("link", worksheets.Msg("the link is too long for a QR code that a phone can read"))
		return
	}
	c.link = b.shortened(b.book.Link, b.cover.Link, b.cover.LinkWidth, mostLink)
}

// codeSide is the side of the code without its quiet zone.
func (c cover) codeSide() page.Length { return page.Length(len(c.code)) * c.module }

// titleLines sets the title as large as it may be: on one line if that costs
// little, else on two, else at its least.
func (b *binder) titleLines(width page.Length) ([]text.Line, theme.Type) {
	look, t := b.cover, b.cover.Title
	for _, try := range []struct {
		lines int
		least page.Length
	}{{1, look.TitleSingle}, {2, look.TitleLeast}} {
		for t.Size = look.Title.Size; t.Size >= try.least; t.Size -= look.TitleStep {
			if lines := b.lines(b.book.Title, t, text.Ragged, width); len(lines) <= try.lines {
				return lines, t
			}
		}
	}
	t.Size = look.TitleLeast
	return b.lines(b.book.Title, t, text.Ragged, width), t
}

// pitch is from one baseline to the next.
func (b *binder) pitch(t theme.Type) page.Length { return t.Size.Scale(b.cover.Leading, 1000) }

// titleHeight is from the top of the title to the foot of the subtitle.
func (b *binder) titleHeight(c cover) page.Length {
	height := page.Length(len(c.title)) * c.titleType.Size.Scale(b.cover.TitleLeading, 1000)
	if n := len(c.subtitle); n > 0 {
		height += b.cover.AboveSubtitle + page.Length(n)*b.pitch(b.cover.Subtitle)
	}
	return height
}

// footHeight is the height of the code with its words, or of the words beside it.
func (b *binder) footHeight(c cover) page.Length {
	height := page.Length(len(c.aside)) * b.pitch(b.cover.Small)
	if c.code != nil {
		height = max(height, c.codeSide()+quiet*c.module+b.cover.CaptionBase+page.Length(len(c.link))*b.pitch(b.cover.Link))
	}
	return height
}

// coverRoom is the height that ornament and contents share.
func (b *binder) coverRoom(c cover) page.Length {
	look := b.cover
	room := page.A4.Height - look.Top - look.HeadRule - look.AboveOrnament - look.AboveTitle - b.titleHeight(c) - look.AboveContents - look.Foot
	if foot := b.footHeight(c); foot > 0 {
		room -= foot + look.AboveCode
	}
	return room
}

// coverMarks draws the cover from top to bottom: the account, an ornament, the
// title, the contents, the code.
func (b *binder) coverMarks(c cover, listed []*entry, stops int) []page.Mark {
	look, width := b.cover, b.frameWidth()
	var s strip
	b.head(&s, c, width)
	contents := b.contentsHeight(listed)
	ornament := min(b.coverRoom(c)-contents, look.OrnamentMost)
	y := look.HeadRule + look.AboveOrnament
	if ornament >= look.Ornament {
		b.ornament(&s, page.Position{X: width - ornament, Y: y}, ornament, stops)
		y += ornament
	}
	b.titleBlock(&s, c, y+look.AboveTitle)
	foot := page.A4.Height - look.Top - look.Foot
	b.foot(&s, c, width, foot)
	if len(listed) > 0 {
		if height := b.footHeight(c); height > 0 {
			foot -= height + look.AboveCode
		}
		b.contents(&s, listed, "目录", foot-contents, width)
	}
	return moved(s.marks, look.Side, look.Top)
}

// head draws whose book it is and which edition, over a heavy rule.
func (b *binder) head(s *strip, c cover, width page.Length) {
	look := b.cover
	rows := max(len(c.account), len(c.edition), 1)
	y := look.HeadBase - page.Length(rows-1)*b.pitch(look.Account)
	for i := range rows {
		base := y + page.Length(i)*b.pitch(look.Account)
		if i < len(c.account) {
			s.add(c.account[i].Text(page.Position{Y: base}, look.Account.Size, page.Black))
		}
		if i < len(c.edition) {
			s.add(c.edition[i].Text(page.Position{X: width - c.edition[i].Width, Y: base}, look.Small.Size, page.Black))
		}
	}
	s.rule(look.Head, 0, width, look.HeadRule)
}

// titleBlock draws title and subtitle under y.
func (b *binder) titleBlock(s *strip, c cover, y page.Length) {
	look := b.cover
	pitch := c.titleType.Size.Scale(look.TitleLeading, 1000)
	for _, line := range c.title {
		s.add(line.Text(page.Position{Y: b.centred(c.titleType, y+pitch/2)}, c.titleType.Size, page.Black))
		y += pitch
	}
	y += look.AboveSubtitle
	for _, line := range c.subtitle {
		s.add(line.Text(page.Position{Y: b.centred(look.Subtitle, y+b.pitch(look.Subtitle)/2)}, look.Subtitle.Size, page.Black))
		y += b.pitch(look.Subtitle)
	}
}

// foot draws the code with its words, and beside it how to get the book; all
// of it ends at y.
func (b *binder) foot(s *strip, c cover, width, y page.Length) {
	look := b.cover
	base := y - page.Length(max(len(c.aside)-1, 0))*b.pitch(look.Small)
	for i, line := range c.aside {
		s.add(line.Text(page.Position{Y: base + page.Length(i)*b.pitch(look.Small)}, look.Small.Size, page.Black))
	}
	if c.code == nil {
		return
	}
	side := c.codeSide()
	at := page.Position{X: width - side, Y: y - b.footHeight(c)}
	s.add(c.code.mark(at, c.module))
	base = at.Y + side + quiet*c.module + look.CaptionBase
	b.writeRight(s, "扫码取电子版", look.Caption, width, base)
	left := at.X
	for _, line := range c.link {
		base += b.pitch(look.Link)
		s.add(line.Text(page.Position{X: width - line.Width, Y: base}, look.Link.Size, page.Black))
		left = min(left, width-line.Width)
	}
	s.add(page.Link{
		At: page.Position{X: left, Y: at.Y}, URL: b.book.Link,
		Size: page.Size{Width: width - left, Height: base - at.Y + look.Link.Size/4},
	})
}

// moved is marks from the frame's corner as they stand on the page.
func moved(marks []page.Mark, dx, dy page.Length) []page.Mark {
	for i, m := range marks {
		marks[i] = shifted(m, dx, dy)
	}
	return marks
}
