package kinds_test

import (
	"strings"
	"testing"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
)

// TestWritingGoesOn: an answer on lines that stand on several pages runs on over
// them at one size; what even they cannot hold is marked once, on the last, and
// stands on a 续页.
func TestWritingGoesOn(t *testing.T) {
	for name, n := range map[string]int{"on two pages": 400, "on a 续页 too": 3000} {
		t.Run(name, func(t *testing.T) {
			sheet := layouttest.Read(t, "s.yaml", []byte("id: s\nversion: 1\ntitle: 表\npaper: a6\nblocks:\n  - {kind: box, id: long, title: 长的, lines: 30}\n"))
			answers := layouttest.Answers(t, sheet, map[string]any{"long": layouttest.Prose("long", n)})
			document := layouttest.Pages(t, sheet, answers)
			layouttest.CheckPages(t, document)
			layouttest.CheckNothingLost(t, document, answers)
			sizes, marks := map[page.Length]bool{}, 0
			for i, p := range document.Pages {
				for _, m := range page.Walk(p.Marks) {
					g, ok := m.(page.Group)
					if !ok || g.Field != "long" || len(g.Room.Lines) == 0 {
						continue
					}
					for _, text := range layouttest.Texts(page.Page{Marks: g.Marks}) {
						if strings.HasPrefix(text.Source(), "续") {
							marks++
							if i != 2 {
								t.Errorf("the mark stands on page %d", i+1)
							}
							continue
						}
						sizes[text.Size] = true
					}
				}
			}
			if len(sizes) != 1 || marks != n/3000 {
				t.Errorf("sizes %v, %d marks", sizes, marks)
			}
		})
	}
}
