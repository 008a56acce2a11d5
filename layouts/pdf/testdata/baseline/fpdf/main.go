// Command fpdf draws a sheet like the blank 社区聆听表, five pages, in the
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
	row := 4
	for page := 2; page <= 4; page++ {
		s.logPage(row)
		row += 10
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
	s.say("", 8, left, top+187.4, fmt.Sprintf("社区聆听表 · 第 1 版 · 第 %d / 5 页", page))
	s.say("", 8, 191, top+187.4, "请按 100% 打印，此尺长 50 mm")
	s.rule(0.25, 0, 234.5, top+188, right, top+188)
	for i := range 11 {
		s.rule(0.25, 0, 234.5+5*float64(i), top+186.5, 234.5+5*float64(i), top+188)
	}
}

func (s sheet) firstPage() {
	s.AddPage()
	s.say("B", 20, left, top+7.6, "社区聆听表")
	s.say("", 10.5, 53, top+7.6, "用 60 天听一个社区：抄下原话、场景、进展和阻碍，先不急着给办法。")
	for i, name := range []string{"站到现场", "角色与交付", "聆听记录", "写 JTBD", "小结"} {
		s.SetLineWidth(0.3)
		s.Circle(185+21*float64(i), top+6, 2.4, "D")
		s.say("B", 8, 189+21*float64(i), top+7, name)
	}
	s.rule(0.6, 0, left, top+12, right, top+12)
	s.field(left, top+17.8, 76, 1, "社区名称", "从这里开始")
	s.say("B", 9, 96.5, top+17.8, "线上／线下")
	s.choices(true, 96.5, top+25.3, 15.4, 0, "线上", "线下", "都有")
	s.field(148.5, top+17.8, 32, 1, "记录人", "")
	s.field(188.5, top+17.8, 66, 1, "记录周期", "60 天")
	s.say("", 8, 188.5, top+26.3, "起          年    月    日   止       月    日")
	s.field(262.5, top+17.8, 22, 1, "第几张", "")
	s.step(left, top+36, "1", "站到问题现场", "写得具体，才听得到真问题。写不出，先去现场待着。")
	s.step(196.5, top+36, "2", "角色与交付", "对照过去 7 天，如实写")
	s.field(left, top+43, 84, 2, "我服务的【人群】", "谁？多大，在做什么")
	s.field(left, top+67, 84, 2, "他们最常出现的【场景】", "何时何地，正做着什么")
	s.say("B", 9, 104.5, top+43, "社区规模")
	s.choices(true, 104.5, top+47.6, 0, 5.6, "太小  天花板太低", "合适  小到聚焦，大到生存", "太大  周期长，对手强")
	s.field(104.5, top+67, 84, 2, "近 7 天反复出现的“同一种问题”", "写不出＝需求密度不够")
	s.say("B", 9, 196.5, top+43, "我在社区里的角色")
	s.choices(true, 196.5, top+47.6, 31, 0, "旁观者 得到信息", "贡献者 得到信任", "支柱 得到机会")
	s.say("B", 9, 196.5, top+55, "过去 7 天，交付过什么“可直接拿去用”的东西")
	s.choices(false, 196.5, top+60, 31, 0, "清单", "模板", "工具包")
	s.choices(false, 196.5, top+65.6, 31, 0, "步骤", "资源整理", "踩坑总结")
	s.field(196.5, top+75, 88, 1, "具体是", "")
	s.step(left, top+92, "3", "聆听记录", "一次一行，先抄原话。共 34 行，至少记满 30 条。")
	s.say("", 8, 165, top+92, "价值类型 位＝地理位置，离得近 形＝形式，拿来就能用 时＝时间，更快更及时 权＝所有权，归自己")
	s.table(top+96, 0, 4)
	s.footer(1)
}

func (s sheet) logPage(row int) {
	s.AddPage()
	s.say("B", 9, left, top+4.6, "社区聆听表 聆听记录")
	s.say("", 8, 60, top+4.6, "社区名称                第    张")
	s.table(top+10.2, row, 10)
}

var columns = []struct {
	width        float64
	name, prompt string
}{
	{8, "序号", ""}, {16, "日期", "月／日"}, {24, "谁", "称呼、身份"}, {80, "原话（逐字）", "一字不改，语气词也抄下来"}, {40, "场景", "何时何地，在做什么"},
	{44, "进展", "他想推进什么"}, {36, "阻碍", "被什么卡住"}, {24, "价值类型", "可多选"},
}

// table draws rows of the log under its header.
func (s sheet) table(y float64, from, rows int) {
	height := 10.8 + 16*float64(rows)
	s.rule(0.6, 0, left, y, right, y)
	s.rule(0.3, 0, left, y+10.8, right, y+10.8)
	x := left
	for i, c := range columns {
		s.say("B", 9, x+1.6, y+4.5, c.name)
		s.say("", 8, x+1.6, y+9, c.prompt)
		if i > 0 {
			s.rule(0.18, 0x80, x, y, x, y+height)
		}
		for r := range rows {
			s.cell(i, x, y+10.8+16*float64(r), c.width, from+r+1)
		}
		x += c.width
	}
	for r := range rows {
		s.rule(0.25, 0, left, y+26.8+16*float64(r), right, y+26.8+16*float64(r))
	}
}

func (s sheet) cell(column int, x, y, width float64, number int) {
	switch column {
	case 0:
		s.say("B", 9, x+3, y+5, fmt.Sprint(number))
	case 1:
		s.rule(0.2, 0x66, x+7, y+6.5, x+9, y+2.5)
	case 7:
		s.choices(false, x+1.6, y+4.5, 11, 0, "位", "形")
		s.choices(false, x+1.6, y+11.5, 11, 0, "时", "权")
	default:
		s.SetDashPattern([]float64{0.6, 1.4}, 0)
		s.rule(0.18, 0x73, x+1.6, y+8, x+width-1.6, y+8)
		s.SetDashPattern(nil, 0)
	}
}

func (s sheet) lastPage() {
	s.AddPage()
	s.step(left, top+5, "4", "写 JTBD", "从记录里挑，写成 10 句")
	for i := range 10 {
		x, y := left, top+20+25.9*float64(i)
		if i >= 5 {
			x, y = left+140, top+20+25.9*float64(i-5)
		}
		s.say("B", 12, x, y, fmt.Sprint(i+1))
		for line, words := range []string{"当（谁）                        在（场景）", "时，想要（进展）", "，但被（阻碍）                卡住。  来自第     条"} {
			s.say("", 10.5, x+8, y+8*float64(line), words)
			s.rule(0.2, 0x66, x+24, y+1.5+8*float64(line), x+132, y+1.5+8*float64(line))
		}
	}
	s.step(left, top+155, "5", "小结", "本周期最常听到的 3 个问题，下一周期要验证的一件事")
	s.field(left, top+162, 132, 2, "最常听到的问题", "画正字计数")
	s.field(left+140, top+162, 132, 2, "下一周期要验证的一件事", "只写一件")
	s.footer(5)
}
