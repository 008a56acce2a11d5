// Command fpdf draws a sheet like the blank 社区聆听表, six pages, in the
// straightforward way: fpdf with the full faces. It is what ours is compared
// with, and no part of the product.
//
//	fpdf FACES OUT.pdf
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/go-pdf/fpdf"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: fpdf FACES OUT.pdf")
		os.Exit(2)
	}
	if err := draw(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "fpdf:", err)
		os.Exit(1)
	}
}

func draw(faces, out string) error {
	s := sheet{fpdf.New("L", "mm", "A4", "")}
	s.SetAutoPageBreak(false, 0)
	s.SetTitle("社区聆听表", true)
	for style, name := range map[string]string{"": "NotoSansSC_400Regular.ttf", "B": "NotoSansSC_700Bold.ttf"} {
		data, err := os.ReadFile(filepath.Join(faces, name))
		if err != nil {
			return err
		}
		s.AddUTF8FontFromBytes("sans", style, data)
	}
	s.firstPage()
	row := 2
	for page := 2; page <= 5; page++ {
		s.logPage(row)
		row += 7
		s.footer(page)
	}
	s.lastPage()
	return s.OutputFileAndClose(out)
}

type sheet struct{ *fpdf.Fpdf }

const left, top, right = 12.5, 11.0, 284.5

// say writes text with its baseline at y.
func (s sheet) say(style string, size, x, y float64, text string) {
	s.SetFont("sans", style, size)
	s.Text(x, y, text)
}

// rule draws a line.
func (s sheet) rule(width float64, grey int, x1, y1, x2, y2 float64) {
	s.SetLineWidth(width)
	s.SetDrawColor(grey, grey, grey)
	s.Line(x1, y1, x2, y2)
}

// field is a label, its prompt and writing lines.
func (s sheet) field(x, y, width float64, lines int, label, prompt string) {
	s.say("B", 9, x, y, label)
	wide := s.GetStringWidth(label)
	s.say("", 8, x+wide+2.5, y, prompt)
	for i := range lines {
		s.rule(0.2, 0x66, x, y+10+8*float64(i), x+width, y+10+8*float64(i))
	}
}

// choices are boxes or circles with their labels, one beside or under the other.
func (s sheet) choices(round bool, x, y, dx, dy float64, labels ...string) {
	s.SetLineWidth(0.3)
	s.SetDrawColor(0, 0, 0)
	for i, label := range labels {
		x, y := x+dx*float64(i), y+dy*float64(i)
		if round {
			s.Circle(x+2, y, 2, "D")
		} else {
			s.Rect(x, y-2, 4, 4, "D")
		}
		s.say("", 9, x+5.2, y+1.2, label)
	}
}

// step is a numbered disc with a title.
func (s sheet) step(x, y float64, number, title, prompt string) {
	s.SetFillColor(0, 0, 0)
	s.Circle(x+3.1, y-1.5, 3.1, "F")
	s.SetTextColor(255, 255, 255)
	s.say("B", 10.5, x+2.1, y, number)
	s.SetTextColor(0, 0, 0)
	s.say("B", 12, x+8, y, title)
	wide := s.GetStringWidth(title)
	s.say("", 8, x+8+wide+2.5, y, prompt)
}

func (s sheet) footer(page int) {
	s.say("", 8, left, top+187.4, fmt.Sprintf("社区聆听表 · 第 2 版 · 第 %d / 6 页", page))
	s.say("", 8, 191, top+187.4, "请按 100% 打印，此尺长 50 mm")
	s.rule(0.25, 0, 234.5, top+188, right, top+188)
	for i := range 11 {
		s.rule(0.25, 0, 234.5+5*float64(i), top+186.5, 234.5+5*float64(i), top+188)
	}
}

// route is the way through the steps, with the one that is at hand.
func (s sheet) route(y float64) {
	for i, name := range []string{"站到现场", "角色与交付", "聆听记录", "归堆", "写 JTBD"} {
		x := 180 + 21*float64(i)
		s.SetLineWidth(0.3)
		s.Circle(x, y, 2.4, "D")
		s.say("B", 8, x-0.8, y+1, fmt.Sprint(i+1))
		s.say("", 8, x+4, y+1, name)
	}
}

