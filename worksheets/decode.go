package worksheets

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// position is a place in a definition, both from 1, in characters.
type position struct{ line, column int }

// decoder turns a YAML tree into the model, as the tags of the model say, and
// keeps on after a problem.
type decoder struct {
	source
	problems Problems
	places   map[string]position // of values, by path
	faulty   map[string]bool     // paths that have a problem: one is enough
	asked    []question
	rows     []string // paths of blocks whose questions repeat in every row
}

// named is an enumeration: its names in YAML, by value; "" for a value that
// cannot be written.
type named interface{ names() []string }

// wordy is a mapping that may also be written as a plain string.
type wordy interface{ setWords(string) }

// checked is a part of the model with rules that its tags cannot say.
type checked interface{ check(at spot) }

// positionOf is where a node begins. Of a mapping that is its first key, not
// the colon that the parser names.
func positionOf(n ast.Node) position {
	if m, ok := n.(ast.MapNode); ok {
		if iter := m.MapRange(); n.GetToken().Type != token.MappingStartType && iter.Next() {
			return positionOf(iter.Key())
		}
	}
	p := n.GetToken().Position
	return position{max(p.Line, 1), max(p.Column, 1)}
}

// full is whether there are more problems than anybody is told: a hint for
// each of a hundred thousand is too much work.
func (d *decoder) full() bool { return len(d.problems) > maxProblems }

// report adds a problem; a path is reported once.
func (d *decoder) report(where position, path string, what, hint Message) {
	if d.faulty[path] || d.full() {
		return
	}
	d.faulty[path] = true
	d.problems = append(d.problems, Problem{
		File: d.file, Line: where.line, Column: where.column, Path: path, What: what, Hint: hint,
	})
}

// found is the problems in the order of their places, with excerpts.
func (d *decoder) found() Problems {
	slices.SortStableFunc(d.problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	more := d.full()
	d.problems = d.problems[:min(len(d.problems), maxProblems)]
	for i := range d.problems {
		if p := &d.problems[i]; p.Line > 0 {
			d.excerpt(p, d.offset(p.Line, p.Column))
		}
	}
	if more {
		d.problems = append(d.problems, d.more())
	}
	return d.problems
}

// value decodes a node that is not null.
func (d *decoder) value(n ast.Node, into reflect.Value, path string) {
	d.places[path] = positionOf(n)
	switch target := into.Addr().Interface().(type) {
	case named:
		d.enumeration(n, into, target.names(), path)
		return
	case wordy:
		if _, ok := n.(ast.MapNode); !ok {
			var words string
			d.text(n, reflect.ValueOf(&words).Elem(), path)
			target.setWords(words)
			return
		}
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

// block decodes one of the block kinds.
func (d *decoder) block(n ast.Node, into reflect.Value, path string) {
	m, ok := n.(ast.MapNode)
	if !ok {
		d.report(positionOf(n), path, Msg("a block is a mapping with the key %q", "kind"), Msg("known here: %s", strings.Join(blockKinds(), ", ")))
		return
	}
	for iter := m.MapRange(); iter.Next(); {
		if iter.Key().GetToken().Value != "kind" {
			continue
		}
		var kind string
		d.places[path+".kind"] = positionOf(iter.Value())
		d.text(iter.Value(), reflect.ValueOf(&kind).Elem(), path+".kind")
		block := newBlock(kind)
		if block == nil {
			d.report(positionOf(iter.Value()), path+".kind", Msg("there is no block kind %q", clip(kind)), didYouMean(kind, blockKinds()))
			return
		}
		d.mapping(n, reflect.ValueOf(block).Elem(), path, "kind")
		into.Set(reflect.ValueOf(block))
		return
	}
	d.report(positionOf(n), path+".kind", Msg("the key %q is missing", "kind"), Msg("known here: %s", strings.Join(blockKinds(), ", ")))
}

// sequence decodes a list.
func (d *decoder) sequence(n ast.Node, into reflect.Value, path string) {
	list, ok := n.(*ast.SequenceNode)
	if !ok {
		d.report(positionOf(n), path, Msg("this must be a list"), Msg("begin each entry on a line of its own with %q", "- "))
		return
	}
	into.Set(reflect.MakeSlice(into.Type(), len(list.Values), len(list.Values)))
	for i, item := range list.Values {
		if d.full() {
			return
		}
		at := path + "[" + strconv.Itoa(i) + "]"
		if isNull(item) {
			d.report(positionOf(item), at, Msg("this entry is empty"), Message{})
			continue
		}
		d.value(item, into.Index(i), at)
	}
}

// words decodes a mapping of any keys to strings.
func (d *decoder) words(n ast.Node, into reflect.Value, path string) {
	m, ok := n.(ast.MapNode)
	if !ok {
		d.report(positionOf(n), path, Msg("this must be a mapping of keys to values"), Message{})
		return
	}
	into.Set(reflect.MakeMap(into.Type()))
	for iter := m.MapRange(); iter.Next(); {
		key := iter.Key().GetToken().Value
		at := path + "." + key
		if _, twice := d.places[at]; twice {
			d.twice(iter.Key(), at, key)
			continue
		}
		d.places[at] = positionOf(iter.Key())
		if isNull(iter.Value()) {
			continue
		}
		word := reflect.New(into.Type().Elem()).Elem()
		d.text(iter.Value(), word, at)
		into.SetMapIndex(reflect.ValueOf(key), word)
	}
}

// twice reports a key that stands in a mapping again.
func (d *decoder) twice(key ast.Node, path, name string) {
	first := d.places[path]
	delete(d.faulty, path) // the second is a problem of its own
	d.report(positionOf(key), path, Msg("the key %q stands here twice", clip(name)), Msg("the first is on line %d", first.line))
}

// isNull is whether a value is left out.
func isNull(n ast.Node) bool {
	if n == nil {
		return true
	}
	_, ok := n.(*ast.NullNode)
	return ok
}
