package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"worksheetpdf/worksheets"
)

// save writes a result to a file, whole or not at all, or to standard output
// where the name is -.
func (s *session) save(ctx context.Context, name string, data []byte) error {
	if name == "-" {
		_, err := s.out.Write(data)
		return err
	}
	if err := replace(ctx, name, data); err != nil {
		if errors.Is(err, context.Canceled) {
			return problem(name, worksheets.Msg("interrupted: nothing was written"), worksheets.Message{})
		}
		return problem(name, worksheets.Msg("cannot be written: %s", reason(err)), worksheets.Message{})
	}
	return nil
}

// replace puts data in the place of what the file held, if it was there: they
// are written beside it and then take its name, so that whoever looks finds
// the old file or the new one. A signal meanwhile leaves the old one.
func replace(ctx context.Context, name string, data []byte) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target // the link stays, what it points at is replaced
	}
	mode := fs.FileMode(0o666)
	switch info, err := os.Stat(name); {
	case err == nil && info.IsDir():
		return &fs.PathError{Op: "write", Path: name, Err: syscall.EISDIR}
	case err == nil && !info.Mode().IsRegular():
		return os.WriteFile(name, data, mode) // a device or a pipe: nothing to keep
	case err == nil:
		mode = info.Mode().Perm()
		if err := writable(name); err != nil {
			return err
		}
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	f, err := beside(name, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Close(), ctx.Err())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
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

// beside creates a file of a name that nobody has in the same folder, where a
// rename stays on one disk. os.CreateTemp would keep others from reading it.
func beside(name string, mode fs.FileMode) (*os.File, error) {
	for {
		f, err := os.OpenFile(temporary(name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// folderBeside is the same for a folder.
func folderBeside(name string) (string, error) {
	for {
		folder := temporary(name)
		if err := os.Mkdir(folder, 0o777); !errors.Is(err, fs.ErrExist) {
			return folder, err
		}
	}
}

func temporary(name string) string {
	return filepath.Join(filepath.Dir(name), fmt.Sprintf(".worksheet-%08x.tmp", rand.Uint32()))
}
