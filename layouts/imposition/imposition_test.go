package imposition

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"worksheetpdf/layouts/page"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
	}
}

// say is a text of one glyph, 4 mm wide, that can be told from all others.
func say(what string, at page.Position) page.Text {
	em := 4 * page.Millimetre
	return page.Text{At: at, Size: em, Ink: page.Black, Glyphs: []page.Glyph{{Source: what, Advance: em}}}
}

// note is a reading copy's, 40 mm wide.
func note() page.Text {
	n := say("阅读版", page.Position{X: 999, Y: 999})
	n.Glyphs = append(n.Glyphs, page.Glyph{Source: "缩印", Advance: 36 * page.Millimetre})
	return n
}

// book is a document of pages of some sizes: on each its number in every
// corner, 10 mm from the edges, a link to another page's number at the top
// left, in a group in a group, and a bookmark.
func book(sizes ...page.Size) *page.Document {
	doc := &page.Document{
		Title: "册", Language: "zh-CN", Labels: []page.Label{{Prefix: "封"}},
		Print: page.Print{Duplex: page.DuplexLongEdge, ActualSize: true, PickTray: true},
	}
	const edge = 10 * page.Millimetre
	for i, size := range sizes {
		other := (i*7 + 3) % len(sizes)
		left, right := edge, size.Width-edge-4*page.Millimetre
		top, bottom := edge, size.Height-edge
		doc.Pages = append(doc.Pages, page.Page{Size: size, Marks: []page.Mark{
			say(fmt.Sprintf("%d top left", i), page.Position{X: left, Y: top}),
			say(fmt.Sprintf("%d top right", i), page.Position{X: right, Y: top}),
			page.Group{Role: page.RoleParagraph, At: page.Translate(left, 20*page.Millimetre), Marks: []page.Mark{
				page.Group{Role: page.RoleLink, At: page.Translate(0, edge), Marks: []page.Mark{
					page.Link{Size: page.Size{Width: 50 * page.Millimetre, Height: edge}, Page: other, Y: edge},
				}},
				page.Link{At: page.Position{Y: 30 * page.Millimetre}, Size: page.Size{Width: edge, Height: edge}, URL: "https://example.org/"},
			}},
			say(fmt.Sprintf("%d bottom left", i), page.Position{X: left, Y: bottom}),
			say(fmt.Sprintf("%d bottom right", i), page.Position{X: right, Y: bottom}),
		}})
		doc.Outline = append(doc.Outline, page.Bookmark{Title: fmt.Sprint(i), Page: i, Y: edge})
	}
	return doc
}

// mixed is a booklet as people have it: a cover, a landscape sheet of two
// pages, a card front and back, a checklist.
func mixed() *page.Document {
	return book(page.A4, page.A4.Landscape(), page.A4.Landscape(), page.A5, page.A5, page.A4)
}

// random is a document of up to 20 pages of some usual sizes.
func random(r *rand.Rand) *page.Document {
	usual := []page.Size{page.A4, page.A4.Landscape(), page.A5, page.A5.Landscape(), {Width: page.Points(595.3), Height: page.Points(842)}}
	sizes := make([]page.Size, 1+r.IntN(20))
	for i := range sizes {
		sizes[i] = usual[r.IntN(len(usual))]
	}
	return book(sizes...)
}

// ways are all ways to lay a document.
var ways = map[string]func(*page.Document) (*page.Document, error){
	"two-up":     func(doc *page.Document) (*page.Document, error) { return CutOut(doc, 2), nil },
	"eight-up":   func(doc *page.Document) (*page.Document, error) { return CutOut(doc, 8), nil },
	"at-home":    func(doc *page.Document) (*page.Document, error) { return AtHome(doc, 20*page.Millimetre), nil },
	"reading-2":  func(doc *page.Document) (*page.Document, error) { return NUp(doc, 2, note()) },
	"reading-4":  func(doc *page.Document) (*page.Document, error) { return NUp(doc, 4, note()) },
	"saddle":     func(doc *page.Document) (*page.Document, error) { return Saddle(doc, 3) },
	"for-tablet": func(doc *page.Document) (*page.Document, error) { return Tablet(doc), nil },
}

// found is where a text lies: At and Size are those on its side.
type found struct {
	side  int
	text  page.Text
	turns uint8
}

// texts are all texts of a document that stand once in it.
func texts(t *testing.T, doc *page.Document) map[string]found {
	t.Helper()
	all := map[string]found{}
	for i, p := range doc.Pages {
		for at, m := range page.Walk(p.Marks) {
			text, ok := m.(page.Text)
			if !ok || text.Source() == note().Source() {
				continue
			}
			if _, twice := all[text.Source()]; twice {
				t.Fatalf("%q stands twice", text.Source())
			}
			text.At, text.Size = at.Apply(text.At), at.Length(text.Size)
			all[text.Source()] = found{i, text, at.Turns()}
		}
	}
	return all
}

