package importing

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// unit is one content stream in the place where it is drawn: a page, a form,
// a tile of a pattern, a glyph. Forms that find all that they draw with in
// their own resources are the same unit wherever they are drawn.
type unit struct {
	number    int // of its object; 0: a page
	index     int // of its copy; negative: not yet copied
	stream    types.StreamDict
	content   []byte // decoded, if it stands in the copy other than in the file
	needs     *needs
	first     types.Dict // the resources in which names are looked up first
	own       bool       // they are its own
	page      types.Dict // those of the page, in which they are looked up then
	resources map[string]types.Dict
	reach     reach
	units     map[int]*unit // what it draws, by object number
	bound     map[int]bool  // fonts, states, patterns that draw otherwise elsewhere
	work      work
}

// reach is how far a unit looks for its resources.
type reach uint8

const (
	itself reach = iota
	around       // to what draws it
	upward       // to the page
)

// work is how much is drawn, with all that is drawn within.
type work struct{ forms, operators float64 }

func (w *work) add(times float64, of work) {
	w.forms += times * (1 + of.forms)
	w.operators += times * of.operators
}

// Bounds of what a page draws. The crowded maps among leaflets invoke some
// thousand forms; ten forms each in the one before, thirty deep, would keep a
// viewer busy for ever.
const (
	maxForms     = 100_000
	maxOperators = 50_000_000
	maxNesting   = 40
)

// use is a resource that a unit draws with.
type use struct {
	kind, name string
	times      int
}

// uses are those resources, in a fixed order.
func (u *unit) uses() []use {
	var all []use
	add := func(kind string, names map[string]int) {
		for _, name := range slices.Sorted(maps.Keys(names)) {
			all = append(all, use{kind, name, names[name]})
		}
	}
	n := u.needs
	fonts := maps.Clone(n.fonts)
	for name := range n.lent {
		fonts[name] += 0
	}
	for _, name := range [...]string{"DefaultGray", "DefaultRGB", "DefaultCMYK"} { // ISO 32000-1, 8.6.5.6
		n.spaces[name]++
	}
	add("XObject", n.forms) // before the fonts, that forms may show text in
	add("ColorSpace", n.spaces)
	add("ExtGState", n.states)
	add("Font", fonts)
	add("Pattern", n.patterns)
	add("Properties", n.properties)
	add("Shading", n.shadings)
	return all
}

// lookUp finds a resource by its name.
func (c *copier) lookUp(u *unit, x use) (types.Object, error) {
	for i, from := range [...]types.Dict{u.first, u.page} {
		if from == nil {
			continue
		}
		o, err := c.source.resolve(from[x.kind])
		if err != nil {
			return nil, err
		}
		names, _ := o.(types.Dict)
		if names[x.name] == nil {
			continue
		}
		switch {
		case i == 1:
			u.reach = upward
		case !u.own:
			u.reach = max(u.reach, around)
		}
		return names[x.name], nil
	}
	u.reach = upward // it may be found from another page
	return nil, nil
}

// gather looks up what a unit draws with, and what that draws in turn.
func (c *copier) gather(u *unit, depth int) error {
	u.resources = map[string]types.Dict{}
	u.units, u.bound = map[int]*unit{}, map[int]bool{}
	u.work.operators = float64(u.needs.operators)
	for _, x := range u.uses() {
		o, err := c.lookUp(u, x)
		if err != nil {
			return err
		}
		if o == nil {
			continue
		}
		if err := c.gatherOne(u, x, o, depth); err != nil {
			return err
		}
	}
	if u.work.forms > maxForms || u.work.operators > maxOperators {
		return fault{Kind: laborious}
	}
	return nil
}

func (c *copier) gatherOne(u *unit, x use, o types.Object, depth int) error {
	if x.kind == "Properties" {
		return c.gatherProperties(u, x, o)
	}
	target, err := c.source.resolve(o)
	if err != nil || target == nil {
		return err
	}
	d := dictionary(target)
	var most reach
	draw := func(o types.Object, times float64) error {
		child, err := c.unit(o, u, depth)
		if err == nil && child != nil {
			u.work.add(times, child.work)
			most = max(most, child.reach)
		}
		return err
	}
	err = nil
	switch x.kind {
	case "XObject":
		return c.gatherXObject(u, x, o, d, depth)
	case "ExtGState":
		err = c.gatherState(d, float64(x.times), draw)
	case "Pattern":
		if _, tile := target.(types.StreamDict); tile {
			err = draw(o, float64(x.times))
		} else if inner, e := c.source.resolve(d["ExtGState"]); e == nil {
			err = c.gatherState(dictionary(inner), float64(x.times), draw)
		}
	case "Font":
		if u.needs.seen[x.name] {
			c.note(d)
		}
		err = c.gatherGlyphs(u, d, float64(x.times), depth, &most)
	}
	if err != nil {
		return err
	}
	u.reach = max(u.reach, beyond(most, u.own))
	if to, ok := o.(types.IndirectRef); ok && most > itself {
		u.bound[to.ObjectNumber.Value()] = true
	}
	u.take(x, o)
	return nil
}

// beyond is how far a unit reaches that draws one with such a reach.
func beyond(within reach, own bool) reach {
	if within == around && own {
		return itself
	}
	return within
}

