package output

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"worksheetpdf/layouts/bundle"
)

// journal says of a scratch what its files are for. It is written when all of
// them are there, before any name is changed: from then on, whoever finds the
// scratch can end the work.
type journal struct {
	Folder string // the last part of the name
	Inside bool   // the scratch lies in the folder, else beside it
	Force  bool   // changes to the older bundle are given up
}

const journalName = "journal.json"

func (j journal) write(scratch string) error {
	data, err := json.Marshal(j)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(filepath.Join(scratch, journalName), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return syncFolder(scratch)
}

// finish ends what a killed run has begun with a scratch in a folder. Where it
// had not come to the journal there is nothing to end.
func finish(scratch, folder string) error {
	data, err := readRegular(filepath.Join(scratch, journalName), manifestLimit)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var j journal
	if err != nil || json.Unmarshal(data, &j) != nil {
		return nil // killed while it was written
	}
	if j.Inside {
		_, err := j.moveIn(scratch, folder)
		return err
	}
	if j.Folder != filepath.Base(j.Folder) || j.Folder == "." || j.Folder == ".." {
		return fmt.Errorf("%s: not a journal of ours", scratch)
	}
	name := filepath.Join(folder, j.Folder)
	if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
		// The old folder has stepped aside, and the new one has not followed.
		if err := os.Rename(filepath.Join(scratch, oldName), name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	_, err = j.rescue(scratch, name)
	return err
}

// rescue takes out of what has been replaced, or was never put in its place,
// all that is somebody else's, and puts it into the folder where it stood. A
// name that is taken there gets an ending. kept are the names.
func (j journal) rescue(scratch, name string) (kept []string, err error) {
	for _, part := range []string{newName, oldName} {
		from := filepath.Join(scratch, part)
		if _, err := os.Lstat(from); err != nil {
			continue
		}
		c := contentsOf(from)
		for _, dir := range c.folders {
			if err := keepFolder(filepath.Join(from, dir), filepath.Join(name, dir)); err != nil {
				return kept, err
			}
		}
		files := c.others
		if !j.Force {
			files = append(files, c.changed...)
		}
		for _, f := range files {
			to, err := setDown(filepath.Join(from, f), filepath.Join(name, f))
			if err != nil {
				return kept, err
			}
			kept = append(kept, to)
		}
	}
	return kept, nil
}

// keepFolder makes a folder like another, if it is not there.
func keepFolder(from, to string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	err = os.Mkdir(to, info.Mode().Perm())
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	return err
}

// setDown moves a file to a name, or to one that is free: to says to which.
func setDown(from, name string) (to string, err error) {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return "", err
	}
	to = name
	for i := 1; ; i++ {
		if _, err := os.Lstat(to); errors.Is(err, fs.ErrNotExist) {
			return to, os.Rename(from, to)
		}
		to = fmt.Sprintf("%s.old%d", name, i)
	}
}

// moveIn puts the files of a scratch into the folder that it lies in, one by
// one, the manifest last: until that stands there the work can be taken up
// again. Then it removes what only the older bundle had. kept are files of
// somebody else that stood in the way, by where they stand now.
func (j journal) moveIn(scratch, name string) (kept []string, err error) {
	fresh := filepath.Join(scratch, newName)
	data, err := readRegular(filepath.Join(fresh, bundle.ManifestName), manifestLimit)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil // all is in its place
	}
	listed, ok := bundle.ReadManifest(data)
	if err != nil || !ok {
		return nil, errors.Join(err, fmt.Errorf("%s: not a bundle of ours", fresh))
	}
	older := contentsOf(name)
	stays := []string{bundle.ManifestName}
	for _, l := range listed {
		stays = append(stays, l.Name)
		aside, err := j.moveOne(fresh, name, l.Name, older)
		if err != nil {
			return kept, err
		}
		if aside != "" {
			kept = append(kept, aside)
		}
	}
	if err := removeBut(name, older.ours, stays); err != nil {
		return kept, err
	}
	if err := syncFolders(name); err != nil {
		return kept, err
	}
	return kept, os.Rename(filepath.Join(fresh, bundle.ManifestName), filepath.Join(name, bundle.ManifestName))
}

// moveOne moves one file from a folder into another. What stands there and is
// not the older bundle's is set aside: aside says where.
func (j journal) moveOne(from, to, file string, older contents) (aside string, err error) {
	from, to = filepath.Join(from, file), filepath.Join(to, file)
	if _, err := os.Lstat(from); errors.Is(err, fs.ErrNotExist) {
		return "", nil // moved before
	}
	replaced := slices.Contains(older.ours, file) || j.Force && slices.Contains(older.changed, file)
	if _, err := os.Lstat(to); err == nil && !replaced {
		if aside, err = setDown(to, to+".old"); err != nil {
			return "", err
		}
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return aside, err
	}
	return aside, os.Rename(from, to)
}

// removeBut removes files of a folder, but for those that stay, and the
// folders that are empty then.
func removeBut(folder string, files, stays []string) error {
	kept := map[string]bool{}
	for _, f := range stays {
		kept[f] = true
	}
	for _, f := range files {
		if kept[f] {
			continue
		}
		path := filepath.Join(folder, f)
		if err := os.Remove(path); err != nil {
			return err
		}
		_ = os.Remove(filepath.Dir(path)) // if it is empty now
	}
	return nil
}
