package conformancetest

import (
	"slices"
	"testing"
)

// TestLexer: what tokens say, and what they are.
func TestLexer(t *testing.T) {
	l := lexer{data: []byte("/a#20b(x\\)(y))<4 1 4>-.5 +7 4.%note\r[<<>>]R 1-2")}
	var kinds []kind
	var raws []string
	for t := l.next(); t.kind != end; t = l.next() {
		kinds, raws = append(kinds, t.kind), append(raws, t.raw)
	}
	if want := []string{"a#20b", `x\)(y)`, "4 1 4", "-.5", "+7", "4.", "[", "<<", ">>", "]", "R", "1-2"}; !slices.Equal(raws, want) {
		t.Errorf("%q", raws)
	}
	want := []kind{name, literal, hexadecimal, number, number, number, keyword, keyword, keyword, keyword, keyword, keyword}
	if !slices.Equal(kinds, want) {
		t.Errorf("%v", kinds)
	}
}

// FuzzContent: no content stream, CMap or packet keeps the readers for ever, or
// brings them down.
func FuzzContent(f *testing.F) {
	for _, seed := range []string{
		"q BT /F0 9 Tf [<0001>-3(a)]TJ ET Q", "/P<</MCID 0>>BDC EMC", "BI /F[/Fl]/W 1 ID x EI", "<", "(\\", "[<<[", "<</A", "1 beginbfrange <00> <ff> [<0041>] endbfrange",
		`<?xpacket begin=""?><rdf:RDF xmlns:rdf="x"><rdf:Description/></rdf:RDF>`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		reader := &file{}
		page := &sheet{content: data}
		if err := reader.run(page); err == nil && len(page.operands) > len(data)*2 {
			t.Errorf("%d operands in %d bytes", len(page.operands), len(data))
		}
		readCMap(data)
		readProgram(data)
		readPacket(data)
	})
}
