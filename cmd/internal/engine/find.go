package engine

import (
	"strings"

	"worksheetpdf/layouts/page"
)

// pageOf is the page of a copy on which the answer of a path stands, or what it
// belongs to: that of "log[3]", of "log".
// Else it is the copy's first page.
func pageOf(document *page.Document, copy int, path string) int {
	first, end := copyPages(document, copy)
	for rest := path; rest != ""; rest = outer(rest) {
		for number := first; number < end; number++ {
			if holds(document.Pages[number].Marks, rest) {
				return number
			}
		}
	}
	return first
}

// copyPages are the pages of a copy: the outline has an entry for each.
func copyPages(document *page.Document, copy int) (first, end int) {
	for _, b := range document.Outline {
		switch {
		case b.Level > 0:
		case copy == 0:
			first = b.Page
			copy--
		case copy < 0:
			return first, b.Page
		default:
			copy--
		}
	}
	return first, len(document.Pages)
}

// outer is what an answer belongs to: "log[3]" of "log[3].quote", then "log".
func outer(path string) string {
	return path[:max(0, strings.LastIndexAny(path, ".["))]
}

// holds reports whether the place of an answer is among marks, or one within it.
func holds(marks []page.Mark, path string) bool {
	for _, m := range page.Walk(marks) {
		g, ok := m.(page.Group)
		if !ok || !strings.HasPrefix(g.Field, path) {
			continue
		}
		if rest := g.Field[len(path):]; rest == "" || rest[0] == '.' || rest[0] == '[' {
			return true
		}
	}
	return false
}
