package importing

import (
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

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
	switch {
	case u.work.forms > maxForms:
		return fault{Kind: laborious}
	case u.work.operators > maxOperators:
		return fault{Kind: lengthy}
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
	if x.kind == "XObject" {
		return c.gatherXObject(u, x, o, d, depth)
	}
	most, err := c.gatherWithin(u, x, o, target, depth)
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

// gatherWithin takes what a resource draws in turn, and is how far that reaches.
func (c *copier) gatherWithin(u *unit, x use, o, target types.Object, depth int) (most reach, err error) {
	d, times := dictionary(target), float64(x.times)
	draw := func(o types.Object, times float64) error {
		child, err := c.unit(o, u, depth)
		if err == nil {
			u.work.add(times, child.work)
			most = max(most, child.reach)
		}
		return err
	}
	switch x.kind {
	case "ExtGState":
		err = c.gatherState(d, times, draw)
	case "Pattern":
		if _, tile := target.(types.StreamDict); tile {
			err = draw(o, times)
		} else if inner, e := c.source.resolve(d["ExtGState"]); e == nil {
			err = c.gatherState(dictionary(inner), times, draw)
		}
	case "Font":
		if u.needs.seen[x.name] {
			c.note(d)
		}
		err = c.gatherGlyphs(u, d, times, depth, &most)
	}
	return most, err
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
		if to, ok := all[glyph].(types.IndirectRef); ok && c.open[to.ObjectNumber.Value()] {
			continue // text within a glyph in the font of that glyph: viewers do not show it
		}
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
