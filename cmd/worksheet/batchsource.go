package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/records"
)

// recordSource is a source of records that was opened.
type recordSource struct {
	records.Source
	table *records.Table // a spreadsheet, which knows how much of it was read; else nil
	count int            // how many records there are; 0: nobody knows
	size  int64          // of the file; 0: nobody knows
	read  *atomic.Int64  // bytes of it
	file  io.Closer      // nil: there is nothing to close
	seen  *atomic.Uint64 // records that were read
}

// Next is the next record.
func (r *recordSource) Next() (*records.Record, error) {
	record, err := r.Source.Next()
	if err == nil {
		r.seen.Add(1)
	}
	return record, err
}

// fraction is how much of the source was read, from 0 to 1; 0: nobody knows.
func (r *recordSource) fraction() float64 {
	switch {
	case r.table != nil:
		return r.table.Fraction()
	case r.count > 0:
		return float64(r.seen.Load()) / float64(r.count)
	case r.size > 0:
		return min(float64(r.read.Load())/float64(r.size), 1)
	}
	return 0
}

// Close gives the file back.
func (r *recordSource) Close() error {
	if r.file == nil {
		return nil
	}
	return r.file.Close()
}

// counted counts the bytes that are read.
type counted struct {
	io.Reader
	n *atomic.Int64
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n.Add(int64(n))
	return n, err
}

// recordsOf opens a source of records: what it is, its name says, and of a
// folder the system. Columns are those of a table that names of files take.
func (s *session) recordsOf(b batching, sheet *worksheets.Worksheet, columns []string) (*recordSource, error) {
	source, name := &recordSource{read: new(atomic.Int64), seen: new(atomic.Uint64)}, b.source()
	reading := records.Reading{Sheet: sheet, Key: b.key, Also: columns, Ignore: b.ignore}
	if name == "-" {
		return source, unread(name, source.open(name, s.in, reading))
	}
	info, err := os.Stat(b.answers)
	if err != nil {
		return nil, problem(name, reason(err), elsewhere(b.answers, err))
	}
	if info.IsDir() {
		files, err := records.NewFolder(filepath.ToSlash(filepath.Clean(name)), os.DirFS(b.answers))
		if err != nil {
			return nil, unread(name, err)
		}
		source.Source, source.count = files, files.Count()
		return source, nil
	}
	f, err := os.Open(b.answers)
	if err != nil {
		return nil, problem(name, reason(err), elsewhere(b.answers, err))
	}
	source.file = f
	if info.Mode().IsRegular() {
		source.size = info.Size()
	}
	if isBook(name) {
		err = source.openBook(name, f, info, b.sheet, reading)
	} else {
		err = source.open(name, f, reading)
	}
	if err != nil {
		f.Close()
		return nil, unread(name, err)
	}
	return source, nil
}

// openBook reads a spreadsheet, of which parts are read here and there.
func (r *recordSource) openBook(name string, f *os.File, info os.FileInfo, sheet string, o records.Reading) error {
	if !info.Mode().IsRegular() {
		return problem(name, worksheets.Msg("this is no ordinary file"), worksheets.Message{})
	}
	table, err := records.Workbook(name, f, info.Size(), sheet, o)
	r.Source, r.table, r.size = table, table, 0
	return err
}

// isTable reports whether a source's name is that of a table.
func isTable(name string) bool {
	return isBook(name) || slices.Contains([]string{".csv", ".tsv", ".txt"}, strings.ToLower(filepath.Ext(name)))
}

// isBook reports whether a source's name is that of a spreadsheet.
func isBook(name string) bool {
	return slices.Contains([]string{".xlsx", ".xlsm"}, strings.ToLower(filepath.Ext(name)))
}

// open reads a file as what its name says it is.
func (r *recordSource) open(name string, in io.Reader, o records.Reading) (err error) {
	in = counted{in, r.read}
	switch ending := strings.ToLower(filepath.Ext(name)); {
	case ending == ".json":
		r.Source, err = records.List(name, in, o.Sheet)
	case ending == ".jsonl", ending == ".ndjson", name == "-":
		r.Source, err = records.Lines(name, in, o.Sheet)
	case isTable(name):
		r.Source, err = records.CSV(name, in, o)
	default:
		return problem(name, worksheets.Msg("this is no source of answers that is known"),
			worksheets.Msg("known are: %s, a folder of answer files, and - for JSON Lines", ".xlsx, .csv, .tsv, .txt, .jsonl, .json"))
	}
	return err
}

// unread is an error of reading a source, as a problem.
func unread(name string, err error) error {
	var problems worksheets.Problems
	if err == nil || errors.As(err, &problems) {
		return err
	}
	return problem(name, worksheets.Msg("cannot be read: %s", reason(err)), worksheets.Message{})
}
