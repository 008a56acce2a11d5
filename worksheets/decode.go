package worksheets

import (
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// position is a place in a definition, both from 1, in characters.
type position struct{ line, column int }

// yamlPaths are the places of a definition's values.
type yamlPaths map[string]position

// find is where the value of a path stands, or what it would stand in: every
// path belongs to a definition.
func (p yamlPaths) find(path string, s *Source) (offset int, ok bool) {
	where, known := p[path]
	for !known && path != "" {
		path = path[:max(strings.LastIndexAny(path, ".["), 0)]
		where, known = p[path]
	}
	return s.offset(where.line, where.column), true
}

// decoder turns a YAML tree into the model, as the tags of the model say, and
// keeps on after a problem. What a value may be apart from its type is for the
// checker, which looks at the finished model.
type decoder struct {
	source   *Source
	findings Findings
	places   yamlPaths
	faulty   map[string]bool // paths that have a problem: one is enough
	families map[reflect.Type]family
	members  map[reflect.Type][]member // see membersOf
	notes    Findings                  // worth knowing, but not wrong
	unread   bool                      // the text is no YAML
}

// named is an enumeration: its names in YAML, by value; "" for a value that
// cannot be written.
type named interface{ names() []string }

// wordy is a mapping or a list that may also be written as a plain string.
type wordy interface{ setWords(string) }

// plain is a mapping that may also be written as a plain number.
type plain interface{ setPlain(float64) }

// scalar is a value that is written as a word or a number of its own form.
type scalar interface {
	setScalar(words string) (ok bool)
	wanted() (what, hint Message) // what it must be, and how to write it
}

// countOrList is a number that may also be written as a list.
type countOrList interface {
	count() *int
	list() any // a pointer to the list
}

// positionOf is where a node begins. Of a mapping that is its first key, not
// the colon that the parser names.
func positionOf(n ast.Node) position {
	if m, ok := n.(ast.MapNode); ok {
		if iter := m.MapRange(); n.GetToken().Type != token.MappingStartType && iter.Next() {
			return positionOf(iter.Key())
		}
	}
	return placeOf(n.GetToken())
}

// placeOf is where a token begins.
func placeOf(t *token.Token) position {
	return position{max(t.Position.Line, 1), max(t.Position.Column, 1)}
}

// report adds a problem of a value, unless it has one already.
func (d *decoder) report(where position, path string, what, hint Message) {
	if !d.faulty[path] {
		d.faulty[path] = true
		d.add(where, path, what, hint)
	}
}

// add adds a problem that stands beside others of its path.
func (d *decoder) add(where position, path string, what, hint Message) {
	d.findings.Add(Problem{File: d.source.file, Line: where.line, Column: where.column, Path: path, What: what, Hint: hint})
}

// value decodes a node that is not null.
func (d *decoder) value(n ast.Node, into reflect.Value, path string) {
	d.places[path] = positionOf(n)
	if d.special(n, into, path) {
		return
	}
	switch into.Kind() {
	case reflect.Pointer:
		into.Set(reflect.New(into.Type().Elem()))
		d.value(n, into.Elem(), path)
	case reflect.Interface:
		d.block(n, into, path)
	case reflect.Struct:
		d.mapping(n, into, path)
	case reflect.Slice:
		d.sequence(n, into, path)
	case reflect.Map:
		d.words(n, into, path)
	case reflect.String:
		d.text(n, into, path)
	case reflect.Bool:
		d.truth(n, into, path)
	default:
		d.number(n, into, path)
	}
}

// special decodes a node into a type that is written in a way of its own, and
// reports whether it was one.
func (d *decoder) special(n ast.Node, into reflect.Value, path string) bool {
	_, list := n.(*ast.SequenceNode)
	_, mapping := n.(ast.MapNode)
	switch target := into.Addr().Interface().(type) {
	case named:
		d.enumeration(n, into, target.names(), path)
	case scalar:
		d.scalar(n, target, path)
	case countOrList:
		if list {
			d.sequence(n, reflect.ValueOf(target.list()).Elem(), path)
		} else {
			d.number(n, reflect.ValueOf(target.count()).Elem(), path)
		}
	case plain:
		if mapping {
			return false
		}
		d.plainNumber(n, target, path)
	case wordy:
		if mapping || list {
			return false
		}
		var words string
		d.text(n, reflect.ValueOf(&words).Elem(), path)
		target.setWords(words)
	default:
		return false
	}
	return true
}

// block decodes one of the kinds of block that may stand here. A block whose
// kind is not known stays nil, and is known to be faulty.
func (d *decoder) block(n ast.Node, into reflect.Value, path string) {
	kinds := d.family(into.Type())
	m, ok := n.(ast.MapNode)
	if !ok {
		d.report(positionOf(n), path, Msg("a block is a mapping with the key %q", kindKey), Msg("known here: %s", strings.Join(kinds.names, ", ")))
		return
	}
	at := keyPath(path, kindKey)
	for iter := m.MapRange(); iter.Next(); {
		if iter.Key().GetToken().Value != kindKey {
			continue
		}
		var name string
		d.places[at] = positionOf(iter.Value())
		d.text(iter.Value(), reflect.ValueOf(&name).Elem(), at)
		i := slices.Index(kinds.names, name)
		if i < 0 {
			d.faulty[path] = true
			d.report(positionOf(iter.Value()), at, Msg("there is no block kind %q", clip(name)), d.didYouMean(name, kinds.names))
			return
		}
		block := reflect.New(kinds.types[i])
		d.mapping(n, block.Elem(), path, kindKey)
		into.Set(block)
		return
	}
	d.faulty[path] = true
	for iter := m.MapRange(); iter.Next(); {
		if name := iter.Key().GetToken().Value; meantBy(name, []string{kindKey}) != "" {
			d.report(positionOf(iter.Key()), at, Msg("the key %q does not belong here", clip(name)), Msg("did you mean %q?", kindKey))
			return
		}
	}
	d.report(positionOf(n), at, Msg("the key %q is missing", kindKey), Msg("known here: %s", strings.Join(kinds.names, ", ")))
}

// family is the kinds of block that may stand where the model has a value of
// this interface.
func (d *decoder) family(of reflect.Type) family {
	kinds, ok := d.families[of]
	if !ok {
		kinds = familyOf(of)
		d.families[of] = kinds
	}
	return kinds
}

// kindKey is the key that names a block's kind.
const kindKey = "kind"

// sequence decodes a list.
func (d *decoder) sequence(n ast.Node, into reflect.Value, path string) {
	list, ok := n.(*ast.SequenceNode)
	if !ok {
		d.report(positionOf(n), path, Msg("this must be a list"), Msg("begin each entry on a line of its own with %q", "- "))
		return
	}
	into.Set(reflect.MakeSlice(into.Type(), len(list.Values), len(list.Values)))
	for i, item := range list.Values {
		at := itemPath(path, i)
		if isNull(item) {
			d.report(positionOf(item), at, Msg("this entry is empty"), Msg("write something after %q, or delete it", "- "))
			continue
		}
		d.value(item, into.Index(i), at)
	}
}

// words decodes a mapping of any keys to strings, or to what may be written so.
func (d *decoder) words(n ast.Node, into reflect.Value, path string) {
	into.Set(reflect.MakeMap(into.Type()))
	for key, value := range d.entries(n, path) {
		at := keyPath(path, key.name)
		if isNull(value) {
			d.places[at] = key.position
			continue
		}
		word := reflect.New(into.Type().Elem()).Elem()
		d.value(value, word, at)
		d.places[at] = key.position
		into.SetMapIndex(reflect.ValueOf(key.name), word)
	}
}

// key is a key of a mapping and where it stands.
type key struct {
	name string
	position
}

// entries yields the keys of a mapping with their values, and reports those
// that stand there twice.
func (d *decoder) entries(n ast.Node, path string) iter.Seq2[key, ast.Node] {
	return func(yield func(key, ast.Node) bool) {
		m, ok := n.(ast.MapNode)
		if !ok {
			d.report(positionOf(n), path, Msg("this must be a mapping of keys to values"), Msg("begin each key on a line of its own, with a colon and a space after it"))
			return
		}
		first := map[string]position{}
		for iter := m.MapRange(); iter.Next(); {
			k := key{iter.Key().GetToken().Value, positionOf(iter.Key())}
			if before, twice := first[k.name]; twice {
				d.add(k.position, keyPath(path, clip(k.name)), Msg("the key %q stands here twice", clip(k.name)), Msg("the first is on line %d: delete one of them", before.line))
				continue
			}
			first[k.name] = k.position
			if !yield(k, iter.Value()) {
				return
			}
		}
	}
}

// didYouMean is the hint for a name that is not one of names. It is not worked
// out for a problem that is only counted.
func (d *decoder) didYouMean(name string, names []string) Message {
	if d.findings.full() {
		return Message{}
	}
	return didYouMean(name, names)
}

// isNull reports whether a value is left out.
func isNull(n ast.Node) bool {
	if n == nil {
		return true
	}
	_, ok := n.(*ast.NullNode)
	return ok
}

// known are the names of an enumeration that can be written.
func known(names []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(s string) bool { return s == "" })
}
