package records

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"worksheetpdf/worksheets"
)

// list is the records of one JSON file: the copies under "answers" in an answer
// file, a record each, or a list of answer files or answers alone.
type list struct {
	file  string
	in    *bufio.Reader
	sheet *worksheets.Worksheet
	notes worksheets.Problems

	at    origin // of the byte that comes next
	head  []byte // what stands before the list in an answer file; nil: the list is all
	scan  scanner
	count int
	open  bool // within the list
	done  bool
}

// maxHead is how many bytes may stand before the list of an answer file.
const maxHead = 64 << 10

// List reads a list of answers in one JSON file.
func List(file string, r io.Reader, sheet *worksheets.Worksheet) (Source, error) {
	in, notes, err := plain(file, r)
	if err != nil {
		return nil, err
	}
	return &list{file: file, in: in, sheet: sheet, notes: notes, at: origin{1, 1}}, nil
}

func (l *list) Next() (*Record, error) {
	if l.done {
		return nil, io.EOF
	}
	if !l.open {
		if record, err := l.begin(); record != nil || err != nil {
			l.done = true
			return record, err
		}
		l.open = true
	}
	b, err := l.skip(" \t\r\n,")
	if err != nil {
		return nil, l.unfinished(err, closing(l.head))
	}
	if b == ']' {
		l.done = true
		return nil, l.end()
	}
	if l.count++; l.count > MaxRecords {
		return nil, tooMany(l.file)
	}
	at := l.at
	text, large, err := l.element()
	if err != nil {
		return nil, err
	}
	record := l.record(at, text)
	record.Number, record.notes = l.count, l.notes
	l.notes = nil
	if large {
		record.Text, record.problems = nil, tooLarge(l.file, at)
	}
	return record, nil
}

// record is that of one entry of the list.
func (l *list) record(at origin, text []byte) *Record {
	if l.head == nil {
		return jsonRecord(l.file, at, text, l.sheet)
	}
	r := &Record{Place: at.at(l.file), file: l.file, Text: wrapped(l.head, text)}
	r.place = at.move(1, text)
	return r
}

// begin reads up to the first entry. A file that is one record, not a list, or
// no JSON at all, is that record.
func (l *list) begin() (*Record, error) {
	b, err := l.skip(" \t\r\n")
	if err == nil && b == '[' {
		l.next()
		return nil, nil
	}
	var head []byte
	for err == nil && len(head) < maxHead {
		if b, err = l.next(); err != nil {
			break
		}
		head = append(head, b)
		l.scan.take(b)
		if b != '[' || l.scan.depth != 2 || string(l.scan.key) != keyAnswers {
			continue
		}
		if found, ok := l.headOf(head); ok {
			l.head = found
			return nil, l.checkHead()
		}
	}
	if err != nil && err != io.EOF {
		return nil, err
	}
	rest, err := io.ReadAll(io.LimitReader(l.in, maxRecord+1))
	if err != nil {
		return nil, err
	}
	text := append(head, rest...)
	if len(text) == 0 {
		return nil, io.EOF
	}
	l.count = 1
	at := origin{1, 1}
	record := jsonRecord(l.file, at, text, l.sheet)
	record.Number, record.notes = 1, l.notes
	if len(text) > maxRecord {
		record.Text, record.problems = nil, tooLarge(l.file, at)
	}
	return record, nil
}

// headOf is the head of an answer file on one line, up to its answers; ok is
// false where the list is that of another key's value.
func (l *list) headOf(head []byte) (line []byte, ok bool) {
	before := bytes.TrimRight(head[:len(head)-1], " \t\r\n")
	if !bytes.HasSuffix(before, []byte(":")) {
		return nil, false
	}
	return bytes.Map(func(r rune) rune {
		if r == '\n' || r == '\r' {
			return ' '
		}
		return r
	}, before), true
}

// checkHead says once what is wrong with the head of all records.
func (l *list) checkHead() error {
	file, err := worksheets.ReadAnswers(l.file, wrapped(l.head, []byte("{}")))
	if err != nil {
		return err
	}
	if _, err = file.For(l.sheet); err != nil {
		problems := err.(worksheets.Problems)
		for i := range problems {
			problems[i].Line, problems[i].Column, problems[i].Excerpt = 0, 0, ""
			if problems[i].Hint.Format == "" || file.Worksheet == "" {
				problems[i].Hint = worksheets.Msg("%q and %q stand before %q in a list", "worksheet", "version", keyAnswers)
			}
		}
		return problems
	}
	l.notes = append(l.notes, file.NotesFor(l.sheet)...)
	return nil
}

// element is the next entry's text; of one that is too large, only that it is.
func (l *list) element() (text []byte, large bool, err error) {
	var s scanner
	for {
		next, err := l.in.Peek(1)
		if err == io.EOF {
			return text, large, nil // its reader says what is missing
		}
		if err != nil {
			return nil, large, err
		}
		b := next[0]
		if s.depth == 0 && !s.quoted && (b == ',' || b == ']') {
			return text, large, nil
		}
		l.next()
		s.take(b)
		if large = large || len(text) >= maxRecord; large {
			text = nil
		} else {
			text = append(text, b)
		}
		if s.depth == 0 && (b == '}' || b == ']') {
			return text, large, nil
		}
	}
}

// next takes one byte, and counts lines and characters.
func (l *list) next() (byte, error) {
	b, err := l.in.ReadByte()
	switch {
	case err != nil:
	case b == '\n':
		l.at = origin{l.at.line + 1, 1}
	case utf8.RuneStart(b):
		l.at.column++
	}
	return b, err
}

// skip goes over bytes of a set, and is the one after them, not taken yet.
func (l *list) skip(set string) (byte, error) {
	for {
		next, err := l.in.Peek(1)
		if err != nil {
			return 0, err
		}
		if strings.IndexByte(set, next[0]) < 0 {
			return next[0], nil
		}
		l.next()
	}
}

// unfinished is that the file ends too early, before what closes it.
func (l *list) unfinished(err error, missing string) error {
	l.done = true
	if err != io.EOF {
		return err
	}
	return worksheets.Problems{{File: l.file, Line: l.at.line, Column: l.at.column,
		What: worksheets.Msg("the file ends before its list does"), Hint: worksheets.Msg("write %s at its end", missing)}}
}

// closing is what ends a file after its last record.
func closing(head []byte) string {
	if head == nil {
		return "]"
	}
	return "]}"
}

// end asks that nothing stands after the list but what closes the file.
func (l *list) end() error {
	l.next()
	if l.head != nil {
		if b, err := l.skip(" \t\r\n"); err == nil && b == '}' {
			l.next()
		} else {
			return l.after(err)
		}
	}
	if _, err := l.skip(" \t\r\n"); err != io.EOF {
		return l.after(err)
	}
	return io.EOF
}

// after is that something else stands after the list.
func (l *list) after(err error) error {
	if err == io.EOF {
		return l.unfinished(err, "}")
	}
	if err != nil {
		return err
	}
	return worksheets.Problems{{File: l.file, Line: l.at.line, Column: l.at.column,
		What: worksheets.Msg("something stands after the list of answers"),
		Hint: worksheets.Msg("delete it, or move it before %q", keyAnswers)}}
}
