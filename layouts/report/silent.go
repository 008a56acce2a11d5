package report

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/worksheets"
)

// silent reports whether a block only asks for what was not answered. One under
// a heading says so once; others are left out, for a reader to see what is there.
func (d *desk) silent(block worksheets.ReportBlock) bool {
	switch b := block.(type) {
	case *worksheets.ReportNote:
		return unanswered(d.tally.Words(b.Parts))
	case *worksheets.Filled:
		return unanswered(d.tally.Words(b.Parts))
	case *worksheets.Figures:
		return len(d.known(b)) == 0
	case *worksheets.Bars:
		return len(d.tally.Bars(*b)) == 0
	case *worksheets.Quotes:
		return len(d.tally.Quotes(*b)) == 0
	case *worksheets.Timeline:
		return len(d.tally.Timeline(*b, 1).Weeks) == 0
	case *worksheets.Judgements:
		return d.unjudged(b)
	case *worksheets.Verdict:
		return d.undecided(b)
	case *worksheets.ReportColumns:
		return d.silentColumns(b)
	}
	return false
}

// unjudged reports whether no question was answered or explained.
func (d *desk) unjudged(b *worksheets.Judgements) bool {
	for _, q := range b.Questions {
		if j := d.tally.Judge(q, b.Marks); j.Answer != "" || j.Evidence != "" {
			return false
		}
	}
	return true
}

// undecided reports whether neither the choice nor anything beside it was answered.
func (d *desk) undecided(b *worksheets.Verdict) bool {
	if d.tally.Say(b.Of) != "" {
		return false
	}
	for _, line := range b.Lines {
		if !unanswered(d.tally.Words(line)) {
			return false
		}
	}
	return true
}

// silentColumns reports whether all blocks in columns are silent.
func (d *desk) silentColumns(b *worksheets.ReportColumns) bool {
	for _, pillar := range b.Columns {
		for _, block := range pillar.Blocks {
			if !d.silent(block) {
				return false
			}
		}
	}
	return true
}

// block lays out the block at i of a list.
func (d *desk) block(list []worksheets.ReportBlock, i int, in cell) []flow.Strip {
	if !d.silent(list[i]) {
		return d.strips(list[i], in)
	}
	if i > 0 {
		if _, under := list[i-1].(*worksheets.ReportHeading); under {
			return d.nothing(in)
		}
	}
	return nil
}
