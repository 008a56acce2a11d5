package pdf

import (
	"cmp"
	"strconv"

	"worksheetpdf/layouts/page"
)

// addLinks adds the links as annotations (ISO 32000-1, 12.5.6.5). Its results
// are their objects, all in the order of the tree's links, and by page.
func addLinks(f *file, doc *page.Document, tree *structure) (all []int, byPage [][]int) {
	byPage = make([][]int, len(doc.Pages))
	for i := range doc.Pages {
		for at, m := range page.Walk(doc.Pages[i].Marks) {
			if l, ok := m.(page.Link); ok {
				l.At, l.Size = at.Box(l.At, l.Size)
				body := annotation(doc, &doc.Pages[i], l)
				body = append(body, "/StructParent "...)
				body = strconv.AppendInt(body, int64(linkKey(tree.contents, len(all))), 10)
				body = append(body, "/Contents"...)
				body = append(appendText(body, cmp.Or(tree.links[len(all)].words, l.URL, doc.Title)), ">>"...)
				all = append(all, f.add(object{body: body}))
				byPage[i] = append(byPage[i], all[len(all)-1])
			}
		}
	}
	return all, byPage
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
