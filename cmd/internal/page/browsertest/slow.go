//go:build outside && linux

package browsertest

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Of a slowed browser: how long it runs at a time, and how often those that are
// slowed are looked for.
const (
	turn = 5 * time.Millisecond
	look = 150 * time.Millisecond
)

// Slow lets the processes that run pages have one of so many shares of their
// time, until the function that it returns is called. Chromium's own brake
// (Emulation.setCPUThrottlingRate) holds the main thread only, not a worker.
func Slow(t testing.TB, times int) (stop func()) {
	done, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		var pids []int
		var looked time.Time
		var ran, all time.Duration
		for {
			begin := time.Now()
			if begin.Sub(looked) > look {
				pids, looked = renderers(), begin
			}
			signal(pids, syscall.SIGSTOP)
			time.Sleep(turn * time.Duration(times-1))
			start := time.Now()
			signal(pids, syscall.SIGCONT)
			select {
			case <-done:
				t.Logf("pages ran %d %% of the time", 100*ran/max(all, 1))
				return
			case <-time.After(turn):
			}
			ran += time.Since(start)
			all += time.Since(begin)
		}
	}()
	return func() { close(done); <-ended }
}

func signal(pids []int, s syscall.Signal) {
	for _, pid := range pids {
		syscall.Kill(pid, s) // one that has ended is no mistake
	}
}

// renderers are the processes that run pages in the browser of this process.
func renderers() (pids []int) {
	files, _ := filepath.Glob("/proc/[0-9]*/cmdline") // the pattern is right
	for _, f := range files {
		line, err := os.ReadFile(f)
		if err != nil || !bytes.Contains(line, []byte("--type=renderer")) {
			continue
		}
		pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(f)))
		for p := pid; p > 1; p = parent(p) {
			if p == os.Getpid() {
				pids = append(pids, pid)
				break
			}
		}
	}
	return pids
}

// parent is the process that has started another; 0: it is gone.
func parent(pid int) int {
	stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	_, behind, _ := strings.Cut(string(stat), ") ") // its name may hold anything
	var state string
	var by int
	fmt.Sscan(behind, &state, &by)
	return by
}

// Memory is how many bytes the largest of the processes that run pages takes: its
// own, which is what Chromium's task manager tells, and all, in which what it shares
// with others, as the browser's program, counts in parts.
func Memory() (own, all int) {
	for _, pid := range renderers() {
		own = max(own, kilobytes(pid, "status", "\nRssAnon:")<<10)
		all = max(all, kilobytes(pid, "smaps_rollup", "\nPss:")<<10)
	}
	return own, all
}

// kilobytes is the number behind a word in what the system tells of a process.
func kilobytes(pid int, file, word string) (n int) {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/%s", pid, file))
	_, behind, _ := strings.Cut(string(data), word)
	fmt.Sscan(behind, &n)
	return n
}
