//go:build outside

package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"html"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// community makes the built-in bundle.
func community(t *testing.T) (folder string) {
	t.Helper()
	folder = filepath.Join(t.TempDir(), "dist")
	if status, _, err := english("bundle", "社区", "-o", folder).run(t); status != done {
		t.Fatal(err)
	}
	return folder
}

// probe shows the landing page as a phone does, 390 px wide, and writes down
// what it measures. In its frame no script runs, unless the test lets it.
const probe = `<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">
<iframe id="phone" SANDBOX src="index.html" style="width:390px;height:844px;border:0"></iframe><pre id="measured"></pre>
<script>
addEventListener("load", () => measure().catch(e => measured.textContent = String(e)));
async function measure() {
  const doc = phone.contentDocument, images = [...doc.images];
  images.forEach(image => image.loading = "eager");
  while (!images.every(image => image.complete)) await new Promise(done => setTimeout(done, 50));
  const inStrip = e => e.closest(".pages");
  const box = e => e.getBoundingClientRect();
  measured.textContent = JSON.stringify({
    width: doc.documentElement.scrollWidth,
    beyond: [...doc.body.querySelectorAll("*")].filter(e => !inStrip(e) && box(e).right > 390).map(e => e.outerHTML.slice(0, 80)),
    images: images.length,
    broken: images.filter(i => !i.naturalWidth || i.naturalWidth != i.getAttribute("width") || i.naturalHeight != i.getAttribute("height")).map(i => i.src),
    hint: doc.querySelector(".hint").textContent,
    hintFoot: box(doc.querySelector(".hint")).bottom,
    small: Math.min(...[...doc.body.querySelectorAll("*")].map(e => parseFloat(getComputedStyle(e).fontSize))),
    tap: Math.min(...[...doc.querySelectorAll(".button, ul.files a")].map(e => box(e).height)),
    wechat: doc.documentElement.className,
  });
}
</script>`

type phone struct {
	Width                float64
	Beyond, Broken       []string
	Images               int
	Hint, WeChat         string
	HintFoot, Small, Tap float64
}

// TestOutsideLanding looks at the landing page in Chromium, from a static host.
func TestOutsideLanding(t *testing.T) {
	folder := community(t)
	host := http.FileServer(http.Dir(folder))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page := ""
		switch r.URL.Path {
		case "/plain.html":
			page = strings.Replace(probe, "SANDBOX", `sandbox="allow-same-origin"`, 1)
		case "/scripted.html":
			page = strings.Replace(probe, "SANDBOX", "", 1)
		default:
			host.ServeHTTP(w, r)
			return
		}
		io.WriteString(w, page)
	}))
	defer server.Close()

	plain := look(t, server.URL+"/plain.html", "Mozilla/5.0 (Linux; Android 14) Mobile Safari/537.36")
	switch {
	case plain.Width > 390 || len(plain.Beyond) > 0:
		t.Errorf("the page is %v px wide: %q", plain.Width, plain.Beyond)
	case plain.Images < 9 || len(plain.Broken) > 0:
		t.Errorf("of %d pictures these do not load: %q", plain.Images, plain.Broken)
	case !strings.Contains(plain.Hint, "在浏览器打开") || plain.HintFoot > 844 || plain.HintFoot <= 0:
		t.Errorf("the hint %q is not on the first screen: %v", plain.Hint, plain.HintFoot)
	case plain.Small < 14 || plain.Tap < 44:
		t.Errorf("type of %v px, something to tap %v px high", plain.Small, plain.Tap)
	case plain.WeChat != "":
		t.Error("a script ran")
	}
	wechat := look(t, server.URL+"/scripted.html", "Mozilla/5.0 (Linux; Android 14) Mobile MicroMessenger/8.0.50")
	if wechat.WeChat != "wechat" || wechat.Width > 390 || !strings.Contains(wechat.Hint, "在浏览器打开") {
		t.Errorf("in WeChat's browser: %+v", wechat)
	}
	linksLead(t, server.URL, folder)
}

// look is what the probe measures in Chromium.
func look(t *testing.T, address, agent string) (m phone) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	out, err := exec.CommandContext(ctx, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
		"--user-data-dir="+t.TempDir(), "--user-agent="+agent, "--window-size=500,900", "--virtual-time-budget=20000", "--dump-dom", address).Output()
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?s)<pre id="measured">(.*?)</pre>`).FindSubmatch(out)
	if found == nil {
		t.Fatalf("nothing was measured: %s", out)
	}
	if err := json.Unmarshal([]byte(html.UnescapeString(string(found[1]))), &m); err != nil {
		t.Fatalf("%v in %s", err, found[1])
	}
	return m
}

// linksLead: each link of the page is answered with the file that it means.
func linksLead(t *testing.T, address, folder string) {
	page, err := os.ReadFile(filepath.Join(folder, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	links := regexp.MustCompile(`href="([^":]*)"`).FindAllSubmatch(page, -1)
	if len(links) < 20 {
		t.Errorf("only %d links", len(links))
	}
	for _, m := range links {
		link := html.UnescapeString(string(m[1]))
		if place, here := strings.CutPrefix(link, "#"); here {
			if !bytes.Contains(page, []byte(`id="`+place+`"`)) {
				t.Errorf("%s leads nowhere on the page", link)
			}
			continue
		}
		answer, err := http.Get(address + "/" + link)
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		file, _, _ := strings.Cut(link, "#")
		name, _ := url.PathUnescape(file)
		want, _ := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
		if err != nil || answer.StatusCode != http.StatusOK || len(want) == 0 || !bytes.Equal(got, want) {
			t.Errorf("%s: %s, %d bytes of %d (%v)", link, answer.Status, len(got), len(want), err)
		}
	}
}

// TestOutsideZIP unpacks the archive with other programs: the Chinese names
// come out as the files' beside it.
func TestOutsideZIP(t *testing.T) {
	folder := community(t)
	archive := filepath.Join(folder, "社区.zip")
	r, err := zip.OpenReader(archive)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	unpackers := map[string][]string{"unzip": {"-q", archive}, "python3": {"-m", "zipfile", "-e", archive, "."}}
	for program, args := range unpackers {
		if _, err := exec.LookPath(program); err != nil && program != "unzip" {
			continue
		}
		into := t.TempDir()
		cmd := exec.Command(program, args...)
		cmd.Dir = into
		cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: %v, %s", program, err, out)
			continue
		}
		for _, f := range r.File {
			got, err := os.ReadFile(filepath.Join(into, filepath.FromSlash(f.Name)))
			if err != nil {
				t.Errorf("%s: %v", program, err)
				continue
			}
			want, _ := os.ReadFile(filepath.Join(folder, filepath.FromSlash(f.Name)))
			if path.Base(f.Name) != "manifest.json" && !bytes.Equal(got, want) {
				t.Errorf("%s: %s is not the file beside the archive", program, f.Name)
			}
		}
		if unpacked := tree(t, into); len(unpacked) != len(r.File) {
			t.Errorf("%s: %d files of %d", program, len(unpacked), len(r.File))
		}
	}
}
