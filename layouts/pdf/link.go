package pdf

import (
	"cmp"
	"strconv"

	"worksheetpdf/layouts/page"
)

// link is a link's annotation (ISO 32000-1, 12.5.6.5), the one of that number in
// the structure tree.
func link(doc *page.Document, on *page.Page, l page.Link, tree *structure, number int) []byte {
	b := append(annotation(doc, on, l), "/StructParent "...)
	b = strconv.AppendInt(b, int64(tree.annotKey(number)), 10)
	b = append(b, "/Contents"...)
	return append(appendText(b, cmp.Or(tree.annots[number].words, l.URL, doc.Title)), ">>"...)
}

// annotation is a link without a border, up to what the structure says of it.
// Its flag says that it may be printed, as PDF/A asks of every annotation (ISO
// 19005-2, 6.3.2); there is nothing to see.
func annotation(doc *page.Document, on *page.Page, l page.Link) []byte {
	b := append([]byte(nil), "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["...)
	height := hundredths(on.Size.Height)
	b = append(appendHundredths(b, hundredths(l.At.X)), ' ')
	b = append(appendHundredths(b, height-hundredths(l.At.Y+l.Size.Height)), ' ')
	b = append(appendHundredths(b, hundredths(l.At.X+l.Size.Width)), ' ')
	b = append(appendHundredths(b, height-hundredths(l.At.Y)), ']')
	if l.URL != "" {
		b = append(b, "/A<</S/URI/URI"...)
		b = appendText(b, ascii(l.URL))
		return append(b, ">>"...)
	}
	return appendDestination(b, doc, l.Page, l.Y)
}

// ascii is an address in 7 bits, as 12.6.4.7 asks: what is not printable ASCII
// is written as RFC 3987, 3.1 has it.
func ascii(url string) string {
	if printable(url) {
		return url
	}
	const hex = "0123456789ABCDEF"
	var b []byte
	for i := range len(url) {
		if c := url[i]; c < ' ' || c > '~' {
			b = append(b, '%', hex[c>>4], hex[c&15])
		} else {
			b = append(b, c)
		}
	}
	return string(b)
}

// appendLabels writes what the pages are called, as a number tree of one node
// (ISO 32000-1, 12.4.2).
func appendLabels(b []byte, doc *page.Document) []byte {
	if len(doc.Labels) == 0 {
		return b
	}
	b = append(b, "/PageLabels<</Nums["...)
	for i, l := range doc.Labels {
		if i > 0 {
			b = append(b, ' ')
		}
		b = strconv.AppendInt(b, int64(l.Page), 10)
		b = append(b, "<<"...)
		switch l.Style {
		case page.Decimal:
			b = append(b, "/S/D"...)
		case page.Roman:
			b = append(b, "/S/r"...)
		}
		if l.Prefix != "" {
			b = append(b, "/P"...)
			b = appendText(b, l.Prefix)
		}
		if l.Start > 1 {
			b = append(b, "/St "...)
			b = strconv.AppendInt(b, int64(l.Start), 10)
		}
		b = append(b, ">>"...)
	}
	return append(b, "]>>"...)
}
