package worksheets

import (
	"reflect"
	"strings"
	"testing"
)

// bundled is a good bundle with something added, or changed: a line of the
// good one gives way to the line that begins with the same key.
func bundled(lines ...string) []byte {
	good := []string{
		"id: b", "keywords: [社区, 共读]", "title: 标题", "account: 闭环笔记", "link: https://example.com/a",
		"worksheets: [{worksheet: one}]", "reply: ['{link}']",
	}
	for _, line := range lines {
		key, _, _ := strings.Cut(line, ":")
		added := true
		for i, g := range good {
			if strings.HasPrefix(g, key+":") {
				good[i], added = line, false
			}
		}
		if added {
			good = append(good, line)
		}
	}
	return []byte(strings.Join(good, "\n"))
}

func TestReadBundle(t *testing.T) {
	bundle, err := ReadBundle("bundle.yaml", testdata(t, "bundle.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	bundle.source = nil
	want := &Bundle{
		ID: "reading", Keywords: []string{"共读", "读书会"}, Title: "一起读一本书", Subtitle: "三周，一本书",
		Account: "慢读", Edition: "2026 年春", Link: "https://example.com/reading/",
		Worksheets: []BundleItem{
			{Worksheet: "community-listening-sheet"},
			{Worksheet: "sheets/mine.yaml", Answers: "answers/mine.json"},
		},
		Booklet: Binding{Saddle: true, Tablet: true}, Fillable: SmallFillable, Fill: true,
		Append: []Appendix{{File: "flyers/价目表.pdf", Title: "价目表", Fit: FitA4}, {File: "b.pdf", Title: "乙"}},
		Reply:  []string{"发送“{keyword}”领取《{title}》：{link}\n——{account}", "{link}"},
	}
	if !reflect.DeepEqual(bundle, want) {
		t.Errorf("got  %+v\nwant %+v", bundle, want)
	}
	if got := bundle.Replies()[0]; got != "发送“共读”领取《一起读一本书》：https://example.com/reading/\n——慢读" {
		t.Error(got)
	}
}

func TestReadBundleNamesEveryFault(t *testing.T) {
	_, err := ReadBundle("faults-bundle.yaml", testdata(t, "faults-bundle.yaml"))
	if err == nil {
		t.Fatal("the bundle was read")
	}
	golden(t, "faults-bundle.yaml.golden", listed(err))
}

func TestReadBundleFaults(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{"title: '" + strings.Repeat("长", 41) + "'", "f:3:8: this has 41 characters, and room for 40"},
		{`title: "a\nb"`, "f:3:8: this stands on one line (delete the line break or tab)"},
		{"keywords: []", `f:2:11: "keywords" must not be empty`},
		{"keywords: [' 社区']", "f:2:12: a keyword begins and ends with a character that is no space"},
		{"keywords: [a, b, a]", `f:2:18: the keyword "a" stands here twice`},
		{"worksheets: [{worksheet: ../one.yaml}]", `f:6:26: "../one.yaml" does not lie in the folder of the bundle's file`},
		{"worksheets: [{worksheet: /one.yaml}]", `f:6:26: "/one.yaml" does not lie in the folder`},
		{`worksheets: [{worksheet: 'C:one.yaml'}]`, `f:6:26: "C:one.yaml" does not lie in the folder`},
		{`worksheets: [{worksheet: 'a\one'}]`, `f:6:26: "a\\one" does not lie in the folder`},
		{"worksheets: [{worksheet: one, answers: a/../../b.json}]", `f:6:40: "a/../../b.json" does not lie in the folder`},
		{"booklet: {four_up: true}", `f:8:20: four pages on a sheet are too small to read, and are no longer made`},
		{"worksheets: [{worksheet: one, answers: .}]", `f:6:40: "." does not lie in the folder`},
		{"append: [{file: ../a.pdf, title: t}]", `f:8:17: "../a.pdf" does not lie in the folder`},
		{"append: [{file: a.pdf, title: t, fit: a5}]", `f:8:39: "a5" is not one of the values allowed here (did you mean "a4"?)`},
		{"worksheets: [" + strings.Repeat("{worksheet: a}, ", 31) + "]", "f:6:13: these are 31, and there may be 30"},
		{"reply: ['{link} {lnk}']", `f:7:9: there is no placeholder {lnk} (did you mean "link"?)`},
		{"reply: ['{link}{', '{link} {a{b}']", `f:7:20: there is no placeholder {b}`},
		{"reply: ['{title}']", "f:7:8: no reply carries the link (write {link} where it is to stand)"},
		{"reply: '{link}'", "f:7:8: this must be a list"},
	} {
		_, err := ReadBundle("f", bundled(tt.line))
		if err == nil {
			t.Errorf("%s: no problem, want %s", tt.line, tt.want)
			continue
		}
		if got := pathless(err); !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s: got  %s\nwant %s", tt.line, got, tt.want)
		}
	}
	for _, line := range []string{"reply: ['{link} {', 'a } b {c', '{x\n{link}', '{link', '{link}}', '{{link}']", "worksheets: [{worksheet: 'a/b.yml'}]"} {
		if _, err := ReadBundle("f", bundled(line)); err != nil {
			t.Errorf("%s: %s", line, err)
		}
	}
}

