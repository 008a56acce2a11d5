package advice

import "worksheetpdf/worksheets"

// source is where something is said: rules.md lists them all.
type source struct {
	title   string // as people know it
	address string
}

// host is a kind of host that keeps readers from a page.
type host struct {
	rule     worksheets.Advice
	of       string   // whose it is
	patterns []string // the last labels of its names; * stands for any letters of one label
	source   source
}

// hosts are all that are known, by the rule. What is a domain of one's own is
// none of them, whoever serves it.
func hosts() []host {
	return []host{
		{
			worksheets.HostDownload, "腾讯云 COS", []string{"cos.*.myqcloud.com", "cos-website.*.myqcloud.com"},
			source{"腾讯云文档 436/57456：2024 年 1 月 1 日后创建的存储桶", "https://cloud.tencent.com/document/product/436/57456"},
		},
		{
			worksheets.HostDownload, "阿里云 OSS", []string{"oss-*.aliyuncs.com"},
			source{"阿里云文档 31902：绑定自定义域名", "https://help.aliyun.com/document_detail/31902.htm"},
		},
		{
			worksheets.HostDownload, "华为云 OBS", []string{"obs.*.myhuaweicloud.com"},
			source{"华为云文档 obs_03_0032：自定义域名", "https://support.huaweicloud.com/intl/en-us/usermanual-obs/obs_03_0032.html"},
		},
		{
			worksheets.HostExpiry, "七牛云", []string{"clouddn.com", "qiniucdn.com", "qiniudn.com", "qnssl.com", "qbox.me"},
			source{"七牛云 2018 年关于测试域名的通知（V2EX 476962）：30 日后回收", "https://v2ex.com/amp/t/476962"},
		},
		{
			worksheets.HostReach, "GitHub", []string{"github.io"},
			source{"gfwlist #379", "https://github.com/gfwlist/gfwlist/issues/379"},
		},
		{
			worksheets.HostReach, "GitHub", []string{"githubusercontent.com"},
			source{"gfwlist #1756", "https://github.com/gfwlist/gfwlist/issues/1756"},
		},
		{
			worksheets.HostReach, "Vercel", []string{"vercel.app"},
			source{"vercel/vercel #9714", "https://github.com/vercel/vercel/issues/9714"},
		},
		{
			worksheets.HostReach, "Vercel", []string{"now.sh"},
			source{"travellings #566", "https://github.com/travellings-link/travellings/issues/566"},
		},
		{
			worksheets.HostReach, "Netlify", []string{"netlify.app", "netlify.com"},
			source{"2019-nCoV-News #2、qndxx #10", "https://github.com/thegreatjavascript/2019-nCoV-News/issues/2"},
		},
		{
			worksheets.HostReach, "Cloudflare", []string{"pages.dev"},
			source{"gfwlist #2221", "https://github.com/gfwlist/gfwlist/issues/2221"},
		},
		{
			worksheets.HostReach, "Cloudflare", []string{"workers.dev"},
			source{"CloudflareSpeedTest #205", "https://github.com/XIU2/CloudflareSpeedTest/issues/205"},
		},
		{
			worksheets.HostReach, "Heroku", []string{"herokuapp.com"},
			source{"gfwlist #2312", "https://github.com/gfwlist/gfwlist/issues/2312"},
		},
		{
			worksheets.HostReach, "Google", []string{"google.com", "googleapis.com", "firebaseapp.com", "web.app"},
			source{"firebase-js-sdk #7022、quickstart-android #563", "https://github.com/firebase/firebase-js-sdk/issues/7022"},
		},
		{
			worksheets.HostReach, "Google", []string{"blogspot.com"},
			source{"gfwlist #6", "https://github.com/gfwlist/gfwlist/issues/6"},
		},
	}
}

// Of words, * stands for up to [widest] characters of one clause.
const widest = 6

// sayings are the words with which readers are lured or pressed: an act, and
// what it brings. Both in one sentence, in this order, are an inducement.
func sayings() []saying {
	rules := source{"《微信外部链接内容管理规范》2.1.2（2026-02 微信的公告所引）", "https://www.ganhuoku.cn/news/352513"}
	follow := source{"微信关于诱导分享、诱导关注的规定（微信邦 2016-12）", "http://wxtt.com/archiver/tid-3267725.html"}
	return []saying{
		{
			rule: worksheets.RewardShare, source: rules,
			acts:  []string{"转发", "分享到*朋友圈", "分享至*朋友圈", "分享朋友圈", "发朋友圈", "发到朋友圈", "分享到*群", "分享给*好友", "分享给*朋友", "分享本文", "分享这篇", "分享海报", "分享链接", "集赞", "集齐*赞", "邀请*好友", "邀请*人", "好友助力", "帮*助力", "砍一刀", "拉*人进群"},
			links: []string{"分享后", "分享即", "分享就", "分享才"},
			not:   []string{"文件传输助手", "电脑", "自己", "打印店", "邮箱", "微信收藏"},
		},
		{
			rule: worksheets.RewardFollow, source: follow, // see followed
		},
		{
			rule: worksheets.PressureShare, source: follow,
			alone: []string{"不转不是", "必转！", "必转!", "必转发", "转疯了", "转发*平安", "请好心人转发", "是中国人就转", "不转*后悔"},
		},
	}
}

// rewards are what is given for an act: what is plainly given, and what is no
// more than the next step, which counts where it hangs on the act.
func rewards() (given, steps []string) {
	return []string{"领取", "领资料", "免费领", "可领", "即领", "再领", "后领", "领红包", "红包", "优惠券", "代金券", "积分", "抽奖", "中奖", "奖品", "礼品", "礼物", "返现", "返学费", "解锁", "免费送", "赠送", "送资料", "送你"},
		[]string{"下载", "查看", "看答案", "看全文", "获取", "获得", "得到", "回复", "发送", "私信", "进群", "入群", "打开", "见到", "可见", "收到", "参加"}
}

// conditions stand between an act and a step that hangs on it.
func conditions() []string {
	return []string{"以后", "之后", "后", "即可", "就能", "就可", "才能", "才可", "才会", "方可", "可以"}
}
