package output

import (
	"errors"
	"os"
	"path/filepath"
)

// Filling puts many files into one folder, each whole or not at all. It is safe
// for concurrent use, by many processes too.
//
// Files are not forced onto the disk one by one, which would take longer than
// to make them: whoever goes on after the machine itself has failed compares
// what is there with what was written down of it.
type Filling struct{ folder string }

// Fill begins to fill a folder, which is made if it is not there. What killed
// runs have left in it is taken away.
func Fill(folder string) (*Filling, error) {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return nil, err
	}
	cleanUp(folder)
	return &Filling{folder}, nil
}

// Path is that of a file in the folder.
func (f *Filling) Path(name string) string { return filepath.Join(f.folder, name) }

// Put writes a file of the folder, in the place of what has its name.
func (f *Filling) Put(name string, data []byte) error {
	s, err := newFile(f.folder, 0o666)
	if err != nil {
		return err
	}
	_, err = s.lock.Write(data)
	s.settle()
	if err == nil {
		err = os.Rename(s.path, f.Path(name))
	}
	if err != nil {
		s.remove()
		return err
	}
	return s.closed()
}

// closed gives the lock back, of a scratch that has become what it was for.
func (s *scratch) closed() error {
	if err := s.lock.Close(); err != nil && !errors.Is(err, os.ErrClosed) { // settle may have
		return err
	}
	return nil
}

// ErrHeld is that another process works at a file.
var ErrHeld = errHeld

// Hold opens a file of the folder, made if it is not there, that one process at
// a time works at, until it is closed. The error is [ErrHeld] while another
// does.
func (f *Filling) Hold(name string) (*os.File, error) {
	for {
		file, err := os.OpenFile(f.Path(name), os.O_RDWR|os.O_CREATE, 0o666)
		if err != nil {
			return nil, err
		}
		held := scratch{path: f.Path(name), lock: file}
		if err := hold(file); err == errHeld {
			file.Close()
			return nil, ErrHeld
		}
		if held.isThere() {
			return file, nil
		}
		file.Close() // whoever held it has just given it another name
	}
}

// Sync has what the folder holds written to the disk, as far as the system
// does that for a folder.
func (f *Filling) Sync() error { return syncFolder(f.folder) }
