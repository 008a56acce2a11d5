package worksheets

import (
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// text decodes a string. A number or a truth value must be quoted to be one:
// YAML would otherwise turn 010 or 1.50 into something else in silence.
func (d *decoder) text(n ast.Node, into reflect.Value, path string) {
	var s string
	switch n := n.(type) {
	case *ast.StringNode:
		s = n.Value
	case *ast.LiteralNode: // block scalars end in a line feed that nobody means
		s = strings.TrimRight(n.Value.Value, "\n")
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.NullNode, *ast.InfinityNode, *ast.NanNode:
		d.report(positionOf(n), path, Msg("this must be text"), Msg("put it in quotes: %q", clip(n.GetToken().Value)))
		return
	default:
		d.report(positionOf(n), path, Msg("this must be text"), Message{})
		return
	}
	if i := strings.IndexFunc(s, unprintable); i >= 0 {
		r := []rune(s[i:])[0]
		d.report(positionOf(n), path, Msg("the control character %s does not belong in a text", codePoint(r)), Msg("delete it"))
		return
	}
	into.SetString(s)
}

// truth decodes true or false.
func (d *decoder) truth(n ast.Node, into reflect.Value, path string) {
	b, ok := n.(*ast.BoolNode)
	if !ok {
		d.report(positionOf(n), path, Msg("this must be true or false"), Message{})
		return
	}
	into.SetBool(b.Value)
}

// number decodes a whole number or a decimal one, in plain decimal digits.
func (d *decoder) number(n ast.Node, into reflect.Value, path string) {
	whole := into.Kind() == reflect.Int
	_, isInt := n.(*ast.IntegerNode)
	_, isFloat := n.(*ast.FloatNode)
	switch {
	case (isInt || isFloat && !whole) && setNumber(into, n.GetToken().Value):
	case whole:
		d.report(positionOf(n), path, Msg("this must be a whole number"), Message{})
	default:
		d.report(positionOf(n), path, Msg("this must be a number"), Message{})
	}
}

// setNumber puts a number into a struct field.
func setNumber(into reflect.Value, digits string) bool {
	if into.Kind() == reflect.Int {
		i, err := strconv.Atoi(digits)
		into.SetInt(int64(i))
		return err == nil
	}
	f, err := strconv.ParseFloat(digits, 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return false
	}
	into.SetFloat(f)
	return true
}

// bounds checks a number against its range, and that what is required is not
// empty.
func (d *decoder) bounds(v reflect.Value, m member, path string) {
	if m.required && (v.Kind() == reflect.String || v.Kind() == reflect.Slice) && v.Len() == 0 {
		d.report(d.places[path], path, Msg("%q must not be empty", m.name), Message{})
	}
	low, high, ok := strings.Cut(m.bounds, "..")
	if !ok {
		return
	}
	from, _ := strconv.ParseFloat(low, 64)
	to, _ := strconv.ParseFloat(high, 64)
	if v.CanInt() {
		v = v.Convert(reflect.TypeFor[float64]())
	}
	if f := v.Float(); f < from || f > to {
		d.report(d.places[path], path, Msg("%q must be from %s to %s", m.name, low, high), Message{})
	}
}

// enumeration decodes one of a few names.
func (d *decoder) enumeration(n ast.Node, into reflect.Value, names []string, path string) {
	var name string
	d.text(n, reflect.ValueOf(&name).Elem(), path)
	i := slices.Index(names, name)
	if i < 0 || name == "" {
		known := slices.DeleteFunc(slices.Clone(names), func(s string) bool { return s == "" })
		d.report(positionOf(n), path, Msg("%q is not one of the values allowed here", clip(name)), didYouMean(name, known))
		return
	}
	into.SetUint(uint64(i))
}
