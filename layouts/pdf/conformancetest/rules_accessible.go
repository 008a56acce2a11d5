package conformancetest

import (
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// accessibleRules are of the catalog and of the tree as a whole (ISO 14289-1,
// 6.2, 7.1).
func accessibleRules(g *registry) {
	g.accessible("6.2", 1, func(d *document, r report) {
		if d.dict(d.catalog()["MarkInfo"])["Marked"] != types.Boolean(true) {
			r("the catalog", "the file is not marked as tagged")
		}
	})
	g.accessible("7.1", 4, func(d *document, r report) {
		if d.dict(d.catalog()["MarkInfo"])["Suspects"] == types.Boolean(true) {
			r("the catalog", "tags are suspects")
		}
	})
	g.accessible("7.1", 5, eachElement("", func(_ *document, e *element) string {
		if e.standard == "" && !e.circular {
			return "its type leads to no standard one"
		}
		return ""
	}))
	g.accessible("7.1", 6, eachElement("", func(_ *document, e *element) string {
		if e.circular {
			return "its type is mapped in a circle"
		}
		return ""
	}))
	g.accessible("7.1", 7, eachElement("", func(d *document, e *element) string {
		if standardTypes[e.tag] && d.dict(d.tree.root["RoleMap"])[e.tag] != nil {
			return "its standard type is mapped to another"
		}
		return ""
	}))
	g.accessible("7.1", 10, func(d *document, r report) {
		if d.dict(d.catalog()["ViewerPreferences"])["DisplayDocTitle"] != types.Boolean(true) {
			r("the catalog", "the viewer is not told to show the title")
		}
	})
	g.accessible("7.1", 11, func(d *document, r report) {
		if d.tree.root == nil {
			r("the catalog", "it leads to no structure tree")
		}
	})
	g.accessible("7.1", 12, eachElement("", func(_ *document, e *element) string {
		if e.dict["P"] == nil {
			return "it does not say what holds it"
		}
		return ""
	}))
}

// eachElement judges each structure element of a standard type, "" for all;
// what is wrong with it, or "".
func eachElement(standard string, wrong func(*document, *element) string) func(*document, report) {
	return func(d *document, r report) {
		for _, e := range d.tree.all {
			if standard != "" && e.standard != standard {
				continue
			}
			if what := wrong(d, e); what != "" {
				r(e.String(), "%s", what)
			}
		}
	}
}

// contentRules hold what pages paint to the tree (ISO 14289-1, 7.1).
func contentRules(g *registry) {
	artifact := func(s *sequence) bool { return s.tag == "Artifact" }
	each := func(test int, what string, wrong func(s *sequence, tagged func(*sequence) bool) bool) {
		g.accessible("7.1", test, func(d *document, r report) {
			for _, p := range d.pages {
				tagged := d.tagged(p)
				for i, s := range p.marked {
					if wrong(s, tagged) {
						r(fmt.Sprintf("page %d, sequence %d", p.index+1, i), "%s", what)
					}
				}
			}
		})
	}
	each(1, "an artifact within tagged content", func(s *sequence, tagged func(*sequence) bool) bool {
		return artifact(s) && s.within(tagged)
	})
	each(2, "tagged content within an artifact", func(s *sequence, tagged func(*sequence) bool) bool {
		return s.within(tagged) && s.parent.within(artifact)
	})
	g.accessible("7.1", 3, func(d *document, r report) {
		for _, p := range d.pages {
			tagged := d.tagged(p)
			for i, item := range p.items {
				if !item.in.within(artifact) && !item.in.within(tagged) {
					r(fmt.Sprintf("page %d, item %d", p.index+1, i), "%s paints what is neither tagged nor an artifact", item.operator)
				}
			}
		}
	})
}

// tagged tells whether a sequence of the page is the content of an element, by
// the parent tree.
func (d *document) tagged(p *sheet) func(*sequence) bool {
	parents := d.array(d.parents[d.integer(p.dict["StructParents"], -1)])
	return func(s *sequence) bool {
		return s.mcid >= 0 && s.mcid < len(parents) && d.tree.byNumber[numberOf(parents[s.mcid])] != nil
	}
}

// treeRules are of headings, figures, formulas and notes (ISO 14289-1, 7.3,
// 7.4, 7.7, 7.9).
func treeRules(g *registry) {
	g.accessible("7.3", 1, eachElement("Figure", unsaid))
	g.accessible("7.7", 1, eachElement("Formula", unsaid))
	g.accessible("7.4.2", 1, headings)
	g.accessible("7.4.4", 1, eachElement("", func(_ *document, e *element) string {
		if count(e.holds(), "H") > 1 {
			return "it holds several H"
		}
		return ""
	}))
	g.accessible("7.4.4", 2, mixed(func(e *element) bool { return e.standard == "H" }))
	g.accessible("7.4.4", 3, mixed(func(e *element) bool { return e.level() > 0 }))
	g.accessible("7.9", 1, eachElement("Note", func(d *document, e *element) string {
		if len(d.bytes(e.dict["ID"])) == 0 {
			return "it has no identifier"
		}
		return ""
	}))
	g.accessible("7.9", 2, func(d *document, r report) {
		seen := map[string]bool{}
		for _, e := range d.tree.all {
			id := string(d.bytes(e.dict["ID"]))
			if e.standard == "Note" && seen[id] {
				r(e.String(), "its identifier is another's")
			}
			seen[id] = id != ""
		}
	})
}

// headings never skip a level.
func headings(d *document, r report) {
	last := 0
	for _, e := range d.tree.all {
		if level := e.level(); level > 0 {
			if level > last+1 {
				r(e.String(), "it follows a heading of the level %d", last)
			}
			last = level
		}
	}
}

// mixed finds headings of a kind where there are those with a level and those
// without one.
func mixed(is func(*element) bool) func(*document, report) {
	return func(d *document, r report) {
		plain, numbered := false, false
		for _, e := range d.tree.all {
			plain, numbered = plain || e.standard == "H", numbered || e.level() > 0
		}
		for _, e := range d.tree.all {
			if plain && numbered && is(e) {
				r(e.String(), "headings with a level and without one")
			}
		}
	}
}

// unsaid is what is wrong with a figure that no words stand for.
func unsaid(d *document, e *element) string {
	if d.text(e.dict["Alt"]) == "" && e.dict["ActualText"] == nil {
		return "no words stand for it"
	}
	return ""
}

func count(all []string, one string) int {
	n := 0
	for _, s := range all {
		if s == one {
			n++
		}
	}
	return n
}
