package worksheets

// Number asks for one number: a whole one, or one with decimals.
type Number struct {
	ID string `yaml:"id,required" words:"-"`
	Caption
	Key    RightAnswer `yaml:"key" words:"-"` // the right answer
	Before string      `yaml:"before"`
	Unit   string      `yaml:"unit"`
	Amount
}

// Fields is the one question.
func (n *Number) Fields() []Field {
	return []Field{n.Amount.field(Field{ID: n.ID, Kind: NumberField, Label: n.name(n.ID)})}
}

func (n *Number) check(at spot) {
	at.key("id").question(n.ID)
	at.amount(n.Amount)
	at.right(n.Key, n.Fields()[0], n.Amount)
}

func (*Number) block() {}
