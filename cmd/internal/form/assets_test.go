package form

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// longest is how many lines a module has at the most.
const longest = 250

// TestModules: modules are short, import what others export, and have names of
// their own, so that they can stand in one script.
func TestModules(t *testing.T) {
	names := map[string]string{}
	for _, module := range modules() {
		text := string(read(module))
		if n := strings.Count(text, "\n"); n > longest {
			t.Errorf("%s has %d lines", module, n)
		}
		for _, found := range regexp.MustCompile(`(?m)^(?:export )?(?:async )?(?:function|class|const|let) (\w+)`).FindAllStringSubmatch(text, -1) {
			if other, twice := names[found[1]]; twice {
				t.Errorf("%s and %s both have %s", other, module, found[1])
			}
			names[found[1]] = module
		}
		for _, found := range regexp.MustCompile(`(?m)^import \{([^}]*)\} from "\./([a-z]+\.js)";$`).FindAllStringSubmatch(text, -1) {
			for name := range strings.SplitSeq(found[1], ",") {
				name = strings.TrimSpace(name)
				if !regexp.MustCompile(`(?m)^export (?:async )?(?:function|class|const) ` + name + `\b`).Match(read(found[2])) {
					t.Errorf("%s: %s does not export %s", module, found[2], name)
				}
				if strings.Count(text, name) < 2 {
					t.Errorf("%s: nobody uses %s", module, name)
				}
			}
		}
	}
	script := Script("start();\n")
	if regexp.MustCompile(`(?m)^(import|export) `).Match(script) || !bytes.HasSuffix(script, []byte("\nstart();\n")) {
		t.Error("the script is no module of its own")
	}
	if all := modules(); all[len(all)-1] != appFile || len(Assets()) != len(all)+1 {
		t.Errorf("modules are %v", all)
	}
}

// TestEveryControlIsDrawn holds the page's table of controls against ours.
func TestEveryControlIsDrawn(t *testing.T) {
	table := regexp.MustCompile(`(?s)const CONTROLS = \{(.*?)\n\};`).FindSubmatch(read("controls.js"))
	source, err := os.ReadFile("node.go")
	if err != nil || table == nil {
		t.Fatal("there is no table", err)
	}
	drawn := words(`(?m)^  (\w+):`, table[1])
	known := words(`Control(?:\s+Control)?\s+= "(\w+)"`, source)
	slices.Sort(drawn)
	slices.Sort(known)
	if !slices.Equal(drawn, known) {
		t.Errorf("the page draws %v\nnode.go has   %v", drawn, known)
	}
}

func words(pattern string, in []byte) (found []string) {
	for _, match := range regexp.MustCompile(pattern).FindAllSubmatch(in, -1) {
		found = append(found, string(match[1]))
	}
	return found
}

// TestEveryWordIsSaid: what the page says, it can say in both languages, and it
// says all that it can.
func TestEveryWordIsSaid(t *testing.T) {
	languages := bytes.Split(read("words.js"), []byte("const ENGLISH"))
	chinese, english := words(`(?m)^  (\w+):`, languages[0]), words(`(?m)^  (\w+):`, languages[1])
	if !slices.Equal(chinese, english) {
		t.Errorf("in Chinese %v\nin English %v", chinese, english)
	}
	var all []byte
	for _, name := range modules() {
		if name != "words.js" {
			all = append(all, read(name)...)
		}
	}
	for _, key := range words(`\bsay\("(\w+)"`, all) {
		if !slices.Contains(chinese, key) {
			t.Errorf("nobody knows how to say %s", key)
		}
	}
	for _, key := range chinese {
		if !bytes.Contains(all, []byte(`"`+key+`"`)) {
			t.Errorf("nobody says %s", key)
		}
	}
}

// TestNothingInline: a Content-Security-Policy without exceptions lets all pass.
func TestNothingInline(t *testing.T) {
	for _, a := range Assets() {
		for _, bad := range []string{"style=", "onclick=", "innerHTML", "eval(", "http://", "https://", "setAttribute(\"style"} {
			text := bytes.ReplaceAll(a.Data, []byte("http://www.w3.org/2000/svg"), nil) // a name, not an address
			if bytes.Contains(text, []byte(bad)) {
				t.Errorf("%s has %s", a.Name, bad)
			}
		}
	}
	if page := Page("<a> & b", "", ""); !bytes.Contains(page, []byte("<title>&lt;a> &amp; b</title>")) {
		t.Errorf("the title is not one: %s", page)
	}
}
