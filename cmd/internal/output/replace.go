package output

import (
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// ErrChanged is that a file does not hold what it was expected to: somebody
// else has written to it, made it or removed it.
var ErrChanged = errors.New("the file holds something else")

// Sum is the SHA-256 of what a file holds. The zero Sum is that of no file.
type Sum [sha256.Size]byte

// SumOf is the sum of what a file holds.
func SumOf(data []byte) Sum { return sha256.Sum256(data) }

// Replace puts data in the place of what a file of a folder held, if that is
// still what was expected. The error is [ErrChanged] where it is not; then, as
// with every error, the file is as it was. Of two that replace the same at the
// same time one gets that error, in one process or, where the disk knows locks,
// in several.
//
// The name is that of a file in the folder itself, and no link.
func Replace(ctx context.Context, folder *os.Root, name string, expected Sum, data []byte) error {
	if name != filepath.Base(name) || !filepath.IsLocal(name) {
		return &fs.PathError{Op: "write", Path: name, Err: fs.ErrInvalid}
	}
	cleanUp(folder.Name())
	was, mode, err := heldAs(ctx, folder, name, expected)
	if err != nil {
		return err
	}
	if was != nil {
		defer was.lock.Close()
	}
	s, err := newFile(folder.Name(), 0o666)
	if err != nil {
		return err
	}
	_, err = s.lock.Write(data)
	if err == nil && was != nil {
		err = s.lock.Chmod(mode)
	}
	err = errors.Join(err, s.lock.Sync())
	s.settle()
	switch {
	case err != nil:
	case was != nil:
		was.settle()
		err = folder.Rename(filepath.Base(s.path), name)
	default:
		err = appear(folder, filepath.Base(s.path), name)
	}
	if err != nil {
		s.remove()
		return err
	}
	if err := s.closed(); err != nil {
		return err
	}
	return syncFolder(folder.Name())
}

// heldAs holds the file of a name, for as long as it is replaced, if it has the
// sum that is expected; nil: it is not there, and that is what is expected.
func heldAs(ctx context.Context, folder *os.Root, name string, expected Sum) (*scratch, fs.FileMode, error) {
	for {
		info, err := folder.Lstat(name)
		switch {
		case errors.Is(err, fs.ErrNotExist) && expected == Sum{}:
			return nil, 0, nil
		case errors.Is(err, fs.ErrNotExist):
			return nil, 0, ErrChanged
		case err != nil:
			return nil, 0, err
		case !info.Mode().IsRegular():
			return nil, 0, &fs.PathError{Op: "write", Path: name, Err: syscall.EINVAL}
		}
		f, err := folder.OpenFile(name, os.O_RDWR, 0) // a rename would replace one that its owner has locked
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, 0, err
		}
		was := &scratch{path: filepath.Join(folder.Name(), name), lock: f}
		switch held := hold(f); {
		case held == errHeld:
			f.Close()
			if err := pause(ctx); err != nil {
				return nil, 0, err
			}
			continue
		case held == nil:
			was.locked = true
		}
		if !was.isThere() {
			f.Close() // whoever held it has put another in its place
			continue
		}
		if err := holds(f, expected); err != nil {
			f.Close()
			return nil, 0, err
		}
		return was, info.Mode().Perm(), nil
	}
}

// holds looks whether a file has the sum that is expected.
func holds(f *os.File, expected Sum) error {
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return err
	}
	if Sum(h.Sum(nil)) != expected {
		return ErrChanged
	}
	return nil
}

// pause waits a moment, for who holds a file to be done.
func pause(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(5 * time.Millisecond):
		return nil
	}
}

// appear gives a file a name that nobody has. Disks without hard links cannot
// do so in one step.
func appear(folder *os.Root, from, name string) error {
	err := folder.Link(from, name)
	switch {
	case err == nil:
		_ = folder.Remove(from) // it is the same file; the next run would take the name away
		return nil
	case errors.Is(err, fs.ErrExist):
		return ErrChanged
	}
	if _, err := folder.Lstat(name); err == nil {
		return ErrChanged
	}
	return folder.Rename(from, name)
}
