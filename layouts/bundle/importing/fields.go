package importing

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Flags of fields (ISO 32000-1, tables 226 to 230).
const (
	multiline  = 1 << 12
	password   = 1 << 13
	pushButton = 1 << 16
	combs      = 1 << 24
)

// unfilled reports whether a text field holds a value, and its look, which
// some program is to fill in, draws nothing.
func (d *drawer) unfilled(of types.Dict, look types.IndirectRef) bool {
	if name(of, "Subtype") != "Widget" || d.value(of) == "" {
		return false
	}
	if kind := d.source.inherited(of, "FT"); kind != types.Name("Tx") && kind != types.Name("Ch") {
		return false
	}
	o, err := d.source.table.Dereference(look)
	form, ok := o.(types.StreamDict)
	if err != nil || !ok {
		return false
	}
	content, err := decode(&form)
	if err != nil {
		return false // the copier says so
	}
	shows := false
	eachOperation(content, func(o *operation) {
		shows = shows || o.text > 0 || o.operator == "Do" || o.operator == "BI"
	})
	return !shows
}

// value is a field's value as text.
func (d *drawer) value(of types.Dict) string {
	o := d.source.inherited(of, "V")
	if several, ok := o.(types.Array); ok { // of a list box
		var all []string
		for _, one := range several {
			if s := d.source.text(one); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, "\n")
	}
	return d.source.text(o)
}

// text is a text string (7.9.2.2), or that of a stream; "" for what is neither.
func (s *source) text(o types.Object) string {
	raw := s.bytes(o)
	if decoded, ok := decodedByMark(raw); ok {
		return decoded
	}
	return documentText(raw)
}

// decodedByMark is text that says in its first bytes how it is encoded.
func decodedByMark(raw []byte) (string, bool) {
	if rest, ok := bytes.CutPrefix(raw, []byte("\xef\xbb\xbf")); ok {
		return string(rest), true
	}
	var order binary.ByteOrder = binary.BigEndian
	rest, ok := bytes.CutPrefix(raw, []byte("\xfe\xff"))
	if !ok {
		order = binary.LittleEndian // which no specification has, and programs write
		rest, ok = bytes.CutPrefix(raw, []byte("\xff\xfe"))
	}
	if !ok {
		return "", false
	}
	units := make([]uint16, len(rest)/2)
	for i := range units {
		units[i] = order.Uint16(rest[2*i:])
	}
	return withoutLanguages(string(utf16.Decode(units))), true
}

// withoutLanguages is a text without the codes that say its language: they stand
// between escape characters (7.9.2.2).
func withoutLanguages(text string) string {
	const escape, longest = "\x1b", len("zhCN")
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, escape)
		code, _, closed := strings.Cut(rest[:min(len(rest), longest+1)], escape)
		if !found || !closed || len(code) < 2 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") != "" {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(before)
		text = rest[len(code)+len(escape):]
	}
}

// documentText is text in PDFDocEncoding (ISO 32000-1, D.2), which is Latin 1 but
// for these.
func documentText(raw []byte) string {
	const (
		accents = "˘ˇˆ˙˝˛˚˜"                        // from 18 on
		marks   = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž" // from 80 on
	)
	var b strings.Builder
	for _, c := range raw {
		switch {
		case 0x18 <= c && c < 0x20:
			b.WriteRune([]rune(accents)[c-0x18])
		case 0x80 <= c && c < 0x9F:
			b.WriteRune([]rune(marks)[c-0x80])
		case c == 0xA0:
			b.WriteRune('€')
		default:
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}

// bytes are those of a string or a stream; nil for what is neither.
func (s *source) bytes(o types.Object) []byte {
	o, err := s.table.Dereference(o)
	if err != nil {
		return nil
	}
	var raw []byte
	switch o := o.(type) {
	case types.StringLiteral:
		raw, err = types.Unescape(string(o))
	case types.HexLiteral:
		raw = unhex(string(o))
	case types.StreamDict:
		raw, err = decode(&o)
	}
	if err != nil {
		return nil
	}
	return raw
}

// field draws a form field that does not say how it looks: one of text, whose
// value is Latin. A box that is ticked has no shape of its own, and neither has
// a button.
func (d *drawer) field(of types.Dict) {
	s := d.source
	called := readableName(s.text(s.inherited(of, "T")))
	flags, _ := s.number(s.inherited(of, "Ff"))
	look := s.dict(of["MK"])
	switch s.inherited(of, "FT") {
	case types.Name("Tx"), types.Name("Ch"):
		value := d.value(of)
		place, placed := s.box(of["Rect"])
		if !placed || value == "" && look == nil {
			return
		}
		turned, _ := s.number(look["R"])
		d.WriteString("q ")
		d.plate(of, look, place)
		ok := value == "" || turned == 0 && d.words(words{
			text: value, place: place, flags: int(flags), choice: s.inherited(of, "FT") == types.Name("Ch"), of: of, called: called,
			style: s.text(s.inheritedOfForm(of, "DA")), resources: s.resourcesOf(of),
		})
		d.WriteString("Q\n")
		if !ok {
			d.remarks.add(unshownFields, called)
		}
	case types.Name("Btn"):
		state := s.stateOf(of)
		if int(flags)&pushButton != 0 && s.text(look["CA"]) != "" || int(flags)&pushButton == 0 && state != "Off" {
			d.remarks.add(unshownFields, called)
		}
	}
}

// inheritedOfForm is an entry of a field that the form as a whole may have.
func (s *source) inheritedOfForm(field types.Dict, key string) types.Object {
	if o := s.inherited(field, key); o != nil {
		return o
	}
	root, err := s.table.Catalog()
	if err != nil {
		return nil
	}
	return s.dict(root["AcroForm"])[key]
}

// resourcesOf are those that a field's text is shown with.
func (s *source) resourcesOf(field types.Dict) types.Dict {
	return s.dict(s.inheritedOfForm(field, "DR"))
}

// plate draws what stands behind a field's text, and its border.
func (d *drawer) plate(of, look types.Dict, place box) {
	fill := look["BG"] != nil && d.ink(look["BG"], 1)
	width := d.border(of)
	stroke := look["BC"] != nil && d.ink(look["BC"], 0) && width > 0
	if !fill && !stroke {
		return
	}
	d.numbers(place.left+width/2, place.bottom+width/2, place.width()-width, place.height()-width)
	d.WriteString("re " + paint(fill, stroke) + "\n")
}

// freeText draws text that was written onto the page.
func (d *drawer) freeText(of types.Dict, place box) bool {
	s := d.source
	d.seeThrough(of, "")
	d.plate(of, types.Dict{"BG": of["C"], "BC": of["BC"]}, place)
	text := s.text(of["Contents"])
	return text == "" || d.words(words{
		text: text, place: place, flags: multiline, of: of, called: "FreeText",
		style: s.text(of["DA"]), resources: s.resourcesOf(nil),
	})
}
