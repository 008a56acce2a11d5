package records

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
	"time"

	"worksheetpdf/worksheets"
)

// An .xlsx file is a ZIP of XML parts (ECMA-376 part 1, 18, SpreadsheetML). It
// is read here, and not by a package for spreadsheets: those that there are make
// tables of a thousand functions when a program starts, and hold a whole sheet
// in memory.

// What a spreadsheet may be at most.
const (
	maxWorkbook = 128 << 20 // bytes of the file
	maxPart     = 1 << 30   // ... of a sheet, unpacked
	maxSmall    = 64 << 20  // ... of any other part
	maxShared   = 64 << 20  // ... of texts that cells share
	maxDepth    = 64        // levels of XML
	maxMerged   = 100_000   // merged cells, and styles
	maxParts    = 10_000    // parts, sheets and links
)

// relations tells of the links between parts: the kind of them that we follow.
const relationOfWorkbook = "/officeDocument"

// workbook is a spreadsheet's parts.
type workbook struct {
	file   string
	parts  map[string]*zip.File
	sheets []sheetPart
	texts  []string // that cells share
	styles styles
	epoch  time.Time
}

// sheetPart is one sheet.
type sheetPart struct {
	name   string
	part   string // its path in the ZIP
	hidden bool
}

// Workbook reads a table from a sheet of a spreadsheet: the one of that name, or
// the first that can be seen.
func Workbook(file string, r io.ReaderAt, size int64, sheet string, o Reading) (*Table, error) {
	w, err := openWorkbook(file, r, size)
	if err != nil {
		return nil, err
	}
	chosen, notes, err := w.choose(sheet)
	if err != nil {
		return nil, err
	}
	g, err := w.grid(chosen)
	if err != nil {
		return nil, err
	}
	t, err := newTableSince(file, chosen.name, g, notes, o, w.epoch)
	if err != nil {
		return nil, err
	}
	t.fraction = g.fraction
	return t, nil
}

// openWorkbook reads what stands around the sheets.
func openWorkbook(file string, r io.ReaderAt, size int64) (*workbook, error) {
	w := &workbook{file: file, parts: map[string]*zip.File{}, epoch: epoch1900()}
	if size > maxWorkbook {
		return nil, w.whole(worksheets.Msg("the file is larger than %d MiB", maxWorkbook>>20), worksheets.Msg("share it out over several files"))
	}
	archive, err := zip.NewReader(r, size)
	if err != nil {
		return nil, w.noWorkbook(r, err)
	}
	if len(archive.File) > maxParts {
		return nil, w.damaged(errLarge)
	}
	for _, f := range archive.File {
		w.parts[strings.ToLower(strings.TrimPrefix(path.Clean("/"+f.Name), "/"))] = f
	}
	main := "xl/workbook.xml"
	for _, relation := range w.relations("_rels/.rels", "") {
		if strings.HasSuffix(relation.kind, relationOfWorkbook) {
			main = relation.target
		}
	}
	if strings.HasSuffix(main, ".bin") {
		return nil, w.whole(worksheets.Msg("this is a binary spreadsheet (.xlsb)"), worksheets.Msg("open it and save it again as .xlsx"))
	}
	if err := w.readBook(main); err != nil {
		return nil, err
	}
	folder := path.Dir(main)
	targets := map[string]string{}
	for _, relation := range w.relations(path.Join(folder, "_rels", path.Base(main)+".rels"), folder) {
		switch {
		case strings.HasSuffix(relation.kind, "/sharedStrings"):
			err = w.readTexts(relation.target)
		case strings.HasSuffix(relation.kind, "/styles"):
			err = w.readStyles(relation.target)
		}
		if err != nil {
			return nil, err
		}
		targets[relation.id] = relation.target
	}
	for i := range w.sheets {
		w.sheets[i].part = targets[w.sheets[i].part]
	}
	return w, nil
}

func (w *workbook) whole(what, hint worksheets.Message) error {
	return worksheets.Problems{{File: w.file, What: what, Hint: hint}}
}

// damaged is that a part is not what it must be.
func (w *workbook) damaged(err error) error {
	var problems worksheets.Problems
	if errors.As(err, &problems) {
		return err
	}
	return w.whole(worksheets.Msg("the spreadsheet is damaged: %s", err.Error()), worksheets.Msg("open it and save it again as .xlsx"))
}

