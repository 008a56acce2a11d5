package report

import (
	"slices"
	"strings"

	"worksheetpdf/worksheets/tally"
)

// between parts the clauses beside a title.
const between = "·"

// told is pieces without the clauses that would only say what was not answered.
func told(pieces []tally.Piece) []tally.Piece {
	all := clauses(pieces)
	kept := slices.DeleteFunc(slices.Clone(all), unanswered)
	if len(kept) == len(all) {
		return pieces
	}
	var joined []tally.Piece
	for i, clause := range kept {
		if i > 0 {
			joined = append(joined, tally.Piece{Words: between})
		}
		joined = append(joined, clause...)
	}
	if last := len(joined) - 1; last >= 0 {
		joined[0].Words = strings.TrimLeft(joined[0].Words, spaces)
		joined[last].Words = strings.TrimRight(joined[last].Words, spaces)
	}
	return joined
}

// spaces are what stands around the mark between two clauses.
const spaces = " \u3000"

// clauses parts pieces where printed words have the mark.
func clauses(pieces []tally.Piece) [][]tally.Piece {
	all := [][]tally.Piece{nil}
	add := func(p tally.Piece) { all[len(all)-1] = append(all[len(all)-1], p) }
	for _, p := range pieces {
		if p.Answer {
			add(p)
			continue
		}
		for i, words := range strings.Split(p.Words, between) {
			if i > 0 {
				all = append(all, nil)
			}
			add(tally.Piece{Words: words})
		}
	}
	return all
}

// unanswered reports whether answers are among the pieces, none of them given.
func unanswered(pieces []tally.Piece) bool {
	asked := func(p tally.Piece) bool { return p.Answer }
	given := func(p tally.Piece) bool { return p.Answer && !p.Missing() }
	return slices.ContainsFunc(pieces, asked) && !slices.ContainsFunc(pieces, given)
}
