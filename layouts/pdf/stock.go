package pdf

import (
	"bytes"

	"worksheetpdf/fonts"
)

// stock is what a writer keeps of what many documents have: at most 12 MiB, and
// the outlines of one face.
type stock struct {
	ready    []byte // subsets that the program has brought (see readySubset)
	subsets  shelf[*subset]
	streams  shelf[object] // deflated, without their bodies
	outlines outlines
}

const (
	mostSubsets = 4 << 20 // bytes: those of some twenty worksheets
	mostStreams = 8 << 20
)

func newStock(faces *fonts.Faces) stock {
	return stock{
		ready:   readyFor(faces),
		subsets: shelf[*subset]{limit: mostSubsets},
		streams: shelf[object]{limit: mostStreams},
	}
}

// kind is what a kept stream is, so that none is taken for one of another kind.
type kind uint8

const (
	keptAttachment kind = iota // found by its content
	keptPicture                // by the SHA-256 of its content
	keptProfile                // by nothing: there is one
)

// keep is a stream that other documents have too; data makes it where it is not
// kept yet. An attachment is the same whether it is kept or not.
func (f *file) keep(as kind, content []byte, data func() []byte) (object, error) {
	level := f.level(as == keptPicture)
	f.space.key = append(append(f.space.key[:0], byte(as), byte(level)), content...)
	return f.stock.streams.get(f.space.key, func() (object, int, error) {
		data := data()
		deflated, err := f.space.deflate(data, level)
		if as == keptAttachment && len(deflated) >= len(data) { // as of one that is not kept
			return object{stream: bytes.Clone(data), coding: final}, len(data), err
		}
		return object{stream: bytes.Clone(deflated), coding: packed}, len(deflated), err
	})
}
