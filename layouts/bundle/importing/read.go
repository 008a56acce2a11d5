package importing

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"sync"

	"worksheetpdf/worksheets"
)

// reading lets one file be read at a time: pdfcpu keeps its configuration and
// its log in package variables (repairs.go, source.go).
var reading sync.Mutex

// Import reads a PDF; file is what it is called in messages. An error is one
// problem, of type [worksheets.Problems].
//
// It takes as long and as much memory as the file makes it, and a file that
// was made for it can exhaust the stack, which ends the process: whoever
// imports files of strangers calls it in a process of its own, with limits on
// time and memory.
func Import(file string, data []byte, limits Limits) (leaflet *Leaflet, err error) {
	limits = limits.orDefaults()
	err = guarded(data, limits, func() (err error) {
		leaflet, err = read(data, limits)
		return err
	})
	if err != nil {
		return nil, asProblem(file, err, limits)
	}
	return leaflet, nil
}

// asProblem is why a file cannot be read, as one problem.
func asProblem(file string, err error, limits Limits) error {
	if err == nil {
		return nil
	}
	f := fault{Kind: damaged}
	errors.As(err, &f)
	return worksheets.Problems{{File: file, What: f.message(limits), Hint: f.hint()}}
}

// guarded reads a file, where it may be one, and no other beside it.
func guarded(data []byte, limits Limits, read func() error) (err error) {
	switch {
	case len(data) == 0:
		return fault{Kind: empty}
	case len(data) > limits.Bytes:
		return fault{Kind: large}
	case !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")): // as viewers look for it (ISO 32000-1, Annex H.3)
		return fault{Kind: foreign}
	}
	reading.Lock()
	defer reading.Unlock()
	defer func() {
		if recover() != nil { // pdfcpu and gopdf panic over damaged files
			err = fault{Kind: damaged}
		}
	}()
	return read()
}

// read takes in the pages.
func read(data []byte, limits Limits) (*Leaflet, error) {
	source, err := open(data, limits.Pages)
	if err != nil {
		return nil, err
	}
	c := newCopier(source)
	plain, streams, err := c.plain()
	if err != nil {
		return nil, err
	}
	imported, err := throughGopdf(plain, streams, source.leaves)
	if err != nil {
		return nil, err
	}
	return &Leaflet{
		Imported: *imported, Links: source.links(&c.remarks), Bare: slices.Sorted(maps.Keys(c.bare)), Notes: c.remarks.messages(),
	}, nil
}
