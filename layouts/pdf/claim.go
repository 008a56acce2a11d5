package pdf

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"worksheetpdf/layouts/page"
)

// Violation is a rule of PDF/A-3B (ISO 19005-3) or PDF/UA-1 (ISO 14289-1) that a
// document breaks, so that its file could not claim to keep to them.
type Violation struct {
	Standard string // "ISO 19005-3" or "ISO 14289-1"
	Clause   string // of it: "6.2.11.8"
	Object   string // what breaks it: "page 2", "the title"
	What     string
}

func (v Violation) Error() string {
	return fmt.Sprintf("%s, %s: %s: %s", v.Standard, v.Clause, v.Object, v.What)
}

const (
	archive    = "ISO 19005-3"
	accessible = "ISO 14289-1"
)

// claims reports whether the file claims to keep to both: it cannot answer for
// pages that others drew.
func (o Options) claims() bool { return !o.NoClaim && !o.untagged && len(o.Files) == 0 }

// violations is every rule that a document breaks, but for those that its
// writing sees to whatever the document is.
func violations(doc *page.Document, parts parts, deepest int) error {
	text, tree := parts.text, parts.tree
	var found []error
	add := func(standard, clause, object, what string) {
		found = append(found, Violation{standard, clause, object, what})
	}
	if doc.Title == "" {
		add(accessible, "7.1", "the document", "it has no title")
	}
	if doc.Language == "" {
		add(accessible, "7.2", "the document", "it does not say its language")
	}
	if deepest > mostSaved {
		add(archive, "6.1.13", "the pages", fmt.Sprintf("%d graphics states are saved within one another, and %d may be", deepest, mostSaved))
	}
	for i, p := range doc.Pages {
		if min(p.Size.Width, p.Size.Height) < leastPage {
			add(archive, "6.1.13", fmt.Sprintf("page %d", i+1), "a side is shorter than 3 points")
		}
	}
	for _, words := range said(doc, tree) {
		if len(words) > longestSaid {
			add(archive, "6.1.13", "a text", fmt.Sprintf("it has more than %d bytes: %.20s…", longestSaid, words))
		}
	}
	for _, f := range text.fonts {
		name := f.source.PostScriptName()
		for _, c := range f.characters {
			switch {
			case c.glyph == 0:
				add(archive, "6.2.11.8", name, fmt.Sprintf("%q has no glyph", c.source))
			case strings.ContainsAny(c.source, "\x00\uFFFE"):
				add(accessible, "7.21.7", name, fmt.Sprintf("a glyph stands for %q", c.source))
			}
		}
	}
	found = append(found, tree.irregular()...)
	return errors.Join(found...)
}

const (
	// mostSaved is how many q may stand within one another (ISO 32000-1, Annex
	// C.2, which PDF/A asks to keep).
	mostSaved = 28
	leastPage = 3 * page.Point
	// longestSaid is the longest text that surely fits a string of 32,767 bytes
	// in UTF-16.
	longestSaid = 16_000
)

// said is the texts that the file says beside its pages.
func said(doc *page.Document, tree *structure) []string {
	all := []string{doc.Title, doc.Author, doc.Subject, strings.Join(doc.Keywords, ", ")}
	for _, b := range doc.Outline {
		all = append(all, b.Title)
	}
	for _, e := range tree.elements {
		all = append(all, e.alt)
	}
	for _, a := range tree.annots {
		all = append(all, a.words)
	}
	return all
}

// irregular is the tables whose rows are not equally long, or that have no
// header (ISO 14289-1, 7.2, 7.5).
func (s *structure) irregular() (found []error) {
	kept := s.kept()
	for i, e := range s.elements {
		if e.tag != tagTable || !kept[i] {
			continue
		}
		object := fmt.Sprintf("table %d", i)
		widths, headed := s.grid(e)
		if !headed {
			found = append(found, Violation{accessible, "7.5", object, "no cell heads a column or a row"})
		}
		for n, width := range widths {
			if width != widths[0] {
				found = append(found, Violation{accessible, "7.2", object, fmt.Sprintf("row %d has %d columns, the first %d", n+1, width, widths[0])})
				break
			}
		}
	}
	return found
}

// grid is how many columns each row of a table takes, with the cells of rows
// above that reach into it, and whether a cell heads others.
func (s *structure) grid(table element) (widths []int, headed bool) {
	var reaching []page.Span // of rows so far; Rows is how many are still to come
	for _, row := range table.kids {
		if s.elements[row.element].tag != tagRow {
			continue
		}
		width := 0
		for i := range reaching {
			width += reaching[i].Columns
			reaching[i].Rows--
		}
		reaching = slices.DeleteFunc(reaching, func(s page.Span) bool { return s.Rows == 0 })
		for _, cell := range s.elements[row.element].kids {
			e := s.elements[cell.element]
			headed = headed || e.tag == tagHeader
			columns := max(e.span.Columns, 1)
			width += columns
			if e.span.Rows > 1 {
				reaching = append(reaching, page.Span{Columns: columns, Rows: e.span.Rows - 1})
			}
		}
		widths = append(widths, width)
	}
	return widths, headed
}
