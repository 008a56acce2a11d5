// Package batch makes a file of each record of a source, on all cores.
//
// Records are read, checked and named one after the other, so that names do not
// depend on who is faster; files are made and written as workers come to them;
// what became of each record is told, and written into the manifest, in the
// order of the source again. At any time only some records a worker are on
// their way, however many there are.
package batch

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"io"
	"maps"
	"slices"
	"sync"

	"worksheetpdf/cmd/internal/output"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/records"
)

// Run is what there is to do.
type Run struct {
	Source  records.Source
	Sheet   *worksheets.Worksheet
	Names   *Template
	Job     Sum   // of all that every file depends on, besides its record
	Shard   Shard // which records are ours; the zero Shard: all
	Workers int   // at least 1

	// Make makes a record's file. It is called by many workers at a time. The
	// error is [worksheets.Problems] where it is the record's.
	Make func(to *bytes.Buffer, record *records.Record, answers *worksheets.Answers) (pages int, notes worksheets.Problems, err error)

	Folder   *output.Filling
	Manifest *Manifest
	Force    bool // files that nobody knows of are replaced

	// Tell is told what became of each of our records, in their order.
	Tell func(Outcome)
}

// Outcome is what became of a record.
type Outcome struct {
	Number   int
	Place    string
	File     string // "" where it failed
	Kept     bool   // the file was there, as it would be made
	Pages    int    // 0 where the file was kept
	Problems worksheets.Problems
	Notes    worksheets.Problems
}

// Failed reports whether there is no file.
func (o Outcome) Failed() bool { return len(o.Problems) > 0 }

// task is a record on its way.
type task struct {
	record  *records.Record
	answers *worksheets.Answers
	input   Sum
	outcome Outcome
	entry   entry
	err     error // that ends the run
	done    chan struct{}
}

// ahead is how many records a worker may be before the slowest.
const ahead = 4

// Do makes the files. The error is about the run as a whole: that of the source,
// of a disk that is full, or of the context, which ends it between two files.
// What was made before it stands in the manifest.
func (r *Run) Do(ctx context.Context) error {
	ctx, stop := context.WithCancel(ctx)
	work, order := make(chan *task), make(chan *task, ahead*r.Workers)
	read := make(chan error, 1)
	go func() { // where it waits for a pipe, it is left behind
		read <- r.read(ctx, work, order)
		close(order)
	}()
	var workers sync.WaitGroup
	for range r.Workers {
		workers.Go(func() { r.work(ctx, work) })
	}
	err := r.collect(ctx, order)
	stop()
	workers.Wait()
	if err != nil {
		return err
	}
	return <-read
}

// work makes files until there is no more to do.
func (r *Run) work(ctx context.Context, work <-chan *task) {
	var b bytes.Buffer
	for {
		select {
		case t := <-work:
			r.make(ctx, t, &b)
			close(t.done)
		case <-ctx.Done():
			return
		}
	}
}

// collect tells what became of the records, in order.
func (r *Run) collect(ctx context.Context, order <-chan *task) error {
	for {
		var t *task
		select {
		case t = <-order:
		case <-ctx.Done():
			return ctx.Err()
		}
		if t == nil {
			return nil
		}
		select {
		case <-t.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		if t.err != nil {
			return t.err
		}
		if err := r.Manifest.add(t.entry); err != nil {
			return err
		}
		r.Tell(t.outcome)
	}
}

// read reads, checks and names the records, and hands out ours.
func (r *Run) read(ctx context.Context, work, order chan<- *task) error {
	taken := map[nameKey]int32{} // record by name; its number is at most records.MaxRecords
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		record, err := r.Source.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		t := r.checked(record, taken)
		if !r.Shard.has(record.Number) {
			continue
		}
		select {
		case order <- t:
		case <-ctx.Done():
			return ctx.Err()
		}
		if t.outcome.Failed() {
			close(t.done)
			continue
		}
		select {
		case work <- t:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// checked is a record with its name, or what is wrong with it. A name that an
// earlier record has is no name, whichever shard that one belongs to.
func (r *Run) checked(record *records.Record, taken map[nameKey]int32) *task {
	t := &task{record: record, done: make(chan struct{}), outcome: Outcome{Number: record.Number, Place: record.Place}}
	t.entry = entry{Record: record.Number, Place: record.Place, Failed: true}
	answers, notes, err := record.Check(r.Sheet)
	if err != nil {
		t.outcome.Problems = problemsOf(err, record.Place)
		return t
	}
	name := r.Names.name(record, answers)
	key := keyOf(name)
	if first, ok := taken[key]; ok {
		t.outcome.Problems = worksheets.Problems{{File: record.Place,
			What: worksheets.Msg("the file's name %q is that of record %d already", name, first),
			Hint: worksheets.Msg("add %s to --name, or what tells the two apart", "{#}")}}
		return t
	}
	taken[key] = int32(record.Number)
	t.answers, t.outcome.File, t.outcome.Notes = answers, name, notes
	t.input = r.input(record)
	return t
}

// input is the sum of all that a record's file depends on.
func (r *Run) input(record *records.Record) Sum {
	h := sha256.New()
	h.Write(r.Job[:])
	part := func(words string) {
		h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(words))))
		io.WriteString(h, words)
	}
	part(record.Name)
	part(string(record.Text))
	for _, name := range slices.Sorted(maps.Keys(record.Columns)) {
		part(name)
		part(record.Columns[name])
	}
	return Sum(h.Sum(nil))
}

// problemsOf is an error about a record as problems.
func problemsOf(err error, place string) worksheets.Problems {
	if problems, ok := err.(worksheets.Problems); ok {
		return problems
	}
	return worksheets.Problems{{File: place, What: worksheets.Msg("the system says: %s", err.Error())}}
}
