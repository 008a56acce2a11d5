package importing

import (
	"bytes"
	"errors"
	"reflect"
	"testing"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// carrying is a PDF with attachments.
func carrying(t testing.TB, attached ...pdf.Attachment) []byte {
	t.Helper()
	doc := &page.Document{Title: "表", Language: "zh-CN", Pages: []page.Page{{Size: page.A5}}}
	var b bytes.Buffer
	if err := pdf.Write(&b, doc, pdf.Options{Attachments: attached}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func some() []pdf.Attachment {
	return []pdf.Attachment{
		{Name: "a(1).json", Type: "application/json", About: "答案", Data: []byte("{\"a\": \"\\u0000\xff\"}\r\n")},
		{Name: "z.yaml", Type: "application/yaml", Data: []byte{}},
		{Name: "images/标志.png", Type: "image/png", About: "x", Data: bytes.Repeat([]byte("\x89PNG\x00"), 10_000)},
		{Name: "聆听.json", Type: "application/json", Data: []byte("  [] ")},
	}
}

// TestCarry: what a PDF carries is read back byte for byte, in the order of
// the names as the file has them.
func TestCarry(t *testing.T) {
	want := some()
	c, err := Carry("a.pdf", carrying(t, want[2], want[3], want[1], want[0]), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	got := c.Attached
	for i := range got {
		if len(got[i].Data) == 0 {
			got[i].Data = []byte{}
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%.300v", got)
	}
	if c, err := Carry("b.pdf", carrying(t), Limits{}); err != nil || len(c.Attached)+len(c.Fields) > 0 {
		t.Errorf("%v, %v", c, err)
	}
	if _, err := Carry("c.pdf", []byte("{}"), Limits{}); err == nil {
		t.Error("what is no PDF has attachments")
	}
}

// FuzzCarry: whatever the file, there are attachments or one problem.
func FuzzCarry(f *testing.F) {
	whole := carrying(f, some()...)
	f.Add(whole)
	for at := 7; at < len(whole); at += len(whole) / 40 {
		damaged := bytes.Clone(whole)
		damaged[at] ^= 0x55
		f.Add(damaged)
		f.Add(whole[:at])
	}
	f.Add(oneText("(a\r\nb)"))
	f.Add(formOf("5 0 R", "<</T(log[3])/Kids[6 0 R 7 0 R]>>", "<</Parent 5 0 R/FT/Tx/T(who)/V<FEFF793E>>>",
		"<</Parent 5 0 R/T(ok)/FT/Btn/Kids[8 0 R]/Opt[(x)]>>", "<</Parent 7 0 R/AS/0>>"))
	f.Add(formOf("5 0 R", "<</T(a)/FT/Tx/Kids[6 0 R]>>", "<</T(b)/Kids[5 0 R]>>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := Carry("a.pdf", data, Limits{Bytes: mebibyte})
		var problems worksheets.Problems
		if err != nil && (!errors.As(err, &problems) || len(problems) != 1 || problems[0].What.Format == "") {
			t.Error(err)
		}
	})
}
