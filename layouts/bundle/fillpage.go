package bundle

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"worksheetpdf/worksheets"
)

// FillPage is the page on which worksheets of the bundle are filled in: the
// whole program as one HTML file, which whoever calls has made.
type FillPage struct {
	HTML       []byte
	Worksheets []string // their ids, in the order of the page's tabs
	Reports    []string // the titles of those over them
	// Folder is where the page finds the pieces of its faces that it does not
	// carry, beside it: those that only rare characters need. A page that is
	// opened from a disk may not look there, so that the archive has none.
	Folder string
	Pieces []Piece
}

// Piece is a file of that folder.
type Piece struct {
	Name string
	Data []byte
}

// leastSlips is from how many on an A4 sheet leaves are slips: for a pen, on the
// way. On a phone they have no use, since what they are for is written down at once.
const leastSlips = 4

// FilledOnPage reports whether a worksheet is one for the page: it asks
// something, and is no slip.
func FilledOnPage(sheet *worksheets.Worksheet) bool {
	return len(sheet.Fields()) > 0 && sheet.Up() < leastSlips
}

// rare are the files of the folder beside the page.
func (p *Plan) rare() []textFile {
	page := p.input.FillPage
	if page == nil {
		return nil
	}
	files := make([]textFile, len(page.Pieces))
	for i, piece := range page.Pieces {
		files[i] = textFile{page.Folder + "/" + piece.Name, piece.Data}
	}
	return files
}

// putFillPage makes the page and the folder beside it, where there are any.
func (p *Plan) putFillPage(ctx context.Context, store Store) (pages, rare []File, err error) {
	if p.input.FillPage == nil {
		return nil, nil, nil
	}
	page, err := putText(store, textFile{fillPageFile, p.input.FillPage.HTML})
	if err != nil {
		return nil, nil, err
	}
	for _, t := range p.rare() {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		f, err := putText(store, t)
		if err != nil {
			return nil, nil, err
		}
		rare = append(rare, f)
	}
	return []File{page}, rare, nil
}

// onPage is the id under which the page has a worksheet: its address on the
// page. One that comes filled in is an example of one that comes blank.
func (p *Plan) onPage(w *worksheet) (id string, ok bool) {
	id = w.item.Sheet.ID
	page := p.input.FillPage
	return id, page != nil && slices.Contains(page.Worksheets, id) && (w.item.Answers == nil || !p.comesBlank(id))
}

// filledTitles are the titles of what is on the page: 《甲》《乙》.
func (p *Plan) filledTitles() string {
	var b strings.Builder
	for i := range p.worksheets {
		if _, ok := p.onPage(&p.worksheets[i]); ok {
			fmt.Fprintf(&b, "《%s》", p.worksheets[i].item.Sheet.Title)
		}
	}
	return b.String()
}

// fillPageAbout says what the page is, in Chinese.
func (p *Plan) fillPageAbout() string {
	about := "打开就能填" + p.filledTitles() + "，边填边看成品，存成 PDF 或图片"
	if reports := p.input.FillPage.Reports; len(reports) > 0 {
		about += "；填好以后，《" + strings.Join(reports, "》《") + "》也在里面"
	}
	return about
}

// fillPageTip is how the page is used.
const fillPageTip = "用手机填：打开领取页，点“直接在手机上填”；电脑上双击 " + fillPageFile + " 也一样。打开以后断网也能填，写的内容只留在这台设备的浏览器里：换设备、清理浏览器之前，先导出答案。"

// codePoints spells a name for whoever sees it garbled: U+5B57 U+4F53.
func codePoints(name string) string {
	return strings.Trim(fmt.Sprintf("%U", []rune(name)), "[]")
}
