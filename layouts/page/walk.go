package page

import "iter"

// Walk goes through all marks in reading order, into groups too, each with
// where its own space lies on the page. A group comes before what it holds,
// with its holder's place.
//
//	for at, m := range page.Walk(p.Marks) {
//		if text, ok := m.(page.Text); ok {
//			fmt.Println(at.Apply(text.At), text.Source())
//		}
//	}
func Walk(marks []Mark) iter.Seq2[Placement, Mark] {
	return func(yield func(Placement, Mark) bool) { walk(nil, marks, yield) }
}

// walk reports whether to go on.
func walk(at Placement, marks []Mark, yield func(Placement, Mark) bool) bool {
	for _, m := range marks {
		if !yield(at, m) {
			return false
		}
		if g, ok := m.(Group); ok && !walk(at.within(g.At), g.Marks, yield) {
			return false
		}
	}
	return true
}
