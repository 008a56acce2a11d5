//go:build outside

package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"worksheetpdf/cmd/internal/page/browsertest"
)

// TestOutsideBundleFill: who opens the link on a phone taps the first choice,
// writes, and has the command's PDF; a rare character comes from the folder
// beside the page. The page that was unpacked from the archive does the same
// from a disk, where such a character is named.
func TestOutsideBundleFill(t *testing.T) {
	folder := community(t)
	server := httptest.NewServer(http.StripPrefix("/账号/community", http.FileServer(http.Dir(folder))))
	defer server.Close()
	host := strings.TrimPrefix(server.URL, "http://")

	o := browsertest.Phone()
	o.Downloads = t.TempDir()
	tab := browsertest.Open(t, server.URL+"/%E8%B4%A6%E5%8F%B7/community/", o)
	if first := tab.Text("a"); !strings.HasPrefix(first, "直接在手机上填") {
		t.Fatalf("the first choice is %q", first)
	}
	tab.Tap("a")
	tab.Until("document.querySelector('[data-path=community] textarea')")
	tab.Write("[data-path=community] textarea", "瑜伽课的焙茶𠮷")
	savedAsCommand(t, tab, `{"community": "瑜伽课的焙茶𠮷"}`)
	if asked := tab.Requests(host); len(asked) > 0 {
		t.Errorf("asked elsewhere for %q", asked)
	}

	unpacked := t.TempDir()
	if out, err := exec.Command("unzip", "-q", filepath.Join(folder, "社区.zip"), "-d", unpacked).CombinedOutput(); err != nil {
		t.Fatalf("%v, %s", err, out)
	}
	o.Downloads = t.TempDir()
	tab = browsertest.Open(t, "file://"+filepath.Join(unpacked, "填写.html"), o)
	tab.Until("document.querySelector('[data-path=community] textarea')")
	tab.Write("[data-path=community] textarea", "听见")
	savedAsCommand(t, tab, `{"community": "听见"}`)
	tab.Write("[data-path=community] textarea", "𠮷")
	tab.Until("document.body.innerText.includes('U+20BB7')")
}

// TestOutsideLandingAxe: axe-core finds no violation in the landing page.
func TestOutsideLandingAxe(t *testing.T) {
	axe, err := os.ReadFile(filepath.Join("..", "..", "build", "axe", "axe.min.js"))
	if err != nil {
		t.Fatalf("%v: sh cmd/internal/form/testdata/axe.sh build/axe fetches it", err)
	}
	server := httptest.NewServer(http.FileServer(http.Dir(community(t))))
	defer server.Close()
	for name, size := range map[string]browsertest.Options{"390": browsertest.Phone(), "390 dark": {Width: 390, Height: 844, Touch: true, Dark: true}, "1280": browsertest.Desk()} {
		t.Run(name, func(t *testing.T) {
			tab := browsertest.Open(t, server.URL+"/", size)
			tab.Run(chromedp.Evaluate(string(axe), nil))
			var found []struct {
				ID, Help string
				Nodes    []struct{ HTML string }
			}
			tab.Eval("axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)", &found)
			for _, v := range found {
				t.Errorf("%s: %s: %.300s", v.ID, v.Help, v.Nodes[0].HTML)
			}
		})
	}
}

// savedAsCommand saves the PDF and the answers of the listening sheet: the PDF
// is what the command makes of that file.
func savedAsCommand(t *testing.T, tab *browsertest.Tab, want string) {
	t.Helper()
	tab.Until("!document.querySelector('.busy').innerText")
	tab.Tap(".save")
	printed := waitFor(t, tab.Options.Downloads, ".pdf")
	tab.Tap(".more")
	tab.Eval("[...document.querySelectorAll('button')].find((b) => b.innerText.trim() === '导出答案').click()", nil)
	answers := waitFor(t, tab.Options.Downloads, ".json")
	if data, _ := os.ReadFile(answers); !strings.Contains(string(data), strings.Trim(want, "{}")) {
		t.Errorf("%s, want %s", data, want)
	}
	made := filepath.Join(t.TempDir(), "made.pdf")
	if status, _, err := english("render", "community-listening-sheet", "--answers", answers, "-o", made).run(t); status != done {
		t.Fatal(err)
	}
	got, _ := os.ReadFile(printed)
	if want, _ := os.ReadFile(made); !bytes.Equal(got, want) {
		t.Errorf("the page's PDF has %d bytes, the command's %d, and they are not the same", len(got), len(want))
	}
}

// waitFor is the one file of an ending that was downloaded.
func waitFor(t *testing.T, folder, ending string) string {
	t.Helper()
	for range 1200 { // the engine has to come, on a machine that has other things to do
		if found, _ := filepath.Glob(filepath.Join(folder, "*"+ending)); len(found) == 1 {
			if info, err := os.Stat(found[0]); err == nil && info.Size() > 0 {
				return found[0]
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("no %s was downloaded", ending)
	return ""
}
