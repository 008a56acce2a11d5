package worksheets

import (
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
	"golang.org/x/text/width"
)

// text decodes a string. A number or a truth value must be quoted to be one:
// YAML would otherwise turn 010 or 1.50 into something else in silence.
func (d *decoder) text(n ast.Node, into reflect.Value, path string) {
	var s string
	switch n := n.(type) {
	case *ast.StringNode:
		if tabbed(n.Token) {
			d.report(positionOf(n), path, Msg("a tab in a text without quotes is lost"), Msg("put the text in quotes"))
			return
		}
		s = n.Value
	case *ast.LiteralNode: // block scalars end in a line feed that nobody means
		s = strings.TrimRight(n.Value.Value, "\n")
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.NullNode, *ast.InfinityNode, *ast.NanNode:
		d.report(positionOf(n), path, Msg("this must be text"), Msg("put it in quotes: %q", clip(n.GetToken().Value)))
		return
	default:
		d.report(positionOf(n), path, Msg("this must be text, and it is a list or a mapping"), Msg("write one text, in quotes if it holds %s", "{ } [ ] : #"))
		return
	}
	if first, rest, ok := strings.Cut(s, "“"); ok && first == "" && strings.HasSuffix(rest, `"`) && !strings.Contains(rest, "”") {
		d.notes.Add(Problem{File: d.source.file, Line: positionOf(n).line, Column: positionOf(n).column, Path: path, Note: true,
			What: Msg("the quotation marks do not match, and both are printed"), Hint: Msg("write %q", clip(strings.TrimSuffix(rest, `"`)))})
	}
	into.SetString(s)
}

// scalar decodes what is written as a word or a number of its own form.
func (d *decoder) scalar(n ast.Node, into scalar, path string) {
	switch n := n.(type) {
	case *ast.StringNode:
		if into.setScalar(n.Value) {
			return
		}
	case *ast.IntegerNode, *ast.FloatNode:
		if into.setScalar(n.GetToken().Value) {
			return
		}
	}
	what, hint := into.wanted()
	d.report(positionOf(n), path, what, hint)
}

// tabbed reports whether the lexer has left tabs out of a text without quotes;
// at a line's beginning and end they would be left out by the rules.
func tabbed(t *token.Token) bool {
	if t.Type != token.StringType {
		return false
	}
	for line := range strings.Lines(t.Origin) {
		if strings.Contains(strings.TrimSpace(line), "\t") {
			return true
		}
	}
	return false
}

// truth decodes true or false.
func (d *decoder) truth(n ast.Node, into reflect.Value, path string) {
	b, ok := n.(*ast.BoolNode)
	if !ok {
		d.report(positionOf(n), path, Msg("this must be true or false"), Msg("write %s", truthLike(n.GetToken().Value)))
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
		d.report(positionOf(n), path, Msg("this must be a whole number"), numberHint(n.GetToken().Value, true))
	default:
		d.report(positionOf(n), path, Msg("this must be a number"), numberHint(n.GetToken().Value, false))
	}
}

// truthLike is true or false, as what was written seems to mean.
func truthLike(word string) string {
	if slices.Contains([]string{"no", "n", "off", "false", "0", "否", "不", "无", "没有", "✗", "×"}, strings.ToLower(strings.TrimSpace(word))) {
		return "false"
	}
	return "true"
}

// numberHint is the hint at the number that was meant.
func numberHint(words string, whole bool) Message {
	if like := numberLike(words, whole); like != "" {
		return Msg("write it without quotation marks or a unit: %s", like)
	}
	return Msg("write it in digits, without quotation marks, as in %s", "5")
}

// numberLike is the number that a text begins with, in plain digits, without
// its unit or the quotation marks around it; "": none.
func numberLike(words string, whole bool) string {
	digits := strings.TrimLeft(width.Narrow.String(words), " \"'“”‘’+")
	end := 0
	for end < len(digits) && (isDigit(digits[end]) || digits[end] == '-' && end == 0 || digits[end] == '.' && !whole && !strings.Contains(digits[:end], ".")) {
		end++
	}
	digits = strings.TrimSuffix(digits[:end], ".")
	if i, err := strconv.Atoi(digits); err == nil {
		return strconv.Itoa(i)
	}
	if numberLength(digits) == len(digits) && digits != "" {
		return digits
	}
	return ""
}

// plainNumber decodes a number that stands for a mapping. Its bounds are those
// of the mapping's numbers, which the checker knows.
func (d *decoder) plainNumber(n ast.Node, target plain, path string) {
	var f float64
	d.number(n, reflect.ValueOf(&f).Elem(), path)
	target.setPlain(f)
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

// enumeration decodes one of a few names.
func (d *decoder) enumeration(n ast.Node, into reflect.Value, names []string, path string) {
	var name string
	d.text(n, reflect.ValueOf(&name).Elem(), path)
	i := slices.Index(names, name)
	if i < 0 || name == "" {
		d.report(positionOf(n), path, Msg("%q is not one of the values allowed here", clip(name)), d.didYouMean(name, known(names)))
		return
	}
	into.SetUint(uint64(i))
}
