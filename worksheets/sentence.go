package worksheets

// Sentence is printed words with blanks, in lines set by hand.
type Sentence struct {
	Caption
	Lines [][]Part `yaml:"lines,required" most:"40 40"`
	Large bool     `yaml:"large"` // in larger type: the words of a certificate
	Align Align    `yaml:"align"` // where each line stands; its blanks then have widths
	Hang  bool     `yaml:"hang"`  // begins where a step's title does, right of the disc
}

// Fields are the blanks.
func (s *Sentence) Fields() []Field { return blankFields(s.name(""), s.Lines...) }

func (s *Sentence) check(at spot) {
	lines := at.key("lines")
	lines.sentence(s.Lines)
	if s.Align == Left {
		return
	}
	for i, line := range s.Lines {
		for j, part := range line {
			b := part.Blank
			fills := b != nil && b.Kind != DateBlank && b.Width.MM == 0
			lines.item(i).item(j).problemIf(fills, Msg("a blank without a width fills its line, which then stands nowhere else"), Msg("write its width in millimetres: %s", "width: 40"))
		}
	}
}

func (*Sentence) block() {}
