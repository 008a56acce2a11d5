package worksheets

// Text asks for free text on ruled lines.
type Text struct {
	ID string `yaml:"id,required" words:"-"`
	Caption
	Key   RightAnswer `yaml:"key" words:"-"`                   // the right answer
	Lines int         `yaml:"lines" range:"1..40" default:"1"` // default 1
	Hang  bool        `yaml:"hang"`                            // begins where a step's title does, right of the disc
}

// Fields is the one question.
func (t *Text) Fields() []Field {
	return []Field{{ID: t.ID, Kind: TextField, Label: t.name(t.ID)}}
}

func (t *Text) check(at spot) { at.key("id").question(t.ID) }

func (*Text) block() {}
