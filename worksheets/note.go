package worksheets

// Note is a running paragraph.
type Note struct {
	Text  string `yaml:"text,required"`
	Small bool   `yaml:"small"`
}

// Fields is nil: a note asks nothing.
func (n *Note) Fields() []Field { return nil }

func (*Note) block() {}
