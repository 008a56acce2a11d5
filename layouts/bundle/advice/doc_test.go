package advice

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/worksheets"
)

var update = flag.Bool("update", false, "rewrite rules.md")

// about says of each rule what it is for.
func about(rule worksheets.Advice) string {
	return map[worksheets.Advice]string{
		worksheets.HostDownload:  "对象存储的默认域名：浏览器不打开网页，而是下载。给存储桶绑定自己的域名就没有这个问题。",
		worksheets.HostExpiry:    "测试用的域名：过一段时间就收回，链接失效。",
		worksheets.HostReach:     "在国内经常打不开的托管域名。用自己的域名，放在国内打得开的地方。",
		worksheets.RewardShare:   "转发、分享、邀请以后才给东西：微信会停止链接的访问，封到域名。",
		worksheets.RewardFollow:  "关注以后才给东西：同上。",
		worksheets.PressureShare: "胁迫、煽动转发：同上。",
	}[rule]
}

// shown is a saying as the page shows it.
func shown(s saying) string {
	switch {
	case s.rule == worksheets.RewardFollow:
		return "关注（我、公众号、“账号”）后、即可、并……领取、回复、下载；领取前先关注"
	case len(s.alone) > 0:
		return strings.Join(s.alone, "、")
	}
	return strings.Join(slices.Concat(s.acts, s.links), "、") + "……领取、解锁、抽奖、下载"
}

// TestRulesPage: the page beside the code shows the table as it is, and every
// rule has a place in both.
func TestRulesPage(t *testing.T) {
	var b strings.Builder
	b.WriteString(`# 检查资料包时提醒的域名和说法

` + "`worksheet check 资料包.yaml`" + ` 查 link、reply、look.qr、标题和每份工作表里的网址和文字。提醒不是错误，照样能生成；
确实没问题（比如 2024 年以前建的存储桶），就在资料包里写 ` + "`ignore: [host-download]`" + `，不再提醒这一条。
下面的表由 [table.go](table.go) 生成（` + "`make golden`" + `）。

| 规则 | 说什么 | 认得的域名、说法 | 出处 |
|---|---|---|---|
`)
	for _, rule := range worksheets.AllAdvice() {
		if about(rule) == "" {
			t.Errorf("%s is not explained", rule)
		}
		rows := 0
		row := func(what string, from source) {
			if !strings.HasPrefix(from.address, "http") || from.title == "" {
				t.Errorf("%s: %s has no source", rule, what)
			}
			name, words := "`"+rule.String()+"`", about(rule)
			if rows++; rows > 1 {
				name, words = "", ""
			}
			fmt.Fprintf(&b, "| %s | %s | %s | [%s](%s) |\n", name, words, what, from.title, from.address)
		}
		for _, h := range hosts() {
			if h.rule == rule {
				row(h.of+"：`"+strings.Join(h.patterns, "` `")+"`", h.source)
			}
		}
		for _, s := range sayings() {
			if s.rule == rule {
				row(shown(s), s.source)
			}
		}
		if rows == 0 {
			t.Errorf("nothing breaks %s", rule)
		}
	}
	if *update {
		if err := os.WriteFile("rules.md", []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if data, err := os.ReadFile("rules.md"); err != nil || string(data) != b.String() {
		t.Errorf("rules.md is not what the table says (-update writes it anew): %v", err)
	}
}

// FuzzAdvice: whatever a text says, what is found in it is a part of it, and
// reading it takes no longer than the text is.
func FuzzAdvice(f *testing.F) {
	for _, text := range []string{"https://a.cos.ap-beijing.myqcloud.com/", "关注“甲”后回复，转发*领取", "https://https://.-.github.io.@", "转发\xff后领取", "关注“", "\xe5\x85\xb3", "关注后", "先关注。"} {
		f.Add(text, "甲")
	}
	f.Fuzz(func(t *testing.T, text, account string) {
		b := &worksheets.Bundle{Account: account, Link: text, Reply: []string{text}, Title: text}
		for name := range hostsIn(text) {
			if !strings.Contains(text, name) || name == "" {
				t.Errorf("%q is not in it", name)
			}
			hostOf(name)
		}
		for _, l := range luresIn(text, account) {
			if !strings.Contains(text, l.words) || l.words == "" {
				t.Errorf("%q is not in it", l.words)
			}
		}
		for _, p := range OfBundle(b) {
			if !p.Note || p.What.Format == "" || p.Hint.Format == "" || p.Path == "" {
				t.Errorf("%+v", p)
			}
		}
	})
}
