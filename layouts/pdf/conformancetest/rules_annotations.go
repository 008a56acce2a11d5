package conformancetest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Flags of an annotation (ISO 32000-1, 12.5.3).
const (
	invisible    = 1 << 0
	hidden       = 1 << 1
	printed      = 1 << 2
	noView       = 1 << 5
	toggleNoView = 1 << 8
)

// annotationRules are ISO 19005-3, 6.3 to 6.5, and ISO 14289-1, 7.18.
func annotationRules(g *registry) {
	known := strings.Fields("Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark Redact")
	g.archive("6.3.1", 1, eachAnnotation(func(d *document, a *annotation) bool {
		return slices.Contains(known, d.name(a.dict["Subtype"]))
	}, "its type is unknown"))
	g.archive("6.3.2", 1, eachAnnotation(func(d *document, a *annotation) bool {
		return d.kindOf(a) == "Popup" || a.dict["F"] != nil
	}, "it has no flags"))
	g.archive("6.3.2", 2, eachAnnotation(func(d *document, a *annotation) bool {
		return a.dict["F"] == nil || d.integer(a.dict["F"], 0)&(invisible|hidden|printed|noView|toggleNoView) == printed
	}, "its flags"))
	g.archive("6.3.3", 1, eachAnnotation(func(d *document, a *annotation) bool {
		box := d.array(a.dict["Rect"])
		empty := len(box) == 4 && d.number(box[0]) == d.number(box[2]) && d.number(box[1]) == d.number(box[3])
		return empty || d.kindOf(a) == "Popup" || d.kindOf(a) == "Link" || a.dict["AP"] != nil
	}, "it has no appearance"))
	g.archive("6.4.2", 2, absent("a dynamic form", has("NeedsRendering")))
	for test := 1; test <= 3; test++ {
		g.archive("6.4.3", test, absent("a signature", signed))
	}
	actionRules(g)
	accessibleAnnotations(g)
	formRules(g)
}

func (d *document) kindOf(a *annotation) string { return d.name(a.dict["Subtype"]) }

func eachAnnotation(ok func(*document, *annotation) bool, what string) func(*document, report) {
	return func(d *document, r report) {
		for _, a := range d.annotations {
			if !ok(d, a) {
				r(a.String(), "%s", what)
			}
		}
	}
}

func actionRules(g *registry) {
	types := strings.Fields("GoTo GoToR GoToE Thread URI Named SubmitForm")
	g.archive("6.5.1", 1, func(d *document, r report) {
		for _, a := range d.actions() {
			if !slices.Contains(types, d.name(a.dict["S"])) {
				r(a.object, "the action %s", d.name(a.dict["S"]))
			}
		}
	})
	g.archive("6.5.1", 2, func(d *document, r report) {
		for _, a := range d.actions() {
			if d.name(a.dict["S"]) == "Named" && !slices.Contains(strings.Fields("NextPage PrevPage FirstPage LastPage"), d.name(a.dict["N"])) {
				r(a.object, "the named action %s", d.name(a.dict["N"]))
			}
		}
	})
	g.archive("6.5.2", 1, func(d *document, r report) {
		if d.catalog()["AA"] != nil {
			r("the catalog", "it has additional actions")
		}
	})
	g.archive("6.5.2", 2, func(d *document, r report) {
		for _, p := range d.pages {
			if p.dict["AA"] != nil {
				r(fmt.Sprintf("page %d", p.index+1), "it has additional actions")
			}
		}
	})
}

type action struct {
	object string
	dict   types.Dict
}

// actions are what annotations, bookmarks and the catalog do, and what follows.
// Attributes of structure elements, under /A too, have no /S.
func (d *document) actions() (all []action) {
	add := func(object string, o types.Object) {
		for _, item := range d.list(o) {
			if a := d.dict(item); a != nil && a["S"] != nil {
				all = append(all, action{object, a})
			}
		}
	}
	d.walk(func(n int, o types.Dict) {
		for _, key := range []string{"A", "Next", "OpenAction"} {
			add(fmt.Sprintf("object %d", n), o[key])
		}
		for _, key := range sortedKeys(d.dict(o["AA"])) {
			add(fmt.Sprintf("object %d", n), d.dict(o["AA"])[key])
		}
	})
	return all
}

// visible reports whether an annotation is one that people meet.
func (d *document) visible(a *annotation) bool { return d.integer(a.dict["F"], 0)&hidden == 0 }

// holder is the structure element of an annotation, by the parent tree.
func (d *document) holder(a *annotation) *element {
	o, ok := d.parents[d.integer(a.dict["StructParent"], -1)]
	if !ok {
		return nil
	}
	return d.tree.byNumber[numberOf(o)]
}

// holds reports whether an element of a type holds an annotation.
func (d *document) holds(standard string, a *annotation) bool {
	e := d.holder(a)
	return e != nil && e.standard == standard
}

func tabOrder(d *document, r report) {
	for _, p := range d.pages {
		if len(d.array(p.dict["Annots"])) > 0 && d.name(p.dict["Tabs"]) != "S" {
			r(fmt.Sprintf("page %d", p.index+1), "annotations are not reached in the order of the structure")
		}
	}
}

func accessibleAnnotations(g *registry) {
	g.accessible("7.18.1", 1, eachAnnotation(func(d *document, a *annotation) bool {
		return slices.Contains([]string{"Widget", "PrinterMark", "Link"}, d.kindOf(a)) || !d.visible(a) || d.holds("Annot", a)
	}, "it is not in an Annot"))
	g.accessible("7.18.1", 2, eachAnnotation(func(d *document, a *annotation) bool {
		e := d.holder(a)
		return d.kindOf(a) == "Widget" || !d.visible(a) || d.text(a.dict["Contents"]) != "" || e != nil && d.text(e.dict["Alt"]) != ""
	}, "it does not say what it is"))
	g.accessible("7.18.2", 1, eachAnnotation(func(d *document, a *annotation) bool { return d.kindOf(a) != "TrapNet" || !d.visible(a) }, "a trap network"))
	g.accessible("7.18.3", 1, tabOrder)
	for test := 1; test <= 2; test++ {
		g.accessible("7.18.6.2", test, absent("a media clip", func(d *document, o types.Dict) bool {
			return d.name(o["Type"]) == "MediaClip" || d.name(o["S"]) == "Rendition"
		}))
	}
	linkRules(g)
}

// linkRules are of links and printer's marks.
func linkRules(g *registry) {
	g.accessible("7.18.5", 1, eachAnnotation(func(d *document, a *annotation) bool {
		return d.kindOf(a) != "Link" || !d.visible(a) || d.holds("Link", a)
	}, "it is not in a Link"))
	g.accessible("7.18.5", 2, eachAnnotation(func(d *document, a *annotation) bool {
		return d.kindOf(a) != "Link" || !d.visible(a) || d.text(a.dict["Contents"]) != ""
	}, "it does not say where it leads"))
	g.accessible("7.18.8", 1, eachAnnotation(func(d *document, a *annotation) bool {
		return d.kindOf(a) != "PrinterMark" || a.dict["StructParent"] == nil
	}, "a printer's mark is in the structure"))
}
