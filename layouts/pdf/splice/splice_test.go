package splice

import (
	"bytes"
	"compress/zlib"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
)

// inflated reads a stream with the standard library.
func inflated(t *testing.T, stream []byte) []byte {
	t.Helper()
	rest := bytes.NewReader(stream)
	z, err := zlib.NewReader(rest)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z) // checks the sum
	if err != nil {
		t.Fatal(err)
	}
	if rest.Len() > 0 {
		t.Errorf("%d bytes stand behind the stream", rest.Len())
	}
	return data
}

// spliced is a stream of pieces, behind a few bytes.
func spliced(code *Code, all [][]byte) []byte {
	s := code.Begin([]byte("xyz"))
	for _, data := range all {
		s.Add(code.Piece(data))
	}
	return s.End()[3:]
}

func TestStream(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 70_000)
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	full := []byte(strings.Repeat("\xff", 65521*3+7)) // more than Adler-32 counts to
	for name, all := range map[string][][]byte{
		"nothing":      nil,
		"empty pieces": {{}, {}, {}},
		"one byte":     {{0}},
		"every byte":   {noise[:1], noise},
		"long run":     {full, full},
		"far repeats":  {append(bytes.Clone(noise), noise...)},
		"text":         {[]byte(strings.Repeat("abcabcabd, ", 99)), []byte("abcabcabd"), nil, []byte("x")},
	} {
		if got := inflated(t, spliced(Kai(), all)); !bytes.Equal(got, bytes.Join(all, nil)) {
			t.Errorf("%s: %d bytes come back, %d went in", name, len(got), len(bytes.Join(all, nil)))
		}
	}
}

// TestStreamOutlines: any outlines of the face, in any order, are what they
// were, and an eighth longer than deflated as a whole.
func TestStreamOutlines(t *testing.T) {
	outlines := kaiOutlines(t)
	random := rand.New(rand.NewPCG(3, 4))
	code := Kai()
	for range 20 {
		var all [][]byte
		for range 250 {
			all = append(all, outlines[random.IntN(len(outlines))])
		}
		data, stream := bytes.Join(all, nil), spliced(code, all)
		if !bytes.Equal(inflated(t, stream), data) {
			t.Fatal("other bytes come back")
		}
		var whole bytes.Buffer
		z := zlib.NewWriter(&whole)
		if _, err := z.Write(data); err != nil {
			t.Fatal(err)
		}
		z.Close()
		if ratio := float64(len(stream)) / float64(whole.Len()); ratio > 1.15 {
			t.Errorf("%.3f of what deflate takes", ratio)
		}
	}
}

// TestPieceAgain: a piece is the same in each stream, and leaves no trace in the
// next.
func TestPieceAgain(t *testing.T) {
	code := Kai()
	piece := code.Piece([]byte("again and again"))
	for n := range 70 {
		s := code.Begin(nil)
		want := bytes.Repeat([]byte{'a'}, n)
		for range n { // at each place within a byte
			s.Add(code.Piece([]byte{'a'}))
		}
		s.Add(piece)
		s.Add(piece)
		if got := inflated(t, s.End()); string(got) != string(want)+"again and againagain and again" {
			t.Fatalf("behind %d bytes: %q", n, got)
		}
	}
}

func TestNewCodeRefuses(t *testing.T) {
	for name, lengths := range map[string]string{
		"empty":      "",
		"short":      kai[1:],
		"long":       kai + "d",
		"no word":    "0" + kai[1:],
		"no digit":   "x" + kai[1:],
		"too full":   "1" + kai[1:],
		"not full":   "f" + kai[1:],
		"upper case": strings.ToUpper(kai),
	} {
		if _, err := NewCode(lengths); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzPiece(f *testing.F) {
	f.Add([]byte("abcabcabc"), []byte{}, 3)
	f.Add([]byte{0, 0, 0, 0, 0}, []byte("\xff\xff\xff\xff"), 1)
	code := Kai()
	f.Fuzz(func(t *testing.T, a, b []byte, cut int) {
		all := [][]byte{a, b, a}
		if cut > 0 && cut < len(a) {
			all = append(all, a[:cut], a[cut:])
		}
		if got := inflated(t, spliced(code, all)); !bytes.Equal(got, bytes.Join(all, nil)) {
			t.Errorf("%q comes back as %q", bytes.Join(all, nil), got)
		}
	})
}

func BenchmarkPiece(b *testing.B) {
	t := new(testing.T)
	outlines, code := kaiOutlines(t)[:300], Kai()
	for b.Loop() {
		for _, data := range outlines {
			code.Piece(data)
		}
	}
}
