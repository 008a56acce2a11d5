// Command worksheet prints Chinese worksheets: a blank one to fill in by hand,
// or a report of what somebody answered, both from one definition.
//
//	worksheet render community-listening-sheet -o 社区聆听表.pdf
//	worksheet render community-listening-sheet --answers 答案.json
//
// This package holds flags, files, messages and exit statuses, one file a
// subcommand; what a worksheet is and how it looks is decided elsewhere. It is
// the only one that touches the clock, the environment and the file system.
//
// Messages are written in English where they arise; catalogue*.go holds their
// Chinese. The environment says which of the two is shown.
package main

import (
	"context"
	"io"
	"os"
	"runtime"
	"runtime/debug"

	"golang.org/x/term"

	"worksheetpdf/cmd/internal/confined"
	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/chinese"
)

// gcPercent lets the heap grow to five times what is live before it is swept:
// one sheet lives for some milliseconds and needs a few MiB, and sweeping that
// costs a tenth of its time. Measured: 16 ms for 18.6, with 1 MiB more.
const gcPercent = 400

// softMemory is from where on the heap is swept as often as need be: a bundle
// with large appendices would else take five times what it needs.
const softMemory = 256 << 20

func main() {
	confined.Child() // where this process is one, it ends here
	growStack(false)
	debug.SetGCPercent(gcPercent)
	debug.SetMemoryLimit(softMemory)
	s := &session{
		in:       os.Stdin,
		out:      os.Stdout,
		err:      os.Stderr,
		terminal: term.IsTerminal(int(os.Stdout.Fd())),
		watched:  term.IsTerminal(int(os.Stderr.Fd())),
		getenv:   os.Getenv,
	}
	if status, ok := s.byDoubleClick(context.Background(), os.Args[1:]); ok {
		os.Exit(status)
	}
	os.Exit(s.run(context.Background(), os.Args[1:]))
}

// growStack gives the main goroutine the stack that it needs in the end, while
// there is nothing on it: to grow to that in five steps copies all frames in each.
// It has grown when the function begins; the room itself is not touched.
//
//go:noinline
func growStack(touched bool) {
	if touched {
		var room [48 << 10]byte
		runtime.KeepAlive(&room)
	}
}

// session is one call of the program and all that it knows of the world.
type session struct {
	in       io.Reader
	out, err io.Writer
	terminal bool                 // out is a terminal
	watched  bool                 // err is one
	quiet    bool                 // only what is wrong is said
	kept     *worksheets.Problems // collects problems instead of showing them; nil: they are shown
	getenv   func(name string) string
	origin   *origin.Origin // keeps what is read, for the PDF that is made from it; nil: nobody asks
	again    *origin.Origin // of the PDF that is made again; nil: none is

	chinese *chinese.Texts // made for the first message
}

// Exit statuses.
const (
	done   = 0
	failed = 1 // the input is wrong, or the work could not be done
	misled = 2 // wrong flags or arguments
)

// run does what the arguments ask and returns the exit status.
func (s *session) run(ctx context.Context, args []string) int {
	root := s.root(args)
	if err := badDash(root, args); err != nil && !completing(args) {
		return s.report(err)
	}
	if completing(args) {
		s.translate(root) // the shell shows what the commands are for
	} else if _, _, err := root.Find(args); err != nil {
		return s.report(unknownCommand(root, args))
	}
	out := &sink{to: s.out}
	s.out = out
	root.SetArgs(append([]string{}, args...)) // cobra takes those of the process for nil
	root.SetOut(s.out)
	root.SetErr(s.err)
	err := root.ExecuteContext(ctx)
	if out.err != nil {
		err = problem("-", worksheets.Msg("cannot be written: %s", reason(out.err)), worksheets.Message{})
	}
	return s.report(err)
}

// sink keeps the first error of writing results, so that a table on a full
// disk does not end as if it had been written.
type sink struct {
	to  io.Writer
	err error
}

func (s *sink) Write(p []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	var n int
	n, s.err = s.to.Write(p)
	return n, s.err
}
