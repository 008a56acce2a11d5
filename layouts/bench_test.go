package layouts_test

import (
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
)

// BenchmarkPrint lays out the listening sheet, blank and with its longest sample.
func BenchmarkPrint(b *testing.B) {
	const id = "community-listening-sheet"
	const sample = "slash-" + id + ".json"
	sheet := layouttest.Library(b, id)
	answers := layouttest.Sample(b, sheet, sample)
	b.Run("Blank", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := layouts.Print(sheet, nil, layouts.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Known", func(b *testing.B) { // by a printer that has set the words once
		printer, err := layouts.New(sheet, layouts.Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.ReportAllocs()
		for b.Loop() {
			if _, err := printer.Print(answers); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Remembered", func(b *testing.B) { // by one that has just set the same
		printer, err := layouts.New(sheet, layouts.Options{Remembers: true})
		if err != nil {
			b.Fatal(err)
		}
		b.ReportAllocs()
		for b.Loop() {
			if _, err := printer.Print(answers); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Filled", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := layouts.Print(sheet, answers, layouts.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
