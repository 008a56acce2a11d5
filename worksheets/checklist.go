package worksheets

// Checklist is steps to tick off, each with a date and evidence.
type Checklist struct {
	ID       string      `yaml:"id,required" words:"-"`
	Done     ColumnHead  `yaml:"done,required"`
	Step     ColumnHead  `yaml:"step,required"`
	Date     ColumnHead  `yaml:"date,required"`
	Evidence ColumnHead  `yaml:"evidence,required"`
	Steps    []CheckStep `yaml:"steps,required" most:"100"`
}

// ColumnHead heads a column of a checklist.
type ColumnHead struct {
	Label  string `yaml:"label,required"`
	Prompt string `yaml:"prompt"`
	Width  Width  `yaml:"width"` // left out: what it needs, or a share
}

// CheckStep is one step of a checklist.
type CheckStep struct {
	ID    string    `yaml:"id,required" words:"-"`
	Title string    `yaml:"title,required"`
	Note  string    `yaml:"note"`
	Boxes *Counting `yaml:"boxes"` // nil: none
}

// Fields are the steps, a group of groups, and the boxes that some of them have.
func (c *Checklist) Fields() []Field {
	steps := Field{ID: c.ID, Kind: GroupField, Label: c.Step.Label}
	var boxes []Field
	for _, s := range c.Steps {
		steps.Fields = append(steps.Fields, Field{ID: s.ID, Kind: GroupField, Label: s.Title, Fields: []Field{
			{ID: "done", Kind: DoneField, Label: c.Done.Label},
			{ID: "date", Kind: DateField, Label: c.Date.Label},
			{ID: "evidence", Kind: TextField, Label: c.Evidence.Label},
		}})
		if s.Boxes != nil {
			boxes = append(boxes, s.Boxes.field(s.Title))
		}
	}
	return append([]Field{steps}, boxes...)
}

func (c *Checklist) check(at spot) {
	at.key("id").question(c.ID)
	var ids []string
	for _, s := range c.Steps {
		ids = append(ids, s.ID)
	}
	at.key("steps").unique(ids)
}

func (s *CheckStep) check(at spot) {
	if s.Boxes != nil {
		at.key("boxes").key("id").question(s.Boxes.ID)
	}
}

func (*Checklist) block() {}
