package worksheets

// Date asks for one day.
type Date struct {
	ID string `yaml:"id,required" words:"-"`
	Caption
	Key RightAnswer `yaml:"key" words:"-"` // the right answer
}

// Fields is the one question.
func (d *Date) Fields() []Field {
	return []Field{{ID: d.ID, Kind: DateField, Label: d.name(d.ID)}}
}

func (d *Date) check(at spot) {
	at.key("id").question(d.ID)
	at.right(d.Key, d.Fields()[0], Amount{})
}

func (*Date) block() {}
