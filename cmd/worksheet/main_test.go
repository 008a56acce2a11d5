package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/cmd/internal/confined"
	"worksheetpdf/worksheets"
)

func TestMain(m *testing.M) {
	confined.Child() // PDFs are read by this program, started again
	if os.Getenv(programVariable) != "" {
		main()
	}
	status := m.Run()
	endBrowser()
	os.Exit(status)
}

var update = flag.Bool("update", false, "rewrite the golden files")

// call is one call of the program in a test.
type call struct {
	args     []string
	in       string
	env      map[string]string
	terminal bool
	watched  bool
	ctx      context.Context
}

// english is a call whose messages are in English.
func english(args ...string) call {
	return call{args: args, env: map[string]string{"LANG": "en_GB.UTF-8"}}
}

// run runs the program and returns what it wrote.
func (c call) run(t *testing.T) (status int, out, err string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	s := &session{
		in: strings.NewReader(c.in), out: &stdout, err: &stderr, terminal: c.terminal, watched: c.watched,
		getenv: func(name string) string { return c.env[name] },
	}
	ctx := c.ctx
	if ctx == nil {
		ctx = context.Background()
	}
	status = s.run(ctx, c.args)
	return status, stdout.String(), stderr.String()
}

// golden compares text with a file in testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", path, got, want)
	}
}

