package worksheets

import "cmp"

// Part is a piece of a sentence: printed words or a blank to write in. In
// YAML a plain string is Words.
type Part struct {
	Words string // body size
	Small string `yaml:"small"` // prompt size
	Bold  string `yaml:"bold"`  // label size, bold
	*Blank
}

// Blank is a place in a sentence to write in.
type Blank struct {
	ID    string     `yaml:"id,required" words:"-"`
	Kind  BlankKind  `yaml:"kind"`
	Label string     `yaml:"label"` // its name in messages and on a 续页
	Width BlankWidth `yaml:"width"` // left out: one share of what the line has left
	Amount
	Key RightAnswer `yaml:"key" words:"-"` // the right answer; of a blank that is asked once
}

// BlankKind is what a blank takes.
type BlankKind uint8

const (
	TextBlank BlankKind = iota
	NumberBlank
	DateBlank
	NumbersBlank
)

func (k BlankKind) names() []string { return []string{"text", "number", "date", "numbers"} }

func (p *Part) setWords(words string) { p.Words = words }

func (p *Part) check(at spot) {
	kinds := 0
	for _, given := range []bool{p.Words != "", p.Small != "", p.Bold != "", p.Blank != nil} {
		if given {
			kinds++
		}
	}
	if kinds != 1 {
		at.problem(Msg("a piece of a sentence is words or one blank"), Msg("write words in a plain string, {small: …} or {bold: …}, and a blank as {id: …}"))
	}
	if b := p.Blank; b != nil {
		at.key("id").question(b.ID)
		at.right(b.Key, b.field(""), b.Amount)
		switch b.Kind {
		case NumberBlank:
			at.amount(b.Amount)
		case NumbersBlank:
			at.key("decimals").problemIf(b.Decimals != 0, Msg("%q belongs to the kind %q only", "decimals", "number"), Msg("delete it"))
			at.amount(b.Amount)
		default:
			at.noAmount(b.Amount)
		}
	}
}

// now is how the share of a blank is written, which was a key of its own.
func (p *Part) now(key, value string) string {
	if key != "grow" {
		return ""
	}
	return "width: " + clip(value) + unitShare
}

// field is the question that a blank asks.
func (b *Blank) field(caption string) Field {
	kinds := [...]FieldKind{TextBlank: TextField, NumberBlank: NumberField, DateBlank: DateField, NumbersBlank: NumbersField}
	return b.Amount.field(Field{ID: b.ID, Kind: kinds[b.Kind], Label: cmp.Or(b.Label, caption, b.ID)})
}

// blankFields are the questions of a sentence, whose caption names a blank
// that has no label.
func blankFields(caption string, lines ...[]Part) []Field {
	var fields []Field
	for _, line := range lines {
		for _, part := range line {
			if part.Blank != nil {
				fields = append(fields, part.Blank.field(caption))
			}
		}
	}
	return fields
}

// sentence checks lines that must have a blank, and words or blanks each.
func (s spot) sentence(lines [][]Part) {
	for i, line := range lines {
		if len(line) == 0 {
			s.item(i).problem(Msg("this line is empty"), Msg("delete it"))
		}
	}
	if len(lines) > 0 && len(blankFields("", lines...)) == 0 {
		s.problem(Msg("this sentence has no blank"), Msg("write a blank as {id: …}, or use the block kind %q", "note"))
	}
}
