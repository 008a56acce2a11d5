package serve

import (
	"errors"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"worksheetpdf/cmd/internal/output"
)

// removedFolder holds what was removed on the page: nothing is deleted there.
const removedFolder = "已删除"

// move is a file of the folder that is to go, or to have another name.
type move struct {
	Name string `json:"name"`
	To   string `json:"to"` // without its extension, which it keeps
}

// rename gives a file another name, which nothing has.
func (d *Desk) rename(w http.ResponseWriter, r *http.Request) {
	var m move
	err := asked(w, r, 1<<16, &m)
	name := strings.TrimSpace(m.To) + filepath.Ext(m.Name)
	if err == nil {
		err = d.folder.rename(m.Name, name)
	}
	if err != nil {
		d.refuse(w, err)
		return
	}
	writeJSON(w, http.StatusOK, saved{Name: name, Problems: []Problem{}})
}

// remove puts a file into the folder of those that were removed.
func (d *Desk) remove(w http.ResponseWriter, r *http.Request) {
	var m move
	err := asked(w, r, 1<<16, &m)
	if err == nil {
		m.To, err = d.folder.remove(m.Name)
	}
	if err != nil {
		d.refuse(w, err)
		return
	}
	writeJSON(w, http.StatusOK, saved{Name: m.To, Problems: []Problem{}})
}

// rename gives a file another name, in one step. The error is
// [output.ErrChanged] where there is something of that name.
func (f *folder) rename(name, to string) error {
	if limitOf(name) == 0 || limitOf(to) == 0 || !storable(to) {
		return errName
	}
	f.save.Lock()
	defer f.save.Unlock()
	was, err := f.ordinary(name)
	if err != nil {
		return err
	}
	if there, err := f.root.Lstat(to); err == nil && !os.SameFile(was, there) { // a disk may take both for one name
		return output.ErrChanged
	}
	return f.root.Rename(name, to)
}

// remove puts a file into removedFolder, in one step, and returns its path there.
func (f *folder) remove(name string) (string, error) {
	extension := filepath.Ext(name)
	if limitOf(name) == 0 {
		return "", errName
	}
	f.save.Lock()
	defer f.save.Unlock()
	if _, err := f.ordinary(name); err != nil {
		return "", err
	}
	if err := f.root.Mkdir(removedFolder, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", err
	}
	if info, err := f.root.Lstat(removedFolder); err != nil || !info.IsDir() {
		return "", errors.Join(errName, err)
	}
	to := f.freeIn(removedFolder, strings.TrimSuffix(name, extension), extension)
	return to, f.root.Rename(name, to)
}

// ordinary is an ordinary file below the folder. Links are not followed.
func (f *folder) ordinary(name string) (fs.FileInfo, error) {
	info, err := f.root.Lstat(name)
	if err == nil && !info.Mode().IsRegular() {
		err = errName
	}
	return info, err
}
