package worksheets

// Date asks for one day.
type Date struct {
	ID string `yaml:"id,required" words:"-"`
	Caption
}

// Fields is the one question.
func (d *Date) Fields() []Field {
	return []Field{{ID: d.ID, Kind: DateField, Label: d.name(d.ID)}}
}

func (d *Date) check(at spot) { at.key("id").question(d.ID) }

func (*Date) block() {}
