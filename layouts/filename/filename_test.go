package filename

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for words, want := range map[string]string{
		"社区聆听表":              "社区聆听表.pdf",
		"a/b\\c:d*e?f\"g<h>": "a_b_c_d_e_f_g_h_.pdf",
		"../../etc/passwd":   "_.._etc_passwd.pdf",
		"-rf":                "rf.pdf",
		"a\nb\x1b[31m\u202e": "a_b_[31m_.pdf",
		" . ":                "worksheet.pdf",
		"":                   "worksheet.pdf",
		"\xff":               "_.pdf",
		"e\u0301 ":           "é.pdf",
		"版本 1.":              "版本 1.pdf",
		"- . a":              "a.pdf",
		"con":                "_con.pdf",
		"NUL .txt":           "_NUL .txt.pdf",
		"COM¹":               "_COM¹.pdf",
		"COM10":              "COM10.pdf",
		"CONSOLE":            "CONSOLE.pdf",
	} {
		if got := Of(words, ".pdf"); got != want {
			t.Errorf("%q becomes %q, want %q", words, got, want)
		}
	}
	if got := Of(strings.Repeat("长", 100), ".pdf"); len(got) > 255 || !strings.HasPrefix(got, "长长") || strings.ContainsRune(got, '\ufffd') {
		t.Errorf("a long title becomes %q", got)
	}
}

func TestKey(t *testing.T) {
	for _, same := range [][]string{
		{"图片/A.png", "图片/a.PNG", "图片/a.png. ", "图片 /a.png"},
		{"é", "e\u0301", "É", "E\u0301"},
		{"straße", "STRASSE"},
		{"\u212a", "k", "K"},
	} {
		for _, name := range same {
			if Key(name) != Key(same[0]) {
				t.Errorf("%q is not %q", name, same[0])
			}
		}
	}
	for _, other := range []string{"a/b", "a.b", "ab", "a b", "a"} {
		for _, name := range []string{"A/c", "é", "a..b"} {
			if Key(other) == Key(name) {
				t.Errorf("%q is taken for %q", other, name)
			}
		}
	}
}
