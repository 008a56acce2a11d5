package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"worksheetpdf/worksheets"
)

// elsewhere is the hint for a file that is not there: the one beside it that was
// probably meant, or where it was looked for.
func elsewhere(name string, err error) worksheets.Message {
	if !errors.Is(err, fs.ErrNotExist) {
		return worksheets.Message{}
	}
	folder := filepath.Dir(name)
	entries, unread := beside(folder)
	if unread != nil {
		return noFolder(folder)
	}
	var known []string
	for _, entry := range entries {
		known = append(known, filepath.Join(folder, entry.Name()))
	}
	here, err := filepath.Abs(folder)
	if err != nil {
		here = folder
	}
	return didYouMean(filepath.Clean(name), known, worksheets.Msg("it was looked for in the folder %q", here))
}

// beside is what lies in a folder; of very much, what the system names first.
func beside(folder string) ([]fs.DirEntry, error) {
	const most = 1000
	f, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	entries, _ := f.ReadDir(most) // at its end there are fewer
	return entries, nil
}

// unplaced is the hint for a file that cannot be written where its folder is not.
func unplaced(name string, err error) worksheets.Message {
	folder := filepath.Dir(filepath.Clean(name))
	if info, missing := os.Stat(folder); (errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)) && (missing != nil || !info.IsDir()) {
		return noFolder(folder)
	}
	return worksheets.Message{}
}

func noFolder(folder string) worksheets.Message {
	return worksheets.Msg("there is no folder %q: make it first, or name another", folder)
}
