package importing

import (
	"bufio"
	"bytes"
	"compress/flate"
	"fmt"
	"strings"
	"testing"

	"github.com/go-pdf/fpdf"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/validate"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
)

// file is a PDF of the objects; the first is the catalog.
func file(objects ...string) []byte { return trailed("", objects...) }

// trailed is one with more entries in its trailer.
func trailed(trailer string, objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	var table strings.Builder
	for i, o := range objects {
		fmt.Fprintf(&table, "%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := b.Len()
	size := len(objects) + 1
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n",
		size, table.String(), size, trailer, at)
	return b.Bytes()
}

func stream(entries, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", entries, len(data), data)
}

const (
	triangle = "0.2 0.4 0.8 rg 10 10 m 90 10 l 50 180 l f"
	square   = "0 g 20 60 60 60 re f 1 0 0 RG 4 w 5 5 90 190 re S"
)

// two is two pages of 100 by 200 points, with a triangle and a square.
func two() []string {
	return []string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 100 200]/Resources<<>>>>",
		"<</Type/Page/Parent 2 0 R/Contents 5 0 R>>",
		"<</Type/Page/Parent 2 0 R/Contents 6 0 R>>",
		stream("", triangle),
		stream("", square),
	}
}

// twoBut is [two] with one object in another's place, and more behind.
func twoBut(n int, instead string, more ...string) []byte {
	objects := two()
	objects[n-1] = instead
	return file(append(objects, more...)...)
}

// ours is a file of our own writer, with text in two faces.
func ours(t testing.TB) []byte {
	t.Helper()
	faces := fonts.Embedded()
	text := func(face fonts.ID, s string) page.Text {
		size := page.Points(18)
		m := page.Text{At: page.Position{X: 20 * page.Millimetre, Y: 40 * page.Millimetre}, Size: size, Ink: page.Black}
		for _, r := range s {
			id, glyph, _ := faces.Find(face, r)
			f := faces.Face(id)
			m.Glyphs = append(m.Glyphs, page.Glyph{Source: string(r), ID: glyph, Face: id, Advance: size.Scale(int64(f.Advance(glyph)), int64(f.UnitsPerEm()))})
		}
		return m
	}
	doc := &page.Document{
		Title: "价目表",
		Pages: []page.Page{
			{Size: page.A5, Marks: []page.Mark{text(fonts.Sans, "价目表：每人 12 元")}},
			{Size: page.A4.Landscape(), Marks: []page.Mark{
				text(fonts.Kai, "社区里的人"),
				page.Link{Size: page.A5, URL: "https://example.com"},
			}},
		},
		Outline: []page.Bookmark{{Title: "一", Page: 1}},
	}
	var b bytes.Buffer
	if err := pdf.Write(&b, doc, pdf.Options{NoClaim: true}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// fpdfs is a compressed file of fpdf's, with a font that it does not carry.
func fpdfs(t testing.TB) []byte {
	t.Helper()
	paper := fpdf.New("P", "mm", "A5", "")
	paper.SetFont("Helvetica", "B", 30)
	for _, word := range []string{"Flyer", "Prices"} {
		paper.AddPage()
		paper.SetFillColor(200, 220, 240)
		paper.Rect(20, 20, 60, 40, "F")
		paper.Text(20, 80, word)
	}
	var b bytes.Buffer
	if err := paper.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// streamed is a file with its objects and cross-references in streams.
func streamed(t testing.TB, file []byte) []byte {
	t.Helper()
	conf := configuration()
	conf.Cmd = model.OPTIMIZE
	written := rewritten(t, file, conf)
	if !bytes.Contains(written, []byte("/ObjStm")) {
		t.Fatal("no object stream")
	}
	return written
}

func locked(t testing.TB, file []byte, user, owner string, aes bool, bits int) []byte {
	t.Helper()
	conf := configuration()
	conf.Cmd = model.ENCRYPT
	conf.UserPW, conf.OwnerPW, conf.EncryptUsingAES, conf.EncryptKeyLength = user, owner, aes, bits
	return rewritten(t, file, conf)
}

func configuration() *model.Configuration {
	model.ConfigPath = "disable" // no folder of its own in the user's
	return model.NewDefaultConfiguration()
}

// rewritten is a file as pdfcpu writes it. Its package api would do the same,
// and bring along what takes 30 ms at the start of each of our many children.
func rewritten(t testing.TB, file []byte, conf *model.Configuration) []byte {
	t.Helper()
	ctx, err := pdfcpu.Read(bytes.NewReader(file), conf)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []func(*model.Context) error{validate.XRefTable, pdfcpu.OptimizeXRefTable} {
		if err := step(ctx); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	ctx.Write.Writer = bufio.NewWriter(&b)
	if err := pdfcpu.WriteContext(ctx); err != nil {
		t.Fatal(err)
	}
	if err := ctx.Write.Flush(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// bomb is a zlib stream of so many MiB of zeros. Its checksum is left out.
func bomb(t testing.TB, size int) string {
	t.Helper()
	var block bytes.Buffer
	z, err := flate.NewWriter(&block, 9)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second can be repeated: it looks back on zeros
		block.Reset()
		if _, err := z.Write(make([]byte, mebibyte)); err != nil {
			t.Fatal(err)
		}
		if err := z.Flush(); err != nil {
			t.Fatal(err)
		}
	}
	first := new(bytes.Buffer)
	z.Reset(first)
	if _, err := z.Write(make([]byte, mebibyte)); err != nil {
		t.Fatal(err)
	}
	if err := z.Flush(); err != nil {
		t.Fatal(err)
	}
	return "\x78\xda" + first.String() + strings.Repeat(block.String(), size-1) + "\x03\x00\x00\x00\x00\x00"
}
