package pen

import (
	"strings"

	"worksheetpdf/worksheets"
)

// Problem notes that something cannot be laid out as the definition says, by
// its path there, and how to mend it.
func (p *Pen) Problem(path string, what, hint worksheets.Message) {
	p.Problems.Add(worksheets.Problem{Path: path, What: what, Hint: hint})
}

// Note notes what is worth knowing of a layout and keeps nobody from printing it.
func (p *Pen) Note(path string, what, hint worksheets.Message) {
	p.Notes.Add(worksheets.Problem{Path: path, Note: true, What: what, Hint: hint})
}

// NoRoom reports words that have no room, not even broken.
func (p *Pen) NoRoom(words, path string) {
	p.Problem(path, worksheets.Msg("“%s” has no room here", Clipped(words)),
		worksheets.Msg("write fewer words, or give them more room: a wider column, places that stand further apart"))
}

// Clipped is the beginning of words, for a message, on one line.
func Clipped(words string) string {
	const most = 20
	words = strings.Join(strings.Fields(words), " ")
	if runes := []rune(words); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return words
}
