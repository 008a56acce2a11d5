package worksheets

// Scale asks for a number on a scale, from 1 or so to as many, with words at
// both ends.
type Scale struct {
	ID string `yaml:"id,required" words:"-"`
	Caption
	From int    `yaml:"from" range:"0..1" default:"1"` // the first number: 0, or 1
	To   int    `yaml:"to" range:"2..10" default:"5"`  // the last
	Low  string `yaml:"low"`                           // words before the first
	High string `yaml:"high"`                          // words after the last
}

// Fields is the one question.
func (s *Scale) Fields() []Field {
	return []Field{{ID: s.ID, Kind: NumberField, Label: s.name(s.ID), Min: &s.From, Max: &s.To}}
}

func (s *Scale) check(at spot) { at.key("id").question(s.ID) }

func (*Scale) block() {}
