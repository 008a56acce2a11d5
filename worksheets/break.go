package worksheets

// Break starts a new page.
type Break struct {
	Running string `yaml:"running"` // beside the running head of the new page
	Plain   bool   `yaml:"plain"`   // no running head: the page has a title of its own
}

// Fields is nil: a break asks nothing.
func (b *Break) Fields() []Field { return nil }

func (*Break) block() {}
