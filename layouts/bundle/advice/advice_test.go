package advice

import (
	"slices"
	"strings"
	"testing"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// TestHosts: addresses whose hosts keep readers away, and those that only look
// like them.
func TestHosts(t *testing.T) {
	for text, want := range map[string]string{
		"https://a-1250000000.cos.ap-guangzhou.myqcloud.com/index.html":   "host-download",
		"https://a-1250000000.cos-website.ap-beijing.myqcloud.com/":       "host-download",
		"https://a-1250000000.cos.accelerate.myqcloud.com/":               "host-download",
		"HTTPS://A.OSS-CN-Hangzhou.AliyunCS.com/":                         "host-download",
		"https://oss-accelerate.aliyuncs.com/a/":                          "host-download",
		"https://a.obs.cn-north-4.myhuaweicloud.com:443/":                 "host-download",
		"https://rf5bfe2uo.hn-bkt.clouddn.com/":                           "host-expiry",
		"https://me.github.io/community/":                                 "host-reach",
		"me.github.io":                                                    "host-reach",
		"打开me.vercel.app，或者收藏":                                            "host-reach",
		"（https://x.pages.dev）":                                           "host-reach",
		"https://a.netlify.app./":                                         "host-reach",
		"https://docs.google.com/forms/d/1":                               "host-reach",
		"https://a.workers.dev/?u=https://b.clouddn.com/":                 "host-reach",
		"https://example.com/，https://b.clouddn.com/":                     "host-expiry",
		"https://b.clouddn.com/ https://a.web.app":                        "host-expiry host-reach",
		"https://example.com/":                                            "",
		"https://github.io.example.com/":                                  "",
		"https://evilgithub.io/":                                          "",
		"https://example.com/me.github.io/":                               "",
		"https://example.com/?to=https://me.github.io/":                   "",
		"me@github.io.cn, someone@vercel.app":                             "",
		"https://cos.example.com/, https://a.cos.b.c.myqcloud.com.cn/":    "",
		"https://aliyuncs.com/ https://fc.cn-hangzhou.aliyuncs.com/":      "",
		"https://github.com/a/b":                                          "",
		"https://mygoogle.com https://google.com.example.cn":              "",
		"没有网址，也没有点。3.5%，v1.2":                                             "",
		"https://" + strings.Repeat("a.", 5000) + "github.io.example.com": "",
	} {
		var got []string
		for name := range hostsIn(text) {
			if h, ok := hostOf(name); ok {
				got = append(got, h.rule.String())
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%.80s: %q, want %q", text, got, want)
		}
	}
}

// TestHostsProperties: what stands before a known host changes nothing, what
// stands after it everything; capital letters mean nothing.
func TestHostsProperties(t *testing.T) {
	for _, h := range hosts() {
		for _, pattern := range h.patterns {
			name := strings.ReplaceAll(pattern, "*", "cn-east-1")
			for _, good := range []string{name, "a." + name, "a-1.b." + name, strings.ToUpper("a." + name)} {
				if got, ok := hostOf(good); !ok || got.rule != h.rule {
					t.Errorf("%s is not known", good)
				}
				for got := range hostsIn("见https://" + good + "/a，再看") {
					if got != good {
						t.Errorf("%s is read as %s", good, got)
					}
				}
			}
			for _, other := range []string{name + ".cn", name + ".example.com", "x" + name + "x", "a-" + strings.ReplaceAll(name, ".", "-") + ".example.com"} {
				if _, ok := hostOf(other); ok {
					t.Errorf("%s is known", other)
				}
			}
		}
	}
}

// TestWords: inducements as people write them, and sentences that only have
// their words.
func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"转发或关注后领取":                    "reward-share reward-follow",
		"分享到朋友圈领取":                    "reward-share",
		"分享到“朋友圈”即可领取":                "reward-share",
		"转发本文，免费领取全套资料":               "reward-share",
		"请先转发到朋友圈，再把截图发给我领取":          "reward-share",
		"把这篇转发给三位好友就能下载":              "reward-share",
		"集赞 20 个送资料":                  "reward-share",
		"集齐 38 个赞领礼品":                 "reward-share",
		"邀请 3 位好友，解锁全部":               "reward-share",
		"分享后才能查看答案":                   "reward-share",
		"好友助力抽奖":                      "reward-share",
		"关注后回复“社区”":                   "reward-follow",
		"关注公众号，回复“社区”领取":              "reward-follow",
		"关注“闭环笔记”后回复关键词":              "reward-follow",
		"关注闭环笔记，回复 1 领取":              "reward-follow",
		"关注我们之后即可下载":                  "reward-follow",
		"关注就送资料，红包也有":                 "reward-follow",
		"扫码关注即可领取红包！":                 "reward-follow",
		"领取前请先关注公众号。":                 "reward-follow",
		"不转不是中国人":                     "pressure-share",
		"请好心人转发一下":                    "pressure-share",
		"转发后一生平安":                     "pressure-share",
		"把本页分享到 3 个群，即可解锁":            "reward-share",
		"转发到朋友圈，就能下载":                 "reward-share",
		"转发到朋友圈，截图发我，领取完整版":           "reward-share",
		"长按二维码关注，发送“礼包”获取":            "reward-follow",
		"关注公众号并回复“资料”":                "reward-follow",
		"关注之后到公众号后台回复":                "reward-follow",
		"关注并回复“社区”，免费领取":              "reward-follow",
		"关注{account}，回复“{keyword}”领取": "reward-follow",
		"我关注后才发现，他们一直在回复":             "",
		"老板关注后，项目得到了支持":               "",
		"他关注后回复了我":                    "",
		"关注这个群后，每天记一条，回复一次":           "",
		"关注账号的更新，下载时看版次":              "",
		"群主转发后，大家领取了三份":               "",
		"转发这条消息的人，后来都得到了反馈":           "",
		"关注问题":       "",
		"他们最关注什么问题？": "",
		"关注问题背后的原因，再领取下一个任务":             "",
		"关注后续更新，资料会在这里下载":                "",
		"关注用户的反馈后，下载新版模板":                "",
		"这一点值得关注，领取方式见下":                 "",
		"最近关注的人，领取了什么":                   "",
		"无需关注，直接领取":                      "",
		"不用转发，点开就能领取":                    "",
		"不转发也能领取，没有奖励":                   "",
		"未关注也可以下载":                       "",
		"欢迎转发给需要的朋友。":                    "",
		"觉得有用，请转发给一起做事的人":                "",
		"资料请在页面领取，欢迎转发":                  "",
		"转发到电脑再下载":                       "",
		"转发给文件传输助手后，在电脑上打开":              "",
		"转发到打印店的微信后打开打印":                 "",
		"听完分享后下载讲义":                      "",
		"在社群里分享一次你的方法，获得反馈":              "",
		"分享你的记录，得到反馈":                    "",
		"请勿转发。领取地址在下面":                   "",
		"转发需要理由吗？领取是另一回事":                "",
		"发送“社区”给闭环笔记，随时可以再次领取。":          "",
		"务必转告组员":                         "",
		"他有没有内在增长机制，用过的人愿意口口相传吗？":        "",
		"如果下载没有反应，请点右上角“···”，选“在浏览器打开”。": "",
		"邀请一个人来试用，记下他的原话，得到反馈":           "",
		"贡献者（得到信任）：分享给群里的人":              "",
		"": "",
	} {
		var got []string
		for _, l := range luresIn(text, "闭环笔记") {
			got = append(got, l.saying.rule.String())
			if !strings.Contains(text, l.words) {
				t.Errorf("%s: it has not %q", text, l.words)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestNothingOfTheLibrary: none of the built-in words and addresses is taken for
// what it is not.
func TestNothingOfTheLibrary(t *testing.T) {
	bundle := &worksheets.Bundle{Account: "闭环笔记"}
	for _, id := range slices.Concat(library.IDs(), library.ExampleIDs()) {
		sheet, _, err := library.Read(id)
		if err != nil {
			t.Fatal(err)
		}
		if notes := OfWorksheet(bundle, sheet); len(notes) > 0 {
			t.Error(notes)
		}
	}
	for _, b := range library.Bundles() {
		if notes := OfBundle(b); len(notes) > 0 {
			t.Error(notes)
		}
	}
}
