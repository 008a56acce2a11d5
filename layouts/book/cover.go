package book

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/qr"
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
	code             qr.Code     // nil: none
	module           page.Length // the side of one of its modules
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
func (b *binder) frameWidth() page.Length { return page.A4.Width - 2*b.look.Side }

// coverWords sets what the cover says, and reports what has no room there.
func (b *binder) coverWords() cover {
	look, width := b.look, b.frameWidth()
	c := cover{
		account:  b.Lines(b.book.Account, look.Account, text.Ragged, width.Scale(2, 3)),
		edition:  b.Lines(b.book.Edition, look.Small, text.Ragged, width.Scale(1, 3)-look.Gap),
		subtitle: b.Lines(b.book.Subtitle, look.Subtitle, text.Ragged, width),
	}
	c.title, c.titleType = b.titleLines(width)
	if b.book.Keyword != "" {
		words := "向“" + b.book.Account + "”发送“" + b.book.Keyword + "”，领取这一册。"
		c.aside = b.Lines(words, look.Small, text.Ragged, look.Aside)
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
	if c.code, ok = qr.Encode(b.book.Link); ok {
		c.module = c.code.Module(b.look.Code, b.look.Module)
		ok = c.codeSide() <= b.look.CodeMost
	}
	if !ok {
		b.report("link", worksheets.Msg("the link is too long for a QR code that a phone can read"))
		return
	}
	c.link = b.Shortened(b.book.Link, b.look.Link, b.look.LinkWidth, mostLink)
}

// codeSide is the side of the code without its quiet zone.
func (c cover) codeSide() page.Length { return c.code.Side(c.module) }

// titleLines sets the title as large as it may be: on one line if that costs
// little, else on two, else at its least.
func (b *binder) titleLines(width page.Length) ([]text.Line, theme.Type) {
	look, t := b.look, b.look.Title
	for _, try := range []struct {
		lines int
		least page.Length
	}{{1, look.TitleSingle}, {2, look.TitleLeast}} {
		for t.Size = look.Title.Size; t.Size >= try.least; t.Size -= look.TitleStep {
			if lines := b.Lines(b.book.Title, t, text.Ragged, width); len(lines) <= try.lines {
				return lines, t
			}
		}
	}
	t.Size = look.TitleLeast
	return b.Lines(b.book.Title, t, text.Ragged, width), t
}

// pitch is from one baseline to the next.
func (b *binder) pitch(t theme.Type) page.Length { return t.Size.Scale(b.look.Leading, 1000) }

// titleHeight is from the top of the title to the foot of the subtitle.
func (b *binder) titleHeight(c cover) page.Length {
	height := page.Length(len(c.title)) * c.titleType.Size.Scale(b.look.TitleLeading, 1000)
	if n := len(c.subtitle); n > 0 {
		height += b.look.AboveSubtitle + page.Length(n)*b.pitch(b.look.Subtitle)
	}
	return height
}

// footHeight is the height of the code with its words, or of the words beside it.
func (b *binder) footHeight(c cover) page.Length {
	height := page.Length(len(c.aside)) * b.pitch(b.look.Small)
	if c.code != nil {
		height = max(height, c.codeSide()+qr.Quiet*c.module+b.look.CaptionBase+page.Length(len(c.link))*b.pitch(b.look.Link))
	}
	return height
}

// coverRoom is the height that ornament and contents share.
func (b *binder) coverRoom(c cover) page.Length {
	look := b.look
	room := page.A4.Height - look.Top - look.HeadRule - look.AboveOrnament - look.AboveTitle - b.titleHeight(c) - look.AboveContents - look.Foot
	if foot := b.footHeight(c); foot > 0 {
		room -= foot + look.AboveCode
	}
	return room
}

// coverMarks draws the cover from top to bottom: the account, an ornament, the
// title, the contents, the code.
func (b *binder) coverMarks(c cover, listed []*entry, stops int) []page.Mark {
	look, width := b.look, b.frameWidth()
	var canvas pen.Canvas
	b.head(&canvas, c, width)
	contents := b.contentsHeight(listed)
	ornament := min(b.coverRoom(c)-contents, look.OrnamentMost)
	y := look.HeadRule + look.AboveOrnament
	if ornament >= look.Ornament {
		b.ornament(&canvas, page.Position{X: width - ornament, Y: y}, ornament, stops)
		y += ornament
	}
	b.titleBlock(&canvas, c, y+look.AboveTitle)
	foot := page.A4.Height - look.Top - look.Foot
	b.foot(&canvas, c, width, foot)
	if len(listed) > 0 {
		if height := b.footHeight(c); height > 0 {
			foot -= height + look.AboveCode
		}
		b.contents(&canvas, listed, "目录", foot-contents, width)
	}
	return b.framed(canvas)
}

// head draws whose book it is and which edition, over a heavy rule.
func (b *binder) head(canvas *pen.Canvas, c cover, width page.Length) {
	look := b.look
	rows := max(len(c.account), len(c.edition), 1)
	y := look.HeadBase - page.Length(rows-1)*b.pitch(look.Account)
	base := func(row int) page.Length { return y + page.Length(row)*b.pitch(look.Account) }
	canvas.In(page.Group{Role: page.RoleParagraph}, func(canvas *pen.Canvas) {
		for i, line := range c.account {
			canvas.Add(line.Text(page.Position{Y: base(i)}, look.Account.Size, page.Black))
		}
	})
	canvas.In(page.Group{Role: page.RoleParagraph}, func(canvas *pen.Canvas) {
		for i, line := range c.edition {
			canvas.Add(line.Text(page.Position{X: width - line.Width, Y: base(i)}, look.Small.Size, page.Black))
		}
	})
	canvas.Rule(look.Head, 0, width, look.HeadRule)
}

// titleBlock draws title and subtitle under y.
func (b *binder) titleBlock(canvas *pen.Canvas, c cover, y page.Length) {
	look := b.look
	pitch := c.titleType.Size.Scale(look.TitleLeading, 1000)
	canvas.In(page.Group{Role: page.RoleHeading, Level: 1}, func(canvas *pen.Canvas) {
		for _, line := range c.title {
			canvas.Add(line.Text(page.Position{Y: b.Centred(c.titleType, y+pitch/2)}, c.titleType.Size, page.Black))
			y += pitch
		}
	})
	y += look.AboveSubtitle
	canvas.In(page.Group{Role: page.RoleParagraph}, func(canvas *pen.Canvas) {
		for _, line := range c.subtitle {
			canvas.Add(line.Text(page.Position{Y: b.Centred(look.Subtitle, y+b.pitch(look.Subtitle)/2)}, look.Subtitle.Size, page.Black))
			y += b.pitch(look.Subtitle)
		}
	})
}

// foot draws the code with its words, and beside it how to get the book; all
// of it ends at y.
func (b *binder) foot(canvas *pen.Canvas, c cover, width, y page.Length) {
	look := b.look
	base := y - page.Length(max(len(c.aside)-1, 0))*b.pitch(look.Small)
	canvas.In(page.Group{Role: page.RoleParagraph}, func(canvas *pen.Canvas) {
		for i, line := range c.aside {
			canvas.Add(line.Text(page.Position{Y: base + page.Length(i)*b.pitch(look.Small)}, look.Small.Size, page.Black))
		}
	})
	if c.code == nil {
		return
	}
	side := c.codeSide()
	at := page.Position{X: width - side, Y: y - b.footHeight(c)}
	canvas.Add(c.code.Mark(at, c.module))
	base = at.Y + side + qr.Quiet*c.module + look.CaptionBase
	canvas.In(page.Group{Role: page.RoleParagraph}, func(canvas *pen.Canvas) { b.WriteRight(canvas, "扫码取电子版", look.Caption, width, base) })
	left := at.X
	canvas.In(page.Group{Role: page.RoleLink}, func(tapped *pen.Canvas) {
		for _, line := range c.link {
			base += b.pitch(look.Link)
			tapped.Add(line.Text(page.Position{X: width - line.Width, Y: base}, look.Link.Size, page.Black))
			left = min(left, width-line.Width)
		}
		tapped.Add(page.Link{
			At: page.Position{X: left, Y: at.Y}, URL: b.book.Link,
			Size: page.Size{Width: width - left, Height: base - at.Y + look.Link.Size/4},
		})
	})
}

// framed is what stands in the frame as it stands on the page.
func (b *binder) framed(c pen.Canvas) []page.Mark {
	var sheet pen.Canvas
	sheet.Place(c, b.look.Side, b.look.Top)
	return sheet.Marks
}
