package bundle

import (
	_ "embed"
	"fmt"
	"html"
	"strings"
)

//go:embed landing.css
var landingCSS string

// markup is HTML that is being written. Nothing that comes from a bundle's words
// or names gets into it unescaped. (The library's templates would do the same; but
// they look methods up by name, so that the linker keeps those of all types: a
// tenth of the program.)
type markup struct{ strings.Builder }

// line writes a line. Every value is text, or stands between quotation marks.
func (m *markup) line(format string, values ...any) {
	for i, v := range values {
		values[i] = html.EscapeString(fmt.Sprint(v))
	}
	fmt.Fprintf(m, format+"\n", values...)
}

// html is the page.
func (p landingPage) html() string {
	var m markup
	p.head(&m)
	m.line(`<main>`)
	p.choices(&m)
	m.line(`<p class="hint">微信里点下载没有反应？请点右上角“···”，选“<b>在浏览器打开</b>”。</p>`)
	m.line(`<a class="sheet" href="%s"><img src="%s" width="%s" height="%s" alt=""><small>%s</small></a>`, p.Shown.Link, p.Shown.Link, p.Shown.Width, p.Shown.Height, p.Shown.About)
	m.line(``)
	m.line(`<div id="pictures">`)
	m.line(`<p class="soft">点文件名是 PDF；点图片看大图，长按可以保存。横页的图片已经竖过来，把手机横着拿就正好。</p>`)
	for _, s := range p.Sheets {
		s.section(&m)
	}
	m.line(`</div>`)
	p.booklets(&m)
	m.line(`<section>`)
	m.line(`<h2>%s</h2>`, p.TipsTitle)
	m.line(`<ol>`)
	for _, tip := range p.Tips {
		m.line(`<li>%s</li>`, tip)
	}
	m.line(`</ol>`)
	m.line(`</section>`)
	m.line(`</main>`)
	p.foot(&m)
	return m.String()
}

func (p landingPage) head(m *markup) {
	m.line(`<!DOCTYPE html>`)
	m.line(`<html lang="zh-CN">`)
	m.line(`<head>`)
	m.line(`<meta charset="utf-8">`)
	m.line(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	m.line(`<meta name="color-scheme" content="light dark">`)
	m.line(`<meta name="format-detection" content="telephone=no">`)
	m.line(`<meta name="description" content="%s">`, p.Subtitle)
	m.line(`<title>%s</title>`, p.Title)
	m.line(`<link rel="icon" href="data:,">`)
	m.line(`<style>`)
	m.WriteString(landingCSS)
	m.line(`</style>`)
	m.line(`</head>`)
	m.line(`<body>`)
	m.line(`<header>`)
	m.line(`<p class="signed">%s</p>`, p.Signed)
	m.line(`<h1>%s</h1>`, p.Title)
	if p.Subtitle != "" {
		m.line(`<p>%s</p>`, p.Subtitle)
	}
	m.line(`</header>`)
}

// choices are what a reader may do, each a large link.
func (p landingPage) choices(m *markup) {
	if p.Fill.Name != "" {
		m.line(`<a class="fill" href="%s"><b>直接在手机上填</b><small>边填边看成品，存成 PDF</small><small>%s，打开以后断网也能填</small></a>`, p.Fill.Link, p.Fill.Size)
	}
	m.line(`<nav class="choices">`)
	m.line(`<a href="%s"><b>打印</b><small>合订本，A4</small><small>%s</small></a>`, p.Print.Link, p.Print.Size)
	if p.Fill.Name != "" {
		m.line(`<a class="desk" href="%s"><b>直接填</b><small>打开网页就能写</small><small>%s</small></a>`, p.Fill.Link, p.Fill.Size)
	}
	if p.Tablet.Name != "" {
		m.line(`<a href="%s"><b>平板</b><small>导入就能写</small><small>%s</small></a>`, p.Tablet.Link, p.Tablet.Size)
	}
	m.line(`<a href="#pictures"><b>看图</b><small>手机上看、存</small><small>PNG</small></a>`)
	m.line(`</nav>`)
}

// section is a worksheet's: its files, then its pages as pictures.
func (s landingSheet) section(m *markup) {
	m.line(``)
	m.line(`<section>`)
	m.line(`<h2>%s</h2>`, s.Title)
	if s.Summary != "" {
		m.line(`<p class="soft">%s</p>`, s.Summary)
	}
	m.line(`<ul class="files">`)
	s.PDF.entry(m)
	if s.OnPage.Name != "" {
		m.line(`<li><a href="%s"><b>直接填<small>手机、电脑上打开网页就能写，填好存成 PDF</small></b><i>网页</i></a></li>`, s.OnPage.Link)
	}
	if s.FillIn.Name != "" {
		s.FillIn.entry(m)
	}
	m.line(`</ul>`)
	m.line(`<div class="pages">`)
	for i, page := range s.Pages {
		lazy := ""
		if i > 1 { // those that are seen at once are not waited for
			lazy = ` loading="lazy"`
		}
		m.line(`<a href="%s"><img src="%s" width="%s" height="%s" alt="%s%s"`+lazy+`><small>%s，%s</small></a>`,
			page.Link, page.Link, page.Width, page.Height, s.Title, page.About, page.About, page.Size)
	}
	m.line(`</div>`)
	for _, long := range s.Longs {
		m.line(`<p class="soft"><a href="%s">长图：全部页面连在一起</a>，%s</p>`, long.Link, long.Size)
	}
	m.line(`</section>`)
}

// entry is a file in a list.
func (i landingItem) entry(m *markup) {
	m.line(`<li><a href="%s"><b>%s<small>%s</small></b><i>%s</i></a></li>`, i.Link, i.Name, i.About, i.Size)
}

func (p landingPage) booklets(m *markup) {
	m.line(`<section class="booklet">`)
	m.line(`<h2>合订本的几种样子</h2>`)
	m.line(`<a class="cover" href="%s"><img src="%s" width="%s" height="%s" alt="合订本的封面"></a>`, p.Cover.Link, p.Cover.Link, p.Cover.Width, p.Cover.Height)
	m.line(`<p class="soft">全部工作表装订成一册，打印一次就齐。印之前看一眼每种用什么纸。</p>`)
	m.line(`<ul class="files">`)
	for _, b := range p.Booklet {
		b.entry(m)
	}
	m.line(`</ul>`)
	m.line(`<a class="button" href="%s" download>全部下载 <small>ZIP，%s</small></a>`, p.Zip.Link, p.Zip.Size)
	m.line(`</section>`)
}

func (p landingPage) foot(m *markup) {
	m.line(`<footer>`)
	m.line(`<p class="soft">发送“%s”给%s，随时可以再次领取。</p>`, p.Keyword, p.Account)
	m.WriteString(`<p class="soft">`)
	for i, text := range p.Texts {
		if i > 0 {
			m.WriteString(` · `)
		}
		fmt.Fprintf(m, `<a href="%s">%s</a>，%s`, html.EscapeString(text.Link), html.EscapeString(text.Name), html.EscapeString(text.Size))
	}
	m.line(`</p>`)
	m.line(`</footer>`)
	m.line(`<script>`)
	m.line(`if (/MicroMessenger/i.test(navigator.userAgent)) document.documentElement.className = "wechat";`)
	m.line(`</script>`)
	m.line(`</body>`)
	m.line(`</html>`)
}
