package flow

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
)

// Placed is a strip that stands somewhere, drawn.
type Placed struct {
	Piece
	Y      page.Length
	Holder page.Role
	Path   string

	stretch func(height page.Length) Piece // draws it so high; nil: it is drawn
}

// PlaceAll draws strips that stand one under the other, and takes over their
// notes.
func (p *Piece) PlaceAll(strips []Placed, dx page.Length, keys *Keys) {
	var canvas pen.Canvas
	for rest := strips; len(rest) > 0; {
		n := together(rest)
		drawTogether(&canvas, rest[:n], keys)
		rest = rest[n:]
	}
	p.Canvas.Place(canvas, dx, 0)
	for _, s := range strips {
		s.Canvas = pen.Canvas{}
		p.Place(s.Piece, dx, s.Y)
	}
}

// together is how many strips from the first on form one table or list.
func together(strips []Placed) int {
	n := 1
	for first := strips[0]; first.Holder != page.RoleNone && n < len(strips); n++ {
		if strips[n].Path != first.Path || strips[n].Holder != first.Holder {
			break
		}
	}
	return n
}

// drawTogether draws strips one under the other, those of a table or a list
// in a group of it.
func drawTogether(c *pen.Canvas, strips []Placed, keys *Keys) {
	place := func(c *pen.Canvas) {
		for _, s := range strips {
			c.Place(s.Canvas, 0, s.Y)
		}
	}
	if holder := strips[0].Holder; holder != page.RoleNone {
		c.In(page.Group{Role: holder, Key: keys.Key(strips[0].Path)}, place)
		return
	}
	place(c)
}
