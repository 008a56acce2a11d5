package worksheets

import "slices"

// Marks are the options that are drawn as a full disc, a half one and a ring,
// by their ids.
type Marks struct {
	Full  string `yaml:"full" words:"-"`
	Half  string `yaml:"half" words:"-"`
	Empty string `yaml:"empty" words:"-"`
}

// Judgements are questions with what was answered, and the evidence for it.
type Judgements struct {
	Marks
	Questions []Judgement `yaml:"questions,required" most:"40"`
}

// Judgement is one question: an evidence block's, or a choice with a text that
// stands elsewhere.
type Judgement struct {
	Label    string     `yaml:"label,required"`
	Of       AnswerPath `yaml:"of,required" answers:"group one any text"`
	Evidence AnswerPath `yaml:"evidence" answers:"text"`
}

// Comparison is many copies of a worksheet side by side, a row each.
type Comparison struct {
	Of string `yaml:"of,required" words:"-"` // the worksheet's id
	Marks
	Columns []Compared `yaml:"columns,required" most:"20"`
}

// Compared is one column of a comparison: an answer, or words with answers.
type Compared struct {
	Label  string     `yaml:"label,required"`
	Width  Width      `yaml:"width"` // left out: an answer's room, or a share for words
	Of     AnswerPath `yaml:"of" answers:"group one any text number decimal date numbers"`
	Parts  []Phrase   `yaml:"parts" most:"40"`
	Strong bool       `yaml:"strong"` // bold
}

func (c *Comparison) check(at spot) {
	for i, column := range c.Columns {
		in := at.key("columns").item(i)
		paths := []AnswerPath{column.Of}
		for _, part := range column.Parts {
			paths = append(paths, part.Value)
		}
		in.problemIf(slices.ContainsFunc(paths, func(p AnswerPath) bool { return p != "" && p.Worksheet() != c.Of }),
			Msg("a comparison is of one worksheet: %q", clip(c.Of)), Msg("name answers of it only"))
	}
}

func (c *Compared) check(at spot) {
	at.problemIf((c.Of == "") == (len(c.Parts) == 0), Msg("a column of a comparison is an answer or words"), Msg("write %q or %q", "of", "parts"))
}

func (*Judgements) reportBlock() {}
func (*Comparison) reportBlock() {}
