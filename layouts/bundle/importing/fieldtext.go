package importing

import (
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// words are text that is set into a box, as a field's appearance string says
// (ISO 32000-1, 12.7.3.3).
type words struct {
	text      string
	place     box
	flags     int  // of a field
	choice    bool // of one or several values
	of        types.Dict
	called    string
	style     string     // the appearance string
	resources types.Dict // with its fonts
}

// typeface is the font of an appearance string.
type typeface struct {
	name   string // in the resources that are made
	size   float64
	ink    string // operators
	widths [256]float64
}

// The usual shape of Latin faces, in parts of the em.
const (
	ascent  = 0.72
	descent = 0.21
	leading = 1.16
	inset   = 2 // of the text from its box, in points
)

// words sets text. It sets Latin letters only: false, when others are there.
func (d *drawer) words(w words) bool {
	text := w.plain()
	for _, r := range text {
		if r != '\n' && (r < ' ' || r > '~') {
			return false
		}
	}
	wide, high := w.place.width()-2*inset, w.place.height()-2
	if wide <= 0 || high <= 0 {
		return false
	}
	face := d.typeface(w)
	several := w.flags&multiline != 0 || strings.Contains(text, "\n")
	lines, y := face.set(text, several, w.place, wide, high)
	d.numbers(w.place.left, w.place.bottom, w.place.width(), w.place.height())
	d.print("re W n BT %s/%s %s Tf\n", face.ink, face.name, decimal(face.size))
	long := several && (float64(len(lines))-0.5)*face.size*leading > high
	if cells, _ := d.source.number(d.source.inherited(w.of, "MaxLen")); w.flags&combs != 0 && cells >= 1 && !several {
		d.comb(text, w.place, min(cells, 1000), y, face)
	} else {
		long = d.lines(w, lines, y, face) || long
	}
	d.WriteString("ET ")
	if long {
		d.remarks.add(cutFields, w.called)
	}
	return true
}

// set breaks text into lines where it may stand in several, chooses the size
// of letters where none is given, and is the first baseline too.
func (f *typeface) set(text string, several bool, in box, wide, high float64) (lines []string, y float64) {
	if !several {
		if f.size == 0 {
			f.size = max(4, min(12, high/leading, wide/max(0.01, f.width(text))))
		}
		return []string{text}, in.bottom + in.height()/2 - (ascent-descent)/2*f.size
	}
	if f.size == 0 {
		f.size = 12
	}
	return f.wrapped(text, wide), in.top - 2 - ascent*f.size
}

// plain is the text with the ends of its lines as new lines, where it may have
// some; of a password, stars.
func (w words) plain() string {
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ").Replace(w.text)
	if w.flags&multiline == 0 && !w.choice {
		text = strings.ReplaceAll(text, "\n", " ")
	}
	if w.flags&password != 0 {
		text = strings.Repeat("*", len([]rune(text)))
	}
	return text
}

// lines sets lines one under another, and reports whether one is too long.
func (d *drawer) lines(w words, lines []string, y float64, face typeface) (long bool) {
	align, _ := d.source.number(d.source.inheritedOfForm(w.of, "Q"))
	for i, line := range lines {
		room := w.place.width() - 2*inset - face.width(line)*face.size
		long = long || room < -0.5
		x := w.place.left + inset + max(0, room)*min(max(align, 0), 2)/2
		d.print("1 0 0 1 %s %s Tm ", decimal(x), decimal(y-float64(i)*face.size*leading))
		d.text(line)
	}
	return long
}

// comb sets each letter into a cell of its own.
func (d *drawer) comb(line string, place box, cells, y float64, face typeface) {
	cell := place.width() / cells
	for i, c := range []byte(line) {
		x := place.left + cell*(float64(i)+0.5) - face.widths[c]*face.size/2
		d.print("1 0 0 1 %s %s Tm ", decimal(x), decimal(y))
		d.text(string(c))
	}
}

// text shows a line.
func (d *drawer) text(line string) {
	var b body
	b.text([]byte(line))
	d.WriteString(b.String() + " Tj\n")
}

// typeface reads an appearance string. Where its font is not there, or shows
// letters by numbers of its own, Helvetica stands in, as in viewers.
func (d *drawer) typeface(w words) typeface {
	face := typeface{widths: helvetica()}
	font := ""
	eachOperation([]byte(w.style), func(o *operation) {
		switch o.operator {
		case "Tf":
			font, face.size = o.at(1).name, o.at(0).number
		case "g", "rg", "k":
			var b drawer
			for _, x := range o.operands {
				b.numbers(x.number)
			}
			face.ink = b.String() + o.operator + " "
		}
	})
	if !(face.size >= 0 && face.size <= 1000) {
		face.size = 0
	}
	o := d.source.dict(w.resources["Font"])[font]
	own := d.source.dict(o)
	kind := name(own, "Subtype")
	if kind != "Type1" && kind != "TrueType" && kind != "MMType1" || d.source.dict(own["Encoding"])["Differences"] != nil && own["FontDescriptor"] != nil {
		o = types.Dict{"Type": types.Name("Font"), "Subtype": types.Name("Type1"), "BaseFont": types.Name("Helvetica"), "Encoding": types.Name("WinAnsiEncoding")}
		own = nil
	}
	face.measure(d.source, own)
	face.name = d.name("Font", o)
	return face
}

// measure takes a font's own widths.
func (f *typeface) measure(s *source, font types.Dict) {
	first, _ := s.number(font["FirstChar"])
	for i, w := range s.numbers(font["Widths"]) {
		if c := int(first) + i; c >= 0 && c < len(f.widths) && w > 0 && w < 10_000 {
			f.widths[c] = w / 1000
		}
	}
	if strings.HasPrefix(name(font, "BaseFont"), "Cour") && font["Widths"] == nil {
		for i := range f.widths {
			f.widths[i] = 0.6
		}
	}
}

// width is that of a line, in parts of the em.
func (f *typeface) width(line string) (w float64) {
	for _, c := range []byte(line) {
		w += f.widths[c]
	}
	return w
}

// wrapped breaks text into lines at spaces, and within words that are longer.
func (f *typeface) wrapped(text string, wide float64) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		start, space, width := 0, -1, 0.0
		for i := 0; i < len(paragraph); i++ {
			if paragraph[i] == ' ' {
				space = i
			}
			width += f.widths[paragraph[i]] * f.size
			if width <= wide || i == start {
				continue
			}
			end := i
			if space > start {
				end = space
			}
			lines = append(lines, paragraph[start:end])
			start, space, width = end, -1, 0
			if paragraph[end] == ' ' {
				start++
			}
			i = start - 1
		}
		lines = append(lines, paragraph[start:])
	}
	return lines
}

// helvetica is the advance of each character of ASCII (the font's AFM file).
func helvetica() (w [256]float64) {
	for i := range w {
		w[i] = 0.556
	}
	for width, of := range map[float64]string{
		0.191: "'", 0.222: "ijl`", 0.26: "|", 0.278: " !,./:;I[\\]ft", 0.333: "()-r", 0.334: "{}", 0.355: "\"", 0.389: "*",
		0.469: "^", 0.5: "Jcksvxyz", 0.584: "+<=>~", 0.611: "FTZ", 0.667: "&ABEKPSVXY", 0.722: "CDHNRUw", 0.778: "GOQ",
		0.833: "Mm", 0.889: "%", 0.944: "W", 1.015: "@",
	} {
		for _, c := range []byte(of) {
			w[c] = width
		}
	}
	return w
}
