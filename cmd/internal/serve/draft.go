package serve

import (
	"net/http"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/worksheets"
)

// draft is a definition as it stands in the editor, saved or not.
type draft struct {
	File string `json:"file"`
	Text string `json:"text"`
}

// draftLimit leaves room for a definition in JSON.
const draftLimit = 2*definitionLimit + 1<<16

// checked is what is to be said of a definition.
type checked struct {
	Problems []Problem `json:"problems"`
	Kind     kind      `json:"kind"`
	Title    string    `json:"title,omitempty"` // absent where it cannot be read
	Pages    int       `json:"pages"`           // of the blank worksheet; 0: it cannot be printed
}

// draftCheck says what is wrong with a definition, and how many pages it has.
func (d *Desk) draftCheck(w http.ResponseWriter, r *http.Request) {
	of, err := draftIn(w, r)
	if err != nil {
		d.refuse(w, err)
		return
	}
	text := []byte(of.Text)
	head := d.sheetIn(of.File, of.File, text)
	c := checked{Problems: d.options.Check(r.Context(), of.File, text), Kind: head.Kind}
	if c.Problems == nil {
		c.Problems = []Problem{}
	}
	if !head.Faulty {
		c.Title = head.Title
	}
	if head.Kind == worksheetKind && !head.Faulty {
		if e, err := d.engines.of(d.folder.illustrated(of.File, text)); err == nil {
			look := e.Pages(engine.Draft{Worksheet: head.ID}, engine.View{Width: 1})
			c.Pages = look.Count
		}
	}
	writeJSON(w, http.StatusOK, c)
}

// draftIn is the definition that is asked about.
func draftIn(w http.ResponseWriter, r *http.Request) (of draft, err error) {
	if err = asked(w, r, draftLimit, &of); err == nil && limitOf(of.File) != definitionLimit {
		err = errName
	}
	return of, err
}

// draftPage draws a page of a definition's blank worksheet.
func (d *Desk) draftPage(w http.ResponseWriter, r *http.Request) {
	of, err := draftIn(w, r)
	if err != nil {
		d.refuse(w, err)
		return
	}
	definition := d.folder.illustrated(of.File, []byte(of.Text))
	e, err := d.engines.of(definition)
	if err != nil || worksheets.IsReport(definition.Data) {
		d.refuse(w, errName)
		return
	}
	look := e.Pages(engine.Draft{Worksheet: idOf(definition)}, viewOf(r))
	if look.Count == 0 {
		d.refuse(w, errName)
		return
	}
	send(w, pngType, "", look.Data)
}

// cursor is a definition's text before and after the cursor.
type cursor struct {
	Before string `json:"before"`
	After  string `json:"after"`
}

// draftComplete says what may be written at the cursor.
func (d *Desk) draftComplete(w http.ResponseWriter, r *http.Request) {
	var at cursor
	if err := asked(w, r, draftLimit, &at); err != nil {
		d.refuse(w, err)
		return
	}
	completer, err := d.completer()
	if err != nil {
		d.refuse(w, err)
		return
	}
	writeJSON(w, http.StatusOK, completer.At(at.Before, at.After))
}
