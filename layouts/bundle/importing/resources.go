package importing

import (
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// content writes a unit's dictionary, and is what it draws.
func (c *copier) content(b *body, u *unit) ([]byte, error) {
	content, err := decode(&u.stream)
	if err != nil {
		return nil, fault{Kind: undecodable}.unless(err)
	}
	b.WriteString("/Filter/FlateDecode ")
	if err := c.entries(b, u.stream.Dict, form, u, maxDepth); err != nil {
		return nil, err
	}
	if err := c.resources(b, u.resources, u, maxDepth); err != nil {
		return nil, err
	}
	return deflate(u.needs.without(content))
}

// resources writes those of a unit.
func (c *copier) resources(b *body, all map[string]types.Dict, u *unit, depth int) error {
	b.WriteString("/Resources<<")
	for _, kind := range slices.Sorted(maps.Keys(all)) {
		b.key(kind)
		b.WriteString("<<")
		for _, name := range slices.Sorted(maps.Keys(all[kind])) {
			b.key(name)
			if err := c.value(b, all[kind][name], roleOf(kind), u, depth); err != nil {
				return err
			}
		}
		b.WriteString(">>")
	}
	b.WriteString(">>")
	return nil
}

// roleOf is the role of resources of a kind (ISO 32000-1, 7.8.3).
func roleOf(kind string) role {
	switch kind {
	case "ColorSpace":
		return space
	case "ExtGState":
		return state
	case "Font":
		return font
	case "Pattern":
		return pattern
	case "Properties":
		return properties
	case "Shading":
		return shading
	}
	return xobject
}

// glyphResources writes those of a Type 3 font: what its glyphs draw with.
func (c *copier) glyphResources(b *body, d types.Dict, u *unit, depth int) error {
	o, err := c.source.resolve(d["CharProcs"])
	if err != nil || u == nil {
		return err
	}
	all := map[string]types.Dict{}
	glyphs, _ := o.(types.Dict)
	inner := &unit{units: maps.Clone(u.units), bound: maps.Clone(u.bound)}
	for _, g := range slices.Sorted(maps.Keys(glyphs)) {
		to, _ := glyphs[g].(types.IndirectRef)
		glyph := u.units[to.ObjectNumber.Value()]
		if glyph == nil || glyph.own {
			continue
		}
		maps.Copy(inner.units, glyph.units)
		maps.Copy(inner.bound, glyph.bound)
		for kind, names := range glyph.resources {
			if all[kind] == nil {
				all[kind] = types.Dict{}
			}
			maps.Copy(all[kind], names)
		}
	}
	return c.resources(b, all, inner, depth)
}
