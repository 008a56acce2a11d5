package raster_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/raster"
)

func decode(t *testing.T, file []byte) *image.Paletted {
	t.Helper()
	got, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	indexed, ok := got.(*image.Paletted)
	if !ok {
		t.Fatalf("a picture of %T", got)
	}
	return indexed
}

func levels(p *image.Paletted) []int {
	var all []int
	for _, c := range p.Palette {
		all = append(all, int(color.GrayModel.Convert(c).(color.Gray).Y))
	}
	return all
}

func TestEncode(t *testing.T) {
	ramp := image.NewGray(image.Rect(0, 0, 256, 1))
	for i := range ramp.Pix {
		ramp.Pix[i] = uint8(i)
	}
	// A page: much white, some black, a rule's grey, and a few of every level.
	sheet := image.NewGray(image.Rect(0, 0, 256, 40))
	copy(sheet.Pix, ramp.Pix)
	for i := 256; i < len(sheet.Pix); i++ {
		sheet.Pix[i] = [...]uint8{255, 255, 255, 0, 0x66}[i%5]
	}
	for name, c := range map[string]struct {
		picture *image.Gray
		greys   int
		want    []int
	}{
		"no more than there are": {image.NewGray(image.Rect(0, 0, 3, 2)), 16, []int{0}},
		"all of them":            {ramp, 256, nil},
		"two":                    {ramp, 2, []int{0, 255}},
		"evenly":                 {ramp, 4, []int{0, 85, 170, 255}},
		"inks stay":              {sheet, 5, []int{0, 51, 102, 178, 255}},
		"part of a picture":      {sheet.SubImage(image.Rect(101, 0, 103, 1)).(*image.Gray), 16, []int{101, 102}},
	} {
		var file bytes.Buffer
		if err := raster.Encode(&file, c.picture, c.greys); err != nil {
			t.Fatal(err)
		}
		indexed := decode(t, file.Bytes())
		if c.want == nil {
			for i := range 256 {
				c.want = append(c.want, i)
			}
		}
		if got := levels(indexed); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		for y := range indexed.Rect.Dy() {
			for x := range indexed.Rect.Dx() {
				from := c.picture.Rect.Min
				want := int(c.picture.GrayAt(from.X+x, from.Y+y).Y)
				got := int(color.GrayModel.Convert(indexed.At(x, y)).(color.Gray).Y)
				if off := max(got-want, want-got); len(c.want) == 256 && off > 0 || off > 128 {
					t.Fatalf("%s: %d for %d", name, got, want)
				}
			}
		}
	}
	for _, greys := range []int{-1, 0, 1, 257} {
		if err := raster.Encode(new(bytes.Buffer), ramp, greys); err == nil {
			t.Errorf("%d greys and no error", greys)
		}
	}
}

// TestIndexed: pictures of every depth, whole bytes a row or not, in one part of
// data or several, come back as they were; a writer's failure is told.
func TestIndexed(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for _, greys := range []int{1, 2, 3, 4, 5, 16, 17, 256} {
		for _, width := range []int{1, 2, 3, 4, 7, 8, 9, 17, 2000} {
			picture := image.NewGray(image.Rect(0, 0, width, 40))
			for i := range picture.Pix {
				picture.Pix[i] = uint8(random.IntN(greys))
			}
			var file bytes.Buffer
			if err := raster.Encode(&file, picture, max(greys, 2)); err != nil {
				t.Fatal(err)
			}
			indexed := decode(t, file.Bytes())
			for i, level := range picture.Pix {
				if got := color.GrayModel.Convert(indexed.At(i%width, i/width)).(color.Gray).Y; got != level {
					t.Fatalf("%d greys, %d wide: %d at %d, %d for %d", greys, width, got, i%width, i/width, level)
				}
			}
			for room := 0; room < file.Len(); room += 1 + file.Len()/5 {
				if err := raster.Encode(&narrow{room}, picture, max(greys, 2)); !errors.Is(err, io.ErrShortWrite) {
					t.Fatalf("%d greys, %d wide, room for %d bytes: %v", greys, width, room, err)
				}
			}
		}
	}
}

// narrow has room for so many bytes.
type narrow struct{ room int }

func (n *narrow) Write(data []byte) (int, error) {
	if n.room -= len(data); n.room < 0 {
		return 0, io.ErrShortWrite
	}
	return len(data), nil
}