func TestHelp(t *testing.T) {
	commands := []string{"", "list", "new", "watch", "serve", "check", "render", "answers", "batch", "bundle", "schema", "show", "fonts", "version", "completion", "help"}
	for language, lang := range map[string]string{"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"} {
		t.Run(language, func(t *testing.T) {
			var all strings.Builder
			for _, command := range commands {
				c := call{args: strings.Fields("help " + command), env: map[string]string{"LANG": lang}}
				status, out, err := c.run(t)
				if status != done || err != "" {
					t.Fatalf("%v: %d, %s", c.args, status, err)
				}
				all.WriteString("$ worksheet " + strings.Join(c.args, " ") + "\n" + out + "\n")
				if command == "" {
					continue
				}
				c.args = []string{command, "--help"}
				if _, same, _ := c.run(t); same != out {
					t.Errorf("%v says something else than help: %s", c.args, same)
				}
			}
			golden(t, "help."+language+".txt", all.String())
		})
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct {
		name    string
		env     map[string]string
		english bool
	}{
		{"nothing set", nil, false},
		{"LANG", map[string]string{"LANG": "en_US.UTF-8"}, true},
		{"C is not English", map[string]string{"LANG": "C.UTF-8"}, false},
		{"LC_ALL before all", map[string]string{"LC_ALL": "zh_CN", "LC_MESSAGES": "en", "LANG": "en"}, false},
		{"LC_MESSAGES before LANG", map[string]string{"LC_MESSAGES": "en", "LANG": "zh_CN"}, true},
		{"empty is not set", map[string]string{"LC_ALL": "", "LANG": "en"}, true},
	} {
		_, _, err := call{args: []string{"render"}, env: c.env}.run(t)
		if got := strings.Contains(err, "missing"); got != c.english {
			t.Errorf("%s: %s", c.name, err)
		}
	}
}

// TestNumbersAreNotGrouped: a year is 3000, not 3,000.
func TestNumbersAreNotGrouped(t *testing.T) {
	m := worksheets.Msg("the year %d is not from 1900 to 2100", 3000)
	for _, lang := range []string{"en", "zh"} {
		s := &session{getenv: func(string) string { return lang }}
		if said := s.say(m); !strings.Contains(said, "3000") {
			t.Errorf("%s: %s", lang, said)
		}
	}
}

// TestMisled: a call that cannot be meant ends with 2, and says what was
// probably meant.
func TestMisled(t *testing.T) {
	for _, c := range []struct {
		args []string
		says []string
	}{
		{[]string{"rendr", "x", "--paper", "a4"}, []string{"there is no command \"rendr\"", `"render"`}},
		{[]string{"frobnicate"}, []string{"there is no command", "\"worksheet help\""}},
		{[]string{"help", "lits"}, []string{"there is no command \"lits\"", `"list"`}},
		{[]string{"render"}, []string{"WORKSHEET is missing", "worksheet render WORKSHEET|REPORT"}},
		{[]string{"render", "a", "b"}, []string{"\"b\" is one argument too many"}},
		{[]string{"list", "a"}, []string{"\"a\" is one argument too many"}},
		{[]string{"render", "a", "--anwsers", "x"}, []string{"there is no flag --anwsers", `"--answers"`}},
		{[]string{"bundle", "社区", "-o", "-"}, []string{"a bundle is a folder", `"-o dist"`}},
		{[]string{"--verison"}, []string{"there is no flag --verison", `"--version"`}},
		{[]string{"print", "x"}, []string{"there is no command \"print\"", `"render"`}},
		{[]string{"预览", "x"}, []string{"there is no command", `"watch"`}},
		{[]string{"render", "problem-filter-card", "-answers", "f.json"}, []string{"one hyphen", "write two hyphens: --answers"}},
		{[]string{"render", "problem-filter-card", "—answers", "f.json"}, []string{"a dash that is no hyphen", "write half-width hyphens: --answers"}},
		{[]string{"render", "problem-filter-card", "－o", "x.pdf"}, []string{"a dash that is no hyphen", "write half-width hyphens: -o"}},
		{[]string{"render", "problem-filter-card", "－－paper=a5"}, []string{"write half-width hyphens: --paper=a5"}},
		{[]string{"render", "problem-filter-card", "-o", "卡.docx"}, []string{"no .docx is made here", "-o 卡.pdf", "-o 卡.png"}},
		{[]string{"render", "problem-filter-card", "-o", "卡.xlsx"}, []string{"no .xlsx is made here"}},
		{[]string{"render", "problem-filter-card", "-o", "卡.JPG"}, []string{"no .jpg is made here"}},
		{[]string{"render", "problem-filter-card", "--dpi", "100"}, []string{"--dpi needs -o FILE.png"}},
		{[]string{"render", "problem-filter-card", "-o", "x.png", "--dpi", "9000"}, []string{"--dpi must be from 36 to 600"}},
		{[]string{"render", "problem-filter-card", "--tablet", "--paper", "a5"}, []string{"--tablet and --paper exclude each other"}},
		{[]string{"watch", "problem-filter-card"}, []string{"is built in", "worksheet new NAME --like problem-filter-card"}},
		{[]string{"watch", "-"}, []string{"standard input cannot be watched"}},
		{[]string{"render", "a", "-x"}, []string{"there is no flag -x", "worksheet help render"}},
		{[]string{"render", "a", "-o"}, []string{"the flag --output needs a value"}},
		{[]string{"render", "a", "--force=perhaps"}, []string{"\"perhaps\" is no value for --force"}},
		{[]string{"render", "a", "--answers", ""}, []string{"the flag --answers needs a value"}},
		{[]string{"render", "testdata/faults.yaml", "-o", "testdata/../testdata/faults.yaml"}, []string{"would be replaced"}},
		{[]string{"render", "-", "--answers", "-"}, []string{"cannot both come from standard input"}},
		{[]string{"render", "problem-filter-card", "--paper", "lettre"}, []string{"there is no paper \"lettre\"", "letter"}},
		{[]string{"render", "community-report"}, []string{"\"社区发现报告\" is a report", "problem-filter-card"}},
		{[]string{"render", "community-report", "-a", "x", "--paper", "a4"}, []string{"has its own paper"}},
		{[]string{"render", "problem-filter-card", "-a", "x", "-a", "y"}, []string{"takes the answers of one file"}},
		{[]string{"render", "community-report", "-a", "-", "-a", "-"}, []string{"cannot both come from standard input"}},
		{[]string{"answers", "problem-filter-card", "--rows", "2"}, []string{"--rows needs --from"}},
		{[]string{"answers", "problem-filter-card", "--from", "x", "--rows", "2,b"}, []string{"\"b\" is no value for --rows"}},
		{[]string{"answers", "community-listening-sheet", "--from", "x"}, []string{"takes nothing over"}},
		{[]string{"completion", "tcsh"}, []string{"no completion for \"tcsh\"", "bash, zsh"}},
		{[]string{"check"}, []string{"FILE is missing"}},
		{[]string{"bundle"}, []string{"KEYWORD|FILE.yaml is missing"}},
		{[]string{"bundle", "社区", "-o", ""}, []string{"the flag --output needs a value"}},
	} {
		status, out, err := english(c.args...).run(t)
		if status != misled || out != "" {
			t.Errorf("%v: status %d, out %q", c.args, status, out)
		}
		for _, part := range c.says {
			if !strings.Contains(err, part) {
				t.Errorf("%v: %q does not say %q", c.args, err, part)
			}
		}
	}
}

func TestCompletion(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		status, out, err := english("completion", shell).run(t)
		if status != done || err != "" || !strings.Contains(out, "worksheet") {
			t.Errorf("%s: %d, %s", shell, status, err)
		}
	}
	_, out, _ := call{args: []string{"__complete", "render", ""}}.run(t)
	if !strings.Contains(out, "problem-filter-card\n") {
		t.Errorf("worksheets are not offered: %q", out)
	}
	_, out, _ = call{args: []string{"__complete", "render", "problem-filter-card", "--answers", ""}}.run(t)
	if !strings.Contains(out, "sample:slash-problem-filter-card\n") {
		t.Errorf("samples are not offered: %q", out)
	}
	_, out, _ = call{args: []string{"__complete", ""}}.run(t)
	if !strings.Contains(out, "list\t列出内置的工作表、范例、报告、资料包和示例答案\n") {
		t.Errorf("commands are offered without their Chinese descriptions: %q", out)
	}
}
