package records

import (
	"bytes"
	"encoding/json"
	"strconv"

	"worksheetpdf/worksheets"
)

// The keys of an answer file that tell one from the answers alone.
const (
	keyWorksheet = "worksheet"
	keyAnswers   = "answers"
)

// answersHead is the head of an answer file to a worksheet, up to its answers,
// on one line.
func answersHead(sheet *worksheets.Worksheet) []byte {
	id, _ := json.Marshal(sheet.ID) // a string
	return []byte(`{"worksheet": ` + string(id) + `, "version": ` + strconv.Itoa(sheet.Version) + `, "answers":`)
}

// wrapped is an answer file of a head and answers that have lines of their own.
func wrapped(head, answers []byte) []byte {
	return bytes.Join([][]byte{head, answers, []byte("}\n")}, []byte("\n"))
}

// Merged is one answer file of the copies in many records that are right.
func Merged(sheet *worksheets.Worksheet, all []*Record) ([]byte, error) {
	var copies [][]byte
	for _, r := range all {
		var file struct {
			Answers json.RawMessage `json:"answers"`
		}
		if err := json.Unmarshal(r.Text, &file); err != nil {
			return nil, err
		}
		text := bytes.TrimSpace(file.Answers)
		if inner, list := bytes.CutPrefix(text, []byte("[")); list {
			text = bytes.TrimSpace(bytes.TrimSuffix(inner, []byte("]")))
		}
		switch string(text) {
		case "", "null", `""`:
			text = []byte("{}")
		}
		copies = append(copies, text)
	}
	list := append([]byte("[\n"), bytes.Join(copies, []byte(",\n"))...)
	return wrapped(answersHead(sheet), append(list, "\n]"...)), nil
}

// isAnswerFile tells an answer file from the answers alone, by its keys.
func isAnswerFile(text []byte) bool {
	var s scanner
	for _, b := range text {
		if s.take(b); s.keyed && (string(s.key) == keyWorksheet || string(s.key) == keyAnswers) {
			return true
		}
	}
	return false
}

// scanner goes over JSON byte by byte, and knows how deep it is and which key
// of the outermost object came last. It finds where values begin and end in
// what is JSON; whether it is, its reader says.
type scanner struct {
	depth   int
	quoted  bool
	escaped bool
	key     []byte // the last string of the outermost object, as far as it matters
	keyed   bool   // the byte taken last is the colon after that key
}

// longestKey is how much of a key is looked at.
const longestKey = 32

// take goes over one byte.
func (s *scanner) take(b byte) {
	s.keyed = false
	if s.quoted {
		s.within(b)
		return
	}
	switch b {
	case '"':
		s.quoted = true
		if s.depth == 1 {
			s.key = s.key[:0]
		}
	case ':':
		s.keyed = s.depth == 1
	case '{', '[':
		s.depth++
	case '}', ']':
		s.depth--
	}
}

// within goes over one byte of a string.
func (s *scanner) within(b byte) {
	switch {
	case s.escaped:
		s.escaped = false
	case b == '\\':
		s.escaped = true
	case b == '"':
		s.quoted = false
		return
	}
	if s.depth == 1 && len(s.key) < longestKey {
		s.key = append(s.key, b)
	}
}
