package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"image/png"
	"io"
	"net/http"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// shared is what a program writes while a test reads it.
type shared struct {
	mutex sync.Mutex
	b     bytes.Buffer
}

func (s *shared) Write(p []byte) (int, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.b.Write(p)
}

func (s *shared) String() string {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.b.String()
}

// watched is a running watch in a test.
type watched struct {
	t      *testing.T
	url    string
	said   *shared
	events *bufio.Scanner
	end    func() int
}

// watchingIn starts a watch and waits for its page.
func watchingIn(t *testing.T, args ...string) *watched {
	t.Helper()
	said := &shared{}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan int, 1)
	s := &session{in: strings.NewReader(""), out: said, err: said, getenv: func(name string) string { return map[string]string{"LANG": "en"}[name] }}
	go func() { ended <- s.run(ctx, append([]string{"watch"}, args...)) }()
	w := &watched{t: t, said: said, end: func() int {
		cancel()
		select {
		case status := <-ended:
			return status
		case <-time.After(10 * time.Second):
			t.Fatal("it does not end")
			return -1
		}
	}}
	address := regexp.MustCompile(`http://127\.0\.0\.1:\d+/`)
	for begin := time.Now(); w.url == ""; time.Sleep(10 * time.Millisecond) {
		if w.url = address.FindString(said.String()); time.Since(begin) > 20*time.Second {
			t.Fatalf("no page: %s", said)
		}
	}
	response, err := http.Get(w.url + "changes")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { response.Body.Close() })
	w.events = bufio.NewScanner(response.Body)
	return w
}

type pageState struct {
	Number   int
	Title    string
	Pages    int
	Failed   bool
	Problems []struct{ Place, What, Hint, Excerpt string }
}

// until waits for a change after which the page shows what is wanted.
func (w *watched) until(what string, wanted func(pageState) bool) pageState {
	w.t.Helper()
	timeout := time.AfterFunc(20*time.Second, func() { w.t.Errorf("%s: not in time: %s", what, w.said); w.end() })
	defer timeout.Stop()
	for w.events.Scan() {
		if !strings.HasPrefix(w.events.Text(), "data: ") {
			continue
		}
		var state pageState
		if err := json.Unmarshal(w.get("state"), &state); err != nil {
			w.t.Fatal(err)
		}
		if wanted(state) {
			return state
		}
	}
	w.t.Fatalf("%s: the stream ended: %s", what, w.said)
	return pageState{}
}

func (w *watched) get(path string) []byte {
	w.t.Helper()
	response, err := http.Get(w.url + path)
	if err != nil {
		w.t.Fatal(err)
	}
	defer response.Body.Close()
	data, _ := io.ReadAll(response.Body)
	if response.StatusCode != http.StatusOK {
		w.t.Errorf("%s: %s", path, response.Status)
	}
	return data
}

const watchedSheet = "id: s\nversion: 1\ntitle: 第一版\npaper: a5\nblocks:\n  - {kind: text, id: a, label: 甲}\n"

