package worksheets

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// golden compares a text with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run with -update and look at the diff\n%s", name, got)
	}
}

// testdata is a file of testdata.
func testdata(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func sample(t testing.TB) *Worksheet {
	t.Helper()
	sheet, err := Read("sample.yaml", testdata(t, "sample.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

// listed is problems as a person would see them.
func listed(err error) string {
	var b strings.Builder
	for _, p := range err.(Problems) {
		fmt.Fprintf(&b, "%s\n    at %s\n", p.Error(), p.Path)
		if p.Excerpt != "" {
			fmt.Fprintf(&b, "    | %s\n    | %s^\n", p.Excerpt, strings.Map(widthOf, string([]rune(p.Excerpt)[:p.Caret])))
		}
	}
	return b.String()
}

// pathless is the first problem without its path, which the goldens show.
func pathless(err error) string {
	problems := slices.Clone(err.(Problems))
	for i := range problems {
		problems[i].Path = ""
	}
	return problems.Error()
}

// widthOf is a blank as wide as a character.
func widthOf(r rune) rune {
	if r > 0x2E80 {
		return '\u3000'
	}
	return ' '
}

func TestReadNamesEveryFault(t *testing.T) {
	sheet, err := Read("faults.yaml", testdata(t, "faults.yaml"))
	if err == nil || sheet != nil {
		t.Fatal("the definition was read")
	}
	golden(t, "faults.yaml.golden", listed(err))
}

// TestRead holds the model of a definition with every block kind, and so every
// default.
func TestRead(t *testing.T) {
	sheet := sample(t)
	var b strings.Builder
	dump(&b, reflect.ValueOf(sheet).Elem(), "")
	golden(t, "sample.golden", b.String())
	kinds := map[reflect.Type]bool{}
	for _, block := range sheet.Blocks {
		kinds[reflect.TypeOf(block)] = true
		if c, ok := block.(*Columns); ok {
			kinds[reflect.TypeOf(c.Columns[0].Blocks[0])] = true
		}
	}
	for _, kind := range Kinds() {
		if !kinds[reflect.TypeOf(kind.New())] {
			t.Errorf("testdata/sample.yaml has no %s", kind.Name)
		}
	}
}

// dump writes what is set in a value.
func dump(b *strings.Builder, v reflect.Value, indent string) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.Kind() == reflect.Interface {
			fmt.Fprintf(b, " %s", v.Elem().Type().Elem().Name())
		}
		dump(b, v.Elem(), indent)
	case reflect.Struct:
		b.WriteString("\n")
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && !v.Field(i).IsZero() {
				fmt.Fprintf(b, "%s%s", indent, v.Type().Field(i).Name)
				dump(b, v.Field(i), indent+"  ")
			}
		}
	case reflect.Slice:
		b.WriteString("\n")
		for i := range v.Len() {
			fmt.Fprintf(b, "%s%d", indent, i)
			dump(b, v.Index(i), indent+"  ")
		}
	default:
		fmt.Fprintf(b, " %#v\n", v)
	}
}

// blocks is a definition with these blocks.
func blocks(yaml string) string {
	return "id: s\nversion: 1\ntitle: t\npaper: a4\nblocks:\n" + yaml
}

func TestReadFaults(t *testing.T) {
	deepColumns := blocks("")
	for i := range 4 {
		indent := strings.Repeat("    ", i)
		deepColumns += indent + "- kind: columns\n" + indent + "  columns: \n" + indent + "  - width: 1\n" + indent + "    blocks:\n"
	}
	deepColumns += strings.Repeat("    ", 4) + "- {kind: note, text: x}\n"
	laughs := "a: &a [x, x]\n"
	for c := 'b'; c < 'z'; c++ {
		laughs += fmt.Sprintf("%c: &%c [*%c, *%c, *%c]\n", c, c, c-1, c-1, c-1)
	}
	tests := []struct{ name, yaml, want string }{
		{"empty", "", "f: the file is empty"},
		{"comment only", "# nothing\n", "f: the file is empty"},
		{"null", "~", "f: the file is empty"},
		{"text", "hello", "f:1:1: this must be a mapping of keys to values"},
		{"list", "- a", "f:1:1: this must be a mapping of keys to values"},
		{"not UTF-8", "id: \xff", "f:1:5: the file is not UTF-8 (save it as UTF-8)"},
		{"UTF-16", "\xff\xfei\x00", "f:1:1: this must be a mapping of keys to values"},
		{"UTF-16 without its mark", "i\x00d\x00", "f:1:1: this must be a mapping of keys to values"},
		{"half a character of UTF-16", "\xff\xfei\x00\x00\xd8", "f:1:1: the file is not UTF-8 (save it as UTF-8)"},
		{"too large", strings.Repeat("#", maxDefinition+1), "f: the file is larger than 1 MiB"},
		{"tab", "id: s\n\tversion: 1", "f:2:1: a tab stands in the indentation (begin it in column 1, with 0 spaces before it)"},
		{"tab within a mapping", blocks("- kind: note\n  \ttext: x"), "f:7:1: a tab stands in the indentation"},
		{"tab where a block scalar begins", blocks("- kind: note\n  text: |\n\tx"), "f:8:1: a tab stands in the indentation"},
		{"tab where a quoted text goes on", "a: \"x\n\ty\"", "f:2:1: a tab stands in the indentation"},
		{"tab in a text without quotes", blocks("- kind: note\n  text: x\ty"), "f:7:9: a tab in a text without quotes is lost (put the text in quotes)"},
		{"tab in a piece without quotes", blocks("- {kind: sentence, lines: [[{id: a}, x\ty]]}"), "f:6:38: a tab in a text without quotes is lost"},
		{"tab before a comment", blocks("- kind: note\n\t# one\n  text: x"), "f:7:1: a tab stands in the indentation"},
		{"two tabs", "id: s\n\tversion: 1\n\ttitle: t", "f:2:1: a tab stands in the indentation"},
		{"unclosed quote", "id: s\ntitle: \"t", "f:2:10: this text is never closed"},
		{"unclosed bracket", "id: s\nblocks: [a", "f:2:9: this [ is never closed (write ] after its last entry)"},
		{"two documents", "id: s\n---\nid: t", "f:3:1: a second document begins here"},
		{"anchor", blocks("- {kind: note, text: &a x}"), "f:6:22: anchors, aliases and merge keys (& * <<) are not used here"},
		{"merge", blocks("- {kind: note, <<: {text: x}}"), "f:6:16: anchors, aliases and merge keys"},
		{"a billion laughs", laughs, "f:1:4: anchors, aliases and merge keys"},
		{"tag", "id: !!str s", "f:1:5: tags (!) are not used here"},
		{"directive", "%YAML 1.2\n---\nid: s", "f:1:1: directives (%) are not used here"},
		{"question mark", "? id\n: s", "f:1:1: keys after a question mark are not used here"},
		{"brackets", "id: " + strings.Repeat("[", 100_000), "f:1:36: this stands more than 32 levels deep"},
		{"dashes", strings.Repeat("- ", 100_000), "f:1:65: this stands more than 32 levels deep"},
		{"keys", strings.Repeat("id: s\n", maxKeys+1), "f:101:3: this mapping has more than 100 keys"},
		{"keys in braces", "id: {" + strings.Repeat("a: b, ", maxKeys+1) + "}", "f:1:607: this mapping has more than 100 keys"},
		{"tokens", "[" + strings.Repeat("a,", maxTokens/2) + "]", "f: the file holds more than 50000 values"},
		{"signs", strings.Repeat("{", maxSigns+1), "f:1:1: the file holds more than 50000 values"},
		{"lines", strings.Repeat("-\n", maxLines+1), "f:50001:1: the file has more than 50000 lines (delete some)"},
		{"empty lines", "id: s\n" + strings.Repeat("  \n", maxEmpty+1), "f:52:1: more than 50 empty lines follow one another (delete some)"},
		{"tabs", "id: s\ntitle: \"" + strings.Repeat("\t ", maxTabs+1) + "\"", "f:2:1: more than 100 tabs stand in this line (delete some)"},
		{"BOM and CRLF", "\uFEFFid: s\r\nversoin: 1\r\n", "f:2:1: the key \"versoin\" does not belong here (did you mean"},

		{"no block", blocks("[]"), "f:6:1: \"blocks\" must not be empty"},
		{"null block", blocks("- ~"), "f:6:3: this entry is empty"},
		{"text block", blocks("- note"), "f:6:3: a block is a mapping with the key \"kind\""},
		{"no kind", blocks("- {text: x}"), "f:6:3: the key \"kind\" is missing"},
		{"kind null", blocks("- {kind: , text: x}"), "f:6:9: this must be text"},
		{"empty text", blocks("- {kind: note, text: ''}"), "f:6:22: \"text\" must not be empty"},
		{"null text", blocks("- {kind: note, text: }"), "f:6:3: the key \"text\" is missing"},
		{"number for text", blocks("- {kind: note, text: 010}"), "f:6:22: this must be text (put it in quotes: \"010\")"},
		{"control character", blocks(`- {kind: note, text: "a\x07"}`), "f:6:22: the control character U+0007 does not belong in a text"},
		{"bidi", blocks("- {kind: note, text: a\u202eb}"), "f:6:22: the control character U+202E does not belong in a text"},
		{"text for number", blocks("- {kind: text, id: a, lines: two}"), "f:6:30: this must be a whole number"},
		{"decimal for number", blocks("- {kind: text, id: a, lines: 1.5}"), "f:6:30: this must be a whole number"},
		{"huge number", blocks("- {kind: text, id: a, lines: 99999999999999999999}"), "f:6:30: this must be a whole number"},
		{"text for truth", blocks("- {kind: note, text: x, small: yes}"), "f:6:32: this must be true or false"},
		{"list for text", blocks("- {kind: note, text: [x]}"), "f:6:22: this must be text"},
		{"enum", blocks("- {kind: text, id: a, place: befor}"), "f:6:30: \"befor\" is not one of the values allowed here (did you mean \"before\"?)"},
		{"id", blocks("- {kind: text, id: a-b}"), "f:6:20: \"a-b\" is no id"},
		{"long id", blocks("- {kind: text, id: " + strings.Repeat("a", 65) + "}"), "f:6:20: "},
		{"two ids", blocks("- {kind: text, id: a}\n- {kind: date, id: a}"), "f:7:20: two questions have the id \"a\" (the other is on line 6; write another one here: \"a2\")"},
		{"two ids in a row", blocks("- {kind: list, id: a, rows: 1, lines: [[{id: b}, {id: b}]]}"), "f:6:55: two questions have the id \"b\""},
		{"grid without columns", blocks("- {kind: choice, id: a, arrange: grid, options: [{id: x, label: x}]}"), "f:6:3: \"columns\" belongs to the arrangement \"grid\", and it needs it"},
		{"columns without grid", blocks("- {kind: choice, id: a, columns: 2, options: [{id: x, label: x}]}"), "f:6:34: \"columns\" belongs to the arrangement \"grid\", and it needs it"},
		{"places backwards", blocks("- {kind: choice, id: a, at: [5, 4], options: [{id: x, label: x}, {id: y, label: y}]}"), "f:6:33: places go from left to right"},
		{"main and more", blocks("- {kind: ranking, main: a, more: a, main_label: x, more_label: y, options: [{id: x, label: x}]}"), "f:6:34: two questions have the id \"a\""},
		{"reason", blocks("- {kind: evidence, id: a, question: q, reason: answer, prompt: p, options: [{id: x, label: x}]}"), "f:6:48: \"answer\" is the id of the choice itself"},
		{"bounds of text", blocks("- {kind: sentence, lines: [[{id: a, max: 3}]]}"), "f:6:42: \"max\" belongs to numbers only"},
		{"no blank", blocks("- {kind: sentence, lines: [[a]]}"), "f:6:27: this sentence has no blank"},
		{"empty line", blocks("- {kind: sentence, lines: [[{id: a}], []]}"), "f:6:39: this line is empty"},
		{"two in one piece", blocks("- {kind: sentence, lines: [[{id: a, small: x}]]}"), "f:6:29: a piece of a sentence is words or one blank"},
		{"nothing in a piece", blocks("- {kind: sentence, lines: [[{id: a}, {}]]}"), "f:6:38: a piece of a sentence is words or one blank"},
		{"number for a piece", blocks("- {kind: sentence, lines: [[{id: a}, 3]]}"), "f:6:38: this must be text"},
		{"choice column", blocks("- {kind: table, id: a, rows: 1, columns: [{id: b, label: b, width: 1, kind: choice}]}"), "f:6:43: a choice needs options"},
		{"most rows", blocks("- {kind: table, id: a, rows: 1, max: 0, columns: [{id: b, label: b, width: 1}]}"), "f:6:38: \"max\" must be from 1 to 10000"},
		{"fault within columns", blocks("- {kind: columns, columns: [{width: 1, blocks: [{kind: nose}, ~]}]}"), "f:6:56: there is no block kind \"nose\""},
		{"deep columns", deepColumns, "f:18:15: columns and boxes stand within one another more than 3 deep"},
		{"eight up", "id: s\nversion: 1\ntitle: t\npaper: a5\neight_up: true\nblocks: [{kind: note, text: x}]", "f:5:11: 8 lie on a sheet only if the paper is \"a7\" (write \"paper: a7\", or delete this key)"},
		{"two up", "id: s\nversion: 1\ntitle: t\npaper: a4\ntwo_up: true\nblocks: [{kind: note, text: x}]", "f:5:9: 2 lie on a sheet only if the paper is \"a5\" (write \"paper: a5\", or delete this key)"},
		{"mark", blocks("- {kind: reference, entries: [{title: t, mark: ab}]}"), "f:6:48: \"mark\" is one character"},
		{"after a block scalar", blocks("- kind: note\n  text: |\n    一\n\n    二\n- kind: nose"), "f:11:9: there is no block kind \"nose\" (did you mean \"note\"?)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read("f", []byte(tt.yaml))
			if err == nil {
				t.Fatalf("no problem, want %s", tt.want)
			}
			if got := pathless(err); !strings.Contains("\n"+got, "\n"+tt.want) {
				t.Errorf("got  %s\nwant %s", err, tt.want)
			}
		})
	}
}

