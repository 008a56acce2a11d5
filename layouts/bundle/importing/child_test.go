package importing

import (
	"bytes"
	"context"
	"encoding/gob"
	"os"
	"os/exec"
	"testing"
	"time"

	"worksheetpdf/worksheets"
)

// What files do to the process that reads them must not end the tests: the
// test's own program, started again, reads each.
const (
	childVariable = "IMPORT_ONE_FILE"
	childTime     = 10 * time.Second
)

// answer is what a child says of a file.
type answer struct {
	Leaflet  *Leaflet
	Problems worksheets.Problems
}

func TestMain(m *testing.M) {
	gob.Register(worksheets.Message{})
	if os.Getenv(childVariable) == "" {
		os.Exit(m.Run())
	}
	var q struct {
		Data   []byte
		Limits Limits
	}
	if gob.NewDecoder(os.Stdin).Decode(&q) != nil {
		os.Exit(1)
	}
	leaflet, err := Import("a.pdf", q.Data, q.Limits)
	problems, _ := err.(worksheets.Problems)
	if gob.NewEncoder(os.Stdout).Encode(answer{leaflet, problems}) != nil {
		os.Exit(1)
	}
	os.Exit(0)
}

// apart imports a file in a child. One that breaks its reader is damaged.
func apart(t testing.TB, data []byte, limits Limits) answer {
	t.Helper()
	var question, said bytes.Buffer
	if err := gob.NewEncoder(&question).Encode(struct {
		Data   []byte
		Limits Limits
	}{data, limits}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), childTime)
	defer cancel()
	child := exec.CommandContext(ctx, os.Args[0])
	child.Env = append(os.Environ(), childVariable+"=1", "GOTRACEBACK=none")
	child.Stdin, child.Stdout = &question, &said
	var a answer
	if child.Run() != nil || gob.NewDecoder(&said).Decode(&a) != nil {
		f := fault{Kind: damaged}
		a.Problems = worksheets.Problems{{File: "a.pdf", What: f.message(limits), Hint: f.hint()}}
	}
	return a
}
