package worksheets

import (
	"reflect"
	"strings"
	"testing"
)

// TestSignedText: what is read of a signed definition is the signed worksheet,
// and all other lines are as they were.
func TestSignedText(t *testing.T) {
	const rest = "id: a\nversion: 1\ntitle: 标题\npaper: a4\nblocks:\n- kind: heading\n  text: |\n    author: 一行字\n"
	plain := &Bundle{Account: "慢读", Keywords: []string{"共读"}}
	looking := &Bundle{Account: "“慢” \\ \"读\"", Keywords: []string{"共: #读"}, Look: Look{Size: LargeSize, Accent: "#C03A2B", Border: DoubleBorder, Middle: true, Name: "慢读", QR: "https://example.com/?a=<b>&c", Logo: "标志.png"}}
	for name, tt := range map[string]struct {
		bundle *Bundle
		text   string
	}{
		"neither key":           {plain, rest},
		"both keys, and a look": {plain, "# 注释\nauthor: 别人\n# 关键词\nkeyword: '别的'\n" + rest + "look:\n  name: 别人\n\n  accent: '#123456'\nsummary: 一句话\n"},
		"a whole look":          {looking, "look: {name: 别人}\n" + rest},
		"quoted keys":           {looking, "\"author\": 别人\n'keyword': 别的\n" + rest},
		"a folded author":       {plain, "author: >\n  别人\n\n  的\n" + rest},
	} {
		sheet, err := Read("a.yaml", []byte(tt.text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		text, err := tt.bundle.SignedText(sheet, []byte(tt.text), "2-标志.png")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got, err := Read("a.yaml", text)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		want := tt.bundle.Signed(sheet)
		if want.Look.Logo != "" {
			want.Look.Logo = "2-标志.png"
		}
		got.source, want.source = nil, nil
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got  %+v\nwant %+v", name, got, want)
		}
		if !strings.Contains(string(text), rest) {
			t.Errorf("%s: other lines have changed:\n%s", name, text)
		}
		again, err := tt.bundle.SignedText(got.withSource(text), text, "2-标志.png")
		if err != nil || string(again) != string(text) {
			t.Errorf("%s: signed twice: %v\n%s", name, err, again)
		}
	}
	braced, err := Read("a.yaml", []byte(`{"id": "a", "version": 1, "title": "标题", "paper": "a4", "blocks": [{"kind": "heading", "text": "x"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if text, err := plain.SignedText(braced, nil, ""); err == nil {
		t.Errorf("signed in braces: %s", text)
	}
}

// withSource is the worksheet as one that was read from a text.
func (w *Worksheet) withSource(text []byte) *Worksheet {
	w.source = newSource("a.yaml", string(text))
	return w
}
