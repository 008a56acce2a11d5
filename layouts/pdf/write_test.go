package pdf

import (
	"bytes"
	"compress/zlib"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf/pdftest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// set sets text on one line, each character at its natural width.
func set(faces *fonts.Faces, face fonts.ID, size page.Length, text string) []page.Glyph {
	var glyphs []page.Glyph
	for _, r := range text {
		id, glyph, _ := faces.Find(face, r)
		f := faces.Face(id)
		glyphs = append(glyphs, page.Glyph{
			Source:  string(r),
			ID:      glyph,
			Face:    id,
			Advance: size.Scale(int64(f.Advance(glyph)), int64(f.UnitsPerEm())),
		})
	}
	return glyphs
}

// written is the document as a file.
func written(t testing.TB, doc *page.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, doc, Options{NoClaim: true}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func at(x, y page.Length) page.Position {
	return page.Position{X: x * page.Millimetre, Y: y * page.Millimetre}
}

// sheet is a small document with one of everything.
func sheet() *page.Document {
	faces := fonts.Embedded()
	size := page.Points(10.5)
	pen := page.Stroke{Width: page.Millimetres(0.25), Ink: page.Grey(0x66)}
	dots := page.Stroke{Width: page.Millimetres(0.5), Ink: page.Black, On: 1, Off: page.Millimetre, Round: true}
	guide := page.Stroke{Width: page.Millimetres(0.18), Ink: page.Grey(0x73), On: page.Millimetres(0.6), Off: page.Millimetres(1.4)}
	first := []page.Mark{
		page.Text{At: at(20, 20), Size: page.Points(20), Ink: page.Black, Glyphs: set(faces, fonts.Bold, page.Points(20), "社区聆听表")},
		page.Text{At: at(20, 30), Size: size, Ink: page.Black, Glyphs: set(faces, fonts.Sans, size, "姓名 Name")},
		page.Text{At: at(50, 30), Size: size, Ink: page.Black, Glyphs: set(faces, fonts.Kai, size, "𠮷田")},
		page.Line{From: at(50, 32), To: at(90, 32), Stroke: pen},
		page.Line{From: at(50, 40), To: at(90, 40), Stroke: pen},
		page.Line{From: at(50, 48), To: at(90, 48), Stroke: guide},
		page.Line{From: at(50, 56), To: at(90, 56), Stroke: dots},
		page.Rectangle{At: at(20, 60), Size: page.Size{Width: 30 * page.Millimetre, Height: 8 * page.Millimetre}, Stroke: pen, Fill: page.Grey(0xee)},
		page.Rectangle{At: at(60, 60), Size: page.Size{Width: 19 * page.Millimetre, Height: 5 * page.Millimetre}, Radius: page.Millimetres(0.8), Fill: page.Black},
	}
	second := []page.Mark{
		page.Path{Segments: page.Circle(at(30, 30), 2*page.Millimetre), Stroke: pen},
		page.Path{Segments: page.Polygon(at(10, 10), at(20, 10), at(15, 15)), Fill: page.Black},
		page.Text{At: at(20, 50), Size: size, Ink: page.White, Glyphs: set(faces, fonts.Sans, size, "姓名")},
		page.Text{At: at(20, 60), Size: size, Ink: page.Black},
	}
	return &page.Document{
		Title: "社区聆听表", Author: "SP Community", Subject: "(a) & b\\c", Keywords: []string{"聆听", "worksheet"}, Language: "zh-CN",
		Pages: []page.Page{{Size: page.A4.Landscape(), Marks: first}, {Size: page.A5, Marks: second}},
		Outline: []page.Bookmark{
			{Title: "一", Page: 0, Y: 20 * page.Millimetre},
			{Title: "一之一", Level: 1, Page: 0, Y: 30 * page.Millimetre},
			{Title: "一之二", Level: 1, Page: 1},
			{Title: "😀 two", Page: 1, Y: 50 * page.Millimetre},
		},
		Print: page.Print{Duplex: page.DuplexShortEdge, ActualSize: true, PickTray: true},
	}
}

// TestGolden holds the whole file but the fonts' outlines.
func TestGolden(t *testing.T) {
	dated := sheet()
	dated.Created = time.Date(2026, 1, 19, 20, 30, 0, 0, time.FixedZone("", 8*3600))
	dated.Outline, dated.Print = nil, page.Print{}
	for name, doc := range map[string]*page.Document{"sheet": sheet(), "dated": dated, "linked": linked(), "grouped": grouped(), "fields": filledIn()} {
		o := Options{NoClaim: name == "linked" || name == "grouped"} // they have no titles
		if name == "grouped" {
			o.Files = []Imported{banner()}
		}
		if name == "fields" {
			o.Fields = SmallFields
		}
		var b bytes.Buffer
		if err := Write(&b, doc, o); err != nil {
			t.Fatal(err)
		}
		got := readable(t, b.Bytes())
		file := filepath.Join("testdata", name+".golden")
		if *update {
			if err := os.WriteFile(file, got, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s differs from its golden; -update rewrites it, the diff shows what changed\n%s", name, got)
		}
	}
}

var streams = regexp.MustCompile(`(?s)<<([^\n]*)/Length (\d+)>>\nstream\n(.*?)\nendstream`)

// readable is the file with its streams inflated and what depends on the
// faces' outlines left out.
func readable(t *testing.T, file []byte) []byte {
	t.Helper()
	body := streams.ReplaceAllFunc(file, func(stream []byte) []byte {
		part := streams.FindSubmatch(stream)
		content := part[3]
		if bytes.Contains(part[1], []byte("FlateDecode")) {
			z, err := zlib.NewReader(bytes.NewReader(content))
			if err != nil {
				t.Fatal(err)
			}
			if content, err = io.ReadAll(z); err != nil {
				t.Fatal(err)
			}
		}
		switch {
		case bytes.Contains(part[1], []byte("/ObjStm")):
			return objectsIn(part[1], content)
		case bytes.Contains(part[1], []byte("/XRef")):
			entries, _, _ := bytes.Cut(part[1], []byte("/ID["))
			return fmt.Appendf(nil, "<<%s>> %d entries", entries, len(content)/8)
		case bytes.Contains(part[1], []byte("/Length1")):
			return []byte("a TrueType file")
		case len(content) > 1<<16: // of all characters
			return fmt.Appendf(nil, "<<%s>> %d bytes", part[1], len(content))
		case bytes.HasPrefix(content, []byte{0, 0}):
			return fmt.Appendf(nil, "<<%s>> % x", part[1], content)
		}
		return fmt.Appendf(nil, "<<%s>>\n%s", part[1], content)
	})
	body, _, _ = bytes.Cut(body, []byte("startxref"))
	body = regexp.MustCompile(`[A-Z]{6}\+`).ReplaceAll(body, []byte("ABCDEF+"))
	return append(body, '\n')
}

// objectsIn is the objects of an object stream, one a line.
func objectsIn(entries, content []byte) []byte {
	var n, first, number, offset int
	fmt.Sscanf(string(entries), "/Type/ObjStm/N %d/First %d", &n, &first)
	index, b := bytes.NewReader(content[:first]), []byte("objects")
	for i, body := range bytes.Split(bytes.TrimSuffix(content[first:], []byte("\n")), []byte(">>\n<<")) {
		fmt.Fscan(index, &number, &offset)
		if i > 0 {
			body = append([]byte("<<"), body...)
		}
		b = fmt.Appendf(b, "\n%d: %s", number, bytes.TrimSuffix(body, []byte(">>")))
	}
	return b
}

// TestText: what PDFium copies out is the source, character by character.
func TestText(t *testing.T) {
	faces := fonts.Embedded()
	size := page.Points(10.5)
	plain := func(face fonts.ID, text string) []page.Glyph { return set(faces, face, size, text) }
	// each gives every glyph another advance and shift, in thousandths of an em.
	each := func(glyphs []page.Glyph, advance, shift int64) []page.Glyph {
		for i := range glyphs {
			glyphs[i].Advance += size.Scale(advance, 1000)
			glyphs[i].Shift = size.Scale(shift, 1000)
		}
		return glyphs
	}
	// drawn is text drawn with the glyphs of others.
	drawn := func(source, as string) []page.Glyph {
		glyphs := plain(fonts.Sans, as)
		for i := range glyphs {
			glyphs[i].Source = ""
		}
		glyphs[0].Source = source
		return glyphs
	}
	join := func(runs ...[]page.Glyph) (all []page.Glyph) {
		for _, run := range runs {
			all = append(all, run...)
		}
		return all
	}
	for name, glyphs := range map[string][]page.Glyph{
		"one glyph, two characters": plain(fonts.Sans, "一⼀一"),
		"beyond the BMP":            plain(fonts.Kai, "𠮷野家"),
		"emoji":                     plain(fonts.Kai, "走😀路"),
		"four faces on a line":      plain(fonts.Bold, "标题龘☑😀1"),
		"a gap of 1/8 em":           each(plain(fonts.Sans, "第12条abc项"), 125, 0),
		"a stretched line":          each(plain(fonts.Sans, "我们一起走，3.5km。"), 37, 0),
		"a shrunk line":             each(plain(fonts.Kai, "我们一起走，3.5km。"), -21, 0),
		"half-width marks":          each(plain(fonts.Sans, "（《“，。》"), -500, 0),
		"shifted marks":             each(plain(fonts.Sans, "（《「"), -500, -500),
		"a dash of two strokes":     join(plain(fonts.Sans, "说"), drawn("—", "─"), drawn("—", "─"), plain(fonts.Sans, "完")),
		"a letter and its accent":   join(plain(fonts.Sans, "第"), drawn("é", "e´"), plain(fonts.Sans, "声")),
		"a family":                  join(plain(fonts.Sans, "全"), drawn("👨‍👩‍👧‍👦", "👨👩👧👦"), plain(fonts.Sans, "家")),
		"a skin tone":               join(plain(fonts.Sans, "全"), drawn("👍🏽", "👍"), plain(fonts.Sans, "家")),
		"a variant":                 join(plain(fonts.Sans, "全"), drawn("葛\U000E0100", "葛"), plain(fonts.Sans, "家")),
		"a cluster of many marks":   drawn("e"+strings.Repeat("\u0301", 300), "e"),
		"zero width":                join(plain(fonts.Sans, "一"), drawn("\u200b二", "二"), plain(fonts.Sans, "三")),
	} {
		var source strings.Builder
		for _, g := range glyphs {
			source.WriteString(g.Source)
		}
		doc := &page.Document{Pages: []page.Page{{Size: page.A4, Marks: []page.Mark{
			page.Text{At: at(20, 20), Size: size, Ink: page.Black, Glyphs: glyphs},
		}}}}
		if got := pdftest.Text(t, written(t, doc)); got[0] != source.String() {
			t.Errorf("%s: %+q copied out as %+q", name, source.String(), got[0])
		}
	}
}

func TestAlone(t *testing.T) {
	for source, want := range map[string][2]string{
		"":               {"", ""},
		"a":              {"a", ""},
		"e\u0301\u0302":  {"e\u0301\u0302", ""},
		"❤\ufe0f":        {"❤\ufe0f", ""},
		"𠮷":              {"𠮷", ""},
		"👍🏽":             {"👍", "🏽"},
		"葛\U000E0100":    {"葛", "\U000E0100"},
		"\u200b👨\u200d👩": {"\u200b", "👨\u200d👩"},
	} {
		if first, rest := alone(source); first != want[0] || rest != want[1] {
			t.Errorf("%+q: %+q, %+q", source, first, rest)
		}
	}
}

// TestPen: characters stand where the advances put them.
func TestPen(t *testing.T) {
	faces := fonts.Embedded()
	size := page.Points(10.5)
	for _, change := range []int64{-500, -30, -7, 0, 3, 30, 60, 125, 777} {
		text := "国国国国国国国国国国国国国国国国国国国国"
		glyphs := set(faces, fonts.Sans, size, text)
		for i := range glyphs {
			glyphs[i].Advance += size.Scale(change, 1000)
		}
		doc := &page.Document{Pages: []page.Page{{Size: page.A4.Landscape(), Marks: []page.Mark{
			page.Text{At: at(10, 20), Size: size, Ink: page.Black, Glyphs: glyphs},
		}}}}
		characters := pdftest.Characters(t, written(t, doc), 0)
		if len(characters) != len(glyphs) {
			t.Fatalf("%d characters of %d", len(characters), len(glyphs))
		}
		pen := 0.0
		for i, c := range characters {
			// Every outline stands alike in its em: the distance to the first is the pen's.
			if off := c.Left - characters[0].Left - pen; off < -0.1 || off > 0.1 {
				t.Errorf("advances changed by %d: character %d stands %.3f pt off", change, i, off)
			}
			pen += glyphs[i].Advance.InPoints()
		}
	}
}

// TestShift: an opening mark that gave up its left half is drawn half an em
// further left, and the one that did not is not.
func TestShift(t *testing.T) {
	faces := fonts.Embedded()
	size := page.Points(40)
	glyphs := set(faces, fonts.Sans, size, "（（")
	glyphs[0].Shift = -size / 2
	glyphs[0].Advance = size / 2
	doc := &page.Document{Pages: []page.Page{{Size: page.A5, Marks: []page.Mark{
		page.Text{At: at(50, 50), Size: size, Ink: page.Black, Glyphs: glyphs},
	}}}}
	const dpi = 144
	picture := pdftest.Picture(t, written(t, doc), 0, dpi)
	var edges []int // where ink begins, left to right, half an em above the baseline
	y := 50 * dpi * 10 / 254
	y -= 20 * dpi / 72 / 2
	last := false
	for x := range picture.Bounds().Dx() {
		r, _, _, _ := picture.At(x, y).RGBA()
		if dark := r < 0x8000; dark != last {
			if last = dark; dark {
				edges = append(edges, x)
			}
		}
	}
	// The first stands half an em before its own place, its advance is half an
	// em: a whole em from outline to outline.
	if want := 40 * dpi / 72; len(edges) != 2 || edges[1]-edges[0] < want-1 || edges[1]-edges[0] > want+1 {
		t.Errorf("ink begins at %v px, wanted two, %d apart", edges, 40*dpi/72)
	}
}

func TestReadBySomebodyElse(t *testing.T) {
	file := written(t, sheet())
	sizes := pdftest.Sizes(t, file)
	for i, want := range []page.Size{page.A4.Landscape(), page.A5} {
		if w, h := sizes[i].Width-want.Width.InPoints(), sizes[i].Height-want.Height.InPoints(); w*w+h*h > 0.001 {
			t.Errorf("page %d is %v, wanted %v", i+1, sizes[i], want)
		}
	}
	if got := strings.Join(pdftest.Outline(t, file), "|"); got != "一|  一之一|  一之二|😀 two" {
		t.Errorf("outline %q", got)
	}
	for key, want := range map[string]string{"Title": "社区聆听表", "Author": "SP Community", "Subject": "(a) & b\\c", "Keywords": "聆听, worksheet"} {
		if got := pdftest.Information(t, file, key); got != want {
			t.Errorf("%s is %q, wanted %q", key, got, want)
		}
	}
	subset := regexp.MustCompile(`^[A-Z]{6}\+\w+-(Regular|Bold)$`)
	for _, c := range pdftest.Characters(t, file, 0) {
		if strings.TrimSpace(c.Text) != "" && !subset.MatchString(c.Font) {
			t.Errorf("%q is shown in %q", c.Text, c.Font)
		}
	}
}

// linked is a document of pages that lead to each other, and elsewhere.
func linked() *page.Document {
	row := page.Size{Width: 100 * page.Millimetre, Height: 10 * page.Millimetre}
	return &page.Document{
		Pages: []page.Page{
			{Size: page.A4, Marks: []page.Mark{
				page.Link{At: at(20, 20), Size: row, Page: 2, Y: 50 * page.Millimetre},
				page.Link{At: at(20, 40), Size: row, URL: "https://example.com/社区?a=(1)"},
			}},
			{Size: page.A4},
			{Size: page.A5.Landscape(), Marks: []page.Mark{page.Link{At: at(10, 10), Size: row, Page: 0}}},
			{Size: page.A5},
		},
		Labels: []page.Label{
			{Style: page.Roman},
			{Page: 1},
			{Page: 2, Prefix: "附", Style: page.NoNumerals},
			{Page: 3, Prefix: "A-", Start: 7},
		},
	}
}

func TestLinks(t *testing.T) {
	file := written(t, linked())
	for i, want := range [][]pdftest.Link{
		{
			{Left: 56.69, Top: 56.69, Right: 340.16, Bottom: 85.04, Page: 2, Y: 141.73},
			{Left: 56.69, Top: 113.39, Right: 340.16, Bottom: 141.73, URL: "https://example.com/%E7%A4%BE%E5%8C%BA?a=(1)"},
		},
		nil,
		{{Left: 28.35, Top: 28.35, Right: 311.81, Bottom: 56.69}},
		nil,
	} {
		got := pdftest.Links(t, file, i)
		if len(got) != len(want) {
			t.Fatalf("page %d: %d links, wanted %d", i+1, len(got), len(want))
		}
		for j := range got {
			if !got[j].Near(want[j]) {
				t.Errorf("page %d: link %+v, wanted %+v", i+1, got[j], want[j])
			}
		}
	}
	if got := strings.Join(pdftest.Labels(t, file), "|"); got != "i|1|附|A-7" {
		t.Errorf("pages are called %q", got)
	}
}

func TestSameBytes(t *testing.T) {
	first := written(t, sheet())
	for _, procs := range []int{1, 4} {
		was := runtime.GOMAXPROCS(procs)
		again := written(t, sheet())
		runtime.GOMAXPROCS(was)
		if !bytes.Equal(first, again) {
			t.Errorf("other bytes with GOMAXPROCS=%d", procs)
		}
	}
}

// TestManyCharacters: a face that shows more characters than a font holds.
func TestManyCharacters(t *testing.T) {
	faces := fonts.Embedded()
	size := page.Points(6)
	text := set(faces, fonts.Sans, size, "字")
	glyphs := make([]page.Glyph, maxCIDs+10)
	for i := range glyphs {
		glyphs[i] = text[0]
		glyphs[i].Source = string(rune(0x20000 + i))
	}
	typeset := newTypesetting(faces)
	for _, g := range glyphs {
		typeset.show(g, int64(size))
	}
	if len(typeset.fonts) != 2 || len(typeset.fonts[0].characters) != maxCIDs || len(typeset.fonts[1].characters) != 10 {
		t.Errorf("%d fonts", len(typeset.fonts))
	}
}
