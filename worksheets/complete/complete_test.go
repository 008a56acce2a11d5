package complete

import (
	"slices"
	"strings"
	"testing"

	"worksheetpdf/worksheets/library"
)

// mark is where the cursor is in the cases.
const mark = "▮"

// TestAt: what is offered at a place, and what is not.
func TestAt(t *testing.T) {
	const head = "id: a\nversion: 1\ntitle: 甲\npaper: a4\n"
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		text   string
		word   string
		have   []string // labels that are offered
		absent []string
	}{
		{"▮", "", []string{"id", "version", "title", "paper", "blocks"}, []string{"kind", "over"}},
		{"ti▮", "ti", []string{"title"}, []string{"id"}},
		{head + "▮", "", []string{"blocks", "summary"}, []string{"id", "title", "paper"}},
		{"▮\n" + head, "", []string{"blocks"}, []string{"id", "title"}},
		{"paper: ▮", "", []string{"a4", "a5"}, []string{"id"}},
		{"paper: a4-l▮\n", "a4-l", []string{"a4-landscape"}, []string{"a5"}},
		{"title: 甲 p▮", "p", nil, nil},
		{"title: 甲 # p▮", "", nil, nil},
		{"# ti▮", "", nil, nil},
		{head + "blocks:\n  - ▮", "", []string{"kind: text", "kind: choice"}, []string{"id", "kind: bars"}},
		{head + "blocks:\n- ki▮", "ki", []string{"kind: text"}, nil},
		{head + "blocks:\n  - cho▮", "cho", []string{"kind: choice"}, []string{"kind: text"}},
		{head + "blocks:\n  - kind: ▮", "", []string{"text", "choice", "table"}, []string{"bars"}},
		{head + "blocks:\n  - kind: choice\n    ▮", "", []string{"id", "options", "many"}, []string{"kind", "blocks"}},
		{head + "blocks:\n  - kind: choice\n    ▮\n    id: b\n  - kind: text\n    lines: 2\n", "", []string{"options"}, []string{"id", "lines"}},
		{head + "blocks:\n- kind: choice\n  id: b\n  ▮", "", []string{"options"}, []string{"id", "paper"}},
		{head + "blocks:\n  - kind: choice\n    many: ▮", "", []string{"true", "false"}, nil},
		{head + "blocks:\n  - kind: choice\n    arrange: ▮\n", "", []string{"inline", "stacked", "grid"}, nil},
		{head + "blocks:\n  - kind: choice\n    options:\n      - ▮", "", []string{"id", "label"}, []string{"options", "kind"}},
		{head + "blocks:\n  - kind: choice\n    options:\n      - id: x\n        ▮", "", []string{"label"}, []string{"id", "many"}},
		{head + "blocks:\n  - kind: choice\n    options:\n      - {id: x, ▮}", "", []string{"label"}, []string{"id", "many"}},
		{head + "blocks:\n  - {kind: choice, ▮}", "", []string{"id", "options"}, []string{"kind", "paper"}},
		{head + "blocks:\n  - {▮", "", []string{"kind: text"}, []string{"id"}},
		{head + "blocks:\n  - {kind: ▮", "", []string{"text"}, []string{"id"}},
		{head + "blocks:\n  - {kind: choice, id: b, options: [{id: x, ▮", "", []string{"label"}, []string{"id", "many"}},
		{head + "blocks:\n  - {kind: choice, id: b, options: [{id: x, label: 甲}], ▮, many: true}", "", []string{"arrange"}, []string{"id", "options", "many"}},
		{head + "blocks:\n  - kind: columns\n    columns:\n      - blocks:\n          - kind: text\n            ▮", "", []string{"id", "lines"}, []string{"kind", "columns"}},
		{head + "blocks:\n  - kind: note\n    text: |\n      ki▮", "", nil, nil},
		{head + "blocks:\n  - kind: note\n    text: |\n      words: here\n    ▮", "", []string{}, []string{"text", "kind"}},
		{head + "look:\n  ▮", "", []string{"accent"}, []string{"id"}},
		{head + "nothing:\n  ▮", "", nil, nil},
		{"id: r\nover: [a]\nblocks:\n  - kind: ▮", "", []string{"bars"}, []string{"choice"}},
		{"id: r\nover: [a]\n▮", "", []string{"title"}, []string{"over", "keywords"}},
		{"keywords: [社区]\n▮", "", []string{"account", "reply", "fill"}, []string{"blocks"}},
		{"keywords: [社区]\nignore: [▮]\n", "", []string{"host-download", "reward-share"}, []string{"title"}},
		{"keywords: [社区]\nfill: ▮\n", "", []string{"true", "false"}, nil},
		{head + "blocks:\r\n  - kind: choice\r\n    ▮", "", []string{"id"}, []string{"kind"}},
	} {
		before, after, _ := strings.Cut(tc.text, mark)
		found := c.At(before, after)
		var labels []string
		for _, o := range found.Options {
			labels = append(labels, o.Label)
		}
		if found.Word != tc.word {
			t.Errorf("%q: the word is %q", tc.text, found.Word)
		}
		if tc.have == nil && len(labels) > 0 {
			t.Errorf("%q: %q, and nothing was expected", tc.text, labels)
		}
		for _, want := range tc.have {
			if !slices.Contains(labels, want) {
				t.Errorf("%q: no %q in %q", tc.text, want, labels)
			}
		}
		for _, absent := range tc.absent {
			if slices.Contains(labels, absent) {
				t.Errorf("%q: %q is offered", tc.text, absent)
			}
		}
	}
}

