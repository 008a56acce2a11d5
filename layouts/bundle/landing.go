package bundle

import (
	"fmt"
	"net/url"
	"slices"
)

// landingPage is what the page shows.
type landingPage struct {
	Title, Subtitle, Account, Signed, Keyword string
	Print, Tablet, Zip                        landingItem // a tablet's has no name where there is none
	Fill                                      landingItem // the page to fill in; without a name where there is none
	Shown                                     landingItem // one sheet, large
	Cover                                     landingItem
	Booklet                                   []landingItem
	Sheets                                    []landingSheet
	Texts                                     []landingItem
	TipsTitle                                 string
	Tips                                      []string
}

type landingSheet struct {
	Title, Summary, About string
	PDF                   landingItem
	FillIn                landingItem // without a name where there is none
	OnPage                landingItem // on the page to fill in; without a name where it is not
	Pages, Longs          []landingItem
}

// landingItem is one file on the page.
type landingItem struct {
	Name          string
	Link          string // relative, as a URL
	Size          string
	About         string
	Width, Height int
}

// landing is the page that the link leads to, of the files that are all others
// but the manifest: one file beside them, with relative links only, so that
// any static host and any folder of it do.
func (p *Plan) landing(files []File) textFile {
	return textFile{landingFile, []byte(p.landingPage(files).html())}
}

func (p *Plan) landingPage(files []File) landingPage {
	item := func(name, about string) landingItem {
		i := slices.IndexFunc(files, func(f File) bool { return f.Name == name })
		f := files[i] // the names are the plan's own
		link := url.URL{Path: f.Name}
		return landingItem{f.Name, link.String(), ByteWords(f.Bytes), about, f.Width, f.Height}
	}
	in := p.input.Bundle
	show := landingPage{
		Title: in.Title, Subtitle: in.Subtitle, Account: in.Account, Signed: signed(in.Account, in.Edition), Keyword: p.input.keyword(),
		Zip:   item(p.zipName(), ""),
		Cover: item(bookletPicture, ""),
		Tips:  p.tips(), TipsTitle: p.tipsTitle(),
	}
	sheet := p.shown()
	filled := ""
	if sheet.item.Answers != nil {
		filled = "，填好的样子"
	}
	show.Shown = item(sheet.pageName(0), "《"+sheet.item.Sheet.Title+"》"+filled)
	show.Print = item(bookletFile(""), "")
	if in.Booklet.Tablet {
		show.Tablet = item(bookletFile(tabletSuffix), "")
	}
	if p.input.FillPage != nil {
		show.Fill = item(fillPageFile, p.fillPageAbout())
	}
	for _, v := range p.booklet {
		show.Booklet = append(show.Booklet, item(v.name, fmt.Sprintf("%d 页，%s", len(v.doc.Pages), v.about)))
	}
	for i := range p.worksheets {
		w := &p.worksheets[i]
		shown := landingSheet{Title: w.name, Summary: w.item.Sheet.Summary, PDF: item(w.pdfName(), fmt.Sprintf("%d 页，%s", len(w.printed.Pages), paperWords(w.item.Sheet)))}
		if w.fillIn != nil {
			shown.FillIn = item(w.fillableName(), fillableAbout)
		}
		if id, ok := p.onPage(w); ok {
			shown.OnPage = item(fillPageFile, "")
			shown.OnPage.Link += "#" + id
		}
		for i := range w.single.Pages {
			shown.Pages = append(shown.Pages, item(w.pageName(i), fmt.Sprintf("第 %d 页", i+1)))
		}
		for _, l := range w.longs() {
			shown.Longs = append(shown.Longs, item(l.name, ""))
		}
		show.Sheets = append(show.Sheets, shown)
	}
	show.Texts = []landingItem{item(guideFile, "")} // it names the licences
	return show
}

// ByteWords says a size as phones do, in thousands.
func ByteWords(n int) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d B", n)
	case n < 1_000_000:
		return fmt.Sprintf("%d KB", (n+500)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1_000_000)
}
