package text

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// pieces are what random texts are made of, so that rules meet each other.
var pieces = strings.Fields(`
一 二 三 四 五 六 七 八 九 十 的 了 在 是 社区 问题 产品 生意 聆听 记录 需求 方法 时间 习惯 年 月 日 条 个 元 第
， 。 、 ； ： ？ ！ ） 》 」 』 】 〉 〕 ” ’ · ～ ％ ‰ ℃ “ ‘ （ 《 「 『 【 〈 〔 ￥ ＄ # …… —— — …
3 30 3.5% 1,200 10km ￥1,200 -5 +86 2026年1月19日 2026-01-19 14:30 9点30分 5% 100℃ 1/2 第3条 30条 12万元
a AI growth hacking Founder–Market it’s well-known Node.js C++ A/B “OK” (ok) [x] "q" 'q' e-mail
https://example.com/a?b=c name@example.com www.example.com
👍🏽 👨‍👩‍👧 🇨🇳 ❤️ 1️⃣ ê̄ á 𠮷 ☐ ✓ → ① ﹏ Ａ １２ 한글 カナ
`)

var joints = []string{"", "", "", "", "", "", "", "", " ", " ", "  ", "\n", "\t", "\u200b", "\u00ad", "\u2060", "\u00a0", "\u3000", "\ufeff", "\u200d", "\x01", "\r\n"}

func randomText(rng *rand.Rand, most int) string {
	var b strings.Builder
	for range 1 + rng.IntN(most) {
		b.WriteString(pieces[rng.IntN(len(pieces))])
		b.WriteString(joints[rng.IntN(len(joints))])
	}
	return b.String()
}

// checker holds lines against the rules, by other means than those that made them.
type checker struct {
	faces  *fonts.Faces
	setter *Setter // for the widths of what cannot be split
}

// check returns what is wrong with the lines of p.
func (c *checker) check(p Paragraph, lines []Line) error {
	text := Normalize(p.Text)
	book := &rulebook{text: text}
	at := 0
	for i, l := range lines {
		room := p.Widths[min(i, len(p.Widths)-1)]
		if l.Start != at {
			return fmt.Errorf("line %d starts at %d, the one before ended at %d", i, l.Start, at)
		}
		at = l.End
		got, want := sources(l), text[l.Start:l.End]
		switch {
		case l.Hard && strings.HasSuffix(want, "\n"):
			want = want[:len(want)-1]
		case !l.Hard && got != want:
			want = strings.TrimSuffix(want, " ")
		}
		if got != want {
			return fmt.Errorf("line %d stands for %q and draws %q", i, want, got)
		}
		if w := width(l.Glyphs); w != l.Width {
			return fmt.Errorf("line %d says it is %d wide, its glyphs are %d", i, l.Width, w)
		}
		if l.Width > room && clusters(l) > 1 {
			return fmt.Errorf("line %d is %d wide in %d: %q", i, l.Width, room, got)
		}
		if !utf8.ValidString(got) {
			return fmt.Errorf("line %d is not UTF-8: %q", i, got)
		}
		if err := c.spacing(p.Style.Size, l); err != nil {
			return fmt.Errorf("line %d: %w", i, err)
		}
		if err := c.ink(p.Style.Size, l); err != nil {
			return fmt.Errorf("line %d: %w", i, err)
		}
		if !l.Hard {
			if err := c.boundary(p, book, l.End); err != nil {
				return fmt.Errorf("line %d of %q: %w", i, text, err)
			}
		}
		if i > 0 && l.Hard && !lines[i-1].Hard && len(p.Widths) == 1 {
			if err := c.orphan(p, book, lines[i-1], l); err != nil {
				return err
			}
		}
	}
	if at != len(text) {
		return fmt.Errorf("lines end at %d of %d", at, len(text))
	}
	return nil
}

// clusters is how many drawn clusters a line has.
func clusters(l Line) (n int) {
	for _, g := range l.Glyphs {
		if g.Source != "" && g.Advance != 0 {
			n++
		}
	}
	return n
}

