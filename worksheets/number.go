package worksheets

// Number asks for one whole number.
type Number struct {
	ID string `yaml:"id,required" words:"-"`
	Caption
	Before string `yaml:"before"`
	Unit   string `yaml:"unit"`
	Min    *int   `yaml:"min"`
	Max    *int   `yaml:"max"`
}

// Fields is the one question.
func (n *Number) Fields() []Field {
	return []Field{{ID: n.ID, Kind: NumberField, Label: n.name(n.ID), Min: n.Min, Max: n.Max}}
}

func (n *Number) check(at spot) {
	at.key("id").question(n.ID)
	at.between(n.Min, n.Max)
}

func (*Number) block() {}
