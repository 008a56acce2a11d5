//go:build linux || darwin

package confined

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// reserved is about what Go reserves of the address space without using it.
const reserved = 2 << 30

// limitResources lets the process map no more than so much beyond what it has
// mapped already, and use all processors for no longer than its time; at the
// latter's end the system kills it. A system that cannot limit memory (macOS)
// leaves that to the watch.
func limitResources(memory int, limit time.Duration) {
	lower(unix.RLIMIT_AS, uint64(mapped()+memory))
	seconds := uint64(limit/time.Second) + 1
	lower(unix.RLIMIT_CPU, seconds*uint64(runtime.NumCPU()))
}

// lower sets a resource's limits to at most so much: both of them, for the
// lower one of time only sends a signal, which Go's runtime makes a crash of.
func lower(resource int, most uint64) {
	var l unix.Rlimit
	if unix.Getrlimit(resource, &l) != nil {
		return
	}
	l.Cur, l.Max = min(l.Cur, most), min(l.Max, most)
	_ = unix.Setrlimit(resource, &l)
}

// mapped is the size of the address space in use, as Linux tells it.
func mapped() int {
	b, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return reserved
	}
	first, _, _ := strings.Cut(string(b), " ")
	pages, err := strconv.Atoi(first)
	if err != nil {
		return reserved
	}
	return pages * os.Getpagesize()
}
