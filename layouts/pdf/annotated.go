package pdf

// link adds a link's annotation to its element.
func (s *structure) link(within int, words string) {
	switch {
	case within == artifact:
		within = s.add(element{tag: tagLink})
	case s.elements[within].tag != tagLink:
		within = s.add(element{tag: tagLink, parent: within})
	}
	s.annotate(within, words)
}

// widget adds a place to type or to tick in: an element that holds nothing else
// (ISO 14289-1, 7.18.4). Words are what it says of itself.
func (s *structure) widget(within int, words string) {
	e := element{tag: tagForm, alt: words}
	if within != artifact {
		e.parent = s.room(within, tagForm)
		s.block(e.parent).heard = nothing
	}
	s.annotate(s.add(e), "")
}

// annotate adds the next annotation to an element.
func (s *structure) annotate(to int, words string) {
	s.annots = append(s.annots, annotated{to, words})
	e := &s.elements[to]
	e.kids = append(e.kids, kid{annot: int32(len(s.annots))})
}
