package text

import "worksheetpdf/layouts/page"

// justification is what a line's places take up, by tier.
type justification struct{ gap, space, mark, han share }

// share is a length dealt out evenly, to the last EMU.
type share struct {
	amount page.Length
	places page.Length
	dealt  page.Length
}

func (s *share) next() page.Length {
	if s.places == 0 {
		return 0
	}
	before := s.amount * s.dealt / s.places
	s.dealt++
	return s.amount*s.dealt/s.places - before
}

// take deals rest out to the tiers, in their order and within their limits:
// sign 1 stretches, -1 squeezes.
func (j *justification) take(rest page.Length, l *places, g *give, sign page.Length) {
	for _, tier := range [...]struct {
		share  *share
		places page.Length
		limit  page.Length
	}{
		{&j.gap, l.gaps, g.gap},
		{&j.space, l.spaces, g.space},
		{&j.mark, l.marks, g.mark},
		{&j.han, l.hans, g.han},
	} {
		used := min(rest, tier.places*tier.limit)
		*tier.share = share{amount: sign * used, places: tier.places}
		rest -= used
	}
}
