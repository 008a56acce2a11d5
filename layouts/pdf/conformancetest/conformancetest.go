// Package conformancetest holds finished PDF files against the rules of
// PDF/A-3B (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) that a machine can judge.
// Only tests import it, as they do net/http/httptest.
//
// It shares no code with the writer: objects and streams are read by pdfcpu,
// what pdfcpu mends or passes over by a lexer of its own. Rules have the
// numbers of the profiles that veraPDF has for the two standards, which
// testdata lists, so that what is found here is found there under the same
// name. Where our files have none of what a rule speaks of, such as signatures,
// the rule is held by there being none.
package conformancetest

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// The standards that rules are of. What a rule of the plain PDF standard holds,
// no profile has a number for.
const (
	Archive    = "ISO 19005-3"
	Accessible = "ISO 14289-1"
	Plain      = "ISO 32000-1"
)

// Violation is a rule that a file breaks.
type Violation struct {
	Standard string
	Clause   string
	Test     int    // its number within the clause; 0 in the plain standard
	Object   string // "page 2", "P, object 31"
	What     string
}

func (v Violation) String() string {
	return fmt.Sprintf("%s, %s-%d: %s: %s", v.Standard, v.Clause, v.Test, v.Object, v.What)
}

// Check is every rule that a file breaks, sorted by clauses. An error
// says that the file cannot be read at all.
func Check(data []byte) ([]Violation, error) {
	f, err := open(data)
	if err != nil {
		return nil, err
	}
	return f.check()
}

func (f *file) check() ([]Violation, error) {
	d, err := read(f)
	if err != nil {
		return nil, err
	}
	var found []Violation
	for _, r := range rules() {
		r.judge(d, func(object, format string, args ...any) {
			found = append(found, Violation{r.standard, r.clause, r.test, object, fmt.Sprintf(format, args...)})
		})
	}
	return found, nil
}

// report notes that an object breaks the rule at hand.
type report func(object, format string, args ...any)

// rule is a rule, and who judges it.
type rule struct {
	standard, clause string
	test             int
	judge            func(d *document, r report)
}

// registry is where the groups of rules enter theirs.
type registry struct{ all []rule }

func (g *registry) archive(clause string, test int, judge func(*document, report)) {
	g.all = append(g.all, rule{Archive, clause, test, judge})
}

func (g *registry) accessible(clause string, test int, judge func(*document, report)) {
	g.all = append(g.all, rule{Accessible, clause, test, judge})
}

// both enters a rule that both standards have, under the same number.
func (g *registry) both(archive, accessible string, test int, judge func(*document, report)) {
	g.archive(archive, test, judge)
	g.accessible(accessible, test, judge)
}

func (g *registry) plain(clause string, judge func(*document, report)) {
	g.all = append(g.all, rule{Plain, clause, 0, judge})
}

// rules are all rules.
func rules() []rule {
	g := &registry{}
	for _, enter := range []func(*registry){
		syntaxRules, limitRules, graphicsRules, imageRules, fontRules, glyphRules,
		annotationRules, metadataRules, extensionRules, attachedRules,
		accessibleRules, contentRules, treeRules, tableRules, cellRules, listRules, languageRules, plainRules,
	} {
		enter(g)
	}
	slices.SortStableFunc(g.all, func(a, b rule) int {
		return cmp.Or(cmp.Compare(b.standard, a.standard), cmp.Compare(a.clause, b.clause), cmp.Compare(a.test, b.test))
	})
	return g.all
}

// document is a file as rules see it.
type document struct {
	*file
	pages       []*sheet
	looks       []*sheet // what annotations look like
	fonts       map[int]*font
	tree        *tree
	parents     map[int]types.Object // the parent tree
	grids       []*grid
	annotations []*annotation
	packet      *packet
	packetData  []byte
	profiles    []*profile
	dicts       []numbered // all that the file holds, in their order
}

// numbered is a dictionary in the object of a number.
type numbered struct {
	number int
	dict   types.Dict
}

