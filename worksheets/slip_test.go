package worksheets

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestGoodFilesHaveNoSlips: the tolerant scanners take nothing of a good file
// for a slip, neither of ours nor of the tests.
func TestGoodFilesHaveNoSlips(t *testing.T) {
	models := map[string]reflect.Type{
		"library/*.yaml": reflect.TypeFor[Worksheet](), "library/bundles/*.yaml": reflect.TypeFor[Bundle](),
		"library/reports/*.yaml": reflect.TypeFor[Report](), "testdata/sample.yaml": reflect.TypeFor[Worksheet](),
		"../layouts/kinds/testdata/*.yaml": reflect.TypeFor[Worksheet](), "library/answers/*.json": nil,
	}
	files := 0
	for pattern, model := range models {
		names, _ := filepath.Glob(pattern)
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files++
			m := mendJSON(string(data))
			if model != nil {
				m = mendYAML(string(data), keysOf(model))
			}
			for _, p := range m.problems(newSource(name, string(data))) {
				t.Errorf("%v", p)
			}
		}
	}
	if files < 20 {
		t.Errorf("only %d files", files)
	}
}

// TestManySlips: what is nothing but slips takes no longer than other text.
func TestManySlips(t *testing.T) {
	many := strings.Repeat
	for name, text := range map[string]string{
		"curly":      many("“", 300_000),
		"unclosed":   "{" + many("\"a\": \"b\n", 100_000),
		"quotes":     "{\"a\": \"" + many("b\" c", 200_000),
		"blanks":     "{\"a\": \"" + many("\"          ", 80_000),
		"commas":     "[" + many("，", 300_000),
		"keys":       many("titel：x\n", 100_000),
		"dashes":     many("－x\n", 100_000),
		"one line":   "blocks: [" + many("{id：a，", 80_000),
		"words":      "blocks: [" + many("字 ", 250_000),
		"indented":   many(" a: b\n  c: d\n   e: f\n", 50_000),
		"texts":      "title: \"" + many("“a”", 100_000),
		"line feeds": "{\"a\": \"" + many("\n", 900_000),
	} {
		t.Run(name, func(t *testing.T) {
			soon(t, func() error { _, err := Read("f", []byte(text)); return err })
			soon(t, func() error { _, err := ReadAnswers("f", []byte(text)); return err })
		})
	}
}

// TestPlainText: a definition and answers are the same in every encoding that
// editors and shells of Windows save.
func TestPlainText(t *testing.T) {
	const text = "id: a\n# 周复盘\n"
	utf16 := func(big bool, mark string) []byte {
		b := []byte(mark)
		for _, r := range text {
			pair := []byte{byte(r), byte(r >> 8)}
			if big {
				pair[0], pair[1] = pair[1], pair[0]
			}
			b = append(b, pair...)
		}
		return b
	}
	gbk := []byte("id: a\n# \xd6\xdc\xb8\xb4\xc5\xcc\n")
	for name, data := range map[string][]byte{
		"UTF-8": []byte(text), "UTF-8 with its mark": []byte("\uFEFF" + text), "GBK": gbk,
		"UTF-16": utf16(false, "\xff\xfe"), "UTF-16, big": utf16(true, "\xfe\xff"), "UTF-16 without its mark": utf16(false, ""), "UTF-16, big, without": utf16(true, ""),
	} {
		got, notes, ok := plainText(newSource("f", ""), data)
		if !ok || got != text || (len(notes) == 0) != strings.HasPrefix(name, "UTF-8") {
			t.Errorf("%s: %q, %v, %v", name, got, notes, ok)
		}
	}
}

// FuzzMend: whatever the text, the scanners end, the mended text is one, and the
// way back leads into the text.
func FuzzMend(f *testing.F) {
	keys := keysOf(reflect.TypeFor[Worksheet]())
	for _, seed := range []string{"title：周", "{“a”：1，", "- kind：text\n\tid: a", "{\"a\": \"b”, 'c': [1 2}", "a: “b\"", "blocks: [{id：a，label：b｝］"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 1<<12 {
			return
		}
		for _, m := range []*mender{mendJSON(text), mendYAML(text, keys)} {
			mended, back := m.mended()
			if !utf8.ValidString(mended) {
				t.Errorf("%q", mended)
			}
			for i := range mended {
				if at := back(i); at < 0 || at > len(text) {
					t.Errorf("%d of %q leads to %d of %q", i, mended, at, text)
				}
			}
			m.problems(newSource("f", text))
		}
	})
}
