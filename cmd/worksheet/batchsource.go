package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/records"
)

// recordSource is a source of records that was opened.
type recordSource struct {
	records.Source
	folder bool           // each record has a file of its own
	count  int            // how many records there are; 0: nobody knows
	size   int64          // of the file; 0: nobody knows
	read   *atomic.Int64  // bytes of it
	file   io.Closer      // nil: there is nothing to close
	seen   *atomic.Uint64 // records that were read
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
// folder the system.
func (s *session) recordsOf(name string, sheet *worksheets.Worksheet) (*recordSource, error) {
	source := &recordSource{read: new(atomic.Int64), seen: new(atomic.Uint64)}
	if name == "-" {
		return source, source.open(name, s.in, sheet)
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil, problem(name, reason(err), worksheets.Message{})
	}
	if info.IsDir() {
		files, err := records.NewFolder(filepath.ToSlash(filepath.Clean(name)), os.DirFS(name))
		if err != nil {
			return nil, unread(name, err)
		}
		source.Source, source.folder, source.count = files, true, files.Count()
		return source, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, problem(name, reason(err), worksheets.Message{})
	}
	source.file = f
	if info.Mode().IsRegular() {
		source.size = info.Size()
	}
	if err := source.open(name, f, sheet); err != nil {
		f.Close()
		return nil, unread(name, err)
	}
	return source, nil
}

// open reads a file as what its name says it is.
func (r *recordSource) open(name string, in io.Reader, sheet *worksheets.Worksheet) (err error) {
	in = counted{in, r.read}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".json":
		r.Source, err = records.List(name, in, sheet)
	case ".jsonl", ".ndjson", "":
		r.Source, err = records.Lines(name, in, sheet)
	default:
		return problem(name, worksheets.Msg("this is no source of answers that is known"),
			worksheets.Msg("known are: %s, a folder of answer files, and - for JSON Lines", ".jsonl, .json"))
	}
	return err
}

// unread is an error of reading a source, as a problem.
func unread(name string, err error) error {
	if problems, ok := err.(worksheets.Problems); ok {
		return problems
	}
	return problem(name, worksheets.Msg("cannot be read: %s", reason(err)), worksheets.Message{})
}
