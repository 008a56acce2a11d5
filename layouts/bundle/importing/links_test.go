package importing

import (
	"testing"

	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// TestLinks: what leads to the web, to a mail address or to a page of the file
// is kept; the rest is named.
func TestLinks(t *testing.T) {
	t.Parallel()
	const left = "page 1 of the PDF: links are left out that lead neither to the web, to a mail address nor to a page of the PDF: "
	to := func(p int, y page.Length) *page.Link { return &page.Link{Page: p, Y: y} }
	web := func(s string) *page.Link { return &page.Link{URL: s} }
	for _, c := range []struct {
		name, entries string
		want          *page.Link
		said          string
	}{
		{"web", "/A<</S/URI/URI(https://example.com/a?b=1#c)>>", web("https://example.com/a?b=1#c"), ""},
		{"web, not safe", "/A<</S/URI/URI(HTTP://example.com)>>", web("HTTP://example.com"), ""},
		{"Chinese", "/A<</S/URI/URI(https://example.com/\xe4\xbd\xa0 <a>)>>", web("https://example.com/%E4%BD%A0%20%3Ca%3E"), ""},
		{"GBK", "/A<</S/URI/URI(https://example.com/\xc4\xe3)>>", web("https://example.com/%C4%E3"), ""},
		{"UTF-16", "/A<</S/URI/URI<FEFF0068007400740070003A002F002F0061002E0063006E>>>", web("http://a.cn"), ""},
		{"mail", "/A<</S/URI/URI(mailto:a@example.com)>>", web("mailto:a@example.com"), ""},
		{"script", "/A<</S/URI/URI(javascript:alert\\(1\\))>>", nil, left + "javascript:"},
		{"file", "/A<</S/URI/URI(file:///etc/passwd)>>", nil, left + "file:"},
		{"relative", "/A<</S/URI/URI(a.html)>>", nil, left + "URI"},
		{"no host", "/A<</S/URI/URI(https:///a)>>", nil, left + "https:"},
		{"program", "/A<</S/Launch/F(calc.exe)>>", nil, left + "Launch"},
		{"another file", "/A<</S/GoToR/F(a.pdf)/D[0/Fit]>>", nil, left + "GoToR"},
		{"nothing", "", nil, left + "?"},
		{"page", "/Dest[4 0 R/Fit]", to(1, 0), ""},
		{"page, down", "/Dest[4 0 R/XYZ 0 150 null]", to(1, 50*page.Point), ""},
		{"page, by an action", "/A<</S/GoTo/D[4 0 R/FitH 120]>>", to(1, 80*page.Point), ""},
		{"page's number", "/Dest[1/XYZ null null null]", to(1, 0), ""},
		{"name", "/Dest/old", to(1, 20*page.Point), ""},
		{"string", "/A<</S/GoTo/D(new)>>", to(1, 30*page.Point), ""},
		{"unknown name", "/Dest(none)", nil, left + "GoTo"},
		{"no page", "/Dest[99 0 R/Fit]", nil, left + "GoTo"},
		{"hidden", "/F 2/Dest[4 0 R/Fit]", nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			data := file(
				"<</Type/Catalog/Pages 2 0 R/Dests<</old[4 0 R/XYZ 0 180 0]>>/Names<</Dests<</Kids[8 0 R 8 0 R 1 0 R]>>>>>>", two()[1],
				"<</Type/Page/Parent 2 0 R/Annots[7 0 R]>>", two()[3], two()[4], two()[5],
				"<</Type/Annot/Subtype/Link/Rect[50 150 10 120]"+c.entries+">>",
				"<</Kids[8 0 R]/Names[(new)<</D[4 0 R/FitR 0 0 50 170]>>(odd)]>>")
			l, problem := imported(t, data, Limits{})
			if problem != "" {
				t.Fatal(problem)
			}
			if said(l) != c.said {
				t.Errorf("%q, wanted %q", said(l), c.said)
			}
			if c.want == nil {
				if len(l.Links[0]) > 0 {
					t.Errorf("%v", l.Links[0])
				}
				return
			}
			want := *c.want
			want.At = page.Position{X: 10 * page.Point, Y: 50 * page.Point}
			want.Size = page.Size{Width: 40 * page.Point, Height: 30 * page.Point}
			if len(l.Links[0]) != 1 || l.Links[0][0] != want {
				t.Errorf("%v, wanted %v", l.Links[0], want)
			}
		})
	}
}

// TestLinksLie: a link stands over the words that it belongs to, on a page that
// is turned and made larger too, and leads to where they are.
func TestLinksLie(t *testing.T) {
	t.Parallel()
	data := file("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 105 148.5]>>",
		"<</Type/Page/Parent 2 0 R/Rotate 90/Contents 5 0 R/Annots[6 0 R]>>", "<</Type/Page/Parent 2 0 R/Contents 5 0 R>>",
		stream("", "10 20 30 40 re f"), "<</Type/Annot/Subtype/Link/Rect[10 20 40 60]/Dest[4 0 R/XYZ 0 74.25 0]>>")
	l, problem := imported(t, data, Limits{})
	if problem != "" {
		t.Fatal(problem)
	}
	doc := &page.Document{Pages: make([]page.Page, 1)}
	for _, size := range l.Sizes(worksheets.FitA4) {
		doc.Pages = append(doc.Pages, page.Page{Size: size})
	}
	l.Lay(doc, 1, 0)
	link, ok := doc.Pages[1].Marks[1].(page.Link)
	if !ok || link.Page != 2 {
		t.Fatalf("%#v", doc.Pages[1].Marks)
	}
	near := func(got, want page.Length) bool { return max(got-want, want-got) < page.Millimetre/10 }
	// The page is 148.5 by 105 points on 297 by 210 mm: a point is 2 mm. What
	// was 10 from the left and 20 from below is 20 from the left and 10 from above.
	if !near(link.At.X, 40*page.Millimetre) || !near(link.At.Y, 20*page.Millimetre) ||
		!near(link.Size.Width, 80*page.Millimetre) || !near(link.Size.Height, 60*page.Millimetre) {
		t.Errorf("at %v, %v", link.At, link.Size)
	}
	if !near(link.Y, 297*page.Millimetre/2) {
		t.Errorf("leads to %s mm", link.Y.String())
	}
}
