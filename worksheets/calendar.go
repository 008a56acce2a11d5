package worksheets

import "strconv"

// Calendar is a box for every day: of a month, or of so many days on end.
type Calendar struct {
	ID string `yaml:"id,required" words:"-"`
	Caption
	Month  Month   `yaml:"month"`                 // 2026-12; left out, without days: a month that is written in
	Days   int     `yaml:"days" range:"1..100"`   // so many boxes, numbered, instead of a month
	PerRow int     `yaml:"per_row" range:"1..31"` // of days: boxes in a row; left out: what divides them evenly
	First  Weekday `yaml:"first"`                 // of a month: the day that a week begins with
	Write  bool    `yaml:"write"`                 // room to write in each box, instead of a box to tick
	Height Length  `yaml:"height" range:"8..60"`  // of a box, in mm
}

// Weekday is the day that a week begins with.
type Weekday uint8

const (
	Monday Weekday = iota
	Sunday
)

func (w Weekday) names() []string { return []string{"monday", "sunday"} }

// Undated reports whether the month is written in by hand.
func (c *Calendar) Undated() bool { return c.Days == 0 && !c.Month.Given() }

// Ids within the answer to a month that is written in.
const (
	CalendarMonth = "month" // any day of it
	CalendarDays  = "days"
)

// Boxes is how many days there are, at the most.
func (c *Calendar) Boxes() int {
	switch {
	case c.Days > 0:
		return c.Days
	case c.Month.Given():
		return c.Month.Days()
	}
	return longestMonth
}

const longestMonth = 31

// Fields is the one question: of the days, or of a group of the month and its
// days where the month is written in.
func (c *Calendar) Fields() []Field {
	days := c.days(c.ID, c.name(c.ID))
	if !c.Undated() {
		return []Field{days}
	}
	return []Field{{ID: c.ID, Kind: GroupField, Label: days.Label, Fields: []Field{
		{ID: CalendarMonth, Kind: DateField, Label: days.Label},
		c.days(CalendarDays, days.Label),
	}}}
}

// days is the question of the days: those that are ticked, by number, or what
// is written on each, by its number.
func (c *Calendar) days(id, label string) Field {
	most := c.Boxes()
	if !c.Write {
		return Field{ID: id, Kind: NumbersField, Label: label, Max: &most, Once: true}
	}
	f := Field{ID: id, Kind: GroupField, Label: label}
	for n := 1; n <= most; n++ {
		day := strconv.Itoa(n)
		f.Fields = append(f.Fields, Field{ID: day, Kind: TextField, Label: label + " · " + day})
	}
	return f
}

func (c *Calendar) check(at spot) {
	c.above(at)
	at.key("id").question(c.ID)
	at.key("days").problemIf(c.Days > 0 && c.Month.Given(), Msg("%q and %q exclude each other", "month", "days"), Msg("delete one of them"))
	at.key("per_row").problemIf(c.PerRow > 0 && c.Days == 0, Msg("a week has seven days: %q belongs to %q only", "per_row", "days"), Msg("delete it"))
	at.key("first").problemIf(c.First != Monday && c.Days > 0, Msg("%q belongs to months only", "first"), Msg("delete it"))
}

func (*Calendar) block() {}
