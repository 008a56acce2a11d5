package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestAdvice: hosts and words that keep readers away are notes, at the line where
// they stand, in the bundle or in a worksheet's own file; the bundle is good all
// the same, and its author may know better.
func TestAdvice(t *testing.T) {
	name := bundleFile(t, "- worksheet: 表/我的表.yaml",
		"look: {qr: 'https://me.github.io/'}")
	folder := filepath.Dir(name)
	put(t, filepath.Join(folder, "表", "我的表.yaml"), "id: own\nversion: 1\ntitle: 我的表\npaper: a4\nblocks:\n- kind: callout\n  heading: 一件事\n  text: |\n    写完以后，\n    转发到朋友圈领取下一份。\n")
	bad := func(ignore string) {
		put(t, name, strings.Join([]string{
			"id: mine", "keywords: [我的]", "title: 我的资料包", "account: 闭环笔记", "link: https://a-125.cos.ap-beijing.myqcloud.com/",
			"reply:", "- |", "  收好：{link}", "  关注闭环笔记，回复“社区”领取", "worksheets:", "- worksheet: 表/我的表.yaml", "look: {qr: 'https://me.github.io/'}", ignore,
		}, "\n"))
	}
	bad("")
	want := []string{"我的.yaml:5:15 host-download", "我的.yaml:9:3 reward-follow", "我的.yaml:12:21 host-reach", "我的表.yaml:10:5 reward-share"}
	for ignore, left := range map[string][]string{
		"":                      want,
		"ignore: [host-reach]":  slices.Concat(want[:2], want[3:]),
		"ignore: [host-expiry]": want,
		"ignore: [host-download, host-reach, reward-share, reward-follow]": nil,
	} {
		bad(ignore)
		status, out, _ := english("check", name, "--json").run(t)
		var files []checkedFile
		if err := json.Unmarshal([]byte(out), &files); err != nil || status != done || len(files) != 1 || !files[0].Good {
			t.Fatalf("%d, %v, %s", status, err, out)
		}
		var got []string
		for _, p := range files[0].Problems {
			rule, _, _ := strings.Cut(strings.TrimPrefix(p.Message, "rule "), ":")
			got = append(got, fmt.Sprintf("%s:%d:%d %s", filepath.Base(p.File), p.Line, p.Column, rule))
			if !p.Note || !strings.Contains(p.Hint, "source: ") || !strings.Contains(p.Hint, "http") || !strings.Contains(p.Hint, "ignore: ["+rule+"]") {
				t.Errorf("%+v", p)
			}
		}
		if !slices.Equal(got, left) {
			t.Errorf("%s: %q, want %q", ignore, got, left)
		}
	}
	bad("")
	if status, _, err := english("bundle", name, "--dry-run").run(t); status != done || strings.Count(err, "note: ") != len(want) {
		t.Error(err)
	}
	bad("ignore: [host-reach, host-downlod]")
	if status, _, err := english("check", name).run(t); status != failed || !strings.Contains(err, `:13:22: ignore[1]: "host-downlod"`) || !strings.Contains(err, `did you mean "host-download"?`) {
		t.Errorf("%d %s", status, err)
	}
}
