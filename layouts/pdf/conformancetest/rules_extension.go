package conformancetest

import (
	"slices"
	"strings"
)

// extensionRules are of the packet's extension schemas (ISO 19005-3, 6.6.2.3.2,
// 6.6.2.3.3).
func extensionRules(g *registry) {
	const clause = "6.6.2.3.3"
	g.archive("6.6.2.3.2", 1, undefinedFields)
	g.archive(clause, 1, func(d *document, r report) {
		if p := d.packet.property(nsExtension, "schemas"); p != nil {
			if _, ok := p.items("Bag"); !ok || p.prefix != "pdfaExtension" {
				r("the packet", "its extension schemas are no rdf:Bag of pdfaExtension")
			}
		}
	})
	g.archive(clause, 2, eachSchema("schema"))
	g.archive(clause, 3, eachSchema("namespaceURI"))
	g.archive(clause, 4, eachSchema("prefix"))
	g.archive(clause, 5, func(d *document, r report) {
		for _, s := range d.schemas() {
			p := s.child(nsSchema, "property")
			if _, ok := p.items("Seq"); p != nil && (!ok || p.prefix != "pdfaSchema") {
				r("an extension schema", "its properties are no rdf:Seq of pdfaSchema")
			}
		}
	})
	g.archive(clause, 7, eachProperty("name"))
	g.archive(clause, 8, eachProperty("valueType", strings.Fields("Text Integer Date URI URL Boolean Real Locale MIMEType ProperName AgentName")...))
	g.archive(clause, 9, eachProperty("category", "internal", "external"))
	g.archive(clause, 10, eachProperty("description"))
	for _, test := range []int{6, 11, 12, 13, 14, 15, 16, 17, 18} {
		g.archive(clause, test, func(d *document, r report) {
			for _, s := range d.schemas() {
				if s.child(nsSchema, "valueType") != nil {
					r("an extension schema", "it defines types, which this test cannot judge")
				}
			}
		})
	}
}

func undefinedFields(d *document, r report) {
	known := map[string][]string{
		nsSchema:   {"schema", "namespaceURI", "prefix", "property", "valueType"},
		nsProperty: {"name", "valueType", "category", "description"},
	}
	for _, s := range d.schemas() {
		for _, k := range append(slices.Clone(s.kids), inner(s)...) {
			if !slices.Contains(known[k.space], k.name) {
				r("an extension schema", "it has the field %s:%s", k.prefix, k.name)
			}
		}
	}
}

// eachSchema asks each schema for a field that is a text.
func eachSchema(field string) func(*document, report) {
	return func(d *document, r report) {
		for _, s := range d.schemas() {
			if !s.says(nsSchema, "pdfaSchema", field) {
				r("an extension schema", "it has no pdfaSchema:%s that is a text", field)
			}
		}
	}
}

// eachProperty asks each property of a schema for a field that is a text, or
// one of some.
func eachProperty(field string, may ...string) func(*document, report) {
	return func(d *document, r report) {
		for _, s := range d.schemas() {
			list, _ := s.child(nsSchema, "property").items("Seq")
			for _, p := range list {
				switch {
				case !p.says(nsProperty, "pdfaProperty", field):
					r("an extension schema", "a property has no pdfaProperty:%s that is a text", field)
				case may != nil && !slices.Contains(may, p.child(nsProperty, field).text):
					r("an extension schema", "a property's %s is %q", field, p.child(nsProperty, field).text)
				}
			}
		}
	}
}

// inner are the fields of a schema's properties.
func inner(schema *node) (all []*node) {
	list, _ := schema.child(nsSchema, "property").items("Seq")
	for _, p := range list {
		all = append(all, p.kids...)
	}
	return all
}

// says reports whether a field is a text, and not an empty one.
func (n *node) says(space, prefix, field string) bool {
	k := n.child(space, field)
	return k != nil && len(k.kids) == 0 && k.text != "" && k.prefix == prefix
}
