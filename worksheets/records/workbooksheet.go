package records

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"worksheetpdf/worksheets"
)

// sheetGrid is the rows of a sheet, read as they come.
type sheetGrid struct {
	book   *workbook
	sheet  sheetPart
	in     *tags
	size   int64 // of the part, unpacked
	read   *sized
	done   atomic.Int64 // bytes of it that were read, for whoever asks meanwhile
	row    int
	merged map[int][]*mergedCell // by column, from top to bottom
}

// mergedCell is a cell that stands in several rows.
type mergedCell struct {
	top, bottom int
	cell        cell
}

// grid opens a sheet.
func (w *workbook) grid(sheet sheetPart) (*sheetGrid, error) {
	g := &sheetGrid{book: w, sheet: sheet, merged: map[int][]*mergedCell{}}
	if err := g.findMerged(); err != nil {
		return nil, w.damaged(err)
	}
	r, err := w.open(sheet.part, maxPart)
	if err != nil {
		return nil, w.damaged(err)
	}
	g.read = &sized{r, maxPart}
	g.in = newTags(g.read)
	g.size = int64(w.parts[strings.ToLower(sheet.part)].UncompressedSize64)
	return g, nil
}

// fraction is how much of the sheet was read.
func (g *sheetGrid) fraction() float64 {
	if g.size <= 0 {
		return 0
	}
	return min(float64(g.done.Load())/float64(g.size), 1)
}

// mergedRef is the cells that are one, in an element mergeCell.
var mergedRef = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\w+:)?mergeCell\s(?:[^>]*\s)?ref\s*=\s*["']([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})["']`)
})

// longestTag is how much of an element is looked at.
const longestTag = 4 << 10

// findMerged finds the merged cells, which a sheet names after its rows.
func (g *sheetGrid) findMerged() error {
	r, err := g.book.open(g.sheet.part, maxPart)
	if err != nil {
		return err
	}
	defer r.Close()
	in, found := bufio.NewReaderSize(r, 64<<10), 0
	for {
		if _, err := in.ReadSlice('<'); err == bufio.ErrBufferFull {
			continue
		} else if err == io.EOF {
			break
		} else if err != nil {
			return err
		}
		tag, err := in.Peek(longestTag)
		if err != nil && err != io.EOF {
			return err
		}
		tag = tag[:max(bytes.IndexByte(tag, '>'), 0)]
		m := mergedRef().FindSubmatch(tag)
		if m == nil {
			continue
		}
		if found++; found > maxMerged {
			return errLarge
		}
		from, _ := placeOfCell(string(m[1]))
		to, _ := placeOfCell(string(m[2]))
		if to.row > from.row && from.column < maxColumns {
			g.merged[from.column] = append(g.merged[from.column], &mergedCell{top: from.row, bottom: to.row})
		}
	}
	for _, column := range g.merged {
		slices.SortFunc(column, func(a, b *mergedCell) int { return a.top - b.top })
	}
	return nil
}

// placeOfCell is the place that A1 names.
func placeOfCell(name string) (p place, ok bool) {
	letters := 0
	for letters < len(name) && name[letters] >= 'A' && name[letters] <= 'Z' && letters < 4 {
		p.column = p.column*26 + int(name[letters]-'A') + 1
		letters++
	}
	p.column--
	row, err := strconv.Atoi(name[letters:])
	p.row = row
	return p, err == nil && letters > 0 && letters < 4 && row > 0
}

func (g *sheetGrid) next() (row, error) {
	for {
		token, err := g.in.next()
		if err == io.EOF {
			return row{}, err
		}
		if err != nil {
			return row{}, g.book.damaged(err)
		}
		switch e := token.(type) {
		case xml.EndElement:
			if e.Name.Local == "sheetData" {
				return row{}, io.EOF
			}
		case xml.StartElement:
			if e.Name.Local != "row" {
				continue
			}
			r, empty, err := g.readRow(e)
			if err != nil {
				return r, err
			}
			if !empty {
				return r, nil
			}
		}
	}
}

