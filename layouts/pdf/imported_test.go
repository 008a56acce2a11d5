package pdf

import (
	"bytes"
	"errors"
	"image"
	"testing"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf/pdftest"
)

// banner is a page of 40 by 20 mm with its lower left quarter black.
func banner() Imported {
	return Imported{
		Pages: []Form{{Object: 1, Size: page.Size{Width: 40 * page.Millimetre, Height: 20 * page.Millimetre}}},
		Objects: []Object{
			{Body: []byte("<<>>")},
			{Body: []byte("/Type/XObject/Subtype/Form/BBox[0 0 114 57]/Resources \x00"), References: []int{0}, Stream: []byte("0 0 56.69 28.35 re f")},
		},
	}
}

// TestImported: a page of another file stands in its box, however it is
// turned, and with the graphics state that it would begin with by itself.
func TestImported(t *testing.T) {
	size := page.Size{Width: 60 * page.Millimetre, Height: 30 * page.Millimetre}
	pen := page.Stroke{Width: page.Millimetre, Ink: page.White, On: page.Millimetre, Off: page.Millimetre, Round: true}
	doc := &page.Document{}
	m := page.Imported{At: at(10, 10), Size: size}
	for turns, corner := range []page.Position{at(0, 0), at(0, 100), at(100, 100), at(100, 0)} {
		doc.Pages = append(doc.Pages, page.Page{
			Size: page.Size{Width: 100 * page.Millimetre, Height: 100 * page.Millimetre},
			Marks: []page.Mark{
				page.Rectangle{At: at(90, 90), Size: size, Fill: page.White, Stroke: pen},
				page.Group{At: page.Transform{X: corner.X, Y: corner.Y, Turns: uint8(turns)}, Marks: []page.Mark{m}},
			},
		})
	}
	var b bytes.Buffer
	if err := Write(&b, doc, Options{NoClaim: true, Files: []Imported{banner()}}); err != nil {
		t.Fatal(err)
	}
	for i, want := range []image.Rectangle{
		image.Rect(10, 25, 40, 40),
		image.Rect(25, 60, 40, 90),
		image.Rect(60, 60, 90, 75),
		image.Rect(60, 10, 75, 40),
	} {
		picture := pdftest.Picture(t, b.Bytes(), i, 254) // 10 pixels a mm
		for _, c := range []struct {
			place image.Point
			black bool
		}{
			{want.Min.Add(image.Pt(1, 1)), true},
			{want.Max.Sub(image.Pt(1, 1)), true},
			{want.Min.Sub(image.Pt(1, 1)), false},
			{want.Max.Add(image.Pt(1, 1)), false},
		} {
			g, _, _, _ := picture.At(c.place.X*10, c.place.Y*10).RGBA()
			if (g < 0x8000) != c.black {
				t.Errorf("turned %d times: %v has %04x", i, c.place, g)
			}
		}
	}
}

func TestUnsoundImported(t *testing.T) {
	box := page.Imported{Size: page.A5}
	for name, c := range map[string]struct {
		mark   page.Imported
		change func(*Imported)
		want   error
	}{
		"sound":             {box, func(*Imported) {}, nil},
		"no such file":      {page.Imported{Size: page.A5, File: 1}, func(*Imported) {}, errImported},
		"no such page":      {page.Imported{Size: page.A5, Page: 1}, func(*Imported) {}, errImported},
		"no box":            {page.Imported{}, func(*Imported) {}, errSize},
		"far away":          {page.Imported{Size: page.A5, At: page.Position{X: 1 << 60}}, func(*Imported) {}, errBounds},
		"page is no stream": {box, func(f *Imported) { f.Pages[0].Object = 0 }, errImported},
		"page is missing":   {box, func(f *Imported) { f.Pages[0].Object = 2 }, errImported},
		"no size":           {box, func(f *Imported) { f.Pages[0].Size.Width = 0 }, errImported},
		"reference too far": {box, func(f *Imported) { f.Objects[1].References[0] = 2 }, errImported},
		"reference missing": {box, func(f *Imported) { f.Objects[1].References = nil }, errImported},
	} {
		from := banner()
		c.change(&from)
		doc := &page.Document{Pages: []page.Page{{Size: page.A4, Marks: []page.Mark{c.mark}}}}
		var b bytes.Buffer
		if err := Write(&b, doc, Options{NoClaim: true, Files: []Imported{from}}); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
