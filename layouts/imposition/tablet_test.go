package imposition

import (
	"fmt"
	"reflect"
	"testing"

	"worksheetpdf/layouts/page"
)

// TestTabletPages: 4:3, lying or upright as the page does, filled but for a
// small margin, nothing asked of a printer.
func TestTabletPages(t *testing.T) {
	for _, c := range []struct {
		size page.Size
		wide bool
	}{
		{page.A4, false},
		{page.A4.Landscape(), true},
		{page.A5, false},
		{page.A5.Landscape(), true},
		{page.Size{Width: page.A5.Width, Height: page.A5.Width}, false},
	} {
		laid := Tablet(book(c.size))
		p := laid.Pages[0]
		long, short := max(p.Size.Width, p.Size.Height), min(p.Size.Width, p.Size.Height)
		if 3*long != 4*short || p.Size.Width > p.Size.Height != c.wide {
			t.Errorf("%v lies on %v", c.size, p.Size)
		}
		var e bounds
		for _, m := range p.Marks {
			e.add(m)
		}
		left, right, top, bottom := e.left, p.Size.Width-e.right, e.top, p.Size.Height-e.bottom
		if !near(left, right) || !near(top, bottom) {
			t.Errorf("%v: margins of %v and %v, %v and %v", c.size, left, right, top, bottom)
		}
		if least := min(left, top); !near(least, tabletMargin) {
			t.Errorf("%v: the smallest margin is %v", c.size, least)
		}
		if laid.Print != (page.Print{}) {
			t.Errorf("asks for %+v", laid.Print)
		}
	}
}

// TestPagesOfOneSizeStayInPlace: a short page's head stands where the others' do.
func TestPagesOfOneSizeStayInPlace(t *testing.T) {
	doc := book(page.A4, page.A4, page.A5)
	doc.Pages[1].Marks = doc.Pages[1].Marks[:2]
	all := texts(t, Tablet(doc))
	full, short := all["0 top left"].text, all["1 top left"].text
	if full.At != short.At || full.Size != short.Size {
		t.Errorf("at %v and %v, ems %v and %v", full.At, short.At, full.Size, short.Size)
	}
	if card := all["2 top left"].text; card.Size <= full.Size {
		t.Errorf("the smaller page is not enlarged: %v, %v", card.Size, full.Size)
	}
}

// TestOneWord does not fill the screen with it; an empty page stays one.
func TestOneWord(t *testing.T) {
	doc := book(page.A4)
	doc.Pages[0].Marks = doc.Pages[0].Marks[:1]
	laid := Tablet(doc)
	if got := texts(t, laid)["0 top left"].text.Size; got != 8*page.Millimetre {
		t.Errorf("an em of 4 mm becomes %v", got)
	}
	doc.Pages[0].Marks = nil
	if laid := Tablet(doc); len(laid.Pages) != 1 || len(laid.Pages[0].Marks) != 0 {
		t.Errorf("an empty page has %v", laid.Pages[0].Marks)
	}
}

// TestImportedPagesKeepTheirMargins: and take none from the others of their size.
func TestImportedPagesKeepTheirMargins(t *testing.T) {
	doc := book(page.A4, page.A4)
	want := texts(t, Tablet(doc))["0 top left"]
	doc.Pages[1].Marks = []page.Mark{page.Imported{Size: page.A4}}
	laid := Tablet(doc)
	if got := texts(t, laid)["0 top left"]; !reflect.DeepEqual(got, want) {
		t.Error("the page beside an imported one has changed")
	}
	var got bounds
	got.add(laid.Pages[1].Marks[0])
	if size := got.size(); !near(got.top, tabletMargin) || !near(size.Height, tabletPage.Height-2*tabletMargin) || size.Width >= tabletPage.Width {
		t.Errorf("the imported page lies at %v %v, %v × %v", got.left, got.top, size.Width, size.Height)
	}
}

// TestStraysDoNotCount: what lies off the page is not seen and shrinks nothing.
func TestStraysDoNotCount(t *testing.T) {
	doc := book(page.A4)
	want := texts(t, Tablet(doc))["0 top left"].text.Size
	doc.Pages[0].Marks = append(doc.Pages[0].Marks, page.Line{From: page.Position{X: -1000 * page.Millimetre}, To: page.Position{X: 2000 * page.Millimetre}})
	if got := texts(t, Tablet(doc))["0 top left"].text.Size; got > want || got < want*3/4 {
		t.Errorf("an em is %v, %v with a stray line", want, got)
	}
}

// unseen is a text that is only copied out.
func unseen(text page.Text) page.Mark {
	text.Ink = page.NoInk
	return text
}

// TestHeadsStayOnTheirPage: what leads to a page's head, which a tablet has cut
// off, leads to the head of what is left, not above it.
func TestHeadsStayOnTheirPage(t *testing.T) {
	doc := book(page.A4)
	doc.Outline[0].Y = 0
	laid := Tablet(doc)
	if at := laid.Pages[0].Marks[0].(page.Group).At; at.Y >= 0 || laid.Outline[0].Y != 0 {
		t.Errorf("a page at %v, its head at %v", at.Y, laid.Outline[0].Y)
	}
}

func TestBounds(t *testing.T) {
	at := page.Position{X: 50 * page.Millimetre, Y: 50 * page.Millimetre}
	pen := page.Stroke{Width: 2 * page.Millimetre}
	for i, c := range []struct {
		mark page.Mark
		want string
	}{
		{say("字", at), "50 46.4 54 51"},
		{page.Group{At: page.Transform{Y: 100 * page.Millimetre, Turns: 1}, Marks: []page.Mark{say("字", at)}}, "46.4 46 51 50"},
		{page.Line{From: at, To: at.Plus(page.Millimetre, 0), Stroke: pen}, "49 49 52 51"},
		{page.Rectangle{At: at, Size: page.Size{Width: page.Millimetre, Height: page.Millimetre}, Stroke: pen}, "49 49 52 52"},
		{page.Path{Segments: page.Circle(at, 10*page.Millimetre), Stroke: pen}, "39 39 61 61"},
		{page.Imported{At: at, Size: page.Size{Width: page.Millimetre, Height: 2 * page.Millimetre}}, "50 50 51 52"},
		{page.Link{At: at, Size: page.A5}, "0 0 0 0"},
		{unseen(say("字", at)), "0 0 0 0"},
		{page.Group{Clip: page.Size{Width: 52 * page.Millimetre, Height: 50 * page.Millimetre}, Marks: []page.Mark{say("字", at)}}, "50 46.4 52 50"},
		{page.Group{Clip: page.Size{Width: 10 * page.Millimetre, Height: 10 * page.Millimetre}, Marks: []page.Mark{say("字", at)}}, "0 0 0 0"},
		{page.Group{}, "0 0 0 0"},
	} {
		var e bounds
		e.add(c.mark)
		if got := fmt.Sprint(e.left, e.top, e.right, e.bottom); got != c.want {
			t.Errorf("%d: %s, want %s", i, got, c.want)
		}
	}
}
