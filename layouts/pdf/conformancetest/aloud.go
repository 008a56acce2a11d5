package conformancetest

import (
	"fmt"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
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
	for _, e := range d.tree.top {
		d.aloud(&b, e, words)
	}
	return b.String(), nil
}

// aloud writes an element and what it holds, in order: its words behind its
// type, where it holds no other elements.
func (d *document) aloud(b *strings.Builder, e *element, words map[content]string) {
	indent := strings.Repeat("  ", e.depth)
	b.WriteString(indent + e.tag)
	if scope := d.name(d.attribute(e, "Table", "Scope")); scope != "" {
		b.WriteString(" " + scope)
	}
	for _, span := range []string{"ColSpan", "RowSpan"} {
		if n := d.integer(d.attribute(e, "Table", span), 1); n > 1 {
			fmt.Fprintf(b, " %s %d", span, n)
		}
	}
	if alt := d.text(e.dict["Alt"]); alt != "" {
		fmt.Fprintf(b, " [%s]", alt)
	}
	before := " "
	if len(e.holds()) > 0 {
		before = "\n" + indent + "  "
	}
	for i := 0; i < len(e.kids); i++ {
		k := e.kids[i]
		switch {
		case k.content != nil: // what follows it in the element is read on with it
			said := words[*k.content]
			for ; i+1 < len(e.kids) && e.kids[i+1].content != nil; i++ {
				said += words[*e.kids[i+1].content]
			}
			fmt.Fprintf(b, "%s%q", before, said)
		case k.object > 0:
			fmt.Fprintf(b, "%s(%s)", before, d.annotated(d.dict(d.objects[k.object])))
		default:
			b.WriteByte('\n')
			d.aloud(b, k.element, words)
		}
	}
	if e.depth == 0 {
		b.WriteByte('\n')
	}
}

// annotated is what one hears of an annotation: where a link leads, what a field
// is called and what is in it.
func (d *document) annotated(a types.Dict) string {
	if d.name(a["Subtype"]) != "Widget" {
		return d.text(a["Contents"])
	}
	says := d.text(d.of(a, "TU"))
	switch state := d.name(a["AS"]); {
	case state == "Off":
		return says + ": off"
	case state != "":
		return says + ": on"
	}
	return fmt.Sprintf("%s: %q", says, d.text(d.of(a, "V")))
}
