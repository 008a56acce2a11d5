package pdf

import (
	"bytes"
	"encoding/xml"
	"strings"

	"worksheetpdf/layouts/page"
)

const producer = "worksheetpdf"

// dateOf is a date string (ISO 32000-1, 7.9.4), in UTC so that it is the same
// wherever the program runs.
const dateOf = "D:20060102150405Z"

// information is the document information dictionary (ISO 32000-1, 14.3.3).
func information(doc *page.Document) []byte {
	b := append([]byte(nil), "<</Producer("+producer+")"...)
	for _, e := range []struct{ key, text string }{
		{"/Title", doc.Title},
		{"/Author", doc.Author},
		{"/Subject", doc.Subject},
		{"/Keywords", strings.Join(doc.Keywords, ", ")},
	} {
		if e.text != "" {
			b = append(b, e.key...)
			b = appendText(b, e.text)
		}
	}
	if !doc.Created.IsZero() {
		date := doc.Created.UTC().Format(dateOf)
		b = append(b, "/CreationDate("+date+")/ModDate("+date+")"...)
	}
	return append(b, ">>"...)
}

// addMetadata adds the XMP packet (ISO 32000-1, 14.3.2), which says the same as
// the information dictionary. It stays uncompressed, so that tools that know no
// PDF find it.
func addMetadata(f *file, doc *page.Document, claims bool) int {
	return f.add(object{body: []byte("/Type/Metadata/Subtype/XML"), stream: xmp(doc, claims), coding: final})
}

const (
	xmpHead = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">` + "\n"
	xmpFoot = "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
)

// xmpClaim says that the file keeps to PDF/A-3B (ISO 19005-3, 6.6.4) and to
// PDF/UA-1 (ISO 14289-1, 5), and describes the latter's property, which PDF/A
// does not know (6.6.2.3).
const xmpClaim = `<pdfaid:part xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">3</pdfaid:part>
<pdfaid:conformance xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">B</pdfaid:conformance>
<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>
<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
`

// xmp is the packet. Which properties are lists, and of which kind, is set by
// the XMP Specification, Part 1, 8.
func xmp(doc *page.Document, claims bool) []byte {
	var b bytes.Buffer
	b.WriteString(xmpHead)
	property(&b, "dc:format", "application/pdf")
	list(&b, "dc:title", "Alt", doc.Title)
	list(&b, "dc:creator", "Seq", doc.Author)
	list(&b, "dc:description", "Alt", doc.Subject)
	list(&b, "dc:language", "Bag", doc.Language)
	list(&b, "dc:subject", "Bag", doc.Keywords...)
	property(&b, "pdf:Keywords", strings.Join(doc.Keywords, ", "))
	property(&b, "pdf:Producer", producer)
	if !doc.Created.IsZero() {
		date := doc.Created.UTC().Format("2006-01-02T15:04:05Z")
		property(&b, "xmp:CreateDate", date)
		property(&b, "xmp:ModifyDate", date)
	}
	if claims {
		b.WriteString(xmpClaim)
	}
	b.WriteString(xmpFoot)
	return b.Bytes()
}

// property writes a simple property, where it says something.
func property(b *bytes.Buffer, name, text string) {
	if text == "" {
		return
	}
	b.WriteString("<" + name + ">")
	xml.EscapeText(b, []byte(text))
	b.WriteString("</" + name + ">\n")
}

// list writes a list property; an Alt is in the default language.
func list(b *bytes.Buffer, name, kind string, items ...string) {
	if strings.Join(items, "") == "" {
		return
	}
	language := ""
	if kind == "Alt" {
		language = ` xml:lang="x-default"`
	}
	b.WriteString("<" + name + "><rdf:" + kind + ">")
	for _, item := range items {
		b.WriteString("<rdf:li" + language + ">")
		xml.EscapeText(b, []byte(item))
		b.WriteString("</rdf:li>")
	}
	b.WriteString("</rdf:" + kind + "></" + name + ">\n")
}
