package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestCatalogue holds the Chinese catalogue against every Msg in the sources:
// each message has its Chinese, with the same arguments, and no other has.
func TestCatalogue(t *testing.T) {
	sources := messages(t, filepath.Join("..", ".."))
	if len(sources) < 50 {
		t.Fatalf("only %d messages found: the search is broken", len(sources))
	}
	known := map[string]bool{}
	for _, part := range chinese() {
		for _, entry := range part {
			switch {
			case known[entry.english]:
				t.Errorf("twice in the catalogue: %q", entry.english)
			case sources[entry.english] == "":
				t.Errorf("in the catalogue, but nobody says it: %q", entry.english)
			}
			known[entry.english] = true
			if en, zh := verbs(entry.english), verbs(entry.chinese); !slices.Equal(en, zh) {
				t.Errorf("%q takes %v, its Chinese %q takes %v", entry.english, en, entry.chinese, zh)
			}
		}
	}
	for english, place := range sources {
		if !known[english] {
			t.Errorf("%s: not in the catalogue: %q", place, english)
		}
	}
}

// messages are the formats of all calls of Msg in the Go files under a
// folder, with the place of one call each.
func messages(t *testing.T, root string) map[string]string {
	found := map[string]string{}
	set := token.NewFileSet()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != root && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".")) {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || !isMsg(call.Fun) {
				return true
			}
			place := set.Position(call.Pos()).String()
			format, ok := literal(call.Args[0])
			if !ok {
				t.Errorf("%s: the format is not a literal", place)
				return true
			}
			found[format] = place
			if n := len(verbs(format)); !call.Ellipsis.IsValid() && n != len(call.Args)-1 {
				t.Errorf("%s: %q takes %d arguments and is given %d", place, format, n, len(call.Args)-1)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func isMsg(f ast.Expr) bool {
	switch f := f.(type) {
	case *ast.Ident:
		return f.Name == "Msg"
	case *ast.SelectorExpr:
		return f.Sel.Name == "Msg"
	}
	return false
}

// literal is the value of a string literal, or of several joined by +.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		a, okA := literal(e.X)
		b, okB := literal(e.Y)
		return a + b, okA && okB && e.Op == token.ADD
	}
	return "", false
}

var verb = regexp.MustCompile(`%(?:\[(\d+)\])?([-+# 0]*\d*(?:\.\d+)?[a-zA-Z%])`)

// verbs are the arguments that a format takes, in their order, each as its
// number and verb. %q counts as %s: Chinese has quotation marks of its own.
func verbs(format string) []string {
	var found []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		}
		found = append(found, strconv.Itoa(next)+strings.Replace(m[2], "q", "s", 1))
		next++
	}
	slices.Sort(found)
	return slices.Compact(found)
}
