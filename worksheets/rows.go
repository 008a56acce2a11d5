package worksheets

// Rows is how many rows of a table are printed. In YAML it is a number, or a
// list of words that stand in the first column, a row each: then there are no
// others.
type Rows struct {
	Count  int
	Labels []string `most:"200"`
}

// Printed is how many rows are printed at least.
func (r Rows) Printed() int { return max(r.Count, len(r.Labels)) }

// maxPrinted is how many rows a table may print blank.
const maxPrinted = 200

func (r *Rows) count() *int { return &r.Count }
func (r *Rows) list() any   { return &r.Labels }

func (r *Rows) check(at spot) {
	at.problemIf(r.Count < 0 || r.Count > maxPrinted, Msg("%q must be from %d to %d", "rows", 1, maxPrinted), Message{})
	for i, label := range r.Labels {
		at.item(i).problemIf(label == "", Msg("this entry is empty"), Msg("write what stands in the row's first cell"))
	}
}

// RowHead heads the column in which the rows' labels stand.
type RowHead struct {
	Label string `yaml:"label"`
	Width Width  `yaml:"width"` // left out: as the longest label needs
}

// checkRows asks that a table says how many rows there are, in one way.
func (t *Table) checkRows(at spot) {
	labelled := len(t.Rows.Labels) > 0
	at.key("rows").problemIf(t.Rows.Printed() == 0 && !t.Fill, Msg("this table has no rows"), Msg("write how many are printed, rows: 10, or fill: true"))
	at.key("row_head").problemIf(t.RowHead != nil && !labelled, Msg("%q belongs to rows with labels only", "row_head"), Msg("delete it, or write the labels of the rows as a list"))
	at.key("fill").problemIf(t.Fill && labelled, Msg("rows with labels are as many as their labels"), Msg("delete it"))
	if t.Max == nil {
		return
	}
	switch most := at.key("max"); {
	case labelled:
		most.problem(Msg("rows with labels are as many as their labels"), Msg("delete it"))
	case *t.Max < 1 || *t.Max > maxRows:
		most.problem(Msg("%q must be from %d to %d", "max", 1, maxRows), Message{})
	case *t.Max < t.Rows.Count:
		most.problem(Msg("%q is less than %q", "max", "rows"), Message{})
	}
}

// most is how many rows an answer may have; nil: as many as any answer.
func (t *Table) most() *int {
	if n := len(t.Rows.Labels); n > 0 {
		return &n
	}
	return t.Max
}
