package render_test

import (
	"bytes"
	"testing"

	"worksheetpdf/layouts/render"
	"worksheetpdf/worksheets"
)

// BenchmarkRender makes filled worksheets by a Renderer that has made some: a
// card of two pages and a listening sheet of four, by one worker, and by one a
// core.
func BenchmarkRender(b *testing.B) {
	for _, id := range []string{card, sheet} {
		p := newPeople(b, id, "organizer")
		answers := make([]*worksheets.Answers, 64)
		for i := range answers {
			answers[i] = p.answers(i)
		}
		r := newRenderer(b, p.sheet, render.Options{})
		one := func(out *bytes.Buffer, n int) {
			out.Reset()
			if _, err := r.Render(out, answers[n%len(answers)]); err != nil {
				b.Error(err)
			}
		}
		b.Run("one-"+id, func(b *testing.B) {
			b.ReportAllocs()
			var out bytes.Buffer
			size, n := 0, 0
			for ; b.Loop(); n++ {
				one(&out, n)
				size += out.Len()
			}
			b.ReportMetric(float64(size)/float64(n), "bytes/file")
		})
		b.Run("parallel-"+id, func(b *testing.B) {
			b.RunParallel(func(more *testing.PB) {
				var out bytes.Buffer
				for n := 0; more.Next(); n++ {
					one(&out, n)
				}
			})
		})
	}
}
