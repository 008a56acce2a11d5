package importing

import (
	"fmt"
	"slices"
	"strings"

	"worksheetpdf/worksheets"
)

// remarks are what the leaflet lacks of what viewers show of the file, and of
// what they can do with it.
type remarks struct {
	page int // that is being read, from 1
	all  []remark
}

// remark is one kind of them, with all pages and names that it is about.
type remark struct {
	kind  remarkKind
	pages []int
	names []string
}

type remarkKind uint8

const (
	unshownNotes remarkKind = iota
	unshownFields
	cutFields
	unendedLines
	lostLinks
	manyNotes
)

// most is how many pages or names a message lists.
const most = 10

// add keeps what is missing from the page.
func (r *remarks) add(k remarkKind, name string) {
	at := slices.IndexFunc(r.all, func(m remark) bool { return m.kind == k })
	if at < 0 {
		at = len(r.all)
		r.all = append(r.all, remark{kind: k})
	}
	m := &r.all[at]
	if n := len(m.pages); n == 0 || m.pages[n-1] != r.page {
		m.pages = append(m.pages, r.page)
	}
	if len(m.names) <= most && !slices.Contains(m.names, name) {
		m.names = append(m.names, name)
	}
}

// messages are the remarks as sentences.
func (r *remarks) messages() []worksheets.Message {
	var all []worksheets.Message
	for _, m := range r.all {
		var numbers []string
		for _, n := range m.pages {
			numbers = append(numbers, fmt.Sprint(n))
		}
		all = append(all, m.message(enumerated(numbers), enumerated(m.names)))
	}
	return all
}

func (m remark) message(pages, names string) worksheets.Message {
	switch m.kind {
	case unshownNotes:
		return worksheets.Msg("page %s of the PDF: these comments are missing, as they do not say how they look: %s", pages, names)
	case unshownFields:
		return worksheets.Msg("page %s of the PDF: the values of these form fields are missing, as they do not say how they look: %s", pages, names)
	case cutFields:
		return worksheets.Msg("page %s of the PDF: these texts are longer than their place: %s", pages, names)
	case unendedLines:
		return worksheets.Msg("page %s of the PDF: lines are drawn without their ends: %s", pages, names)
	case manyNotes:
		return worksheets.Msg("page %s of the PDF has more than %d comments and form fields, the others are missing", pages, maxNotes)
	}
	return worksheets.Msg("page %s of the PDF: links are left out that lead neither to the web, to a mail address nor to a page of the PDF: %s", pages, names)
}

// enumerated is a list in words, not too long.
func enumerated(words []string) string {
	if len(words) > most {
		words = append(slices.Clone(words[:most]), "…")
	}
	return strings.Join(words, ", ")
}
