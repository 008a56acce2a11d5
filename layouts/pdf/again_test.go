package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"sync"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// cards are documents that print the same and are answered otherwise.
func cards(n int) []*page.Document {
	faces := fonts.Embedded()
	size := page.Points(10.5)
	var han []rune
	for r := rune(0x4e00); len(han) < 8*n+20; r += 7 {
		if _, ok := faces.Face(fonts.Kai).Glyph(r); ok {
			han = append(han, r)
		}
	}
	var all []*page.Document
	for i := range n {
		p := page.Page{Size: page.A5}
		say := func(face fonts.ID, words string) {
			at := page.Position{X: 15 * page.Millimetre, Y: page.Length(20+8*len(p.Marks)) * page.Millimetre}
			p.Marks = append(p.Marks, page.Text{At: at, Size: size, Ink: page.Black, Glyphs: set(faces, face, size, words)})
		}
		say(fonts.Bold, "问题筛选卡")
		say(fonts.Sans, fmt.Sprintf("一句话说清楚：谁，在什么场景下。第 %d 张", i%7))
		say(fonts.Kai, string(han[i*8:][:20]))
		all = append(all, &page.Document{Title: "卡", Language: "zh-CN", Pages: []page.Page{p}})
	}
	return all
}

// TestWriterAgain: a document's bytes are the same, whatever its writer has
// written before or writes at the same time.
func TestWriterAgain(t *testing.T) {
	docs := cards(40)
	want := make([][]byte, len(docs))
	for i, doc := range docs {
		var b bytes.Buffer
		if err := Write(&b, doc, Options{}); err != nil {
			t.Fatal(err)
		}
		want[i] = b.Bytes()
	}
	for i := range docs {
		for j := range i {
			if bytes.Equal(want[i], want[j]) {
				t.Errorf("documents %d and %d are alike", i, j)
			}
		}
	}
	w := NewWriter(nil)
	var done sync.WaitGroup
	for worker := range 4 {
		order := slices.Repeat(docs, 2)
		done.Go(func() {
			var b bytes.Buffer
			for n := range order {
				i := (n*(2*worker+1) + 11*worker) % len(docs)
				b.Reset()
				if err := w.Write(&b, docs[i], Options{}); err != nil {
					t.Error(err)
				}
				if !bytes.Equal(b.Bytes(), want[i]) {
					t.Errorf("worker %d, document %d: not the bytes of a fresh writer", worker, i)
				}
			}
		})
	}
	done.Wait()
}

// TestWriterMemory: what a writer keeps does not grow with what it has written.
func TestWriterMemory(t *testing.T) {
	w := NewWriter(nil)
	for _, doc := range cards(60) {
		if err := w.Write(new(counter), doc, Options{}); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(w.stock.subsets.kept); n != 8 { // Bold, and Sans with seven numbers
		t.Errorf("%d subsets are kept", n)
	}
	for key := range w.stock.subsets.kept {
		if fonts.ID(key[0]) == answerFace {
			t.Error("the face of an answer is kept")
		}
	}
}
