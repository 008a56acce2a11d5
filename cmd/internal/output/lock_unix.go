//go:build linux || darwin || freebsd || netbsd || openbsd

package output

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// hold locks an open file or folder for as long as this process lives and has
// it open; errHeld is that somebody else has it. Disks that know no locks (some
// of the network) give another error.
func hold(f *os.File) error {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if err == unix.EWOULDBLOCK {
		return errHeld
	}
	return err
}

// ours reports whether a file belongs to who runs this program: in a folder
// that is everybody's, names mean nothing.
func ours(info fs.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Geteuid()
}

// mayChange reports whether a file is known to be ours to change, without opening
// it.
func mayChange(info fs.FileInfo) bool { return ours(info) && info.Mode().Perm()&0o200 != 0 }

// syncFolder has a folder's entries written to the disk.
func syncFolder(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := f.Sync(); err != nil && !errors.Is(err, unix.EINVAL) { // of disks that need not
		return err
	}
	return nil
}
