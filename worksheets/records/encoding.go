package records

import (
	"bufio"
	"io"

	"golang.org/x/text/transform"

	"worksheetpdf/worksheets"
)

// sniffed is how much of a source is looked at to tell its encoding.
const sniffed = 256 << 10

// plain is a source as UTF-8, whatever a program on Windows saved it as. The
// error is about a file that is no text.
func plain(file string, r io.Reader) (*bufio.Reader, worksheets.Problems, error) {
	in := bufio.NewReaderSize(r, sniffed)
	start, err := in.Peek(sniffed)
	if err != nil && err != io.EOF {
		return nil, nil, err
	}
	if what, hint, ok := worksheets.Foreign(start); ok {
		return nil, nil, worksheets.Problems{{File: file, What: what, Hint: hint}}
	}
	decoder, note, ok := worksheets.TextDecoder(start)
	if !ok {
		return nil, nil, worksheets.Problems{{File: file, What: worksheets.Msg("the file is neither UTF-8 nor GB18030"), Hint: worksheets.Msg("save it as UTF-8")}}
	}
	if decoder == nil {
		return in, nil, nil
	}
	var notes worksheets.Problems
	if note.What.Format != "" {
		note.File = file
		notes = worksheets.Problems{note}
	}
	return bufio.NewReaderSize(transform.NewReader(in, decoder), sniffed), notes, nil
}
