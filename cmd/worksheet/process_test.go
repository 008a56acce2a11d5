package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

var long = flag.Bool("long", false, "kill as often as it takes to trust it, and read back texts of 10,000 characters")

// programVariable makes a process of this test the program.
const programVariable = "TEST_AS_WORKSHEET"

// process is the program, to be started with the arguments in a folder.
func process(t *testing.T, folder string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Dir = folder
	cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "GOGC=") }) // of the tests, not of the program
	cmd.Env = append(cmd.Env, programVariable+"=1", "LC_ALL=en")
	return cmd
}

// TestSignalsEnd: what waits for somebody else's pipe ends when it is asked to.
func TestSignalsEnd(t *testing.T) {
	dir := t.TempDir()
	manifest := filepath.Join(dir, "dist", "manifest.json")
	if err := errors.Join(os.Mkdir(filepath.Dir(manifest), 0o755), mkfifo(manifest)); err != nil {
		t.Skip(err)
	}
	type signalled struct {
		cmd  *exec.Cmd
		sig  os.Signal
		dir  string
		what string
	}
	var waiting []signalled
	for _, args := range [][]string{
		{"bundle", "-"},
		{"bundle", "pipe"},
		{"check", "pipe"},
		{"render", "-"},
		{"render", "pipe"},
		{"render", "problem-filter-card", "-o", "pipe"},
		{"render", "problem-filter-card", "--answers", "-", "-o", "a.pdf"},
	} {
		for _, sig := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
			dir := t.TempDir()
			if err := mkfifo(filepath.Join(dir, "pipe")); err != nil {
				t.Skip(err)
			}
			cmd := process(t, dir, args...)
			if _, err := cmd.StdinPipe(); err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			waiting = append(waiting, signalled{cmd, sig, dir, fmt.Sprint(args, sig)})
		}
	}
	time.Sleep(time.Second) // until they wait
	for _, w := range waiting {
		if err := w.cmd.Process.Signal(w.sig); err != nil {
			t.Errorf("%s does not wait: %v", w.what, err)
		}
		endsWithin(t, w.cmd, 3*time.Second, w.what)
		if w.cmd.ProcessState.Success() {
			t.Errorf("%s is done", w.what)
		}
		if entries, _ := os.ReadDir(w.dir); len(entries) != 1 {
			t.Errorf("%s left %v", w.what, entries)
		}
	}
	// A pipe in the place of the manifest is not waited for at all.
	var said bytes.Buffer
	cmd := process(t, dir, "bundle", bundleFile(t), "-o", "dist")
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	endsWithin(t, cmd, 10*time.Second, "bundle over a pipe")
	if !strings.Contains(said.String(), "no bundle was made there") {
		t.Error(said.String())
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("left: %v", entries)
	}
}

// endsWithin waits for a process, and kills it when that takes too long.
func endsWithin(t *testing.T, cmd *exec.Cmd, most time.Duration, what string) {
	t.Helper()
	late := time.AfterFunc(most, func() { cmd.Process.Kill() })
	_ = cmd.Wait()
	if !late.Stop() {
		t.Errorf("%s has not ended within %s", what, most)
	}
}

// kills is how often a run is killed: few, unless that is asked for.
func kills(few int) int {
	if *long {
		return 300
	}
	return few
}

// TestKilledRender: killed at any time, the file is the old or the new one, and
// the next run leaves nothing beside it.
func TestKilledRender(t *testing.T) {
	dir := t.TempDir()
	args := func(card string) []string { return []string{"render", card, "-o", "a.pdf"} }
	var whole []string
	var took time.Duration
	for _, card := range []string{"problem-filter-card", "community-listening-sheet"} {
		begin := time.Now()
		if out, err := process(t, dir, args(card)...).CombinedOutput(); err != nil {
			t.Fatalf("%s", out)
		}
		took = max(took, time.Since(begin))
		whole = append(whole, tree(t, dir)["a.pdf"])
	}
	counts := map[int]int{}
	for i := range kills(8) {
		killAfter(t, process(t, dir, args([]string{"problem-filter-card", "community-listening-sheet"}[i%2])...), took)
		now := tree(t, dir)["a.pdf"]
		switch now {
		case whole[0]:
			counts[0]++
		case whole[1]:
			counts[1]++
		default:
			t.Fatalf("kill %d left %d bytes", i, len(now))
		}
	}
	if out, err := process(t, dir, args("problem-filter-card")...).CombinedOutput(); err != nil {
		t.Fatalf("%s", out)
	}
	if left := tree(t, dir); len(left) != 1 || left["a.pdf"] != whole[0] {
		t.Errorf("%d files are left", len(left))
	}
	t.Logf("%v after %d kills", counts, kills(8))
}

