//go:build !linux && !darwin && !freebsd && !netbsd && !openbsd

package output

import (
	"errors"
	"io/fs"
	"os"
)

// hold is for systems that lock whole files for a process's life.
func hold(*os.File) error { return errors.ErrUnsupported }

// ours leaves it to the system whether a file may be removed.
func ours(fs.FileInfo) bool { return true }

// mayChange leaves it to the system: another program may have the file open.
func mayChange(fs.FileInfo) bool { return false }

// syncFolder is for systems whose folders can be opened.
func syncFolder(string) error { return nil }
