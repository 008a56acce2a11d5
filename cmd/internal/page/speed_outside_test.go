//go:build outside && linux

package page

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"worksheetpdf/cmd/internal/page/browsertest"
	"worksheetpdf/fonts"
	"worksheetpdf/worksheets/library"
)

// The full log: as many rows as are met in earnest.
const fullRows = 35

// watched is a script that keeps when a page asks for a picture and when it shows
// one. A picture is seen with the frame after it was drawn. What the engine draws
// comes as pixels; the picture that the page brings along does not.
const watched = `globalThis.asked = []; globalThis.seen = []; globalThis.keys = [];
const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (message, ...more) {
  if (message.name === "pages") asked.push(performance.now());
  return post.call(this, message, ...more);
};
for (const name of ["putImageData", "drawImage"]) {
  const draw = CanvasRenderingContext2D.prototype[name];
  CanvasRenderingContext2D.prototype[name] = function (...args) {
    const one = { own: name === "putImageData", asked: asked.at(-1), at: 0 };
    requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { one.at = performance.now(); seen.push(one); }; port2.postMessage(0); });
    return draw.apply(this, args);
  };
}
addEventListener("input", (event) => keys.push(event.timeStamp), true);
`

// BenchmarkOutsidePage measures what somebody waits for who opens the page that
// readers get, over 10 Mbit/s, and writes in it: in milliseconds to the first
// picture, to the engine's own, from a key to the picture with it (median and
// worst, in an empty sheet and in a full log, at its start and in its middle, a
// key at a time and in a flow of them), and the memory of the tab in MB,
// its own and with its share of the browser.
func BenchmarkOutsidePage(b *testing.B) {
	file, err := Make(three(b))
	if err != nil {
		b.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/a/b/" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		const tick, part = 10 * time.Millisecond, 12_500 // 10 Mbit/s
		start := time.Now()
		for from := 0; from < len(file); from += part {
			w.Write(file[from:min(from+part, len(file))])
			w.(http.Flusher).Flush()
			time.Sleep(time.Until(start.Add(tick * time.Duration(from/part+1))))
		}
	}))
	defer server.Close()
	for _, on := range []struct {
		name  string
		tab   browsertest.Options
		times int
	}{{"desk", browsertest.Desk(), 1}, {"desk,slowed", browsertest.Desk(), 4}, {"phone,slowed", browsertest.Phone(), 4}} {
		b.Run(on.name, func(b *testing.B) {
			for b.Loop() {
				stop := func() {}
				if on.times > 1 {
					stop = browsertest.Slow(b, on.times)
				}
				on.tab.Before, on.tab.Timeout = watched, 3*time.Minute
				measure(b, browsertest.Open(b, server.URL+"/a/b/", on.tab))
				stop()
			}
			b.ReportMetric(0, "ns/op") // of no meaning
		})
	}
}

// measure opens a page, fills it in and reports how long that took.
func measure(b *testing.B, tab *browsertest.Tab) {
	wait(tab, "seen.some((one) => one.own)")
	var first struct{ Any, Own float64 }
	tab.Eval("({ any: seen[0].at, own: seen.find((one) => one.own).at })", &first)
	b.ReportMetric(first.Any, "first-ms")
	b.ReportMetric(first.Own, "own-ms")
	report(b, "empty", keys(tab, "[data-path=community] textarea", time.Second/2))
	tab.Eval(fmt.Sprintf(`{
		const files = new DataTransfer();
		files.items.add(new File([%s], "a.json"));
		document.querySelector("main").dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
	}`, browsertest.Quote(fullLog(b))), nil)
	wait(tab, fmt.Sprintf("document.querySelectorAll('main .card').length >= %d || document.querySelector('dialog[open]')", fullRows))
	tab.Eval("document.querySelector('dialog[open] .primary')?.click()", nil)
	wait(tab, fmt.Sprintf("document.querySelectorAll('main .card').length >= %d", fullRows))
	time.Sleep(2 * time.Second)
	report(b, "full", keys(tab, "[data-path=community] textarea", time.Second/2))
	tab.Eval(fmt.Sprintf("document.querySelectorAll('main .card .summary')[%d].click()", fullRows/2), nil)
	time.Sleep(time.Second)
	row := fmt.Sprintf("[data-path='log[%d].quote'] textarea", fullRows/2)
	report(b, "row", keys(tab, row, time.Second/2))
	report(b, "flow", keys(tab, row, time.Second/8))
	own, all := browsertest.Memory()
	b.ReportMetric(float64(own)/1e6, "own-MB")
	b.ReportMetric(float64(all)/1e6, "MB")
}

// keys types characters, one after each pause, and returns how long each waited
// for a picture that was asked for after it, in milliseconds.
func keys(tab *browsertest.Tab, selector string, pause time.Duration) (waited []float64) {
	tab.Eval(fmt.Sprintf("{ const field = document.querySelector(%s); field.scrollIntoView(); field.focus(); field.setSelectionRange(field.value.length, field.value.length); }", browsertest.Quote(selector)), nil)
	time.Sleep(time.Second)
	tab.Eval("{ seen.length = keys.length = 0; }", nil)
	for _, c := range "一二三四五六七八九十一二三四五六" {
		tab.Type(string(c))
		time.Sleep(pause)
	}
	wait(tab, "seen.some((one) => one.own && one.asked > keys.at(-1))")
	tab.Eval("keys.map((key) => seen.find((one) => one.own && one.asked >= key).at - key)", &waited)
	return waited
}

func report(b *testing.B, what string, waited []float64) {
	slices.Sort(waited)
	b.Logf("%s: %.0f", what, waited)
	b.ReportMetric(waited[len(waited)/2], what+"-ms")
	b.ReportMetric(waited[len(waited)-1], what+"-worst-ms")
}

// wait waits longer than Until, and asks seldom: an answer takes time of its own.
func wait(tab *browsertest.Tab, script string) {
	tab.T.Helper()
	for range 300 {
		var yes bool
		if tab.Eval("!!("+script+")", &yes); yes {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	tab.T.Fatalf("it never came to be that %s: %s", script, tab.Text(".problems"))
}

// fullLog is a sample's answers with its rows again and again.
func fullLog(b testing.TB) string {
	var file struct {
		Worksheet string         `json:"worksheet"`
		Version   int            `json:"version"`
		Answers   map[string]any `json:"answers"`
	}
	const id = "community-listening-sheet"
	data, _ := library.Sample(library.Samples(id)[3]) // it is there
	if err := json.Unmarshal(data, &file); err != nil {
		b.Fatal(err)
	}
	rows := file.Answers["log"].([]any)
	for i := 0; len(rows) < fullRows; i++ {
		rows = append(rows, rows[i])
	}
	file.Answers["log"] = rows
	data, err := json.Marshal(file)
	if err != nil {
		b.Fatal(err)
	}
	faces := fonts.Embedded()
	carried := hold(faces, three(b))[fonts.Kai]
	return strings.Map(func(r rune) rune {
		if glyph, ok := faces.Face(fonts.Kai).Glyph(r); ok && carried[glyph] || r < utf8.RuneSelf {
			return r
		}
		return '某'
	}, string(data))
}
