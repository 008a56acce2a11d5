package importing

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"worksheetpdf/layouts/page"
)

// linker reads the links of a file's pages.
type linker struct {
	source  *source
	remarks *remarks
	pages   map[int]int // index of a page by its object's number
	named   map[string]types.Object
}

// maxNamed is how many named destinations are read.
const maxNamed = 100_000

// links are those of each page, that lead to the web, to a mail address or to
// another page of the file. They stand on the page as it is shown; a page that
// they lead to counts within the file.
func (s *source) links(to *remarks) [][]page.Link {
	l := linker{source: s, remarks: to, pages: map[int]int{}}
	for i, p := range s.leaves {
		l.pages[p.number] = i
	}
	all := make([][]page.Link, len(s.leaves))
	for i, p := range s.leaves {
		to.page = i + 1
		list := s.array(p.dict["Annots"])
		for _, o := range list[:min(len(list), maxNotes)] {
			if link, ok := l.link(p, s.dict(o)); ok {
				all[i] = append(all[i], link)
			}
		}
	}
	return all
}

// link reads an annotation that leads somewhere.
func (l *linker) link(p leaf, of types.Dict) (link page.Link, ok bool) {
	kind := name(of, "Subtype")
	flags, _ := l.source.number(of["F"])
	place, placed := l.source.box(of["Rect"])
	if kind != "Link" && kind != "Widget" || int(flags)&unseen != 0 || !placed || !l.source.shown(of["OC"]) {
		return link, false
	}
	place = place.and(p.box).under(p.matrix())
	if place.width() <= 0 || place.height() <= 0 {
		return link, false
	}
	size := p.size()
	link.At = page.Position{X: page.Points(place.left), Y: size.Height - page.Points(place.top)}
	link.Size = page.Size{Width: page.Points(place.width()), Height: page.Points(place.height())}
	action := l.source.dict(of["A"])
	switch does := name(action, "S"); {
	case of["Dest"] != nil:
		ok = l.lead(&link, of["Dest"])
	case does == "GoTo":
		ok = l.lead(&link, action["D"])
	case does == "URI":
		link.URL, ok = l.address(action["URI"])
	case kind == "Link":
		if does == "" {
			does = "?"
		}
		l.remarks.add(lostLinks, readableName(does))
	}
	return link, ok
}

// address is what a link to the web or to a mail address has.
func (l *linker) address(o types.Object) (string, bool) {
	raw, ok := decodedByMark(l.source.bytes(o))
	if !ok { // ASCII, by the specification; often the bytes of the page it leads to
		raw = string(l.source.bytes(o))
	}
	raw = strings.TrimSpace(raw)
	u, err := url.Parse(raw)
	if err != nil || len(raw) > 2000 {
		l.remarks.add(lostLinks, "URI")
		return "", false
	}
	web := (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
	if !web && !(u.Scheme == "mailto" && u.Opaque != "") {
		scheme := u.Scheme + ":"
		if scheme == ":" {
			scheme = "URI"
		}
		l.remarks.add(lostLinks, readableName(scheme))
		return "", false
	}
	var b strings.Builder
	for _, c := range []byte(raw) { // what may not stand in an address (RFC 3986, 2.1)
		if c <= ' ' || c > '~' || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String(), true
}

// lead follows a link to a page (ISO 32000-1, 12.3.2).
func (l *linker) lead(link *page.Link, to types.Object) bool {
	to, err := l.source.table.Dereference(to)
	if err != nil {
		return false
	}
	switch n := to.(type) {
	case types.Name:
		to = l.destination(string(n))
	case types.StringLiteral, types.HexLiteral:
		to = l.destination(l.source.text(n))
	}
	if d := l.source.dict(to); d != nil {
		to = d["D"]
	}
	where := l.source.array(to)
	at, ok := -1, false
	if len(where) > 0 {
		switch first := where[0].(type) {
		case types.IndirectRef:
			at, ok = l.pages[first.ObjectNumber.Value()], true
			if _, known := l.pages[first.ObjectNumber.Value()]; !known {
				ok = false
			}
		case types.Integer:
			at, ok = int(first), int(first) >= 0 && int(first) < len(l.source.leaves)
		}
	}
	if !ok {
		l.remarks.add(lostLinks, "GoTo")
		return false
	}
	link.Page, link.Y = at, l.source.leaves[at].topOf(l.source, where)
	return true
}

// topOf is how far down a page, as it is shown, a destination begins.
func (p leaf) topOf(s *source, where types.Array) page.Length {
	x, y := p.box.left, p.box.top
	number := func(i int, to *float64) {
		if i < len(where) {
			if n, ok := s.number(where[i]); ok {
				*to = n
			}
		}
	}
	kind := types.Name("")
	if len(where) > 1 {
		kind, _ = where[1].(types.Name)
	}
	switch kind {
	case "XYZ":
		number(2, &x)
		number(3, &y)
	case "FitH", "FitBH":
		number(2, &y)
	case "FitR":
		number(2, &x)
		number(5, &y)
	default:
		return 0
	}
	_, up := moved(p.matrix(), x, y)
	if high := p.size().Height.InPoints(); up >= 0 && up <= high {
		return page.Points(high - up)
	}
	return 0
}

// destination is one with a name (12.3.2.3).
func (l *linker) destination(name string) types.Object {
	if l.named == nil {
		l.named = map[string]types.Object{}
		if root, err := l.source.table.Catalog(); err == nil {
			for key, o := range l.source.dict(root["Dests"]) {
				l.named[key] = o
			}
			l.names(l.source.dict(root["Names"])["Dests"], map[int]bool{}, maxDepth)
		}
	}
	o, err := l.source.table.Dereference(l.named[name])
	if err != nil {
		return nil
	}
	return o
}

// names reads a tree of names (7.9.6), each node once.
func (l *linker) names(node types.Object, seen map[int]bool, depth int) {
	if to, ok := node.(types.IndirectRef); ok {
		if seen[to.ObjectNumber.Value()] {
			return
		}
		seen[to.ObjectNumber.Value()] = true
	}
	d := l.source.dict(node)
	if d == nil || depth == 0 {
		return
	}
	pairs := l.source.array(d["Names"])
	for i := 0; i+1 < len(pairs) && len(l.named) < maxNamed; i += 2 {
		key := l.source.text(pairs[i])
		if _, known := l.named[key]; !known {
			l.named[key] = pairs[i+1]
		}
	}
	for _, kid := range l.source.array(d["Kids"]) {
		l.names(kid, seen, depth-1)
	}
}
