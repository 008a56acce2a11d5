package worksheets

// Boxes are small squares to count with, in fives.
type Boxes struct {
	ID string `yaml:"id,required" words:"-"` // its answer: how many come ticked
	Caption
	Count int    `yaml:"count,required" range:"1..100"` // 1–100
	Note  string `yaml:"note"`                          // small, after the boxes
}

// Fields is how many boxes come ticked.
func (b *Boxes) Fields() []Field { return []Field{b.field(b.ID)} }

// field is the question, named by its caption, else as given.
func (b *Boxes) field(name string) Field {
	none := 0
	return Field{ID: b.ID, Kind: NumberField, Label: b.name(name), Min: &none, Max: &b.Count}
}

func (b *Boxes) check(at spot) { at.key("id").question(b.ID) }

func (*Boxes) block() {}
