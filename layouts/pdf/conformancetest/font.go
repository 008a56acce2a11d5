package conformancetest

import (
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// font is a font of the file, with what it says of its glyphs.
type font struct {
	number     int
	dict       types.Dict
	descendant types.Dict
	descriptor types.Dict
	program    *program // nil: none is embedded
	faults     []error  // of reading it
	mapped     []byte   // CIDToGIDMap: two bytes a CID; nil: as they are
	widths     map[int]float64
	standard   float64
	unicode    map[int]string
	shown      map[int]int // CIDs to the least rendering mode that is not 3; 3: never seen
}

// unseen is the rendering mode of text that is not painted.
const unseen = 3

// program is what a TrueType program says (OpenType 1.9: head, hhea, hmtx,
// maxp, loca).
type program struct {
	units    int
	advances []uint16
	glyphs   int
}

// width of a glyph in thousandths of an em.
func (p *program) width(glyph int) float64 {
	if len(p.advances) == 0 {
		return 0
	}
	return float64(p.advances[min(glyph, len(p.advances)-1)]) * 1000 / float64(p.units)
}

var errProgram = errors.New("the font program is cut short")

func readProgram(data []byte) (*program, error) {
	tables, err := tablesOf(data)
	if err != nil {
		return nil, err
	}
	for name, least := range map[string]int{"head": 54, "hhea": 36, "maxp": 6, "hmtx": 4, "loca": 4, "glyf": 0} {
		if t, ok := tables[name]; !ok || len(t) < least {
			return nil, fmt.Errorf("%w: %s", errProgram, name)
		}
	}
	p := &program{
		units:  int(binary.BigEndian.Uint16(tables["head"][18:])),
		glyphs: int(binary.BigEndian.Uint16(tables["maxp"][4:])),
	}
	if p.units == 0 {
		return nil, errProgram
	}
	for i := range int(binary.BigEndian.Uint16(tables["hhea"][34:])) {
		if 4*i+4 > len(tables["hmtx"]) {
			return nil, errProgram
		}
		p.advances = append(p.advances, binary.BigEndian.Uint16(tables["hmtx"][4*i:]))
	}
	return p, p.outlines(tables["loca"], tables["head"][51] == 1, len(tables["glyf"]))
}

// tablesOf are the tables of an OpenType file.
func tablesOf(data []byte) (map[string][]byte, error) {
	if len(data) < 12 {
		return nil, errProgram
	}
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		at := 12 + 16*i
		if at+16 > len(data) {
			return nil, errProgram
		}
		start, size := int(binary.BigEndian.Uint32(data[at+8:])), int(binary.BigEndian.Uint32(data[at+12:]))
		if start+size > len(data) {
			return nil, errProgram
		}
		tables[string(data[at:at+4])] = data[start : start+size]
	}
	return tables, nil
}

// outlines asks each glyph for a place in the outlines.
func (p *program) outlines(loca []byte, long bool, size int) error {
	before := 0
	for i := range p.glyphs + 1 {
		at := 0
		switch {
		case long && 4*i+4 <= len(loca):
			at = int(binary.BigEndian.Uint32(loca[4*i:]))
		case !long && 2*i+2 <= len(loca):
			at = 2 * int(binary.BigEndian.Uint16(loca[2*i:]))
		default:
			return errProgram
		}
		if at < before || at > size {
			return errProgram
		}
		before = at
	}
	return nil
}

// glyph is the glyph of a CID; false: the font has none.
func (f *font) glyph(cid int) (int, bool) {
	g := cid
	if f.mapped != nil {
		if 2*cid+2 > len(f.mapped) {
			return 0, true // 9.7.4.3: what the map leaves out is glyph 0
		}
		g = int(binary.BigEndian.Uint16(f.mapped[2*cid:]))
	}
	return g, f.program == nil || g < f.program.glyphs
}

// width of a CID that the font dictionary says.
func (f *font) width(cid int) float64 {
	if w, ok := f.widths[cid]; ok {
		return w
	}
	return f.standard
}

