package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"worksheetpdf/worksheets"
)

// entry places the problems of a file at the entry of the bundle that names it.
func entry(err error, file, path string) error {
	var problems worksheets.Problems
	if !errors.As(err, &problems) {
		return err
	}
	placed := make(worksheets.Problems, len(problems))
	for i, p := range problems {
		placed[i] = worksheets.Problem{Path: path, What: worksheets.Msg("%q: %s", file, p.What), Hint: p.Hint}
	}
	return placed
}

// shown is a name beside the bundle's file as the user would write it.
func (g *gathering) shown(name string) string {
	return filepath.Join(g.folder, filepath.FromSlash(name))
}

// read reads a file in the bundle's folder, and nothing outside of it,
// wherever links lead: a bundle may come from somebody else.
func (g *gathering) read(name, path string, limit int64) ([]byte, error) {
	data, err := []byte(nil), error(fs.ErrNotExist)
	if g.root != nil {
		data, err = readBelow(g.root, name, limit)
	}
	var problems worksheets.Problems
	switch {
	case err == nil:
		return data, nil
	case errors.As(err, &problems) && problems[0].File != "": // of the file itself: it is too large, or empty
		return nil, err
	case problems != nil:
		return nil, worksheets.Problems{{Path: path, What: worksheets.Msg("%q cannot be read: %s", name, problems[0].What)}}
	}
	return nil, worksheets.Problems{{Path: path, What: worksheets.Msg("%q cannot be read: %s", name, reason(err))}}
}

// readBelow reads a file below a folder, and nothing outside of it, wherever
// links lead. The error is the system's, or [worksheets.Problems] without a path.
func readBelow(root *os.Root, name string, limit int64) ([]byte, error) {
	info, err := root.Stat(name)
	switch {
	case err != nil && strings.Contains(err.Error(), "escapes"): // os has no error of its own for it
		return nil, unreadable(worksheets.Msg("a link leads out of the folder"), worksheets.Message{})
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, unreadable(worksheets.Msg("this is a folder, not a file"), worksheets.Message{})
	case !info.Mode().IsRegular(): // a pipe may never end
		return nil, unreadable(worksheets.Msg("this is no ordinary file"), worksheets.Message{})
	}
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return bounded(filepath.Join(root.Name(), filepath.FromSlash(name)), f, info.Size(), limit)
}
