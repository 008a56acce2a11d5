package bundle

import (
	"fmt"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
)

// The covers of the account's article: the wide one heads it, the square one
// stands beside its title where it is shared. Both are pages, drawn as all
// pages are: the bundle's title, what to send, and one sheet, filled in where
// there is such a one. They are seen on screens alone, so what to send has a
// colour.

// articleLook is where things stand on an article's cover, and how large.
type articleLook struct {
	width, height int         // in pixels
	pixel         page.Length // the side of one on the page
	least         page.Length // of any type: at it no bundle's words are too long

	side, frame  page.Length // left of the words; their width
	account      page.Length // its baseline
	accountSize  page.Length
	rule         page.Length // its height on the page
	ruleWidth    page.Length
	aroundTitle  page.Length // between rule and title block, and that and the tag
	title        articleType // as large as it can be
	subtitle     articleType // of size zero: none
	tag          page.Position
	tagHeight    page.Length
	tagPad       page.Length // left and right of its words
	tagRadius    page.Length
	tagSize      page.Length
	tagBase      int64         // of its words below the middle, in hundredths of their size
	preview      page.Position // a sheet's top left corner
	previewWidth page.Length
	shadow       page.Length // right of the sheet and under it
	edge         page.Length // the width of its edge
}

// articleType is the type of a title: its size at most, how many lines it may
// have, and from one to the next in hundredths of the size.
type articleType struct {
	size    page.Length
	lines   int
	leading int64
}

// articleLooks are those of all covers.
func articleLooks() []articleLook { return []articleLook{wideLook(), squareLook()} }

func wideLook() articleLook {
	l := commonLook()
	l.width, l.height = 900, 383
	l.side, l.frame = 10*page.Millimetre, 92*page.Millimetre
	l.title.size, l.subtitle.size = 42*page.Point, 12*page.Point
	l.tag = page.Position{X: l.side, Y: 58 * page.Millimetre}
	l.preview = page.Position{X: 110 * page.Millimetre, Y: 8 * page.Millimetre}
	l.previewWidth = 62 * page.Millimetre
	return l
}

func squareLook() articleLook {
	l := commonLook()
	l.width, l.height = 500, 500
	l.side, l.frame = 9*page.Millimetre, 82*page.Millimetre
	l.title.size = 38 * page.Point
	l.tag = page.Position{X: l.side, Y: 41 * page.Millimetre}
	l.preview = page.Position{X: l.side, Y: 58 * page.Millimetre}
	l.previewWidth = l.frame
	return l
}

func commonLook() articleLook {
	return articleLook{
		pixel: page.Millimetre / 5, least: 4 * page.Point,
		account: 12 * page.Millimetre, accountSize: 11 * page.Point,
		rule: 16 * page.Millimetre, ruleWidth: page.Millimetres(0.8), aroundTitle: 3 * page.Millimetre,
		title: articleType{lines: 2, leading: 125}, subtitle: articleType{lines: 2, leading: 150},
		tagHeight: 10 * page.Millimetre, tagPad: 3 * page.Millimetre, tagRadius: page.Millimetres(1.4), tagSize: 14 * page.Point, tagBase: 38,
		shadow: page.Millimetre, edge: page.Millimetres(0.3),
	}
}

// file is the name of the cover's picture.
func (l articleLook) file() string {
	return fmt.Sprintf("%s公众号封面-%dx%d.png", coverFolder, l.width, l.height)
}

// articleCovers are the covers, to be drawn.
func (p *Plan) articleCovers() []picture {
	var all []picture
	for _, look := range articleLooks() {
		cover, accent := p.articleCover(look)
		all = append(all, picture{name: look.file(), pages: []page.Page{cover}, accent: accent, width: look.width})
	}
	return all
}

// articleDraft is a cover on its way.
type articleDraft struct {
	articleLook
	setter *text.Setter
	marks  []page.Mark
	accent []page.Mark // what is drawn in the colour, over the rest
}

// articleCover is a cover, and what is drawn over it in the accent colour:
// black there is the colour, white is none.
func (p *Plan) articleCover(look articleLook) (cover page.Page, accent []page.Mark) {
	d := &articleDraft{articleLook: look, setter: text.NewSetter(p.input.Faces)}
	d.showSheet(p.shown())
	b := p.input.Bundle
	d.line(b.Account, text.Style{Face: fonts.Bold, Size: d.accountSize}, d.account)
	d.marks = append(d.marks, page.Line{
		From: page.Position{X: d.side, Y: d.rule}, To: page.Position{X: d.side + d.frame, Y: d.rule},
		Stroke: page.Stroke{Width: d.ruleWidth, Ink: page.Black},
	})
	d.showTitle(b.Title, b.Subtitle)
	d.showTag("发送“" + p.input.keyword() + "”领取")
	return page.Page{Size: page.Size{Width: page.Length(d.width) * d.pixel, Height: page.Length(d.height) * d.pixel}, Marks: d.marks}, d.accent
}

