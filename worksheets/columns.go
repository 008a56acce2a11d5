package worksheets

// Columns lays blocks side by side.
type Columns struct {
	Columns []Pillar `yaml:"columns,required" most:"12"`
	Gutter  Length   `yaml:"gutter" range:"0..100" default:"8"` // in mm; default 8
	Rule    bool     `yaml:"rule"`                              // a section rule above
}

// Pillar is one of the columns.
type Pillar struct {
	Width  Width   `yaml:"width"` // left out: a share as the others
	Blocks []Block `yaml:"blocks,required" most:"200"`
}

// Fields are the questions of all columns, from left to right.
func (c *Columns) Fields() []Field {
	var fields []Field
	for _, p := range c.Columns {
		fields = append(fields, questions(p.Blocks)...)
	}
	return fields
}

func (c *Columns) check(at spot) {
	at.nested()
	for i, p := range c.Columns {
		at.key("columns").item(i).key("blocks").within(p.Blocks)
	}
}

func (*Columns) block() {}
