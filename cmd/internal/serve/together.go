package serve

import (
	"path"
	"strings"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/worksheets"
)

// together are the definitions that are filled in on one page: a worksheet and
// the one that it takes answers over from, or a report and the worksheets that it
// is over. The one that is asked for comes first.
func (d *Desk) together(name string) ([]engine.Definition, error) {
	definition, err := d.definition(name)
	if err != nil {
		return nil, err
	}
	all := []engine.Definition{definition}
	var others []string
	if worksheets.IsReport(definition.Data) {
		report, err := worksheets.ReadReport(definition.File, definition.Data)
		if err != nil {
			return nil, errName
		}
		others = report.Over
	} else {
		sheet, err := worksheets.Read(definition.File, definition.Data)
		if err != nil {
			return nil, errName
		}
		if sheet.From != nil && sheet.From.Worksheet != sheet.ID {
			others = []string{sheet.From.Worksheet}
		}
	}
	for _, id := range others {
		if name, ok := d.nameOf(id); ok {
			if other, err := d.definition(name); err == nil {
				all = append(all, other)
			}
		}
	}
	return all, nil
}

// nameOf is the worksheet of an id, as the page names it: one of the folder, or
// else one that is built in.
func (d *Desk) nameOf(id string) (string, bool) {
	entries, err := d.folder.entries()
	if err != nil {
		return "", false
	}
	for _, e := range entries {
		if e.dir || !worksheets.IsDefinitionFile(e.name) {
			continue
		}
		if sheet, ok := d.worksheet(e.name); ok && sheet.ID == id {
			return e.name, true
		}
	}
	_, ok := d.worksheet(id)
	return id, ok
}

// answered is the worksheet of an id.
func (d *Desk) answered(id string) (*worksheets.Worksheet, bool) {
	name, ok := d.nameOf(id)
	if !ok {
		return nil, false
	}
	return d.worksheet(name)
}

// answerFiles are the answer files of the folder by the worksheet that they
// answer, the last changed first.
func (d *Desk) answerFiles() (map[string][]string, error) {
	entries, err := d.folder.entries()
	if err != nil {
		return nil, err
	}
	files := map[string][]string{}
	for _, e := range entries {
		if e.dir || worksheets.IsDefinitionFile(e.name) {
			continue
		}
		data, _, err := d.folder.read(e.name)
		if err != nil {
			continue
		}
		if file, err := worksheets.ReadAnswers(e.name, data); err == nil && file.Worksheet != "" {
			files[file.Worksheet] = append(files[file.Worksheet], e.name)
		}
	}
	return files, nil
}

// idOf is the id that a definition says of itself; "": it cannot be read.
func idOf(definition engine.Definition) string {
	if worksheets.IsReport(definition.Data) {
		if report, err := worksheets.ReadReport(definition.File, definition.Data); err == nil {
			return report.ID
		}
		return ""
	}
	if sheet, err := worksheets.Read(definition.File, definition.Data); err == nil {
		return sheet.ID
	}
	return ""
}

// trimmed is a file's name without its extension.
func trimmed(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }
