package conformancetest

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// Namespaces of an XMP packet (XMP Specification, Part 1; ISO 19005-3, 6.6.2.3,
// 6.6.4; ISO 14289-1, 5).
const (
	nsRDF       = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsXML       = "http://www.w3.org/XML/1998/namespace"
	nsMeta      = "adobe:ns:meta/"
	nsDC        = "http://purl.org/dc/elements/1.1/"
	nsXMP       = "http://ns.adobe.com/xap/1.0/"
	nsPDF       = "http://ns.adobe.com/pdf/1.3/"
	nsPDFA      = "http://www.aiim.org/pdfa/ns/id/"
	nsPDFUA     = "http://www.aiim.org/pdfua/ns/id/"
	nsExtension = "http://www.aiim.org/pdfa/ns/extension/"
	nsSchema    = "http://www.aiim.org/pdfa/ns/schema#"
	nsProperty  = "http://www.aiim.org/pdfa/ns/property#"
	nsType      = "http://www.aiim.org/pdfa/ns/type#"
	nsField     = "http://www.aiim.org/pdfa/ns/field#"
)

// node is an XML element, its names resolved and its prefixes kept.
type node struct {
	space, prefix, name string
	attributes          []attribute
	kids                []*node
	text                string
}

type attribute struct{ space, prefix, name, value string }

// attribute is the value of an attribute, or "".
func (n *node) attribute(space, name string) string {
	for _, a := range n.attributes {
		if a.space == space && a.name == name {
			return a.value
		}
	}
	return ""
}

// child is the first element of a name, or nil.
func (n *node) child(space, name string) *node {
	if n == nil {
		return nil
	}
	for _, k := range n.kids {
		if k.space == space && k.name == name {
			return k
		}
	}
	return nil
}

// items are what an array (rdf:Bag, Seq or Alt) holds; false: it is no such array.
func (n *node) items(kind string) ([]*node, bool) {
	if n == nil || len(n.kids) != 1 || n.kids[0].space != nsRDF || n.kids[0].name != kind {
		return nil, false
	}
	for _, item := range n.kids[0].kids {
		if item.space != nsRDF || item.name != "li" {
			return nil, false
		}
	}
	return n.kids[0].kids, true
}

// packet is an XMP packet.
type packet struct {
	header     []attribute // of <?xpacket begin …?>
	ended      bool
	properties []*node // of all descriptions
	fault      error   // of the XML or the RDF
}

func readPacket(data []byte) *packet {
	p := &packet{}
	root, err := p.parse(data)
	if err != nil {
		p.fault = err
		return p
	}
	rdf := root
	if root.space == nsMeta && root.name == "xmpmeta" {
		rdf = root.child(nsRDF, "RDF")
	}
	if rdf == nil || rdf.space != nsRDF || rdf.name != "RDF" {
		p.fault = fmt.Errorf("no rdf:RDF")
		return p
	}
	for _, d := range rdf.kids {
		if d.space != nsRDF || d.name != "Description" {
			p.fault = fmt.Errorf("rdf:RDF holds a %s", d.name)
			return p
		}
		for _, a := range d.attributes {
			if a.space != nsRDF && a.space != nsXML {
				p.properties = append(p.properties, &node{space: a.space, prefix: a.prefix, name: a.name, text: a.value})
			}
		}
		p.properties = append(p.properties, d.kids...)
	}
	return p
}

// parse reads the XML into its one root.
func (p *packet) parse(data []byte) (*node, error) {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	top := &node{}
	open := []*node{top}
	scopes := []map[string]string{{"xml": nsXML}}
	for {
		t, err := decoder.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			scope := map[string]string{}
			n, err := resolve(t, scopes, scope)
			if err != nil {
				return nil, err
			}
			scopes = append(scopes, scope)
			last := open[len(open)-1]
			last.kids = append(last.kids, n)
			open = append(open, n)
		case xml.EndElement:
			last := open[len(open)-1]
			if len(open) == 1 || t.Name.Space != last.prefix || t.Name.Local != last.name {
				return nil, fmt.Errorf("</%s> ends nothing", t.Name.Local)
			}
			open, scopes = open[:len(open)-1], scopes[:len(scopes)-1]
		case xml.CharData:
			open[len(open)-1].text += string(t)
		case xml.ProcInst:
			p.instruction(t)
		}
	}
	if len(open) != 1 || len(top.kids) != 1 {
		return nil, fmt.Errorf("the packet has no one root, or an element does not end")
	}
	return top.kids[0], nil
}

// instruction reads <?xpacket …?>.
func (p *packet) instruction(t xml.ProcInst) {
	if t.Target != "xpacket" {
		return
	}
	if strings.HasPrefix(string(t.Inst), "end=") {
		p.ended = true
		return
	}
	for _, part := range strings.Fields(string(t.Inst)) {
		name, value, _ := strings.Cut(part, "=")
		p.header = append(p.header, attribute{name: name, value: strings.Trim(value, `"'`)})
	}
}

// resolve finds the namespaces of an element's names.
func resolve(t xml.StartElement, scopes []map[string]string, own map[string]string) (*node, error) {
	n := &node{prefix: t.Name.Space, name: t.Name.Local}
	for _, a := range t.Attr {
		switch {
		case a.Name.Space == "xmlns":
			own[a.Name.Local] = a.Value
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			own[""] = a.Value
		}
	}
	find := func(prefix string) (string, error) {
		if space, ok := own[prefix]; ok {
			return space, nil
		}
		for i := len(scopes) - 1; i >= 0; i-- {
			if space, ok := scopes[i][prefix]; ok {
				return space, nil
			}
		}
		if prefix == "" {
			return "", nil
		}
		return "", fmt.Errorf("the prefix %s is not bound", prefix)
	}
	var err error
	if n.space, err = find(n.prefix); err != nil {
		return nil, err
	}
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
			continue
		}
		space := ""
		if a.Name.Space != "" {
			if space, err = find(a.Name.Space); err != nil {
				return nil, err
			}
		}
		n.attributes = append(n.attributes, attribute{space, a.Name.Space, a.Name.Local, a.Value})
	}
	return n, nil
}

// property is the first property of a name, or nil.
func (p *packet) property(space, name string) *node {
	for _, n := range p.properties {
		if n.space == space && n.name == name {
			return n
		}
	}
	return nil
}

// simple is what a simple property says.
func (p *packet) simple(space, name string) string {
	if n := p.property(space, name); n != nil {
		return n.text
	}
	return ""
}

// said is the items of an array property.
func (p *packet) said(space, name, kind string) []string {
	list, _ := p.property(space, name).items(kind)
	var all []string
	for _, item := range list {
		all = append(all, item.text)
	}
	return all
}
