package worksheets

import "cmp"

// Sign is a line to sign on, and the date beside it.
type Sign struct {
	ID        string `yaml:"id" words:"-"`   // of the name, where it may be typed; left out: it is signed by hand alone
	Label     string `yaml:"label"`          // before the line; left out: 签名
	Date      string `yaml:"date" words:"-"` // the id of the date; left out: no date is asked
	DateLabel string `yaml:"date_label"`     // before the date; left out: 日期
	Align     Align  `yaml:"align"`          // where it stands in its room
}

// Fields are the name and the date, as far as they have ids.
func (s *Sign) Fields() (fields []Field) {
	if s.ID != "" {
		fields = append(fields, Field{ID: s.ID, Kind: TextField, Label: s.Words()})
	}
	if s.Date != "" {
		fields = append(fields, Field{ID: s.Date, Kind: DateField, Label: s.DateWords()})
	}
	return fields
}

// Words stand before the line.
func (s *Sign) Words() string { return cmp.Or(s.Label, "签名") }

// DateWords stand before the date.
func (s *Sign) DateWords() string { return cmp.Or(s.DateLabel, "日期") }

func (s *Sign) check(at spot) {
	at.key("id").question(s.ID)
	at.key("date").question(s.Date)
	at.key("date_label").problemIf(s.DateLabel != "" && s.Date == "", Msg("%q needs %q", "date_label", "date"), Msg("write the date's id: %q, or delete it", "date: signed_on"))
}

func (*Sign) block() {}
