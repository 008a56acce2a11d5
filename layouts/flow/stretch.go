package flow

import "worksheetpdf/layouts/page"

// stretch gives what the last page has left to the strips on it that stretch.
func (f *Flow) stretch() {
	if len(f.pages) > 0 {
		last := f.last()
		taken := stretchAll(last.strips, f.Foot()-f.y)
		f.y, last.end = f.y+taken, last.end+taken
	}
}

// stretchAll gives strips one under the other a further height, those that
// stretch in even shares, and returns how much they have taken.
func stretchAll(strips []Placed, more page.Length) (taken page.Length) {
	n := page.Length(0)
	for _, s := range strips {
		if s.stretch != nil {
			n++
		}
	}
	for i := range strips {
		s := &strips[i]
		s.Y += taken
		if s.stretch == nil {
			continue
		}
		share := max(more-taken, 0) / n
		s.Piece, s.stretch = s.stretch(s.Height+share), nil
		taken += share
		n--
	}
	return taken
}

// placed is the strip at its place. One that stretches is drawn when the room
// that is left is known; the steps that begin in it are known before.
func (s Strip) placed(y page.Length) Placed {
	p := Placed{Y: y, Holder: s.Holder, Path: s.Path, stretch: s.Stretch}
	if s.Stretch != nil {
		p.Height, p.Steps = s.Height, s.Steps
		return p
	}
	p.Piece = s.Drawn()
	return p
}
