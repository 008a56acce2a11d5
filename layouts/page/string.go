package page

import "fmt"

// String names the numerals.
func (n Numerals) String() string {
	switch n {
	case Decimal:
		return "decimal"
	case Roman:
		return "roman"
	case NoNumerals:
		return "no numerals"
	}
	return "unknown numerals"
}

// String is the position in millimetres.
func (p Position) String() string { return "(" + p.X.String() + ", " + p.Y.String() + ")" }

// String says how many pixels the picture has, and of what kind.
func (p *Picture) String() string {
	if p == nil {
		return "no picture"
	}
	colours := "colour"
	if p.Grey {
		colours = "grey"
	}
	return fmt.Sprintf("%d × %d px %s", p.Width, p.Height, colours)
}

// String says how the stroke is drawn.
func (s Stroke) String() string {
	if s.Width == 0 {
		return "unstroked"
	}
	dash := ""
	if s.On > 0 {
		dash = fmt.Sprintf(" dashed %s on %s off", s.On, s.Off)
	}
	return fmt.Sprintf("%s %s%s", s.Width, s.Ink, dash)
}

// String names the ink.
func (i Ink) String() string {
	switch i {
	case NoInk:
		return "unfilled"
	case Black:
		return "black"
	case White:
		return "white"
	}
	return fmt.Sprintf("grey %02x", i.Level())
}
