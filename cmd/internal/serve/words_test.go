package serve

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestWords: both languages say the same, the pages say nothing that is not
// there, and nothing is there that they do not say.
func TestWords(t *testing.T) {
	text := read(t, "words.js")
	zh, en, ok := strings.Cut(text, "\n  en: {")
	if !ok {
		t.Fatal("there is no English")
	}
	en, _, _ = strings.Cut(en, "\n};")
	_, zh, _ = strings.Cut(zh, "\n  zh: {")
	key := regexp.MustCompile(`(?:^|[\s{,])(\w+): ["{]`)
	keys := func(part string) []string {
		found := map[string]bool{}
		for _, m := range key.FindAllStringSubmatch(part, -1) {
			found[m[1]] = true
		}
		return slices.Sorted(maps.Keys(found))
	}
	if !slices.Equal(keys(zh), keys(en)) {
		t.Errorf("Chinese has %q, English %q", keys(zh), keys(en))
	}
	said := map[string]bool{"zh": true, "en": true}
	use := regexp.MustCompile(`\bwords\.(?:errors\.)?(\w+)`)
	entries, err := assets.ReadDir("assets")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if path.Ext(e.Name()) != ".js" || e.Name() == "codemirror.js" || e.Name() == "words.js" {
			continue
		}
		for _, m := range use.FindAllStringSubmatch(read(t, e.Name()), -1) {
			if m[1] != "js" {
				said[m[1]] = true
			}
		}
	}
	for _, why := range []string{whyChanged, whyLarge, whyMissing, whyName, whyText, whyDenied, whyFull, whyFaulty, whyUnmade, whyFailed} {
		said[why] = true
	}
	for name := range said {
		if name != "zh" && name != "en" && !slices.Contains(keys(zh), name) {
			t.Errorf("%q is said, and there are no words", name)
		}
	}
	for _, name := range keys(zh) {
		if !said[name] {
			t.Errorf("nobody says %q", name)
		}
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := assets.ReadFile("assets/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestScripts: no script or style stands in a page, where the policy refuses it.
func TestScripts(t *testing.T) {
	entries, err := assets.ReadDir("assets")
	if err != nil {
		t.Fatal(err)
	}
	inline := regexp.MustCompile(`(?i)<script(?:\s+type="module")?>|<style|\son\w+=|\sstyle=|https?://`)
	for _, e := range entries {
		if path.Ext(e.Name()) == ".html" {
			if found := inline.FindString(read(t, e.Name())); found != "" {
				t.Errorf("%s: %q", e.Name(), found)
			}
		}
	}
}
