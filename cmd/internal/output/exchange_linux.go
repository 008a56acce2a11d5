package output

import (
	"errors"

	"golang.org/x/sys/unix"
)

// exchange swaps the names of two folders in one step.
func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	if err == unix.ENOSYS || err == unix.EINVAL { // an old kernel, or a disk that cannot
		return errors.ErrUnsupported
	}
	return err
}

// mounted reports whether something is mounted at a folder: it has a name that
// cannot be changed then. Kernels before 5.8 do not tell, and a bind mount of
// the same disk is found by its failing rename only.
func mounted(folder string) bool {
	var s unix.Statx_t
	err := unix.Statx(unix.AT_FDCWD, folder, 0, unix.STATX_INO, &s)
	return err == nil && s.Attributes_mask&s.Attributes&unix.STATX_ATTR_MOUNT_ROOT != 0
}
