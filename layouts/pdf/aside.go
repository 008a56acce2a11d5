package pdf

import (
	"bytes"

	"github.com/go-pdf/fpdf"
)

// aside is the raw content of pages, which fpdf has no word for. fpdf would keep
// it in four buffers, one after the other, each grown from nothing: half of all
// memory that a document took. So fpdf writes a mark in its place, and it is put
// there when the page's stream is written.
type aside struct {
	content []byte
	ends    []int // of each stretch that stands together
	open    bool  // the last one is not marked yet
}

// asideMark is the line that stands for a stretch: a byte that is in nothing that
// fpdf writes.
const asideMark = "\x00"

func (a *aside) rest() { a.content, a.ends, a.open = a.content[:0], a.ends[:0], false }

// write adds a line.
func (a *aside) write(b []byte) {
	a.content = append(append(a.content, b...), '\n')
	a.open = true
}

// mark has fpdf write where the lines so far stand.
func (a *aside) mark(paper *fpdf.Fpdf) {
	if a.open {
		a.ends, a.open = append(a.ends, len(a.content)), false
		paper.RawWriteStr(asideMark)
	}
}

// stretches is how many stand in a page's stream.
func stretches(stream []byte) int { return bytes.Count(stream, []byte(asideMark+"\n")) }

// restored appends a page's stream to out, with all stretches in their places,
// from the one with this number on.
func (a *aside) restored(out, stream []byte, number int) []byte {
	for {
		before, after, found := bytes.Cut(stream, []byte(asideMark+"\n"))
		out = append(out, before...)
		if !found {
			return out
		}
		start := 0
		if number > 0 {
			start = a.ends[number-1]
		}
		out = append(out, a.content[start:a.ends[number]]...)
		stream = after
		number++
	}
}
