package worksheets

import "strings"

// Paper is the page's size and direction.
type Paper uint8

// Papers, each upright and lying. A new one is a line here and one in sheets.
const (
	A4 Paper = iota + 1
	A4Landscape
	A3
	A3Landscape
	A5
	A5Landscape
	A6
	A6Landscape
	A7
	A7Landscape
	B5
	B5Landscape
	K16
	K16Landscape
	Letter
	LetterLandscape
)

// sheet is a size of paper, upright, in millimetres.
type sheet struct {
	name          string
	width, height float64
	up            int // so many lie on an A4 to be cut out; 0: none do
	holes         int // of loose-leaf paper, along the long side; 0: there is none
}

const kindsOfPaper = 8

// sheets are the sizes in the order of the constants. B5 is that of JIS P 0138,
// which is sold in China (ISO's is 176 × 250). 16k is a sixteenth of the sheet
// of 787 × 1092 mm, trimmed to 184 × 260 as Chinese printers and word
// processors have it. Letter is that of ANSI/ASME Y14.1.
func sheets() [kindsOfPaper]sheet {
	return [kindsOfPaper]sheet{
		{"a4", 210, 297, 0, 30},
		{"a3", 297, 420, 0, 0},
		{"a5", 148, 210, 2, 20},
		{"a6", 105, 148, 4, 0},
		{"a7", 74, 105, 8, 0},
		{"b5", 182, 257, 0, 26},
		{"16k", 184, 260, 0, 0},
		{"letter", 215.9, 279.4, 0, 0},
	}
}

// lying ends the name of a paper that lies on its long side.
const lying = "-landscape"

// Papers is all of them, in the order in which messages list them.
func Papers() []Paper {
	all := make([]Paper, 2*kindsOfPaper)
	for i := range all {
		all[i] = Paper(i + 1)
	}
	return all
}

// PaperNamed is the paper of a name, in capital letters or small ones; ok is
// false: there is none.
func PaperNamed(name string) (p Paper, ok bool) {
	for _, p := range Papers() {
		if p.String() == strings.ToLower(name) {
			return p, true
		}
	}
	return 0, false
}

// String is the paper's name, as definitions write it.
func (p Paper) String() string {
	if !p.known() {
		return ""
	}
	if p.Lying() {
		return p.sheet().name + lying
	}
	return p.sheet().name
}

func (p Paper) names() []string {
	names := []string{""}
	for _, p := range Papers() {
		names = append(names, p.String())
	}
	return names
}

func (p Paper) known() bool { return p > 0 && int(p) <= 2*kindsOfPaper }

// sheet is the paper's size; of one that there is not, A4.
func (p Paper) sheet() sheet {
	if !p.known() {
		p = A4
	}
	return sheets()[(p-1)/2]
}

// Lying reports whether the paper lies on its long side.
func (p Paper) Lying() bool { return p.known() && p%2 == 0 }

// Upright is the same paper on its short side.
func (p Paper) Upright() Paper {
	if p.Lying() {
		return p - 1
	}
	return p
}

// Landscape is the same paper on its long side.
func (p Paper) Landscape() Paper {
	if p.known() {
		return p.Upright() + 1
	}
	return p
}

// Size is the paper's width and height in millimetres, as it lies before the
// reader; of one that there is not, that of A4.
func (p Paper) Size() (width, height float64) {
	s := p.sheet()
	if p.Lying() {
		return s.height, s.width
	}
	return s.width, s.height
}

// Up is how many leaves of the paper lie on an A4 to be cut out; 1: none do.
func (p Paper) Up() int { return max(p.sheet().up, 1) }

// Holes is how many holes loose-leaf paper of this size has along its long
// side, 9.5 mm apart; 0: there is none.
func (p Paper) Holes() int { return p.sheet().holes }
