package output

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// A scratch is a file or a folder beside what it will replace, on the same
// disk. It is locked while its maker lives: a scratch that nobody holds is
// what a killed run has left, and the next run takes it away.
type scratch struct {
	path   string
	lock   *os.File
	locked bool
}

// isScratch reports whether a name is that of a scratch: .worksheet-, eight
// hexadecimal digits, .tmp.
func isScratch(name string) bool {
	digits, ok := strings.CutPrefix(name, ".worksheet-")
	digits, temporary := strings.CutSuffix(digits, ".tmp")
	return ok && temporary && len(digits) == 8 && strings.Trim(digits, "0123456789abcdef") == ""
}

// abandoned is how old a scratch must be to count as left by a killed run,
// where the disk knows no locks.
const abandoned = 24 * time.Hour

var errHeld = errors.New("another process has it")

// newScratch makes one in a folder; open creates what has the name, which
// nobody has yet.
func newScratch(folder string, open func(path string) (*os.File, error)) (*scratch, error) {
	for {
		path := filepath.Join(folder, fmt.Sprintf(".worksheet-%08x.tmp", rand.Uint32()))
		f, err := open(path)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		err = hold(f)
		s := &scratch{path, f, err == nil}
		if err != errHeld && s.isThere() {
			return s, nil
		}
		f.Close() // in the moment before it was locked, another run has cleaned up
	}
}

// isThere reports whether the name still leads to what was opened.
func (s *scratch) isThere() bool {
	named, err := os.Lstat(s.path)
	if err != nil {
		return false
	}
	opened, err := s.lock.Stat()
	return err == nil && os.SameFile(named, opened)
}

// newFile is for a file. os.CreateTemp would keep others from reading it.
func newFile(folder string, mode fs.FileMode) (*scratch, error) {
	return newScratch(folder, func(path string) (*os.File, error) {
		return os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, mode)
	})
}

// newFolder is for a folder, which holds others. Nobody else looks into it:
// it may stand in a web server's folder.
func newFolder(folder string) (*scratch, error) {
	return newScratch(folder, func(path string) (*os.File, error) {
		if err := os.Mkdir(path, 0o700); err != nil {
			return nil, err
		}
		return os.Open(path)
	})
}

// settle ends the work at what is open. Where it is no lock it is closed:
// Windows renames and removes nothing that is open.
func (s *scratch) settle() {
	if !s.locked {
		s.lock.Close()
	}
}

// remove takes the scratch away.
func (s *scratch) remove() {
	s.settle()
	os.RemoveAll(s.path) // what stays is found by the next run
	s.lock.Close()
}

// cleanUp takes away what killed runs have left in a folder, and ends what
// they had begun (see finish). What cannot be opened or removed stays: it
// may be somebody else's.
func cleanUp(folder string) {
	f, err := os.Open(folder)
	if err != nil {
		return
	}
	defer f.Close()
	names, _ := f.Readdirnames(-1) // a folder of downloads has thousands: nothing else is asked of them
	for _, name := range names {
		if !isScratch(name) {
			continue
		}
		path := filepath.Join(folder, name)
		info, err := os.Lstat(path)
		if err != nil || !info.IsDir() && !info.Mode().IsRegular() || !ours(info) {
			continue
		}
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		left := scratch{path, f, hold(f) == nil}
		if left.locked || dead(f, info) {
			if !info.IsDir() || finish(path, folder) == nil {
				left.remove()
			}
		}
		f.Close()
	}
}

// dead reports of a scratch that could not be locked whether nobody works at it
// any more.
func dead(f *os.File, info fs.FileInfo) bool {
	return hold(f) != errHeld && time.Since(info.ModTime()) > abandoned
}
