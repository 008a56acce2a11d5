package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReadmeCommands runs what the pages for readers tell them to, one after the
// other in one folder, with what readers are told to bring: cards that came back
// filled in, and a table with rows in it. What serves, and makes a bundle of
// seconds, is left to tests of its own but in long runs.
func TestReadmeCommands(t *testing.T) {
	blocks := regexp.MustCompile("(?s)```sh\n(.*?)```")
	for _, name := range []string{"README.md", "worksheets/library/examples/README.md"} {
		page, err := os.ReadFile(filepath.Join("..", "..", name))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(name, func(t *testing.T) {
			folder(t)
			readersOwn(t)
			for _, block := range blocks.FindAllStringSubmatch(string(page), -1) {
				for line := range strings.Lines(block[1]) {
					line, _, _ = strings.Cut(line, " #")
					if args := strings.Fields(line); len(args) > 1 && args[0] == "worksheet" {
						followed(t, args[1:])
					}
				}
			}
		})
	}
}

// readersOwn are the files that a reader has.
func readersOwn(t *testing.T) {
	t.Helper()
	if err := os.Mkdir("收回来的", 0o777); err != nil {
		t.Fatal(err)
	}
	write(t, "名单.csv", "card,who\n1,甲\n2,乙\n")
	for _, name := range []string{"收回来的/a.pdf", "收回来的/b.pdf"} {
		if status, _, said := english("render", "problem-filter-card", "--fillable=small", "-a", "sample:slash-problem-filter-card", "-o", name).run(t); status != done {
			t.Fatal(said)
		}
	}
}

// followed runs a command as a shell would.
func followed(t *testing.T, args []string) {
	t.Helper()
	line := strings.Join(args, " ")
	switch {
	case args[0] == "serve", args[0] == "watch", args[0] == "bundle" && !strings.Contains(line, "--dry-run") && !*long:
		return
	case args[0] == "batch":
		args = strings.Fields(strings.ReplaceAll(line, ".xlsx", ".csv"))
	}
	var given []string
	to := ""
	for i, word := range args {
		switch {
		case word == ">":
			to = args[i+1]
		case i > 0 && args[i-1] == ">":
		case strings.Contains(word, "*"):
			found, _ := filepath.Glob(word)
			given = append(given, found...)
		default:
			given = append(given, word)
		}
	}
	status, out, said := english(given...).run(t)
	if status != done {
		t.Errorf("worksheet %s: %d %s", line, status, said)
	}
	if to != "" {
		write(t, to, out)
	}
}
