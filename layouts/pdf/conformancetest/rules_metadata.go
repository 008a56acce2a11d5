package conformancetest

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// metadataRules are of the XMP packet (ISO 19005-3, 6.6; ISO 14289-1, 5, 7.1).
func metadataRules(g *registry) {
	there := func(d *document, r report) {
		if d.stream(d.catalog()["Metadata"]) == nil {
			r("the catalog", "it leads to no metadata")
		}
	}
	g.archive("6.6.2.1", 1, there)
	g.accessible("7.1", 8, there)
	for test, key := range map[int]string{2: "bytes", 3: "encoding"} {
		g.archive("6.6.2.1", test, func(d *document, r report) {
			if slices.ContainsFunc(d.packet.header, func(a attribute) bool { return a.name == key }) {
				r("the packet", "its header says %s", key)
			}
		})
	}
	g.archive("6.6.2.1", 4, func(d *document, r report) {
		switch {
		case d.packet.fault != nil:
			r("the packet", "%v", d.packet.fault)
		case len(d.packet.header) == 0 || !d.packet.ended:
			r("the packet", "it has no header, or no end")
		}
	})
	g.archive("6.6.2.1", 5, func(d *document, r report) {
		if !utf8.Valid(d.packetData) || bytes.ContainsRune(d.packetData, 0) {
			r("the packet", "it is no UTF-8")
		}
	})
	g.archive("6.6.2.3.1", 1, undescribed)
	g.archive("6.6.2.3.1", 2, untyped)
	identified(g.archive, "6.6.4", "PDF/A", nsPDFA, "3")
	g.archive("6.6.4", 3, func(d *document, r report) {
		if c := d.packet.simple(nsPDFA, "conformance"); d.packet.property(nsPDFA, "part") != nil && !slices.Contains([]string{"A", "B", "U"}, c) {
			r("the packet", "the conformance %q", c)
		}
	})
	prefixed(g.archive, "6.6.4", 4, nsPDFA, "pdfaid", "part", "conformance", "amd", "corr")
	identified(g.accessible, "5", "PDF/UA", nsPDFUA, "1")
	prefixed(g.accessible, "5", 3, nsPDFUA, "pdfuaid", "part", "amd", "corr")
	g.accessible("7.1", 9, func(d *document, r report) {
		if title := d.packet.said(nsDC, "title", "Alt"); len(title) == 0 || title[0] == "" {
			r("the packet", "it has no title")
		}
	})
}

// undescribed asks for properties that XMP, PDF/A or the packet itself describe.
func undescribed(d *document, r report) {
	for _, p := range d.packet.properties {
		if valueTypes[p.space][p.name] == "" && d.described(p) == "" {
			r("the packet", "nothing describes %s:%s", p.prefix, p.name)
		}
	}
}

// untyped asks for values of the types that the properties have.
func untyped(d *document, r report) {
	for _, p := range d.packet.properties {
		if kind := cmp.Or(valueTypes[p.space][p.name], d.described(p)); kind != "" && !p.isA(kind) {
			r("the packet", "%s:%s is no %s", p.prefix, p.name, kind)
		}
	}
}

type enter = func(clause string, test int, judge func(*document, report))

func identified(enter enter, clause, standard, space, part string) {
	enter(clause, 1, func(d *document, r report) {
		if d.packet.property(space, "part") == nil {
			r("the packet", "it does not claim %s", standard)
		}
	})
	enter(clause, 2, func(d *document, r report) {
		if p := d.packet.property(space, "part"); p != nil && p.text != part {
			r("the packet", "the part %q of %s", p.text, standard)
		}
	})
}

// prefixed holds each property of an identification to its prefix.
func prefixed(enter enter, clause string, first int, space, prefix string, names ...string) {
	for i, name := range names {
		enter(clause, first+i, func(d *document, r report) {
			if p := d.packet.property(space, name); p != nil && p.prefix != prefix {
				r("the packet", "the prefix of %s:%s", p.prefix, p.name)
			}
		})
	}
}

// valueTypes are those of the properties that our files have, and XMP or the
// standards define (XMP Specification, Part 1, 8; PDF/A's own 6.6.4). Others
// need a description in the packet.
var valueTypes = map[string]map[string]string{
	nsDC: {
		"title": "Lang Alt", "description": "Lang Alt", "creator": "seq ProperName", "subject": "bag Text",
		"language": "bag Locale", "format": "Text",
	},
	nsXMP:       {"CreateDate": "Date", "ModifyDate": "Date", "MetadataDate": "Date", "CreatorTool": "Text"},
	nsPDF:       {"Keywords": "Text", "Producer": "Text", "PDFVersion": "Text"},
	nsPDFA:      {"part": "Integer", "conformance": "Text", "amd": "Text", "corr": "Text"},
	nsExtension: {"schemas": "bag Schema"},
}

var (
	dates    = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$`)
	integers = regexp.MustCompile(`^[+-]?\d+$`)
	locales  = regexp.MustCompile(`^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$`)
)

// isA reports whether a property has the form that its type asks for.
func (n *node) isA(kind string) bool {
	array := func(of string, ok func(*node) bool) bool {
		list, found := n.items(of)
		return found && len(list) > 0 && !slices.ContainsFunc(list, func(item *node) bool { return !ok(item) })
	}
	plain := func(n *node) bool { return len(n.kids) == 0 }
	switch first, rest, _ := strings.Cut(kind, " "); {
	case kind == "Lang Alt":
		return array("Alt", func(item *node) bool { return plain(item) && item.attribute(nsXML, "lang") != "" })
	case first == "seq":
		return array("Seq", plain)
	case kind == "bag Locale":
		return array("Bag", func(item *node) bool { return plain(item) && locales.MatchString(item.text) })
	case kind == "bag Schema":
		_, ok := n.items("Bag")
		return ok
	case first == "bag":
		return array("Bag", plain)
	case kind == "Integer":
		return plain(n) && integers.MatchString(n.text)
	case kind == "Date":
		return plain(n) && dates.MatchString(n.text)
	default:
		return plain(n) && rest == ""
	}
}

// described is the type that an extension schema of the packet gives to a
// property; "": none does.
func (d *document) described(p *node) string {
	for _, s := range d.schemas() {
		uri := s.child(nsSchema, "namespaceURI")
		if uri == nil || uri.text != p.space {
			continue
		}
		list, _ := s.child(nsSchema, "property").items("Seq")
		for _, item := range list {
			named, kind := item.child(nsProperty, "name"), item.child(nsProperty, "valueType")
			if named != nil && kind != nil && named.text == p.name {
				return kind.text
			}
		}
	}
	return ""
}

// schemas are the extension schemas of the packet.
func (d *document) schemas() []*node {
	list, _ := d.packet.property(nsExtension, "schemas").items("Bag")
	return list
}