const legend = "位 让难得的变易得 形 让散的变好用 时 让慢的变快 权 一次投入长期用"

func (s sheet) firstPage() {
	s.AddPage()
	s.say("B", 20, left, top+7.6, "社区聆听表")
	s.say("", 10.5, 53, top+7.6, "用 60 天听一个社区：记下原话、场景、进展、阻碍，先不急着给办法。")
	s.route(top + 6)
	s.rule(0.6, 0, left, top+12, right, top+12)
	s.field(left, top+17.8, 84, 1, "社区名称", "能持续产生问题与反馈的 从这里开始")
	s.say("B", 9, 104.5, top+17.8, "线上／线下")
	s.choices(true, 104.5, top+25.3, 15.4, 0, "线上", "线下", "两者都有")
	s.field(162, top+17.8, 26, 1, "记录人", "")
	s.field(196.5, top+17.8, 68, 1, "记录周期", "60 天")
	s.say("", 8, 196.5, top+26.3, "起 20    年    月    日   止 20    年    月    日")
	s.field(272.5, top+17.8, 12, 1, "第几张", "")
	s.step(left, top+36, "1", "站到问题现场", "写不具体，先回现场多听几天。")
	s.step(196.5, top+36, "2", "角色与交付", "只看过去 7 天")
	s.field(left, top+43, 84, 2, "我服务的【人群】", "什么人、处在什么阶段、在忙什么")
	s.field(left, top+67, 84, 2, "他们最常出现的【场景】", "何时、何地、正在做什么、和谁在一起")
	s.say("B", 9, 104.5, top+43, "社区规模")
	s.choices(true, 104.5, top+47.6, 0, 5.6, "太小 天花板太低", "合适 小到能聚焦，大得够生存", "太大 周期长，对手强")
	s.field(104.5, top+67, 84, 2, "近 7 天反复出现的“同一种问题”", "写不出＝需求密度不够")
	s.say("B", 9, 196.5, top+43, "我在社区里的角色")
	s.choices(true, 196.5, top+47.6, 31, 0, "旁观者→信息", "贡献者→信任", "支柱→机会")
	s.say("B", 9, 196.5, top+55, "交付过什么“可直接拿去用”的东西")
	s.choices(false, 196.5, top+60, 31, 0, "清单", "模板", "工具包")
	s.choices(false, 196.5, top+65.6, 31, 0, "步骤", "资源整理", "踩坑总结")
	s.field(196.5, top+73, 88, 1, "具体是", "")
	s.step(left, top+92, "3", "聆听记录", "一人一句占一行，先写原话；至少 30 条")
	s.say("", 8, 186, top+92, legend)
	s.table(top+96, 10.8, true, 0, 2)
	s.footer(1)
}

func (s sheet) logPage(row int) {
	s.AddPage()
	s.say("B", 9, left, top+2, "社区聆听表")
	s.say("", 8, 35, top+2, "没听到新的？问一句：“上一次碰到是什么时候？”")
	s.route(top + 1)
	s.table(top+7, 6.3, false, row, 7)
	s.say("", 8, 71, top+187.4, legend)
}

// columns are those of a row's upper deck, and parts those of its lower one.
var columns = []struct {
	width        float64
	name, prompt string
}{{8, "序号", ""}, {16, "日期", "月／日"}, {37, "谁", "称呼、身份"}, {180, "原话（逐字）", "一字不改，语气词也记"}, {31, "价值类型", "可多选"}}

var parts = []struct {
	x    float64
	name string
}{{24, "场景"}, {109, "进展"}, {186, "阻碍"}}

const upper, lower = 15.5, 7.8 // heights of a row's decks

