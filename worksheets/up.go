package worksheets

import "strconv"

// Up is how many leaves lie on one A4 sheet, to be cut out: 2 cards, 4 or 8
// slips, or 1 where the paper is printed on as it is.
func (w *Worksheet) Up() int {
	switch {
	case w.Leaves > 0:
		return w.Leaves
	case w.TwoUp:
		return 2
	case w.EightUp:
		return 8
	}
	return 1
}

// checkUp asks that so many leaves fill a sheet, and that this is said once.
func (w *Worksheet) checkUp(at spot) {
	old := at.key("two_up")
	if w.EightUp {
		old = at.key("eight_up")
	}
	old.problemIf(w.Leaves > 0 && (w.TwoUp || w.EightUp) || w.TwoUp && w.EightUp, Msg("how many lie on a sheet is said twice"), Msg("write %q alone", "up: 2"))
	if w.Paper == 0 || w.Up() == 1 || w.Up() == w.Paper.Up() {
		return
	}
	key := at.key("up")
	switch {
	case w.Leaves == 0:
		key = old
	case w.Paper.Up() > 1:
		key.problem(Msg("of the paper %q %d lie on a sheet, not %d", w.Paper.String(), w.Paper.Up(), w.Leaves), Msg("write %q", "up: "+strconv.Itoa(w.Paper.Up())))
		return
	}
	paper := "a5"
	switch w.Up() {
	case 4:
		paper = "a6"
	case 8:
		paper = "a7"
	}
	key.problem(Msg("%d lie on a sheet only if the paper is %q", w.Up(), paper), Msg("write %q, or delete this key", "paper: "+paper))
}
