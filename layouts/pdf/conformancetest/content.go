package conformancetest

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// state is the graphics state, as far as rules speak of it.
type state struct {
	font string
	size string
	mode int
}

// interpreter runs a content stream.
type interpreter struct {
	file  *file
	page  *sheet
	now   state
	saved []state
	open  []*sequence
	stack []types.Object
}

// operators are all of ISO 32000-1, Annex A, and what each paints with.
var operators = func() map[string]bool {
	all := map[string]bool{}
	for _, o := range strings.Fields(`b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`) {
		all[o] = false
	}
	for _, o := range strings.Fields(`b B b* B* f F f* s S Do sh Tj TJ ' " EI`) {
		all[o] = true
	}
	return all
}()

// run runs the page's content.
func (f *file) run(p *sheet) error {
	r := interpreter{file: f, page: p}
	p.colours = map[string]struct{}{}
	l := lexer{data: p.content}
	for {
		t := l.next()
		switch t.kind {
		case end:
			r.finish()
			return nil
		case keyword:
			switch t.raw {
			case "[", "<<", "true", "false", "null":
			case "BI":
				r.inline(&l)
				continue
			default:
				r.operator(t.raw)
				r.stack = nil
				continue
			}
		}
		start := l.at
		o, err := l.object(t)
		if err != nil {
			return fmt.Errorf("page %d, byte %d: %w", p.index+1, start, err)
		}
		r.stack = append(r.stack, o)
		r.page.operands = append(r.page.operands, t)
		if l.at > start {
			r.page.keep(p.content[start:l.at])
		}
	}
}

// keep keeps the tokens of an array or a dictionary.
func (p *sheet) keep(data []byte) {
	l := lexer{data: data}
	for t := l.next(); t.kind != end; t = l.next() {
		p.operands = append(p.operands, t)
	}
}

func (r *interpreter) finish() {
	for range r.saved {
		r.page.unclosed = append(r.page.unclosed, "q")
	}
	for range r.open {
		r.page.unclosed = append(r.page.unclosed, "BMC")
	}
}

// operand is the nth operand from the last; nil where there is none.
func (r *interpreter) operand(fromLast int) types.Object {
	if i := len(r.stack) - 1 - fromLast; i >= 0 {
		return r.stack[i]
	}
	return nil
}

// in is the innermost marked-content sequence.
func (r *interpreter) in() *sequence {
	if len(r.open) == 0 {
		return nil
	}
	return r.open[len(r.open)-1]
}

func (r *interpreter) operator(op string) {
	paints, known := operators[op]
	if !known {
		r.page.unknown = append(r.page.unknown, op)
		return
	}
	if paints {
		r.page.items = append(r.page.items, item{op, r.in()})
	}
	switch op {
	case "q", "Q":
		r.save(op)
	case "BMC", "BDC":
		r.begin(op)
	case "EMC":
		if len(r.open) == 0 {
			r.page.unclosed = append(r.page.unclosed, "EMC")
			return
		}
		r.open = r.open[:len(r.open)-1]
	case "Tf":
		r.now.font, r.now.size = r.file.name(r.operand(1)), fmt.Sprint(r.operand(0))
		r.use("Font", r.operand(1))
	case "Tr":
		r.now.mode = r.file.integer(r.operand(0), 0)
	case "Tj", "'", `"`, "TJ":
		r.show(r.operand(0))
	case "ri":
		r.page.intents = append(r.page.intents, r.file.name(r.operand(0)))
	case "Do":
		r.use("XObject", r.operand(0))
	case "gs":
		r.use("ExtGState", r.operand(0))
	case "sh":
		r.use("Shading", r.operand(0))
	default:
		r.colour(op)
	}
}

func (r *interpreter) save(op string) {
	if op == "q" {
		r.saved = append(r.saved, r.now)
		r.page.deepest = max(r.page.deepest, len(r.saved))
		return
	}
	if len(r.saved) == 0 {
		r.page.unclosed = append(r.page.unclosed, "Q")
		return
	}
	r.now, r.saved = r.saved[len(r.saved)-1], r.saved[:len(r.saved)-1]
}

// colour notes which device spaces are painted with (ISO 32000-1, 8.6.8).
func (r *interpreter) colour(op string) {
	switch op {
	case "g", "G":
		r.page.colours["DeviceGray"] = struct{}{}
	case "rg", "RG":
		r.page.colours["DeviceRGB"] = struct{}{}
	case "k", "K":
		r.page.colours["DeviceCMYK"] = struct{}{}
	case "cs", "CS":
		n := r.file.name(r.operand(0))
		if strings.HasPrefix(n, "Device") {
			r.page.colours[n] = struct{}{}
		} else if n != "Pattern" {
			r.use("ColorSpace", r.operand(0))
		}
	}
}

func (r *interpreter) use(category string, o types.Object) {
	r.page.used = append(r.page.used, use{category, r.file.name(o)})
}

// begin begins a marked-content sequence.
func (r *interpreter) begin(op string) {
	s := &sequence{mcid: -1, parent: r.in()}
	if op == "BMC" {
		s.tag = r.file.name(r.operand(0))
	} else {
		s.tag = r.file.name(r.operand(1))
		switch props := r.operand(0).(type) {
		case types.Dict:
			s.props = props
		case types.Name:
			s.props = r.file.dict(r.file.dict(r.page.resources["Properties"])[props.Value()])
			r.use("Properties", props)
		}
		s.mcid = r.file.integer(s.props["MCID"], -1)
		if s.words = r.file.text(s.props["ActualText"]); s.words != "" {
			r.page.shows = append(r.page.shows, show{words: s.words, in: s.parent})
		}
	}
	r.open = append(r.open, s)
	r.page.marked = append(r.page.marked, s)
}

// show notes the strings of a Tj or a TJ.
func (r *interpreter) show(o types.Object) {
	switch o := o.(type) {
	case types.Array:
		for _, part := range o {
			r.show(part)
		}
	case types.HexLiteral:
		b, _ := o.Bytes()
		r.page.shows = append(r.page.shows, show{font: r.now.font, size: r.now.size, mode: r.now.mode, codes: b, in: r.in()})
	}
}

// inline passes over an inline image (ISO 32000-1, 8.9.7).
func (r *interpreter) inline(l *lexer) {
	for key := l.next(); key.kind == name; key = l.next() {
		o, err := l.object(l.next())
		if err == nil && (key.raw == "F" || key.raw == "Filter") {
			walkIn(o, func(o types.Object) {
				if n, ok := o.(types.Name); ok {
					r.page.filters = append(r.page.filters, n.Value())
				}
			})
		}
	}
	if i := bytes.Index(l.data[l.at:], []byte("EI")); i >= 0 {
		l.at += i + 2
	} else {
		l.at = len(l.data)
	}
	r.page.items = append(r.page.items, item{"EI", r.in()})
}