// noise is a page that compresses badly: boxes everywhere, in many greys.
func noise() *page.Page {
	random := rand.New(rand.NewPCG(1, 2))
	p := &page.Page{Size: page.Size{Width: 100 * mm, Height: 100 * mm}}
	for range 3000 {
		p.Marks = append(p.Marks, page.Rectangle{
			At:   page.Position{X: page.Length(random.Int64N(int64(100 * mm))), Y: page.Length(random.Int64N(int64(100 * mm)))},
			Size: page.Size{Width: 3 * mm, Height: 2 * mm}, Fill: page.Grey(uint8(random.UintN(256))),
		})
	}
	return p
}

// TestLimit: colours go first, then the width, and the file says so.
func TestLimit(t *testing.T) {
	faces := fonts.Embedded()
	p := noise()
	make := func(f raster.Format) []byte {
		file, err := raster.PNG(p, f, faces)
		if err != nil {
			t.Fatal(err)
		}
		return file
	}
	best := make(raster.Format{Width: 200})
	if again := make(raster.Format{Width: 200}); !bytes.Equal(best, again) {
		t.Error("another file the second time")
	}
	width, greys := 200, 16
	for limit := len(best); limit > 1500; limit = limit * 9 / 10 {
		file := make(raster.Format{Width: 200, Limit: limit})
		indexed := decode(t, file)
		if len(file) > limit {
			t.Errorf("%d bytes for a limit of %d", len(file), limit)
		}
		w, g := indexed.Rect.Dx(), len(indexed.Palette)
		if w > width || w == width && g > greys || w < 50 || g > 16 {
			t.Errorf("limit %d: %d pixels in %d greys after %d in %d", limit, w, g, width, greys)
		}
		width, greys = w, g
	}
	if width > 100 {
		t.Errorf("still %d pixels wide", width)
	}
	if len(decode(t, make(raster.Format{Width: 200, Greys: 256})).Palette) < 200 {
		t.Error("256 greys are not kept")
	}
	for name, f := range map[string]raster.Format{
		"under the limit": {Width: 200, Limit: 100},
		"2 to 256 greys":  {Width: 200, Greys: 1},
		"no pixels":       {},
	} {
		want := map[string]string{"under the limit": "limit of bytes"}[name]
		if want == "" {
			want = name
		}
		if file, err := raster.PNG(p, f, faces); err == nil || file != nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestStrip(t *testing.T) {
	faces := fonts.Embedded()
	black := []page.Mark{page.Rectangle{Size: page.Size{Width: 900 * mm, Height: 900 * mm}, Fill: page.Black}}
	pages := []page.Page{{Size: page.A4, Marks: black}, {Size: page.A4.Landscape(), Marks: black}, {Size: page.A5}}
	strips, err := raster.Strip(pages, 200, faces)
	if err != nil || len(strips) != 1 {
		t.Fatal(len(strips), err)
	}
	column := ""
	for y, last := 0, -1; y < strips[0].Rect.Dy(); y++ {
		if level := int(strips[0].GrayAt(7, y).Y); level != last {
			column += map[int]string{0: "black ", 0xcc: "gap ", 255: "white "}[level]
			last = level
		}
	}
	if want := "black gap black gap white "; column != want || strips[0].Rect.Dy() != 283+2+141+2+284 {
		t.Errorf("%s, %v", column, strips[0].Rect)
	}
	high := page.Page{Size: page.Size{Width: mm, Height: 120 * mm}}
	strips, err = raster.Strip([]page.Page{high, high, high, high, high}, 100, faces)
	if err != nil || len(strips) != 3 || strips[0].Rect.Dy() != 24001 || strips[2].Rect.Dy() != 12000 {
		t.Errorf("%d strips, %v", len(strips), err)
	}
	// Two pages of 70 million pixels are too many for one picture, though not too high.
	wide := page.Page{Size: page.Size{Width: 50 * mm, Height: 140 * mm}}
	if strips, err = raster.Strip([]page.Page{wide, wide}, 5000, faces); err != nil || len(strips) != 2 {
		t.Errorf("%d strips of two large pages, %v", len(strips), err)
	}
	if strips, err := raster.Strip(nil, 100, faces); len(strips) != 0 || err != nil {
		t.Errorf("of nothing: %d strips, %v", len(strips), err)
	}
	if _, err := raster.Strip([]page.Page{{}}, 100, faces); err == nil {
		t.Error("a page without a size, and no error")
	}
}
