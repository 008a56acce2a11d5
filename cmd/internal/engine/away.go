package engine

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// missing is a glyph of a document that its faces do not carry.
type missing struct {
	face   fonts.ID
	glyph  fonts.GlyphID
	source string
}

// missingFrom are the glyphs of a document that its faces do not carry, each once.
func missingFrom(document *page.Document) []missing {
	var found []missing
	for _, p := range document.Pages {
		for _, m := range page.Walk(p.Marks) {
			text, ok := m.(page.Text)
			if !ok {
				continue
			}
			source := ""
			for _, g := range text.Glyphs {
				if g.Source != "" { // else the glyph before stands for both
					source = g.Source
				}
				one := missing{g.Face, g.ID, source}
				if document.Faces.Face(g.Face).Away(g.ID) && !slices.Contains(found, one) {
					found = append(found, one)
				}
			}
		}
	}
	return found
}

// away is a problem for each character of a document that its faces do not
// carry, at every answer in which it stands.
func away(document *page.Document, answers *worksheets.Answers) worksheets.Problems {
	var findings worksheets.Findings
	for _, m := range missingFrom(document) {
		place := func(path string) {
			findings.Add(worksheets.Problem{
				Path: path,
				What: worksheets.Msg("this page does not carry the character %s (%s)", m.source, codePoints(m.source)),
				Hint: worksheets.Msg("open the page from the network, with the folder 字体 beside it; or write it another way"),
			})
		}
		met := false
		if answers != nil {
			for _, group := range answers.Copies {
				group.EachText(func(path, words string) {
					if strings.Contains(norm.NFC.String(words), m.source) {
						met = true
						place(path)
					}
				})
			}
		}
		if !met {
			place("")
		}
	}
	return findings.Problems()
}

// codePoints names the characters of a text: "U+6C49".
func codePoints(text string) string {
	var names []string
	for _, r := range text {
		names = append(names, fmt.Sprintf("U+%04X", r))
	}
	return strings.Join(names, " ")
}

// wants are the pieces of faces that a document is short of, by their names.
func wants(document *page.Document) []string {
	if document == nil {
		return nil
	}
	var names []string
	for _, m := range missingFrom(document) {
		if name := Piece(m.face, m.glyph); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
