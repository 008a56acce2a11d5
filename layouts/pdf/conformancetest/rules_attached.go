package conformancetest

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// attachedRules are of what our files have none of: files within them, layers,
// presentations (ISO 19005-3, 6.8 to 6.11; ISO 14289-1, 7.10, 7.11).
func attachedRules(g *registry) {
	attached := absent("an embedded file", func(d *document, o types.Dict) bool {
		return o["EF"] != nil || o["EmbeddedFiles"] != nil || o["AF"] != nil || d.name(o["Type"]) == "Filespec" || d.name(o["Type"]) == "EmbeddedFile"
	})
	layered := absent("a layer", func(d *document, o types.Dict) bool {
		return o["OCProperties"] != nil || d.name(o["Type"]) == "OCG" || d.name(o["Type"]) == "OCMD"
	})
	for test := 1; test <= 4; test++ {
		g.archive("6.8", test, attached)
		g.archive("6.9", test, layered)
	}
	g.archive("6.10", 1, absent("an alternate presentation", has("AlternatePresentations")))
	g.archive("6.10", 2, absent("a presentation's step", has("PresSteps")))
	g.archive("6.11", 1, absent("a requirement", has("Requirements")))
	g.accessible("7.10", 1, layered)
	g.accessible("7.10", 2, layered)
	g.accessible("7.11", 1, attached)
}
