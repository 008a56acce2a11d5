package pdf

import (
	"strconv"

	"worksheetpdf/layouts/page"
)

// item is a bookmark's place among the others, as indices; -1 is none.
type item struct {
	parent, previous, next, first, last int
	under                               int // entries below it, at all levels
}

// tree finds each bookmark's neighbours from the levels.
func tree(bookmarks []page.Bookmark) (items []item, first, last int) {
	items = make([]item, len(bookmarks))
	first, last = -1, -1
	var path []int // the entries that are open, by level
	for i, b := range bookmarks {
		items[i] = item{parent: -1, previous: -1, next: -1, first: -1, last: -1}
		if b.Level < len(path) {
			items[i].previous = path[b.Level]
			items[path[b.Level]].next = i
			path = path[:b.Level]
		}
		for _, above := range path {
			items[above].under++
		}
		if b.Level == 0 {
			if first < 0 {
				first = i
			}
			last = i
		} else {
			parent := path[b.Level-1]
			items[i].parent = parent
			if items[parent].first < 0 {
				items[parent].first = i
			}
			items[parent].last = i
		}
		path = append(path, i)
	}
	return items, first, last
}

// addOutline adds the outline (ISO 32000-1, 12.3.3), all of it open. Its
// result is the root's number, 0 where there is no bookmark.
func addOutline(f *file, doc *page.Document) int {
	if len(doc.Outline) == 0 {
		return 0
	}
	items, first, last := tree(doc.Outline)
	root := len(f.objects) + 1
	number := func(i int) int {
		if i < 0 {
			return root
		}
		return root + 1 + i
	}
	b := append([]byte(nil), "<</Type/Outlines"...)
	b = appendEntry(b, "/First ", number(first))
	b = appendEntry(b, "/Last ", number(last))
	b = append(b, "/Count "...)
	b = strconv.AppendInt(b, int64(len(items)), 10)
	f.add(object{body: append(b, ">>"...)})
	for i, it := range items {
		mark := doc.Outline[i]
		b := append([]byte(nil), "<</Title"...)
		b = appendText(b, mark.Title)
		b = appendEntry(b, "/Parent ", number(it.parent))
		if it.previous >= 0 {
			b = appendEntry(b, "/Prev ", number(it.previous))
		}
		if it.next >= 0 {
			b = appendEntry(b, "/Next ", number(it.next))
		}
		if it.first >= 0 {
			b = appendEntry(b, "/First ", number(it.first))
			b = appendEntry(b, "/Last ", number(it.last))
			b = append(b, "/Count "...)
			b = strconv.AppendInt(b, int64(it.under), 10)
		}
		b = appendDestination(b, doc, mark.Page, mark.Y)
		f.add(object{body: append(b, ">>"...)})
	}
	return root
}

// appendDestination writes where an entry or a link leads: y at the window's
// top, whatever the zoom (ISO 32000-1, 12.3.2.2).
func appendDestination(b []byte, doc *page.Document, index int, y page.Length) []byte {
	b = append(b, "/Dest["...)
	b = appendReference(b, pageObject(index))
	b = append(b, "/XYZ 0 "...)
	b = appendHundredths(b, hundredths(doc.Pages[index].Size.Height)-hundredths(y))
	return append(b, " null]"...)
}

func appendEntry(b []byte, key string, n int) []byte { return appendReference(append(b, key...), n) }
