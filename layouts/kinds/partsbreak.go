package kinds

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
)

// breakParts shares parts out over lines. Words are broken where they are
// longer than half a line, or where a line would begin with their first mark.
func (d *Desk) breakParts(parts []part, at partsPlace) [][]part {
	b := partsBreaker{Desk: d, partsPlace: at, all: make([]part, 0, len(parts)+len(parts)/2), x: at.left}
	for i, p := range parts {
		tail := page.Length(0) // of the marks that stay with the part
		if i+1 < len(parts) {
			tail = d.tail(parts[i+1])
		}
		if b.labels(parts[i:]) {
			tail += parts[i+1].gap + parts[i+1].width
			if i+2 < len(parts) {
				tail += d.tail(parts[i+2])
			}
		}
		if p.blank != nil {
			b.blank(p, d.leastPart(p)+tail)
		} else {
			b.words(p, tail)
		}
	}
	b.turn()
	return b.lines
}

// labels reports whether the first of the parts is the label of the answer after
// it, and stands on its line: one that takes no more than half of it.
func (b *partsBreaker) labels(parts []part) bool {
	return len(parts) > 1 && parts[0].answer == "" && parts[0].blank == nil && parts[0].style != b.Theme.Type.Body &&
		parts[1].answer != "" && parts[1].width <= (b.right-b.indent).Scale(b.Theme.Space.HalfShare, 1000)
}

// partsBreaker is lines of parts as they grow.
type partsBreaker struct {
	*Desk
	partsPlace
	lines [][]part    // but for the last
	all   []part      // of all lines, which stand one after the other
	first int         // of the last line
	x     page.Length // where it ends, its blanks as short as may be
}

// begun reports whether anything stands on the last line yet.
func (b *partsBreaker) begun() bool { return len(b.all) > b.first }

// room is what the last line has left for a part.
func (b *partsBreaker) room(p part) page.Length {
	if b.begun() {
		return b.right - b.x - p.gap
	}
	return b.right - b.x
}

func (b *partsBreaker) add(p part) {
	if !b.begun() {
		p.gap = 0
	}
	b.x += p.gap + b.leastPart(p)
	b.all = append(b.all, p)
}

// turn begins the next line.
func (b *partsBreaker) turn() {
	b.lines = append(b.lines, b.all[b.first:len(b.all):len(b.all)])
	b.first, b.x = len(b.all), b.indent
}

// blank adds a blank that needs so much room, with the marks that follow it.
func (b *partsBreaker) blank(p part, need page.Length) {
	if need > b.room(p) && b.x > b.indent {
		b.turn()
	}
	b.add(p)
}

// words adds words, whole or broken, that marks of a width follow.
func (b *partsBreaker) words(p part, tail page.Length) {
	room, full := b.room(p), b.right-b.indent
	if b.flows(b.partsPlace) {
		b.flowing(p, tail)
		return
	}
	if p.width <= room {
		b.add(p)
		return
	}
	if b.hanging(p) == 0 && p.width <= full.Scale(b.Theme.Space.HalfShare, 1000) {
		b.turn()
		b.add(p)
		return
	}
	for i, line := range b.Lines(p.words, p.style, text.Ragged, room, full) {
		if i > 0 || line.Width > room && b.x > b.indent {
			b.turn()
		}
		if line.Width > b.right-b.x {
			b.NoRoom(p.words, b.in.path)
		}
		piece := p
		piece.line, piece.width = line, line.Width
		b.add(piece)
		p = p.after(line)
	}
}

// tail is the width of what no line break parts from the part before: marks
// that no line may begin with, or a unit of one or two characters.
func (d *Desk) tail(next part) page.Length {
	if next.blank == nil && next.answer == "" && next.width <= 2*next.style.Size {
		return next.gap + next.width
	}
	return d.hanging(next)
}

// hanging is the width of the marks that a part begins with and that no line
// may begin with (CLREQ, 3.1.3), with the gap before them.
func (d *Desk) hanging(p part) page.Length {
	marks := d.Hanging(p.words)
	if marks == "" {
		return 0
	}
	return p.gap + d.Width(marks, p.style)
}
