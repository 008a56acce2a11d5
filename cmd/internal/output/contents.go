package output

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"

	"worksheetpdf/layouts/bundle"
)

// contents is what a folder holds, told by the manifest of the bundle that was
// made there. Names are relative to it.
type contents struct {
	isBundle bool
	ours     []string // as they were made
	changed  []string // of the bundle's names, and not as they were made
	others   []string // files that the bundle does not have
	folders  []string // that no file of the bundle lies in
}

// manifestLimit is far above what a manifest has.
const manifestLimit = 16 << 20

// litter is what desktops leave behind in every folder that they show. It
// counts for nothing.
func litter(name string) bool {
	return slices.Contains([]string{".DS_Store", "Thumbs.db", "desktop.ini"}, name)
}

// contentsOf looks through a folder. What cannot be read counts as somebody
// else's.
func contentsOf(folder string) contents {
	var c contents
	var sums map[string]string
	sums, c.isBundle = sumsIn(folder)
	within := map[string]bool{".": true} // folders that files of the bundle lie in
	for name := range sums {
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			within[dir] = true
		}
	}
	_ = fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			c.others = append(c.others, name)
			return fs.SkipDir
		case d.IsDir() && isScratch(d.Name()):
			return fs.SkipDir
		case d.IsDir() && !within[name]:
			c.folders = append(c.folders, name)
		case d.IsDir(), litter(d.Name()):
		default:
			c.addFile(folder, name, sums)
		}
		return nil
	})
	return c
}

// addFile tells whose a file is.
func (c *contents) addFile(folder, name string, sums map[string]string) {
	sum, known := sums[name]
	switch {
	case c.isBundle && name == bundle.ManifestName, known && sumOf(filepath.Join(folder, name)) == sum:
		c.ours = append(c.ours, name)
	case known:
		c.changed = append(c.changed, name)
	default:
		c.others = append(c.others, name)
	}
}

// sumsIn are the sums of a bundle's files, by their names, as the manifest in a
// folder has them; ok reports whether there is one.
func sumsIn(folder string) (sums map[string]string, ok bool) {
	data, err := readRegular(filepath.Join(folder, bundle.ManifestName), manifestLimit)
	if err != nil {
		return nil, false
	}
	listed, ok := bundle.ReadManifest(data)
	sums = map[string]string{}
	for _, l := range listed {
		sums[l.Name] = l.SHA256
	}
	return sums, ok
}

// foreign is one of the files that the bundle does not have; "": there is none.
func (c contents) foreign() string {
	if len(c.others) == 0 {
		return ""
	}
	return filepath.FromSlash(c.others[0])
}

// sumOf is the SHA-256 of a file in hexadecimal; "" of one that is no ordinary
// file or cannot be read.
func sumOf(name string) string {
	f, err := openRegular(name)
	if err != nil {
		return ""
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return ""
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// openRegular opens an ordinary file, and nothing that could keep us waiting.
func openRegular(name string) (*os.File, error) {
	info, err := os.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	return os.Open(name)
}

func readRegular(name string, limit int64) ([]byte, error) {
	f, err := openRegular(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, limit))
}
