package pdf

import (
	"slices"

	"worksheetpdf/layouts/page"
)

// tagOf is the type of a group's element. Within a line of text everything is
// part of that line.
func (s *structure) tagOf(g page.Group, within int) tag {
	parent := s.elements[within].tag
	switch {
	case g.Role == page.RoleFigure:
		return tagFigure
	case g.Role == page.RoleLink:
		return tagLink
	case parent.line():
		return tagSpan
	case g.Role == page.RoleHeading:
		return s.heading(g.Level)
	case g.Role == page.RoleTable:
		return tagTable
	case g.Role == page.RoleList:
		return tagList
	}
	if t, ok := partOf[held{g.Role, parent}]; ok {
		return t
	}
	if holdsBlocks(g) {
		return tagDivision
	}
	return tagParagraph
}

// room is where an element may stand that is found within another: a table, a
// row and a list hold only their own parts (ISO 14289-1, 7.2). Beside a table it
// is read after it; in a list, as one more item.
func (s *structure) room(within int, t tag) int {
	switch parent := s.elements[within].tag; {
	case parent == tagTable && t != tagRow && t != tagCaption:
		return s.room(s.elements[within].parent, t)
	case parent == tagRow && t != tagCell && t != tagHeader:
		return s.add(element{tag: tagCell, parent: within})
	case parent == tagList && t != tagItem && t != tagList:
		return s.add(element{tag: tagBody, parent: s.add(element{tag: tagItem, parent: within})})
	}
	return within
}

// held is a role in what holds it.
type held struct {
	role page.Role
	by   tag
}

// partOf is what the parts of tables, lists and figures are there. Anywhere else
// they are paragraphs.
var partOf = map[held]tag{
	{page.RoleRow, tagTable}:      tagRow,
	{page.RoleHeaderCell, tagRow}: tagHeader,
	{page.RoleCell, tagRow}:       tagCell,
	{page.RoleItem, tagList}:      tagItem,
	{page.RoleCaption, tagTable}:  tagCaption,
	{page.RoleCaption, tagFigure}: tagCaption,
}

// heading is the type of a heading. Levels never skip one (ISO 14289-1, 7.4.2).
func (s *structure) heading(level uint8) tag {
	const deepest = 6
	s.level = min(max(level, 1), s.level+1, deepest)
	return tag("H" + string('0'+rune(s.level)))
}

// holdsText reports whether what is drawn may stand in the element itself.
func (t tag) holdsText() bool {
	switch t {
	case tagDocument, tagDivision, tagTable, tagRow, tagList, tagItem:
		return false
	}
	return true
}

// line reports whether an element is a line of text, whose parts are no blocks.
func (t tag) line() bool {
	return t.holdsText() && t != tagCell && t != tagHeader && t != tagBody
}

// holdsBlocks reports whether a group holds others that are more than a part of
// its line. The answers in running text are parts of it.
func holdsBlocks(g page.Group) bool { return holdsMore(g, g.Role == page.RoleParagraph) }

func holdsMore(g page.Group, running bool) bool {
	return slices.ContainsFunc(g.Marks, func(m page.Mark) bool {
		inner, ok := m.(page.Group)
		if !ok || inner.Role == page.RoleArtifact {
			return false
		}
		part := inner.Role == page.RoleNone || running && inner.Role == page.RoleField
		return !part || holdsMore(inner, running)
	})
}
