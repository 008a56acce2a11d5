package page

import (
	_ "embed"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/fonts"
)

// fixed is what layouts print beside the words of definitions: 续页, 未填, the
// names of months. A test finds it in their sources.
//
//go:embed fixed.txt
var fixed string

// emoji are those that people write most.
const emoji = "😀😁😂🤣😃😄😅😆😉😊😋😎😍😘🙂🤗🤔😐😑😶🙄😏😥😮😯😪😫😴😌😜😝😒😓😔😕🙃😲😞😟😤😢😭😨😩😬😰😱😳😵😡😠😷🤒🤕😇👍👎👌👏🙏💪🤝👀👂👆👇👉👈✌✊👋❤💔💕💯💢💤🔥⭐🌟✨🎉🎁🎂🌹🌸🌱🌞🌙☀☁☔⚡❄☕🍎🍚🍺🏠🏫🏥🚗🚲✈⏰📅📌📎📖📝📚📷📱💻💡💰🔒🔑🔍✅❌❗❓⭕➕➖🚀🎯🎵🐶🐱"

// narrow is what people write beside Han.
func narrow(r rune) bool {
	for _, block := range [...][2]rune{
		{0x20, 0x7e}, {0xa0, 0x17f}, {0x1cd, 0x1dc}, {0x2010, 0x2027}, {0x2030, 0x203b}, {0x20ac, 0x20ac}, {0x2103, 0x2103}, {0x2116, 0x2116}, {0x2122, 0x2122},
		{0x2190, 0x2199}, {0x2248, 0x2265}, {0x2460, 0x2473}, {0x2500, 0x2503}, {0x25a0, 0x25cf}, {0x2605, 0x2606}, {0x2610, 0x2612}, {0x2713, 0x2717}, {0x3000, 0x301f}, {0xff01, 0xff5e}, {0xffe5, 0xffe5},
	} {
		if r >= block[0] && r <= block[1] {
			return true
		}
	}
	return false
}

// held says of each face which glyphs a page carries.
type held [fonts.Count]map[fonts.GlyphID]bool

// hold chooses the glyphs: what the definitions print, in any face; and for
// answers the most used characters, in the faces that print answers.
func hold(faces *fonts.Faces, definitions []engine.Definition) held {
	printed := map[rune]bool{}
	for _, d := range definitions {
		add(printed, string(d.Data))
	}
	add(printed, fixed)
	written := map[rune]bool{}
	add(written, string(faces.Face(fonts.Kai).Common()))
	var h held
	for id := range fonts.ID(fonts.Count) {
		h[id] = map[fonts.GlyphID]bool{}
		for r, glyph := range faces.Face(id).Characters() {
			switch {
			case printed[r], id == fonts.Kai && written[r], id == fonts.Emoji && strings.ContainsRune(emoji, r), id != fonts.Emoji && narrow(r):
				h[id][glyph] = true
			}
		}
	}
	return h
}

func add(characters map[rune]bool, words string) {
	for _, r := range words {
		characters[r] = true
	}
}

// cut is the faces with the glyphs that are held, condensed.
func (h held) cut(faces *fonts.Faces) (files [fonts.Count][]byte, err error) {
	for id := range fonts.ID(fonts.Count) {
		if files[id], err = condensed(faces.Face(id), func(g fonts.GlyphID) bool { return h[id][g] }); err != nil {
			return files, err
		}
	}
	return files, nil
}

// condensed is what is left of a face.
func condensed(face *fonts.Face, keep func(fonts.GlyphID) bool) ([]byte, error) {
	data, err := face.Without(keep)
	if err != nil {
		return nil, fmt.Errorf("page: %w", err)
	}
	left, err := fonts.Open(data)
	if err != nil {
		return nil, fmt.Errorf("page: %w", err)
	}
	return left.Condense(), nil
}

// Piece is a file of the folder of rare characters.
type Piece struct {
	Name string
	Data []byte
}

// pieceEnding is what the names of pieces end with.
const pieceEnding = ".bin"

// Pieces are what a page over definitions does not carry of its faces, in pieces
// that it fetches one by one.
func Pieces(definitions []engine.Definition) ([]Piece, error) {
	faces := fonts.Embedded()
	h := hold(faces, definitions)
	var pieces []Piece
	var of []fonts.ID
	for id := range fonts.ID(fonts.Count) {
		face, last := faces.Face(id), ""
		for _, glyph := range face.Characters() {
			name := engine.Piece(id, glyph)
			if h[id][glyph] || name == last || slices.ContainsFunc(pieces, func(p Piece) bool { return p.Name == name+pieceEnding }) {
				continue
			}
			last = name
			pieces, of = append(pieces, Piece{Name: name + pieceEnding}), append(of, id)
		}
	}
	errs := make([]error, len(pieces))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(pieces)); i = next.Add(1) - 1 {
				errs[i] = pieces[i].fill(faces.Face(of[i]), of[i])
			}
		})
	}
	workers.Wait()
	return pieces, errors.Join(errs...)
}

// fill gives a piece its part of a face.
func (p *Piece) fill(face *fonts.Face, id fonts.ID) error {
	name := strings.TrimSuffix(p.Name, pieceEnding)
	data, err := condensed(face, func(g fonts.GlyphID) bool { return engine.InPiece(name, id, g) })
	if err != nil {
		return err
	}
	p.Data, err = Compress(data)
	return err
}
