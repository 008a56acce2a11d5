package text

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// A case file holds the cases of one rule, as somebody who knows the rule and
// not the program writes them:
//
//	# the rule and its source
//	align justified        of all cases below; or ragged
//	face kai               of all cases below; or sans, bold
//	show spacing           wanted lines show ‹ after a mark that gave up its right half,
//	                       › before one that gave up its left, ˙ for a gap
//	show width             wanted lines end in their width in em, after a |
//
//	4: 一二三四，五        the widths of the lines in em, and the text
//	  一二三               the lines, two spaces in
//	  四，五
//
// Texts are written as in a Go string; ␣ is a space at a line's end.
type setCase struct {
	file         string
	line         int
	widths       []float64
	text         string
	want         []string
	align        Align
	face         fonts.ID
	show, widthd bool
}

func readCases(t *testing.T, file string) []setCase {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []setCase
	var now setCase
	unquote := func(n int, s string) string {
		u, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
		if err != nil {
			t.Fatalf("%s:%d: %v", file, n, err)
		}
		return u
	}
	for n, line := range strings.Split(string(data), "\n") {
		n++
		switch words := strings.Fields(line); {
		case strings.HasPrefix(line, "  "):
			last := &cases[len(cases)-1]
			last.want = append(last.want, strings.ReplaceAll(unquote(n, line[2:]), "␣", " "))
		case len(words) == 0 || strings.HasPrefix(line, "#"):
		case words[0] == "align":
			now.align = map[string]Align{"ragged": Ragged, "justified": Justified}[words[1]]
		case words[0] == "face":
			now.face = map[string]fonts.ID{"sans": fonts.Sans, "bold": fonts.Bold, "kai": fonts.Kai}[words[1]]
		case words[0] == "show":
			now.show = now.show || words[1] == "spacing"
			now.widthd = now.widthd || words[1] == "width"
		default:
			widths, text, found := strings.Cut(line, ": ")
			if !found {
				t.Fatalf("%s:%d: neither a case nor a line of one: %s", file, n, line)
			}
			c := now
			c.file, c.line, c.text = file, n, strings.ReplaceAll(unquote(n, text), "␣", " ")
			for _, w := range strings.Fields(widths) {
				em, err := strconv.ParseFloat(w, 64)
				if err != nil {
					t.Fatalf("%s:%d: %v", file, n, err)
				}
				c.widths = append(c.widths, em)
			}
			cases = append(cases, c)
		}
	}
	return cases
}

// sources are the sources of the glyphs, joined.
func sources(l Line) string {
	var b strings.Builder
	for _, g := range l.Glyphs {
		b.WriteString(g.Source)
	}
	return b.String()
}

// picture is the line with signs for what its spacing does.
func picture(faces *fonts.Faces, size page.Length, l Line) string {
	var b strings.Builder
	for _, g := range l.Glyphs {
		face := faces.Face(g.Face)
		own := size.Scale(int64(face.Advance(g.ID)), int64(face.UnitsPerEm()))
		given := int64(g.Advance-own-min(g.Shift, 0)) * 1000 / int64(size)
		if int64(g.Shift)*1000/int64(size) <= -450 && !narrowed(g, size) {
			b.WriteString("›")
		}
		b.WriteString(g.Source)
		switch {
		case g.Source == " " || narrowed(g, size):
		case given <= -450:
			b.WriteString("‹")
		case given >= 90 && given <= 160:
			b.WriteString("˙")
		}
	}
	return b.String()
}

// narrowed is whether a full-width quote is set as a Latin one.
func narrowed(g page.Glyph, size page.Length) bool {
	return len(g.Source) > 0 && strings.ContainsRune("“”‘’·", []rune(g.Source)[0]) && g.Advance < size.Scale(46, 100)
}

func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files", err)
	}
	faces := fonts.Embedded()
	setter := NewSetter(faces)
	count := 0
	for _, file := range files {
		for _, c := range readCases(t, file) {
			count++
			p := paragraph(c.text, c.align, c.widths...)
			p.Style.Face = c.face
			var got []string
			for _, l := range setter.Lines(p) {
				s := sources(l)
				if c.show {
					s = picture(faces, p.Style.Size, l)
				}
				if c.widthd {
					s += "|" + strconv.FormatFloat(float64(int(float64(l.Width)/float64(p.Style.Size)*1000+0.5))/1000, 'f', -1, 64)
				}
				got = append(got, s)
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("%s:%d: %q in %v em\n got %s\nwant %s", c.file, c.line, c.text, c.widths, strings.Join(got, " / "), strings.Join(c.want, " / "))
			}
		}
	}
	if count < 150 {
		t.Errorf("%d cases, at least 150 are promised", count)
	}
}