func (u *unit) take(x use, o types.Object) {
	if u.resources[x.kind] == nil {
		u.resources[x.kind] = types.Dict{}
	}
	u.resources[x.kind][x.name] = o
}

// gatherXObject takes a picture or a form. One that is on a layer which is not
// shown becomes a form that draws nothing, and so does one that draws itself.
func (c *copier) gatherXObject(u *unit, x use, o types.Object, d types.Dict, depth int) error {
	to, ok := o.(types.IndirectRef)
	if !ok {
		return fault{Kind: damaged}
	}
	if !c.source.shown(d["OC"]) || to.ObjectNumber.Value() == u.number {
		u.take(x, nothing{})
		return nil
	}
	switch name(d, "Subtype") {
	case "Form":
		child, err := c.unit(o, u, depth)
		if err != nil {
			return err
		}
		u.work.add(float64(x.times), child.work)
		u.reach = max(u.reach, beyond(child.reach, u.own))
		if child.needs.borrowed > 0 {
			for lent := range u.needs.lent {
				u.needs.seen[lent] = true
			}
		}
	case "Image":
	default: // PostScript, for printers only
		o = nothing{}
	}
	u.take(x, o)
	return nil
}

// gatherState takes the mask of a graphics state, which is a form.
func (c *copier) gatherState(d types.Dict, times float64, draw func(types.Object, float64) error) error {
	o, err := c.source.resolve(d["SMask"])
	if err != nil {
		return err
	}
	mask, ok := o.(types.Dict)
	if !ok || mask["G"] == nil {
		return nil
	}
	return draw(mask["G"], times)
}

// gatherGlyphs takes the glyphs of a Type 3 font; others draw nothing of ours.
func (c *copier) gatherGlyphs(u *unit, d types.Dict, times float64, depth int, most *reach) error {
	if name(d, "Subtype") != "Type3" {
		return nil
	}
	o, err := c.source.resolve(d["CharProcs"])
	if err != nil {
		return err
	}
	all, _ := o.(types.Dict)
	around := &unit{number: u.number, first: u.first, own: u.own, page: u.page, units: u.units}
	if o, err = c.source.resolve(d["Resources"]); err != nil {
		return err
	}
	if own, ok := o.(types.Dict); ok {
		around.first, around.own = own, true
	} else {
		*most = upward
	}
	var dearest work
	for _, glyph := range slices.Sorted(maps.Keys(all)) {
		child, err := c.unit(all[glyph], around, depth)
		if err != nil {
			return err
		}
		dearest.forms = max(dearest.forms, child.work.forms)
		dearest.operators = max(dearest.operators, child.work.operators)
		*most = max(*most, beyond(child.reach, around.own))
	}
	u.work.add(times, dearest)
	return nil
}

// gatherProperties takes what is said of a part of the content. What stands
// on a layer that is not shown is not cut out of it: such a page is refused.
func (c *copier) gatherProperties(u *unit, x use, o types.Object) error {
	if !c.source.shown(o) {
		return fault{Kind: layered}
	}
	u.take(x, o)
	return nil
}

// unit is what an object draws when another unit draws it.
func (c *copier) unit(o types.Object, from *unit, depth int) (*unit, error) {
	target, err := c.source.resolve(o)
	if err != nil {
		return nil, err
	}
	to, ok := o.(types.IndirectRef)
	stream, drawn := target.(types.StreamDict)
	number := to.ObjectNumber.Value()
	if !ok || !drawn {
		return nil, fault{Kind: missing, Object: number}
	}
	if u := c.shared[number]; u != nil {
		from.units[number] = u
		return u, nil
	}
	if u := from.units[number]; u != nil {
		return u, nil
	}
	switch {
	case c.open[number]:
		return nil, fault{Kind: circular, Object: number}
	case depth == 0:
		return nil, fault{Kind: deep}
	}
	c.open[number] = true
	defer delete(c.open, number)
	u := &unit{number: number, index: -1, stream: stream, first: from.first, page: from.page}
	resources, err := c.source.resolve(stream.Dict["Resources"])
	if err != nil {
		return nil, err
	}
	if d, ok := resources.(types.Dict); ok {
		u.first, u.own = d, true
	}
	if u.needs = c.examined[number]; u.needs == nil {
		content, err := decode(&stream)
		if err != nil {
			return nil, fault{Kind: undecodable, Object: number}.unless(err)
		}
		u.needs = examine(content)
		c.examined[number] = u.needs
	}
	if err := c.gather(u, depth-1); err != nil {
		return nil, err
	}
	if u.reach == itself {
		c.shared[number] = u
	} else if same := c.alike[u.signature()]; same != nil {
		u = same
	} else {
		c.alike[u.signature()] = u
	}
	from.units[number] = u
	return u, nil
}

// signature is the same for units that draw the same.
func (u *unit) signature() string {
	var b strings.Builder
	fmt.Fprint(&b, u.number)
	for _, kind := range slices.Sorted(maps.Keys(u.resources)) {
		for _, name := range slices.Sorted(maps.Keys(u.resources[kind])) {
			fmt.Fprintf(&b, "/%s/%q %s", kind, name, u.resources[kind][name])
		}
	}
	for _, n := range slices.Sorted(maps.Keys(u.units)) {
		fmt.Fprintf(&b, " %p", u.units[n])
	}
	return b.String()
}
