package conformancetest

import (
	"bytes"
	"encoding/binary"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// twice is a violation that both standards have a rule against.
func twice(archive, accessible string, do func(*planting)) []planted {
	return []planted{{rule: pdfa + archive, do: do}, {rule: pdfua + accessible, do: do}}
}

func plantedFonts() []planted {
	simple := func(p *planting) { p.font()["Subtype"] = types.Name("TrueType") }
	all := []planted{
		{rule: pdfa + "6.2.11.2-1", do: func(p *planting) { p.font()["Type"] = types.Name("Fond") }},
		{rule: pdfa + "6.2.11.2-2", do: func(p *planting) { p.descendant()["Subtype"] = types.Name("CIDFontType9") }},
		{rule: pdfa + "6.2.11.2-3", do: func(p *planting) { delete(p.font(), "BaseFont") }},
		{rule: pdfa + "6.2.11.2-4", do: simple},
		{rule: pdfa + "6.2.11.2-5", do: simple},
		{rule: pdfa + "6.2.11.2-6", do: simple},
		{rule: pdfa + "6.2.11.2-7", do: func(p *planting) { p.descriptor()["FontFile3"] = types.Dict{"Subtype": types.Name("Odd")} }},
		{rule: pdfua + "7.21.7-1", do: func(p *planting) { delete(p.font(), "ToUnicode") }},
		{rule: pdfua + "7.21.7-1", do: func(p *planting) {
			p.edit(p.font()["ToUnicode"], func(b []byte) []byte { return bytes.Replace(b, []byte("<0001> <"), []byte("<fff0> <"), 1) })
		}},
		{rule: pdfua + "7.21.7-2", do: func(p *planting) {
			p.edit(p.font()["ToUnicode"], func(b []byte) []byte {
				return bytes.Replace(b, []byte("[<"), []byte("[<feff"), 1)
			})
		}},
	}
	encoding := func(p *planting) { p.font()["Encoding"] = types.Name("UniGB-UTF16-H") }
	stream := func(p *planting) { p.font()["Encoding"] = p.add(&types.StreamDict{Dict: types.Dict{}}) }
	program := func(p *planting) { delete(p.descriptor(), "FontFile2") }
	mapped := func(hi, lo byte) func(*planting) {
		return func(p *planting) {
			b := p.identity()
			b[2], b[3] = hi, lo
			p.mapTo(b)
		}
	}
	for _, c := range []struct {
		archive, accessible string
		do                  func(*planting)
	}{
		{"6.2.11.3.1-1", "7.21.3.1-1", encoding},
		{"6.2.11.3.2-1", "7.21.3.2-1", func(p *planting) { delete(p.descendant(), "CIDToGIDMap") }},
		{"6.2.11.3.3-1", "7.21.3.3-1", encoding},
		{"6.2.11.3.3-2", "7.21.3.3-2", stream},
		{"6.2.11.3.3-3", "7.21.3.3-3", stream},
		{"6.2.11.4.1-1", "7.21.4.1-1", program},
		{"6.2.11.4.1-1", "7.21.4.1-1", func(p *planting) {
			p.edit(p.descriptor()["FontFile2"], func(b []byte) []byte { return b[:len(b)/2] })
		}},
		{"6.2.11.4.1-2", "7.21.4.1-2", mapped(0xff, 0xff)},
		{"6.2.11.4.2-1", "7.21.4.2-1", simple},
		{"6.2.11.4.2-2", "7.21.4.2-2", func(p *planting) {
			p.descriptor()["CIDSet"] = p.add(&types.StreamDict{Dict: types.Dict{}, Content: []byte{0x80}})
		}},
		{"6.2.11.5-1", "7.21.5-1", func(p *planting) { p.descendant()["W"] = types.Array{types.Integer(1), box(432)} }},
		{"6.2.11.5-1", "7.21.5-1", func(p *planting) { p.descendant()["DW"] = types.Integer(998) }},
		{"6.2.11.6-1", "7.21.6-1", simple},
		{"6.2.11.6-2", "7.21.6-2", simple},
		{"6.2.11.6-3", "7.21.6-3", simple},
		{"6.2.11.6-4", "7.21.6-4", simple},
		{"6.2.11.8-1", "7.21.8-1", mapped(0, 0)},
	} {
		all = append(all, twice(c.archive, c.accessible, c.do)...)
	}
	return all
}

func onLink(key string, value types.Object) func(*planting) {
	return func(p *planting) {
		if p.link()[key] = value; value == nil {
			delete(p.link(), key)
		}
	}
}

func catalog(key string, value types.Object) func(*planting) {
	return func(p *planting) {
		if p.catalog()[key] = value; value == nil {
			delete(p.catalog(), key)
		}
	}
}

func plantedAnnotations() []planted {
	sig := func(p *planting) { p.add(types.Dict{"Type": types.Name("Sig")}) }
	kind := func(s string) func(*planting) { return onLink("Subtype", types.Name(s)) }
	script := types.Dict{"S": types.Name("JavaScript")}
	return []planted{
		{rule: pdfa + "6.3.1-1", do: kind("Movie")},
		{rule: pdfa + "6.3.2-1", do: onLink("F", nil)},
		{rule: pdfa + "6.3.2-2", do: onLink("F", types.Integer(6))},
		{rule: pdfa + "6.3.2-2", do: onLink("F", types.Integer(0))},
		{rule: pdfa + "6.3.3-1", do: kind("Square")},
		{rule: pdfa + "6.3.3-4", do: onLink("AP", types.Dict{"N": types.Dict{}})},
		{rule: pdfa + "6.4.2-2", do: catalog("NeedsRendering", types.Boolean(true))},
		{rule: pdfa + "6.4.3-1", do: sig},
		{rule: pdfa + "6.4.3-2", do: sig},
		{rule: pdfa + "6.4.3-3", do: sig},
		{rule: pdfa + "6.5.1-1", do: onLink("A", script)},
		{rule: pdfa + "6.5.1-1", do: catalog("OpenAction", script)},
		{rule: pdfa + "6.5.1-2", do: onLink("A", types.Dict{"S": types.Name("Named"), "N": types.Name("Print")})},
		{rule: pdfa + "6.5.2-1", do: catalog("AA", types.Dict{})},
		{rule: pdfa + "6.5.2-2", do: func(p *planting) { p.page()["AA"] = types.Dict{} }},
		{rule: pdfua + "7.18.1-1", do: kind("Text")},
		{rule: pdfua + "7.18.1-2", do: onLink("Contents", nil)},
		{rule: pdfua + "7.18.2-1", do: kind("TrapNet")},
		{rule: pdfua + "7.18.3-1", do: func(p *planting) { delete(p.page(), "Tabs") }},
		{rule: pdfua + "7.18.4-1", do: kind("Widget")},
		{rule: pdfua + "7.18.4-2", do: func(p *planting) { p.under(p.top(), "Form", nil) }},
		{rule: pdfua + "7.18.5-1", do: onLink("StructParent", types.Integer(999))},
		{rule: pdfua + "7.18.5-1", do: func(p *planting) { p.element("Link").dict["S"] = types.Name("Span") }},
		{rule: pdfua + "7.18.5-2", do: onLink("Contents", types.StringLiteral(""))},
		{rule: pdfua + "7.18.6.2-1", do: func(p *planting) { p.add(types.Dict{"S": types.Name("Rendition")}) }},
		{rule: pdfua + "7.18.6.2-2", do: func(p *planting) { p.add(types.Dict{"Type": types.Name("MediaClip")}) }},
		{rule: pdfua + "7.18.8-1", do: kind("PrinterMark")},
	}
}

// identity is the mapping that a font of the file has by name.
func (p *planting) identity() []byte {
	if p.name(p.descendant()["CIDToGIDMap"]) != "Identity" {
		p.t.Fatal("the font has a mapping of its own")
	}
	data, err := p.content(p.font()["ToUnicode"])
	if err != nil {
		p.t.Fatal(err)
	}
	texts, err := readCMap(data)
	if err != nil {
		p.t.Fatal(err)
	}
	var b []byte
	for cid := range len(texts) + 1 {
		b = binary.BigEndian.AppendUint16(b, uint16(cid))
	}
	return b
}

func (p *planting) mapTo(b []byte) {
	p.descendant()["CIDToGIDMap"] = p.add(&types.StreamDict{Dict: types.Dict{}, Content: b})
}
