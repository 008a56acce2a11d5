package worksheets

// Boxes are small squares to count with, in fives.
type Boxes struct {
	Caption
	Counting
}

// Counting is the squares themselves, without a caption: a checklist's step has
// them too, and says what they count.
type Counting struct {
	ID    string `yaml:"id,required" words:"-"`         // its answer: how many come ticked
	Count int    `yaml:"count,required" range:"1..100"` // 1–100
	Note  string `yaml:"note"`                          // small, after the boxes
}

// Fields is how many boxes come ticked.
func (b *Boxes) Fields() []Field { return []Field{b.field(b.name(b.ID))} }

// field is the question, of that name.
func (c *Counting) field(name string) Field {
	none := 0
	return Field{ID: c.ID, Kind: NumberField, Label: name, Min: &none, Max: &c.Count}
}

func (b *Boxes) check(at spot) { at.key("id").question(b.ID) }

func (*Boxes) block() {}
