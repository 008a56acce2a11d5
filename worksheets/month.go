package worksheets

import "time"

// Month is a month of a year, written "2026-12". The zero Month is none.
type Month struct{ Year, Month int }

// Given reports whether a definition says a month.
func (m Month) Given() bool { return m != Month{} }

// Days is how many days the month has.
func (m Month) Days() int {
	return time.Date(m.Year, time.Month(m.Month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// First is the weekday of the first day, from 0, Monday.
func (m Month) First() int {
	return (int(time.Date(m.Year, time.Month(m.Month), 1, 0, 0, 0, 0, time.UTC).Weekday()) + 6) % 7
}

// Of is the month of a day.
func (d Day) Of() Month { return Month{d.Year, d.Month} }

func (m *Month) setScalar(words string) (ok bool) {
	t, err := time.Parse("2006-01", words)
	*m = Month{t.Year(), int(t.Month())}
	return err == nil && m.sound()
}

// sound reports whether the month is one that answers may be of.
func (m Month) sound() bool {
	return m.Year >= 1900 && m.Year <= 2100 && m.Month >= 1 && m.Month <= 12
}

func (*Month) wanted() (what, hint Message) {
	return Msg("this must be a month"), Msg("write year and month: %q", "2026-12")
}

func (m *Month) check(at spot) {
	what, hint := m.wanted()
	at.problemIf(m.Given() && !m.sound(), what, hint)
}
