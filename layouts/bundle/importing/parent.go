package importing

import (
	"bytes"
	"context"
	"encoding/gob"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"time"

	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// request is what the child is asked, reply what it answers, each once, over
// its standard input and output.
type (
	request struct {
		Data  []byte
		Pages int // at most
	}
	reply struct {
		Fault    fault
		Imported pdf.Imported
		Bare     []string
	}
)

// Import reads a PDF. An error that is about the file is one problem, of type
// [worksheets.Problems]; file is what it is called there. The program must
// begin with [Child].
func Import(ctx context.Context, file string, data []byte, limits Limits) (*Leaflet, error) {
	limits = limits.orDefaults()
	answer, err := ask(ctx, data, limits)
	var f fault
	switch {
	case errors.As(err, &f):
		return nil, worksheets.Problems{{File: file, What: f.message(limits), Hint: f.hint()}}
	case err != nil:
		return nil, err
	}
	return &Leaflet{Imported: answer.Imported, Bare: answer.Bare}, nil
}

func ask(ctx context.Context, data []byte, limits Limits) (*reply, error) {
	switch {
	case len(data) == 0:
		return nil, fault{Kind: empty}
	case len(data) > limits.Bytes:
		return nil, fault{Kind: large}
	case !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")): // as viewers look for it (ISO 32000-1, Annex H.3)
		return nil, fault{Kind: foreign}
	}
	var question bytes.Buffer
	if err := gob.NewEncoder(&question).Encode(request{Data: data, Pages: limits.Pages}); err != nil {
		return nil, err
	}
	answer, err := run(ctx, &question, limits)
	if err != nil {
		return nil, err
	}
	r := new(reply)
	if err := gob.NewDecoder(bytes.NewReader(answer)).Decode(r); err != nil {
		return nil, fault{Kind: damaged}
	}
	if r.Fault.Kind != 0 {
		return nil, r.Fault
	}
	return r, nil
}

// run starts the child and returns what it says. One that does not end well
// has met a file that broke its reader.
func run(ctx context.Context, question *bytes.Buffer, limits Limits) ([]byte, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	timed, cancel := context.WithTimeout(ctx, limits.Time)
	defer cancel()
	child := exec.CommandContext(timed, self, childArgument, strconv.Itoa(limits.Memory))
	child.Stdin = question
	answer := &bounded{room: 4*limits.Bytes + mebibyte}
	child.Stdout = answer
	last := &bounded{room: 4096}
	child.Stderr = last
	child.Env = []string{"GOTRACEBACK=none"}
	child.WaitDelay = time.Second
	err = child.Run()
	var ended *exec.ExitError
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case timed.Err() != nil:
		return nil, fault{Kind: slow}
	case answer.room < 0:
		return nil, fault{Kind: hungry}
	case errors.As(err, &ended) && (ended.ExitCode() == outOfMemory || bytes.Contains(last.Bytes(), []byte("memory"))):
		return nil, fault{Kind: hungry}
	case errors.As(err, &ended):
		return nil, fault{Kind: damaged}
	case err != nil:
		return nil, err
	}
	return answer.Bytes(), nil
}

// bounded is a buffer that does not grow without end.
type bounded struct {
	bytes.Buffer
	room int // negative: something did not fit
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.room -= len(p); b.room < 0 {
		return len(p), nil // the child may go on
	}
	return b.Buffer.Write(p)
}
