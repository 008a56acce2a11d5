package worksheets

// Grid is rows and columns of frames: a canvas, four quadrants.
type Grid struct {
	Columns GridColumns `yaml:"columns"`
	Rows    GridRows    `yaml:"rows"`
	Fill    bool        `yaml:"fill"`   // the rows with shares go on to the foot of the page, or of what the grid stands in
	Across  *Axis       `yaml:"across"` // over the columns
	Down    *Axis       `yaml:"down"`   // left of the rows
	Cells   []GridCell  `yaml:"cells,required" most:"144"`
}

// MaxTracks is how many columns, and how many rows, a grid may have.
const MaxTracks = 12

// GridColumns are the columns of a grid. In YAML they are a number, of columns
// of the same width, or a list of widths.
type GridColumns struct {
	Count  int
	Widths []Width `most:"12"`
}

// Number is how many columns there are.
func (c GridColumns) Number() int { return max(c.Count, len(c.Widths)) }

// Width is that of a column.
func (c GridColumns) Width(i int) Width {
	if i < len(c.Widths) {
		return c.Widths[i]
	}
	return Width{Share: 1}
}

func (c *GridColumns) count() *int { return &c.Count }
func (c *GridColumns) list() any   { return &c.Widths }

func (c *GridColumns) check(at spot) {
	at.problemIf(c.Number() == 0, Msg("nothing says how many columns this grid has"), Msg("write columns: 2, or their widths: [1fr, 2fr]"))
	at.problemIf(c.Count < 0 || c.Count > MaxTracks, Msg("%q must be from %d to %d", "columns", 1, MaxTracks), Message{})
	for i, w := range c.Widths {
		at.item(i).problemIf(!w.Given(), Msg("this entry is empty"), Msg("write its width: %q", "1fr"))
	}
}

// GridRows are the rows of a grid. In YAML they are a number, of rows of the
// same height, or a list of heights; left out, there are as many as the cells
// take.
type GridRows struct {
	Count   int
	Heights []RowHeight `most:"12"`
}

// RowHeight is how high a row is, at the least: so many millimetres, or a share
// of what rows in millimetres leave. It is written as a [Width].
type RowHeight Width

func (h *RowHeight) setScalar(words string) (ok bool) { return (*Width)(h).setScalar(words) }

func (*RowHeight) wanted() (what, hint Message) {
	return Msg("this must be a height"), Msg("write millimetres or a share: %q or %q", "40mm", "2fr")
}

func (h *RowHeight) check(at spot) {
	_, hint := h.wanted()
	at.problemIf(!Width(*h).sound(), Msg("a row's height is from %q to %q, or a share from %q to %q", "1mm", "400mm", "1fr", "400fr"), hint)
}

func (r *GridRows) count() *int { return &r.Count }
func (r *GridRows) list() any   { return &r.Heights }

func (r *GridRows) check(at spot) {
	at.problemIf(r.Count < 0 || r.Count > MaxTracks, Msg("%q must be from %d to %d", "rows", 1, MaxTracks), Message{})
	for i, h := range r.Heights {
		at.item(i).problemIf(!Width(h).Given(), Msg("this entry is empty"), Msg("write its height: %q", "1fr"))
	}
}

// Height is that of a row.
func (r GridRows) Height(i int) RowHeight {
	if i < len(r.Heights) {
		return r.Heights[i]
	}
	return RowHeight{Share: 1}
}

// shared reports whether any row takes a share of what is left.
func (r GridRows) shared() bool {
	for _, h := range r.Heights {
		if h.MM == 0 {
			return true
		}
	}
	return len(r.Heights) == 0
}

// GridCell is a frame at its place.
type GridCell struct {
	At GridPlace `yaml:"at"` // left out: the first place that is free
	Framed
}

// Axis is what a grid's columns, or its rows, go by.
type Axis struct {
	Name string `yaml:"name"`          // in the middle: 紧急程度
	From string `yaml:"from,required"` // at the first column or row
	To   string `yaml:"to,required"`   // at the last
}

// Fields are the questions of all cells, in their order.
func (g *Grid) Fields() []Field {
	var fields []Field
	for i := range g.Cells {
		fields = append(fields, g.Cells[i].Fields()...)
	}
	return fields
}

func (g *Grid) check(at spot) {
	at.key("fill").problemIf(g.Fill && !g.Rows.shared(), Msg("all rows of this grid have their height"), Msg("write one of them as a share (%s), or delete this", "1fr"))
	if columns := g.Columns.Number(); columns > 0 && columns <= MaxTracks && g.Rows.Count <= MaxTracks {
		g.checkPlaces(at.key("cells"))
	}
}

func (c *GridCell) check(spot) {} // its frame's own check has been made

func (*Grid) block() {}
