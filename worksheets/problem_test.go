package worksheets

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// TestMessagesAreLiterals keeps every sentence findable: the command's
// catalogue is checked against the first arguments of Msg.
func TestMessagesAreLiterals(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	sentences := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if name, ok := call.Fun.(*ast.Ident); !ok || name.Name != "Msg" {
				return true
			}
			sentences++
			if literal, ok := call.Args[0].(*ast.BasicLit); !ok || literal.Kind != token.STRING {
				t.Errorf("the first argument of a Msg is no literal, in %s at %d", name, call.Pos())
			}
			return true
		})
	}
	if sentences < 50 {
		t.Errorf("only %d sentences were found", sentences)
	}
}

func TestNearest(t *testing.T) {
	names := []string{"heading", "choice", "checklist", "columns", "id", "place"}
	for name, want := range map[string]string{
		"headnig": "heading", "heding": "heading", "choise": "choice", "check_list": "checklist", "colums": "columns",
		"plaec": "place", "di": "id", "xy": "", "": "", "quite another word": "", strings.Repeat("x", 1000): "",
	} {
		if got := Nearest(name, names); got != want {
			t.Errorf("%.20s: got %q, want %q", name, got, want)
		}
	}
}
