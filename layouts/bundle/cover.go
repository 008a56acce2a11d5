package bundle

import (
	"strconv"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
)

// The covers of the account's article: the wide one heads it, the square one
// stands beside its title where it is shared. Both are pages, drawn as all
// pages are: the bundle's title, what to send, and the first pages of its
// worksheets.

// pixel is the side of a cover's pixel on its page.
const pixel = page.Millimetre / 5

// coverLook is where things stand on a cover.
type coverLook struct {
	width, height int // in pixels
	side          page.Length
	frame         page.Length   // width of the words
	account       page.Length   // its baseline
	rule          page.Length   // below it
	titleSize     page.Length   // at most
	subtitleSize  page.Length   // zero: none
	tag           page.Position // its top left corner; the title stands between rule and tag
	sheets        page.Position // the first worksheet's
	step          page.Position // from one to the next
	scale         int64         // of the worksheets, as page.Transform has it
}

func wideCover() coverLook {
	return coverLook{
		width: 900, height: 383,
		side: 10 * page.Millimetre, frame: 92 * page.Millimetre,
		account: 12 * page.Millimetre, rule: 16 * page.Millimetre,
		titleSize: 42 * page.Point, subtitleSize: 12 * page.Point,
		tag:    page.Position{X: 10 * page.Millimetre, Y: 58 * page.Millimetre},
		sheets: page.Position{X: 112 * page.Millimetre, Y: 8 * page.Millimetre},
		step:   page.Position{X: 17 * page.Millimetre, Y: 15 * page.Millimetre}, scale: 1900,
	}
}

func squareCover() coverLook {
	return coverLook{
		width: 500, height: 500,
		side: 9 * page.Millimetre, frame: 82 * page.Millimetre,
		account: 12 * page.Millimetre, rule: 16 * page.Millimetre,
		titleSize: 38 * page.Point,
		tag:       page.Position{X: 9 * page.Millimetre, Y: 41 * page.Millimetre},
		sheets:    page.Position{X: 9 * page.Millimetre, Y: 57 * page.Millimetre},
		step:      page.Position{X: 24 * page.Millimetre, Y: 7 * page.Millimetre}, scale: 1800,
	}
}

// coverPictures are the covers, to be drawn.
func (p *Plan) coverPictures() []picture {
	var all []picture
	for _, look := range []coverLook{wideCover(), squareCover()} {
		name := coverFolder + "公众号封面-" + strconv.Itoa(look.width) + "x" + strconv.Itoa(look.height) + ".png"
		all = append(all, picture{name: name, pages: []page.Page{p.cover(look)}, width: look.width})
	}
	return all
}

// coverDraft is a cover on its way.
type coverDraft struct {
	coverLook
	setter *text.Setter
	marks  []page.Mark
}

func (p *Plan) cover(look coverLook) page.Page {
	d := &coverDraft{coverLook: look, setter: text.NewSetter(p.input.Faces)}
	d.showSheets(p.sheets)
	b := p.input.Bundle
	d.line(b.Account, text.Style{Face: fonts.Bold, Size: 11 * page.Point}, d.account)
	d.marks = append(d.marks, page.Line{
		From: page.Position{X: d.side, Y: d.rule}, To: page.Position{X: d.side + d.frame, Y: d.rule},
		Stroke: page.Stroke{Width: page.Millimetres(0.8), Ink: page.Black},
	})
	d.showTitle(b.Title, b.Subtitle)
	d.showTag("发送“" + p.input.keyword() + "”领取")
	return page.Page{Size: page.Size{Width: page.Length(d.width) * pixel, Height: page.Length(d.height) * pixel}, Marks: d.marks}
}

// leastSize ends every shrinking: at it no bundle's words are too long.
const leastSize = 4 * page.Point

// fitted is words in a style whose size is small enough for them to stand in
// so many lines of a width.
func (d *coverDraft) fitted(words string, style text.Style, width page.Length, most int) ([]text.Line, text.Style) {
	for ; ; style.Size -= page.Point {
		lines := d.setter.Lines(text.Paragraph{Text: words, Style: style, Widths: []page.Length{width}})
		if len(lines) <= most && widest(lines) <= width || style.Size <= leastSize {
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

func (d *coverDraft) line(words string, style text.Style, base page.Length) {
	lines, style := d.fitted(words, style, d.frame, 1)
	d.lines(lines, style, base, 0)
}

// lines draws lines from a baseline down, and returns the baseline after them.
func (d *coverDraft) lines(lines []text.Line, style text.Style, base, leading page.Length) page.Length {
	for _, l := range lines {
		d.marks = append(d.marks, l.Text(page.Position{X: d.side, Y: base}, style.Size, page.Black))
		base += leading
	}
	return base
}

// showTitle sets the title, as large as it can be, and the subtitle under it,
// in the middle between the rule and the tag.
func (d *coverDraft) showTitle(title, subtitle string) {
	const margin = 3 * page.Millimetre
	room := d.tag.Y - d.rule - 2*margin
	var small []text.Line
	smallStyle := text.Style{Face: fonts.Sans, Size: d.subtitleSize}
	if d.subtitleSize > 0 {
		small, smallStyle = d.fitted(subtitle, smallStyle, d.frame, 2)
	}
	smallLeading := smallStyle.Size.Scale(15, 10)
	style := text.Style{Face: fonts.Bold, Size: d.titleSize}
	for {
		var lines []text.Line
		lines, style = d.fitted(title, style, d.frame, 2)
		leading := style.Size.Scale(125, 100)
		high := page.Length(len(lines))*leading + page.Length(len(small))*smallLeading
		if high > room && style.Size > leastSize {
			style.Size -= page.Point
			continue
		}
		top := d.rule + margin + (room-high)/2
		base := d.lines(lines, style, top+style.Size, leading)
		d.lines(small, smallStyle, base-style.Size+smallLeading, smallLeading)
		return
	}
}

// showTag says what to send, white on a black tag.
func (d *coverDraft) showTag(words string) {
	const pad, high = 3 * page.Millimetre, 10 * page.Millimetre
	lines, style := d.fitted(words, text.Style{Face: fonts.Bold, Size: 14 * page.Point}, d.frame-2*pad, 1)
	d.marks = append(d.marks, page.Rectangle{
		At: d.tag, Size: page.Size{Width: widest(lines) + 2*pad, Height: high},
		Radius: page.Millimetres(1.4), Fill: page.Black,
	})
	for _, l := range lines {
		base := d.tag.Plus(pad, high/2+style.Size.Scale(38, 100))
		d.marks = append(d.marks, l.Text(base, style.Size, page.White))
	}
}

// showSheets draws the first pages of up to three worksheets, one a little
// over the other, as sheets of paper that leave the picture at its edge.
func (d *coverDraft) showSheets(sheets []sheet) {
	for i, s := range sheets[:min(len(sheets), 3)] {
		first := s.single.Pages[0]
		at := d.sheets.Plus(page.Length(i)*d.step.X, page.Length(i)*d.step.Y)
		size := first.Size.Scaled(d.scale, page.Whole)
		d.marks = append(d.marks,
			page.Rectangle{At: at.Plus(page.Millimetre, page.Millimetre), Size: size, Fill: page.Grey(0xCC)},
			page.Rectangle{At: at, Size: size, Fill: page.White, Stroke: page.Stroke{Width: page.Millimetres(0.3), Ink: page.Black}})
		d.marks = append(d.marks, page.Group{
			Role: page.RoleFigure, Alt: s.item.Sheet.Title,
			At: page.Transform{X: at.X, Y: at.Y, Scale: d.scale}, Marks: first.Marks,
		})
	}
}
