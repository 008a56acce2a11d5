package layouts_test

import (
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/worksheets/library"
)

// BenchmarkCompose lays out the listening sheet, blank and with its longest sample.
func BenchmarkCompose(b *testing.B) {
	const id = "community-listening-sheet"
	const sample = "slash-" + id + ".json"
	sheet := readSheet(b, id)
	data, _ := library.Sample(sample)
	answers := readAnswers(b, sheet, sample, data)
	look := layouts.Look{Faces: fonts.Embedded()}
	b.Run("Blank", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := layouts.Compose(sheet, nil, look); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Filled", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := layouts.Compose(sheet, answers, look); err != nil {
				b.Fatal(err)
			}
		}
	})
}
