package conformancetest

import (
	"fmt"
	"strings"
)

// Aloud is a file as one hears it that reads its structure: a line for each
// element, indented by how deep it stands, with its type and its words.
func Aloud(data []byte) (string, error) {
	f, err := open(data)
	if err != nil {
		return "", err
	}
	d, err := read(f)
	if err != nil {
		return "", err
	}
	words := map[content]string{}
	for _, p := range d.pages {
		for _, s := range p.marked {
			if s.mcid >= 0 {
				words[content{p.number, s.mcid}] = s.text.String()
			}
		}
	}
	var b strings.Builder
	for _, e := range d.tree.all {
		b.WriteString(strings.Repeat("  ", e.depth) + e.tag)
		if scope := f.name(f.attribute(e, "Table", "Scope")); scope != "" {
			b.WriteString(" " + scope)
		}
		for _, span := range []string{"ColSpan", "RowSpan"} {
			if n := f.integer(f.attribute(e, "Table", span), 1); n > 1 {
				fmt.Fprintf(&b, " %s %d", span, n)
			}
		}
		if alt := f.text(e.dict["Alt"]); alt != "" {
			fmt.Fprintf(&b, " [%s]", alt)
		}
		for _, k := range e.kids {
			switch {
			case k.content != nil:
				fmt.Fprintf(&b, " %q", words[*k.content])
			case k.object > 0:
				fmt.Fprintf(&b, " (%s)", f.text(f.dict(f.objects[k.object])["Contents"]))
			}
		}
		b.WriteByte('\n')
	}
	return b.String(), nil
}
