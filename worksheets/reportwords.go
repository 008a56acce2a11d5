package worksheets

// Phrase is a piece of a report's words: printed ones, or an answer. In YAML a
// plain string is Words.
type Phrase struct {
	Words string
	Value AnswerPath `yaml:"value" answers:"text number decimal date one any numbers"`
}

func (p *Phrase) setWords(words string) { p.Words = words }

func (p *Phrase) check(at spot) {
	at.problemIf((p.Words == "") == (p.Value == ""), Msg("a piece of a report's words is words or one answer"),
		Msg("write words in a plain string, and an answer as {value: …}"))
}

// ReportTitle is the report's head: its title, words beside it, a heavy rule
// beneath.
type ReportTitle struct {
	Beside []Phrase `yaml:"beside" most:"20"`
}

// ReportHeading opens a section.
type ReportHeading struct {
	Text   string   `yaml:"text,required"`
	Beside []Phrase `yaml:"beside" most:"20"` // small
	Rule   bool     `yaml:"rule"`             // a section rule above
}

// ReportNote is a running paragraph, under a label of its own where it has one.
type ReportNote struct {
	Label string   `yaml:"label"`
	Parts []Phrase `yaml:"parts,required" most:"40"`
	Small bool     `yaml:"small"`
}

// Filled is a sentence with answers in its blanks, each underlined.
type Filled struct {
	Parts []Phrase `yaml:"parts,required" most:"40"`
}

// Verdict is the strong line of a report: a choice in a black frame, and lines
// beside it, the first of which is bold.
type Verdict struct {
	Label string     `yaml:"label,required"`
	Of    AnswerPath `yaml:"of,required" answers:"one"`
	Lines [][]Phrase `yaml:"lines" most:"6 20"`
}

// ReportColumns lays report blocks side by side.
type ReportColumns struct {
	Columns []ReportPillar `yaml:"columns,required" most:"4"`
	Gutter  Length         `yaml:"gutter" range:"0..100" default:"8"` // in mm; default 8
}

// ReportPillar is one of the columns.
type ReportPillar struct {
	Width  Width         `yaml:"width"` // left out: a share as the others
	Blocks []ReportBlock `yaml:"blocks,required" most:"40"`
}

func (*ReportTitle) reportBlock()   {}
func (*ReportHeading) reportBlock() {}
func (*ReportNote) reportBlock()    {}
func (*Filled) reportBlock()        {}
func (*Verdict) reportBlock()       {}
func (*ReportColumns) reportBlock() {}
