package raster_test

import (
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/raster"
)

// letters is a picture of 2 by 2 pixels, from its top left corner: black, dark,
// light, white.
func letters() *page.Picture {
	return &page.Picture{Width: 2, Height: 2, Grey: true, Pixels: []byte{0x00, 0x55, 0xaa, 0xff}}
}

// TestImage: a picture fills its box, turned as the box is, its pixels parted
// or put together as its place asks.
func TestImage(t *testing.T) {
	m := page.Image{At: at(0, 0), Size: page.Size{Width: 2 * mm, Height: 2 * mm}, Picture: letters()}
	for turns, c := range []struct {
		x, y float64
		want []uint8
	}{{0, 0, []uint8{0, 0x55, 0xaa, 0xff}}, {0, 2, []uint8{0x55, 0xff, 0, 0xaa}}, {2, 2, []uint8{0xff, 0xaa, 0x55, 0}}, {2, 0, []uint8{0xaa, 0, 0xff, 0x55}}} {
		p := at(c.x, c.y)
		got := picture(t, 2, 2, page.Group{At: page.Transform{X: p.X, Y: p.Y, Turns: uint8(turns)}, Marks: []page.Mark{m}}).Pix
		if string(got) != string(c.want) {
			t.Errorf("turned %d times: %x, want %x", turns, got, c.want)
		}
	}
	for name, c := range map[string]struct {
		mark page.Image
		want []uint8 // of a row of 3 pixels, and the next
	}{
		"put together": {page.Image{At: at(1, 0), Size: page.Size{Width: mm, Height: mm}, Picture: letters()}, []uint8{0xff, 0x80, 0xff, 0xff, 0xff, 0xff}},
		"half a pixel": {page.Image{At: at(0.5, 0), Size: page.Size{Width: mm, Height: mm}, Picture: &page.Picture{Width: 1, Height: 1, Grey: true, Pixels: []byte{0}}}, []uint8{0x7f, 0x7f, 0xff, 0xff, 0xff, 0xff}},
		"beyond":       {page.Image{At: at(-2, -2), Size: page.Size{Width: 4 * mm, Height: 4 * mm}, Picture: letters()}, []uint8{0xff, 0xff, 0xff, 0xff, 0xff, 0xff}},
		"in colours":   {page.Image{At: at(0, 0), Size: page.Size{Width: mm, Height: mm}, Picture: &page.Picture{Width: 1, Height: 1, Pixels: []byte{255, 0, 0}}}, []uint8{76, 0xff, 0xff, 0xff, 0xff, 0xff}},
	} {
		got := picture(t, 3, 2, c.mark).Pix
		for i, want := range c.want {
			if diff := int(got[i]) - int(want); diff < -1 || diff > 1 {
				t.Errorf("%s: %x, want %x", name, got, c.want)
				break
			}
		}
	}
}

func TestImageRefused(t *testing.T) {
	for name, c := range map[string]struct {
		mark page.Image
		want string
	}{
		"no picture":      {page.Image{Size: page.Size{Width: mm, Height: mm}}, "no picture"},
		"too few pixels":  {page.Image{Picture: &page.Picture{Width: 9, Height: 9}}, "no picture"},
		"a negative size": {page.Image{Size: page.Size{Width: -mm, Height: mm}, Picture: letters()}, "a size is negative"},
	} {
		p := page.Page{Size: page.Size{Width: mm, Height: mm}, Marks: []page.Mark{c.mark}}
		if _, err := raster.Draw(&p, 4, fonts.Embedded()); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}
