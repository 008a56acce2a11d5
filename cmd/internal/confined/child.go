package confined

import (
	"errors"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"time"

	"worksheetpdf/layouts/bundle/importing"
)

// childArgument is the first argument of a child; no command has this name.
// Its limits on memory, in bytes, and time follow.
const childArgument = "-import-pages-of-a-pdf"

// Exit statuses of a child.
const (
	broken      = 3
	outOfMemory = 4
	outOfTime   = 5
	orphaned    = 6
)

// Child does the work of a child process and ends it, where this process is
// one; else it does nothing. A program that imports calls it before anything
// else.
func Child() {
	if len(os.Args) != 4 || os.Args[1] != childArgument {
		return
	}
	memory, err := strconv.Atoi(os.Args[2])
	if err != nil || memory <= 0 {
		os.Exit(broken)
	}
	limit, err := time.ParseDuration(os.Args[3])
	if err != nil || limit <= 0 {
		os.Exit(broken)
	}
	confine(memory, limit)
	os.Exit(answer())
}

func answer() (status int) {
	q, err := receiveRequest(os.Stdin)
	if err != nil {
		return broken
	}
	go endWithParent()
	var r reply
	if q.Carry {
		var c *importing.Carried
		if c, err = importing.Carry(q.File, q.data, q.Limits); err == nil {
			r.Carried = *c
		}
	} else {
		r.Leaflet, err = importing.Import(q.File, q.data, q.Limits)
	}
	if err != nil && !errors.As(err, &r.Problems) {
		return broken
	}
	if r.send(os.Stdout) != nil {
		return broken
	}
	return 0
}

// endWithParent ends the process when the pipe ends that leads to it: nobody
// waits for the answer any more.
func endWithParent() {
	_, _ = io.Copy(io.Discard, os.Stdin)
	os.Exit(orphaned)
}

// confine bounds what the process can take: the collector works harder as the
// limit comes near, a watch ends the process beyond it, and where the system
// can it refuses a single allocation that the watch would see too late.
func confine(memory int, limit time.Duration) {
	debug.SetMemoryLimit(int64(memory) / 4 * 3)
	debug.SetMaxStack(min(memory/8, 64*mebibyte))
	limitResources(memory, limit)
	time.AfterFunc(limit, func() { os.Exit(outOfTime) })
	go watch(uint64(memory))
}

func watch(memory uint64) {
	var in runtime.MemStats // runtime/metrics has tables made at every start, of this program's parent too
	for {
		runtime.ReadMemStats(&in)
		if in.Sys-in.HeapReleased > memory {
			os.Exit(outOfMemory)
		}
		time.Sleep(5 * time.Millisecond)
	}
}
