package flow

import (
	"slices"

	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// Want is how wide a column wants to be.
type Want struct {
	Width   worksheets.Width // as the definition says it
	Natural page.Length      // what one needs that says nothing; 0: it has a share
	Least   page.Length      // what one with a share should have: those that say nothing leave it so much
	Weight  float64          // its share where it says nothing; 0: 1
}

// units is a column's share in a unit of its own; 0: it has none.
func (w Want) units() page.Length {
	switch {
	case w.Width.Share > 0:
		return page.Millimetres(w.Width.Share)
	case w.Width.MM > 0 || w.Natural > 0:
		return 0
	case w.Weight > 0:
		return page.Millimetres(w.Weight)
	}
	return page.Millimetres(1)
}

// Shares gives columns side by side their widths in a room: those in
// millimetres theirs, those that say nothing what they need, the others a share
// of what is left. Where millimetres do not add up to the room, all are scaled
// to it, and a note names the room.
func (f *Frame) Shares(room page.Length, wants []Want, path string) []page.Length {
	set := make([]page.Length, len(wants))
	fixed, natural, shares := page.Length(0), page.Length(0), page.Length(0)
	least := page.Length(0) // of the columns with a share
	for i, w := range wants {
		switch units := w.units(); {
		case units > 0:
			shares += units
			least += w.Least
		case w.Width.MM > 0:
			set[i] = f.Theme.Given(w.Width.MM)
			fixed += set[i]
		default:
			set[i] = w.Natural
			natural += w.Natural
		}
	}
	if fixed > room || shares == 0 && natural == 0 && fixed != room {
		f.notAdding(fixed, room, path)
		for i, w := range wants {
			if set[i] = 0; w.Width.MM > 0 {
				set[i] = room.Scale(int64(f.Theme.Given(w.Width.MM)), int64(fixed))
			}
		}
		return set
	}
	left := room - fixed
	if may := max(left-least, 0); natural > may || natural > 0 && shares == 0 {
		for i, w := range wants {
			if w.natural() {
				set[i] = w.Natural.Scale(int64(may), int64(natural))
			}
		}
		natural = may
	}
	shareOut(set, wants, left-natural)
	return set
}

// natural reports whether a column takes what it needs.
func (w Want) natural() bool { return w.units() == 0 && w.Width.MM == 0 }

// least is the width that a column with a share has at the least.
func (w Want) least() page.Length {
	if w.Width.Given() {
		return 0
	}
	return w.Least
}

// shareOut shares a room out over the columns with a share; those for which it
// would be less than their least get that.
func shareOut(set []page.Length, wants []Want, room page.Length) {
	wants = slices.Clone(wants)
	for {
		total := page.Length(0)
		for _, w := range wants {
			total += w.units()
		}
		if total == 0 {
			return
		}
		settled := false
		before := room
		for i, w := range wants {
			if units := w.units(); units > 0 && before.Scale(int64(units), int64(total)) < w.least() && before > w.least() {
				set[i], wants[i], settled = w.least(), Want{Natural: 1}, true
				room -= w.least()
			}
		}
		if settled {
			continue
		}
		for i, w := range wants {
			if units := w.units(); units > 0 {
				set[i] = max(room, 0).Scale(int64(units), int64(total))
			}
		}
		return
	}
}

// notAdding notes that widths in millimetres are not the room's.
func (f *Frame) notAdding(sum, room page.Length, path string) {
	f.Note(path, worksheets.Msg("the widths come to %s mm, and the room is %s mm wide", sum.String(), room.String()),
		worksheets.Msg("write one of them as a share (%s), which takes what is left", "1fr"))
}
