package main

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets/library"
)

// made renders into a file, and returns it.
func made(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	if status, _, err := english(append([]string{"render", "-q", "-o", name, "--force"}, args...)...).run(t); status != done {
		t.Fatalf("%v: %d %s", args, status, err)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// again makes a PDF from another.
func again(t *testing.T, name, from string) []byte {
	t.Helper()
	return made(t, name, "--from", from)
}

// TestOrigin: every built-in worksheet and sample, asked for in every way, comes
// back from its PDF: the answers byte for byte, and the PDF itself.
func TestOrigin(t *testing.T) {
	folder(t)
	for _, id := range layouttest.Tried(*long) {
		ways := [][]string{{id}, {id, "--tablet"}}
		for _, sample := range samplesOf(id) {
			ways = append(ways, []string{id, "--answers", samplePrefix + sample}, []string{id, "--form", "--paper", "a4", "--answers", samplePrefix + sample})
		}
		for _, way := range ways {
			first := made(t, "a.pdf", way...)
			if second := again(t, "b.pdf", "a.pdf"); !bytes.Equal(first, second) {
				t.Errorf("%v: made again it is another", way)
			}
			status, out, said := english("read", "a.pdf").run(t)
			if !strings.Contains(strings.Join(way, " "), "--answers") {
				if status == done || !strings.Contains(said, "carries no answers") {
					t.Errorf("%v: %d %s", way, status, said)
				}
				continue
			}
			want, _ := library.Sample(strings.TrimPrefix(way[len(way)-1], samplePrefix) + ".json")
			if status != done || out != string(want) {
				t.Errorf("%v: other answers: %d %s", way, status, said)
			}
		}
	}
}

// TestOriginOfReport: a report carries the answers to all its worksheets; two
// files of one name are two.
func TestOriginOfReport(t *testing.T) {
	folder(t)
	var args []string
	want := map[string]string{}
	for _, id := range []string{"community-listening-sheet", "problem-filter-card", "shortest-loop-checklist"} {
		data, _ := library.Sample("slash-" + id + ".json")
		if err := os.MkdirAll(id, 0o777); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(id, "答案.json")
		write(t, file, string(data))
		args = append(args, "--answers", file)
		want[[]string{"答案.json", "2-答案.json", "3-答案.json"}[len(want)]] = string(data)
	}
	first := made(t, "a.pdf", append([]string{"community-report"}, args...)...)
	if second := again(t, "b.pdf", "a.pdf"); !bytes.Equal(first, second) {
		t.Error("made again it is another")
	}
	if status, _, err := english("read", "a.pdf").run(t); status == done || !strings.Contains(err, "-o answers/") {
		t.Errorf("%d %s", status, err)
	}
	if status, _, err := english("read", "a.pdf", "-o", "answers/").run(t); status != done {
		t.Fatalf("%d %s", status, err)
	}
	for name, data := range want {
		if got, err := os.ReadFile(filepath.Join("answers", name)); err != nil || string(got) != data {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestOriginOfOwn: a worksheet of one's own comes back with its images, from
// wherever it was read, with its date and its answer key.
func TestOriginOfOwn(t *testing.T) {
	folder(t)
	var logo bytes.Buffer
	if err := png.Encode(&logo, image.NewGray(image.Rect(0, 0, 40, 30))); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir("images", 0o777); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join("images", "logo.png"), logo.String())
	definition := "id: own\nversion: 1\ntitle: 自己的\npaper: a5\nlook: {logo: images/logo.png, name: 某某}\nblocks:\n" +
		"  - {kind: image, file: images/logo.png, width: 20mm}\n" +
		"  - {kind: choice, id: a, label: 题, options: [{id: x, label: 甲}, {id: y, label: 乙}], key: x}\n"
	write(t, "own.yaml", "\uFEFF"+strings.ReplaceAll(definition, "\n", "\r\n"))
	for _, args := range [][]string{{"own.yaml"}, {"own.yaml", "--key"}} {
		first := made(t, "a.pdf", args...)
		if err := os.Rename("images", "gone"); err != nil {
			t.Fatal(err)
		}
		if second := again(t, "b.pdf", "a.pdf"); !bytes.Equal(first, second) {
			t.Errorf("%v: made again it is another", args)
		}
		if err := os.Rename("gone", "images"); err != nil {
			t.Fatal(err)
		}
	}
	c := english("render", "-", "-o", "a.pdf")
	c.in, c.env["SOURCE_DATE_EPOCH"] = definition, "1700000000"
	if status, _, err := c.run(t); status != done {
		t.Fatalf("%d %s", status, err)
	}
	first, _ := os.ReadFile("a.pdf")
	if second := again(t, "b.pdf", "a.pdf"); !bytes.Equal(first, second) {
		t.Error("from standard input, dated: made again it is another")
	}
}

// TestOriginNamesNoFiles: a PDF that was made to name files of this machine, as
// what it was made from, gets none of them.
func TestOriginNamesNoFiles(t *testing.T) {
	folder(t)
	_, definition, _ := library.Worksheet("problem-filter-card")
	write(t, "own.yaml", string(definition))
	write(t, "own.json", `{"worksheet": "problem-filter-card", "answers": {"card": "01"}}`)
	for _, said := range []string{
		`{"definition": "own.yaml"}`,
		`{"definition": "-"}`,
		`{"definition": "card.yaml", "answers": ["own.json"]}`,
		`{"definition": "card.yaml", "answers": ["-"]}`,
	} {
		var b bytes.Buffer
		doc := &page.Document{Title: "表", Language: "zh-CN", Pages: []page.Page{{Size: page.A5}}}
		if err := pdf.Write(&b, doc, pdf.Options{Attachments: []pdf.Attachment{
			{Name: origin.File, Type: origin.JSONType, Data: []byte(said)}, {Name: "card.yaml", Type: origin.YAMLType, Data: definition},
		}}); err != nil {
			t.Fatal(err)
		}
		write(t, "a.pdf", b.String())
		before := names(t)
		if status, _, err := english("render", "--from", "a.pdf", "-o", "b.pdf").run(t); status == done || !strings.Contains(err, "does not carry") || names(t) != before {
			t.Errorf("%s: %d %s", said, status, err)
		}
	}
}

// TestNoOrigin: a PDF that carries nothing says so, with what to do; --from takes
// nothing beside itself.
func TestNoOrigin(t *testing.T) {
	folder(t)
	made(t, "bare.pdf", "problem-filter-card", "--answers", "sample:slash-problem-filter-card", "--no-source")
	write(t, "no.pdf", "%PDF-1.7\nnothing")
	made(t, "a.pdf", "problem-filter-card")
	for _, c := range []struct{ args, want string }{
		{"read bare.pdf", "--no-source"},
		{"render --from bare.pdf", "--no-source"},
		{"read no.pdf", "no.pdf"},
		{"read gone.pdf", "no such file"},
		{"read", "FILE.pdf is missing"},
		{"render --from a.pdf problem-filter-card", "one argument too many"},
		{"render --from a.pdf --form", "exclude each other"},
		{"render --from a.pdf -o a.pdf", "would be replaced"},
	} {
		before := names(t)
		if status, _, err := english(strings.Fields(c.args)...).run(t); status == done || !strings.Contains(err, c.want) {
			t.Errorf("%s: %d %s", c.args, status, err)
		}
		if names(t) != before {
			t.Errorf("%s: something was written", c.args)
		}
	}
}