// noWorkbook is what a file is that is no ZIP.
func (w *workbook) noWorkbook(r io.ReaderAt, err error) error {
	start := make([]byte, 512)
	n, _ := r.ReadAt(start, 0)
	if strings.HasPrefix(string(start[:n]), "\xD0\xCF\x11\xE0") {
		return w.whole(worksheets.Msg("this spreadsheet is protected by a password, or of the old format (.xls)"), worksheets.Msg("save it as .xlsx, without a password"))
	}
	if what, hint, ok := worksheets.Foreign(start[:n]); ok {
		return w.whole(what, hint)
	}
	return w.damaged(err)
}

// attribute is that of a name, in whatever namespace.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// relation is a link to another part.
type relation struct{ id, kind, target string }

// relations are the links of a part; none where it has no list of them.
func (w *workbook) relations(name, folder string) (all []relation) {
	if w.parts[strings.ToLower(name)] == nil {
		return nil
	}
	_ = w.each(name, func(_ *tags, e xml.StartElement) error { // what is missing then is told of
		if e.Name.Local == "Relationship" && len(all) < maxParts {
			target := attribute(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join(folder, target)
			}
			all = append(all, relation{attribute(e, "Id"), attribute(e, "Type"), strings.TrimPrefix(path.Clean("/"+target), "/")})
		}
		return nil
	})
	return all
}

// readBook reads the names of the sheets.
func (w *workbook) readBook(name string) error {
	return w.each(name, func(_ *tags, e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			if d := attribute(e, "date1904"); d == "1" || d == "true" {
				w.epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
			}
		case "sheet":
			if len(w.sheets) == maxParts {
				return errLarge
			}
			state := attribute(e, "state")
			id := ""
			for _, a := range e.Attr { // r:id, beside sheetId
				if a.Name.Local == "id" {
					id = a.Value
				}
			}
			w.sheets = append(w.sheets, sheetPart{attribute(e, "name"), id, state != "" && state != "visible"})
		}
		return nil
	})
}

// choose is the sheet that is asked for, or the first that can be seen, and a
// note which others there are.
func (w *workbook) choose(name string) (sheetPart, worksheets.Problems, error) {
	var names []string
	var first *sheetPart
	for i, s := range w.sheets {
		if name != "" && plainWords(s.name) == plainWords(name) {
			return s, nil, nil
		}
		if !s.hidden {
			names = append(names, s.name)
			if first == nil {
				first = &w.sheets[i]
			}
		}
	}
	switch {
	case name != "":
		hint := worksheets.Msg("known here: %s", strings.Join(names, ", "))
		if near := worksheets.Nearest(name, names); near != "" {
			hint = worksheets.Msg("did you mean %q?", near)
		}
		return sheetPart{}, nil, w.whole(worksheets.Msg("there is no sheet %q", clip(name)), hint)
	case first == nil:
		return sheetPart{}, nil, w.whole(worksheets.Msg("the spreadsheet has no sheet that can be seen"), worksheets.Message{})
	case len(names) > 1:
		return *first, worksheets.Problems{{File: w.file, Note: true,
			What: worksheets.Msg("of the sheets only %q is read, not: %s", first.name, clip(strings.Join(names[1:], ", "))), Hint: worksheets.Msg("%s names another", "--sheet")}}, nil
	}
	return *first, nil, nil
}

// readTexts reads the texts that cells share. How a text is pronounced is no
// part of it.
func (w *workbook) readTexts(name string) error {
	size := 0
	return w.each(name, func(t *tags, e xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		text, err := t.text()
		if err != nil {
			return err
		}
		if size += len(text) + 16; size > maxShared {
			return errLarge
		}
		w.texts = append(w.texts, text)
		return nil
	})
}

// text is what stands in the elements t up to the end of the element that has
// just begun.
func (t *tags) text() (string, error) {
	var b strings.Builder
	end := t.depth - 1
	within, spoken := 0, 0 // depth of t, and of what says how it is pronounced; 0: outside
	for t.depth > end {
		token, err := t.next()
		if err != nil {
			return "", unexpected(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch {
			case e.Name.Local == "rPh":
				spoken = t.depth
			case e.Name.Local == "t" && spoken == 0:
				within = t.depth
			}
		case xml.EndElement:
			if t.depth < within {
				within = 0
			}
			if t.depth < spoken {
				spoken = 0
			}
		case xml.CharData:
			if within > 0 {
				if b.Len()+len(e) > maxRecord {
					return "", errLarge
				}
				b.Write(e)
			}
		}
	}
	return escapes(b.String()), nil
}

func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
