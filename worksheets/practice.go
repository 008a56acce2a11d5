package worksheets

import (
	"strings"
	"unicode"
)

// Practice is cells to practise handwriting in, with models to look at and to
// trace.
type Practice struct {
	Caption
	Style    Cells    `yaml:"style"`
	Size     Length   `yaml:"size" range:"3..60"`              // of a cell, of the four lines together, or from dot to dot, in mm; left out: what the style is used with, cells as wide as fill the row
	Rows     int      `yaml:"rows" range:"0..100"`             // in all; left out: one a model, or one
	Fill     bool     `yaml:"fill"`                            // and on to the page's foot, where the block is the last of its page, or to that of what it stands in
	Models   Models   `yaml:"models" most:"100"`               // to look at, each at the head of its rows
	Trace    int      `yaml:"trace" range:"0..40" default:"3"` // how often each is drawn in outline, to trace
	Pinyin   []string `yaml:"pinyin" most:"100"`               // over the models, in their order
	FourLine bool     `yaml:"four_line"`                       // four lines for pinyin over every row of cells; with pinyin, always
}

// Models are the models of a practice. As a plain string, each Han is one, and
// each word of other letters.
type Models []Model

// Model is what is practised.
type Model struct {
	Char   string `yaml:"char,required"` // a character; for four lines, a letter or a word
	Pinyin string `yaml:"pinyin"`        // over it
}

func (m *Model) setWords(words string) { m.Char = words }

func (m *Models) setWords(words string) {
	for _, word := range strings.Fields(words) {
		start := 0
		end := func(i int) {
			if i > start {
				*m = append(*m, Model{Char: word[start:i]})
			}
			start = i
		}
		for i, r := range word {
			if unicode.In(r, unicode.Han) {
				end(i)
				end(i + len(string(r)))
			}
		}
		end(len(word))
	}
}

// Cells is what stands in a cell of a practice to write by.
type Cells uint8

const (
	TianGrid     Cells = iota // 田字格
	MiGrid                    // 米字格
	HuiGrid                   // 回宫格
	SquareGrid                // 方格
	DotGrid                   // 点阵
	FourLineGrid              // 四线三格
)

func (c Cells) names() []string { return []string{"tian", "mi", "hui", "square", "dot", "four-line"} }

// Fields is nil: what is practised stays on paper.
func (p *Practice) Fields() []Field { return nil }

// PinyinOf is what stands over a model.
func (p *Practice) PinyinOf(model int) string {
	if model < len(p.Pinyin) {
		return p.Pinyin[model]
	}
	return p.Models[model].Pinyin
}

// Lined reports whether four lines for pinyin stand over every row of cells.
func (p *Practice) Lined() bool {
	lined := p.FourLine || len(p.Pinyin) > 0
	for _, m := range p.Models {
		lined = lined || m.Pinyin != ""
	}
	return lined
}

// mostModel is how long a model is: a word, no sentence.
const mostModel = 30

func (p *Practice) check(at spot) {
	p.above(at)
	cells := p.Style != DotGrid && p.Style != FourLineGrid
	at.key("models").problemIf(p.Style == DotGrid && len(p.Models) > 0, Msg("dots have no cells for models"), Msg("write another style: %q", "square"))
	at.key("four_line").problemIf(p.FourLine && !cells, Msg("%q stands over cells", "four_line"), Msg("delete it"))
	at.key("pinyin").problemIf(p.Pinyin != nil && (!cells || len(p.Pinyin) != len(p.Models)),
		Msg("there are %d pinyin for %d models", len(p.Pinyin), len(p.Models)), Msg("write one for each model, in the same order, over cells for Han"))
	at.key("rows").problemIf(p.Rows > 0 && p.Rows < len(p.Models), Msg("there are %d models, and %d rows", len(p.Models), p.Rows), Msg("write at least %d, or delete it", len(p.Models)))
	for i, m := range p.Models {
		model := at.key("models").item(i)
		m.check(model, cells)
		model.key("pinyin").problemIf(m.Pinyin != "" && (!cells || p.Pinyin != nil), Msg("pinyin stands over cells for Han, and is written once"), Msg("delete it"))
	}
}

// check checks the model itself; in cells each stands alone.
func (m Model) check(at spot, cells bool) {
	n := len([]rune(m.Char))
	switch {
	case m.Char != "" && strings.TrimSpace(m.Char) == "" || strings.ContainsAny(m.Char, "\n\t"), n > mostModel:
		at.key("char").problem(Msg("a model is a character or a word, of at most %d characters", mostModel), Message{})
	case cells && n > 1 && unicode.In([]rune(m.Char)[0], unicode.Han):
		at.key("char").problem(Msg("each cell holds one character"), Msg("write them one by one: %q", strings.Join(strings.Split(m.Char, ""), ", ")))
	}
}

func (*Practice) block() {}
