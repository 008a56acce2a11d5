package text

import (
	"strings"
	"unicode/utf8"
)

// What stands after a number and is one with it. Dates, times and magnitudes
// are never parted from it; measure words (量词) where it can be helped.
const (
	numberEnds = "年月日号时点分秒万亿千百元块角度倍岁"

	// The measure words of 现代汉语量词用法词典 that stand for nothing else
	// after a digit more often, and the first characters of units written out.
	counters = "" +
		"个位名人口户员家代辈群伙帮班队组排行列" + // people
		"只头匹条尾峰羽窝棵株朵枝根支茎瓣片叶丛颗粒" + // animals and plants
		"件套双对把张份本册卷篇章节页幅面枚块段句字词题道门首封笔单号级等所则项款点课期届集版部" + // things and texts
		"台辆架艘列节盏座栋幢层间处堂床扇堵厅楼场家" + // machines and buildings
		"杯瓶碗盒袋包箱桶罐壶盆盘碟勺锅筒管筐篮捆束串叠堆批种类样味剂服贴" + // vessels and lots
		"次遍趟回顿番阵下步圈轮局场届遭声拳脚针刀" + // times that something is done
		"天周季旬刻钟小秒世晚夜" + // spans of time
		"斤克吨米里升两钱寸尺丈亩顷公毫厘微英海平立磅盎加瓦伏安牛帕焦欧赫卡摄光倍折成例" // measures
)

// scaled are the symbols of units that are in use with prefixes (GB 3100; The
// International System of Units, 9th edition, tables 2, 4, 7 and 8). Case is
// not looked at: people write KM and Mhz.
var scaled = []struct{ prefixes, units string }{
	{"k M G T m µ μ n p", "m g s A K mol Hz N Pa J W V C F Ω S Wb T H Gy Sv Bq eV cal L bar b B bit Wh Ah VA t rad"},
	{"h d c", "m g L Pa"},
	{"Ki Mi Gi Ti k M G", "B bps"},
	{"P E", "B"},
}

// plainUnits are symbols without prefixes, as they stand after a number and a
// typed space.
const plainUnits = "cd lm lx sr min h hr d sec ha dB dBm °C °F ° ppm ppb mmHg kgf IU U " + // beside the SI
	"in ft yd mi lb lbs oz gal psi mph hp BTU " + // of English-speaking countries
	"px pt em rem dpi ppi fps rpm bpm wpm r " + // of screens and machines
	"am pm USD CNY RMB EUR GBP JPY HKD" // times of the day and money

// alsoWords are the symbols that are words of running text as well. They are
// units only where no other word follows: a screen of 7 in, not chapter 7 in
// the book.
var alsoWords = map[string]bool{"in": true, "a": true}

// isSymbol reports whether a word is a unit's symbol. To make a set of all of
// them took longer than to look through the tables: few words are asked for.
func isSymbol(word string) bool {
	for _, s := range scaled {
		for unit := range strings.FieldsSeq(s.units) {
			if prefix, ok := cutUnit(word, unit); ok && (prefix == "" || hasSymbol(s.prefixes, prefix)) {
				return true
			}
		}
	}
	return hasSymbol(plainUnits, word)
}

// cutUnit is what stands before the unit in a word. Capital letters may take more
// bytes than small ones: it is characters that are compared.
func cutUnit(word, unit string) (prefix string, ok bool) {
	at := len(word)
	for range unit {
		_, size := utf8.DecodeLastRuneInString(word[:at])
		at -= size
	}
	return word[:at], strings.EqualFold(word[at:], unit)
}

// hasSymbol reports whether a symbol is one of those in a list.
func hasSymbol(list, symbol string) bool {
	for s := range strings.FieldsSeq(list) {
		if strings.EqualFold(s, symbol) {
			return true
		}
	}
	return false
}

// isUnit reports whether a word is a unit's symbol, or made of several: km/h,
// N·m, kg/m³.
func isUnit(word string) bool {
	for factor := range strings.SplitSeq(strings.ReplaceAll(word, "·", "/"), "/") {
		if !isSymbol(strings.TrimRight(factor, "²³")) {
			return false
		}
	}
	return true
}

// unitChar reports whether a cluster may be of a unit's symbol.
func (c *cluster) unitChar() bool {
	switch c.r {
	case '/', '·', '°', '²', '³':
		return true
	}
	return c.class == latin
}

// longestUnit is how many characters of a unit are looked at: mmHg/min, kcal/mol.
const longestUnit = 9

// unitAt reports whether a unit's symbol begins at i, behind a typed space.
func (t *analysis) unitAt(i int) bool {
	end := i
	for end < len(t.clusters) && t.clusters[end].unitChar() {
		if end-i == longestUnit {
			return false
		}
		end++
	}
	if end == i {
		return false
	}
	word := t.text[t.clusters[i].start:t.end(end-1)]
	return isUnit(word) && !(alsoWords[word] && t.wordFollows(end)) && !t.wordGoesOn(end)
}

// wordFollows reports whether a word stands at i, or after a space there.
func (t *analysis) wordFollows(i int) bool {
	if i < len(t.clusters) && t.clusters[i].class == space {
		i++
	}
	return i < len(t.clusters) && t.clusters[i].wordlike()
}

// wordGoesOn reports whether the word before i goes on with digits, A4, and is
// no unit; an area or a volume, m2 or m3, is one.
func (t *analysis) wordGoesOn(i int) bool {
	if i == len(t.clusters) || t.clusters[i].class != digit {
		return false
	}
	r := t.clusters[i].r
	return r != '2' && r != '3' || i+1 < len(t.clusters) && t.clusters[i+1].wordlike()
}

// inUnit reports whether the slash at i stands inside a unit: mg/dL.
func (t *analysis) inUnit(i int) bool {
	start, end := i, i+1
	for start > 0 && i-start <= longestUnit && t.clusters[start-1].unitChar() {
		start--
	}
	for end < len(t.clusters) && end-i <= longestUnit && t.clusters[end].unitChar() {
		end++
	}
	return isUnit(t.text[t.clusters[start].start:t.end(end-1)])
}

// following is what a date or a time goes on with after its first parts.
var following = map[rune]string{'年': "月", '月': "日号", '时': "分", '点': "分", '分': "秒"}
