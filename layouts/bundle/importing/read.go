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
func Import(file string, data []byte, limits Limits) (*Leaflet, error) {
	limits = limits.orDefaults()
	leaflet, err := read(data, limits)
	if err == nil {
		return leaflet, nil
	}
	f := fault{Kind: damaged}
	errors.As(err, &f)
	return nil, worksheets.Problems{{File: file, What: f.message(limits), Hint: f.hint()}}
}

// read takes in the pages.
func read(data []byte, limits Limits) (leaflet *Leaflet, err error) {
	switch {
	case len(data) == 0:
		return nil, fault{Kind: empty}
	case len(data) > limits.Bytes:
		return nil, fault{Kind: large}
	case !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")): // as viewers look for it (ISO 32000-1, Annex H.3)
		return nil, fault{Kind: foreign}
	}
	reading.Lock()
	defer reading.Unlock()
	defer func() {
		if recover() != nil { // pdfcpu and gopdf panic over damaged files
			leaflet, err = nil, fault{Kind: damaged}
		}
	}()
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
