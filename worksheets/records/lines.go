package records

import (
	"bufio"
	"bytes"
	"io"

	"worksheetpdf/worksheets"
)

// lines is JSON Lines (jsonlines.org): a record a line, each an answer file or
// only what stands under "answers" in one.
type lines struct {
	file  string
	in    *bufio.Reader
	sheet *worksheets.Worksheet
	notes worksheets.Problems // of the file, which the first record tells
	line  int
	count int
}

// Lines reads JSON Lines. Empty lines are no records.
func Lines(file string, r io.Reader, sheet *worksheets.Worksheet) (Source, error) {
	in, notes, err := plain(file, r)
	if err != nil {
		return nil, err
	}
	return &lines{file: file, in: in, sheet: sheet, notes: notes}, nil
}

func (l *lines) Next() (*Record, error) {
	for {
		text, large, err := l.read()
		if err != nil {
			return nil, err
		}
		l.line++
		text = bytes.TrimRight(text, "\r\n")
		if len(bytes.TrimSpace(text)) == 0 && !large {
			continue
		}
		if l.count++; l.count > MaxRecords {
			return nil, tooMany(l.file)
		}
		at := origin{l.line, 1}
		record := jsonRecord(l.file, at, text, l.sheet)
		record.Number, record.notes = l.count, l.notes
		l.notes = nil
		if large {
			record.Text, record.problems = nil, tooLarge(l.file, at)
		}
		return record, nil
	}
}

// read is the next line; of one that is too large, only that it is.
func (l *lines) read() (text []byte, large bool, err error) {
	for {
		part, err := l.in.ReadSlice('\n')
		if large = large || len(text)+len(part) > maxRecord; large {
			text = nil
		} else {
			text = append(text, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && (len(text) > 0 || large):
			return text, large, nil
		}
		return text, large, err
	}
}

// jsonRecord is a record of one JSON value in a file: an answer file, or the
// answers alone.
func jsonRecord(file string, at origin, text []byte, sheet *worksheets.Worksheet) *Record {
	r := &Record{Place: at.at(file), file: file}
	head := 0
	if isAnswerFile(text) {
		r.Text = bytes.Clone(text)
	} else {
		head = 1
		r.Text = wrapped(answersHead(sheet), text)
	}
	r.place = at.move(head, text)
	return r
}