// TestWatch: the page follows the file: saved in place, saved by replacing it,
// with a fault, which leaves the last good one, and mended again.
func TestWatch(t *testing.T) {
	folder(t)
	write(t, "s.yaml", watchedSheet)
	w := watchingIn(t, "s.yaml", "-o", "s.pdf")
	w.until("the first", func(s pageState) bool { return s.Title == "第一版" && s.Pages == 1 && !s.Failed })
	if _, err := png.Decode(bytes.NewReader(w.get("pages/1.png"))); err != nil {
		t.Error(err)
	}
	if page := string(w.get("")); !strings.Contains(page, "# pages") || !strings.Contains(page, "第一版") || strings.Contains(page, "%!") {
		t.Errorf("%s", page)
	}
	if !bytes.HasPrefix(w.get("sheet.pdf"), []byte("%PDF")) {
		t.Error("no PDF")
	}
	write(t, "s.yaml", strings.Replace(watchedSheet, "第一版", "第二版", 1))
	w.until("saved in place", func(s pageState) bool { return s.Title == "第二版" })

	write(t, "s.yaml.tmp", strings.Replace(watchedSheet, "第一版", "第三版", 1))
	if err := os.Rename("s.yaml.tmp", "s.yaml"); err != nil {
		t.Fatal(err)
	}
	w.until("replaced", func(s pageState) bool { return s.Title == "第三版" })
	good, err := os.ReadFile("s.pdf")
	if err != nil {
		t.Fatal(err)
	}

	write(t, "s.yaml", strings.Replace(watchedSheet, "title: ", "title：", 1))
	bad := w.until("a fault", func(s pageState) bool { return s.Failed })
	if bad.Pages != 1 || bad.Title != "第三版" || len(bad.Problems) != 1 || !strings.HasPrefix(bad.Problems[0].Place, "s.yaml:3:6") || bad.Problems[0].Hint == "" {
		t.Errorf("%+v", bad)
	}
	if kept, _ := os.ReadFile("s.pdf"); !bytes.Equal(kept, good) {
		t.Error("the good PDF is gone")
	}
	if err := os.Remove("s.yaml"); err != nil {
		t.Fatal(err)
	}
	write(t, "s.yaml", strings.Replace(watchedSheet, "第一版", "第四版", 1))
	w.until("mended", func(s pageState) bool { return s.Title == "第四版" && !s.Failed })
	if status := w.end(); status != done {
		t.Errorf("status %d: %s", status, w.said)
	}
	if !strings.Contains(w.said.String(), "the last good one stays") { // said behind what the browser shows
		t.Errorf("%s", w.said)
	}
}

// TestWatchAnswers: answers are followed too, and what is wrong with them is
// shown by their file.
func TestWatchAnswers(t *testing.T) {
	folder(t)
	write(t, "s.yaml", watchedSheet)
	write(t, "a.json", `{"worksheet": "s", "version": 1, "answers": {"a": "字"}}`)
	w := watchingIn(t, "s.yaml", "--answers", "a.json")
	w.until("the first", func(s pageState) bool { return s.Pages == 1 && !s.Failed })
	write(t, "a.json", `{"worksheet": "s", "version": 1, "answers": {"甲": "字"}}`)
	bad := w.until("a fault", func(s pageState) bool { return s.Failed })
	if len(bad.Problems) != 1 || !strings.HasPrefix(bad.Problems[0].Place, "a.json:1:46") || bad.Problems[0].Hint != `write "a"` {
		t.Errorf("%+v", bad)
	}
	if status := w.end(); status != done {
		t.Errorf("status %d: %s", status, w.said)
	}
}

// TestWatchIsForThisMachine: only the page's own names and origin are answered,
// and nothing but reading is.
func TestWatchIsForThisMachine(t *testing.T) {
	folder(t)
	write(t, "s.yaml", watchedSheet)
	w := watchingIn(t, "s.yaml")
	defer w.end()
	port := strings.TrimSuffix(w.url[strings.LastIndex(w.url, ":")+1:], "/")
	for _, c := range []struct {
		method, host, origin, path string
		status                     int
	}{
		{"GET", "", "", "", 200},
		{"GET", "localhost:" + port, "http://localhost:" + port, "", 200},
		{"GET", "evil.example:" + port, "", "state", 403},
		{"GET", "127.0.0.1:1", "", "state", 403},
		{"GET", "", "https://evil.example", "state", 403},
		{"GET", "", "null", "changes", 403},
		{"GET", "", "", "pages/99.png", 404},
		{"GET", "", "", "pages/..%2f..%2fs.yaml", 404},
		{"GET", "", "", "s.yaml", 404},
		{"POST", "", "", "state", 405},
	} {
		request, err := http.NewRequest(c.method, w.url+c.path, nil)
		if err != nil {
			t.Fatal(err)
		}
		if c.host != "" {
			request.Host = c.host
		}
		if c.origin != "" {
			request.Header.Set("Origin", c.origin)
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != c.status {
			t.Errorf("%+v: %s", c, response.Status)
		}
		if response.Header.Get("Content-Security-Policy") == "" {
			t.Errorf("%+v: no policy", c)
		}
	}
}