// table draws rows of the log under its header, and an example first.
func (s sheet) table(y, head float64, example bool, from, rows int) {
	s.rule(0.6, 0, left, y, right, y)
	s.rule(0.3, 0, left, y+head, right, y+head)
	x := left
	for _, c := range columns {
		s.say("B", 9, x+1.2, y+4.5, c.name)
		if head > 10 {
			s.say("", 8, x+1.2, y+9, c.prompt)
		}
		if x > left {
			s.rule(0.15, 0, x, y, x, y+head)
		}
		x += c.width
	}
	y += head
	if example {
		for i, words := range []string{"例", "3/1", "小周，护士，写公众号", "“写是写完了，可发出去没人看，我就不知道下一篇还要不要写了。”"} {
			s.say("", 8, left+[]float64{1.5, 10, 25, 62}[i], y+4, words)
		}
		for i, words := range []string{"夜班后，在读者群贴出文章", "知道有没有人看懂，敢写下一篇", "发出去没有回音"} {
			s.say("", 8, left+parts[i].x+8, y+upper+5.5, words)
		}
		s.row(y, 0)
		y += upper + lower
	}
	for r := range rows {
		s.row(y+(upper+lower)*float64(r), from+r+1)
	}
}

// row draws a row; number 0 is the example's.
func (s sheet) row(y float64, number int) {
	x := left
	for i, c := range columns {
		if i > 0 {
			s.rule(0.15, 0, x, y, x, y+upper)
		}
		switch i {
		case 0:
			if number > 0 {
				s.say("B", 9, x+3, y+5, fmt.Sprint(number))
			}
		case 1:
			s.rule(0.2, 0x66, x+7, y+6.5, x+9, y+2.5)
		case 4:
			s.choices(false, x+1.6, y+4.5, 11, 0, "位", "形")
			s.choices(false, x+1.6, y+11.5, 11, 0, "时", "权")
		default:
			s.SetDashPattern([]float64{0.6, 1.4}, 0)
			s.rule(0.18, 0x73, x+1.6, y+8, x+c.width-1.6, y+8)
			s.SetDashPattern(nil, 0)
		}
		x += c.width
	}
	s.rule(0.15, 0, left+24, y+upper, right, y+upper)
	for _, p := range parts {
		s.rule(0.15, 0, left+p.x, y+upper, left+p.x, y+upper+lower)
		s.say("", 8, left+p.x+1.2, y+upper+5.5, p.name)
	}
	s.rule(0.25, 0, left, y+upper+lower, right, y+upper+lower)
}

func (s sheet) lastPage() {
	s.AddPage()
	s.step(left, top+4, "4", "归堆", "把反复出现的归成 3 到 5 堆；每听到一次，画“正”字一笔")
	s.field(196.5, top+4, 88, 5, "小结：下一周期要验证的一件事", "谁、多少人、多久")
	for i := range 5 {
		y := top + 12 + 8*float64(i)
		s.say("B", 12, left+2, y, fmt.Sprint(i+1))
		for _, line := range []struct {
			from, to float64
			before   string
		}{{21, 92, ""}, {100, 157, "第"}, {172, 188, "条  次数"}} {
			s.say("", 8, line.from-12, y, line.before)
			s.rule(0.2, 0, line.from, y+1.5, line.to, y+1.5)
		}
	}
	s.step(left, top+54, "5", "写出 10 条 JTBD", "一句只写一个人、一个场景，注明出自第几条。写完读一遍：句子里出现你的产品，就重写。")
	s.say("", 10.5, 175, top+54, "当【谁】在【场景】时，想要【进展】，但被【阻碍】卡住。")
	for i := range 10 {
		x, y := left, top+62+25.9*float64(i%5)
		if i >= 5 {
			x += 140
		}
		s.say("B", 12, x+2, y, fmt.Sprint(i+1))
		for line, words := range []string{"当                        在                        时，", "想要", "但被                        卡住。  来自第     条"} {
			s.say("", 10.5, x+8, y+8*float64(line), words)
			s.rule(0.2, 0, x+16, y+1.5+8*float64(line), x+132, y+1.5+8*float64(line))
		}
	}
	s.footer(6)
}
