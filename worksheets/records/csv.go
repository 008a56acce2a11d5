package records

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"worksheetpdf/worksheets"
)

// csvGrid is a table in a text file (RFC 4180), with commas, tabs or semicolons.
type csvGrid struct {
	file    string
	in      *csv.Reader
	bound   *boundedReader
	row     int // the last
	line    int // on which it ends
	skipped int // rows before the first, as of a line that names the separator
}

// CSV reads a table from a text file.
func CSV(file string, r io.Reader, o Reading) (*Table, error) {
	in, notes, err := plain(file, r)
	if err != nil {
		return nil, err
	}
	if start, _ := in.Peek(in.Size()); bytes.IndexByte(start, '\n') < 0 && bytes.IndexByte(start, '\r') >= 0 {
		in = bufio.NewReaderSize(returns{in}, sniffed) // "CSV (Macintosh)"
	}
	separator, first, err := separatorOf(in)
	if err != nil {
		return nil, err
	}
	bound := &boundedReader{r: in}
	g := &csvGrid{file: file, in: csv.NewReader(bound), bound: bound, skipped: first}
	g.in.Comma, g.in.FieldsPerRecord = separator, -1
	return newTable(file, "", g, notes, o)
}

// returns is a text whose lines end with carriage returns alone.
type returns struct{ io.Reader }

func (r returns) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	for i, b := range p[:n] {
		if b == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}

// separatorOf is what separates the cells: what the first line says, as Excel
// writes it ("sep=;"), or else what stands in it most often outside quotation
// marks; and how many lines are no rows.
func separatorOf(in *bufio.Reader) (separator rune, lines int, err error) {
	start, err := in.Peek(in.Size())
	if err != nil && err != io.EOF {
		return 0, 0, err
	}
	line, _, _ := bytes.Cut(start, []byte("\n"))
	said := strings.ToLower(strings.TrimRight(string(line[:min(len(line), 8)]), "\r"))
	if rest, ok := strings.CutPrefix(said, "sep="); ok && len(rest) == 1 {
		_, err := in.Discard(min(len(line)+1, len(start)))
		return rune(rest[0]), 1, err
	}
	counts := map[byte]int{}
	quoted := false
	for _, b := range start {
		switch {
		case b == '"':
			quoted = !quoted
		case quoted:
		case b == '\n' && len(counts) > 0:
			return mostOften(counts), 0, nil
		case b == ',' || b == '\t' || b == ';':
			counts[b]++
		}
	}
	return mostOften(counts), 0, nil
}

func mostOften(counts map[byte]int) rune {
	best := byte(',')
	for _, b := range []byte("\t;") {
		if counts[b] > counts[best] {
			best = b
		}
	}
	return rune(best)
}

func (g *csvGrid) next() (row, error) {
	for {
		g.bound.left = maxRecord
		fields, err := g.in.Read()
		if err != nil {
			return row{}, g.fault(err)
		}
		g.count(fields)
		r := row{number: g.row}
		if len(fields) > maxColumns {
			return r, rowFault{worksheets.Problems{{File: g.file, Path: rowsName("", g.row, g.row), What: worksheets.Msg("this row has more than %d columns", maxColumns)}}}
		}
		empty := true
		for _, field := range fields {
			c := cell{text: field}
			empty = empty && c.empty()
			r.cells = append(r.cells, c)
		}
		if !empty {
			return r, nil
		}
	}
}

// count numbers a row as a spreadsheet does: a cell of many lines is in one
// row, and an empty line, which package csv leaves out, is one.
func (g *csvGrid) count(fields []string) {
	begins, _ := g.in.FieldPos(0)
	last := len(fields) - 1
	ends, _ := g.in.FieldPos(last)
	g.row += begins - g.line
	if g.line == 0 {
		g.row = begins + g.skipped
	}
	g.line = ends + strings.Count(fields[last], "\n")
}

// fault is what is wrong with a row, or with all that follows.
func (g *csvGrid) fault(err error) error {
	var parse *csv.ParseError
	switch {
	case errors.Is(err, errBound):
		return tooLarge(g.file, origin{g.line + g.skipped + 1, 1})
	case !errors.As(err, &parse):
		return err
	}
	g.row += parse.StartLine - g.line
	g.line = parse.Line
	return rowFault{worksheets.Problems{{File: g.file, Line: parse.StartLine + g.skipped, Column: 1,
		What: worksheets.Msg("a quotation mark of the row that begins on this line belongs to no pair"),
		Hint: worksheets.Msg(`write "" for a quotation mark within a cell, and put that cell in quotation marks`)}}}
}

// rowFault is about one row; those after it are read.
type rowFault struct{ worksheets.Problems }

// boundedReader fails after so many bytes: a quotation mark that is never closed
// would else take all memory.
type boundedReader struct {
	r    io.Reader
	left int
}

var errBound = errors.New("more bytes than a row may have")

func (b *boundedReader) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errBound
	}
	n, err := b.r.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
}
