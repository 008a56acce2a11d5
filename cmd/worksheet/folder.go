package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"worksheetpdf/layouts/bundle"
	"worksheetpdf/worksheets"
)

// replaceable is the folder of a name, links followed, if a bundle may take
// its place: it is not there, or empty, or holds an older bundle and nothing
// else. What somebody else put there is not ours to throw away.
func replaceable(name string) (string, error) {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	entries, err := os.ReadDir(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return name, nil
	case err != nil:
		return "", problem(name, reason(err), worksheets.Message{})
	}
	if here, err := os.Stat("."); err == nil {
		if info, err := os.Stat(name); err == nil && os.SameFile(here, info) {
			return "", problem(name, worksheets.Msg("this is the current folder, which cannot be replaced"), worksheets.Msg("name another folder: %q", "-o dist"))
		}
	}
	if len(entries) == 0 {
		return name, nil
	}
	data, err := os.ReadFile(filepath.Join(name, bundle.ManifestName))
	listed, ok := bundle.Listed(data)
	if err != nil || !ok {
		return "", problem(name, worksheets.Msg("the folder is not empty, and no bundle was made there"), worksheets.Msg("name another folder: %q", "-o dist"))
	}
	if other, err := unlisted(name, append(listed, bundle.ManifestName)); err != nil {
		return "", problem(name, reason(err), worksheets.Message{})
	} else if other != "" {
		return "", problem(filepath.Join(name, other), worksheets.Msg("this does not belong to the bundle, and would be lost"), worksheets.Msg("move it to another folder first"))
	}
	return name, nil
}

// unlisted is a file of a folder that is not one of the names; "": none. What
// desktops leave behind in every folder that they show counts for nothing.
func unlisted(folder string, names []string) (string, error) {
	litter := []string{".DS_Store", "Thumbs.db", "desktop.ini"}
	found := ""
	err := fs.WalkDir(os.DirFS(folder), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || slices.Contains(names, path) || slices.Contains(litter, d.Name()) {
			return err
		}
		found = path
		return fs.SkipAll
	})
	return filepath.FromSlash(found), err
}

// replaceFolder puts files in the place of a folder, which is replaceable:
// they are written beside it and then take its name all at once, so that
// whoever looks finds the old bundle or the new one, whole.
func replaceFolder(ctx context.Context, name string, files []bundle.File) error {
	fresh, err := folderBeside(name)
	if err != nil {
		return err
	}
	defer os.RemoveAll(fresh) // afterwards it is what the folder held before
	for _, f := range files {
		if err := ctx.Err(); err != nil {
			return err
		}
		path := filepath.Join(fresh, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(path, f.Data, 0o666); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return takePlace(fresh, name)
}

// takePlace renames a folder over another, if that is there.
func takePlace(fresh, name string) error {
	err := os.Remove(name) // an empty one only
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return os.Rename(fresh, name)
	}
	if err := exchange(fresh, name); err == nil {
		return nil
	}
	return stepAside(fresh, name)
}

// stepAside is for systems that cannot exchange two folders at once: the old
// one steps aside for a moment, and comes back if the new one cannot follow.
func stepAside(fresh, name string) error {
	aside, err := folderBeside(name)
	if err != nil {
		return err
	}
	defer os.RemoveAll(aside)
	old := filepath.Join(aside, "old")
	if err := os.Rename(name, old); err != nil {
		return err
	}
	if err := os.Rename(fresh, name); err != nil {
		return errors.Join(err, os.Rename(old, name))
	}
	return nil
}
