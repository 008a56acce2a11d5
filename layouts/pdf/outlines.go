package pdf

import (
	"sync"
	"sync/atomic"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/pdf/splice"
)

// outlines are those of the face that answers are set in, each compressed when it
// is first written, and joined to a stream in each document. They grow to what
// the whole face takes, 5 MB, and no further. They are safe for concurrent use.
type outlines struct {
	begun  sync.Once
	cut    *fonts.Outlines
	code   *splice.Code
	pieces []atomic.Pointer[splice.Piece] // by glyph
}

// begin makes room for the outlines of a face.
func (o *outlines) begin(face *fonts.Face) {
	o.begun.Do(func() {
		o.cut, o.code = fonts.NewOutlines(face), splice.Kai()
		o.pieces = make([]atomic.Pointer[splice.Piece], face.Glyphs())
	})
}

// deflate appends a subset of the face as a stream.
func (o *outlines) deflate(out []byte, parts []fonts.Part) []byte {
	s := o.code.Begin(out)
	for _, p := range parts {
		s.Add(o.piece(p))
	}
	return s.End()
}

// piece is a part, compressed.
func (o *outlines) piece(p fonts.Part) *splice.Piece {
	if p.Outline == 0 {
		return o.code.Piece(p.Append(nil))
	}
	known := &o.pieces[p.Outline]
	piece := known.Load()
	if piece == nil {
		piece = o.code.Piece(p.Append(nil)) // two may do so at a time: they make the same
		known.Store(piece)
	}
	return piece
}
