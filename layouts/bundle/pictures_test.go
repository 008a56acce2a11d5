package bundle

import (
	"slices"
	"testing"

	"worksheetpdf/layouts/page"
)

// TestLongPicturesStayLow: a worksheet of many pages has several.
func TestLongPicturesStayLow(t *testing.T) {
	for _, tt := range []struct {
		pages int
		want  []int // pages of each
	}{
		{1, []int{1}}, {9, []int{9}}, {10, []int{9, 1}}, {20, []int{9, 9, 2}},
	} {
		s := worksheet{name: "表", single: &page.Document{}}
		for range tt.pages {
			s.single.Pages = append(s.single.Pages, page.Page{Size: page.A4})
		}
		longs := s.longs()
		if len(longs) != len(tt.want) {
			t.Errorf("%d pages: %d pictures", tt.pages, len(longs))
			continue
		}
		for i, l := range longs {
			if len(l.pages) != tt.want[i] {
				t.Errorf("%d pages: picture %d has %d", tt.pages, i+1, len(l.pages))
			}
		}
		name := "图片/表-长图.png"
		if len(longs) > 1 {
			name = "图片/表-长图-1.png"
		}
		if longs[0].name != name {
			t.Error(longs[0].name)
		}
	}
}

// TestCoversHoldLongWords: titles as long as a bundle may have stay on the
// picture.
func TestCoversHoldLongWords(t *testing.T) {
	in := small(t)
	in.Bundle.Title = "这是一个长得不能再长的标题它有四十个字而且中间没有一个地方可以自然地断开来读真的"
	in.Bundle.Subtitle = in.Bundle.Title + "副标题还要再长一些直到六十个字为止"
	in.Bundle.Account = "一个名字也长到了三十个字的公众号它的名字里没有标点符号啊"
	in.Bundle.Keywords[0] = "一个长到三十个字的关键词谁也不会真的在手机上发送它对不对呀"
	p := plan(t, in)
	for _, look := range articleLooks() {
		cover, accent := p.articleCover(look)
		for _, m := range slices.Concat(cover.Marks, accent) {
			words, ok := m.(page.Text)
			if !ok || words.At.X >= look.preview.X && words.At.Y >= look.preview.Y {
				continue
			}
			tagged := words.Ink == page.White
			if !tagged && words.At.Y > look.tag.Y-page.Millimetre {
				t.Errorf("%d px: %q stands on the tag", look.width, words.Source())
			}
			if right := words.At.X + words.Width(); right > look.side+look.frame || words.At.Y > cover.Size.Height-page.Millimetre {
				t.Errorf("%d px: %q ends at %v, %v", look.width, words.Source(), right, words.At.Y)
			}
		}
	}
}
