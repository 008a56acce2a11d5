package page

import (
	"fmt"
	"io"
	"strings"

	"worksheetpdf/fonts"
)

// Dump writes a document as readable text for goldens: a line a mark, lengths
// in mm to a hundredth, so that a change of layout is reviewed as a diff.
func Dump(w io.Writer, d *Document) {
	fmt.Fprintf(w, "document %q by %q in %s\n", d.Title, d.Author, d.Language)
	for i, p := range d.Pages {
		fmt.Fprintf(w, "\npage %d, %s × %s\n", i+1, p.Size.Width, p.Size.Height)
		for _, m := range Flat(p.Marks) {
			fmt.Fprintln(w, dumpMark(m))
		}
	}
	fmt.Fprintln(w, "\noutline")
	for _, b := range d.Outline {
		fmt.Fprintf(w, "%s%s … page %d at %s\n", strings.Repeat("  ", b.Level+1), b.Title, b.Page+1, b.Y)
	}
	if len(d.Labels) == 0 {
		return
	}
	fmt.Fprintln(w, "\nlabels")
	for _, l := range d.Labels {
		fmt.Fprintf(w, "  page %d: %q %s from %d\n", l.Page+1, l.Prefix, l.Style, max(l.Start, 1))
	}
}

func dumpMark(m Mark) string {
	switch m := m.(type) {
	case Text:
		turned := ""
		if m.Turns > 0 {
			turned = fmt.Sprintf(", turned %d°", 90*int(m.Turns))
		}
		return fmt.Sprintf("%s text %q, %s, em %s, wide %s%s", m.At, m.Source(), m.faces(), m.Size, m.Width(), turned)
	case Line:
		return fmt.Sprintf("%s line to %s, %s", m.From, m.To, m.Stroke)
	case Rectangle:
		return fmt.Sprintf("%s rectangle %s × %s, radius %s, %s, %s", m.At, m.Size.Width, m.Size.Height, m.Radius, m.Stroke, m.Fill)
	case Link:
		to := m.URL
		if to == "" {
			to = fmt.Sprintf("page %d at %s", m.Page+1, m.Y)
		}
		return fmt.Sprintf("%s link %s × %s to %s", m.At, m.Size.Width, m.Size.Height, to)
	case Imported:
		return fmt.Sprintf("%s page %d of file %d on %s × %s, turned %d°", m.At, m.Page+1, m.File+1, m.Size.Width, m.Size.Height, 90*int(m.Turns))
	case Path:
		var b strings.Builder
		for _, s := range m.Segments {
			switch s.Op {
			case MoveTo:
				fmt.Fprintf(&b, " from %s", s.To)
			case LineTo:
				fmt.Fprintf(&b, " to %s", s.To)
			case CurveTo:
				fmt.Fprintf(&b, " round to %s", s.To)
			case Close:
				b.WriteString(" closed")
			}
		}
		return fmt.Sprintf("path%s, %s, %s", b.String(), m.Stroke, m.Fill)
	}
	return fmt.Sprintf("%#v", m)
}

// Source is the text that the run stands for.
func (t Text) Source() string {
	var b strings.Builder
	for _, g := range t.Glyphs {
		b.WriteString(g.Source)
	}
	return b.String()
}

// faceNames are the faces as goldens call them.
var faceNames = [fonts.Count]string{
	fonts.Sans: "Sans", fonts.Bold: "Bold", fonts.Kai: "Kai", fonts.Symbols: "Symbols", fonts.Emoji: "Emoji",
}

// faces names the faces of the run, in the order of their first use.
func (t Text) faces() string {
	seen := map[string]bool{}
	var names []string
	for _, g := range t.Glyphs {
		if name := faceNames[g.Face]; !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return strings.Join(names, "+")
}

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
