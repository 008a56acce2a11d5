package serve

import (
	"errors"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// tableLimit is how large a table may be that is dropped on the page.
const tableLimit = 64 << 20

// Batch is a table whose rows become PDFs.
type Batch struct {
	Sheet  string   // an id, or a file of the folder
	Table  string   // where it lies, for the time being
	Called string   // what it is called
	Folder string   // in the folder: where the PDFs go
	Name   string   // the template of their names; "": one that tells them apart
	Key    string   // heading of the column that says whose a row is; "": a row is one person's
	Ignore []string // headings of columns that are left out
	Merge  bool     // one PDF of all of them is made too
}

// Made is what became of a batch.
type Made struct {
	Folder   string    `json:"folder"`
	Merged   string    `json:"merged,omitempty"` // the file with all of them
	Files    []string  `json:"files"`
	Made     int       `json:"made"`
	Failed   int       `json:"failed"`
	Problems []Problem `json:"problems"`
}

// batchTables are the endings of tables that are read.
func batchTables() []string {
	return []string{".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".json", ".jsonl"}
}

// batch makes a PDF of each row of a table that was dropped on the page, in a new
// folder of its name.
func (d *Desk) batch(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	called := filepath.Base(filepath.Clean("/" + query.Get("table")))
	extension := strings.ToLower(filepath.Ext(called))
	if _, ok := d.worksheet(query.Get("sheet")); !ok || !slices.Contains(batchTables(), extension) {
		d.refuse(w, errName)
		return
	}
	if r.ContentLength > tableLimit {
		d.refuse(w, errLarge)
		return
	}
	temporary, err := os.MkdirTemp("", "worksheet")
	if err != nil {
		d.refuse(w, err)
		return
	}
	defer os.RemoveAll(temporary)
	table := filepath.Join(temporary, "table"+extension)
	if err := keep(http.MaxBytesReader(w, r.Body, tableLimit), table); err != nil {
		d.refuse(w, err)
		return
	}
	folder, err := d.resultFolder(trimmed(called))
	if err != nil {
		d.refuse(w, err)
		return
	}
	made := d.options.Batch(r.Context(), Batch{
		Sheet: query.Get("sheet"), Table: table, Called: called, Folder: folder,
		Name: query.Get("name"), Key: query.Get("key"), Ignore: query["ignore"], Merge: query.Get("merge") != "",
	})
	made.Folder = folder
	if made.Made == 0 {
		_ = d.folder.root.Remove(filepath.Join(folder, manifestName))
		_ = d.folder.root.Remove(folder) // if it is empty
	}
	made.Files = d.resultsIn(folder)
	writeJSON(w, http.StatusOK, made)
}

// keep writes what is sent into a file.
func keep(from io.Reader, name string) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(file, from)
	return errors.Join(err, file.Close())
}

// manifestName is the file that a batch leaves in its folder.
const manifestName = "batch.jsonl"

// resultFolder makes a new folder for what a batch makes.
func (d *Desk) resultFolder(title string) (string, error) {
	for {
		name := d.folder.free(title, "")
		err := d.folder.root.Mkdir(name, 0o777)
		if !errors.Is(err, fs.ErrExist) {
			return name, err
		}
	}
}
