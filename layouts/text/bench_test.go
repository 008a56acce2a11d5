package text

import (
	"strings"
	"testing"
	"time"

	"github.com/go-text/typesetting/segmenter"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// sample is mixed text as people write it.
const sample = "他说：“我每天只有十分钟，孩子一生病，习惯就断了。”——这句话我记了3遍。社区里有 128 位妈妈，其中 3.5% 试过《习惯养成》课程；" +
	"大家用 Notion、微信群和Excel表格记录，却总在第7天前后放弃……所以真正的问题不是“方法”，而是“时间”（见 https://example.com/log?id=42 ）。"

// mixed is n characters of it, as one paragraph.
func mixed(n int) string {
	runes := []rune(strings.Repeat(sample, n/len([]rune(sample))+1))
	return string(runes[:n])
}

func paragraph(text string, align Align, em ...float64) Paragraph {
	p := Paragraph{Text: text, Style: Style{Face: fonts.Sans, Size: 10 * page.Point}, Align: align}
	for _, w := range em {
		p.Widths = append(p.Widths, page.Points(10*w))
	}
	return p
}

func BenchmarkSegmenter(b *testing.B) {
	text := mixed(100_000)
	for b.Loop() {
		var s segmenter.Segmenter
		if err := s.InitWithString(text); err != nil {
			b.Fatal(err)
		}
		for it := s.LineIterator(); it.Next(); {
		}
	}
}

func BenchmarkLines(b *testing.B) {
	for _, bench := range []struct {
		name  string
		align Align
		n     int
	}{{"Justified", Justified, 100_000}, {"Ragged", Ragged, 100_000}, {"Million", Justified, 1_000_000}} {
		b.Run(bench.name, func(b *testing.B) {
			p := paragraph(mixed(bench.n), bench.align, 40)
			b.ReportAllocs()
			lines := 0
			for b.Loop() {
				lines = len(NewSetter(fonts.Embedded()).Lines(p))
			}
			b.ReportMetric(float64(lines), "lines")
		})
	}
}

// BenchmarkRatio is how many times the segmenter's own time setting takes, on
// the same text in the same run. At most 5 is promised.
func BenchmarkRatio(b *testing.B) {
	faces := fonts.Embedded()
	p := paragraph(mixed(100_000), Justified, 40)
	var breaking, setting time.Duration
	for b.Loop() {
		start := time.Now()
		var s segmenter.Segmenter
		if err := s.InitWithString(p.Text); err != nil {
			b.Fatal(err)
		}
		for it := s.LineIterator(); it.Next(); {
		}
		middle := time.Now()
		NewSetter(faces).Lines(p)
		breaking, setting = breaking+middle.Sub(start), setting+time.Since(middle)
	}
	b.ReportMetric(setting.Seconds()/breaking.Seconds(), "ratio")
}

// TestAllocations: under three allocations a line, in short answers too.
func TestAllocations(t *testing.T) {
	s := NewSetter(fonts.Embedded())
	for _, p := range []Paragraph{paragraph("社区里有128位妈妈", Ragged, 20), paragraph(sample, Ragged, 20), paragraph(mixed(10_000), Justified, 40)} {
		lines := len(s.Lines(p))
		again := paragraph("换一段", Ragged, 20)
		got := testing.AllocsPerRun(10, func() {
			s.Lines(p)
			s.Lines(again)
		})
		if got >= float64(3*(lines+1)) {
			t.Errorf("%v allocations for %d lines", got, lines+1)
		}
	}
}

// BenchmarkShrink is the same answer at smaller and smaller sizes, as a box does it.
func BenchmarkShrink(b *testing.B) {
	s := NewSetter(fonts.Embedded())
	p := paragraph(mixed(500), Ragged, 20)
	b.ReportAllocs()
	for b.Loop() {
		for size := 11 * page.Point; size >= 9*page.Point; size -= page.Point / 4 {
			p.Style.Size = size
			s.Lines(p)
		}
	}
}
