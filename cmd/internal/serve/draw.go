package serve

import (
	"errors"
	"net/http"
	"strconv"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
	"worksheetpdf/worksheets/records"
)

// worksheet is one as the page names it, if it is good.
func (d *Desk) worksheet(name string) (*worksheets.Worksheet, bool) {
	file, data, ok := library.Worksheet(name)
	if worksheets.IsDefinitionFile(name) {
		var err error
		file = name
		data, _, err = d.folder.read(name)
		ok = err == nil && worksheets.KindOfFile(data) != worksheets.ReportFile
	}
	if !ok {
		return nil, false
	}
	sheet, err := worksheets.Read(file, data)
	return sheet, err == nil
}

// engineFor is an engine that knows a worksheet, as the page names it, and the
// worksheet's id.
func (d *Desk) engineFor(name string) (*engine.Engine, string, error) {
	definition, err := d.definition(name)
	if err != nil {
		return nil, "", err
	}
	id := idOf(definition)
	if id == "" || worksheets.IsReport(definition.Data) {
		return nil, "", errName
	}
	e, err := d.engines.of(definition)
	if err != nil {
		return nil, "", errName
	}
	return e, id, nil
}

// picture draws a page of a blank worksheet, for the gallery.
func (d *Desk) picture(w http.ResponseWriter, r *http.Request) {
	e, id, err := d.engineFor(r.FormValue("sheet"))
	if err != nil {
		d.refuse(w, err)
		return
	}
	look := e.Pages(engine.Draft{Worksheet: id}, viewOf(r))
	if !look.Good {
		d.refuse(w, errName)
		return
	}
	send(w, pngType, "", look.Data)
}

// viewOf is which page is asked for, and how wide.
func viewOf(r *http.Request) engine.View {
	page, _ := strconv.Atoi(r.FormValue("page")) // none: the first
	width, _ := strconv.Atoi(r.FormValue("width"))
	return engine.View{Page: page, Width: max(width, 100)}
}

// pdf is the PDF of a blank worksheet.
func (d *Desk) pdf(w http.ResponseWriter, r *http.Request) {
	e, id, err := d.engineFor(r.FormValue("sheet"))
	if err != nil {
		d.refuse(w, err)
		return
	}
	file := e.PDF(engine.Draft{Worksheet: id})
	if !file.Good {
		d.refuse(w, errors.New("it cannot be printed"))
		return
	}
	send(w, pdfType, file.Name, file.Data)
}

// table is an empty table for a worksheet, to be filled in for many people.
func (d *Desk) table(w http.ResponseWriter, r *http.Request) {
	sheet, ok := d.worksheet(r.FormValue("sheet"))
	if !ok {
		d.refuse(w, errName)
		return
	}
	send(w, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet.Title+".xlsx", records.BlankWorkbook(sheet))
}
