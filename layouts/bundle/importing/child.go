package importing

import (
	"encoding/gob"
	"errors"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
	"time"
)

// childArgument is the first argument of a child; no command has this name.
const childArgument = "-import-pages-of-a-pdf"

// Exit statuses of a child.
const (
	broken      = 3
	outOfMemory = 4
)

// Child does the work of a child process and ends it, where this process is
// one; else it does nothing. A program that imports calls it before anything
// else.
func Child() {
	if len(os.Args) != 3 || os.Args[1] != childArgument {
		return
	}
	memory, err := strconv.Atoi(os.Args[2])
	if err != nil || memory <= 0 {
		os.Exit(broken)
	}
	confine(memory)
	os.Exit(answer())
}

func answer() (status int) {
	defer func() {
		if recover() != nil {
			status = broken // pdfcpu and gopdf panic over damaged files
		}
	}()
	var q request
	if err := gob.NewDecoder(os.Stdin).Decode(&q); err != nil {
		return broken
	}
	r, err := read(q.Data, q.Pages)
	if f := (fault{}); errors.As(err, &f) {
		r = &reply{Fault: f}
	} else if err != nil {
		r = &reply{Fault: fault{Kind: damaged}}
	}
	if gob.NewEncoder(os.Stdout).Encode(r) != nil {
		return broken
	}
	return 0
}

// confine bounds what the process can take: the collector works harder as the
// limit comes near, a watch ends the process beyond it, and where the system
// can it refuses a single allocation that the watch would see too late.
func confine(memory int) {
	debug.SetMemoryLimit(int64(memory) / 4 * 3)
	debug.SetMaxStack(min(memory/8, 64*mebibyte))
	limitAddressSpace(memory)
	go watch(uint64(memory))
}

func watch(memory uint64) {
	in := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	for {
		metrics.Read(in)
		if in[0].Value.Uint64()-in[1].Value.Uint64() > memory {
			os.Exit(outOfMemory)
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// read takes in the pages.
func read(data []byte, most int) (*reply, error) {
	source, err := open(data, most)
	if err != nil {
		return nil, err
	}
	plain, bare, err := source.plain()
	if err != nil {
		return nil, err
	}
	imported, err := throughGopdf(plain, source.sheets)
	if err != nil {
		return nil, err
	}
	return &reply{Imported: *imported, Bare: bare}, nil
}
