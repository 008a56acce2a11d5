package text

// What stands after a number and is one with it. Dates, times and magnitudes
// are never parted from it; measure words (量词) where it can be helped.
const (
	numberEnds = "年月日号时点分秒万亿千百元块角度倍岁"
	counters   = "个条件次位名人张份页本册篇章节项种类组批步套台部辆只头匹棵朵颗粒片块段行列句字词题道门堂课天周周季期轮圈届遍趟场回家间层楼栋座口户斤克吨米里升瓶杯碗盒袋包箱双对把根支枝幅首封通笔单号级等所条例则点成折刻钟小秒集话卷"
)

var isNumberEnd, isCounter = set(numberEnds), set(counters)

func set(runes string) map[rune]bool {
	m := make(map[rune]bool)
	for _, r := range runes {
		m[r] = true
	}
	return m
}

// unitSymbols are what a number is not parted from though a space is typed (GB 3101).
var unitSymbols = map[string]bool{
	"km": true, "m": true, "cm": true, "mm": true, "nm": true, "kg": true, "g": true, "mg": true, "t": true,
	"l": true, "ml": true, "h": true, "min": true, "s": true, "ms": true, "hz": true, "khz": true, "mhz": true, "ghz": true,
	"w": true, "kw": true, "kwh": true, "v": true, "a": true, "mah": true, "j": true, "kj": true, "kcal": true, "pa": true, "kpa": true, "mpa": true,
	"b": true, "kb": true, "mb": true, "gb": true, "tb": true, "kib": true, "mib": true, "gib": true, "px": true, "pt": true, "em": true, "dpi": true, "fps": true,
	"am": true, "pm": true, "bpm": true, "rpm": true, "k": true, "usd": true, "cny": true, "rmb": true, "eur": true, "ha": true, "mol": true, "db": true,
	"km/h": true, "m/s": true,
}

// following is what a date or a time goes on with after its first parts.
var following = map[rune]string{'年': "月", '月': "日号", '时': "分", '点': "分", '分': "秒"}
