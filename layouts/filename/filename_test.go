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
	} {
		if got := Of(words, ".pdf"); got != want {
			t.Errorf("%q becomes %q, want %q", words, got, want)
		}
	}
	if got := Of(strings.Repeat("长", 100), ".pdf"); len(got) > 255 || !strings.HasPrefix(got, "长长") || strings.ContainsRune(got, '\ufffd') {
		t.Errorf("a long title becomes %q", got)
	}
}
