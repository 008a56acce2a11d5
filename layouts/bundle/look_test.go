package bundle

import (
	"bytes"
	"context"
	"errors"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"worksheetpdf/worksheets"
)

// TestLookOverWorksheets: account, keyword and look of a bundle go over those
// of its worksheets, which stay as they were read.
func TestLookOverWorksheets(t *testing.T) {
	in := small(t)
	in.Bundle.Account, in.Bundle.Look = "别的账号", worksheets.Look{Accent: "#0A5C8A", Size: worksheets.LargeSize}
	own := in.Items[0].Sheet
	own.Look = worksheets.Look{Name: "自己", Accent: "#C03A2B"}
	author, keyword := own.Author, own.Keyword
	plan, err := New(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range plan.worksheets {
		for _, doc := range []struct{ author, keyword string }{
			{w.printed.Author, strings.Join(w.printed.Keywords, "|")}, {w.single.Author, strings.Join(w.single.Keywords, "|")},
		} {
			if doc.author != "别的账号" || doc.keyword != "小 #1%" {
				t.Errorf("%s: by %q under %q", w.name, doc.author, doc.keyword)
			}
		}
	}
	signed := plan.worksheets[0].printer.Sheet()
	if want := (worksheets.Look{Name: "别的账号", Accent: "#0A5C8A", Size: worksheets.LargeSize}); signed.Look != want {
		t.Errorf("the look is %+v", signed.Look)
	}
	if plan.worksheets[1].printer.Sheet().Look.Name != "" {
		t.Error("a worksheet that is not signed is signed by the bundle")
	}
	if own.Author != author || own.Keyword != keyword || own.Look.Name != "自己" {
		t.Error("the worksheet that was read has changed")
	}
}

// TestColouredPictures: pictures of pages with an accent have its colour, long
// ones too, and others are grey.
func TestColouredPictures(t *testing.T) {
	in := small(t)
	in.Bundle.Look.Accent = "#0A5C8A"
	plan, err := New(in)
	if err != nil {
		t.Fatal(err)
	}
	store := new(Memory)
	for _, pic := range plan.pictures() {
		if _, err := plan.draw(store, &pic); err != nil {
			t.Fatal(err)
		}
		picture, err := png.Decode(bytes.NewReader(store.Bytes(pic.name)))
		if err != nil {
			t.Fatal(err)
		}
		coloured := false
		for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y && !coloured; y++ {
			for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x++ {
				coloured = coloured || near(picture.At(x, y), color.RGBA{0x0A, 0x5C, 0x8A, 0xFF})
			}
		}
		if cover := pic.name == bookletPicture; coloured == cover {
			t.Errorf("%s: coloured is %v", pic.name, coloured)
		}
	}
}

// near reports whether a colour is another one but for what few levels take.
func near(c color.Color, want color.RGBA) bool {
	const most = 20
	got := color.RGBAModel.Convert(c).(color.RGBA)
	off := func(a, b uint8) bool { return max(a, b)-min(a, b) <= most }
	return off(got.R, want.R) && off(got.G, want.G) && off(got.B, want.B)
}

// TestUnfoldableWorksheets: a worksheet on a larger paper than A4 keeps the
// bundle from making the booklet to fold.
func TestUnfoldableWorksheets(t *testing.T) {
	in := small(t)
	in.Items[0].Sheet.Paper = worksheets.A3
	_, err := New(in)
	var problems worksheets.Problems
	if !errors.As(err, &problems) || len(problems) != 1 || problems[0].Path != "worksheets[0].worksheet" {
		t.Fatalf("%v", err)
	}
	in.Bundle.Booklet.Saddle = false
	plan, err := New(in)
	if err != nil {
		t.Fatal(err)
	}
	if about := plan.booklet[0].about; !strings.Contains(about, "缩到 69%") {
		t.Errorf("nothing is said of the scale: %s", about)
	}
	if _, err := plan.Make(context.Background(), new(Memory), nil); err != nil {
		t.Error(err)
	}
}
