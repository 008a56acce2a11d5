// Package confined imports PDFs of strangers in a child process: the same
// program, started again, with limits on its time and memory, so that a file
// which breaks its reader breaks nothing else.
//
//	func main() {
//		confined.Child() // where this process is one, it ends here
//		…
//		leaflet, err := confined.Import(ctx, "flyer.pdf", data, confined.Limits{})
//
// No child outlives its work. It ends itself when its time is over, and as
// soon as the parent is gone, however that ended: the child's standard input is
// a pipe whose other end the parent holds, and the system closes it. Linux
// kills it too when the parent dies, and Unix when it has used up its time on
// the processor, should the child itself no longer be able to act.
package confined

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"time"

	"worksheetpdf/layouts/bundle/importing"
	"worksheetpdf/worksheets"
)

// Limits are what a file may hold, and what may be spent on reading it. Zero
// is a limit that a leaflet never meets.
type Limits struct {
	importing.Limits
	Memory int           // bytes; 512 MiB
	Time   time.Duration // 10 s
}

const mebibyte = 1 << 20

func (l Limits) orDefaults() Limits {
	if l.Bytes == 0 {
		l.Bytes = 20 * mebibyte
	}
	if l.Memory == 0 {
		l.Memory = 512 * mebibyte
	}
	if l.Time == 0 {
		l.Time = 10 * time.Second
	}
	return l
}

// Import is [importing.Import] in a child process. An error that is about the
// file is one problem, of type [worksheets.Problems]; others are the context's
// and those of starting a process.
func Import(ctx context.Context, file string, data []byte, limits Limits) (*importing.Leaflet, error) {
	r, err := answered(ctx, request{File: file, data: data}, limits)
	if err != nil {
		return nil, err
	}
	return r.Leaflet, nil
}

// Carry is [importing.Carry] in a child process. Errors are as of Import.
func Carry(ctx context.Context, file string, data []byte, limits Limits) (*importing.Carried, error) {
	r, err := answered(ctx, request{File: file, Carry: true, data: data}, limits)
	if err != nil {
		return nil, err
	}
	return &r.Carried, nil
}

// answered is what the child answers, where the file has no problem.
func answered(ctx context.Context, q request, limits Limits) (*reply, error) {
	limits = limits.orDefaults()
	if len(q.data) > limits.Bytes {
		q.data = q.data[:limits.Bytes+1] // enough to be called too large
	}
	q.Limits = limits.Limits
	r, err := ask(ctx, q, limits)
	if err != nil {
		return nil, err
	}
	if len(r.Problems) > 0 {
		return nil, r.Problems
	}
	return r, nil
}

// ask starts the child and returns what it says. One that does not end well
// has met a file that broke its reader.
func ask(ctx context.Context, q request, limits Limits) (*reply, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	// The child's own clock rings first; this is for one that does not hear it.
	timed, cancel := context.WithTimeout(ctx, limits.Time+time.Second)
	defer cancel()
	child := exec.CommandContext(timed, self, childArgument, strconv.Itoa(limits.Memory), limits.Time.String())
	last := &bounded{room: 4096}
	child.Stderr = last
	child.Env = []string{"GOTRACEBACK=none"}
	child.WaitDelay = time.Second
	answer := &rationed{room: 4*limits.Bytes + mebibyte}
	r, unread, err := converse(child, q, answer)
	var ended *exec.ExitError
	exited := errors.As(err, &ended)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case timed.Err() != nil, exited && ended.ExitCode() == outOfTime:
		return nil, q.problem(worksheets.Msg("the PDF takes longer than %d seconds to read", int(limits.Time.Seconds())))
	case answer.room < 0, exited && (ended.ExitCode() == outOfMemory || bytes.Contains(last.Bytes(), []byte("memory"))):
		return nil, q.problem(worksheets.Msg("the PDF takes more than %d MiB of memory to read", limits.Memory/mebibyte))
	case exited:
		return nil, q.problem(worksheets.Msg("the PDF is damaged"))
	case err != nil:
		return nil, err
	case unread != nil:
		return nil, q.problem(worksheets.Msg("the PDF is damaged"))
	}
	return r, nil
}

// converse runs the child, asks it, and reads its answer as it comes: neither
// is in memory twice. Its standard input stays open behind the question for as
// long as this process lives.
func converse(child *exec.Cmd, q request, answer *rationed) (r *reply, unread, err error) {
	// Linux kills the child when the thread ends that started it.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	dieWithParent(child)
	in, err := child.StdinPipe()
	if err != nil {
		return nil, nil, err
	}
	out, err := child.StdoutPipe()
	if err != nil {
		return nil, nil, err
	}
	if err := child.Start(); err != nil {
		return nil, nil, err
	}
	go q.send(in) // fails when the child ends before it has read all
	answer.from = out
	r, unread = receiveReply(answer)
	if unread != nil {
		out.Close() // it need not say more
	}
	return r, unread, child.Wait() // and closes the pipes
}

// problem is why a file cannot be read. One that was filled in must not be printed:
// that makes pictures of its fields.
func (q request) problem(what worksheets.Message) error {
	hint := worksheets.Msg("open it in a viewer and print it into a new PDF")
	if q.Carry {
		hint = worksheets.Msg("open it in a viewer and save it again; do not print it")
	}
	return worksheets.Problems{{File: q.File, What: what, Hint: hint}}
}

// bounded is a buffer that does not grow without end.
type bounded struct {
	bytes.Buffer
	room int // negative: something did not fit
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.room -= len(p); b.room < 0 {
		return len(p), nil // the child may go on
	}
	return b.Buffer.Write(p)
}

// rationed reads no more than there is room for.
type rationed struct {
	from io.Reader
	room int // negative: there was more
}

func (w *rationed) Read(p []byte) (n int, err error) {
	if w.room < 0 {
		return 0, io.ErrUnexpectedEOF
	}
	n, err = w.from.Read(p)
	w.room -= n
	return n, err
}
