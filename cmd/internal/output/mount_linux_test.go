package output

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// TestMountPoint replaces the files of a folder at which something is mounted:
// another disk, the same disk (a container's volume), and a disk whose
// surroundings can only be read. It does so in a namespace of its own, where
// anybody may mount.
func TestMountPoint(t *testing.T) {
	const inside = "OUTPUT_TEST_IN_A_NAMESPACE"
	if os.Getenv(inside) == "" {
		again := exec.Command(os.Args[0], "-test.run=^TestMountPoint$", "-test.v")
		again.Env = append(os.Environ(), inside+"=1")
		again.SysProcAttr = &syscall.SysProcAttr{
			Cloneflags:  syscall.CLONE_NEWNS | syscall.CLONE_NEWUSER,
			UidMappings: []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}},
			GidMappings: []syscall.SysProcIDMap{{HostID: os.Getgid(), Size: 1}},
		}
		said, err := again.CombinedOutput()
		var ended *exec.ExitError
		if err != nil && !errors.As(err, &ended) {
			t.Skip("no namespaces: ", err)
		}
		if err != nil {
			t.Fatalf("%s", said)
		}
		return
	}
	for _, how := range []string{"disk", "bind", "read only around"} {
		parent := t.TempDir()
		dist := filepath.Join(parent, "dist")
		volume := t.TempDir()
		if err := os.Mkdir(dist, 0o755); err != nil {
			t.Fatal(err)
		}
		var err error
		switch how {
		case "disk":
			err = unix.Mount("none", dist, "tmpfs", 0, "")
		case "bind":
			err = unix.Mount(volume, dist, "", unix.MS_BIND, "")
		default:
			err = errors.Join(unix.Mount(parent, parent, "", unix.MS_BIND, ""), unix.Mount("none", dist, "tmpfs", 0, ""),
				unix.Mount("none", parent, "", unix.MS_REMOUNT|unix.MS_BIND|unix.MS_RDONLY, ""))
			if err == nil {
				err = unix.Mount("none", dist, "tmpfs", 0, "") // over the parent that is mounted now
			}
		}
		if errors.Is(err, unix.EPERM) || errors.Is(err, unix.EACCES) {
			t.Skip(err)
		}
		if err != nil {
			t.Fatal(how, err)
		}
		for _, files := range []map[string]string{older, newer} {
			f := begin(t, dist, false)
			if !f.inside {
				t.Errorf("%s: not seen", how)
			}
			fill(t, f, files)
			if _, err := f.Commit(context.Background()); err != nil {
				t.Error(how, err)
			}
			f.Close()
			has(t, dist, files)
		}
		if how != "read only around" {
			has(t, parent, under("dist/", newer))
		}
		unix.Unmount(dist, unix.MNT_DETACH)
		unix.Unmount(parent, unix.MNT_DETACH)
	}
	// A file at which something is mounted is refused.
	t.Chdir(t.TempDir())
	write(t, "a", "one")
	write(t, "b", "two")
	if err := unix.Mount("b", "a", "", unix.MS_BIND, ""); err != nil {
		t.Skip(err)
	}
	if err := File(context.Background(), "a", []byte("x")); !errors.Is(err, syscall.EBUSY) && !errors.Is(err, syscall.EXDEV) {
		t.Error(err)
	}
	unix.Unmount("a", unix.MNT_DETACH)
}
