package pdf

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"io"
	"os"
	"slices"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// documents calls visit for the built-in worksheets, blank and with each sample's
// answers, as they are printed.
func documents(t *testing.T, write func(*page.Document)) {
	t.Helper()
	for _, id := range library.IDs() {
		sheet, _, err := library.Read(id)
		if err != nil {
			t.Fatal(err)
		}
		all := []*worksheets.Answers{nil}
		for _, name := range library.Samples(id) {
			data, _ := library.Sample(name)
			file, err := worksheets.ReadAnswers(name, data)
			if err != nil {
				t.Fatal(err)
			}
			answers, err := file.For(sheet)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, answers)
		}
		for _, answers := range all {
			printed, err := layouts.Print(sheet, answers, layouts.Options{})
			if err != nil {
				t.Fatal(err)
			}
			write(printed)
		}
	}
}

// cutNow writes them with nothing ready, and gives what was cut.
func cutNow(t *testing.T) map[string]*kept[*subset] {
	t.Helper()
	w := NewWriter(nil)
	w.stock.ready, w.stock.subsets.limit = nil, 1<<30
	documents(t, func(d *page.Document) {
		if err := w.Write(io.Discard, d, Options{}); err != nil {
			t.Fatal(err)
		}
	})
	return w.stock.subsets.kept
}

// TestReady: what is ready is what the built-in worksheets are printed with, all of
// it and no more, as it is cut.
func TestReady(t *testing.T) {
	want := readyOf(cutNow(t))
	if *update {
		if err := os.WriteFile("ready.bin", want, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if !bytes.Equal(ready, want) {
		t.Error("ready.bin is not what is cut for the built-in worksheets (make golden)")
	}
	w := NewWriter(nil)
	w.stock.ready = want
	documents(t, func(d *page.Document) {
		var got, cut bytes.Buffer
		plain := NewWriter(nil)
		plain.stock.ready = nil
		if err := cmp.Or(w.Write(&got, d, Options{}), plain.Write(&cut, d, Options{})); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), cut.Bytes()) {
			t.Errorf("%s: what is ready makes another file", d.Title)
		}
	})
}

// readyOf is the file of subsets.
func readyOf(kept map[string]*kept[*subset]) []byte {
	type line struct {
		sum uint64
		key string
	}
	var lines []line
	for key := range kept {
		lines = append(lines, line{readySum([]byte(key)), key})
	}
	slices.SortFunc(lines, func(a, b line) int { return cmp.Or(cmp.Compare(a.sum, b.sum), cmp.Compare(a.key, b.key)) })
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(lines)))
	from := readyHead + readyLine*len(lines)
	var entries []byte
	for _, l := range lines {
		b = binary.LittleEndian.AppendUint64(b, l.sum)
		b = binary.LittleEndian.AppendUint32(b, uint32(from+len(entries)))
		entries = appendSubset(entries, []byte(l.key), kept[l.key].thing)
	}
	return append(b, entries...)
}

// TestReadyFound: each is found by its key, none by another, and what is cut off
// anywhere is not taken for whole.
func TestReadyFound(t *testing.T) {
	short := map[string]*kept[*subset]{}
	for _, key := range []string{"a", "b", "ab", ""} {
		short[key] = &kept[*subset]{thing: &subset{
			name: "N" + key, descriptor: []byte("D" + key), widths: []byte("W"),
			program: object{body: []byte("B"), stream: []byte("S" + key), coding: packed},
			unicode: object{stream: []byte("U"), coding: packed},
		}}
	}
	file := readyOf(short)
	for key, k := range short {
		got, ok := readySubset(file, []byte(key))
		if !ok || !bytes.Equal(appendSubset(nil, nil, got), appendSubset(nil, nil, k.thing)) || got.glyphs.stream != nil {
			t.Errorf("%q is found as %v, %v", key, got, ok)
		}
		for cut := range file {
			if got, ok := readySubset(file[:cut], []byte(key)); ok && !bytes.Equal(appendSubset(nil, nil, got), appendSubset(nil, nil, k.thing)) {
				t.Errorf("%q is found as %v in the first %d bytes", key, got, cut)
			}
		}
	}
	if got, ok := readySubset(file, []byte("c")); ok {
		t.Errorf("what is not there is found: %v", got)
	}
}

// TestReadyAlike: a subset whose key has the same sum as another is not taken for it.
func TestReadyAlike(t *testing.T) {
	file := readyOf(map[string]*kept[*subset]{"a": {thing: new(subset)}})
	binary.LittleEndian.PutUint64(file[readyHead:], readySum([]byte("b")))
	if got, ok := readySubset(file, []byte("b")); ok {
		t.Errorf("another is found: %v", got)
	}
}

// TestReadyForOthers: nothing is ready for faces that are not the program's own.
func TestReadyForOthers(t *testing.T) {
	if NewWriter(new(fonts.Faces)).stock.ready != nil || NewWriter(fonts.Embedded()).stock.ready == nil {
		t.Error("what is ready is for the embedded faces alone")
	}
}