// TestInsert: what is inserted begins what stands below.
func TestInsert(t *testing.T) {
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for before, want := range map[string]string{
		"bloc":                                          "blocks: \n  - ",
		"blocks:\n  - kind: choice\n    opti":           "options: \n      - ",
		"blocks:\n  - {kind: choice, opti":              "options: ",
		"blocks:\n  - kind: choice\n    id: a\n    man": "many: ",
	} {
		found := c.At(before, "")
		if len(found.Options) == 0 || found.Options[0].Insert != want {
			t.Errorf("%q: %+v", before, found.Options)
		}
	}
}

// TestEverywhere: at every place of the built-in definitions, what is offered
// is not written there yet, and what is written would have been offered.
func TestEverywhere(t *testing.T) {
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range append(library.IDs(), library.ExampleIDs()...) {
		_, data, _ := library.Worksheet(id)
		text := string(data)
		offset := 0
		for i, row := range strings.SplitAfter(text, "\n") {
			l := parse(strings.TrimRight(row, "\n"))
			o := placeIn(text[:offset], "")
			if l.key != "" && !o.outside {
				at := offset + l.column
				found := c.At(text[:at+len(l.key)], "\n")
				if !slices.ContainsFunc(found.Options, func(o Option) bool { return o.Label == l.key || strings.HasPrefix(o.Label, l.key+": ") }) && !table(text[:at]) {
					t.Errorf("%s:%d: %q is not offered: %+v", id, i+1, l.key, found)
				}
			}
			offset += len(row)
		}
	}
}

// table reports whether a key is of a table of any keys.
func table(before string) bool {
	p := placeIn(before, "") // the cursor begins the key
	return !p.outside && len(p.frames) > 1 && slices.Contains([]string{"fields", "names", "example"}, p.inner().under)
}

func FuzzAt(f *testing.F) {
	c, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Add("blocks:\n  - {kind: choice, options: [{id: ", "}]}\n")
	f.Add("a:\n - - b:\n  c: |\n", "")
	f.Fuzz(func(t *testing.T, before, after string) {
		found := c.At(before, after)
		if !strings.HasSuffix(before, found.Word) {
			t.Errorf("%q is not written", found.Word)
		}
	})
}
