package output

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"worksheetpdf/layouts/bundle"
	"worksheetpdf/worksheets"
)

// Folder is a bundle on its way into a folder: a [bundle.Store].
type Folder struct {
	name    string // links followed
	scratch *scratch
	inside  bool // the scratch lies in the folder itself
	force   bool
	halfway bool // the scratch holds what is not ours to remove

	exchange func(a, b string) error // the system's, but for tests
	rename   func(a, b string) error // the same
}

// Names in a scratch.
const (
	newName = "new" // the files on their way, then what they have replaced
	oldName = "old" // what stepped aside
)

// Begin looks whether a bundle may take a folder's place: the folder is not
// there, or empty, or holds an older bundle as it was made and nothing else.
// What somebody else put there is not ours to throw away; force gives up what
// was changed of the older bundle, and no more.
func Begin(name string, force bool) (*Folder, error) {
	f := &Folder{force: force, exchange: exchange, rename: os.Rename}
	var err error
	if f.name, err = target(name); err != nil {
		return nil, err
	}
	cleanUp(filepath.Dir(f.name))
	cleanUp(f.name)
	if err := f.replaceable(); err != nil {
		return nil, err
	}
	_, err = os.Stat(f.name)
	there := err == nil
	f.inside = there && mounted(f.name)
	if !f.inside {
		f.scratch, err = newFolder(filepath.Dir(f.name))
		// Nothing can be made beside it, but perhaps in it.
		f.inside = there && (errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS))
	}
	if f.inside {
		f.scratch, err = newFolder(f.name)
	}
	if err != nil {
		return nil, err
	}
	f.scratch.settle()
	if err := f.makeFolder("."); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// Close takes away what is not in its place. After Commit there is nothing,
// unless that failed halfway: then the next run ends it.
func (f *Folder) Close() {
	if f.halfway {
		f.scratch.lock.Close()
		return
	}
	f.scratch.remove()
}

// path is where a file of the bundle is on its way.
func (f *Folder) path(name string) string {
	return filepath.Join(f.scratch.path, newName, filepath.FromSlash(name))
}

// Create makes a file of the bundle, and the folders that it lies in. It has
// the mode of the one that it will replace.
func (f *Folder) Create(name string) (io.WriteCloser, error) {
	if err := f.makeFolder(filepath.Dir(filepath.FromSlash(name))); err != nil {
		return nil, err
	}
	file, err := os.OpenFile(f.path(name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, err
	}
	if err := f.keepMode(name); err != nil {
		file.Close()
		return nil, err
	}
	return synced{file}, nil
}

// Open reads a file that has been made.
func (f *Folder) Open(name string) (io.ReadCloser, error) { return os.Open(f.path(name)) }

// synced is a file that is on the disk once it is closed.
type synced struct{ *os.File }

func (s synced) Close() error { return errors.Join(s.Sync(), s.File.Close()) }

// makeFolder makes a folder of the bundle and those above it.
func (f *Folder) makeFolder(name string) error {
	if name != "." {
		if err := f.makeFolder(filepath.Dir(name)); err != nil {
			return err
		}
	}
	err := os.Mkdir(f.path(name), 0o777)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return f.keepMode(name)
}

// keepMode gives a path of the bundle the mode of what it will replace.
func (f *Folder) keepMode(name string) error {
	here, err := os.Lstat(f.path(name))
	if err != nil {
		return err
	}
	was, err := os.Lstat(filepath.Join(f.name, name))
	if err != nil || was.Mode().Type() != here.Mode().Type() {
		return nil
	}
	const kept = fs.ModePerm | fs.ModeSetgid | fs.ModeSticky
	mode := was.Mode() & kept
	if here.IsDir() {
		mode |= 0o700 // while it is on its way we write to it
	}
	return os.Chmod(f.path(name), mode)
}

// Commit puts the files in their place. kept are files of somebody else that
// appeared there meanwhile, by where they stand now. Once it has begun to
// change names it is not interrupted.
func (f *Folder) Commit(ctx context.Context) (kept []string, err error) {
	if err := f.replaceable(); err != nil { // it took a while to make all that
		return nil, err
	}
	if err := syncFolders(f.path(".")); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	j := journal{Folder: filepath.Base(f.name), Inside: f.inside, Force: f.force}
	if err := j.write(f.scratch.path); err != nil {
		return nil, err
	}
	if f.inside {
		kept, err = j.moveIn(f.scratch.path, f.name)
	} else {
		if err := f.takePlace(); err != nil {
			// Where the old folder could not come back either, it is in the
			// scratch, which stays: the next run gives it its name back.
			_, aside := os.Lstat(filepath.Join(f.scratch.path, oldName))
			f.halfway = aside == nil
			return nil, err
		}
		kept, err = j.rescue(f.scratch.path, f.name)
	}
	if f.halfway = err != nil; f.halfway {
		return kept, err
	}
	return kept, syncFolder(filepath.Dir(f.name))
}

// takePlace gives the new folder the name of the old one, if that is there.
func (f *Folder) takePlace() error {
	fresh := f.path(".")
	if _, err := os.Lstat(f.name); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(fresh, f.name)
	}
	err := f.exchange(fresh, f.name)
	if errors.Is(err, errors.ErrUnsupported) {
		return f.stepAside(fresh, filepath.Join(f.scratch.path, oldName))
	}
	return err
}

// stepAside is for systems that cannot exchange two folders at once: the old
// one steps aside for a moment, and comes back if the new one cannot follow.
func (f *Folder) stepAside(fresh, aside string) error {
	if err := f.rename(f.name, aside); err != nil {
		return err
	}
	if err := f.rename(fresh, f.name); err != nil {
		return errors.Join(err, f.rename(aside, f.name))
	}
	return nil
}

// replaceable looks at what stands in the folder's place.
func (f *Folder) replaceable() error {
	entries, err := os.ReadDir(f.name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	}
	if here, err := os.Stat("."); err == nil {
		if info, err := os.Stat(f.name); err == nil && os.SameFile(here, info) {
			return refusal(f.name, worksheets.Msg("this is the current folder, which cannot be replaced"), worksheets.Msg("name another folder: %q", "-o dist"))
		}
	}
	if len(entries) == 0 {
		return nil
	}
	o := contentsOf(f.name)
	if other := o.foreign(); !o.isBundle && other != "" {
		return refusal(f.name, worksheets.Msg("the folder is not empty, and no bundle was made there"), worksheets.Msg("name another folder: %q", "-o dist"))
	} else if other != "" {
		return refusal(filepath.Join(f.name, other), worksheets.Msg("this does not belong to the bundle, and would be lost"), worksheets.Msg("move it to another folder first"))
	}
	if len(o.changed) > 0 && !f.force {
		return refusal(filepath.Join(f.name, o.changed[0]), worksheets.Msg("this was changed after the bundle was made, and the change would be lost"),
			worksheets.Msg("move it to another folder first; --force gives the change up"))
	}
	return nil
}

func refusal(file string, what, hint worksheets.Message) error {
	return worksheets.Problems{{File: file, What: what, Hint: hint}}
}

// syncFolders has the entries of a folder, and of those in it, written to the disk.
func syncFolders(name string) error {
	return filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		return syncFolder(path)
	})
}

var _ bundle.Store = (*Folder)(nil)
