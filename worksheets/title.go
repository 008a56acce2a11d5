package worksheets

// Title is the head of a side: the title in the largest size, and a heavy
// rule beneath.
type Title struct {
	Text     string `yaml:"text"`     // empty: the worksheet's title
	Subtitle string `yaml:"subtitle"` // beside the title
	Aside    string `yaml:"aside"`    // small, flush right
	Route    bool   `yaml:"route"`    // the numbered steps, flush right
	Inline   []Part `yaml:"fields"`   // small fields, flush right
}

// Fields are the small fields beside the title.
func (t *Title) Fields() []Field { return blankFields("", t.Inline) }

func (*Title) block() {}
