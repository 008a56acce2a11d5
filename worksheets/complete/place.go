package complete

import (
	"strings"

	"worksheetpdf/worksheets"
)

// place is where the cursor is.
type place struct {
	outside bool              // in a comment or a text: nothing is completed there
	root    map[string]string // the outermost keys, and what stands after them
	frames  []frame           // from the file down to the mapping that the cursor is in
	key     string            // the cursor stands after it; "": a key is to be written
	word    string            // what is written there before the cursor
	braces  bool              // the mapping is in braces
}

// frame is a mapping that is open at a place.
type frame struct {
	under  string            // the key that it stands under, in the frame before
	column int               // of its keys
	keys   map[string]string // that are written, and what stands after them
	last   string            // the key that was written last, if nothing stands after it on its line
}

// inner is the mapping that the cursor is in.
func (p *place) inner() *frame { return &p.frames[len(p.frames)-1] }

// placeIn finds the place between two parts of a text.
func placeIn(before, after string) place {
	lines := strings.Split(before, "\n")
	current := lines[len(lines)-1]
	rest, below, _ := strings.Cut(after, "\n")
	o := outline{}
	for _, text := range lines[:len(lines)-1] {
		o.add(text)
	}
	p := place{root: map[string]string{}}
	following := strings.Split(below, "\n")
	for _, text := range append(append(lines[:len(lines)-1:len(lines)-1], current+rest), following...) {
		if l := parse(text); l.key != "" && l.first() == 0 {
			p.root[l.key] = l.value
		}
	}
	if p.outside = o.inText(current) || commented(current); p.outside {
		return p
	}
	p.word = wordAt(current)
	if open := braceIn(current); open >= 0 {
		p.braces = true
		lead := parse(current[:open])
		p.outside = !o.begin(lead, true)
		p.frames = o.frames
		if !p.outside {
			p.inBraces(current[open:], rest, lead.key == "")
		}
		return p
	}
	l := parse(current)
	if l.key == "" && strings.TrimSpace(strings.TrimLeft(current, " -")) != p.word {
		p.outside = true // words are being written
		return p
	}
	p.key = l.key
	if value := strings.TrimSpace(l.value); l.key != "" && value != p.word {
		p.outside = true
		return p
	}
	p.outside = !o.begin(l, false)
	p.frames = o.frames
	if !p.outside {
		p.inner().follow(following)
	}
	return p
}

// follow adds the keys of a mapping that stand below the cursor.
func (f *frame) follow(lines []string) {
	for _, text := range lines {
		l := parse(text)
		switch {
		case l.blank:
		case l.first() < f.column, l.first() == f.column && len(l.dashes) > 0 && f.last == "":
			return
		case l.first() == f.column && l.key != "":
			f.keys[l.key] = l.value
		}
	}
}

// outline is the mappings that are open after some lines.
type outline struct {
	frames []frame
	text   int // the column of a key whose value is words on the lines below, from 1; 0: there is none
}

// add goes on over a line.
func (o *outline) add(text string) {
	if o.inText(text) {
		return
	}
	l := parse(text)
	if l.blank {
		return
	}
	o.text = 0
	if !o.begin(l, false) || l.key == "" {
		return
	}
	f := &o.frames[len(o.frames)-1]
	f.keys[l.key], f.last = l.value, ""
	switch {
	case l.value == "":
		f.last = l.key
	case l.value[0] == '|', l.value[0] == '>':
		o.text = l.column + 1
	}
}

// inText reports whether a line belongs to a text that was begun above.
func (o *outline) inText(text string) bool {
	return o.text > 0 && (strings.TrimSpace(text) == "" || parse(text).first() >= o.text)
}

// begin opens and closes mappings for a line; in braces, for what stands before
// them. It reports whether a mapping may have a key, or a list an entry, there.
func (o *outline) begin(l line, braces bool) bool {
	for len(o.frames) > 0 && o.frames[len(o.frames)-1].column > l.first() {
		o.frames = o.frames[:len(o.frames)-1]
	}
	if len(o.frames) == 0 {
		o.frames = []frame{{column: l.first(), keys: map[string]string{}}}
	}
	top := &o.frames[len(o.frames)-1]
	if len(l.dashes) == 0 && l.column == top.column {
		if braces && l.key != "" {
			top.last = l.key
		}
		return true
	}
	if top.last == "" {
		return false
	}
	o.frames = append(o.frames, frame{under: top.last, column: l.column, keys: map[string]string{}})
	if braces && l.key != "" {
		o.frames[len(o.frames)-1].last = l.key
	}
	return true
}

// opening is what follows a key whose value begins on the lines below.
func (p *place) opening(s worksheets.Shape) string {
	if p.braces || s.Plain || s.Number {
		return ""
	}
	blanks := "\n" + strings.Repeat(" ", p.inner().column+2)
	form := within(s).Form
	switch {
	case s.Form == worksheets.ListForm && (form == worksheets.PartForm || form == worksheets.BlockForm):
		return blanks + "- "
	case s.Form == worksheets.PartForm, s.Form == worksheets.TableForm:
		return blanks
	}
	return ""
}
