package main

import (
	"net"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestElsewhere: what is not there is told with what was probably meant, or with
// what to do.
func TestElsewhere(t *testing.T) {
	folder(t)
	write(t, "聆听.json", `{"worksheet": "community-listening-sheet", "version": 2, "answers": {}}`)
	if err := os.Mkdir("答案", 0o777); err != nil {
		t.Fatal(err)
	}
	write(t, "答案/一.json", "{}")
	taken, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	for _, c := range []struct {
		args   []string
		status int
		want   string
	}{
		{[]string{"check", "聆听.josn"}, failed, `did you mean "聆听.json"?`},
		{[]string{"check", "./聆听.jso"}, failed, `did you mean "聆听.json"?`},
		{[]string{"check", "答案/二.json"}, failed, `did you mean "答案/一.json"?`},
		{[]string{"render", "problem-filter-card", "-a", "nothing.json"}, failed, "it was looked for in the folder "},
		{[]string{"read", "no/a.pdf"}, failed, `there is no folder "no": make it first, or name another`},
		{[]string{"batch", "problem-filter-card", "-a", "聆听.jsonl", "-o", "out"}, failed, `did you mean "聆听.json"?`},
		{[]string{"render", "problem-filter-card", "-o", "no/a.pdf"}, failed, `there is no folder "no": make it first`},
		{[]string{"new", "no/a"}, failed, `there is no folder "no": make it first`},
		{[]string{"check", "答案"}, failed, `name the files in it, as in "答案/*"`},
		{[]string{"serve", "聆听.json"}, failed, "name a folder, or one that can be made"},
		{[]string{"serve", "--port", "65536"}, misled, "65536 is no port"},
		{[]string{"serve", "--no-open", "--port", strconv.Itoa(taken.Addr().(*net.TCPAddr).Port)}, failed, "another program has it"},
		{[]string{"render", "enrolment", "--key"}, failed, "these kinds may have one: text, sentence, choice, date, number"},
	} {
		if status, _, said := english(c.args...).run(t); status != c.status || !strings.Contains(said, c.want) {
			t.Errorf("%q: %d %s, want %d and %s", c.args, status, said, c.status, c.want)
		}
	}
}
