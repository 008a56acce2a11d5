package serve

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"net/http"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/transform"

	"worksheetpdf/cmd/internal/output"
	"worksheetpdf/worksheets"
)

// Problem is a problem with a file, in the reader's language.
type Problem struct {
	File    string `json:"file,omitempty"`   // where it is another than was asked about
	Line    int    `json:"line,omitempty"`   // from 1; absent: the file as a whole
	Column  int    `json:"column,omitempty"` // from 1, in characters
	Path    string `json:"path,omitempty"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
	Note    bool   `json:"note,omitempty"` // worth knowing, but not wrong
}

// saved is a file that was saved, or begun.
type saved struct {
	Name     string    `json:"name"`
	Sum      string    `json:"sum"`
	Problems []Problem `json:"problems"`
}

// read sends a file of the folder as UTF-8, in which it is saved, with the sum
// of what it holds.
func (d *Desk) read(w http.ResponseWriter, r *http.Request) {
	data, sum, err := d.folder.read(r.PathValue("name"))
	if err == nil {
		data, err = inUTF8(data)
	}
	if err != nil {
		d.refuse(w, err)
		return
	}
	w.Header().Set("ETag", quoted(sum))
	send(w, "text/plain; charset=utf-8", "", data)
}

// inUTF8 is a text that a program on Windows may have saved in another encoding.
func inUTF8(data []byte) ([]byte, error) {
	decoder, _, ok := worksheets.TextDecoder(data)
	if ok && decoder != nil {
		var err error
		data, _, err = transform.Bytes(decoder, data)
		ok = err == nil && !bytes.ContainsRune(data, utf8.RuneError)
	}
	if !ok || !utf8.Valid(data) {
		return nil, errText
	}
	return data, nil
}

// save puts what was sent in the place of a file that holds what If-Match says,
// or, where If-None-Match is *, makes it. Answers that do not belong to their
// worksheet are refused; a definition is the person's own text, and is saved as
// it is.
func (d *Desk) save(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	expected, err := expectation(r)
	if err == nil && limitOf(name) == 0 {
		err = errName
	}
	if err != nil {
		d.refuse(w, err)
		return
	}
	data, err := body(w, r, limitOf(name))
	if err != nil {
		d.refuse(w, err)
		return
	}
	problems := []Problem{}
	if !worksheets.IsDefinitionFile(name) {
		if problems = d.options.Check(r.Context(), name, data); faulty(problems) && !d.belong(name, data) {
			writeJSON(w, http.StatusUnprocessableEntity, refusal{Error: whyFaulty, Problems: problems})
			return
		}
	}
	if err := d.folder.replace(context.WithoutCancel(r.Context()), name, expected, data); err != nil {
		d.unsaved(w, name, err)
		return
	}
	writeJSON(w, http.StatusOK, saved{name, hexSum(output.SumOf(data)), problems})
}

// unsaved says that a file was not saved; where somebody else has changed it, what
// it holds now.
func (d *Desk) unsaved(w http.ResponseWriter, name string, err error) {
	word, status := why(err)
	said := refusal{Error: word}
	if errors.Is(err, output.ErrChanged) {
		if _, sum, err := d.folder.read(name); err == nil {
			said.Sum = hexSum(sum)
		}
	}
	writeJSON(w, status, said)
}

// belong reports whether answers belong to their worksheet, whatever else is
// wrong with them: a character that no face has cannot be printed, but somebody
// wrote it.
func (d *Desk) belong(name string, data []byte) bool {
	file, err := worksheets.ReadAnswers(name, data)
	if err != nil {
		return false
	}
	sheet, ok := d.answered(file.Worksheet)
	if !ok {
		return false
	}
	_, err = file.For(sheet)
	return err == nil
}

// expectation is what the file is to hold that is replaced.
func expectation(r *http.Request) (sum output.Sum, err error) {
	if r.Header.Get("If-None-Match") == "*" {
		return sum, nil
	}
	data, err := hex.DecodeString(strings.Trim(r.Header.Get("If-Match"), `"`))
	if err != nil || len(data) != len(sum) {
		return sum, errName
	}
	return output.Sum(data), nil
}

func hexSum(sum output.Sum) string { return hex.EncodeToString(sum[:]) }

func quoted(sum output.Sum) string { return `"` + hexSum(sum) + `"` }

// faulty reports whether any of the problems is more than a note.
func faulty(problems []Problem) bool {
	for _, p := range problems {
		if !p.Note {
			return true
		}
	}
	return false
}

// beginning is what a new definition is asked to be.
type beginning struct {
	Title string `json:"title"`
	Like  string `json:"like"` // the id of what is built in, or a file of the folder; "": a starter
}

// begin makes a new definition in the folder.
func (d *Desk) begin(w http.ResponseWriter, r *http.Request) {
	var b beginning
	if err := asked(w, r, 1<<16, &b); err != nil {
		d.refuse(w, err)
		return
	}
	b.Title = strings.TrimSpace(b.Title)
	if b.Title == "" {
		d.refuse(w, errName)
		return
	}
	var own []byte
	if worksheets.IsDefinitionFile(b.Like) {
		var err error
		if own, _, err = d.folder.read(b.Like); err != nil {
			d.refuse(w, err)
			return
		}
	}
	data, err := d.options.New(b.Title, b.Like, own)
	if err != nil {
		d.refuse(w, errName)
		return
	}
	for {
		name := d.folder.free(b.Title, ".yaml")
		err := d.folder.replace(context.WithoutCancel(r.Context()), name, output.Sum{}, data)
		if errors.Is(err, output.ErrChanged) {
			continue // another window was faster
		}
		if err != nil {
			d.refuse(w, err)
			return
		}
		writeJSON(w, http.StatusOK, saved{name, hexSum(output.SumOf(data)), []Problem{}})
		return
	}
}
