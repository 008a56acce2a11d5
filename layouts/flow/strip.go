// Package flow stacks the strips that blocks are laid out as onto the pages of
// a document, under running heads and over footers.
//
//	pages := flow.New(frame)
//	pages.Place(strips, "blocks[0]")
//	pages.End()
//	pages.Emit(document, flow.Copy{Index: 0, Of: 1})
//
// A strip is as wide as its column and is not broken over pages, but by its own
// Split. Strips that must stay together are held until the last of them is
// known. What a field of fixed size could not hold follows on 续页.
package flow

import (
	"slices"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// Piece is something drawn: how high it is, and what is to be known of it
// wherever it is placed.
type Piece struct {
	pen.Canvas
	Height page.Length
	Notes
}

// Notes is what a piece says to the document that it comes to stand in.
type Notes struct {
	Bookmarks []page.Bookmark // Page unset, Y from the piece's top
	Steps     []int           // steps of the route that begin here, from 1
	Route     *page.Position  // where the route ends, on its middle line; nil: it does not stand here
	Rest      []Rest          // what the piece's fields could not hold
}

// Rest is what a field could not hold.
type Rest struct {
	Number int    // as on its mark: 续1
	Label  string // the field's name
	Copy   string // of the blocks that are asked several times: 第 3 周
	Value  string
	Path   string // of the question among the copy's answers
	Fits   int    // how many characters of the answer its field holds
	Of     int    // of so many
}

// Place draws the other piece into this one, its corner moved, and takes over
// its notes but for the route, which stands in a title over the whole width.
// Heights are the caller's.
func (p *Piece) Place(other Piece, dx, dy page.Length) {
	p.Canvas.Place(other.Canvas, dx, dy)
	for _, b := range other.Bookmarks {
		b.Y += dy
		p.Bookmarks = append(p.Bookmarks, b)
	}
	p.Steps = append(p.Steps, other.Steps...)
	p.Rest = append(p.Rest, other.Rest...)
}

// MovedRight is the piece, so far to the right.
func (p Piece) MovedRight(dx page.Length) Piece {
	moved := Piece{Height: p.Height}
	moved.Place(p, dx, 0)
	return moved
}

// Strip is a piece that is stacked onto pages.
type Strip struct {
	Piece
	Above  page.Length // space over it, dropped at a page's top
	Keep   bool        // stands on the same page as the next strip
	Holder page.Role   // what strips of the same block form together: a table, a list
	Head   *Head       // stands over the strip where it begins a page
	Turn   *Turn       // a page break
	Blank  bool        // nothing but the space over it, which is added to that over the next strip
	Path   string      // of the block in the worksheet

	// Draw makes the piece of a strip that may be split, whose Piece is its
	// height alone: what is split off is drawn once, where it comes to stand.
	Draw func() Piece
	// Split parts the strip into what fits a height and what follows on the
	// next page; nil: it stays whole.
	Split func(height page.Length) (first, rest Strip, ok bool)
	// SplitEarly says that it need not stay whole where the next page has
	// room for it: a report has no holes.
	SplitEarly bool
	// Least is the height of its first piece at the least; 0: of a few lines.
	Least page.Length
	// Fill makes a further blank row of the table that this strip ends, to
	// be added while the page has room; ok is false: there are no more.
	Fill func(n int) (s Strip, ok bool)
	// Stretch draws the strip higher than it is, for it takes the room that is
	// left on its page when all else stands there; nil: it does not. Several
	// share that room.
	Stretch func(height page.Length) Piece
}

// MovedRight is the strip, so far to the right, whatever it is split into.
func (s Strip) MovedRight(dx page.Length) Strip {
	s.Piece = s.Piece.MovedRight(dx)
	if draw := s.Draw; draw != nil {
		s.Draw = func() Piece { return draw().MovedRight(dx) }
	}
	if stretch := s.Stretch; stretch != nil {
		s.Stretch = func(height page.Length) Piece { return stretch(height).MovedRight(dx) }
	}
	if split := s.Split; split != nil {
		s.Split = func(height page.Length) (first, rest Strip, ok bool) {
			first, rest, ok = split(height)
			return first.MovedRight(dx), rest.MovedRight(dx), ok
		}
	}
	return s
}

// Drawn is the strip's piece.
func (s Strip) Drawn() Piece {
	if s.Draw != nil {
		return s.Draw()
	}
	return s.Piece
}

// Under is the strip with its questions under a path: those of "weeks[2]." that
// the blocks know by their ids alone. The copy of the blocks is called so.
func (s Strip) Under(path, name string) Strip {
	s.Piece = s.Piece.under(path, name)
	if draw := s.Draw; draw != nil {
		s.Draw = func() Piece { return draw().under(path, name) }
	}
	if stretch := s.Stretch; stretch != nil {
		s.Stretch = func(height page.Length) Piece { return stretch(height).under(path, name) }
	}
	if split := s.Split; split != nil {
		s.Split = func(height page.Length) (first, rest Strip, ok bool) {
			first, rest, ok = split(height)
			return first.Under(path, name), rest.Under(path, name), ok
		}
	}
	return s
}

// under is the piece with its questions under a path.
func (p Piece) under(path, name string) Piece {
	p.Marks = marksUnder(p.Marks, path)
	p.Rest = slices.Clone(p.Rest)
	for i := range p.Rest {
		p.Rest[i].Path = path + p.Rest[i].Path
		p.Rest[i].Copy = name
	}
	return p
}

// marksUnder are marks whose groups have their questions under a path.
func marksUnder(marks []page.Mark, path string) []page.Mark {
	under := slices.Clone(marks)
	for i, m := range under {
		if g, ok := m.(page.Group); ok {
			if g.Field != "" {
				g.Field = path + g.Field
			}
			g.Marks = marksUnder(g.Marks, path)
			under[i] = g
		}
	}
	return under
}

// Turn is a page break.
type Turn struct {
	Running string // beside the running head of the new page
	Plain   bool   // the new page has a title of its own
}

// Head is a table's header row, drawn anew on every page.
type Head struct {
	Piece
	Running Running
}

// Running is what later pages carry in place of the title.
type Running struct {
	Note string // beside the title
	// Hints are notes of which each page has one in turn, in place of Note.
	Hints  worksheets.Hints
	Legend string // in the footer
	Path   string // of the block that it comes from
}

// Height is that of strips one under the other.
func Height(strips []Strip) (total page.Length) {
	for i, s := range strips {
		total += s.Height
		if i > 0 {
			total += s.Above
		}
	}
	return total
}
