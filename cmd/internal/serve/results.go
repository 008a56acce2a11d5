package serve

import (
	"io/fs"
	"net/http"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"worksheetpdf/layouts/filename"
)

// bundleManifest is the file that a bundle has in its folder.
const bundleManifest = "manifest.json"

// isResult reports whether a folder is one that a batch or a bundle has filled.
func (d *Desk) isResult(name string) bool {
	info, err := d.folder.root.Lstat(filepath.Join(name, manifestName))
	return err == nil && info.Mode().IsRegular() || d.isBundle(name)
}

// isBundle reports whether a folder is one that a bundle has filled.
func (d *Desk) isBundle(name string) bool {
	data, err := d.folder.regular(filepath.Join(name, bundleManifest), definitionLimit)
	return err == nil && isBundleManifest(data)
}

// mostResults is how many files of a folder are listed.
const mostResults = 2000

// resultKinds are the files that a batch or a bundle makes and the page shows or
// hands out, by their extensions; a bundle's own page is for its readers.
func resultKind(name string) string {
	switch path.Ext(name) {
	case ".pdf":
		return pdfType
	case ".png":
		return pngType
	case ".jpg":
		return "image/jpeg"
	case ".txt":
		return "text/plain; charset=utf-8"
	case ".zip":
		return "application/zip"
	}
	return ""
}

// resultsIn are the files that a batch or a bundle has made in a folder, with
// those of the folders in it.
func (d *Desk) resultsIn(name string) []string {
	files := []string{}
	_ = fs.WalkDir(d.folder.root.FS(), name, func(at string, e fs.DirEntry, err error) error { // what of it can be read
		switch {
		case err != nil, len(files) == mostResults:
			return fs.SkipAll
		case e.IsDir() && strings.Count(at, "/") > 1:
			return fs.SkipDir
		case e.Type().IsRegular() && resultKind(at) != "":
			files = append(files, strings.TrimPrefix(at, name+"/"))
		}
		return nil
	})
	slices.SortFunc(files, func(a, b string) int {
		if deep := strings.Count(a, "/") - strings.Count(b, "/"); deep != 0 {
			return deep
		}
		return strings.Compare(a, b)
	})
	return files
}

// results lists what a batch or a bundle has made.
func (d *Desk) results(w http.ResponseWriter, r *http.Request) {
	folder := r.PathValue("folder")
	if !isPlain(folder) || !d.isResult(folder) {
		d.refuse(w, errName)
		return
	}
	writeJSON(w, http.StatusOK, d.resultsIn(folder))
}

// isPlain reports whether a name is that of something in the folder itself.
func isPlain(name string) bool { return filepath.IsLocal(name) && !strings.ContainsAny(name, `/\`) }

// result sends a file that a batch or a bundle has made.
func (d *Desk) result(w http.ResponseWriter, r *http.Request) {
	folder, name := r.PathValue("folder"), r.PathValue("name")
	kind := resultKind(name)
	if parts := strings.Split(name, "/"); !isPlain(folder) || kind == "" || len(parts) > 2 || slices.ContainsFunc(parts, func(p string) bool { return !isPlain(p) }) || !d.isResult(folder) {
		d.refuse(w, errName)
		return
	}
	data, err := d.folder.regular(filepath.Join(folder, filepath.FromSlash(name)), resultLimit)
	if err != nil {
		d.refuse(w, err)
		return
	}
	base := path.Base(name)
	send(w, kind, filename.Of(trimmed(base), path.Ext(base)), data)
}

// resultLimit is far above what a PDF of one person has.
const resultLimit = 256 << 20
