package conformancetest

import (
	"bytes"
	"fmt"
	"regexp"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

var mimeType = regexp.MustCompile(`^[-\w+.]+/[-\w+.]+$`)

// attachedRules are of files within the file, and of what ours have none of:
// layers, presentations (ISO 19005-3, 6.8 to 6.11; ISO 14289-1, 7.10, 7.11).
func attachedRules(g *registry) {
	g.archive("6.8", 1, func(d *document, r report) {
		d.specifications(func(n int, o types.Dict) {
			for _, key := range []string{"F", "UF"} {
				stream := d.dict(d.dict(o["EF"])[key])
				if kind := decodedName(d.name(stream["Subtype"])); stream != nil && !mimeType.MatchString(kind) {
					r(fmt.Sprintf("file specification %d", n), "the file's type is %q", kind)
				}
			}
		})
	})
	named := func(d *document, r report) {
		d.specifications(func(n int, o types.Dict) {
			if d.text(o["F"]) == "" || d.text(o["UF"]) == "" {
				r(fmt.Sprintf("file specification %d", n), "the file has no name")
			}
		})
	}
	g.archive("6.8", 2, named)
	g.archive("6.8", 3, func(d *document, r report) {
		d.specifications(func(n int, o types.Dict) {
			if d.name(o["AFRelationship"]) == "" {
				r(fmt.Sprintf("file specification %d", n), "it does not say what the file is to the document")
			}
		})
	})
	g.archive("6.8", 4, func(d *document, r report) {
		associated := map[int]bool{}
		d.walk(func(_ int, o types.Dict) {
			for _, f := range d.list(o["AF"]) {
				associated[numberOf(f)] = true
			}
		})
		d.specifications(func(n int, _ types.Dict) {
			if !associated[n] {
				r(fmt.Sprintf("file specification %d", n), "nothing has the file as an associated one")
			}
		})
	})
	g.plain("7.9.6", sortedNames)
	layered := absent("a layer", func(d *document, o types.Dict) bool {
		return o["OCProperties"] != nil || d.name(o["Type"]) == "OCG" || d.name(o["Type"]) == "OCMD"
	})
	for test := 1; test <= 4; test++ {
		g.archive("6.9", test, layered)
	}
	g.archive("6.10", 1, absent("an alternate presentation", has("AlternatePresentations")))
	g.archive("6.10", 2, absent("a presentation's step", has("PresSteps")))
	g.archive("6.11", 1, absent("a requirement", has("Requirements")))
	g.accessible("7.10", 1, layered)
	g.accessible("7.10", 2, layered)
	g.accessible("7.11", 1, named)
}

// specifications visits those of embedded files (ISO 32000-1, 7.11.3).
func (d *document) specifications(visit func(n int, o types.Dict)) {
	d.walk(func(n int, o types.Dict) {
		if o["EF"] != nil {
			visit(n, o)
		}
	})
}

// sortedNames holds the name tree of embedded files to its order, by which
// readers search it, and to all specifications.
func sortedNames(d *document, r report) {
	names := d.array(d.dict(d.dict(d.catalog()["Names"])["EmbeddedFiles"])["Names"])
	inTree := map[int]bool{}
	for i := 0; i+1 < len(names); i += 2 {
		inTree[numberOf(names[i+1])] = true
		if i > 0 && bytes.Compare(d.bytes(names[i-2]), d.bytes(names[i])) >= 0 {
			r("the embedded files", "the name %q stands after %q", d.text(names[i]), d.text(names[i-2]))
		}
	}
	d.specifications(func(n int, _ types.Dict) {
		if !inTree[n] {
			r(fmt.Sprintf("file specification %d", n), "no name leads to it")
		}
	})
}
