//go:build outside

package page

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/engine/enginetest"
	"worksheetpdf/cmd/internal/page/browsertest"
	"worksheetpdf/worksheets"
)

// TestMain ends the browser with the tests.
func TestMain(m *testing.M) {
	status := m.Run()
	browsertest.Close()
	os.Exit(status)
}

// callable is a page that hands its transport out, for tests of the engine in it.
func callable(t *testing.T, all []engine.Definition) []byte {
	t.Helper()
	file, err := assemble(all, func(shown) string {
		return fmt.Sprintf(`const call = workerCalls(%s);
globalThis.ask = async (name, request) => {
  const { text, bytes } = await call(name, request);
  let binary = "";
  for (let at = 0; bytes && at < bytes.length; at += 32768) binary += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return { text, bytes: btoa(binary) };
};
`, quoted(Folder))
	})
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// written is the address of a page on the disk.
func written(t *testing.T, file []byte) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "填写.html")
	if err := os.WriteFile(name, file, 0o644); err != nil {
		t.Fatal(err)
	}
	return "file://" + name
}

// ask makes a call of the engine in a tab.
func ask(t *testing.T, tab *browsertest.Tab, name string, request engine.Request) (file engine.File) {
	t.Helper()
	text, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	var answer struct{ Text, Bytes string }
	tab.Eval(fmt.Sprintf("await ask(%s, %s)", browsertest.Quote(name), browsertest.Quote(string(text))), &answer)
	if err := json.Unmarshal([]byte(answer.Text), &file); err != nil {
		t.Fatalf("%s: %v", answer.Text, err)
	}
	file.Data, _ = base64.StdEncoding.DecodeString(answer.Bytes)
	return file
}

// together makes a call twice at the same time: both have the same answer.
func together(t *testing.T, tab *browsertest.Tab, name string, request engine.Request) (file engine.File) {
	t.Helper()
	tab.Eval(`{
		const once = globalThis.ask;
		globalThis.ask = async (...call) => {
			globalThis.ask = once;
			const [a, b] = await Promise.all([once(...call), once(...call)]);
			return a.text === b.text && a.bytes === b.bytes ? a : { text: '{"problems": [{"message": "two calls have two answers"}]}', bytes: "" };
		};
	}`, nil)
	return ask(t, tab, name, request)
}

// TestOutsideSameBytes: the engine in a browser makes of random answers the bytes
// that the engine here makes, which are those of the command.
func TestOutsideSameBytes(t *testing.T) {
	const sets = 200
	all := three(t)
	here, err := engine.New(engine.Options{Definitions: all})
	if err != nil {
		t.Fatal(err)
	}
	o := browsertest.Desk()
	o.Timeout = 10 * time.Minute
	tab := browsertest.Open(t, written(t, callable(t, all)), o)
	var drafts []engine.Draft
	for n := range sets {
		d := all[n%3]
		sheet, err := worksheets.Read(d.File, d.Data)
		if err != nil {
			t.Fatal(err)
		}
		draft := engine.Draft{Worksheet: sheet.ID, Answers: enginetest.Answers(t, rand.New(rand.NewPCG(uint64(n), 13)), sheet), Form: n%5 == 0}
		drafts = append(drafts, draft)
		want, got := here.PDF(draft), ask(t, tab, engine.CallPDF, engine.Request{Draft: draft})
		if !got.Good || !bytes.Equal(got.Data, want.Data) || got.Name != want.Name {
			t.Errorf("set %d of %s: %d bytes, want %d: %+v", n, sheet.ID, len(got.Data), len(want.Data), got.Found)
		}
	}
	reporting := engine.Reporting{Report: "community-report", Drafts: drafts[:3]}
	want, got := here.ReportPDF(reporting), ask(t, tab, engine.CallReportPDF, engine.Request{Report: reporting})
	if got.Good != want.Good || !bytes.Equal(got.Data, want.Data) {
		t.Errorf("the report: %d bytes, want %d: %+v", len(got.Data), len(want.Data), got.Found)
	}
	if asked := tab.Requests(); len(asked) > 0 {
		t.Errorf("asked the network for %q", asked)
	}
}

// TestOutsideRareCharacters: a character that the page does not carry is fetched
// from the folder beside it, below any path; without the folder it is named, and
// nothing is made. No file is asked for twice.
func TestOutsideRareCharacters(t *testing.T) {
	all := enginetest.BuiltIn(t, "community-listening-sheet")
	pieces, err := Pieces(all)
	if err != nil {
		t.Fatal(err)
	}
	here, err := engine.New(engine.Options{Definitions: all})
	if err != nil {
		t.Fatal(err)
	}
	draft := engine.Draft{Worksheet: "community-listening-sheet", Answers: json.RawMessage(`{"community": "翯翯课的焙茶", "log": [{"quote": "𠮷"}]}`)}
	file := callable(t, all)
	for _, served := range []bool{true, false} {
		fetched := map[string]int{}
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			name, beside := strings.CutPrefix(r.URL.Path, "/a/b/"+Folder+"/")
			switch {
			case r.URL.Path == "/a/b/":
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				w.Write(file)
				return
			case beside:
				fetched[name]++
				time.Sleep(200 * time.Millisecond) // until the second call wants it too
				for _, p := range pieces {
					if served && p.Name == name {
						w.Write(p.Data)
						return
					}
				}
			}
			http.NotFound(w, r)
		}))
		defer server.Close()
		tab := browsertest.Open(t, server.URL+"/a/b/", browsertest.Phone())
		got := together(t, tab, engine.CallPDF, engine.Request{Draft: draft})
		again := ask(t, tab, engine.CallPDF, engine.Request{Draft: draft})
		want := here.PDF(draft)
		if served && (!got.Good || !bytes.Equal(got.Data, want.Data) || !bytes.Equal(again.Data, want.Data)) {
			t.Errorf("with the folder: %d bytes, want %d: %+v", len(got.Data), len(want.Data), got.Found)
		}
		if !served && (got.Good || len(got.Data) > 0 || !strings.Contains(fmt.Sprint(got.Problems), "U+7FEF") || !strings.Contains(fmt.Sprint(got.Problems), "community")) {
			t.Errorf("without the folder: %+v", got.Found)
		}
		if len(fetched) == 0 {
			t.Error("nothing was fetched")
		}
		for name, times := range fetched {
			if times > 1 {
				t.Errorf("%s was fetched %d times", name, times)
			}
		}
	}
}

// TestOutsideOldBrowser: a browser without DecompressionStream unpacks the page
// all the same.
func TestOutsideOldBrowser(t *testing.T) {
	all := enginetest.BuiltIn(t, "certificate")
	file := bytes.ReplaceAll(callable(t, all), []byte(`typeof DecompressionStream === "undefined"`), []byte(`typeof DecompressionStream !== "undefined"`))
	tab := browsertest.Open(t, written(t, file), browsertest.Phone())
	if got := ask(t, tab, engine.CallPDF, engine.Request{Draft: engine.Draft{Worksheet: "certificate"}}); !got.Good || len(got.Data) == 0 {
		t.Errorf("%+v", got.Found)
	}
}
