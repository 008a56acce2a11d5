// Package chinesetest finds the messages of a program in its sources, for tests
// that ask whether each has its Chinese.
package chinesetest

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

// Check holds Chinese formats, by the English ones, against the messages of
// sources: each of the messages has its Chinese, and each Chinese format takes
// what the English one takes.
func Check(t *testing.T, sources, chinese map[string]string) {
	t.Helper()
	for english, place := range sources {
		if chinese[english] == "" {
			t.Errorf("%s: no Chinese for %q", place, english)
		}
	}
	for english, said := range chinese {
		if en, zh := verbs(english), verbs(said); !slices.Equal(en, zh) {
			t.Errorf("%q takes %v, its Chinese %q takes %v", english, en, said, zh)
		}
	}
}

// Messages are the formats of all calls of worksheets.Msg in the Go files under
// a folder, with the place of one call each. Each format must be a literal and
// be given as many arguments as it takes. Folders named in except, below root,
// are left out.
func Messages(t *testing.T, root string, except ...string) map[string]string {
	t.Helper()
	found := map[string]string{}
	set := token.NewFileSet()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if below, _ := filepath.Rel(root, path); d.IsDir() && path != root &&
			(d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") || slices.Contains(except, filepath.ToSlash(below))) {
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
			if call, ok := n.(*ast.CallExpr); ok && isMsg(call.Fun) {
				place := set.Position(call.Pos()).String()
				found[format(t, call, place)] = place
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

// format is that of one call of Msg.
func format(t *testing.T, call *ast.CallExpr, place string) string {
	t.Helper()
	format, ok := literal(call.Args[0])
	if !ok {
		t.Errorf("%s: the format is no literal", place)
	}
	if n := len(verbs(format)); !call.Ellipsis.IsValid() && n != len(call.Args)-1 {
		t.Errorf("%s: %q takes %d arguments and is given %d", place, format, n, len(call.Args)-1)
	}
	return format
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

// verbs are the arguments that a format takes, in their order, each as its
// number and verb. %q counts as %s: Chinese has quotation marks of its own.
func verbs(format string) []string {
	verb := regexp.MustCompile(`%(?:\[(\d+)\])?([-+# 0]*\d*(?:\.\d+)?[a-zA-Z%])`)
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
