package worksheets

import (
	"maps"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Check is what is wrong with a worksheet that was made or changed in Go, by
// the rules that [Read] holds definitions to. Whoever prints one that was made
// checks it unasked; one that was read and then changed is checked by who
// changes it. The error is nil or [Problems],
// which have paths and no lines. Nothing is filled in: what a definition may
// leave out, as the number of lines of a Text, is written in full.
func (w *Worksheet) Check() error { return check(reflect.ValueOf(w)) }

// Check is what is wrong with a report that was made or changed in Go, by the
// rules that [ReadReport] holds definitions to. The error is nil or [Problems],
// which have paths and no lines. What its paths lead to is
// left to [Report.CheckOver].
func (r *Report) Check() error { return check(reflect.ValueOf(r)) }

// Check is what is wrong with a bundle that was made or changed in Go, by the
// rules that [ReadBundle] holds files to. The error is nil or [Problems], which
// have paths and no lines.
func (b *Bundle) Check() error { return check(reflect.ValueOf(b)) }

func check(model reflect.Value) error {
	var findings Findings
	newChecker(&findings, nil, nil).model(model)
	return findings.Err()
}

// checked is a part of the model with rules that its tags cannot say.
type checked interface{ check(at spot) }

// repeating is a block whose questions are asked again in every row, so that
// their ids need to differ among themselves only.
type repeating interface{ repeats() }

// maxNesting is how many columns and boxes may stand within one another.
const maxNesting = 3

// checker holds a model against its rules: those of its tags, and those of the
// check methods of its parts.
type checker struct {
	findings *Findings
	notes    *Findings // nil: nobody reads them
	source   *Source
	unread   map[string]bool     // paths whose value the reader found faulty
	faulty   map[string]bool     // paths that have a problem: one is enough
	asked    map[question]string // the path of each question
	blocks   int                 // how many blocks stand around the one at hand
	deep     bool                // blocks were found too deep to look at
	kinds    map[reflect.Type]family
	fields   map[reflect.Type][]ruled
}

// question is an id that an answer file may use, within the rows of a block or,
// where scope is empty, anywhere.
type question struct{ scope, id string }

// newChecker is a checker for a model that was read from a source, where it
// was, with faults at some paths.
func newChecker(findings *Findings, source *Source, unread map[string]bool) *checker {
	c := &checker{findings: findings, source: source, unread: unread, faulty: map[string]bool{}, asked: map[question]string{},
		kinds: map[reflect.Type]family{}, fields: map[reflect.Type][]ruled{}}
	maps.Copy(c.faulty, unread)
	return c
}

// model checks a pointer to a whole model.
func (c *checker) model(v reflect.Value) {
	if v.IsNil() {
		spot{c: c}.problem(Msg("this entry is empty"), Message{})
		return
	}
	c.value(v.Elem(), spot{c: c}, rules{})
}

// value checks a value of the model and all below it, unless the reader has
// found it faulty: then it is not what was meant.
func (c *checker) value(v reflect.Value, at spot, r rules) {
	if c.unread[at.path] {
		return
	}
	if named, ok := v.Interface().(named); ok {
		at.named(int(v.Uint()), named.names(), r)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			c.value(v.Elem(), at, r)
		}
	case reflect.Interface:
		c.block(v, at)
	case reflect.Struct:
		c.members(v, at)
	case reflect.Slice:
		at.notEmpty(v.Len(), r)
		if len(r.most) > 0 && at.most(v.Len(), r.most[0]) {
			for i := range v.Len() {
				c.value(v.Index(i), at.item(i), rules{most: r.most[1:]})
			}
		}
	case reflect.Map:
		for iter := v.MapRange(); iter.Next(); {
			entry := reflect.New(v.Type().Elem()).Elem() // whose parts can be pointed at
			entry.Set(iter.Value())
			c.value(entry, at.key(iter.Key().String()), rules{})
		}
	case reflect.String:
		at.notEmpty(v.Len(), r)
		at.text(v.String())
	default:
		if n, ok := numberOf(v); ok {
			at.number(n, r)
		}
	}
}

