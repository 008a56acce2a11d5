package text

// rules is meant to be read and changed by somebody who knows typesetting and
// not this program. Distances are in thousandths of an em. Costs are bare
// numbers: only their proportions matter. Nothing writes to it.
var rules = struct {
	spacing spacing
	limits  limits
	costs   costs
}{
	spacing: spacing{
		gap:   125,
		space: 200,
		tab:   1000,
	},
	limits: limits{
		stretch: tiers{gap: 12, space: 150, mark: 100, han: 100}, // a gap stays well under 0.15 em, where MuPDF sees a space
		shrink:  tiers{gap: 25, space: 30, mark: 250, han: 0},    // a space stays over 0.16 em, a mark keeps half of its blank
		narrow:  12_000,
	},
	costs: costs{
		stretch:    tiers{gap: 10, space: 60, mark: 150, han: 600},
		shrink:     tiers{gap: 10, space: 40, mark: 200, han: 0},
		trim:       5,
		short:      1000,
		shortMost:  200_000,
		unfilled:   1_000_000,
		hole:       300,
		line:       20_000,
		raggedLine: 700_000,
		brief:      300,
		orphan:     5_000_000,
		level: [levels]int64{
			free:    0,
			point:   400,            // after ·, ～, a slash, a dash between words, a soft hyphen
			hyphen:  950_000,        // after a typed hyphen, which poppler drops there, sooner than a justified line stays short
			link:    950_000,        // in a URL after / ? & = . _, likewise
			counter: 2_000_000,      // 30|条, 第|3
			leader:  20_000_000,     // before …… or ——: only where nothing else fits
			seam:    200_000_000,    // in a long word or an e-mail address after one of those; in a date after its year or month
			inWord:  10_000_000_000, // in a word or a number
			kinsoku: 40_000_000_000, // before a mark that begins no line (避头), after one that ends none (避尾)
			within:  80_000_000_000, // between the halves of —— or ……
		},
	},
}

// spacing is the distances of normal setting.
type spacing struct {
	gap   int64 // between Han and Latin letters or digits: CSS Text 4, text-autospace, 1/8 ic
	space int64 // typed between Han and Latin: it stands alone; under 160 readers of PDF lose it
	tab   int64 // a tab is a gap of one Han
}

// limits is how far justification may go before it is seen, in the order in
// which it goes (CLREQ, "Line adjustment": gaps and Western spaces first, then
// punctuation, then between Han).
type limits struct {
	stretch, shrink tiers
	narrow          int64 // lines of a justified paragraph under this stay ragged
}

// tiers is one number for each kind of place where a line gives.
type tiers struct{ gap, space, mark, han int64 }

// costs is what the breaker weighs. A tier is used up before the next one is
// touched; a tier used to its limit costs its number, half used a quarter of it.
type costs struct {
	stretch, shrink tiers
	trim            int64 // a closing mark at a line's end gives up its blank half
	short           int64 // each em, squared, by which a ragged line stays short of its width
	shortMost       int64 // ... at most
	unfilled        int64 // a justified line that stays short at all: one that is very short is better than two
	hole            int64 // ... and each em by which it does
	line            int64 // each line of a justified paragraph
	raggedLine      int64 // each line of a ragged one: there a line more may be a line too many
	brief           int64 // a last line of less than two em
	orphan          int64 // a last line of one Han, with or without its full stop (孤字)
	level           [levels]int64
}

// level is how willingly a line ends before a cluster. Those from seam on are
// open only where the text between two better breaks is longer than the line.
type level uint8

const (
	free level = iota
	point
	hyphen
	link
	counter
	leader
	seam
	inWord
	kinsoku
	within
	never // inside a run of spaces
	levels
)
