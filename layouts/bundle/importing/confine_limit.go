//go:build linux || darwin

package importing

import (
	"os"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// reserved is about what Go reserves of the address space without using it.
const reserved = 2 << 30

// limitAddressSpace lets the process map no more than so much beyond what it
// has mapped already. A system that cannot (macOS) leaves it to the watch.
func limitAddressSpace(memory int) {
	most := uint64(mapped() + memory)
	var was unix.Rlimit
	if unix.Getrlimit(unix.RLIMIT_AS, &was) != nil {
		return
	}
	is := was
	is.Cur = min(is.Cur, most)
	_ = unix.Setrlimit(unix.RLIMIT_AS, &is)
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
