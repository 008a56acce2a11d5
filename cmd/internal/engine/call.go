package engine

import (
	"encoding/json"
	"fmt"

	"worksheetpdf/worksheets"
)

// The calls, by their names. Each takes the members of its request that it
// needs, and answers with what the method of its name returns, as JSON; the
// bytes of a file or a picture come beside it.
const (
	CallSheets        = "sheets"        // Sheets
	CallCheck         = "check"         // draft → Check
	CallPages         = "pages"         // draft, view → Pages
	CallPDF           = "pdf"           // draft → PDF, or Fillable where that is asked for
	CallPicture       = "picture"       // draft, view.page → Picture
	CallExport        = "export"        // draft → Export
	CallImport        = "import"        // name, bytes → Import
	CallCarry         = "carry"         // carry → Carry
	CallReportPages   = "reportPages"   // report, view → ReportPages
	CallReportPDF     = "reportPDF"     // report → ReportPDF
	CallReportPicture = "reportPicture" // report, view.page → ReportPicture
	CallPiece         = "piece"         // name, bytes → AddPiece
)

// Request is what a call is given, as JSON.
type Request struct {
	Draft  Draft     `json:"draft"`
	View   View      `json:"view"`
	Report Reporting `json:"report"`
	Carry  Carrying  `json:"carry"`
	Name   string    `json:"name"`
	// Fillable asks for a PDF that is filled in on a screen.
	Fillable bool `json:"fillable,omitempty"`
}

// Call makes a call by its name. The error is about the request, which a page
// never gets wrong: what is wrong with answers comes as a result.
func (e *Engine) Call(name string, request, data []byte) (result, bytes []byte, err error) {
	var r Request
	if len(request) > 0 {
		if err := json.Unmarshal(request, &r); err != nil {
			return nil, nil, fmt.Errorf("engine: %s: %w", name, err)
		}
	}
	var of any
	switch name {
	case CallSheets:
		of = e.Sheets()
	case CallCheck:
		of = e.Check(r.Draft)
	case CallPages:
		look := e.Pages(r.Draft, r.View)
		of, bytes = look, look.Data
	case CallReportPages:
		look := e.ReportPages(r.Report, r.View)
		of, bytes = look, look.Data
	case CallPDF, CallPicture, CallExport, CallReportPDF, CallReportPicture:
		file := e.file(name, r)
		of, bytes = file, file.Data
	case CallImport:
		of = e.Import(r.Name, data)
	case CallCarry:
		of = e.Carry(r.Carry)
	case CallPiece:
		of = e.found(problemsOrNone(e.AddPiece(r.Name, data)))
	default:
		return nil, nil, fmt.Errorf("engine: there is no call %q", name)
	}
	result, err = json.Marshal(of)
	return result, bytes, err
}

// file makes a call that makes a file.
func (e *Engine) file(name string, r Request) File {
	switch name {
	case CallPDF:
		if r.Fillable {
			return e.Fillable(r.Draft)
		}
		return e.PDF(r.Draft)
	case CallPicture:
		return e.Picture(r.Draft, r.View.Page)
	case CallExport:
		return e.Export(r.Draft)
	case CallReportPDF:
		return e.ReportPDF(r.Report)
	}
	return e.ReportPicture(r.Report, r.View.Page)
}

func problemsOrNone(err error) worksheets.Problems {
	if err == nil {
		return nil
	}
	return problemsOf(err)
}
