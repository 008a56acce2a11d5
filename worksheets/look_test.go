package worksheets

import (
	"strings"
	"testing"
)

// TestPaperKeys reads what stands at the head of a definition about its paper,
// its edges and its look; "": nothing is wrong.
func TestPaperKeys(t *testing.T) {
	for _, c := range []struct{ head, want string }{
		{"paper: 16k-landscape", ""},
		{"paper: a6\nup: 4", ""},
		{"paper: a7-landscape\nup: 8", ""},
		{"paper: a6\nup: 2", `of the paper "a6" 4 lie on a sheet, not 2 (write "up: 4")`},
		{"paper: b5\nup: 2", `2 lie on a sheet only if the paper is "a5" (write "paper: a5", or delete this key)`},
		{"paper: a5\nup: 2\ntwo_up: true", `how many lie on a sheet is said twice (write "up: 2" alone)`},
		{"paper: a4\nmargins: 15", ""},
		{"paper: a4\nmargins: 7.5", `"top" must be from 8 to 100`},
		{"paper: a4\nmargins: {inner: 25, outer: 10.5, top: 12}", ""},
		{"paper: a4\nmargins: {left: 25, inner: 20}", `"left" and "inner" are the same side (delete one of them)`},
		{"paper: a4\nbinding: left\nholes: true", ""},
		{"paper: a4-landscape\nbinding: left\nholes: true", `the holes are along the long side (write "binding: top")`},
		{"paper: letter\nholes: true", `there is no loose-leaf paper of the size "letter" (write the paper a4, a5, b5, or delete this key)`},
		{"paper: a4\nlook: {size: large, accent: '#C03A2B', name: 闭环笔记, qr: 'https://example.com/', logo: a/b.png}", ""},
		{"paper: a4\nlook: {border: double, middle: true}\nfooter: {bare: true}", ""},
		{"paper: a4\nlook: {border: triple}", `"triple" is not one of the values allowed here (known here: none, single, double)`},
		{"paper: a4\nlook: {accent: red}", `"red" is no colour (write red, green and blue in hexadecimal, in quotes: "#C03A2B")`},
		{"paper: a4\nlook: {accent: '#FFCC00'}", `the colour is too pale: its contrast with white is 1.5, and must be 4.5 (write a darker one: "#907300")`},
		{"paper: a4\nlook: {accent: '#907300'}", ""},
		{"paper: a4\nlook: {qr: example.com}", "this is no absolute address (write one that begins with https://, in ASCII)"},
		{"paper: a4\nlook: {name: 一二三四五六七八九十一二三四五六七}", "this has 17 characters, and room for 16"},
		{"paper: a4\nlook: {logo: ../a.png}", `"../a.png" does not lie in the folder of the definition`},
	} {
		_, err := Read("f", []byte("id: s\nversion: 1\ntitle: t\n"+c.head+"\nblocks: [{kind: note, text: x}]"))
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", c.head, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s\ngot  %v\nwant %s", c.head, err, c.want)
		}
	}
}

// TestDarkened: the colour that a hint proposes has the contrast, and no more of
// it than it must.
func TestDarkened(t *testing.T) {
	for _, c := range []Colour{"#FFFFFF", "#FFCC00", "#00FFFF", "#FF8080", "#CCCCCC"} {
		darker := c.darkened()
		if got := darker.contrast(); got < leastContrast || got > leastContrast+0.15 {
			t.Errorf("%s becomes %s, with a contrast of %.2f", c, darker, got)
		}
	}
}

// TestPapers: each paper is known by its name, and lies as it says.
func TestPapers(t *testing.T) {
	for _, p := range Papers() {
		named, ok := PaperNamed(strings.ToUpper(p.String()))
		width, height := p.Size()
		if !ok || named != p || p.Lying() != (width > height) || p.Upright().Lying() || p.Upright().Landscape() != p.Landscape() {
			t.Errorf("%s: %v, %v × %v", p, named, width, height)
		}
	}
}