// readRow reads a row. What it has of merged cells does not make it one.
func (g *sheetGrid) readRow(e xml.StartElement) (r row, empty bool, err error) {
	g.row++
	if n, err := strconv.Atoi(attribute(e, "r")); err == nil && n >= g.row {
		g.row = n
	}
	r.number, empty = g.row, true
	g.done.Store(maxPart - g.read.left)
	column, size := -1, 0
	for end := g.in.depth - 1; g.in.depth > end; {
		token, err := g.in.next()
		if err != nil {
			return r, false, g.book.damaged(unexpected(err))
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "c" {
			continue
		}
		column++
		if p, ok := placeOfCell(attribute(start, "r")); ok {
			column = p.column
		}
		c, err := g.readCell(start)
		if err != nil {
			return r, false, g.book.damaged(err)
		}
		if c.empty() {
			continue
		}
		if size += len(c.text); size > maxRecord {
			return r, false, g.book.damaged(errLarge)
		}
		if column >= maxColumns {
			return r, false, rowFault{worksheets.Problems{{File: g.book.file, Path: rowsName(g.sheet.name, g.row, g.row), What: worksheets.Msg("this row has more than %d columns", maxColumns)}}}
		}
		r.put(column, c)
		empty = false
	}
	if !empty {
		g.fill(&r)
	}
	return r, empty, nil
}

// put puts a cell into a row.
func (r *row) put(column int, c cell) {
	for len(r.cells) <= column {
		r.cells = append(r.cells, cell{})
	}
	r.cells[column] = c
}

// fill puts what merged cells have into every row that they stand in.
func (g *sheetGrid) fill(r *row) {
	for column, cells := range g.merged {
		for len(cells) > 0 && cells[0].bottom < r.number {
			cells = cells[1:]
		}
		g.merged[column] = cells
		if len(cells) == 0 || cells[0].top > r.number {
			continue
		}
		if m := cells[0]; r.number == m.top {
			m.cell = r.at(column)
		} else if !m.cell.empty() {
			r.put(column, m.cell)
		}
	}
}

// readCell reads a cell.
func (g *sheetGrid) readCell(e xml.StartElement) (c cell, err error) {
	kind, style := attribute(e, "t"), attribute(e, "s")
	var value, formula strings.Builder
	var within *strings.Builder
	text, asked, reckoned := "", false, false
	for end := g.in.depth - 1; g.in.depth > end; {
		token, err := g.in.next()
		if err != nil {
			return c, unexpected(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "v":
				within, reckoned = &value, true
			case "f":
				within, asked = &formula, true
			case "is":
				if text, err = g.in.text(); err != nil {
					return c, err
				}
			}
		case xml.EndElement:
			within = nil
		case xml.CharData:
			if within != nil {
				within.Write(e)
			}
		}
	}
	if asked && (!reckoned || value.Len() == 0 && kind != "str") { // a formula that gives an empty text is of the kind "str", and has a v
		return cell{text: "=" + formula.String(), broken: true}, nil
	}
	return g.cellOf(kind, style, value.String(), text)
}

// cellOf is a cell of a kind (ECMA-376 part 1, 18.18.11).
func (g *sheetGrid) cellOf(kind, style, value, text string) (cell, error) {
	switch kind {
	case "s":
		n, err := strconv.Atoi(value)
		if err != nil || n < 0 || n >= len(g.book.texts) {
			return cell{}, errors.New("a text of a cell is missing")
		}
		return cell{text: g.book.texts[n]}, nil
	case "inlineStr":
		return cell{text: text}, nil
	case "str":
		return cell{text: escapes(value)}, nil
	case "e":
		return cell{text: value, broken: true}, nil
	case "b":
		return cell{text: map[string]string{"1": "TRUE", "0": "FALSE"}[value]}, nil
	case "d":
		return cell{text: value}, nil
	}
	if value == "" {
		return cell{}, nil
	}
	return cell{text: g.book.styles.of(style).shown(value, g.book.epoch), raw: rounded(value)}, nil
}
