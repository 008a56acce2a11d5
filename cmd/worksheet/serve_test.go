package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"worksheetpdf/cmd/internal/serve"
)

// served is a running desk in a test.
type served struct {
	t   *testing.T
	url string
}

// servingIn serves the current folder until the test ends, in a language.
func servingIn(t *testing.T, language string) served {
	t.Helper()
	said := &shared{}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan int, 1)
	s := &session{in: strings.NewReader(""), out: said, err: said, getenv: func(name string) string { return map[string]string{"LANG": language}[name] }}
	go func() { ended <- s.run(ctx, []string{"serve", "--quiet"}) }()
	t.Cleanup(func() {
		cancel()
		if status := <-ended; status != done {
			t.Errorf("status %d: %s", status, said)
		}
	})
	return served{t, addressIn(t, said.String)}
}

// addressIn waits for the address that serve prints.
func addressIn(t *testing.T, said func() string) string {
	t.Helper()
	address := regexp.MustCompile(`http://127\.0\.0\.1:\d+/[A-Z0-9]{26}/`)
	for begin := time.Now(); time.Since(begin) < 20*time.Second; time.Sleep(10 * time.Millisecond) {
		if found := address.FindString(said()); found != "" {
			return found
		}
	}
	t.Fatalf("no page: %s", said())
	return ""
}

// send asks for a path, and is what is answered.
func (s served) send(method, path, body string, header ...string) (int, []byte) {
	s.t.Helper()
	request, err := http.NewRequest(method, s.url+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		s.t.Fatal(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		s.t.Error(err)
	}
	return response.StatusCode, data
}

// TestServeChecks: a definition has the problems of check, at their lines, and
// answers are held against a definition of the folder.
func TestServeChecks(t *testing.T) {
	folder(t)
	s := servingIn(t, "en")
	faulty := strings.Replace(watchedSheet, "paper: a5", "paper: a55", 1)
	body, _ := json.Marshal(map[string]string{"file": "s.yaml", "text": faulty})
	var found struct{ Problems []serve.Problem }
	if _, data := s.send("POST", "draft/check", string(body)); json.Unmarshal(data, &found) != nil || len(found.Problems) != 1 || found.Problems[0].Line != 4 || found.Problems[0].Column != 8 || found.Problems[0].File != "" || found.Problems[0].Hint == "" {
		t.Errorf("%s", data)
	}
	write(t, "s.yaml", watchedSheet)
	for body, want := range map[string]int{
		`{"worksheet": "s", "version": 1, "answers": {"a": "字"}}`: 200,
		`{"worksheet": "s", "version": 1, "answers": {"b": "字"}}`: 422,
		`{"worksheet": "t", "version": 1, "answers": {"a": "字"}}`: 422,
		`{"worksheet": "s", "version": 1, "answers": {"a": "ก"}}`: 200, // it cannot be printed, and is kept
	} {
		status, data := s.send("PUT", "files/a.json", body, "If-None-Match", "*")
		if status != want || want == 422 && !bytes.Contains(data, []byte(`"message"`)) {
			t.Errorf("%s: %d %s", body, status, data)
		}
		os.Remove("a.json")
	}
}

// TestServeBatch: a table that is dropped on the page becomes the PDFs that batch
// makes of it; what is wrong is told with its row.
func TestServeBatch(t *testing.T) {
	folder(t)
	write(t, "s.yaml", watchedSheet)
	table := "姓名,a\n一,第一\n二,第二\n"
	write(t, "名单.csv", table)
	if status, _, said := english("batch", "s.yaml", "--answers", "名单.csv", "-o", "wanted", "--ignore", "姓名").run(t); status != done {
		t.Fatal(said)
	}
	s := servingIn(t, "en")
	var made serve.Made
	status, data := s.send("POST", "batch?sheet=s.yaml&table=名单.csv&ignore=姓名", table)
	if err := json.Unmarshal(data, &made); err != nil || status != 200 || made.Made != 2 || made.Folder != "名单" || len(made.Files) != 2 {
		t.Fatalf("%d %s", status, data)
	}
	for _, name := range made.Files {
		got, err := os.ReadFile(filepath.Join("名单", name))
		want, _ := os.ReadFile(filepath.Join("wanted", name))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: not what batch makes (%v)", name, err)
		}
	}
	if status, _, said := english("batch", "s.yaml", "--answers", "名单.csv", "-o", "wanted.pdf", "--merge", "--ignore", "姓名").run(t); status != done {
		t.Fatal(said)
	}
	_, data = s.send("POST", "batch?sheet=s.yaml&table=名单.csv&ignore=姓名&merge=1&name=合并", table[:len(table)-len("二,第二\n")])
	if err := json.Unmarshal(data, &made); err != nil || made.Made != 1 || made.Merged != "合并-2.pdf" || len(made.Files) != 2 {
		t.Errorf("%s", data)
	}
	_, data = s.send("POST", "batch?sheet=s.yaml&table=名单.csv&ignore=姓名&merge=1", table)
	got, _ := os.ReadFile(filepath.Join(made.Folder[:len("名单")]+"-3", mergedName+".pdf"))
	if want, err := os.ReadFile("wanted.pdf"); err != nil || !bytes.Equal(got, want) {
		t.Errorf("the file of all is not what batch makes: %s", data)
	}
	made = serve.Made{}
	_, data = s.send("POST", "batch?sheet=s.yaml&table=名单.csv", table)
	if err := json.Unmarshal(data, &made); err != nil || made.Made != 0 || len(made.Problems) == 0 || !strings.HasPrefix(made.Problems[0].File, "名单.csv") {
		t.Errorf("%s", data)
	}
	if _, err := os.Stat("名单-4"); err == nil {
		t.Error("an empty folder is left")
	}
}

