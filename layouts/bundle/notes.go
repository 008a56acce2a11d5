package bundle

import (
	"fmt"
	"strconv"
	"strings"

	"worksheetpdf/layouts/page"
)

// notes are the texts that go along: what is what, and the licences of the
// embedded faces, which go wherever the faces go (SIL OFL 1.1, clause 2). They
// say nothing of sizes in bytes, so that their names are known before.
func (p *Plan) notes() []textFile {
	files := []textFile{
		{guideFile, windowsText("\uFEFF" + p.guide())},
		{readmeFile, windowsText(p.readme())},
	}
	return append(files, p.licences()...)
}

// licences are those of the faces.
func (p *Plan) licences() []textFile {
	var files []textFile
	for _, l := range p.input.Faces.Licences() {
		files = append(files, textFile{licenceName(l.File), []byte(strings.TrimSpace(l.Text) + "\n")})
	}
	return files
}

// windowsText ends lines as Notepad did for thirty years; everything else
// reads it too. With a mark at its beginning it is never taken for GBK.
func windowsText(s string) []byte { return []byte(strings.ReplaceAll(s, "\n", "\r\n")) }

// guide says in Chinese what the files are and how they are printed.
func (p *Plan) guide() string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	in := p.input.Bundle
	line("%s", in.Title)
	if in.Subtitle != "" {
		line("%s", in.Subtitle)
	}
	line("%s", signed(in.Account, in.Edition))
	line("\n一、有什么\n")
	if p.input.FillPage != nil {
		line("%s", fillPageFile)
		line("    %s。", p.fillPageAbout())
	}
	for _, v := range p.booklet {
		line("%s", v.name)
		line("    %d 页。%s。", len(v.doc.Pages), v.about)
	}
	for i := range p.worksheets {
		w := &p.worksheets[i]
		line("%s", w.pdfName())
		line("    %d 页，%s。%s", len(w.printed.Pages), paperWords(w.item.Sheet), w.item.Sheet.Summary)
		if w.fillIn != nil {
			line("%s", w.fillableName())
			line("    %d 页，%s。", len(w.fillIn.Pages), fillableAbout)
		}
	}
	line("%s", strings.TrimSuffix(pictureFolder, "/"))
	line("    手机上看的图片：每页一张，每份工作表另有一张长图。")
	line("\n二、%s\n", p.tipsTitle())
	for i, tip := range p.tips() {
		line("%d. %s", i+1, tip)
	}
	line("\n三、许可\n")
	line("内嵌的字体采用 SIL 开源字体许可证 1.1，全文在“%s”文件夹里。", strings.TrimSuffix(licencesFolder, "/"))
	line("manifest.json 列出每个文件的大小和 SHA-256，可以核对下载是否完整。")
	line("\n最新的一版：%s", in.Link)
	return b.String()
}

// signed is whose bundle it is, and which edition.
func signed(account, edition string) string {
	if edition == "" {
		return account
	}
	return account + " · " + edition
}

// tipsTitle says what the tips are about.
func (p *Plan) tipsTitle() string {
	if p.input.FillPage != nil || p.asksToFill() {
		return "怎么打印、怎么填"
	}
	return "怎么打印"
}

// tips are how the files are printed, as far as they are there.
func (p *Plan) tips() []string {
	tips := []string{"按 100% 打印，不要选“适合页面”：这样单张工作表页脚的尺子才准；合订本里没有尺子。", p.bindingTip()}
	told := map[string]bool{}
	for _, w := range p.worksheets {
		if id := w.item.Sheet.ID; w.item.Sheet.Up() > 1 && w.item.Sheet.TwoSide && !told[id] {
			told[id] = true
			tips = append(tips, "《"+w.item.Sheet.Title+"》双面打印，选“"+flipped(w.printed)+"翻转”，沿裁切线剪开，每张卡的背面正好是它自己的。")
		}
	}
	b := p.input.Bundle.Booklet
	if b.Saddle {
		tips = append(tips, p.foldingTip())
	}
	if b.TwoUp {
		tips = append(tips, "两页一张是缩小的阅读版，字比较小，书写请用原大的版本。")
	}
	if p.input.FillPage != nil {
		tips = append(tips, fillPageTip)
	}
	if p.asksToFill() {
		tips = append(tips, "填写版用 PDF 阅读器或浏览器（Chrome、Edge、Firefox）打开，点格子打字、打勾。填完选“保存”，不要“打印成 PDF”：交给别人读回答案，靠的是保存下来的格子。")
	}
	if b.Tablet {
		tips = append(tips, "平板版不用打印：在 GoodNotes、Notability 等软件里导入，直接用笔写。")
	}
	return tips
}

