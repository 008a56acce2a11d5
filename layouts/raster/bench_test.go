package raster_test

import (
	"io"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/raster"
	"worksheetpdf/worksheets/library"
)

// The fullest page, as wide as a phone's screen.
func BenchmarkDraw(b *testing.B) {
	id := "community-listening-sheet"
	document := compose(b, id, library.Samples(id)[0])
	faces := fonts.Embedded()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := raster.Draw(&document.Pages[1], 1242, faces); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	id := "community-listening-sheet"
	document := compose(b, id, library.Samples(id)[0])
	picture, err := raster.Draw(&document.Pages[1], 1242, fonts.Embedded())
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := raster.Encode(io.Discard, picture, 16); err != nil {
			b.Fatal(err)
		}
	}
}
