package bundle

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var address = regexp.MustCompile(`(?:href|src)="([^"]*)"`)

// landingLeads: the page leads to every file that a reader gets, by relative
// links, and loads nothing from anywhere else.
func landingLeads(t *testing.T, files []madeFile) {
	html := string(find(t, files, landingFile).Data)
	var linked []string
	for _, m := range address.FindAllStringSubmatch(html, -1) {
		if m[1] == "data:," || m[1] == "#pictures" {
			continue
		}
		u, err := url.Parse(m[1])
		if err != nil || u.IsAbs() || u.Host != "" || u.RawQuery != "" || u.Fragment != "" && u.Path != fillPageFile || strings.HasPrefix(u.Path, "/") {
			t.Errorf("%q is no relative link (%v)", m[1], err)
			continue
		}
		name := strings.TrimPrefix(u.Path, "./")
		find(t, files, name)
		linked = append(linked, name)
	}
	for _, f := range files {
		told := f.Name == readmeFile || f.Name == replyFile || f.Name == landingFile || f.Name == ManifestName || strings.HasPrefix(f.Name, licencesFolder) || strings.HasPrefix(f.Name, coverFolder)
		if !told && !slices.Contains(linked, f.Name) {
			t.Errorf("nothing leads to %s", f.Name)
		}
	}
	for _, part := range []string{
		`<html lang="zh-CN">`, `<meta charset="utf-8">`, "width=device-width", "在浏览器打开", "prefers-color-scheme: dark",
		ByteWords(len(find(t, files, "小 #1%.zip").Data)), `alt="最短闭环清单第 1 页"`,
	} {
		if !strings.Contains(html, part) {
			t.Errorf("the page does not say %q", part)
		}
	}
	if i := strings.Index(html, "http"); i >= 0 {
		t.Errorf("the page leads elsewhere: %.60s", html[i:])
	}
}

// TestLandingQuotes: words of a bundle are words on the page, not markup.
func TestLandingQuotes(t *testing.T) {
	in := small(t)
	in.Bundle.Title = `<script>alert("1")</script>`
	in.Bundle.Subtitle = `"><img src=x onerror=alert(1)>`
	html := string(find(t, makeFiles(t, in), landingFile).Data)
	if strings.Contains(html, "<script>alert") || strings.Contains(html, "<img src=x") {
		t.Error("the title is markup on the page")
	}
}

func TestByteWords(t *testing.T) {
	for n, want := range map[int]string{0: "0 B", 999: "999 B", 1000: "1 KB", 1500: "2 KB", 999_499: "999 KB", 1_000_000: "1.0 MB", 12_345_678: "12.3 MB"} {
		if got := ByteWords(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}