// TestServeBegins: a new definition is good, and so is a copy of one that is
// built in or one's own; each has an id of its own, by which its answers know it.
func TestServeBegins(t *testing.T) {
	folder(t)
	s := servingIn(t, "en")
	for _, body := range []string{`{"title": "周复盘"}`, `{"title": "我的卡", "like": "problem-filter-card"}`, `{"title": "我的另一张", "like": "我的卡.yaml"}`, `{"title": "第三张", "like": "problem-filter-card"}`, `{"title": "我的包", "like": "社区"}`} {
		if status, data := s.send("POST", "new", body); status != 200 {
			t.Errorf("%s: %d %s", body, status, data)
		}
	}
	if status, _, said := english("check", "周复盘.yaml", "我的卡.yaml", "我的另一张.yaml", "第三张.yaml", "我的包.yaml").run(t); status != done {
		t.Error(said)
	}
	if ids := idsIn("."); len(ids) != 5 {
		t.Errorf("five definitions have the ids %v", ids)
	}
	if status, data := s.send("POST", "new", `{"title": "甲", "like": "nosuch"}`); status == 200 {
		t.Errorf("%s", data)
	}
}

// TestKilledServe: killed while two files are saved over and over, each is one
// that was sent, whole, and nothing but them is left once the next run saves.
func TestKilledServe(t *testing.T) {
	dir := t.TempDir()
	text := func(i int) string {
		return fmt.Sprintf(`{"worksheet": "problem-filter-card", "version": 2, "answers": {"card": "%d", "who": %q}}`, i, strings.Repeat("字", 2000))
	}
	saved := 0 // the last that was answered with a yes
	for range kills(6) {
		cmd, url := servingProcess(t, dir)
		timeout := time.AfterFunc(time.Duration(20+saved%7*15)*time.Millisecond, func() { cmd.Process.Kill() })
		sum := sumOf(t, url)
		for {
			header := []string{"If-None-Match", "*"}
			if sum != "" {
				header = []string{"If-Match", sum}
			}
			next, err := putAnswers(url, text(saved+1), header)
			if err != nil {
				break // it is dead
			}
			saved++
			sum = next
		}
		timeout.Stop()
		_ = cmd.Wait()
		data, err := os.ReadFile(filepath.Join(dir, "a.json"))
		if saved == 0 && err != nil {
			continue
		}
		if got := string(data); got == text(saved+1) {
			saved++ // it was saved, and nobody lived to say so
		} else if got != text(saved) {
			t.Fatalf("after %d: %.80q", saved, got)
		}
	}
	cmd, url := servingProcess(t, dir)
	sum := sumOf(t, url)
	if _, err := putAnswers(url, text(0), []string{"If-Match", sum}); err != nil {
		t.Error(err)
	}
	cmd.Process.Kill()
	_ = cmd.Wait()
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("left: %v", entries)
	}
	t.Logf("%d saved", saved)
}

// servingProcess serves a folder in a process of its own.
func servingProcess(t *testing.T, dir string) (cmd *exec.Cmd, url string) {
	t.Helper()
	said := &shared{}
	cmd = process(t, dir, "serve", ".")
	cmd.Stderr = said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	return cmd, addressIn(t, said.String)
}

// sumOf is what a.json is known by; "": it is not there, or the process is dead.
func sumOf(t *testing.T, url string) string {
	t.Helper()
	response, err := http.Get(url + "files/a.json")
	if err != nil {
		return ""
	}
	defer response.Body.Close()
	return response.Header.Get("ETag")
}

// putAnswers saves a.json, and is what it is known by then.
func putAnswers(url, text string, header []string) (sum string, err error) {
	request, err := http.NewRequest("PUT", url+"files/a.json", strings.NewReader(text))
	if err != nil {
		return "", err
	}
	request.Header.Set(header[0], header[1])
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	var done struct{ Sum string }
	if err := json.NewDecoder(response.Body).Decode(&done); err != nil || response.StatusCode != http.StatusOK {
		return "", fmt.Errorf("%s: %w", response.Status, err)
	}
	return `"` + done.Sum + `"`, nil
}

// TestServeFolder: a folder that is not there is made; one that cannot be is a
// problem, as is a port that is taken.
func TestServeFolder(t *testing.T) {
	folder(t)
	write(t, "file", "")
	if status, _, said := english("serve", "file").run(t); status != failed || !strings.Contains(said, "file") {
		t.Errorf("%d %s", status, said)
	}
	dir := t.TempDir()
	_, url := servingProcess(t, filepath.Dir(dir))
	port := regexp.MustCompile(`:(\d+)/`).FindStringSubmatch(url)[1]
	if status, _, said := english("serve", "--port", port).run(t); status != failed || !strings.Contains(said, port) {
		t.Errorf("%d %s", status, said)
	}
}

// TestOpenBrowser: without a display none is opened.
func TestOpenBrowser(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("other systems have a display")
	}
	s := &session{getenv: func(string) string { return "" }}
	if err := s.openBrowser(t.Context(), "http://127.0.0.1:1/"); err != errNoDisplay {
		t.Error(err)
	}
}

func TestDoubleClicked(t *testing.T) {
	if got := doubleClicked("home", nil); len(got) != 2 || got[1] != filepath.Join("home", "工作表") {
		t.Errorf("%q", got)
	}
	if got := doubleClicked("", os.ErrNotExist); len(got) != 1 {
		t.Errorf("%q", got)
	}
}
