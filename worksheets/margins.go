package worksheets

// Margins are the distances of what is printed from the paper's edges, in
// millimetres; 0 is left to the look. A plain number is all four. Left and
// inner are one side, and so are right and outer: where a worksheet is
// two-sided, its backs have them the other way round.
type Margins struct {
	Top    float64 `yaml:"top" range:"8..100"`
	Right  float64 `yaml:"right" range:"8..100"`
	Outer  float64 `yaml:"outer" range:"8..100"`
	Bottom float64 `yaml:"bottom" range:"8..100"`
	Left   float64 `yaml:"left" range:"8..100"`
	Inner  float64 `yaml:"inner" range:"8..100"`
}

// setPlain reads one number for all sides.
func (m *Margins) setPlain(mm float64) {
	*m = Margins{Top: mm, Right: mm, Bottom: mm, Left: mm}
}

func (m *Margins) check(at spot) {
	at.key("inner").problemIf(m.Left != 0 && m.Inner != 0, Msg("%q and %q are the same side", "left", "inner"), Msg("delete one of them"))
	at.key("outer").problemIf(m.Right != 0 && m.Outer != 0, Msg("%q and %q are the same side", "right", "outer"), Msg("delete one of them"))
}

// Side is a side of the paper that is bound.
type Side uint8

const (
	Unbound Side = iota
	BoundLeft
	BoundTop
)

func (s Side) names() []string { return []string{"", "left", "top"} }

// BoundSide is the side that is bound: the one that is said, or the long one
// where there are holes.
func (w *Worksheet) BoundSide() Side {
	switch {
	case w.Binding != Unbound || !w.Holes:
		return w.Binding
	case w.Paper.Lying():
		return BoundTop
	}
	return BoundLeft
}

// CheckPaper is what is wrong with printing the worksheet on its paper, when
// that has been changed. The error is nil or [Problems], with their places.
func (w *Worksheet) CheckPaper() error {
	var findings Findings
	w.checkHoles(spot{c: newChecker(&findings, w.source, nil)})
	return findings.Err()
}

// checkHoles asks that there is loose-leaf paper of this size, and that it is
// bound where its holes are.
func (w *Worksheet) checkHoles(at spot) {
	if !w.Holes || w.Paper == 0 {
		return
	}
	if w.Paper.Holes() == 0 {
		at.key("holes").problem(Msg("there is no loose-leaf paper of the size %q", w.Paper.Upright().String()), Msg("write the paper %s, or delete this key", "a4, a5, b5"))
		return
	}
	long := Worksheet{Paper: w.Paper, Holes: true}
	at.key("binding").problemIf(w.Binding != Unbound && w.Binding != long.BoundSide(), Msg("the holes are along the long side"), Msg("write %q", "binding: "+Side.names(0)[long.BoundSide()]))
}