// links are a document's links, with the page that each stood on, told by the
// text before it.
func links(doc *page.Document) (all []page.Link, on []string) {
	for _, p := range doc.Pages {
		last := ""
		for _, m := range page.Walk(p.Marks) {
			switch m := m.(type) {
			case page.Text:
				last = strings.Fields(m.Source())[0]
			case page.Link:
				all, on = append(all, m), append(on, last)
			}
		}
	}
	return all, on
}

const tenth = page.Millimetre / 10

func near(a, b page.Length) bool { return -tenth <= a-b && a-b <= tenth }

// TestNothingIsLostAndLinksLead lays random documents every way: each text
// stands once, inside its side; each link and bookmark leads to the text, or
// to the head of the turned page, that it led to before.
func TestNothingIsLostAndLinksLead(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for range 100 {
		doc := random(r)
		for name, way := range ways {
			laid, err := way(doc)
			if err != nil {
				t.Fatal(name, err)
			}
			all := texts(t, laid)
			if len(all) != 4*len(doc.Pages) {
				t.Fatalf("%s: of %d texts %d are left", name, 4*len(doc.Pages), len(all))
			}
			for what, f := range all {
				size := laid.Pages[f.side].Size
				if at := f.text.At; at.X < 0 || at.Y < 0 || at.X > size.Width || at.Y > size.Height {
					t.Fatalf("%s: %q at %v of %v", name, what, at, size)
				}
			}
			leads := func(target, side int, y page.Length) {
				t.Helper()
				f := all[fmt.Sprintf("%d top left", target)]
				top := f.text.At.Y
				if f.turns == 1 { // the page's top right corner is the highest place of it
					top = all[fmt.Sprintf("%d top right", target)].text.At.Y - f.text.Size*14/4 // 14 mm of a page whose type was 4 mm
				}
				if side != f.side || !near(y, top) {
					t.Fatalf("%s: leads to side %d at %v, page %d is on %d at %v", name, side, y, target, f.side, top)
				}
			}
			for i, b := range laid.Outline {
				leads(i, b.Page, b.Y)
			}
			places, on := links(laid)
			if len(places) != 2*len(doc.Pages) {
				t.Fatalf("%s: %d links", name, len(places))
			}
			for i, link := range places {
				var from int
				fmt.Sscan(on[i], &from)
				if link.URL == "" {
					leads((from*7+3)%len(doc.Pages), link.Page, link.Y)
				}
			}
		}
	}
}

// TestTheGivenIsKept: what is said of the document goes over, the document
// and its pages are as they were.
func TestTheGivenIsKept(t *testing.T) {
	for name, way := range ways {
		doc := mixed()
		laid, err := way(doc)
		if err != nil {
			t.Fatal(name, err)
		}
		if !reflect.DeepEqual(doc, mixed()) {
			t.Errorf("%s changed the document", name)
		}
		if laid.Title != doc.Title || laid.Language != doc.Language {
			t.Errorf("%s lost the title", name)
		}
		if kept := laid.Labels != nil; kept != (len(laid.Pages) == len(doc.Pages) && name == "for-tablet") {
			t.Errorf("%s: labels %v", name, laid.Labels)
		}
	}
}

// TestNowhereStaysNowhere: a link to a page that does not exist leads to none
// that does, for a writer to report; and an empty document is laid on nothing.
func TestNowhereStaysNowhere(t *testing.T) {
	for name, way := range ways {
		doc := book(page.A4)
		doc.Outline[0].Page = 9
		doc.Pages[0].Marks = append(doc.Pages[0].Marks, page.Link{Page: -3})
		laid, err := way(doc)
		if err != nil {
			t.Fatal(name, err)
		}
		all, _ := links(laid)
		if got := all[len(all)-1].Page; got != -1 || laid.Outline[0].Page != -1 {
			t.Errorf("%s: link leads to %d, bookmark to %d", name, got, laid.Outline[0].Page)
		}
		if laid, err := way(&page.Document{}); err != nil || len(laid.Pages) != 0 {
			t.Errorf("%s of nothing: %v, %v", name, laid.Pages, err)
		}
	}
}

// TestSizesOfNothing: a page without a size, which no writer takes, harms nobody.
func TestSizesOfNothing(t *testing.T) {
	for name, way := range ways {
		for _, size := range []page.Size{{}, {Width: 1}, {Height: -page.Millimetre, Width: 5}, {Width: 1, Height: 1}} {
			if laid, err := way(book(size)); err != nil || len(laid.Pages) == 0 {
				t.Errorf("%s of %v: %v", name, size, err)
			}
		}
	}
}

// TestGolden holds every mark of the mixed booklet, laid each way.
func TestGolden(t *testing.T) {
	for name, way := range ways {
		if name == "two-up" {
			continue // its own golden says more of it
		}
		laid, err := way(mixed())
		if err != nil {
			t.Fatal(name, err)
		}
		var b strings.Builder
		page.Dump(&b, laid)
		golden(t, name+".golden", b.String())
	}
}
