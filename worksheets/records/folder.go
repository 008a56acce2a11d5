package records

import (
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"worksheetpdf/worksheets"
)

// Folder is a folder of answer files, a record each, in the order of their
// names.
type Folder struct {
	file  string
	fsys  fs.FS
	names []string
	notes worksheets.Problems
	next  int
}

// NewFolder reads the names in a folder: every .json file is a record. Hidden
// files are none; other files and folders in it are told of in a note.
func NewFolder(name string, fsys fs.FS) (*Folder, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, err
	}
	f := &Folder{file: name, fsys: fsys}
	var others []string
	for _, e := range entries {
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case !e.IsDir() && strings.EqualFold(path.Ext(e.Name()), ".json"):
			f.names = append(f.names, e.Name())
		default:
			others = append(others, e.Name())
		}
	}
	slices.Sort(f.names)
	if len(f.names) > MaxRecords {
		return nil, tooMany(name)
	}
	if len(f.names) == 0 {
		return nil, worksheets.Problems{{File: name,
			What: worksheets.Msg("the folder holds no answer files"), Hint: worksheets.Msg("their names end in %s", ".json")}}
	}
	if len(others) > 0 {
		f.notes = worksheets.Problems{{File: name, Note: true,
			What: worksheets.Msg("%d files or folders here are no answer files, and are left out: %q", len(others), strings.Join(others[:min(len(others), 3)], ", "))}}
	}
	return f, nil
}

// Count is how many records there are.
func (f *Folder) Count() int { return len(f.names) }

// Next is the next file.
func (f *Folder) Next() (*Record, error) {
	if f.next == len(f.names) {
		return nil, io.EOF
	}
	name := f.names[f.next]
	f.next++
	full := path.Join(f.file, name)
	r := &Record{Number: f.next, Place: full, Name: strings.TrimSuffix(name, path.Ext(name)), file: full, notes: f.notes}
	f.notes = nil
	text, err := f.read(name)
	if err != nil {
		r.problems = worksheets.Problems{{File: full, What: worksheets.Msg("the file cannot be read: %s", cause(err))}}
		return r, nil
	}
	if r.Text = text; len(text) > maxRecord {
		r.Text, r.problems = nil, tooLarge(full, origin{})
	}
	return r, nil
}

// read reads a file, and never more than a record may have.
func (f *Folder) read(name string) ([]byte, error) {
	file, err := f.fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() { // a pipe would be waited for
		return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrInvalid}
	}
	return io.ReadAll(io.LimitReader(file, maxRecord+1))
}

// cause is what the system says, without the path that we say ourselves.
func cause(err error) string {
	if path, ok := err.(*fs.PathError); ok {
		err = path.Err
	}
	return err.Error()
}
