package worksheets

// Columns lays blocks side by side.
type Columns struct {
	Columns []Pillar `yaml:"columns,required"`
	Gutter  float64  `yaml:"gutter" range:"0..100" default:"8"` // in mm; default 8
	Rule    bool     `yaml:"rule"`                              // a section rule above
}

// Pillar is one of the columns.
type Pillar struct {
	Width  float64 `yaml:"width,required" range:"1..400"` // in mm; columns are scaled together to the frame
	Blocks []Block `yaml:"blocks,required"`
}

// Fields are the questions of all columns, from left to right.
func (c *Columns) Fields() []Field {
	var fields []Field
	for _, p := range c.Columns {
		fields = append(fields, questions(p.Blocks)...)
	}
	return fields
}

// maxNesting is how many columns may stand within one another.
const maxNesting = 3

func (c *Columns) check(at spot) {
	for i, p := range c.Columns {
		for j, b := range p.Blocks {
			if _, ok := b.(*Break); ok {
				at.key("columns").item(i).key("blocks").item(j).problem(Msg("a page cannot break within columns"), Msg("end the columns before it"))
			}
		}
	}
	if c.nesting() == maxNesting+1 {
		at.problem(Msg("columns stand within columns more than %d deep", maxNesting), Message{})
	}
}

// nesting is how deep columns stand within these, themselves included.
func (c *Columns) nesting() int {
	deepest := 0
	for _, p := range c.Columns {
		for _, b := range p.Blocks {
			if inner, ok := b.(*Columns); ok {
				deepest = max(deepest, inner.nesting())
			}
		}
	}
	return deepest + 1
}

func (*Columns) block() {}