const (
	noStart = "，。、；：？！）》」』】〉〕”’·～％‰℃,.;:?!)]}%"
	noEnd   = "“‘（《「『【〈〔￥＄#([{"
)

// whole is what no line's end may stand in.
var whole = regexp.MustCompile(`[\w.@+-]*://[!-~]+|www\.[!-~]+|[\w.+-]+@[\w-]+(\.[\w-]+)+` +
	`|\d+年\d{1,2}月(\d{1,2}日)?|\d+月\d{1,2}日|\d+[时点]\d{1,2}分|\d+[万元]` +
	`|[-+￥＄$±]?\d+([.,:/-]\d+)*([%％‰℃°]|[A-Za-z]+)?|[A-Za-z]+('|’)?[A-Za-z]+|——|……`)

var urls = regexp.MustCompile(`[!-~]*(://|www\.)[!-~]+`)

// rulebook says where no line of a text may end.
type rulebook struct {
	text        string
	whole, urls [][]int
	read        bool
}

// illegal is why no line may end at a place; empty if it may.
func (b *rulebook) illegal(at int) string {
	text := b.text
	if !b.read {
		b.whole, b.urls, b.read = whole.FindAllStringIndex(text, -1), urls.FindAllStringIndex(text, -1), true
	}
	before := strings.TrimRightFunc(text[:at], passed)
	after := strings.TrimLeftFunc(text[at:], passed)
	prev, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	switch {
	case before == "" || after == "":
		return ""
	case strings.ContainsRune(noStart, next):
		return fmt.Sprintf("the next line begins with %c", next)
	case strings.ContainsRune("￥＄＃#$", prev) && strings.ContainsFunc(text[len(before):at], unicode.IsSpace) && !unicode.IsDigit(next):
		return "" // a prompt, no sum
	case strings.ContainsRune(noEnd, prev):
		return fmt.Sprintf("it ends with %c", prev)
	case next == '…' || next == '—':
		return "the next line begins with —— or ……"
	case unicode.Is(unicode.M, next), next >= 0x1F3FB && next <= 0x1F3FF:
		return "a cluster is split"
	}
	for _, r := range b.urls {
		if r[0] < at && at < r[1] && strings.ContainsRune("/?&=.-_", prev) && !strings.ContainsRune("/?&=.-_", next) {
			return "" // a URL may part there
		}
	}
	for _, r := range b.whole {
		if r[0] < at && at < r[1] && !strings.ContainsFunc(text[r[0]:r[1]], passed) {
			return "it splits " + text[r[0]:r[1]]
		}
	}
	return ""
}

// passed is what stands between two characters without parting them.
func passed(r rune) bool { return r != '\n' && (invisible(r) || unicode.IsSpace(r)) }

// boundary is whether a line may end at a place, or must: what cannot be
// split there is wider than the narrowest line.
func (c *checker) boundary(p Paragraph, book *rulebook, at int) error {
	text, why := book.text, book.illegal(at)
	if why == "" {
		return nil
	}
	// The clusters' levels say what else holds there; that they hold is checked here.
	t := c.setter.analyse(text, p.Style.Face)
	k := 0
	for int(t.clusters[k].start) < at {
		k++
	}
	if t.clusters[k].level < leader {
		return fmt.Errorf("%s, and nothing holds there", why)
	}
	if t.clusters[k].level == leader && len(p.Widths) > 1 {
		return nil // what comes after it may fit no other line
	}
	first, last := k-1, k
	for first > 0 && t.clusters[first].class != newline && t.clusters[first].level >= leader {
		first--
	}
	if t.clusters[first].class == newline {
		first++
	}
	for last+1 < len(t.clusters) && t.clusters[last+1].class != newline && t.clusters[last+1].level >= leader {
		last++
	}
	for last > first && (t.clusters[last].class == space || t.clusters[last].class == blank) {
		last--
	}
	o := &c.setter.breaker
	o.begin(t, c.faces, p)
	u := &t.clusters[last]
	need := o.sums[last+1].width - o.em(int64(u.delta)) - o.em(u.right()) - o.sums[first].width - o.lead(first)
	least := p.Widths[0]
	for _, w := range p.Widths {
		least = min(least, w)
	}
	if need > least {
		return nil
	}
	return fmt.Errorf("%s, though %q would fit", why, t.text[t.clusters[first].start:t.end(last)])
}

