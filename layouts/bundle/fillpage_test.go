package bundle

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"html"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// filling is a bundle with a page to fill in.
func filling(t testing.TB) Input {
	t.Helper()
	in := small(t)
	in.Items = append(in.Items, Item{Sheet: builtIn(t, "community-guide")}, Item{Sheet: builtIn(t, "problem-filter-card")})
	in.Bundle.Fill = true
	in.FillPage = &FillPage{
		HTML: []byte("<!DOCTYPE html>"), Worksheets: []string{"shortest-loop-checklist", "problem-filter-card"}, Reports: []string{"选题对照"},
		Folder: "字体", Pieces: []Piece{{"1-2.bin", []byte("a")}, {"1-3.bin", []byte("b")}},
	}
	return in
}

// TestFillPage: the page is in the bundle and its archive, the folder beside it
// in the bundle alone, and whoever reads one of the texts is told of it. The
// texts are goldens, each with what it says where there is no page.
func TestFillPage(t *testing.T) {
	in := filling(t)
	files := makeFiles(t, in)
	landingLeads(t, slices.DeleteFunc(slices.Clone(files), func(f madeFile) bool { return strings.HasPrefix(f.Name, "字体/") }))
	archive := find(t, files, "小 #1%.zip").Data
	r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	for name, archived := range map[string]bool{fillPageFile: true, "字体/1-2.bin": false, "字体/1-3.bin": false} {
		find(t, files, name)
		if in := slices.ContainsFunc(r.File, func(f *zip.File) bool { return f.Name == name }); in != archived {
			t.Errorf("%s in the archive: %v", name, in)
		}
	}
	var m manifest
	if err := json.Unmarshal(find(t, files, ManifestName).Data, &m); err != nil || m.FillPage == nil || m.FillPage.File != fillPageFile || m.FillPage.Folder != "字体" || !slices.Equal(m.FillPage.Worksheets, in.FillPage.Worksheets) {
		t.Errorf("%v, %+v", err, m.FillPage)
	}
	golden(t, "readme.golden", string(find(t, files, readmeFile).Data))
	golden(t, "guide.golden", string(find(t, files, guideFile).Data))
	golden(t, "reply.golden", string(find(t, files, replyFile).Data))
	golden(t, "landing.golden", wordsOf(string(find(t, files, landingFile).Data)))
}

// wordsOf is what a page says, a line for each element that says something, and
// where its links lead. How large files are hangs on how well they are packed.
func wordsOf(page string) string {
	_, page, _ = strings.Cut(page, "<body>")
	page, _, _ = strings.Cut(page, "<script>")
	page = regexp.MustCompile(`<a [^>]*href="[^"]*"[^>]*>`).ReplaceAllStringFunc(page, func(a string) string {
		link, _ := url.PathUnescape(address.FindStringSubmatch(a)[1])
		return "\n→ " + html.EscapeString(link) + "\n"
	})
	page = html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(page, "\n"))
	page = regexp.MustCompile(`[0-9.]+ [KM]?B\b`).ReplaceAllString(page, "… KB")
	return regexp.MustCompile(`\s*\n\s*`).ReplaceAllString(strings.TrimSpace(page), "\n") + "\n"
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	name = filepath.Join("testdata", name)
	got = strings.ReplaceAll(got, "\r\n", "\n")
	if *update {
		if err := os.MkdirAll("testdata", 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil || string(want) != got {
		t.Errorf("%s has changed (-update writes it anew): %v\n%s", name, err, got)
	}
}

// TestFilledOnPage: what asks nothing and slips stay on paper.
func TestFilledOnPage(t *testing.T) {
	for id, want := range map[string]bool{
		"community-listening-sheet": true, "problem-filter-card": true, "shortest-loop-checklist": true,
		"listening-slips": false, "community-guide": false,
	} {
		if got := FilledOnPage(builtIn(t, id)); got != want {
			t.Errorf("%s: %v", id, got)
		}
	}
}

// TestFillPageCancelled: whoever ends the work gets no bundle.
func TestFillPageCancelled(t *testing.T) {
	p := plan(t, filling(t))
	ctx, cancel := context.WithCancel(context.Background())
	store := &ending{cancel: cancel}
	if _, err := p.Make(ctx, store, nil); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if store.Bytes(ManifestName) != nil || store.Bytes("字体/1-2.bin") != nil {
		t.Error("the work went on")
	}
}

// ending is a store with which the work is ended once the page is there.
type ending struct {
	Memory
	cancel func()
}

func (e *ending) Create(name string) (io.WriteCloser, error) {
	if name == fillPageFile {
		e.cancel()
	}
	return e.Memory.Create(name)
}