// flipped is the edge that a document's sheets are turned over.
func flipped(doc *page.Document) string {
	if doc.Print.Duplex == page.DuplexShortEdge {
		return "短边"
	}
	return "长边"
}

// bindingTip is how the booklet for home printers is printed and bound.
func (p *Plan) bindingTip() string {
	tip := "合订本单面打印；竖页在左边、横页在上边留了 20 毫米，打孔、夹起来都够。"
	for _, sheet := range p.booklet[0].doc.Pages {
		for _, m := range sheet.Marks {
			if g, ok := m.(page.Group); ok && !g.At.Moves() {
				return tip + "放不下的页因此略微缩小，要原大就打那一份单独的 PDF。"
			}
		}
	}
	return tip
}

// foldingTip is how the booklet to fold is printed and bound.
func (p *Plan) foldingTip() string {
	sections := p.sections()
	if len(sections) == 1 {
		return "小册子版用 A3 纸双面打印，选“短边翻转”，整叠对折，在折线上订两针。"
	}
	sheets, list := 0, make([]string, len(sections))
	for i, n := range sections {
		sheets += n
		list[i] = strconv.Itoa(n)
	}
	return fmt.Sprintf("小册子版用 A3 纸双面打印，选“短边翻转”。它有 %d 张纸，一次折不下，所以分成 %d 叠，从第一张起依次是 %s 张：每叠各自对折，在折线上订两针，再按顺序摞齐。",
		sheets, len(sections), strings.Join(list, "、"))
}

// readme explains the Chinese names in ASCII, to whoever sees them garbled:
// in the order of the archive, with what identifies a file without its name.
func (p *Plan) readme() string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("Printable Chinese worksheets")
	line("============================\n")
	line("The names of the files in this archive are Chinese, written in UTF-8 and")
	line("flagged as such. If they look garbled, your program for unpacking ignores")
	line("the flag: Windows Explorer (from Windows 8 on), macOS, 7-Zip and unzip 6.0")
	line("show them right.\n")
	line("The files, in the order of the archive:\n")
	number := 0
	entry := func(format string, args ...any) {
		number++
		line("%3d. %s", number, fmt.Sprintf(format, args...))
	}
	for _, v := range p.booklet {
		entry("PDF, %s: %s", englishPages(len(v.doc.Pages)), v.english)
	}
	for i := range p.worksheets {
		w := &p.worksheets[i]
		filled := ""
		if w.item.Answers != nil {
			filled = ", filled in"
		}
		entry("PDF, %s: worksheet %s, version %d%s", englishPages(len(w.printed.Pages)), w.item.Sheet.ID, w.item.Sheet.Version, filled)
		if w.fillIn != nil {
			entry("PDF, %s: the same, to be filled in on a screen (save it, do not print it)", englishPages(len(w.fillIn.Pages)))
		}
	}
	if page := p.input.FillPage; page != nil {
		entry("HTML: a page to fill in on a phone or a computer (what is written stays there):")
		line("     %s", strings.Join(page.Worksheets, ", "))
	}
	line("\nThen pictures (PNG) for phones: the booklet's cover; of each worksheet every")
	line("page, and a long picture of all its pages.\n")
	line("Then texts: an explanation in Chinese, this file, the licences of the embedded")
	line("fonts (SIL Open Font License 1.1), and manifest.json, which lists each file's")
	line("size and SHA-256.\n")
	line("Print at 100 %%. What has two sides is flipped on the edge that the file asks for.")
	if page := p.input.FillPage; page != nil {
		line("The HTML page works from a disk, and from any web server. To put it on a server")
		line("of your own, upload it together with the folder %s, which lies", codePoints(page.Folder))
		line("beside it at the link below, and not in this archive: the page fetches rare")
		line("characters from there.")
	}
	line("Link: %s", p.input.Bundle.Link)
	return b.String()
}

func englishPages(n int) string {
	if n == 1 {
		return "1 page"
	}
	return fmt.Sprintf("%d pages", n)
}