// TestKilledBundle is the same of a bundle.
func TestKilledBundle(t *testing.T) {
	dir := t.TempDir()
	var whole []map[string]string
	var took time.Duration
	for _, edition := range []string{"一", "二"} {
		put(t, filepath.Join(dir, edition+".yaml"), strings.Join([]string{
			"id: mine", "keywords: [我的]", "title: 我的资料包", "account: 闭环笔记", "link: https://example.com/", "edition: " + edition,
			"reply: ['{link}']", "worksheets:", "- worksheet: shortest-loop-checklist",
		}, "\n"))
		begin := time.Now()
		if out, err := process(t, dir, "bundle", edition+".yaml", "-o", "dist").CombinedOutput(); err != nil {
			t.Fatalf("%s", out)
		}
		took = max(took, time.Since(begin))
		whole = append(whole, tree(t, filepath.Join(dir, "dist")))
	}
	// What somebody else has there stays, whenever the run is killed.
	if err := os.Mkdir(filepath.Join(dir, "dist", "empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	counts := map[int]int{}
	for i := range kills(5) {
		killAfter(t, process(t, dir, "bundle", []string{"一", "二"}[i%2]+".yaml", "-o", "dist"), took)
		now := tree(t, filepath.Join(dir, "dist"))
		switch {
		case same(now, whole[0]):
			counts[0]++
		case same(now, whole[1]):
			counts[1]++
		default:
			t.Fatalf("kill %d left %d files of %d", i, len(now), len(whole[0]))
		}
	}
	if out, err := process(t, dir, "bundle", "一.yaml", "-o", "dist").CombinedOutput(); err != nil {
		t.Fatalf("%s", out)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 3 || !same(tree(t, filepath.Join(dir, "dist")), whole[0]) {
		t.Errorf("left: %v", entries)
	}
	if _, err := os.Stat(filepath.Join(dir, "dist", "empty")); err != nil {
		t.Error(err)
	}
	t.Logf("%v after %d kills", counts, kills(5))
}

// killAfter runs a process and kills it at some moment of the time that it
// takes, most often near the end, where it writes.
func killAfter(t *testing.T, cmd *exec.Cmd, took time.Duration) {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	at := rand.N(took + took/4)
	if rand.IntN(2) == 0 {
		at = took*3/4 + rand.N(took/2)
	}
	killing := time.AfterFunc(at, func() { cmd.Process.Kill() })
	_ = cmd.Wait()
	killing.Stop()
}

func same(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for name, text := range a {
		if b[name] != text {
			return false
		}
	}
	return true
}

// TestBashCompletes asks a bash without bash-completion what it completes, as
// its line editor would: it splits words at = and :.
func TestBashCompletes(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip(err)
	}
	_, script, _ := english("completion", "bash").run(t)
	for _, c := range []struct {
		words string // of COMP_WORDS; the cursor stands behind the last
		line  string
		want  string
	}{
		{"worksheet re", "worksheet re", "render"},
		{"worksheet render prob", "worksheet render prob", "problem-filter-card"},
		{"worksheet render --pap", "worksheet render --pap", "--paper"},
		{"worksheet render --paper = a", "worksheet render --paper=a", "a4 a4-landscape a3"},
		{"worksheet render problem-filter-card --answers sample : sl", "worksheet render problem-filter-card --answers sample:sl", "slash-problem-filter-card"},
		{"worksheet render problem-filter-card -a ''", "worksheet render problem-filter-card -a ", "sample:"},
		{"worksheet bundle ''", "worksheet  bundle ", "社区"},
	} {
		program := fmt.Sprintf(`worksheet() { %s=1 LC_ALL=C.UTF-8 '%s' "$@"; }
source /dev/stdin
COMP_WORDS=(%s) COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE='%s' COMP_POINT=${#COMP_LINE} COMP_TYPE=9
compopt() { :; }
__start_worksheet
echo "${COMPREPLY[*]}"`, programVariable, os.Args[0], c.words, c.line)
		cmd := exec.Command(bash, "--norc", "--noprofile", "-c", program)
		cmd.Stdin = strings.NewReader(script)
		out, err := cmd.CombinedOutput()
		if err != nil || !strings.Contains(string(out), c.want) {
			t.Errorf("%q: %v, %q, want %q", c.line, err, out, c.want)
		}
	}
}
