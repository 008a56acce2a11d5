package worksheets

import "cmp"

// Checklist is steps to tick off: in a table, each with a date or evidence or
// both, or, where nothing is asked but the tick, side by side.
type Checklist struct {
	ID string `yaml:"id,required" words:"-"`
	Caption
	Done     *ColumnHead `yaml:"done"`                 // with Date or Evidence only, and Step too
	Step     *ColumnHead `yaml:"step"`                 //
	Date     *ColumnHead `yaml:"date"`                 // nil: it is not asked
	Evidence *ColumnHead `yaml:"evidence"`             // nil: it is not asked
	Columns  int         `yaml:"columns" range:"1..8"` // of ticks alone; left out: as many as have room
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

// TicksOnly reports whether nothing but a tick is asked of each step.
func (c *Checklist) TicksOnly() bool { return c.Date == nil && c.Evidence == nil }

// Fields are the steps, and the boxes that some of them have. The steps are a
// group: of ticks, or of groups of a tick, a date and evidence.
func (c *Checklist) Fields() []Field {
	name := c.ID
	if c.Step != nil {
		name = c.Step.Label
	}
	steps := Field{ID: c.ID, Kind: GroupField, Label: cmp.Or(c.name(""), name)}
	var boxes []Field
	for _, s := range c.Steps {
		steps.Fields = append(steps.Fields, c.field(s))
		if s.Boxes != nil {
			boxes = append(boxes, s.Boxes.field(s.Title))
		}
	}
	return append([]Field{steps}, boxes...)
}

// field is what is asked of a step.
func (c *Checklist) field(s CheckStep) Field {
	if c.TicksOnly() {
		return Field{ID: s.ID, Kind: DoneField, Label: s.Title}
	}
	step := Field{ID: s.ID, Kind: GroupField, Label: s.Title}
	for _, member := range []struct {
		id   string
		kind FieldKind
		head *ColumnHead
	}{{"done", DoneField, c.Done}, {"date", DateField, c.Date}, {"evidence", TextField, c.Evidence}} {
		if member.head != nil {
			step.Fields = append(step.Fields, Field{ID: member.id, Kind: member.kind, Label: member.head.Label})
		}
	}
	return step
}

func (c *Checklist) check(at spot) {
	at.key("id").question(c.ID)
	c.above(at)
	var ids []string
	for _, s := range c.Steps {
		ids = append(ids, s.ID)
	}
	at.key("steps").unique(ids)
	table := !c.TicksOnly()
	for _, key := range []struct {
		name string
		head *ColumnHead
	}{{"done", c.Done}, {"step", c.Step}} {
		at.key(key.name).problemIf(table && key.head == nil, Msg("a checklist with a date or evidence needs %q too", key.name), Msg("write %s", key.name+": {label: …}"))
		at.key(key.name).problemIf(!table && key.head != nil, Msg("%q belongs to checklists with a date or evidence", key.name), Msg("delete it, or write %q or %q too", "date", "evidence"))
	}
	at.key("columns").problemIf(table && c.Columns != 0, Msg("%q belongs to checklists of ticks alone", "columns"), Msg("delete it"))
	for i, s := range c.Steps {
		at.key("steps").item(i).key("boxes").problemIf(!table && s.Boxes != nil, Msg("%q belongs to checklists with a date or evidence", "boxes"), Msg("delete it, or write a block of the kind %q", "boxes"))
	}
}

func (s *CheckStep) check(at spot) {
	if s.Boxes != nil {
		at.key("boxes").key("id").question(s.Boxes.ID)
	}
}

func (*Checklist) block() {}
