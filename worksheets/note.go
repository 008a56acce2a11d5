package worksheets

// Note is a running paragraph.
type Note struct {
	Text  string `yaml:"text,required"`
	Small bool   `yaml:"small"`
	Large bool   `yaml:"large"` // in larger type: the words of a certificate
	Align Align  `yaml:"align"` // left: running text, to both edges where its lines are long
}

// Fields is nil: a note asks nothing.
func (n *Note) Fields() []Field { return nil }

func (n *Note) check(at spot) {
	at.key("large").problemIf(n.Large && n.Small, Msg("%q and %q exclude each other", "large", "small"), Msg("delete one of them"))
}

func (*Note) block() {}
