package conformancetest

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

var header = regexp.MustCompile(`^%PDF-1\.[0-7][\r\n]`)

// syntaxRules are of the file's bytes (ISO 19005-3, 6.1).
func syntaxRules(g *registry) {
	g.archive("6.1.2", 1, wellHeaded)
	g.accessible("6.1", 1, wellHeaded)
	g.archive("6.1.2", 2, notText)
	g.archive("6.1.3", 1, func(d *document, r report) {
		id, _ := d.trailer["ID"].(types.Array)
		if len(id) != 2 || len(d.bytes(id[0])) == 0 || len(d.bytes(id[1])) == 0 {
			r("the trailer", "it has no identifier")
		}
	})
	g.archive("6.1.3", 2, plainFile)
	g.accessible("7.16", 1, plainFile)
	g.archive("6.1.3", 3, func(d *document, r report) {
		i := bytes.LastIndex(d.data, []byte("%%EOF"))
		if i < 0 || !slices.Contains([]string{"", "\n", "\r", "\r\n"}, string(d.data[i+5:])) {
			r("the file", "something follows %%%%EOF")
		}
	})
	g.archive("6.1.4", 2, crossReferences)
	eachToken(g.archive, "6.1.6", 1, hexadecimal, func(t token) bool { return len(solid(t.raw))%2 == 0 }, "an odd number of digits in <%s>")
	eachToken(g.archive, "6.1.6", 2, hexadecimal, func(t token) bool {
		return strings.Trim(t.raw, space+"0123456789abcdefABCDEF") == ""
	}, "<%s> has what is no digit")
	eachStream(g, 1, "the length that the dictionary says is not that of the data", func(s *streamed) bool { return s.length == s.real })
	eachStream(g, 2, "no end of line behind stream, or before endstream", func(s *streamed) bool { return s.begins && s.ends })
	g.archive("6.1.7.1", 3, outsideStreams)
	g.archive("6.1.7.2", 1, filters)
	eachToken(g.archive, "6.1.8", 1, name, func(t token) bool { return utf8.ValidString(decodedName(t.raw)) }, "the name /%s is no UTF-8")
	g.archive("6.1.9", 1, func(d *document, r report) {
		for _, b := range d.bodies {
			if b.plain && !spaced(b) {
				r(fmt.Sprintf("object %d", b.number), "its keywords are spaced by %q and %q", b.before, b.after)
			}
		}
	})
	g.archive("6.1.10", 1, inlineFilters)
	g.archive("6.1.12", 1, absent("a permissions dictionary", has("Perms")))
	g.archive("6.1.12", 2, absent("a signature reference", signed))
}

func wellHeaded(d *document, r report) {
	if !header.Match(d.data) {
		r("the file", "it does not begin with %%PDF-1.0 to 1.7")
	}
}

// notText asks for the second line that says the file is no text.
func notText(d *document, r report) {
	_, second, _ := bytes.Cut(d.data[:min(64, len(d.data))], []byte("\n"))
	if len(second) < 5 || second[0] != '%' || slices.ContainsFunc(second[1:5], func(c byte) bool { return c < 128 }) {
		r("the file", "the second line is no comment of four bytes over 127")
	}
}

func plainFile(d *document, r report) {
	if d.trailer["Encrypt"] != nil {
		r("the trailer", "the file is encrypted")
	}
}

func outsideStreams(d *document, r report) {
	for _, n := range d.numbers() {
		if s := d.stream(d.objects[n]); s != nil && (s.Dict["F"] != nil || s.Dict["FFilter"] != nil || s.Dict["FDecodeParms"] != nil) {
			r(fmt.Sprintf("object %d", n), "the stream is in another file")
		}
	}
}

func inlineFilters(d *document, r report) {
	known := strings.Fields("ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode DCTDecode AHx A85 Fl RL CCF DCT")
	for _, p := range d.painted() {
		for _, f := range p.filters {
			if !slices.Contains(known, f) {
				r(p.String(), "an inline image has the filter %s", f)
			}
		}
	}
}

func signed(d *document, o types.Dict) bool {
	return o["ByteRange"] != nil || o["TransformMethod"] != nil || slices.Contains([]string{"Sig", "SigRef", "DocTimeStamp"}, d.name(o["Type"])) || d.name(o["FT"]) == "Sig"
}

var subsection = regexp.MustCompile(`^xref(\r\n|\n|\r)\d+ \d+(\r\n|\n|\r)`)

// crossReferences judges tables; a cross-reference stream has no keyword.
func crossReferences(d *document, r report) {
	for at := 0; ; {
		i := bytes.Index(d.data[at:], []byte("\nxref"))
		if i < 0 {
			return
		}
		if at += i + 1; !subsection.Match(d.data[at:]) && !d.inStream(at) {
			r("the file", "the keyword xref and its subsection are not each on a line")
		}
		at += 4
	}
}

// inStream reports whether a place of the file is in the data of a stream.
func (f *file) inStream(at int) bool {
	begun, ended := bytes.LastIndex(f.data[:at], []byte("stream\n")), bytes.LastIndex(f.data[:at], []byte("endstream"))
	return begun > ended+3
}

// spaced reports whether "1 0 obj" and "endobj" stand on lines of their own,
// with single spaces.
func spaced(b body) bool {
	eol := func(s string) bool { return s == "\n" || s == "\r" || s == "\r\n" }
	if len(b.before) < 4 || len(b.after) < 2 {
		return false
	}
	return eol(b.before[:1]) && b.before[1:3] == "  " && eol(b.before[3:]) && eol(b.after[:len(b.after)-1]) && eol(b.after[len(b.after)-1:])
}

// eachStream judges the bytes of each stream.
func eachStream(g *registry, test int, what string, ok func(*streamed) bool) {
	g.archive("6.1.7.1", test, func(d *document, r report) {
		for _, b := range d.bodies {
			if b.stream != nil && !ok(b.stream) {
				r(fmt.Sprintf("object %d", b.number), "%s", what)
			}
		}
	})
}

// eachToken judges each token of a kind, in objects and in contents: with
// strings in parentheses go those in hexadecimal.
func eachToken(enter func(string, int, func(*document, report)), clause string, test int, of kind, ok func(token) bool, format string) {
	enter(clause, test, func(d *document, r report) {
		judge := func(place string, number int, t token) {
			if (t.kind == of || of == literal && t.kind == hexadecimal) && !ok(t) {
				r(fmt.Sprintf(place, number), format, t.raw)
			}
		}
		for _, b := range d.bodies {
			l := lexer{data: b.text}
			for t := l.next(); t.kind != end; t = l.next() {
				judge("object %d", b.number, t)
			}
		}
		for _, p := range d.painted() {
			for _, t := range p.operands {
				judge("the content of "+p.kind()+" %d", p.place(), t)
			}
		}
	})
}

var escaped = regexp.MustCompile(`#[0-9a-fA-F]{2}`)

// decodedName is a name's bytes (ISO 32000-1, 7.3.5).
func decodedName(raw string) string {
	return escaped.ReplaceAllStringFunc(raw, func(s string) string {
		var c byte
		fmt.Sscanf(s[1:], "%x", &c)
		return string([]byte{c})
	})
}

func filters(d *document, r report) {
	known := strings.Fields("ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode")
	for _, n := range d.numbers() {
		s := d.stream(d.objects[n])
		if s == nil {
			continue
		}
		for _, f := range d.list(s.Dict["Filter"]) {
			if !slices.Contains(known, d.name(f)) {
				r(fmt.Sprintf("object %d", n), "the filter %s", d.name(f))
			}
		}
	}
}
