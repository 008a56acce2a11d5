package conformancetest

import (
	"fmt"
	"slices"
	"strings"
)

// tableRules are of which elements hold which in tables (ISO 14289-1, 7.2).
func tableRules(g *registry) {
	g.accessible("7.2", 3, holdsOnly("Table", "TR", "THead", "TBody", "TFoot", "Caption"))
	g.accessible("7.2", 4, heldBy("TR", "Table", "THead", "TBody", "TFoot"))
	g.accessible("7.2", 5, heldBy("THead", "Table"))
	g.accessible("7.2", 6, heldBy("TBody", "Table"))
	g.accessible("7.2", 7, heldBy("TFoot", "Table"))
	g.accessible("7.2", 8, heldBy("TH", "TR"))
	g.accessible("7.2", 9, heldBy("TD", "TR"))
	g.accessible("7.2", 10, holdsOnly("TR", "TH", "TD"))
	g.accessible("7.2", 11, holdsOne("Table", "THead"))
	g.accessible("7.2", 12, holdsOne("Table", "TFoot"))
	for test, part := range map[int]string{13: "TFoot", 14: "THead"} {
		g.accessible("7.2", test, eachElement("Table", func(_ *document, e *element) string {
			if kids := e.holds(); slices.Contains(kids, part) && !slices.Contains(kids, "TBody") {
				return part + " without TBody"
			}
			return ""
		}))
	}
	g.accessible("7.2", 16, eachElement("Table", func(_ *document, e *element) string {
		if kids := e.holds(); len(kids) > 2 && slices.Contains(kids[1:len(kids)-1], "Caption") {
			return "its caption is neither first nor last"
		}
		return ""
	}))
	g.accessible("7.2", 36, holdsOnly("THead", "TR"))
	g.accessible("7.2", 37, holdsOnly("TBody", "TR"))
	g.accessible("7.2", 38, holdsOnly("TFoot", "TR"))
	g.accessible("7.2", 39, holdsOne("Table", "Caption"))
}

// holdsOnly holds an element to what it may hold.
func holdsOnly(standard string, may ...string) func(*document, report) {
	return eachElement(standard, func(_ *document, e *element) string {
		for _, kid := range e.holds() {
			if !slices.Contains(may, kid) {
				return fmt.Sprintf("it holds %q, and may hold %s", kid, strings.Join(may, ", "))
			}
		}
		return ""
	})
}

func holdsOne(standard, kid string) func(*document, report) {
	return eachElement(standard, func(_ *document, e *element) string {
		if n := count(e.holds(), kid); n > 1 {
			return fmt.Sprintf("it holds %d %s", n, kid)
		}
		return ""
	})
}

// heldBy holds an element to what may hold it.
func heldBy(standard string, may ...string) func(*document, report) {
	return eachElement(standard, func(_ *document, e *element) string {
		if !slices.Contains(may, e.under()) {
			return fmt.Sprintf("%q holds it, not %s", e.under(), strings.Join(may, " or "))
		}
		return ""
	})
}

// cellRules are of the cells' places and headers (ISO 14289-1, 7.2, 7.5). A row
// of no cells is 42, one of another length than the first is 43.
func cellRules(g *registry) {
	g.accessible("7.2", 15, eachCell(func(c *cell) string {
		if c.intersects {
			return "it overlaps another cell"
		}
		return ""
	}))
	g.accessible("7.2", 41, eachGrid(func(grid *grid, r report) {
		for i, height := range grid.height {
			if height != grid.rows {
				r(grid.table.String(), "column %d has %d rows of %d", i+1, height, grid.rows)
			}
		}
	}))
	g.accessible("7.2", 42, eachGrid(func(grid *grid, r report) {
		for i, width := range grid.widths {
			if width == 0 {
				r(grid.table.String(), "row %d has no cells", i+1)
			}
		}
	}))
	g.accessible("7.2", 43, eachGrid(func(grid *grid, r report) {
		for i, width := range grid.widths {
			if width != grid.widths[0] && width > 0 {
				r(grid.table.String(), "row %d has %d columns, the first %d", i+1, width, grid.widths[0])
			}
		}
	}))
	g.accessible("7.5", 1, eachCell(func(c *cell) string {
		if c.element.standard == "TD" && !c.headed && len(c.unknown) == 0 {
			return "no header cell heads it"
		}
		return ""
	}))
	g.accessible("7.5", 2, eachCell(func(c *cell) string {
		if c.element.standard == "TD" && !c.headed && len(c.unknown) > 0 {
			return fmt.Sprintf("the header %q is not there", c.unknown[0])
		}
		return ""
	}))
}

func eachGrid(judge func(*grid, report)) func(*document, report) {
	return func(d *document, r report) {
		for _, grid := range d.grids {
			judge(grid, r)
		}
	}
}

// eachCell judges each cell; what is wrong with it, or "".
func eachCell(wrong func(c *cell) string) func(*document, report) {
	return eachGrid(func(grid *grid, r report) {
		for _, c := range grid.cells {
			if what := wrong(c); what != "" {
				r(c.element.String(), "%s", what)
			}
		}
	})
}

// listRules are of lists and tables of contents (ISO 14289-1, 7.2).
func listRules(g *registry) {
	g.accessible("7.2", 17, heldBy("LI", "L"))
	g.accessible("7.2", 18, heldBy("LBody", "LI"))
	g.accessible("7.2", 19, holdsOnly("L", "L", "LI", "Caption"))
	g.accessible("7.2", 20, holdsOnly("LI", "Lbl", "LBody"))
	g.accessible("7.2", 26, heldBy("TOCI", "TOC"))
	g.accessible("7.2", 27, holdsOnly("TOC", "TOC", "TOCI", "Caption"))
	for test, list := range map[int]string{28: "TOC", 40: "L"} {
		g.accessible("7.2", test, eachElement(list, func(_ *document, e *element) string {
			if kids := e.holds(); len(kids) > 0 && slices.Contains(kids[1:], "Caption") {
				return "its caption is not first"
			}
			return ""
		}))
	}
}
