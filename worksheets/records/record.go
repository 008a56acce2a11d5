// Package records reads the answers of many people to one worksheet, a record
// each, from what such answers lie in: JSON Lines, a list in one JSON file, a
// folder of answer files, a table.
//
//	source := records.Lines("答案.jsonl", file, sheet)
//	for {
//		record, err := source.Next()
//		if err == io.EOF {
//			break
//		}
//		answers, notes, err := record.Check(sheet)
//		…
//	}
//
// A source is read as it goes: of what lies before and after a record nothing
// is kept. A record that is wrong says so when it is checked, and does not stop
// those after it.
package records

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"worksheetpdf/worksheets"
)

// MaxRecords is how many records a source may have.
const MaxRecords = 1_000_000

// maxRecord is how many bytes one record may have: as an answer file.
const maxRecord = 16 << 20

// Source gives records, one after the other.
type Source interface {
	// Next is the next record, or the error io.EOF after the last. Another
	// error, of type [worksheets.Problems] or of the reader beneath, is about
	// the source as a whole: there are no records after it.
	Next() (*Record, error)
}

// Record is what one person answered.
type Record struct {
	Number int    // from 1, in the order of the source
	Place  string // for people: "答案.jsonl:17", "答案/张三.json", "名单.xlsx: Sheet1!5:6"
	Name   string // of the file that holds the record alone, without its ending; else ""
	// Columns is what a table says of the record besides its answers, by the
	// heading of the column.
	Columns map[string]string
	// Text is the record as it stands: an answer file, or what is made of a
	// table's cells. Records of the same Text and Columns are the same.
	Text []byte

	file     string // in which it stands, as problems name it
	problems worksheets.Problems
	notes    worksheets.Problems
	place    func(*worksheets.Problem)                     // moves a problem from Text to the source
	sort     func(worksheets.Problems) worksheets.Problems // nil: they stand as in Text
}

// Check is the answers of a record, checked against the worksheet, and what is
// worth knowing of it. The error is of type [worksheets.Problems], with places
// in the source.
func (r *Record) Check(sheet *worksheets.Worksheet) (answers *worksheets.Answers, notes worksheets.Problems, err error) {
	if len(r.problems) > 0 {
		return nil, nil, r.problems
	}
	file, err := worksheets.ReadAnswers(r.file, r.Text)
	if err != nil {
		return nil, nil, r.Located(err)
	}
	answers, err = file.For(sheet)
	if err != nil {
		return nil, nil, r.Located(err)
	}
	var own worksheets.Problems
	errors.As(r.Located(file.NotesFor(sheet)), &own)
	return answers, append(r.notes[:len(r.notes):len(r.notes)], own...), nil
}

// Located is an error about the record, found by whom its answers were handed
// to, with its places in the source.
func (r *Record) Located(err error) error {
	var problems worksheets.Problems
	if !errors.As(err, &problems) {
		return err
	}
	located := make(worksheets.Problems, len(problems))
	for i, p := range problems {
		r.moved(&p)
		located[i] = p
	}
	if r.sort != nil {
		return r.sort(located)
	}
	return located
}

// moved moves a problem of the record's text to its place in the source.
func (r *Record) moved(p *worksheets.Problem) {
	if r.place != nil && p.File == r.file {
		r.place(p)
	}
}

// origin is where a text stands in a file: its first character, from 1.
type origin struct{ line, column int }

// move moves the problems of a text that begins at an origin, and that was put
// into an answer file after so many lines of head.
func (o origin) move(head int, text []byte) func(*worksheets.Problem) {
	lines := bytes.Count(text, []byte("\n")) + 1
	last := text[bytes.LastIndexByte(text, '\n')+1:]
	return func(p *worksheets.Problem) {
		line := p.Line - head
		switch {
		case line < 1: // of the whole, or of the head, which is ours
			p.Line, p.Column, p.Excerpt = o.line, o.column, ""
			return
		case line > lines: // something is missing at the end
			line, p.Column, p.Excerpt = lines, utf8.RuneCount(last)+1, ""
		}
		if line == 1 {
			p.Column += o.column - 1
		}
		p.Line = o.line + line - 1
	}
}

// at is a record's place in a file; a record that begins its line needs no
// column.
func (o origin) at(file string) string {
	if o.column == 1 {
		return fmt.Sprintf("%s:%d", file, o.line)
	}
	return fmt.Sprintf("%s:%d:%d", file, o.line, o.column)
}

// tooLarge is what is wrong with a record that nobody can have written.
func tooLarge(file string, o origin) worksheets.Problems {
	return worksheets.Problems{{File: file, Line: o.line, Column: o.column,
		What: worksheets.Msg("this record is larger than %d MiB", maxRecord>>20), Hint: worksheets.Msg("share it out over several records")}}
}

// tooMany is what is wrong with a source of more records than anybody prints.
func tooMany(file string) worksheets.Problems {
	return worksheets.Problems{{File: file,
		What: worksheets.Msg("there are more than %d records", MaxRecords), Hint: worksheets.Msg("share them out over several files")}}
}