// fitted is words in a style whose size is small enough for them to stand in
// so many lines of a width.
func (d *articleDraft) fitted(words string, style text.Style, width page.Length, most int) ([]text.Line, text.Style) {
	for ; ; style.Size -= page.Point {
		lines := d.setter.Lines(text.Paragraph{Text: words, Style: style, Widths: []page.Length{width}})
		if len(lines) <= most && widest(lines) <= width || style.Size <= d.least {
			return lines, style
		}
	}
}

func widest(lines []text.Line) (w page.Length) {
	for _, l := range lines {
		w = max(w, l.Width)
	}
	return w
}

func (d *articleDraft) line(words string, style text.Style, base page.Length) {
	lines, style := d.fitted(words, style, d.frame, 1)
	d.lines(lines, style, base, 0)
}

// lines draws lines from a baseline down, and returns the baseline after them.
func (d *articleDraft) lines(lines []text.Line, style text.Style, base, leading page.Length) page.Length {
	for _, l := range lines {
		d.marks = append(d.marks, l.Text(page.Position{X: d.side, Y: base}, style.Size, page.Black))
		base += leading
	}
	return base
}

// showTitle sets the title, as large as it can be, and the subtitle under it,
// in the middle between the rule and the tag.
func (d *articleDraft) showTitle(title, subtitle string) {
	room := d.tag.Y - d.rule - 2*d.aroundTitle
	var small []text.Line
	smallStyle := text.Style{Face: fonts.Sans, Size: d.subtitle.size}
	if d.subtitle.size > 0 {
		small, smallStyle = d.fitted(subtitle, smallStyle, d.frame, d.subtitle.lines)
	}
	smallLeading := smallStyle.Size.Scale(d.subtitle.leading, 100)
	style := text.Style{Face: fonts.Bold, Size: d.title.size}
	for {
		var lines []text.Line
		lines, style = d.fitted(title, style, d.frame, d.title.lines)
		leading := style.Size.Scale(d.title.leading, 100)
		high := page.Length(len(lines))*leading + page.Length(len(small))*smallLeading
		if high > room && style.Size > d.least {
			style.Size -= page.Point
			continue
		}
		top := d.rule + d.aroundTitle + (room-high)/2
		base := d.lines(lines, style, top+style.Size, leading)
		d.lines(small, smallStyle, base-style.Size+smallLeading, smallLeading)
		return
	}
}

// showTag says what to send, white on a tag of the colour.
func (d *articleDraft) showTag(words string) {
	lines, style := d.fitted(words, text.Style{Face: fonts.Bold, Size: d.tagSize}, d.frame-2*d.tagPad, 1)
	d.accent = append(d.accent, page.Rectangle{
		At: d.tag, Size: page.Size{Width: widest(lines) + 2*d.tagPad, Height: d.tagHeight},
		Radius: d.tagRadius, Fill: page.Black,
	})
	for _, l := range lines {
		base := d.tag.Plus(d.tagPad, d.tagHeight/2+style.Size.Scale(d.tagBase, 100))
		d.accent = append(d.accent, l.Text(base, style.Size, page.White))
	}
}

// shown is the worksheet that stands for all of them where one is shown: the
// first that is filled in, else the first that asks anything.
func (p *Plan) shown() *worksheet {
	for i := range p.worksheets {
		if p.worksheets[i].item.Answers != nil {
			return &p.worksheets[i]
		}
	}
	for i := range p.worksheets {
		if len(p.worksheets[i].item.Sheet.Fields()) > 0 {
			return &p.worksheets[i]
		}
	}
	return &p.worksheets[0]
}

// showSheet draws a worksheet's first page, as a piece of paper that leaves
// the picture at its foot.
func (d *articleDraft) showSheet(w *worksheet) {
	first, at := w.single.Pages[0], d.preview
	scale := page.Whole * int64(d.previewWidth) / int64(first.Size.Width)
	size := first.Size.Scaled(scale, page.Whole)
	d.marks = append(d.marks,
		page.Rectangle{At: at.Plus(d.shadow, d.shadow), Size: size, Fill: page.Grey(0xCC)},
		page.Rectangle{At: at, Size: size, Fill: page.White, Stroke: page.Stroke{Width: d.edge, Ink: page.Black}},
		page.Group{
			Role: page.RoleFigure, Alt: w.item.Sheet.Title,
			At: page.Transform{X: at.X, Y: at.Y, Scale: scale}, Marks: first.Marks,
		})
}