// readFont reads a Type 0 font; of others only the dictionary.
func (f *file) readFont(number int, d types.Dict) *font {
	t := &font{number: number, dict: d, standard: 1000, shown: map[int]int{}}
	if kids := f.array(d["DescendantFonts"]); len(kids) > 0 {
		t.descendant = f.dict(kids[0])
	}
	from := t.descendant
	if from == nil {
		from = d
	}
	t.descriptor = f.dict(from["FontDescriptor"])
	note := func(err error) {
		if err != nil {
			t.faults = append(t.faults, err)
		}
	}
	if s := t.descriptor["FontFile2"]; s != nil {
		data, err := f.content(s)
		note(err)
		if program, err := readProgram(data); err == nil {
			t.program = program
		} else {
			note(err)
		}
	}
	if s := from["CIDToGIDMap"]; f.stream(s) != nil {
		data, err := f.content(s)
		note(err)
		t.mapped = data
	}
	if from["DW"] != nil {
		t.standard = f.number(from["DW"])
	}
	note(t.readWidths(f, f.array(from["W"])))
	if s := d["ToUnicode"]; s != nil {
		data, err := f.content(s)
		note(err)
		t.unicode, err = readCMap(data)
		note(err)
	}
	return t
}

// readWidths reads /W (ISO 32000-1, 9.7.4.3).
func (t *font) readWidths(f *file, w types.Array) error {
	t.widths = map[int]float64{}
	for i := 0; i < len(w); {
		first := f.integer(w[i], -1)
		if first < 0 || i+1 >= len(w) {
			return errors.New("/W is malformed")
		}
		if list := f.array(w[i+1]); list != nil {
			for n, width := range list {
				t.widths[first+n] = f.number(width)
			}
			i += 2
			continue
		}
		if i+2 >= len(w) {
			return errors.New("/W is malformed")
		}
		for n := first; n <= f.integer(w[i+1], -1) && n <= 0xffff; n++ {
			t.widths[n] = f.number(w[i+2])
		}
		i += 3
	}
	return nil
}

// readCMap reads a ToUnicode CMap (ISO 32000-1, 9.10.3).
func readCMap(data []byte) (map[int]string, error) {
	to := map[int]string{}
	l := lexer{data: data}
	var stack []token
	for t := l.next(); t.kind != end; t = l.next() {
		switch {
		case t.kind != keyword || t.raw == "[" || t.raw == "]":
			stack = append(stack, t)
			continue
		case t.raw == "endbfchar":
			if len(stack)%2 == 1 {
				return nil, errors.New("a bfchar is malformed")
			}
			for i := 0; i < len(stack); i += 2 {
				to[code(stack[i].value)] = utf16Text(stack[i+1].value)
			}
		case t.raw == "endbfrange":
			if err := ranges(to, stack); err != nil {
				return nil, err
			}
		}
		stack = nil
	}
	return to, nil
}

func ranges(to map[int]string, stack []token) error {
	for i := 0; i < len(stack); {
		if i+2 >= len(stack) {
			return errors.New("a bfrange is malformed")
		}
		first, last := code(stack[i].value), code(stack[i+1].value)
		i += 2
		if stack[i].raw == "[" && stack[i].kind == keyword {
			for i++; i < len(stack) && stack[i].kind == hexadecimal; i++ {
				to[first] = utf16Text(stack[i].value)
				first++
			}
			i++
			continue
		}
		text := append([]byte(nil), stack[i].value...)
		for n := first; n <= min(last, 0xffff) && len(text) > 0; n++ {
			to[n] = utf16Text(text)
			text[len(text)-1]++
		}
		i++
	}
	return nil
}

// code is the number of a character code.
func code(b []byte) int {
	n := 0
	for _, c := range b {
		n = n<<8 | int(c)
	}
	return n
}

func utf16Text(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(b[2*i:])
	}
	return string(utf16.Decode(units))
}

// subset reports whether a name is that of a subset (ISO 32000-1, 9.6.4).
func subset(name string) bool {
	tag, _, found := strings.Cut(name, "+")
	return found && len(tag) == 6 && strings.Trim(tag, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// hexOf is a code as a CMap writes it.
func hexOf(cid int) string { return hex.EncodeToString([]byte{byte(cid >> 8), byte(cid)}) }