// walk visits each dictionary of the file as [file.walk] does, which the rules
// ask for dozens of times.
func (d *document) walk(visit func(number int, dict types.Dict)) {
	for _, n := range d.dicts {
		visit(n.number, n.dict)
	}
}

// annotation is an annotation of a page.
type annotation struct {
	number int
	page   *sheet
	dict   types.Dict
}

func (a *annotation) String() string { return fmt.Sprintf("annotation %d", a.number) }

func read(f *file) (*document, error) {
	d := &document{file: f, fonts: map[int]*font{}, tree: f.readTree(), parents: map[int]types.Object{}}
	f.walk(func(n int, dict types.Dict) { d.dicts = append(d.dicts, numbered{n, dict}) })
	var err error
	if d.pages, err = f.pages(); err != nil {
		return nil, err
	}
	f.numberTree(d.tree.root["ParentTree"], 0, d.parents)
	for _, e := range d.tree.all {
		if e.standard == "Table" {
			d.grids = append(d.grids, f.readGrid(e))
		}
	}
	for _, p := range d.pages {
		for _, a := range f.array(p.dict["Annots"]) {
			d.annotations = append(d.annotations, &annotation{numberOf(a), p, f.dict(a)})
		}
	}
	if s := f.catalog()["Metadata"]; f.stream(s) != nil {
		if d.packetData, err = f.content(s); err != nil {
			return nil, err
		}
	}
	d.packet = readPacket(d.packetData)
	if err := d.readLooks(); err != nil {
		return nil, err
	}
	d.readFonts()
	for _, o := range f.array(f.catalog()["OutputIntents"]) {
		d.profiles = append(d.profiles, d.readProfile(f.dict(o)))
	}
	return d, nil
}

// readFonts reads the fonts of all that is painted, and which of their glyphs are
// shown.
func (d *document) readFonts() {
	for _, p := range d.painted() {
		fonts := d.dict(p.resources["Font"])
		for _, s := range p.shows {
			s.in.say(s.words)
			n := numberOf(fonts[s.font])
			if d.dict(fonts[s.font]) == nil {
				continue
			}
			t := d.fonts[n]
			if t == nil {
				t = d.readFont(n, d.dict(fonts[s.font]))
				d.fonts[n] = t
			}
			for i := 0; i+1 < len(s.codes); i += 2 {
				cid := code(s.codes[i : i+2])
				mode, ok := t.shown[cid]
				if !ok || mode == unseen {
					t.shown[cid] = s.mode
				}
				s.in.say(t.unicode[cid])
				s.in.keep(said{t.unicode[cid], s.size, s.mode})
			}
		}
		for _, f := range fonts {
			if n := numberOf(f); d.fonts[n] == nil {
				d.fonts[n] = d.readFont(n, d.dict(f))
			}
		}
	}
}

// say adds what is shown to the numbered sequence that it is in; not where one
// in between says other words in place of it.
func (s *sequence) say(words string) {
	for ; s != nil && s.words == ""; s = s.parent {
		if s.mcid >= 0 {
			s.text.WriteString(words)
			return
		}
	}
}

// keep keeps what is shown, as it looks.
func (s *sequence) keep(words said) {
	for ; s != nil; s = s.parent {
		if s.mcid >= 0 {
			s.said = append(s.said, words)
			return
		}
	}
}

// sorted are the fonts by number.
func (d *document) sorted() []*font {
	var all []*font
	for _, t := range d.fonts {
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b *font) int { return cmp.Compare(a.number, b.number) })
	return all
}

// absent is the judge of rules that speak of what our files have none of.
func absent(what string, is func(d *document, o types.Dict) bool) func(*document, report) {
	return func(d *document, r report) {
		d.walk(func(n int, o types.Dict) {
			if is(d, o) {
				r(fmt.Sprintf("object %d", n), "there is %s, which this test cannot judge", what)
			}
		})
	}
}

// has reports whether a dictionary has an entry.
func has(keys ...string) func(*document, types.Dict) bool {
	return func(_ *document, o types.Dict) bool {
		return slices.ContainsFunc(keys, func(k string) bool { return o[k] != nil })
	}
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
