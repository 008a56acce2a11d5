package conformancetest

import (
	"fmt"
	"strings"
	"time"
)

// plainRules are of ISO 32000-1, where the profiles trust the file: a reader
// aloud needs the tree and the contents to agree.
func plainRules(g *registry) {
	g.plain("7.8.2", func(d *document, r report) {
		for _, p := range d.painted() {
			for _, op := range p.unclosed {
				r(p.String(), "%s has no counterpart", op)
			}
		}
	})
	g.plain("9.7", programs)
	g.plain("14.3.3", information)
	g.plain("14.7.2", holders)
	g.plain("14.7.4.4", parentTree)
	g.plain("14.8.5.7", eachCell(func(c *cell) string {
		if c.element.standard == "TH" && !c.headsColumn && !c.headsRow {
			return "it does not say whether it heads a column or a row"
		}
		return ""
	}))
	g.plain("14.11.5", func(d *document, r report) {
		for _, p := range d.profiles {
			if err := p.wellFormed(); err != nil {
				r("the ICC profile", "%v", err)
			}
		}
	})
}

// programs holds fonts to what of them can be read, and CIDToGIDMaps to glyphs
// that are there.
func programs(d *document, r report) {
	for _, t := range d.sorted() {
		for _, err := range t.faults {
			r(fmt.Sprintf("font %d", t.number), "%v", err)
		}
		for cid := range len(t.mapped) / 2 {
			if gid, ok := t.glyph(cid); !ok {
				r(fmt.Sprintf("font %d", t.number), "CIDToGIDMap leads from %s to glyph %d of %d", hexOf(cid), gid, t.program.glyphs)
			}
		}
	}
}

// holders holds the elements' /P to what holds them.
func holders(d *document, r report) {
	for _, fault := range d.tree.faults {
		r("the structure tree", "%s", fault)
	}
	root := numberOf(d.catalog()["StructTreeRoot"])
	for _, e := range d.tree.all {
		holder := root
		if e.parent != nil {
			holder = e.parent.number
		}
		if numberOf(e.dict["P"]) != holder {
			r(e.String(), "/P is not what holds it")
		}
	}
}

// parentTree holds the tree's contents, the pages' sequences and the parent
// tree against each other: each sequence is in one element, which the parent
// tree names.
func parentTree(d *document, r report) {
	held := map[content]*element{}
	links := map[int]*element{}
	for _, e := range d.tree.all {
		for _, k := range e.kids {
			switch {
			case k.content != nil && held[*k.content] != nil:
				r(e.String(), "its sequence %d is another's too", k.content.mcid)
			case k.content != nil:
				held[*k.content] = e
			case k.object > 0:
				links[k.object] = e
			}
		}
	}
	for _, p := range d.pages {
		d.parentsOf(p, held, r)
	}
	for at, e := range held {
		r(e.String(), "page %d has no sequence %d", at.page, at.mcid)
	}
	for _, a := range d.annotations {
		if e := d.holder(a); e == nil || links[a.number] != e {
			r(a.String(), "the parent tree leads to another element than holds it")
		}
	}
}

// parentsOf holds a page's sequences to the elements that hold them, and takes
// these away.
func (d *document) parentsOf(p *sheet, held map[content]*element, r report) {
	parents := d.array(d.parents[d.integer(p.dict["StructParents"], -1)])
	page := fmt.Sprintf("page %d", p.index+1)
	seen := map[int]bool{}
	for _, s := range p.marked {
		if s.mcid < 0 {
			continue
		}
		at := content{p.number, s.mcid}
		e := held[at]
		delete(held, at)
		switch {
		case seen[s.mcid]:
			r(page, "two sequences have the number %d", s.mcid)
		case e == nil:
			r(page, "no element holds the sequence %d", s.mcid)
		case s.mcid >= len(parents) || numberOf(parents[s.mcid]) != e.number:
			r(page, "the parent tree leads from the sequence %d to another element than holds it", s.mcid)
		case s.tag != e.tag:
			r(page, "the sequence %d is a %s, and %s holds it", s.mcid, s.tag, e)
		}
		seen[s.mcid] = true
	}
	if len(parents) != len(seen) {
		r(page, "it has %d sequences, and the parent tree %d", len(seen), len(parents))
	}
}

// information holds the information dictionary to the packet.
func information(d *document, r report) {
	info := d.dict(d.trailer["Info"])
	first := func(name, kind string) string {
		return strings.Join(d.packet.said(nsDC, name, kind), ", ")
	}
	for key, said := range map[string]string{
		"Title": first("title", "Alt"), "Author": first("creator", "Seq"), "Subject": first("description", "Alt"),
		"Keywords": d.packet.simple(nsPDF, "Keywords"), "Producer": d.packet.simple(nsPDF, "Producer"),
		"CreationDate": pdfDate(d.packet.simple(nsXMP, "CreateDate")), "ModDate": pdfDate(d.packet.simple(nsXMP, "ModifyDate")),
	} {
		if have := d.text(info[key]); have != said {
			r("the information dictionary", "/%s is %q, and %q in the packet", key, have, said)
		}
	}
}

// pdfDate is a date of XMP as a PDF string has it.
func pdfDate(date string) string {
	t, err := time.Parse(time.RFC3339, date)
	if err != nil {
		return date
	}
	return t.UTC().Format("D:20060102150405Z")
}