// orphan is whether the last line holds one Han though the line before it
// could have ended earlier.
func (c *checker) orphan(p Paragraph, book *rulebook, before, last Line) error {
	text := book.text
	n := 0
	for _, r := range sources(last) {
		switch {
		case unicode.Is(unicode.Han, r) && r < 0x20000:
			n++
		case strings.ContainsRune(noStart+noEnd, r) || passed(r):
		default:
			return nil
		}
	}
	if n != 1 {
		return nil
	}
	for at := range text[:before.End] {
		if at <= before.Start || book.illegal(at) != "" || text[at-1] == ' ' || passed(rune(text[at])) {
			continue
		}
		rest := text[at:last.End]
		han, _ := utf8.DecodeRuneInString(rest)
		prev, _ := utf8.DecodeLastRuneInString(text[:at])
		if unicode.Is(unicode.Han, han) && unicode.Is(unicode.Han, prev) && !strings.ContainsAny(string([]rune{han, prev}), "年月日条个元第万") && c.setter.Line(rest, p.Style).Width <= p.Widths[0] {
			return fmt.Errorf("the last line of %q is %q, it could have been %q", text, sources(last), rest)
		}
	}
	return nil
}

// spacing is whether facing blank halves are closed up, and Han and Latin parted.
func (c *checker) spacing(size page.Length, l Line) error {
	most := size.Scale(151, 1000)
	for i := 0; i+1 < len(l.Glyphs); i++ {
		a, b := l.Glyphs[i], l.Glyphs[i+1]
		if a.Source == "" || b.Source == "" || l.Width == 0 {
			continue
		}
		ra, _ := utf8.DecodeLastRuneInString(a.Source)
		rb, _ := utf8.DecodeRuneInString(b.Source)
		own := size.Scale(int64(c.faces.Face(a.Face).Advance(a.ID)), int64(c.faces.Face(a.Face).UnitsPerEm()))
		extra := a.Advance - min(a.Shift, 0) - own
		if b.Shift < 0 {
			extra += b.Shift
		}
		han := func(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }
		letter := func(r rune) bool { return r < 0x7F && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
		switch {
		case strings.ContainsRune("，。、；：？！）》」』】〉〕", ra) && strings.ContainsRune("，。、；：？！）》」』】〉〕（《「『【〈〔", rb),
			strings.ContainsRune("（《「『【〈〔", ra) && strings.ContainsRune("（《「『【〈〔", rb):
			if extra > -size.Scale(47, 100) {
				return fmt.Errorf("%c%c are not closed up in %q", ra, rb, sources(l))
			}
		case han(ra) && letter(rb), letter(ra) && han(rb):
			if len(a.Source) == utf8.RuneLen(ra) && (extra < size.Scale(99, 1000) || extra > most) {
				return fmt.Errorf("%c%c have a gap of %d in %q", ra, rb, extra, sources(l))
			}
		}
	}
	return nil
}

// ink is whether marks touch nothing: neither the line's edges nor a neighbour.
func (c *checker) ink(size page.Length, l Line) error {
	const near = 5 // thousandths of an em
	pen, before := page.Length(0), page.Length(0)
	mark := true // at the line's beginning
	for i, g := range l.Glyphs {
		face := c.faces.Face(g.Face)
		b, ok := face.Bounds(g.ID)
		if r, _ := utf8.DecodeRuneInString(g.Source); ok && g.Advance > 0 && r != '—' {
			em := func(units int) page.Length { return size.Scale(int64(units), int64(face.UnitsPerEm())) }
			left, right := pen+g.Shift+em(b.XMin), pen+g.Shift+em(b.XMax)
			now := strings.ContainsRune(noStart+noEnd, r)
			if (now || mark) && left < before-size.Scale(near, 1000) && before > 0 {
				return fmt.Errorf("%q touches what is before it in %q", g.Source, sources(l))
			}
			if now && i == len(l.Glyphs)-1 && right > l.Width+size.Scale(near, 1000) {
				return fmt.Errorf("%q reaches over the end of %q", g.Source, sources(l))
			}
			mark, before = now, max(before, right)
		}
		pen += g.Advance
	}
	return nil
}

func TestProperties(t *testing.T) {
	n := 30_000
	if *long {
		n = 1_000_000
	}
	faces := fonts.Embedded()
	setter, c := NewSetter(faces), &checker{faces, NewSetter(faces)}
	rng := rand.New(rand.NewPCG(1, 2))
	failed := 0
	for range n {
		p := Paragraph{Text: randomText(rng, 24), Style: Style{Face: fonts.ID(rng.IntN(3)), Size: page.Points(9 + 3*rng.Float64())}, Align: Align(rng.IntN(2))}
		for range 1 + rng.IntN(2)*rng.IntN(3) {
			p.Widths = append(p.Widths, page.Length(float64(p.Style.Size)*(1+30*rng.Float64()*rng.Float64())))
		}
		lines := setter.Lines(p)
		if err := c.check(p, lines); err != nil {
			t.Errorf("%+v: %v", p, err)
			for _, l := range lines {
				t.Logf("%8d %q", l.Width, sources(l))
			}
			if failed++; failed == 12 {
				t.Fatal("and so on")
			}
		}
	}
}

// TestLineWithoutBreaks: a line is the same whether it is known where it might
// break or not.
func TestLineWithoutBreaks(t *testing.T) {
	n := 30_000
	if *long {
		n = 1_000_000
	}
	faces := fonts.Embedded()
	alone, known := NewSetter(faces), NewSetter(faces)
	rng := rand.New(rand.NewPCG(5, 6))
	for range n {
		text, style := randomText(rng, 24), Style{Face: fonts.ID(rng.IntN(3)), Size: page.Points(9 + 3*rng.Float64())}
		line := alone.Line(text, style)
		known.analyse(strings.ReplaceAll(Normalize(text), "\n", " "), style.Face) // which is kept
		if want := known.Line(text, style); !reflect.DeepEqual(line, want) {
			t.Fatalf("%q in %v: %+v, with breaks known %+v", text, style, line, want)
		}
	}
}

func FuzzLines(f *testing.F) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 20 {
		f.Add(randomText(rng, 30), rng.IntN(400000)-1000, rng.IntN(2) == 0)
	}
	f.Add("\xff\xfe", 0, true)
	faces := fonts.Embedded()
	c := &checker{faces, NewSetter(faces)}
	f.Fuzz(func(t *testing.T, text string, width int, justified bool) {
		p := Paragraph{Text: text, Style: Style{Face: fonts.Kai, Size: 10 * page.Point}, Widths: []page.Length{page.Length(width)}}
		if justified {
			p.Align = Justified
		}
		lines := NewSetter(faces).Lines(p)
		at := 0
		for i, l := range lines {
			if l.Start != at {
				t.Fatalf("line %d starts at %d, the one before ended at %d", i, l.Start, at)
			}
			at = l.End
			if l.Width > p.Widths[0] && clusters(l) > 1 {
				t.Fatalf("line %d is wider than its room: %q", i, sources(l))
			}
		}
		if want := Normalize(text); at != len(want) {
			t.Fatalf("lines end at %d of %d", at, len(want))
		}
		c.setter.Line(text, p.Style)
	})
}