func TestBundleLocatesProblems(t *testing.T) {
	bundle, err := ReadBundle("f", bundled())
	if err != nil {
		t.Fatal(err)
	}
	located := bundle.Source().Locate(Problems{
		{Path: "keywords[1]", What: Msg("bad")},
		{Path: "worksheets[0].answers", What: Msg("bad")},
		{Path: "append", What: Msg("bad")},
		{Path: "answers.a", File: "answers.json", Line: 7, Column: 3, What: Msg("bad")},
	})
	got := located.Error()
	if want := "f:1:1: append: bad\nf:2:16: keywords[1]: bad\nf:6:14: worksheets[0].answers: bad\nanswers.json:7:3: answers.a: bad"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if located[1].Excerpt != "keywords: [社区, 共读]" || located[1].Caret != 15 {
		t.Errorf("%+v", located[1])
	}
	if got := (&Bundle{}).Source().Locate(Problems{{Path: "link", What: Msg("bad")}}); got[0].Line != 0 {
		t.Error(got)
	}
}

func TestBundlesByTheirKeys(t *testing.T) {
	for data, want := range map[string]bool{
		string(bundled()):                    true,
		"\uFEFFkeywords: [a]\r\n":            true,
		string(testdata(t, "sample.yaml")):   false,
		"keyword: a\nblocks:\n- reply: x":    false,
		"":                                   false,
		"title: t\nblocks: []\nreply: ['x']": false,
		`{"keywords": [a], "reply": [b]}`:    true,
		"{keywords: [a],\n reply: [b]}":      true,
		"\"keywords\": [a]\n'reply': [b]":    true,
		"keywords : [a]":                     true,
		"# keywords: a\nid: b":               false,
		"title: |\n  keywords: a\n":          false,
		"title: |\n keywords: a\nblocks: []": false,
		"footer: {reply: a}":                 false,
		"- keywords: [a]":                    false,
		`{"blocks": [], "reply": [b]}`:       false,
		"reply: [{blocks: 1}]":               true,
		"reply: [a\nkeywords: \"b":           true, // what cannot be parsed may be told apart still
		"\xff":                               false,
	} {
		if (KindOfFile([]byte(data)) == BundleFile) != want {
			t.Errorf("%.40q: not %v", data, want)
		}
	}
}

func FuzzReadBundle(f *testing.F) {
	f.Add(testdata(f, "bundle.yaml"))
	f.Add(testdata(f, "faults-bundle.yaml"))
	f.Add([]byte(`{"keywords": [a], 'worksheets': [{worksheet: a}], "reply": ["{link} {", "{{x}"]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		KindOfFile(data)
		bundle, err := ReadBundle("fuzz", data)
		if err == nil {
			bundle.Replies()
			if err := bundle.Check(); err != nil {
				t.Errorf("read, and refused: %v", err)
			}
			bundle.Source().Locate(Problems{{Path: "worksheets[0].answers"}, {Path: "nowhere"}})
			return
		}
		checkProblems(t, err)
	})
}
