package engine

import (
	"fmt"
	"strconv"
	"strings"

	"worksheetpdf/fonts"
	"worksheetpdf/worksheets"
)

// pieceGlyphs is how many glyphs a piece of a face has: some 150 KB of outlines.
const pieceGlyphs = 512

// Piece names the piece of a face in which a glyph is: the face's number and the
// piece's, "2-17". A page that is served finds its file beside it.
func Piece(face fonts.ID, glyph fonts.GlyphID) string {
	return fmt.Sprintf("%d-%d", face, int(glyph)/pieceGlyphs)
}

// InPiece reports whether a glyph of a face is in a piece.
func InPiece(name string, face fonts.ID, glyph fonts.GlyphID) bool { return Piece(face, glyph) == name }

// AddPiece adds a piece of a face, condensed, to those that the engine has.
func (e *Engine) AddPiece(name string, data []byte) error {
	id, _, _ := strings.Cut(name, "-")
	face, err := strconv.Atoi(id)
	if err != nil || face < 0 || face >= fonts.Count {
		return worksheets.Problems{{What: worksheets.Msg("there is no piece %q of a face", name)}}
	}
	e.guard.Lock()
	defer e.guard.Unlock()
	faces := e.faces
	if data, err = fonts.Expand(data); err == nil {
		faces, err = faces.With(fonts.ID(face), data)
	}
	if err != nil {
		return worksheets.Problems{{What: worksheets.Msg("the piece %q of a face is damaged", name)}}
	}
	e.faces = faces
	return nil
}
