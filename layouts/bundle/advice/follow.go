package advice

import "strings"

// followed is where a sentence gives something for following an account:
// 关注我后回复“社区”领取. Much else can be followed, a problem or a cause: so an
// account has to be named, or nothing, and something has to hang on it.
func followed(sentence, account string) (words string, ok bool) {
	const act = "关注"
	for at := 0; ; {
		i := strings.Index(sentence[at:], act)
		if i < 0 {
			return "", false
		}
		from := at + i
		at = from + len(act)
		named, asked := afterAccount(sentence[at:], account), isAsked(sentence[:from])
		rest := sentence[at+named:]
		hangs, ok := hanging(rest, named > 0 || asked)
		if !ok || denied(sentence[:from]) {
			if asked && endsClause(rest) && lured(sentence[:from]) {
				return sentence[:at+named], true
			}
			continue
		}
		if end, ok := given(rest[hangs:]); ok {
			return sentence[from : at+named+hangs+end], true
		}
	}
}

// given is where what is given for following ends in a text: something, or the
// next step to it.
func given(after string) (end int, ok bool) {
	after = first(after, farthest)
	things, _ := rewards()
	if end, ok := earliest(after, things); ok && !past(after[end:]) {
		return end, true
	}
	return step(after, []string{"下载", "查看", "获取", "回复", "发送", "私信", "进群", "入群"})
}

// isAsked reports whether readers are asked for what follows.
func isAsked(before string) bool {
	for _, word := range []string{"先", "扫码", "二维码", "点击", "一键"} {
		if strings.HasSuffix(before, word) {
			return true
		}
	}
	return false
}

// afterAccount is how long the names of an account are with which a text
// begins: 公众号“闭环笔记”. What stands in quotation marks is one.
func afterAccount(text, account string) int {
	long := 0
	for {
		size := 0
		for _, name := range []string{account, "{account}", "我们", "我", "本公众号", "本号", "本账号", "公众号", "账号", "服务号", "订阅号", "视频号", "作者", "博主", "一下", "下方", "二维码", "上方", "此号", "：", " "} {
			if name != "" && strings.HasPrefix(text[long:], name) {
				size = max(size, len(name))
			}
		}
		for _, quoted := range []string{"“”", "「」", "『』", "【】", "‘’", "《》"} {
			open, shut := quoted[:len(quoted)/2], quoted[len(quoted)/2:]
			if inside, ok := strings.CutPrefix(text[long:], open); ok {
				if end := strings.Index(first(inside, 20), shut); end >= 0 {
					size = len(open) + end + len(shut)
				}
			}
		}
		if size == 0 {
			return long
		}
		long += size
	}
}

// hanging is how long the words are that say that something hangs on what came
// before; those that say little count where an account is named.
func hanging(text string, named bool) (long int, ok bool) {
	for _, word := range append(conditions(), "即送", "就送", "即", "就", "领") {
		if strings.HasPrefix(text, word) && !goesOn(text[len(word):]) {
			return len(word), true
		}
	}
	named = named || strings.HasPrefix(text, "并回复") || strings.HasPrefix(text, "并发送")
	for _, word := range []string{"，", "、", ",", "并", "再", "免费"} {
		if named && strings.HasPrefix(text, word) {
			return len(word), true
		}
	}
	return 0, false
}

// goesOn reports whether what looked like "after" is another word: 后续, 后面.
func goesOn(text string) bool {
	for _, next := range []string{"续", "来", "面", "果", "者", "台", "期", "勤"} {
		if strings.HasPrefix(text, next) {
			return true
		}
	}
	return false
}

// endsClause reports whether a clause ends where a text begins.
func endsClause(text string) bool {
	return strings.Trim(first(text, 1), "，、,！!）)”」 ") == ""
}

// lured reports whether a sentence has promised something: 领取前请先关注.
func lured(before string) bool {
	things, _ := rewards()
	_, ok := earliest(last(before, farthest), things)
	return ok && !denied(before)
}
