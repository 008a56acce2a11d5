package pdf

import (
	"bytes"
	"errors"
	"image"
	"image/jpeg"
	"testing"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf/pdftest"
)

// corner is a picture of 4 by 2 pixels with its lower left quarter black.
func corner(grey bool) *page.Picture {
	p := &page.Picture{Width: 4, Height: 2, Grey: grey}
	for i := range 8 {
		level := byte(0xff)
		if i == 4 || i == 5 {
			level = 0
		}
		p.Pixels = append(p.Pixels, bytes.Repeat([]byte{level}, p.Channels())...)
	}
	return p
}

// photo is the same as a JPEG, large enough to keep its edges.
func photo(t *testing.T) *page.Picture {
	m := image.NewGray(image.Rect(0, 0, 64, 32))
	for i := range m.Pix {
		m.Pix[i] = 0xff
		if x, y := i%64, i/64; x < 32 && y >= 16 {
			m.Pix[i] = 0
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return &page.Picture{Width: 64, Height: 32, Grey: true, Pixels: m.Pix, JPEG: b.Bytes()}
}

// TestImage: a picture stands in its box, however that is turned, in grey, in
// colours and as a photo.
func TestImage(t *testing.T) {
	for name, p := range map[string]*page.Picture{"grey": corner(true), "colour": corner(false), "photo": photo(t)} {
		m := page.Image{At: at(10, 10), Size: page.Size{Width: 60 * page.Millimetre, Height: 30 * page.Millimetre}, Picture: p}
		doc := &page.Document{}
		for turns, place := range []page.Position{at(0, 0), at(0, 100), at(100, 100), at(100, 0)} {
			doc.Pages = append(doc.Pages, page.Page{
				Size:  page.Size{Width: 100 * page.Millimetre, Height: 100 * page.Millimetre},
				Marks: []page.Mark{page.Group{At: page.Transform{X: place.X, Y: place.Y, Turns: uint8(turns)}, Marks: []page.Mark{m}}},
			})
		}
		var b bytes.Buffer
		if err := Write(&b, doc, Options{NoClaim: true}); err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(b.Bytes(), []byte("/Subtype/Image")); n != 1 {
			t.Errorf("%s: the picture is %d times in the file", name, n)
		}
		for i, want := range []image.Rectangle{image.Rect(10, 25, 40, 40), image.Rect(25, 60, 40, 90), image.Rect(60, 60, 90, 75), image.Rect(60, 10, 75, 40)} {
			shown := pdftest.Picture(t, b.Bytes(), i, 254) // 10 pixels a mm
			inner := want.Inset(6)                         // viewers smooth what is enlarged
			for place, black := range map[image.Point]bool{inner.Min: true, inner.Max: true, want.Min.Sub(image.Pt(9, 9)): false, want.Max.Add(image.Pt(9, 9)): false} {
				if level, _, _, _ := shown.At(10*place.X, 10*place.Y).RGBA(); (level < 0x8000) != black {
					t.Errorf("%s, turned %d times: %v is %x", name, i, place, level>>8)
				}
			}
		}
	}
}

// TestImagesOnce: pictures with the same pixels are in the file once.
func TestImagesOnce(t *testing.T) {
	box := page.Size{Width: page.Millimetre, Height: page.Millimetre}
	doc := &page.Document{Pages: []page.Page{{Size: page.A5, Marks: []page.Mark{
		page.Image{Size: box, Picture: corner(true)}, page.Image{Size: box, Picture: corner(true)}, page.Image{Size: box, Picture: corner(false)},
	}}}}
	var a, b bytes.Buffer
	if err := errors.Join(Write(&a, doc, Options{NoClaim: true}), Write(&b, doc, Options{NoClaim: true})); err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(a.Bytes(), []byte("/Subtype/Image")); n != 2 {
		t.Errorf("%d pictures, want 2", n)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("not the same bytes")
	}
}

func TestImageRefused(t *testing.T) {
	box := page.Size{Width: page.Millimetre, Height: page.Millimetre}
	for name, c := range map[string]struct {
		mark page.Image
		want error
	}{
		"no picture": {page.Image{Size: box}, errPicture},
		"too few":    {page.Image{Size: box, Picture: &page.Picture{Width: 2, Height: 2, Pixels: make([]byte, 4)}}, errPicture},
		"no box":     {page.Image{Picture: corner(true)}, errSize},
		"far away":   {page.Image{Size: box, At: page.Position{X: 1 << 60}, Picture: corner(true)}, errBounds},
	} {
		err := Write(new(bytes.Buffer), &page.Document{Pages: []page.Page{{Size: page.A5, Marks: []page.Mark{c.mark}}}}, Options{NoClaim: true})
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}
