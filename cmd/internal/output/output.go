// Package output puts results in their places on the disk, whole or not at
// all: a file, or a folder of files that is a bundle.
//
//	err := output.File(ctx, "表.pdf", data)
//
//	folder, err := output.Begin("dist", force) // what stands there may be replaced
//	defer folder.Close()                       // nothing is left of it, unless
//	files, err := plan.Make(ctx, folder, nil)
//	kept, err := folder.Commit(ctx)            // it has taken its place
//
// Both write beside the place and then take its name, so that whoever looks
// finds the old or the new one. A run that is killed leaves the old one, and
// beside it a scratch that the next run removes (scratch.go); one that is
// killed between two steps that belong together is ended by the next run
// (finish.go).
//
// Errors are [worksheets.Problems] where somebody's files are in the way, else
// those of the system.
package output

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// File puts data in the place of what a file held, if it was there. A link
// stays, what it leads to is replaced; a file keeps its mode. The error is the
// context's where it has ended: the old file is there then. A signal is not
// waited for: to watch for one takes longer than most files, and what it leaves
// is taken away by the next run.
//
// After a power cut the whole old file is there or the whole new one: which of
// the two matters little of what can be made again, so that the folder is not
// waited for.
//
// What is no ordinary file, a pipe or a device, has nothing to keep: it is
// written to, for as long as that takes.
func File(ctx context.Context, name string, data []byte) error {
	name, err := target(name)
	if err != nil {
		return err
	}
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return &fs.PathError{Op: "write", Path: name, Err: syscall.EISDIR}
	case err == nil && !info.Mode().IsRegular():
		return os.WriteFile(name, data, 0o666)
	case err == nil:
		if !mayChange(info) {
			if err := writable(name); err != nil {
				return err
			}
		}
	case !errors.Is(err, fs.ErrNotExist):
		return err
	default:
		info = nil
	}
	cleanUp(filepath.Dir(name))
	s, err := newFile(filepath.Dir(name), 0o666)
	if err != nil {
		return err
	}
	_, err = s.lock.Write(data)
	if err == nil && info != nil {
		err = s.lock.Chmod(info.Mode().Perm())
	}
	err = errors.Join(err, s.lock.Sync())
	s.settle()
	if err = errors.Join(err, ctx.Err()); err == nil {
		err = os.Rename(s.path, name)
	}
	if err != nil {
		s.remove()
		return err
	}
	s.lock.Close()
	return nil
}

// writable asks of a file that is there whether it may be changed: a rename
// would replace one that its owner has locked.
func writable(name string) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// mostLinks is how many links are followed, one after the other, as on Linux
// (path_resolution(7)).
const mostLinks = 40

// target is the name of what a name leads to, links followed, whether that is
// there or not.
func target(name string) (string, error) {
	name = filepath.Clean(name)
	for range mostLinks {
		if real, err := filepath.EvalSymlinks(name); err == nil {
			return real, nil
		}
		to, err := os.Readlink(name)
		if err != nil {
			return name, nil // not there, and no link: what is wrong, its first use says
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(name), to)
		}
		name = to
	}
	return "", &fs.PathError{Op: "open", Path: name, Err: syscall.ELOOP}
}