// block checks a block, unless it stands so deep that it may hold itself.
func (c *checker) block(v reflect.Value, at spot) {
	kinds, known := c.kinds[v.Type()]
	if !known {
		kinds = familyOf(v.Type())
		c.kinds[v.Type()] = kinds
	}
	switch {
	case v.IsNil() || v.Elem().Kind() == reflect.Pointer && v.Elem().IsNil():
		at.problem(Msg("this entry is empty"), Message{})
	case !kinds.has(v.Elem().Type()): // a struct of another package around one of ours
		at.problem(Msg("there is no block kind %q", v.Elem().Type().String()), didYouMean("", kinds.names))
	case c.blocks > maxNesting:
		c.deep = true
	default:
		c.blocks++
		c.value(v.Elem(), at, rules{})
		c.blocks--
	}
}

// members checks the fields of a struct, then the struct as a whole.
func (c *checker) members(v reflect.Value, at spot) {
	inside := at
	part := v.Addr().Interface()
	if _, ok := part.(repeating); ok {
		inside.scope = at.path
	}
	for _, f := range c.ruled(v.Type()) {
		switch field := v.Field(f.index); {
		case f.embedded:
			c.value(field, inside, f.rules)
		case !f.mayBeLeftOut(field):
			c.value(field, inside.key(f.name), f.rules)
		}
	}
	if part, ok := part.(checked); ok {
		part.check(at)
	}
}

// ruled is a struct's field that is checked.
type ruled struct {
	rules
	index    int
	embedded bool // its own fields are the struct's
}

// mayBeLeftOut reports whether the field is left out, and may be: most fields of
// most blocks are, and cost nothing then.
func (f ruled) mayBeLeftOut(field reflect.Value) bool {
	return !f.required && f.standard == "" && field.Kind() != reflect.Struct && field.IsZero()
}

// ruled are the fields of a struct that are checked, worked out once a model.
func (c *checker) ruled(t reflect.Type) []ruled {
	fields, known := c.fields[t]
	if !known {
		for f := range fieldsOf(t) {
			if r := rulesOf(f.Tag); f.Anonymous || f.IsExported() {
				fields = append(fields, ruled{r, f.Index[0], f.Anonymous || r.name == ""})
			}
		}
		c.fields[t] = fields
	}
	return fields
}

// notEmpty checks that there is something where the model requires it.
func (s spot) notEmpty(length int, r rules) {
	if r.required && length == 0 {
		s.problem(Msg("%q must not be empty", r.name), Msg("write something after %q", r.name+":"))
	}
}

// most checks that a list is not too long, and reports whether it is not.
func (s spot) most(n int, most string) bool {
	limit, _ := strconv.Atoi(most)
	if n > limit {
		s.problem(Msg("these are %d, and there may be %d", n, limit), Message{})
	}
	return n <= limit
}

// text checks the characters of a text.
func (s spot) text(words string) {
	if !utf8.ValidString(words) {
		s.problem(Msg("this text is not UTF-8"), Message{})
	}
	if i := strings.IndexFunc(words, unprintable); i >= 0 {
		r, _ := utf8.DecodeRuneInString(words[i:])
		s.problem(Msg("the control character %s does not belong in a text", codePoint(r)), Msg("delete it"))
	}
}

// number checks a number against its range. Zero stands for one left out.
func (s spot) number(n float64, r rules) {
	if n != 0 || r.required || r.standard != "" {
		s.problemIf(!r.within(n), r.bound(), r.nearest(n))
	}
}

// named checks that the value of an enumeration has a name.
func (s spot) named(value int, names []string, r rules) {
	switch {
	case value == 0 && names[0] == "": // none
		s.notEmpty(0, r)
	case value >= len(names):
		s.problem(Msg("%q is not one of the values allowed here", strconv.Itoa(value)), Msg("known here: %s", strings.Join(known(names), ", ")))
	}
}
