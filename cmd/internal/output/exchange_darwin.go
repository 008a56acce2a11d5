package output

import (
	"errors"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// exchange swaps the names of two folders in one step.
func exchange(a, b string) error {
	err := unix.RenamexNp(a, b, unix.RENAME_SWAP)
	if err == unix.ENOTSUP || err == unix.EINVAL {
		return errors.ErrUnsupported
	}
	return err
}

// mounted reports whether something is mounted at a folder: it has a name that
// cannot be changed then.
func mounted(folder string) bool {
	var here, above unix.Stat_t
	return unix.Stat(folder, &here) == nil && unix.Stat(filepath.Dir(folder), &above) == nil && here.Dev != above.Dev
}
