package engine

import (
	"bytes"
	"encoding/json"

	"worksheetpdf/worksheets"
)

// Imported is the drafts that a file holds, as many as it has answer files.
type Imported struct {
	Found
	Drafts []Draft `json:"drafts,omitempty"`
}

// Import reads drafts from an answer file, whatever it is called, or from those
// that a PDF carries. What is wrong with its answers is a problem, and they come
// all the same: somebody wrote them.
func (e *Engine) Import(name string, data []byte) Imported {
	if isPDF(data) {
		return e.importPDF(data)
	}
	file, err := worksheets.ReadAnswers(name, data)
	if err != nil {
		return Imported{Found: e.found(problemsOf(err))}
	}
	s := e.sheet(file.Worksheet)
	if s == nil {
		return Imported{Found: e.found(e.unknown(file.Worksheet))}
	}
	notes := file.NotesFor(s.Worksheet)
	_, err = file.For(s.Worksheet)
	found := e.found(nil)
	if err != nil {
		found = e.found(problemsOf(err))
	}
	found.Problems = append(found.Problems, e.shown(notes)...)
	answers, ok := file.Answers()
	if !ok {
		return Imported{Found: found}
	}
	return Imported{Found: found, Drafts: []Draft{{Worksheet: s.ID, Answers: compact(answers)}}}
}

// compact is a value without the blanks between its parts.
func compact(value string) json.RawMessage {
	var b bytes.Buffer
	if json.Compact(&b, []byte(value)) != nil {
		return json.RawMessage("null") // it was read as JSON a moment ago
	}
	return b.Bytes()
}
