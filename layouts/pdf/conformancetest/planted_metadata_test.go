package conformancetest

import (
	"bytes"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

const (
	claimUA = "<pdfuaid:part xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">1</pdfuaid:part>"
	nsIDUA  = `xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"`
	nsIDA   = `xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"`
	other   = `xmlns:o="http://www.aiim.org/pdfa/ns/id/"`
	otherUA = `xmlns:o="http://www.aiim.org/pdfua/ns/id/"`
	formats = "<dc:format>application/pdf</dc:format>"
)

func plantedMetadata() []planted {
	return []planted{
		{rule: pdfa + "6.6.2.1-1", do: catalog("Metadata", nil)},
		{rule: pdfua + "7.1-8", do: catalog("Metadata", nil)},
		{rule: pdfa + "6.6.2.1-2", do: inPacket("?xpacket begin=", "?xpacket bytes='9' begin=")},
		{rule: pdfa + "6.6.2.1-3", do: inPacket("?xpacket begin=", "?xpacket encoding='x' begin=")},
		{rule: pdfa + "6.6.2.1-4", do: inPacket("</dc:format>", "")},
		{rule: pdfa + "6.6.2.1-4", do: inPacket("dc:format>", "dd:format>")},
		{rule: pdfa + "6.6.2.1-4", do: inPacket(`<?xpacket end="r"?>`, "")},
		{rule: pdfa + "6.6.2.1-4", do: inPacket("<rdf:RDF ", "<rdf:Rdf ")},
		{rule: pdfa + "6.6.2.1-5", do: inPacket("application/pdf", "\xff\xfe")},
		{rule: pdfa + "6.6.2.3.1-1", do: inPacket("<dc:format>application/pdf</dc:format>", "<dc:odd>x</dc:odd>")},
		{rule: pdfa + "6.6.2.3.1-1", do: inPacket("ns/id/</pdfaSchema:namespaceURI>", "ns/other/</pdfaSchema:namespaceURI>")},
		{rule: pdfa + "6.6.2.3.1-1", do: inPacket("<pdfaProperty:name>part", "<pdfaProperty:name>port")},
		{rule: pdfa + "6.6.2.3.1-2", do: inPacket(formats, "<dc:format><rdf:Bag><rdf:li>a</rdf:li></rdf:Bag></dc:format>")},
		{rule: pdfa + "6.6.2.3.1-2", do: inPacket(` xml:lang="x-default"`, "")},
		{rule: pdfa + "6.6.2.3.1-2", do: inPacket("<xmp:CreateDate>", "<xmp:CreateDate>on ")},
		{rule: pdfa + "6.6.4-1", do: inPacket("<pdfaid:part "+nsIDA+">3</pdfaid:part>", "")},
		{rule: pdfa + "6.6.4-2", do: inPacket(">3</pdfaid", ">2</pdfaid")},
		{rule: pdfa + "6.6.4-3", do: inPacket(">B</pdfaid", ">C</pdfaid")},
		{rule: pdfa + "6.6.4-4", do: inPacket("<pdfaid:part "+nsIDA+">3</pdfaid:part>", "<o:part "+other+">3</o:part>")},
		{rule: pdfa + "6.6.4-5", do: inPacket("<pdfaid:conformance "+nsIDA+">B</pdfaid:conformance>", "<o:conformance "+other+">B</o:conformance>")},
		{rule: pdfa + "6.6.4-6", do: inPacket(formats, "<o:amd "+other+">1</o:amd>")},
		{rule: pdfa + "6.6.4-7", do: inPacket(formats, "<o:corr "+other+">1</o:corr>")},
		{rule: pdfua + "5-1", do: inPacket(claimUA, "")},
		{rule: pdfua + "5-2", do: inPacket(claimUA, "<pdfuaid:part "+nsIDUA+">2</pdfuaid:part>")},
		{rule: pdfua + "5-3", do: inPacket(claimUA, "<o:part "+otherUA+">1</o:part>")},
		{rule: pdfua + "5-4", do: inPacket(claimUA, "<o:amd "+otherUA+">1</o:amd>")},
		{rule: pdfua + "5-5", do: inPacket(claimUA, "<o:corr "+otherUA+">1</o:corr>")},
		{rule: pdfua + "7.1-9", do: inPacket("dc:title>", "dc:titel>")},
	}
}

func plantedExtensions() []planted {
	const clause = pdfa + "6.6.2.3.3-"
	gone := func(rule, field string) planted {
		return planted{rule: clause + rule, do: func(p *planting) {
			p.edit(p.catalog()["Metadata"], func(b []byte) []byte {
				start := bytes.Index(b, []byte("<"+field+">"))
				end := bytes.Index(b, []byte("</"+field+">")) + len("</"+field+">")
				return append(b[:start:start], b[end:]...)
			})
		}}
	}
	types := "<pdfaSchema:valueType><rdf:Seq/></pdfaSchema:valueType><pdfaSchema:prefix>"
	all := []planted{
		{rule: pdfa + "6.6.2.3.2-1", do: inPacket("<pdfaSchema:prefix>", "<pdfaSchema:odd>x</pdfaSchema:odd><pdfaSchema:prefix>")},
		{rule: pdfa + "6.6.2.3.2-1", do: inPacket("<pdfaProperty:name>", "<pdfaProperty:odd>x</pdfaProperty:odd><pdfaProperty:name>")},
		{rule: clause + "1", do: func(p *planting) {
			p.edit(p.catalog()["Metadata"], func(b []byte) []byte {
				at := bytes.Index(b, []byte("<pdfaExtension:schemas"))
				return append(b[:at:at], bytes.ReplaceAll(b[at:], []byte("rdf:Bag"), []byte("rdf:Seq"))...)
			})
		}},
		gone("2", "pdfaSchema:schema"),
		gone("3", "pdfaSchema:namespaceURI"),
		gone("4", "pdfaSchema:prefix"),
		{rule: clause + "5", do: inPacket("<pdfaSchema:property><rdf:Seq>", "<pdfaSchema:property><rdf:Bag></rdf:Bag><rdf:Seq>")},
		gone("7", "pdfaProperty:name"),
		gone("8", "pdfaProperty:valueType"),
		{rule: clause + "8", do: inPacket("<pdfaProperty:valueType>Integer", "<pdfaProperty:valueType>Odd")},
		{rule: clause + "9", do: inPacket("<pdfaProperty:category>internal", "<pdfaProperty:category>odd")},
		gone("10", "pdfaProperty:description"),
	}
	for _, test := range []string{"6", "11", "12", "13", "14", "15", "16", "17", "18"} {
		all = append(all, planted{rule: clause + test, do: inPacket("<pdfaSchema:prefix>", types)})
	}
	return all
}

func plantedFiles() []planted {
	specification := func(key string) func(*planting) {
		return func(p *planting) { delete(p.typed("Filespec", ""), key) }
	}
	layer := catalog("OCProperties", types.Dict{})
	all := []planted{
		{rule: pdfa + "6.8-1", do: func(p *planting) { p.typed("EmbeddedFile", "")["Subtype"] = types.Name("json") }},
		{rule: pdfa + "6.8-2", do: specification("UF")},
		{rule: pdfua + "7.11-1", do: specification("F")},
		{rule: pdfa + "6.8-3", do: specification("AFRelationship")},
		{rule: pdfa + "6.8-4", do: catalog("AF", nil)},
		{rule: plain + "7.9.6-0", do: catalog("Names", nil)},
		{rule: pdfa + "6.10-1", do: catalog("Names", types.Dict{"AlternatePresentations": types.Dict{}})},
		{rule: pdfa + "6.10-2", do: func(p *planting) { p.page()["PresSteps"] = types.Dict{} }},
		{rule: pdfa + "6.11-1", do: catalog("Requirements", types.Array{})},
		{rule: pdfua + "7.10-1", do: layer},
		{rule: pdfua + "7.10-2", do: layer},
	}
	for _, test := range []string{"1", "2", "3", "4"} {
		all = append(all, planted{rule: pdfa + "6.9-" + test, do: layer})
	}
	return all
}
