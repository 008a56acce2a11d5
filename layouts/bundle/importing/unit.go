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
		return nil, fault{Kind: nested}
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
