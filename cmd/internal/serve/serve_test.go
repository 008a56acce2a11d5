package serve

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"worksheetpdf/cmd/internal/output"
	"worksheetpdf/worksheets"
)

// opened is a running desk in a test.
type opened struct {
	t      *testing.T
	desk   *Desk
	folder string
}

// openIn runs a desk for a new folder.
func openIn(t *testing.T) opened {
	t.Helper()
	folder := t.TempDir()
	desk, err := Open(Options{
		Folder: folder, English: true, Version: "test",
		Check: func(_ context.Context, name string, text []byte) (found []Problem) {
			if file, err := worksheets.ReadAnswers(name, text); err != nil || file.Worksheet == "" {
				return []Problem{{Message: "no answers"}}
			}
			if strings.Contains(string(text), "nonsense") {
				return []Problem{{Message: "wrong"}}
			}
			return nil
		},
		New: func(title, _ string, own []byte) ([]byte, error) {
			if own != nil {
				return own, nil
			}
			return []byte("id: a\nversion: 1\ntitle: " + title + "\npaper: a5\nblocks: [{kind: text, id: b, label: 甲}]\n"), nil
		},
		Batch: func(_ context.Context, b Batch) Made {
			data, err := os.ReadFile(b.Table)
			if err != nil {
				t.Error(err)
			}
			for _, name := range []string{manifestName, b.Called + ".pdf"} {
				if err := os.WriteFile(filepath.Join(folder, b.Folder, name), data, 0o666); err != nil {
					t.Error(err)
				}
			}
			return Made{Made: 1}
		},
		Bundle: func(_ context.Context, name string, _ bool) Made {
			for path, text := range map[string]string{bundleManifest: `{"format": "worksheet-bundle 1"}`, "a.pdf": "a", "reply.txt": "b", "index.html": "c", "图片/a.png": "d"} {
				at := filepath.Join(folder, "社区", path)
				if err := errors.Join(os.MkdirAll(filepath.Dir(at), 0o777), os.WriteFile(at, []byte(text), 0o666)); err != nil {
					t.Error(err)
				}
			}
			return Made{Made: 1, Folder: "社区"}
		},
		Page: func(names []string) ([]byte, []Problem) {
			if names[0] == "quiz" {
				return nil, []Problem{{Message: "wrong"}}
			}
			return []byte("<html>"), nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- desk.Serve(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return opened{t, desk, folder}
}

// asking is a request in a test.
type asking struct {
	method, path, body string
	header             map[string]string // Host too
	whole              bool              // the path is that of the server, not of the desk
}

// status asks, and returns what is answered.
func (o opened) status(a asking) (int, []byte) {
	o.t.Helper()
	url := o.desk.URL() + a.path
	if a.whole {
		url = o.desk.Server.URL() + a.path
	}
	request, err := http.NewRequest(a.method, url, strings.NewReader(a.body))
	if err != nil {
		o.t.Fatal(err)
	}
	for name, value := range a.header {
		if request.Header.Set(name, value); name == "Host" {
			request.Host = value
		}
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		o.t.Fatal(err)
	}
	defer response.Body.Close()
	data, _ := io.ReadAll(response.Body)
	if response.Header.Get("Content-Security-Policy") == "" || response.Header.Get("Cache-Control") != "no-store" {
		o.t.Errorf("%+v: no policy", a)
	}
	return response.StatusCode, data
}

// port is that of the desk, with its colon.
func (o opened) port() string {
	url := strings.TrimSuffix(o.desk.Server.URL(), "/")
	return url[strings.LastIndex(url, ":"):]
}

const answersHere = `{"worksheet": "problem-filter-card", "version": 2, "answers": {"card": "一"}}`

// fresh makes a file.
func fresh() map[string]string { return map[string]string{"If-None-Match": "*"} }

// with is headers with one more.
func with(headers map[string]string, name, value string) map[string]string {
	headers[name] = value
	return headers
}

// TestForeignOrigin: no page of another site reads or writes anything.
func TestForeignOrigin(t *testing.T) {
	o := openIn(t)
	for _, header := range []map[string]string{
		{"Origin": "https://evil.example"},
		{"Origin": "null"},
		{"Origin": "http://127.0.0.1:1"},
		{"Origin": "https://127.0.0.1" + o.port()},
		{"Origin": "http://evil.example" + o.port()},
		{"Sec-Fetch-Site": "cross-site"},
		{"Sec-Fetch-Site": "same-site"},
	} {
		for _, a := range []asking{
			{method: "GET", path: "gallery"}, {method: "GET"}, {method: "POST", path: "new", body: `{"title": "甲"}`},
			{method: "PUT", path: "files/a.json", body: answersHere}, {method: "POST", path: "batch?sheet=problem-filter-card&table=a.csv", body: "card\n1\n"},
		} {
			a.header = fresh()
			for name, value := range header {
				a.header[name] = value
			}
			if status, data := o.status(a); status != http.StatusForbidden {
				t.Errorf("%+v: %d %s", a, status, data)
			}
		}
	}
	o.holds()
	if status, _ := o.status(asking{method: "PUT", path: "files/a.json", body: answersHere, header: with(fresh(), "Origin", "http://127.0.0.1"+o.port())}); status != http.StatusOK {
		t.Errorf("our own page: %d", status)
	}
}

// holds says what the folder holds, but for what is hidden.
func (o opened) holds(names ...string) {
	o.t.Helper()
	entries, err := os.ReadDir(o.folder)
	if err != nil {
		o.t.Fatal(err)
	}
	var have []string
	for _, e := range entries {
		have = append(have, e.Name())
	}
	if strings.Join(have, " ") != strings.Join(names, " ") {
		o.t.Errorf("the folder holds %q, not %q", have, names)
	}
}

// TestRebinding: a name that was made to lead to this machine is not ours, and
// the token alone is not enough; nor is the name without the token.
func TestRebinding(t *testing.T) {
	o := openIn(t)
	for _, c := range []struct {
		host   string
		status int
	}{
		{"evil.example", 403}, {"evil.example" + o.port(), 403}, {"127.0.0.1", 403}, {"127.0.0.1:1", 403}, {"127.0.0.1" + o.port() + ".evil.example", 403},
		{"localhost" + o.port(), 200}, {"127.0.0.1" + o.port(), 200},
	} {
		if status, _ := o.status(asking{method: "GET", path: "gallery", header: map[string]string{"Host": c.host}}); status != c.status {
			t.Errorf("%s: %d", c.host, status)
		}
	}
	for _, path := range []string{"", "gallery", "AAAAAAAAAAAAAAAAAAAAAAAAAA/gallery", strings.ToLower(o.desk.token) + "/gallery", o.desk.token + "x/gallery", "assets/style.css", "/" + o.desk.token + "/gallery"} {
		if status, data := o.status(asking{method: "GET", path: path, whole: true}); status == http.StatusOK {
			t.Errorf("%q: %s", path, data)
		}
	}
}

// TestTraversal: no name leads out of the folder, or to what is neither a
// definition nor answers.
func TestTraversal(t *testing.T) {
	o := openIn(t)
	above := filepath.Join(filepath.Dir(o.folder), "above.json")
	inside := filepath.Join(o.folder, "below")
	if err := os.WriteFile(above, []byte(answersHere), 0o666); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Remove(above) })
	if err := os.Mkdir(inside, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{".ssh", "secret.txt", ".hidden.json", "below/a.json"} {
		if err := os.WriteFile(filepath.Join(o.folder, name), []byte("secret"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{
		"..%2fabove.json", "%2e%2e%2fabove.json", "..%5cabove.json", "below%2fa.json", "below%5ca.json", "%2fetc%2fpasswd", "..", "%2e%2e",
		".ssh", "secret.txt", ".hidden.json", "below", "a.json%00.yaml", "C:%5ca.json", "nul.json%2f..%2f..%2fabove.json",
	} {
		for _, a := range []asking{{method: "GET", path: "files/" + name}, {method: "PUT", path: "files/" + name, body: answersHere, header: fresh()}} {
			if status, data := o.status(a); status == http.StatusOK {
				t.Errorf("%s %s: %s", a.method, name, data)
			}
		}
	}
	for _, name := range []string{"con.json", " a.json", "a:b.json", "a\u202eb.json", strings.Repeat("长", 100) + ".json"} {
		if status, data := o.status(asking{method: "PUT", path: "files/" + strings.ReplaceAll(name, " ", "%20"), body: answersHere, header: fresh()}); status == http.StatusOK {
			t.Errorf("a new %q: %s", name, data)
		}
	}
	for _, name := range []string{"../above", "..\\above", "/etc/above", "below/b", ".hidden", "con", "a\u202eb", "", " "} {
		body, _ := json.Marshal(move{Name: "secret.txt", To: name})
		again, _ := json.Marshal(move{Name: "../above.json", To: "mine"})
		for _, path := range []string{"rename", "remove"} {
			for _, body := range [][]byte{body, again} {
				if status, data := o.status(asking{method: "POST", path: path, body: string(body)}); status == http.StatusOK {
					t.Errorf("%s %s: %s", path, body, data)
				}
			}
		}
	}
	for _, path := range []string{"results/..%2f..%2f/a.pdf", "results/below/a.json", "results/%2e%2e/a.pdf", "results/below/..%2f..%2fabove.json", "assets/..%2fserve.go", "picture?sheet=..%2fabove.yaml", "pdf?sheet=%2fetc%2fpasswd.yaml", "edit/../../x"} {
		if status, data := o.status(asking{method: "GET", path: path}); status == http.StatusOK {
			t.Errorf("%s: %s", path, data)
		}
	}
	o.holds(".hidden.json", ".ssh", "below", "secret.txt")
}

// TestLinks: a link is neither shown nor followed, least of all out of the folder.
func TestLinks(t *testing.T) {
	o := openIn(t)
	outside := t.TempDir()
	secret := filepath.Join(outside, "secret.json")
	if err := os.WriteFile(secret, []byte(answersHere), 0o666); err != nil {
		t.Fatal(err)
	}
	for link, to := range map[string]string{"a.json": secret, "b.yaml": secret, "folder": outside, "gone.json": filepath.Join(outside, "new.json"), "inner.json": "real.json"} {
		if err := os.Symlink(to, filepath.Join(o.folder, link)); err != nil {
			t.Skip(err)
		}
	}
	if err := os.WriteFile(filepath.Join(o.folder, "real.json"), []byte(answersHere), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.json", "b.yaml", "gone.json", "inner.json"} {
		for _, a := range []asking{
			{method: "GET", path: "files/" + name},
			{method: "PUT", path: "files/" + name, body: answersHere, header: fresh()},
			{method: "PUT", path: "files/" + name, body: answersHere, header: map[string]string{"If-Match": quoted(output.SumOf([]byte(answersHere)))}},
		} {
			if status, data := o.status(a); status == http.StatusOK {
				t.Errorf("%s %s: %s", a.method, name, data)
			}
		}
	}
	if status, _ := o.status(asking{method: "GET", path: "results/folder/secret.json"}); status == http.StatusOK {
		t.Error("a folder that is a link is read")
	}
	_, data := o.status(asking{method: "GET", path: "gallery"})
	if strings.Contains(string(data), `"a.json`) || strings.Contains(string(data), "b.yaml") {
		t.Errorf("%s", data)
	}
	if entries, _ := os.ReadDir(outside); len(entries) != 1 {
		t.Errorf("outside: %v", entries)
	}
}

// TestLongTitles: files of the longest names get numbers too.
func TestLongTitles(t *testing.T) {
	o := openIn(t)
	body, _ := json.Marshal(beginning{Title: strings.Repeat("长", 100)})
	names := map[string]bool{}
	for range 11 {
		var made saved
		status, data := o.status(asking{method: "POST", path: "new", body: string(body)})
		if err := json.Unmarshal(data, &made); err != nil || status != http.StatusOK || names[made.Name] {
			t.Fatalf("%d %s", status, data)
		}
		names[made.Name] = true
		if status, data := o.status(asking{method: "PUT", path: "files/" + url.PathEscape(made.Name), body: "id: b", header: map[string]string{"If-Match": quoted(output.SumOf(o.content(made.Name)))}}); status != http.StatusOK {
			t.Errorf("%s: %d %s", made.Name, status, data)
		}
	}
}

// TestEncodings: a file that a program on Windows saved is shown as what it says,
// since what is shown is saved; one that holds no text is refused.
func TestEncodings(t *testing.T) {
	o := openIn(t)
	const text = "title: 甲乙\r\n"
	for name, c := range map[string]struct {
		data   string
		status int
	}{
		"utf8.yaml":  {text, 200},
		"bom.yaml":   {"\ufeff" + text, 200},
		"gbk.yaml":   {"title: \xbc\xd7\xd2\xd2\r\n", 200},
		"utf16.yaml": {"\xff\xfet\x00i\x00t\x00l\x00e\x00:\x00 \x002uYN\r\x00\n\x00", 200},
		"none.yaml":  {"\x89PNG\r\n\x1a\n\x00\x00\xff\xff\x81", 415},
	} {
		if err := os.WriteFile(filepath.Join(o.folder, name), []byte(c.data), 0o666); err != nil {
			t.Fatal(err)
		}
		if status, data := o.status(asking{method: "GET", path: "files/" + name}); status != c.status || status == 200 && string(data) != text {
			t.Errorf("%s: %d %q", name, status, data)
		}
	}
}

// content is what a file of the folder holds.
func (o opened) content(name string) []byte {
	o.t.Helper()
	data, err := os.ReadFile(filepath.Join(o.folder, name))
	if err != nil {
		o.t.Fatal(err)
	}
	return data
}

// TestManyFiles: of very many files the last changed are shown, and how many
// others there are.
func TestManyFiles(t *testing.T) {
	o := openIn(t)
	old := time.Now().Add(-time.Hour)
	for i := range mostFiles + 7 {
		name := filepath.Join(o.folder, strconv.Itoa(i)+".json")
		if err := errors.Join(os.WriteFile(name, []byte(answersHere), 0o666), os.Chtimes(name, old, old.Add(time.Duration(i)*time.Second))); err != nil {
			t.Fatal(err)
		}
	}
	var all shown
	status, data := o.status(asking{method: "GET", path: "gallery"})
	if err := json.Unmarshal(data, &all); err != nil || status != http.StatusOK || len(all.Answers) != mostFiles || all.Left != 7 || all.Answers[0].File != strconv.Itoa(mostFiles+6)+".json" {
		t.Errorf("%d, %d answers, %d are left: %v", status, len(all.Answers), all.Left, err)
	}
}

// TestMoves: a file gets another name, which nothing has; what is removed lies in
// a folder, each under a name of its own.
func TestMoves(t *testing.T) {
	o := openIn(t)
	for _, name := range []string{"a.json", "b.json"} {
		if err := os.WriteFile(filepath.Join(o.folder, name), []byte(answersHere), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		path, name, to string
		status         int
	}{
		{"rename", "a.json", "b", http.StatusConflict},
		{"rename", "a.json", " 小明 ", http.StatusOK},
		{"rename", "a.json", "c", http.StatusNotFound},
		{"rename", "小明.json", "小/明", http.StatusBadRequest},
		{"rename", "小明.json", "nul", http.StatusBadRequest},
		{"rename", "小明.json", strings.Repeat("长", 300), http.StatusBadRequest},
		{"remove", "b.json", "", http.StatusOK},
		{"remove", "b.json", "", http.StatusNotFound},
		{"rename", "小明.json", "b", http.StatusOK},
		{"remove", "b.json", "", http.StatusOK},
		{"remove", removedFolder, "", http.StatusBadRequest},
	} {
		body, _ := json.Marshal(move{c.name, c.to})
		if status, data := o.status(asking{method: "POST", path: c.path, body: string(body)}); status != c.status {
			t.Errorf("%+v: %d %s", c, status, data)
		}
	}
	o.holds(removedFolder)
	if entries, _ := os.ReadDir(filepath.Join(o.folder, removedFolder)); len(entries) != 2 {
		t.Errorf("%v", entries)
	}
}

// TestRemovedElsewhere: what is removed goes nowhere where the folder for it is a
// link, or a file.
func TestRemovedElsewhere(t *testing.T) {
	for name, make := range map[string]func(at string) error{
		"link": func(at string) error { return os.Symlink(t.TempDir(), at) },
		"file": func(at string) error { return os.WriteFile(at, nil, 0o666) },
	} {
		o := openIn(t)
		if err := errors.Join(make(filepath.Join(o.folder, removedFolder)), os.WriteFile(filepath.Join(o.folder, "a.json"), []byte(answersHere), 0o666)); err != nil {
			t.Fatal(err)
		}
		if status, data := o.status(asking{method: "POST", path: "remove", body: `{"name": "a.json"}`}); status == http.StatusOK {
			t.Errorf("%s: %s", name, data)
		}
		o.holds("a.json", removedFolder)
	}
}

// TestBundleHere: a bundle's files are listed and shown, but for its page, which
// must not run under the address of the desk; nor must a page for phones.
func TestBundleHere(t *testing.T) {
	o := openIn(t)
	if status, _ := o.status(asking{method: "GET", path: "results/社区/"}); status == http.StatusOK {
		t.Error("there is nothing yet")
	}
	status, data := o.status(asking{method: "POST", path: "bundle", body: `{"name": "社区"}`})
	if want := `"files":["a.pdf","reply.txt","图片/a.png"]`; status != http.StatusOK || !strings.Contains(string(data), want) {
		t.Errorf("%d %s, want %s", status, data, want)
	}
	for path, want := range map[string]int{
		"results/社区/": 200, "results/社区/a.pdf": 200, "results/社区/图片/a.png": 200, "results/社区/reply.txt": 200,
		"results/社区/index.html": 400, "results/社区/manifest.json": 400, "results/社区/图片/..%5ca.pdf": 400, "results/社区/b.pdf": 404,
		"page?sheet=problem-filter-card": 200, "page?sheet=quiz": 422, "page?sheet=nosuch": 400, "page": 400, "page?" + strings.Repeat("sheet=quiz&", 51): 400,
	} {
		if status, data := o.status(asking{method: "GET", path: path}); status != want {
			t.Errorf("%s: %d %s, want %d", path, status, data, want)
		}
	}
	response, err := http.Get(o.desk.URL() + "page?sheet=problem-filter-card")
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if kind := response.Header.Get("Content-Type"); response.Header.Get("Content-Disposition") != "attachment" || strings.Contains(kind, "html") {
		t.Errorf("a page for phones is shown as %q", kind)
	}
}

// endless is so many bytes that are never kept.
type endless struct{ left int64 }

func (e *endless) Read(p []byte) (int, error) {
	n := int(min(int64(len(p)), e.left))
	if e.left -= int64(n); n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// TestLarge: of 100 MB nothing is kept, announced or not.
func TestLarge(t *testing.T) {
	o := openIn(t)
	for _, path := range []string{"files/a.json", "files/a.yaml", "batch?sheet=problem-filter-card&table=a.csv", "new", "draft/check", "draft/page", "draft/complete"} {
		for _, announced := range []bool{true, false} {
			const size = 100_000_000
			method := "POST"
			if strings.HasPrefix(path, "files/") {
				method = "PUT"
			}
			request, err := http.NewRequest(method, o.desk.URL()+path, &endless{size})
			if err != nil {
				t.Fatal(err)
			}
			request.Header.Set("If-None-Match", "*")
			if announced {
				request.ContentLength = size
			}
			response, err := http.DefaultClient.Do(request)
			if err != nil {
				continue // it hung up while we were sending
			}
			data, _ := io.ReadAll(response.Body)
			response.Body.Close()
			if response.StatusCode != http.StatusRequestEntityTooLarge || !bytes.Contains(data, []byte(whyLarge)) {
				t.Errorf("%s: %s %s", path, response.Status, data)
			}
		}
	}
	o.holds()
}

// TestTwoWindows: of two that have seen the same state, the second to save is
// told, and nothing of the first is lost.
func TestTwoWindows(t *testing.T) {
	o := openIn(t)
	put := func(text string, header map[string]string) (int, refusal, saved) {
		status, data := o.status(asking{method: "PUT", path: "files/a.json", body: text, header: header})
		var r refusal
		var s saved
		_, _ = json.Unmarshal(data, &r), json.Unmarshal(data, &s)
		return status, r, s
	}
	first := strings.Replace(answersHere, "一", "第一", 1)
	second := strings.Replace(answersHere, "一", "第二", 1)
	_, _, begun := put(answersHere, fresh())
	if status, r, _ := put(second, fresh()); status != http.StatusConflict || r.Error != whyChanged {
		t.Errorf("a file that is there is made: %d %+v", status, r)
	}
	seen := map[string]string{"If-Match": `"` + begun.Sum + `"`}
	status, _, done := put(first, seen)
	if status != http.StatusOK {
		t.Fatalf("the first: %d", status)
	}
	status, told, _ := put(second, seen)
	if status != http.StatusConflict || told.Error != whyChanged || told.Sum != done.Sum {
		t.Errorf("the second: %d %+v", status, told)
	}
	if _, data := o.status(asking{method: "GET", path: "files/a.json"}); string(data) != first {
		t.Errorf("the file holds %s", data)
	}
	// Who has seen the other's may replace it.
	if status, _, _ := put(second, map[string]string{"If-Match": `"` + told.Sum + `"`}); status != http.StatusOK {
		t.Errorf("after having seen it: %d", status)
	}
	// An editor of another program counts as a window.
	if err := os.WriteFile(filepath.Join(o.folder, "a.json"), []byte(first), 0o666); err != nil {
		t.Fatal(err)
	}
	if status, _, _ := put(answersHere, map[string]string{"If-Match": quoted(output.SumOf([]byte(second)))}); status != http.StatusConflict {
		t.Errorf("over another program's: %d", status)
	}
	if err := os.Remove(filepath.Join(o.folder, "a.json")); err != nil {
		t.Fatal(err)
	}
	if status, _, _ := put(answersHere, map[string]string{"If-Match": quoted(output.SumOf([]byte(first)))}); status != http.StatusConflict {
		t.Errorf("over one that is gone: %d", status)
	}
	for _, header := range []map[string]string{{}, {"If-Match": "*"}, {"If-Match": `"12"`}} {
		if status, _, _ := put(answersHere, header); status == http.StatusOK {
			t.Errorf("%v is enough", header)
		}
	}
}

// TestFaultyAnswers: what does not belong is not saved, and what is wrong is
// said; a definition is the person's own text.
func TestFaultyAnswers(t *testing.T) {
	o := openIn(t)
	for body, want := range map[string]int{
		answersHere: 200,
		strings.Replace(answersHere, "一", "nonsense", 1):            200, // it belongs, whatever cannot be printed of it
		strings.Replace(answersHere, "card\": ", "nonsense\": ", 1): 422,
		`{`:  422,
		`[]`: 422,
	} {
		status, data := o.status(asking{method: "PUT", path: "files/a.json", body: body, header: fresh()})
		if status != want {
			t.Errorf("%s: %d %s", body, status, data)
		}
		os.Remove(filepath.Join(o.folder, "a.json"))
	}
	if status, data := o.status(asking{method: "PUT", path: "files/a.yaml", body: "id: [", header: fresh()}); status != 200 {
		t.Errorf("a definition on its way: %d %s", status, data)
	}
}

// TestDesk: a definition is begun, shown, drawn, checked, completed and printed;
// answers are found with their worksheet; a table becomes files.
func TestDesk(t *testing.T) {
	o := openIn(t)
	get := func(a asking) string {
		t.Helper()
		status, data := o.status(a)
		if status != http.StatusOK {
			t.Fatalf("%+v: %d %s", a, status, data)
		}
		return string(data)
	}
	for _, name := range []string{"甲.yaml", "甲-2.yaml"} {
		if made := get(asking{method: "POST", path: "new", body: `{"title": "甲"}`}); !strings.Contains(made, `"name":"`+name) {
			t.Errorf("%s", made)
		}
	}
	get(asking{method: "PUT", path: "files/a.json", body: answersHere, header: fresh()})
	all := get(asking{method: "GET", path: "gallery"})
	for _, part := range []string{`"name":"甲.yaml","id":"a","title":"甲"`, `"name":"problem-filter-card"`, `"name":"certificate"`, `"file":"a.json","sheet":"problem-filter-card"`} {
		if !strings.Contains(all, part) {
			t.Errorf("no %s in %s", part, all)
		}
	}
	for path, begins := range map[string]string{
		"picture?sheet=甲.yaml&width=200": "\x89PNG", "picture?sheet=certificate&width=200": "\x89PNG", "pdf?sheet=甲.yaml": "%PDF", "table?sheet=甲.yaml": "PK",
		"": "<!doctype", "edit?file=甲.yaml": "<!doctype", "batch?sheet=甲.yaml": "<!doctype", "assets/edit.js": "//",
	} {
		if got := get(asking{method: "GET", path: path}); !strings.HasPrefix(got, begins) {
			t.Errorf("%s: %.40q", path, got)
		}
	}
	draft := `{"file": "甲.yaml", "text": "id: a\nversion: 1\ntitle: 乙\npaper: a5\nblocks: [{kind: text, id: b, label: 乙}]\n"}`
	if got := get(asking{method: "POST", path: "draft/check", body: draft}); !strings.Contains(got, `"title":"乙","pages":1`) {
		t.Errorf("%s", got)
	}
	if got := get(asking{method: "POST", path: "draft/page?page=0&width=200", body: draft}); !strings.HasPrefix(got, "\x89PNG") {
		t.Errorf("%.40q", got)
	}
	if got := get(asking{method: "POST", path: "draft/complete", body: `{"before": "pap", "after": ""}`}); !strings.Contains(got, `"label":"paper"`) {
		t.Errorf("%s", got)
	}
	made := get(asking{method: "POST", path: "batch?sheet=甲.yaml&table=名单.csv", body: "甲\n1\n"})
	if !strings.Contains(made, `"folder":"名单","files":["名单.csv.pdf"]`) {
		t.Errorf("%s", made)
	}
	if got := get(asking{method: "GET", path: "results/名单/名单.csv.pdf"}); got != "甲\n1\n" {
		t.Errorf("%s", got)
	}
	if got := get(asking{method: "GET", path: "results/名单/"}); got != `["名单.csv.pdf"]` {
		t.Errorf("%s", got)
	}
}
