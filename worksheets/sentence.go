package worksheets

// Sentence is printed words with blanks, in lines set by hand.
type Sentence struct {
	Caption
	Lines [][]Part `yaml:"lines,required" most:"40 40"`
	Large bool     `yaml:"large"` // in larger type: the words of a certificate
	Hang  bool     `yaml:"hang"`  // begins where a step's title does, right of the disc
}

// Fields are the blanks.
func (s *Sentence) Fields() []Field { return blankFields(s.name(""), s.Lines...) }

func (s *Sentence) check(at spot) { at.key("lines").sentence(s.Lines) }

func (*Sentence) block() {}
