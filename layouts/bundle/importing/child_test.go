package importing

import (
	"encoding/gob"
	"io"
	"os"
	"os/exec"
	"testing"
	"time"

	"worksheetpdf/worksheets"
)

// What files do to the process that reads them must not end the tests: the
// test's own program, started again, reads them, one after another until one
// breaks it or takes long.
const (
	childVariable = "IMPORT_FILES"
	childTime     = 10 * time.Second
	childPatience = 200 * time.Millisecond // what takes longer leaves much memory behind
	idleChildren  = 8
)

type (
	question struct {
		Data   []byte
		Limits Limits
	}
	// answer is what a child says of a file.
	answer struct {
		Leaflet  *Leaflet
		Problems worksheets.Problems
	}
)

func TestMain(m *testing.M) {
	gob.Register(worksheets.Message{})
	if os.Getenv(childVariable) == "" {
		os.Exit(m.Run())
	}
	questions, answers := gob.NewDecoder(os.Stdin), gob.NewEncoder(os.Stdout)
	for {
		var q question
		if questions.Decode(&q) != nil {
			os.Exit(0)
		}
		leaflet, err := Import("a.pdf", q.Data, q.Limits)
		problems, _ := err.(worksheets.Problems)
		if answers.Encode(answer{leaflet, problems}) != nil {
			os.Exit(1)
		}
	}
}

// child is a process that reads files.
type child struct {
	process   *exec.Cmd
	in        io.Closer
	questions *gob.Encoder
	answers   *gob.Decoder
}

// idle are the children that have nothing to read.
var idle = make(chan *child, idleChildren)

func start(t testing.TB) *child {
	t.Helper()
	select {
	case c := <-idle:
		return c
	default:
	}
	process := exec.Command(os.Args[0])
	process.Env = append(os.Environ(), childVariable+"=1", "GOTRACEBACK=none")
	in, err := process.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := process.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	return &child{process, in, gob.NewEncoder(in), gob.NewDecoder(out)}
}

// end lets the child go, which it does by itself where it has not broken.
func (c *child) end() {
	_ = c.in.Close()
	_ = c.process.Wait()
}

// ask has the child read a file, and reports whether it did.
func (c *child) ask(data []byte, limits Limits) (a answer, ok bool) {
	late := time.AfterFunc(childTime, func() { _ = c.process.Process.Kill() })
	defer late.Stop()
	ok = c.questions.Encode(question{data, limits}) == nil && c.answers.Decode(&a) == nil
	return a, ok
}

// apart imports a file in a child. One that breaks its reader is damaged.
func apart(t testing.TB, data []byte, limits Limits) answer {
	t.Helper()
	c := start(t)
	from := time.Now()
	a, ok := c.ask(data, limits)
	if !ok {
		c.end()
		f := fault{Kind: damaged}
		return answer{Problems: worksheets.Problems{{File: "a.pdf", What: f.message(limits), Hint: f.hint()}}}
	}
	if time.Since(from) > childPatience {
		c.end()
		return a
	}
	select {
	case idle <- c:
	default:
		c.end()
	}
	return a
}
