package book_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/book"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/pdf/pdftest"
	"worksheetpdf/worksheets"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// printer is one for a chapter.
func printer(t testing.TB, sheet *worksheets.Worksheet) *layouts.Printer {
	t.Helper()
	p, err := layouts.New(sheet, layouts.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// libraryBook is the built-in worksheets in their order, with the answers of
// somebody, or blank where who is "".
func libraryBook(t testing.TB, who string) book.Book {
	t.Helper()
	volume := book.Book{
		Title: "从社区到生意", Subtitle: "三份工作表：听见问题，筛出问题，走完一圈",
		Account: "闭环笔记", Edition: "2026 年 1 月 · 第 1 版", Keyword: "社区",
		Link: "https://example.com/community/",
	}
	for _, id := range []string{"community-listening-sheet", "problem-filter-card", "shortest-loop-checklist"} {
		sheet := layouttest.Library(t, id)
		chapter := book.Chapter{Printer: printer(t, sheet)}
		if who != "" {
			chapter.Answers = layouttest.Sample(t, sheet, who+"-"+id+".json")
		}
		volume.Chapters = append(volume.Chapters, chapter)
	}
	return volume
}

// longBook has a long name and more parts than a cover lists.
func longBook(t testing.TB) book.Book {
	t.Helper()
	volume := libraryBook(t, "")
	volume.Title = "从社区里听出来的真实问题，到一门能养活自己的小生意：全套工作表"
	volume.Subtitle = strings.Repeat("先听，再筛，最后走完一圈；", 7)
	volume.Account = "一个名字特别长的、专门记录社区里真实问题的公众号"
	volume.Link = "https://example.com/" + strings.Repeat("a-long-way/", 30)
	for range 4 {
		volume.Chapters = append(volume.Chapters, volume.Chapters[:3]...)
	}
	volume.Appendices = []book.Appendix{
		{Title: "价目表", Sizes: []page.Size{page.A4, page.A4.Landscape()}},
		{Title: strings.Repeat("名字很长的传单", 10), Sizes: []page.Size{{Width: 100 * page.Millimetre, Height: 210 * page.Millimetre}}},
	}
	return volume
}

func bind(t testing.TB, volume book.Book) *page.Document {
	t.Helper()
	document, err := book.Bind(volume, book.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return document
}

func inPDF(t testing.TB, document *page.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, document, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// fronts are the pages of the cover and the contents.
func fronts(document *page.Document) int { return document.Labels[1].Page }

// TestCover holds covers and contents, the outline, and what pages are called.
func TestCover(t *testing.T) {
	for name, volume := range map[string]book.Book{"book": libraryBook(t, ""), "long-book": longBook(t)} {
		t.Run(name, func(t *testing.T) {
			document := bind(t, volume)
			layouttest.CheckPages(t, document)
			document.Pages = document.Pages[:fronts(document)]
			layouttest.Golden(t, *update, name, layouttest.Dump(document))
		})
	}
}

// TestBooks holds books with answers to the rules of the page, and asks for
// every answer.
func TestBooks(t *testing.T) {
	for _, who := range []string{"hrvp", "organizer", "parent", "slash"} {
		volume := libraryBook(t, who)
		document := bind(t, volume)
		layouttest.CheckPages(t, document)
		for _, part := range volume.Chapters {
			layouttest.CheckNothingLost(t, document, part.Answers)
		}
	}
}

// TestRunning: each page but the blank ones carries its number last in its
// foot; parts keep their paper; what has two sides begins on a front.
func TestRunning(t *testing.T) {
	for _, volume := range []book.Book{libraryBook(t, ""), libraryBook(t, "hrvp"), longBook(t)} {
		document := bind(t, volume)
		first := fronts(document)
		checkListed(t, document)
		for i, p := range document.Pages[first:] {
			if len(p.Marks) == 0 {
				continue
			}
			if last, ok := numberAtFoot(p); !ok || last != i+1 {
				t.Errorf("%s: page %d carries the number %d", volume.Title, first+i+1, last)
			}
		}
		for i, row := range links(document.Pages[:first]) {
			if i >= len(volume.Chapters) {
				break
			}
			sheet, p := volume.Chapters[i].Printer.Sheet(), document.Pages[row.Page]
			want := map[worksheets.Paper]page.Size{worksheets.A4: page.A4, worksheets.A4Landscape: page.A4.Landscape(), worksheets.A5: page.A5}[sheet.Paper]
			if p.Size != want {
				t.Errorf("%s stands on %v", sheet.ID, p.Size)
			}
			if sheet.TwoSide && (row.Page%2 == 1 || document.Pages[row.Page+1].Size != want) {
				t.Errorf("%s begins on a back, page %d", sheet.ID, row.Page+1)
			}
		}
	}
}

// TestFrontsAreFronts: a sheet of two sides begins on a front, after a blank
// page where that needs one; and the contents give each part its own number.
func TestFrontsAreFronts(t *testing.T) {
	read := func(title string, twoSided bool) book.Chapter {
		sheet, err := worksheets.Read("a.yaml", fmt.Appendf(nil, "id: a\nversion: 1\ntitle: %s\npaper: a5\ntwo_sided: %v\nblocks:\n  - {kind: title}\n", title, twoSided))
		if err != nil {
			t.Fatal(err)
		}
		return book.Chapter{Printer: printer(t, sheet)}
	}
	for before, want := range map[int]int{1: 2, 2: 4, 3: 4} {
		volume := book.Book{Title: "册"}
		for i := range before {
			volume.Chapters = append(volume.Chapters, read(fmt.Sprintf("第%d份", i), false))
		}
		volume.Chapters = append(volume.Chapters, read("双面", true))
		document := bind(t, volume)
		rows := links(document.Pages[:1])
		if got := rows[before].Page; got != want {
			t.Errorf("after %d pages the card begins on page %d, want %d", before, got+1, want+1)
		}
		checkListed(t, document)
	}
}

// checkListed asks that each row of the contents says the number of the page
// that it leads to.
func checkListed(t *testing.T, document *page.Document) {
	t.Helper()
	first := fronts(document)
	for _, p := range document.Pages[:first] {
		for _, row := range links([]page.Page{p}) {
			last := page.Text{}
			for _, run := range layouttest.Texts(p) {
				if y := run.At.Y - row.At.Y; y > 0 && y < row.Size.Height && run.At.X > last.At.X {
					last = run
				}
			}
			if want := strconv.Itoa(row.Page - first + 1); last.Source() != want {
				t.Errorf("the contents say %s of page %s", last.Source(), want)
			}
		}
	}
}

// links are the links of pages within the document, in order.
func links(pages []page.Page) []page.Link {
	var all []page.Link
	for _, p := range pages {
		for m := range layouttest.Marks(p) {
			if l, ok := m.(page.Link); ok && l.URL == "" {
				all = append(all, l)
			}
		}
	}
	return all
}

// numberAtFoot is the number that stands furthest right on a page's last line.
func numberAtFoot(p page.Page) (int, bool) {
	var last page.Text
	for m := range layouttest.Marks(p) {
		if text, ok := m.(page.Text); ok && (text.At.Y > last.At.Y || text.At.Y == last.At.Y && text.At.X > last.At.X) {
			last = text
		}
	}
	n, err := strconv.Atoi(last.Source())
	return n, err == nil
}

// TestLands reads books back from their PDF: the contents' links and the
// bookmarks lead to pages that say what they say.
func TestLands(t *testing.T) {
	for _, volume := range []book.Book{libraryBook(t, ""), libraryBook(t, "slash"), longBook(t)} {
		document := bind(t, volume)
		file := inPDF(t, document)
		texts, labels := pdftest.Text(t, file), pdftest.Labels(t, file)
		says := func(index int, words string) bool {
			return strings.Contains(layouttest.Squash(texts[index]), layouttest.Squash(words))
		}

		var rows []pdftest.Link
		first := fronts(document)
		for i := range first {
			for _, l := range pdftest.Links(t, file, i) {
				if l.URL == "" {
					rows = append(rows, l)
				} else if l.URL != volume.Link || i != 0 {
					t.Errorf("page %d leads to %s", i+1, l.URL)
				}
			}
		}
		if want := len(volume.Chapters) + len(volume.Appendices); len(rows) != want {
			t.Fatalf("%d rows of contents, want %d", len(rows), want)
		}
		for i, row := range rows {
			if labels[row.Page] != strconv.Itoa(row.Page-first+1) {
				t.Errorf("page %d is called %s", row.Page+1, labels[row.Page])
			}
			if i < len(volume.Chapters) && !says(row.Page, volume.Chapters[i].Printer.Sheet().Title) {
				t.Errorf("row %d leads to page %d, which says %.40q", i+1, row.Page+1, texts[row.Page])
			}
		}
		if !strings.Contains(texts[0], "\n"+labels[rows[0].Page]) && !strings.Contains(texts[0], labels[rows[0].Page]+"\n") {
			t.Errorf("the cover does not list page %s", labels[rows[0].Page])
		}

		marks := pdftest.Bookmarks(t, file)
		if len(marks) != len(document.Outline) {
			t.Fatalf("%d bookmarks of %d", len(marks), len(document.Outline))
		}
		var parts []int
		for i, m := range marks {
			want := document.Outline[i]
			if m.Title != want.Title || m.Level != want.Level || m.Page != want.Page {
				t.Errorf("bookmark %+v, wanted %+v", m, want)
			}
			if m.Level > 0 && !says(m.Page, strings.TrimLeft(m.Title, "0123456789 ")) {
				t.Errorf("%q leads to page %d, which does not say so", m.Title, m.Page+1)
			}
			if m.Level == 0 && i > 0 {
				parts = append(parts, m.Page)
			}
		}
		for i, row := range rows {
			if parts[i] != row.Page {
				t.Errorf("part %d: the outline leads to page %d, the contents to page %d", i+1, parts[i]+1, row.Page+1)
			}
		}
	}
}

// TestSmaller: the faces are shared, so that a book is smaller than the sum of
// its parts as they are printed. What people write in each shares less, and so
// does the structure of the pages.
func TestSmaller(t *testing.T) {
	for who, most := range map[string]int{"": 71, "hrvp": 75, "organizer": 75, "parent": 76, "slash": 76} {
		volume := libraryBook(t, who)
		sum := 0
		for _, part := range volume.Chapters {
			document, err := part.Printer.Print(part.Answers)
			if err != nil {
				t.Fatal(err)
			}
			sum += len(inPDF(t, document))
		}
		file := inPDF(t, bind(t, volume))
		t.Logf("%q: %d of %d bytes, %.1f %%", who, len(file), sum, 100*float64(len(file))/float64(sum))
		if len(file)*100 >= sum*most {
			t.Errorf("%q: the book has %d bytes, its parts %d", who, len(file), sum)
		}
	}
}

// TestSameBook: the same book gives the same bytes.
func TestSameBook(t *testing.T) {
	if !bytes.Equal(inPDF(t, bind(t, longBook(t))), inPDF(t, bind(t, longBook(t)))) {
		t.Error("the same book gave other bytes")
	}
}

// TestAnyCover: whatever is written on a cover, a page that keeps the rules or
// a problem that names the place.
func TestAnyCover(t *testing.T) {
	sheet, err := worksheets.Read("a.yaml", []byte("id: a\nversion: 1\ntitle: 表\npaper: a4\nblocks:\n  - {kind: title}\n"))
	if err != nil {
		t.Fatal(err)
	}
	for n := range 60 {
		volume := book.Book{
			Title: layouttest.Prose(fmt.Sprint("title", n), 1+n*n/20), Subtitle: layouttest.Prose(fmt.Sprint("subtitle", n), n*3),
			Account: layouttest.Prose(fmt.Sprint("account", n), 1+n), Edition: layouttest.Prose(fmt.Sprint("edition", n), n/2),
			Keyword: layouttest.Prose(fmt.Sprint("keyword", n), n%13), Link: "https://example.com/" + strings.Repeat("x", 8*n),
			Chapters: make([]book.Chapter, 1+n),
		}
		for i := range volume.Chapters {
			own := *sheet
			own.Title, own.Summary = layouttest.Prose(fmt.Sprint("sheet", n, i), 1+n), layouttest.Prose(fmt.Sprint("summary", n, i), n*4)
			volume.Chapters[i].Printer = printer(t, &own)
		}
		document, err := book.Bind(volume, book.Options{})
		var problems worksheets.Problems
		if errors.As(err, &problems) {
			for _, p := range problems {
				if p.Path == "" {
					t.Errorf("%d: a problem without a place: %v", n, p)
				}
			}
			continue
		}
		document.Pages = document.Pages[:fronts(document)]
		layouttest.CheckPages(t, document)
	}
}

func TestBookProblems(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*book.Book)
		want   string
	}{
		"long title":    {func(b *book.Book) { b.Title = strings.Repeat("长", 100) }, "title: “" + strings.Repeat("长", 100) + "” is too long for the cover"},
		"long subtitle": {func(b *book.Book) { b.Subtitle = strings.Repeat("长长长，", 60) }, "is too long for the cover"},
		"long account":  {func(b *book.Book) { b.Account = strings.Repeat("长", 100) }, "account: “"},
		"long edition":  {func(b *book.Book) { b.Edition = strings.Repeat("长", 100) }, "edition: “"},
		"long link":     {func(b *book.Book) { b.Link = "https://example.com/" + strings.Repeat("x", 2000) }, "link: the link is too long for a QR code"},
		"no glyph":      {func(b *book.Book) { b.Title = "\U00013000" }, "title: no embedded face has the character"},
		"in a leaflet": {func(b *book.Book) {
			b.Appendices = []book.Appendix{{Title: "\U00013000", Sizes: []page.Size{page.A4}}}
		}, "append[0].title: no embedded face"},
		"empty leaflet": {func(b *book.Book) { b.Appendices = []book.Appendix{{Title: "空"}} }, "append[0]: “空” has no pages"},
		"no parts":      {func(b *book.Book) { b.Chapters = nil }, "worksheets: a book needs at least one worksheet"},
		"many parts":    {func(b *book.Book) { b.Chapters = make([]book.Chapter, 100); fill(t, b) }, "worksheets: a book holds at most 99 parts, not 100"},
		"in a part": {func(b *book.Book) {
			sheet := b.Chapters[1].Printer.Sheet()
			b.Chapters[1].Answers = layouttest.Answers(t, sheet, map[string]any{"scene": "\U00013000"})
		}, "worksheets[1].answers.scene: no embedded face"},
	} {
		volume := libraryBook(t, "")
		c.change(&volume)
		_, err := book.Bind(volume, book.Options{})
		var problems worksheets.Problems
		if !errors.As(err, &problems) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var said []string
		for _, p := range problems {
			said = append(said, p.Path+": "+p.What.String())
		}
		if !strings.Contains(strings.Join(said, "\n"), c.want) {
			t.Errorf("%s: %q, wanted %q", name, said, c.want)
		}
	}
}

// fill gives every chapter of a book an empty sheet.
func fill(t *testing.T, b *book.Book) {
	blank := book.Chapter{Printer: printer(t, &worksheets.Worksheet{ID: "blank", Version: 1, Title: "表", Paper: worksheets.A4, Blocks: []worksheets.Block{&worksheets.Note{Text: "空"}}})}
	for i := range b.Chapters {
		b.Chapters[i] = blank
	}
}

// A bound book calls its cover i and its first sheet 1, whatever stands before it.
func ExampleBind() {
	sheet, err := worksheets.Read("walk.yaml", []byte("id: walk\nversion: 1\ntitle: 散步记录\nsummary: 走一圈，记三件小事。\npaper: a5\nblocks:\n  - {kind: title}\n  - {kind: text, id: seen, label: 看见了什么, lines: 3}\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	walk, err := layouts.New(sheet, layouts.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	volume := book.Book{Title: "周末出门", Account: "慢走", Link: "https://example.com/walk", Chapters: []book.Chapter{{Printer: walk}, {Printer: walk}}}
	document, err := book.Bind(volume, book.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range document.Outline {
		fmt.Println(b.Title, "page", b.Page+1)
	}
	fmt.Println("numbered from page", document.Labels[1].Page+1)
	// Output:
	// 封面与目录 page 1
	// 散步记录 page 2
	// 散步记录 page 3
	// numbered from page 2
}

// TestCopiesInOutline: the copies of a chapter stand a level below it.
func TestCopiesInOutline(t *testing.T) {
	sheet := layouttest.Read(t, "a.yaml", []byte("id: a\nversion: 1\ntitle: 表\npaper: a5\nblocks:\n  - {kind: title, text: 头}\n  - {kind: text, id: q}\n"))
	answers := layouttest.Answers(t, sheet, []any{map[string]any{"q": "一"}, map[string]any{"q": "二"}})
	document := bind(t, book.Book{Title: "册", Chapters: []book.Chapter{{Printer: printer(t, sheet)}, {Printer: printer(t, sheet), Answers: answers}}})
	var got []string
	for _, b := range document.Outline {
		got = append(got, fmt.Sprintf("%d %s p%d", b.Level, b.Title, b.Page+1))
	}
	want := "0 封面与目录 p1, 0 表 p2, 1 头 p2, 0 表 p3, 1 表 1 p3, 2 头 p3, 1 表 2 p4, 2 头 p4"
	if strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", strings.Join(got, ", "), want)
	}
}

// TestSides: a book with a sheet of two sides is printed on both; one without
// says nothing.
func TestSides(t *testing.T) {
	for _, twoSided := range []bool{false, true} {
		sheet := layouttest.Read(t, "a.yaml", fmt.Appendf(nil, "id: a\nversion: 1\ntitle: 表\npaper: a5\ntwo_sided: %v\nblocks:\n  - {kind: title}\n", twoSided))
		document := bind(t, book.Book{Title: "册", Keyword: "社区", Chapters: []book.Chapter{{Printer: printer(t, sheet)}}})
		if want := map[bool]page.Duplex{true: page.DuplexLongEdge}[twoSided]; document.Print.Duplex != want {
			t.Errorf("two sides %v: duplex %d", twoSided, document.Print.Duplex)
		}
		if fmt.Sprint(document.Keywords) != "[社区]" {
			t.Errorf("keywords %s", document.Keywords)
		}
	}
}
