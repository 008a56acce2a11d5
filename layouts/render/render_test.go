package render_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"runtime"
	"strings"
	"sync"
	"testing"
	"unicode"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/pdf/conformancetest"
	"worksheetpdf/layouts/render"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

var long = flag.Bool("long", false, "make ten thousand reports")

const (
	card  = "problem-filter-card"
	sheet = "community-listening-sheet"
)

// people are many people's answers to a worksheet: a sample's, each Han in
// another's place, so that no two say the same.
type people struct {
	t      testing.TB
	sheet  *worksheets.Worksheet
	sample []byte
	han    []rune
}

func newPeople(t testing.TB, id, sample string) *people {
	t.Helper()
	p := &people{t: t, sheet: layouttest.Library(t, id)}
	data, ok := library.Sample(sample + "-" + id + ".json")
	if !ok {
		t.Fatal("no sample ", sample)
	}
	p.sample = data
	for _, r := range fonts.Embedded().Face(fonts.Kai).Common() {
		if unicode.Is(unicode.Han, r) {
			p.han = append(p.han, r)
		}
	}
	return p
}

// answers are those of one of them.
func (p *people) answers(number int) *worksheets.Answers {
	p.t.Helper()
	var file struct {
		Answers map[string]any `json:"answers"`
	}
	if err := json.Unmarshal(p.sample, &file); err != nil {
		p.t.Fatal(err)
	}
	return layouttest.Answers(p.t, p.sheet, p.written(file.Answers, number))
}

// written is a value with the Han of its words replaced. What else is words, as
// the ids of options and dates, has none.
func (p *people) written(v any, number int) any {
	switch v := v.(type) {
	case map[string]any:
		for key := range v {
			v[key] = p.written(v[key], number)
		}
	case []any:
		for i := range v {
			v[i] = p.written(v[i], number)
		}
	case string:
		return strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Han, r) {
				return p.han[(int(r)*31+number*997)%len(p.han)]
			}
			return r
		}, v)
	}
	return v
}

func rendered(t testing.TB, r *render.Renderer, answers *worksheets.Answers) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := r.Render(&b, answers); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func newRenderer(t testing.TB, sheet *worksheets.Worksheet, o render.Options) *render.Renderer {
	t.Helper()
	r, err := render.New(sheet, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestSameBytes: a document is the same by a Renderer that is new and by one that
// is used, by one worker and by many, as by itself; and no two are alike.
func TestSameBytes(t *testing.T) {
	note := pdf.Attachment{Name: "note.txt", Type: "text/plain", Data: []byte("the same in all")}
	for _, options := range []render.Options{{}, {Layout: layouts.Options{Form: true}, PDF: pdf.Options{Attachments: []pdf.Attachment{note}}}} {
		p := newPeople(t, card, "organizer")
		const count = 24
		want, who := make([][]byte, count), map[[sha256.Size]byte]int{}
		for i := range want {
			document, err := layouts.Print(p.sheet, p.answers(i), options.Layout)
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := pdf.Write(&b, document, options.PDF); err != nil {
				t.Fatal(err)
			}
			want[i] = b.Bytes()
			sum := sha256.Sum256(want[i])
			if other, ok := who[sum]; ok {
				t.Errorf("%d and %d are alike", other, i)
			}
			who[sum] = i
		}
		r := newRenderer(t, p.sheet, options)
		var done sync.WaitGroup
		for worker := range 4 {
			done.Go(func() {
				for n := range count {
					i := (n*(2*worker+1) + 5*worker) % count
					if !bytes.Equal(rendered(t, r, p.answers(i)), want[i]) {
						t.Errorf("worker %d: document %d is not what it is by itself", worker, i)
					}
				}
			})
		}
		done.Wait()
	}
}

// TestNobodysWords: nothing of what others have written is in a blank worksheet.
func TestNobodysWords(t *testing.T) {
	p := newPeople(t, card, "parent")
	r := newRenderer(t, p.sheet, render.Options{})
	blank := rendered(t, r, nil)
	for i := range 10 {
		rendered(t, r, p.answers(i))
	}
	if !bytes.Equal(rendered(t, r, nil), blank) {
		t.Error("a blank worksheet is another after others were filled in")
	}
}

// TestConformance: documents of a used Renderer keep to what they claim.
func TestConformance(t *testing.T) {
	for _, id := range []string{card, sheet} {
		p := newPeople(t, id, "slash")
		r := newRenderer(t, p.sheet, render.Options{})
		for i := range 3 {
			found, err := conformancetest.Check(rendered(t, r, p.answers(i)))
			if err != nil || len(found) > 0 {
				t.Errorf("%s, %d: %v %v", id, i, err, found)
			}
		}
	}
}

// TestRendered: what is told of a document, and what is wrong with one.
func TestRendered(t *testing.T) {
	p := newPeople(t, card, "organizer")
	r := newRenderer(t, p.sheet, render.Options{})
	done, err := r.Render(io.Discard, p.answers(0), pdf.Attachment{Name: "a.json", Type: "application/json", Data: []byte("{}")})
	if err != nil || done.Pages != 2 || len(done.Notes) > 0 || r.Sheet() != p.sheet {
		t.Errorf("%+v, %v", done, err)
	}
	wrong := layouttest.Answers(t, p.sheet, map[string]any{"who": "\U0010ffff"})
	var out bytes.Buffer
	_, err = r.Render(&out, wrong)
	var problems worksheets.Problems
	if !errors.As(err, &problems) || problems[0].Path != "answers.who" || out.Len() > 0 {
		t.Errorf("%d bytes, and %v", out.Len(), err)
	}
	narrow := layouttest.Read(t, "a.yaml", []byte("id: a\nversion: 1\ntitle: 表\npaper: a7\nlook: {border: double}\nmargins: {right: 20}\nbinding: left\nblocks:\n  - {kind: text, id: a}\n"))
	if _, err = render.New(narrow, render.Options{}); !errors.As(err, &problems) {
		t.Errorf("no room on a page: %v", err)
	}
}

// TestMemory: what a Renderer holds is the same after the last quarter of many
// documents as after the first.
func TestMemory(t *testing.T) {
	count, new := 400, 1.5 // MB of outlines that the first quarter of few documents has not seen
	if *long {
		count, new = 10_000, 0
	}
	p := newPeople(t, card, "organizer")
	r := newRenderer(t, p.sheet, render.Options{})
	var held [4]float64 // MB, by quarter
	for i := range count {
		if _, err := r.Render(io.Discard, p.answers(i)); err != nil {
			t.Fatal(err)
		}
		if (i+1)%(count/4) == 0 {
			runtime.GC() // once for what nobody holds, once for what lies in pools
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			held[i*4/count] = float64(m.HeapAlloc) / 1e6
		}
	}
	t.Logf("%d documents: %.1f MB are held after each quarter", count, held)
	if held[3] > held[0]*1.1+new {
		t.Errorf("%.1f MB, and %.1f in the end", held[0], held[3])
	}
}
