package text

import (
	"strings"
	"testing"

	"worksheetpdf/fonts"
)

// TestUnits asks which words after a number and a typed space are units.
func TestUnits(t *testing.T) {
	s := NewSetter(fonts.Embedded())
	held := func(text, word string) bool {
		a := s.analyse(Normalize(text), fonts.Sans)
		at := strings.Index(a.text, Normalize(word))
		for i := range a.clusters {
			if int(a.clusters[i].start) == at {
				return a.clusters[i].level >= counter
			}
		}
		t.Fatalf("%q has no %q", text, word)
		return false
	}
	for _, unit := range strings.Fields(`
		m km cm mm nm µm μm pm dm g kg mg µg ng t s ms µs ns A mA µA K mol mmol kmol Hz kHz MHz GHz THz N kN mN
		Pa kPa MPa hPa GPa J kJ MJ W kW MW GW mW V mV kV µV C F µF nF pF Ω kΩ MΩ \u2126 S mS Wb T mT H mH Gy mGy Sv mSv µSv Bq kBq
		eV keV MeV GeV cal kcal L mL dL cL µL hL l ml bar mbar b B kB MB GB TB PB KiB MiB GiB bit Mbit bps kbps Mbps Gbps Wh kWh MWh Ah mAh VA kVA
		rad mrad cd lm lx sr min h d ha dB dBm °C °F ° ppm ppb mmHg IU in ft yd mi lb lbs oz psi mph px pt em dpi fps rpm bpm am pm USD CNY RMB EUR
		km/h m/s m/s² m² cm³ kg/m³ mg/L mg/dL µg/m³ g/mol kW·h N·m J/kg r/min kcal/mol KM Kg khz
		亩 条 个 次 位 人 公里 公斤 毫米 厘米 微克 英寸 平方米 两 钱 寸 尺 朵 株 头 盏 座 瓣 届 顿 瓦 伏 ％ % ℃ 年 元`) {
		unit = strings.ReplaceAll(unit, `\u2126`, "\u2126")
		if text := "一7 " + unit + "，二"; !held(text, unit) {
			t.Errorf("%q parts before the unit", text)
		}
	}
	for _, word := range strings.Fields(`
		the in_the in_4 of and to at as is on or day days cats days/week A4 B5 m4 mV5 V8 growth kgx a_day
		就 的 和 在 与`) {
		text := "一7 " + strings.ReplaceAll(word, "_", " ") + "，二"
		if held(text, strings.Split(word, "_")[0]) {
			t.Errorf("%q holds before a word that is no unit", text)
		}
	}
	for _, text := range []string{"7 in.", "7 in", "7 in，二", "7 in × 5 in", "3 A fuse", "7 m2，", "7 m3"} {
		word := strings.Trim(strings.Fields(text)[1], ".，二")
		if !held(text, word) {
			t.Errorf("%q parts before the unit", text)
		}
	}
	for text, word := range map[string]string{
		"2026年1月": "1", "1月9日": "9", "1月9号": "9", "14时30分": "30", "9点30分": "30", "30分20秒": "20", "第3条": "3", "￥ 1200": "1200", "$ 5": "5",
		"2026 年 1 月": "1", "１，２００": "２", "３．５": "５", "１２": "２", "ＡＢ": "Ｂ",
	} {
		if !held(text, word) {
			t.Errorf("%q parts before %s", text, word)
		}
	}
	for text, word := range map[string]string{
		"9点300分": "300", "2026年365日": "365", "1月100日": "100", "年1月": "1", "一点30分": "30", "9点30个": "30", "2026年1日": "1",
		"一，２": "２", "ａ，２": "２", "１，ａ": "ａ", "$ 一": "一", "第一": "一",
	} {
		if held(text, word) {
			t.Errorf("%q holds before %s", text, word)
		}
	}
	if held("7  km", "km") {
		t.Error("a unit holds after two spaces")
	}
	if !held("mg/dL", "dL") || held("and/or/not", "or") {
		t.Error("a slash holds in units, and in no other word")
	}
}

// TestSeams: a term parts after these, sooner than anywhere else in it, and
// never before them.
func TestSeams(t *testing.T) {
	s := NewSetter(fonts.Embedded())
	before := func(text, word string) level {
		a := s.analyse(text, fonts.Sans)
		for i := range a.clusters {
			if strings.HasPrefix(a.text[a.clusters[i].start:], word) {
				return a.clusters[i].level
			}
		}
		t.Fatalf("%q has no %q", text, word)
		return never
	}
	for _, r := range "/?&=.-_≈≠≡≤≥<>+−×÷" {
		text := "ab" + string(r) + "cd"
		if l := before(text, "cd"); l > seam {
			t.Errorf("%q has level %d before cd", text, l)
		}
		if l := before(text, string(r)); l < inWord {
			t.Errorf("%q has level %d before %c", text, l, r)
		}
	}
	for _, c := range []struct {
		text, word string
		want       level
	}{
		{"3.5", "5", inWord}, {"1/2", "2", inWord}, {"2-3", "3", seam}, {"2=3", "3", seam}, {"2+3", "3", seam}, {"±2", "2", inWord}, {"C++", "++", inWord},
		{"C++x", "x", inWord}, {"a..b", ".b", kinsoku}, {"a/-b", "b", seam}, {"https://a.b/c", "c", link}, {"https://a-b.c", "b", seam}, {"ab@c.de", "de", seam},
		{"a/b.cd/e", "e", seam}, {"ab.cd/e", "e", link}, {"ab.c/e", "e", seam}, {"a@b", "b", inWord}, {"ab://c", "c", link}, {"(ab.cd/e)", ")", kinsoku},
		{"一，￥5", "￥", free}, {"一）$5", "$", free}, {"3～5", "5", point}, {"一~二", "二", point}, {"2019–2020", "2020", counter}, {"a–b", "b", point},
		{"一/二", "二", point}, {"well-known", "known", hyphen}, {"一‐二", "二", hyphen}, {"一·二", "二", point}, {"一・二", "二", point}, {"co\u00adop", "op", point},
		{"30条", "条", counter}, {"30年", "年", inWord}, {"30 年", "年", seam}, {"一……二", "……", leader}, {"一——二", "——", leader}, {"一二", "二", free},
		{"一：“二”", "“", kinsoku}, {"一“二”", "“", free}, {"一 二", " 二", never}, {" 一", "一", inWord}, {"一 二", "二", free}, {"a) b", "b", free}, {"(a)b", "b", inWord},
		{"“一”二", "二", free}, {"“一”A", "A", free}, {"www.ab.cd", "cd", link}, {`"q"www.ab.cd[x][y]`, "[y]", inWord}, {"3.5%a.js/b", "5%", inWord}, {"<ab.cd/e>f", "e>", link}, {"a-b.cd/e", "e", link}, {"(a)(b)", "(b", free}, {"a](b)", "(b", free}, {"a}(b)", "(b", free}, {"a*(b)", "(b", inWord},
	} {
		if got := before(c.text, c.word); got != c.want {
			t.Errorf("%q has level %d before %s, want %d", c.text, got, c.word, c.want)
		}
	}
}
