package importing

import "slices"

// needs is what a content stream draws with: how often it names each resource
// of a kind. Fonts count by the bytes of text that is shown in them.
type needs struct {
	forms, fonts, states, spaces, patterns, shadings, properties map[string]int
	// seen fonts are those in which text is drawn, not only laid out as over the
	// picture of a scanned page; lent are those in which a form may show text.
	seen, lent map[string]bool
	operators  int
	borrowed   int // bytes of text that is shown in the font of whoever draws this
	idle       []span
}

// span is a part of a content stream.
type span struct{ start, end int }

// fontState is the part of the graphics state that says how text is shown.
type fontState struct {
	font   string
	chosen int // index of the choice among all; -1: none
	mode   float64
}

// invisible is the text rendering mode that draws nothing (ISO 32000-1, 9.3.6).
const invisible = 3

// maxSaved bounds the stack of graphics states.
const maxSaved = 512

// examine finds what a content stream needs.
func examine(content []byte) *needs {
	n := &needs{
		forms: map[string]int{}, fonts: map[string]int{}, states: map[string]int{}, spaces: map[string]int{},
		patterns: map[string]int{}, shadings: map[string]int{}, properties: map[string]int{}, seen: map[string]bool{}, lent: map[string]bool{},
	}
	now := fontState{chosen: -1}
	var saved []fontState
	var choices []choice
	deep := false
	eachOperation(content, func(o *operation) {
		n.operators++
		switch o.operator {
		case "q":
			if deep = deep || len(saved) == maxSaved; !deep {
				saved = append(saved, now)
			}
		case "Q":
			if k := len(saved); k > 0 {
				now, saved = saved[k-1], saved[:k-1]
			}
		case "Tf":
			now.font, now.chosen = o.at(1).name, len(choices)
			choices = append(choices, choice{font: now.font, span: span{o.start, o.end}})
		case "Tr":
			now.mode = o.at(0).number
		case "Tj", "TJ", "'", `"`:
			n.show(o.text, now)
			if now.chosen >= 0 {
				choices[now.chosen].used = true
			}
		case "Do":
			n.forms[o.last()]++
			if now.chosen >= 0 { // the form may show text in it
				n.lent[now.font] = true
				choices[now.chosen].used = true
			}
		default:
			n.paint(o)
		}
	})
	for _, c := range choices {
		switch {
		case deep: // nobody knows any more which font is in force
			n.lent[c.font], n.seen[c.font] = true, true
		case !c.used:
			n.idle = append(n.idle, c.span)
		}
	}
	return n
}

// choice is an operator that chooses a font.
type choice struct {
	font string
	span
	used bool
}

func (n *needs) show(bytes int, in fontState) {
	if in.chosen < 0 {
		n.borrowed += bytes
		return
	}
	n.fonts[in.font] += bytes // of none too: numbers alone move on by the font's size
	if in.mode != invisible && bytes > 0 {
		n.seen[in.font] = true
	}
}

// paint takes the operators that name other resources.
func (n *needs) paint(o *operation) {
	switch o.operator {
	case "gs":
		n.states[o.last()]++
	case "cs", "CS":
		n.spaces[o.last()]++
	case "scn", "SCN", "sc", "SC":
		if name := o.last(); name != "" {
			n.patterns[name]++
		}
	case "sh":
		n.shadings[o.last()]++
	case "BDC", "DP":
		if last := o.at(0); last.kind == named {
			n.properties[last.name]++
		}
	case "BI":
		for i := 0; i+1 < len(o.operands); i++ {
			if key := o.operands[i].name; key == "CS" || key == "ColorSpace" {
				// the name, or the base of an indexed space: [/I /Name …]
				for _, x := range o.operands[i+1 : min(i+4, len(o.operands))] {
					if x.kind == named {
						n.spaces[x.name]++
					}
				}
			}
		}
	}
}

// without is the content with the idle choices of fonts blanked out: these
// fonts are not copied.
func (n *needs) without(content []byte) []byte {
	if len(n.idle) == 0 {
		return content
	}
	content = slices.Clone(content)
	for _, s := range n.idle {
		for i := s.start; i < s.end; i++ {
			content[i] = ' '
		}
	}
	return content
}