// TestTabsInTexts: a tab within a text is text, wherever its line begins.
func TestTabsInTexts(t *testing.T) {
	for yaml, want := range map[string]string{
		"- kind: note\n  text: |\n    x\n    \ty\n     \tz\n": "x\n\ty\n \tz",
		"- kind: note\n  text: >-\n    x\n    \ty":            "x\n\ty",
		"- kind: note\n  text: \"x\ty\n    \tz\"":             "x\ty z",
		"- kind: note\n  text: 'x\ty\n    \tz'":               "x\ty z",
		"- {kind: note,\n\t\ttext: x}":                        "x", // no indentation counts in braces
	} {
		sheet, err := Read("f", []byte(blocks(yaml)))
		if err != nil {
			t.Errorf("%q: %v", yaml, err)
			continue
		}
		if got := sheet.Blocks[0].(*Note).Text; got != want {
			t.Errorf("%q: got %q, want %q", yaml, got, want)
		}
	}
}

// TestTheFirstProblemsAreNamed: a hundred problems, in the order of their
// places, and the number of the others.
func TestTheFirstProblemsAreNamed(t *testing.T) {
	for n, want := range map[int]string{100: "", 101: "and one more problem", 900: "and 800 more problems"} {
		_, err := Read("f", []byte(blocks(strings.Repeat("- {kind: nose}\n", n))))
		problems := err.(Problems)
		if want != "" {
			if last := problems[len(problems)-1]; last.What.String() != want || !last.Note || last.File != "f" {
				t.Errorf("%d: the last is %v", n, last)
			}
			problems = problems[:len(problems)-1]
		}
		if len(problems) != maxProblems {
			t.Errorf("%d: %d problems", n, len(problems))
		}
		for i, p := range problems {
			if p.Line != 6+i || p.Excerpt != "- {kind: nose}" || p.Hint.Format == "" {
				t.Errorf("%d: the problem %d is %+v", n, i, p)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(testdata(f, "sample.yaml"))
	f.Add(testdata(f, "faults.yaml"))
	f.Add([]byte(blocks("- kind: note\n  text: |\n    x\n    \ty\n\tkind: 'z\n\t'")))
	f.Add([]byte(blocks("- {kind: table, id: t, rows: 3, max: 2}\n- {kind: break}\n- {kind: path, nodes: [a], back: b}")))
	f.Add([]byte("? [a]\n: {b: *c, <<: !!d &e 'f'}\n--- |\n\tg"))
	f.Fuzz(func(t *testing.T, data []byte) {
		sheet, err := Read("fuzz", data)
		if err == nil {
			sheet.Fields()
			acceptsItsEmptyAnswers(t, sheet)
			if err := sheet.Check(); err != nil {
				t.Errorf("read, and refused: %v", err)
			}
			sheet.Source().Locate(Problems{{Path: "blocks[0].text"}, {Path: "nowhere"}})
			return
		}
		checkProblems(t, err)
	})
}

// checkProblems asks what is so of the problems of every reader: there are not
// too many, each has its file and its place in it, and they come in order.
func checkProblems(t *testing.T, err error) {
	t.Helper()
	problems, ok := err.(Problems)
	if !ok || len(problems) == 0 || len(problems) > maxProblems+1 {
		t.Fatalf("no problems, or too many: %v", err)
	}
	if last := len(problems) - 1; problems[last].more > 0 {
		if last != maxProblems {
			t.Errorf("%d problems, and more", last)
		}
		problems = problems[:last]
	}
	for i, p := range problems {
		if p.File == "" || p.Caret < 0 || p.Caret > len([]rune(p.Excerpt)) || len([]rune(p.Excerpt)) > excerptWidth {
			t.Errorf("no file, or no good excerpt: %+v", p)
		}
		if i > 0 && byPlace(problems[i-1], p) > 0 {
			t.Errorf("%s comes after %s", p.Place(), problems[i-1].Place())
		}
	}
}

func acceptsItsEmptyAnswers(t *testing.T, sheet *Worksheet) {
	t.Helper()
	file, err := ReadAnswers("empty", EmptyAnswers(sheet))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.For(sheet); err != nil {
		t.Fatal(err)
	}
}
