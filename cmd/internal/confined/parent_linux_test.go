package confined

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestParentIsKilled: the child is gone soon after its parent, however that
// ended, though its file would take a minute.
func TestParentIsKilled(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "slow.pdf")
	if err := os.WriteFile(name, slowPDF(t), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, sig := range []syscall.Signal{syscall.SIGKILL, syscall.SIGTERM, syscall.SIGINT} {
		parent := exec.Command(os.Args[0])
		parent.Env = append(os.Environ(), parentVariable+"="+name)
		if err := parent.Start(); err != nil {
			t.Fatal(err)
		}
		child := 0
		// A process that starts others may begin with a trial that ends at once:
		// the child is the one that has bounded itself.
		limit := fmt.Sprintf("Max cpu time              %d", 61*runtime.NumCPU())
		within(t, 10*time.Second, "no child begins whose time on the processor is limited", func() bool {
			child = childOf(parent.Process.Pid)
			return child != 0 && strings.Contains(limitsOf(child), limit)
		})
		time.Sleep(200 * time.Millisecond) // so that it is at work
		if syscall.Kill(child, 0) != nil {
			t.Fatal("the child has ended already: the file must be a slower one")
		}
		if err := parent.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		_ = parent.Wait()
		within(t, 2*time.Second, "the child lives on after "+sig.String(), func() bool {
			return errors.Is(syscall.Kill(child, 0), syscall.ESRCH) || isZombie(child)
		})
	}
}

func within(t *testing.T, most time.Duration, fails string, done func() bool) {
	t.Helper()
	for end := time.Now().Add(most); !done(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal(fails)
		}
	}
}

// childOf is a child of a process; 0: it has none.
func childOf(pid int) int {
	lists, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	for _, l := range lists {
		b, _ := os.ReadFile(l)
		if first, _, _ := strings.Cut(strings.TrimSpace(string(b)), " "); first != "" {
			n, _ := strconv.Atoi(first)
			return n
		}
	}
	return 0
}

func limitsOf(pid int) string {
	b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/limits", pid))
	return string(b)
}

// isZombie reports whether a process has ended and waits to be buried.
func isZombie(pid int) bool {
	b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	return strings.Contains(string(b), ") Z ")
}
