package page

import (
	"fmt"
	"io"
	"strings"

	"worksheetpdf/fonts"
)

// Dump writes a document as readable text for goldens: a line a mark, lengths
// in mm to a hundredth, so that a change of layout is reviewed as a diff.
//
// What a group holds is indented under its line. Marks are told by their place
// on the page, so that a group that is put around some of them changes no line
// of theirs; in a group that is scaled or turned, by their place in its own
// space. A group that says nothing and only moves has no line of its own.
func Dump(w io.Writer, d *Document) {
	fmt.Fprintf(w, "document %q by %q in %s\n", d.Title, d.Author, d.Language)
	for i, p := range d.Pages {
		fmt.Fprintf(w, "\npage %d, %s × %s\n", i+1, p.Size.Width, p.Size.Height)
		dumper{w: w}.marks(p.Marks)
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

// dumper writes the marks of one group.
type dumper struct {
	w      io.Writer
	indent string
	off    Position // from the group's space to that in which places are told
}

func (d dumper) marks(marks []Mark) {
	for _, m := range marks {
		if g, ok := m.(Group); ok {
			d.group(g)
			continue
		}
		fmt.Fprintf(d.w, "%s%s\n", d.indent, d.mark(m))
	}
}

func (d dumper) group(g Group) {
	inner := d
	if g.At.Moves() {
		inner.off = d.at(Position{g.At.X, g.At.Y})
	} else {
		inner.off = Position{}
	}
	if words := d.words(g); words != "" {
		fmt.Fprintf(d.w, "%s%s\n", d.indent, words)
		inner.indent += "  "
	}
	inner.marks(g.Marks)
}

// words is what a group says; empty where it only moves its marks.
func (d dumper) words(g Group) string {
	var b strings.Builder
	if g.Level > 0 {
		fmt.Fprintf(&b, " %d", g.Level)
	}
	if g.Field != "" {
		fmt.Fprintf(&b, " %q", g.Field)
	}
	if columns, rows := max(g.Span.Columns, 1), max(g.Span.Rows, 1); columns*rows > 1 {
		fmt.Fprintf(&b, " over %d × %d", columns, rows)
	}
	if g.Alt != "" {
		fmt.Fprintf(&b, ", that is %q", g.Alt)
	}
	if g.Key != 0 {
		fmt.Fprintf(&b, ", key %d", g.Key)
	}
	corner := d.at(Position{g.At.X, g.At.Y})
	if !g.At.Moves() {
		fmt.Fprintf(&b, ", at %s", corner)
		if g.At.Factor() != Whole {
			fmt.Fprintf(&b, " scaled %g", float64(g.At.Factor())/Whole)
		}
		if g.At.Turns > 0 {
			fmt.Fprintf(&b, " turned %d°", 90*int(g.At.Turns))
		}
	}
	if g.Clip != (Size{}) {
		if g.At.Moves() {
			fmt.Fprintf(&b, ", at %s", corner)
		}
		fmt.Fprintf(&b, " clipped to %s × %s", g.Clip.Width, g.Clip.Height)
	}
	if g.Input != nil {
		b.WriteString(g.Input.words())
	}
	if b.Len() == 0 && g.Role == RoleNone {
		return ""
	}
	return g.Role.String() + b.String()
}

// words is what an input says of itself.
func (i *Input) words() string {
	words := fmt.Sprintf(", %s %q labelled %q, %s × %s", i.Kind, i.Name, i.Says(), i.Size.Width, i.Size.Height)
	switch {
	case i.Kind != Typed && i.On:
		return words + fmt.Sprintf(", %q on", i.Option)
	case i.Kind != Typed:
		return words + fmt.Sprintf(", %q off", i.Option)
	case i.Lines:
		words += ", of lines"
	}
	return words + fmt.Sprintf(", em %s, %q", i.Type, i.Value)
}

// at is a position of the group's space as it is told.
func (d dumper) at(p Position) Position { return p.Plus(d.off.X, d.off.Y) }

func (d dumper) mark(m Mark) string {
	switch m := m.(type) {
	case Text:
		unseen := ""
		if m.Ink == NoInk {
			unseen = ", unseen"
		}
		if m.Outline.Width > 0 {
			unseen += fmt.Sprintf(", %s, outlined %s", m.Ink, m.Outline)
		}
		return fmt.Sprintf("%s text %q, %s, em %s, wide %s%s", d.at(m.At), m.Source(), m.faces(), m.Size, m.Width(), unseen)
	case Line:
		return fmt.Sprintf("%s line to %s, %s", d.at(m.From), d.at(m.To), m.Stroke)
	case Rectangle:
		return fmt.Sprintf("%s rectangle %s × %s, radius %s, %s, %s", d.at(m.At), m.Size.Width, m.Size.Height, m.Radius, m.Stroke, m.Fill)
	case Link:
		to := m.URL
		if to == "" {
			to = fmt.Sprintf("page %d at %s", m.Page+1, m.Y)
		}
		return fmt.Sprintf("%s link %s × %s to %s", d.at(m.At), m.Size.Width, m.Size.Height, to)
	case Imported:
		return fmt.Sprintf("%s page %d of file %d on %s × %s", d.at(m.At), m.Page+1, m.File+1, m.Size.Width, m.Size.Height)
	case Image:
		return fmt.Sprintf("%s image %s × %s, %s", d.at(m.At), m.Size.Width, m.Size.Height, m.Picture)
	case Path:
		return d.path(m)
	}
	return fmt.Sprintf("%#v", m)
}

func (d dumper) path(p Path) string {
	var b strings.Builder
	for _, s := range p.Segments {
		switch s.Op {
		case MoveTo:
			fmt.Fprintf(&b, " from %s", d.at(s.To))
		case LineTo:
			fmt.Fprintf(&b, " to %s", d.at(s.To))
		case CurveTo:
			fmt.Fprintf(&b, " round to %s", d.at(s.To))
		case Close:
			b.WriteString(" closed")
		}
	}
	return fmt.Sprintf("path%s, %s, %s", b.String(), p.Stroke, p.Fill)
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
