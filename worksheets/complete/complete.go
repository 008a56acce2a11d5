// Package complete says what may be written at a place in a definition, a report
// or a bundle that is being written: the keys that are still free there, with
// what each does, and the values that a key takes.
//
//	c, err := complete.New()
//	found := c.At(before, after) // the text before and after the cursor
//
// The text need not be YAML yet: what stands around the cursor is told by its
// indentation, and within braces by them.
package complete

import (
	"slices"
	"strings"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/reference"
)

// Completions are what may be written at a place, the likeliest first.
type Completions struct {
	Word    string   `json:"word"` // what is written of it, before the cursor
	Options []Option `json:"options"`
}

// Option is one of them.
type Option struct {
	Label  string `json:"label"`
	Insert string `json:"insert"`           // in place of the word
	Detail string `json:"detail,omitempty"` // beside it: what it takes, or what it is called
	About  string `json:"about,omitempty"`  // a sentence or two
	Must   bool   `json:"must,omitempty"`   // a key that must be written
}

// Completer knows the language. It is read-only, and safe for concurrent use.
type Completer struct{ topics []reference.Topic }

// New reads the reference. The error is that of [reference.Topics].
func New() (*Completer, error) {
	topics, err := reference.Topics()
	return &Completer{topics}, err
}

// mostText is how long a definition may be that is looked at.
const mostText = 1 << 20

// At is what may be written between two parts of a text.
func (c *Completer) At(before, after string) Completions {
	if len(before)+len(after) > mostText {
		return Completions{Options: []Option{}}
	}
	p := placeIn(before, after)
	found := Completions{Word: p.word, Options: []Option{}}
	if p.outside {
		return found
	}
	mapping, block, ok := c.mapping(p)
	switch {
	case !ok:
	case p.key == "":
		found.Options = append(found.Options, c.keys(mapping, block, p)...)
	default:
		found.Options = append(found.Options, c.values(mapping, block, p)...)
	}
	return found
}

// blocks is which kinds of block a mapping may be.
type blocks uint8

const (
	noBlock blocks = iota
	sheetBlock
	reportBlock
)

// mapping is the one that a place is in, followed from the file as a whole, and
// whether it is a block; ok is false where none may stand there. A block whose
// kind is not known has no keys.
func (c *Completer) mapping(p place) (at reference.Topic, block blocks, ok bool) {
	at = c.named(rootOf(p.root))
	for _, f := range p.frames[1:] {
		shape, ok := shapeOf(at, f.under)
		if !ok {
			return reference.Topic{}, noBlock, false
		}
		switch shape = within(shape); shape.Form {
		case worksheets.PartForm:
			at, block = c.named(shape.Mapping), noBlock
		case worksheets.BlockForm:
			kind := f.keys[kindKey]
			block = sheetBlock
			if shape.Report {
				kind, block = reportMark+kind, reportBlock
			}
			if at = c.named(kind); at.Kind == "" {
				at = reference.Topic{}
			}
		default:
			return reference.Topic{}, noBlock, false
		}
	}
	return at, block, true
}

// reportMark begins the names of the mappings of reports' kinds.
const reportMark = "report-"

const kindKey = "kind"

// within is the shape of the mappings in a list or a table of them.
func within(s worksheets.Shape) worksheets.Shape {
	for s.Of != nil {
		s = *s.Of
	}
	return s
}

// rootOf is the mapping that a file is, told by its outermost keys.
func rootOf(keys map[string]string) string {
	has := func(names ...string) bool {
		return slices.ContainsFunc(names, func(name string) bool { _, ok := keys[name]; return ok })
	}
	switch {
	case has("over"):
		return worksheets.ReportMapping
	case !has("blocks", "paper") && has("keywords", "worksheets", "booklet", "append", "reply"):
		return worksheets.BundleMapping
	}
	return worksheets.WorksheetMapping
}

// named is the topic of a mapping; the zero Topic: there is none.
func (c *Completer) named(name string) reference.Topic {
	i := slices.IndexFunc(c.topics, func(t reference.Topic) bool { return t.Name == name })
	if i < 0 {
		return reference.Topic{}
	}
	return c.topics[i]
}

func shapeOf(t reference.Topic, key string) (worksheets.Shape, bool) {
	for _, k := range t.Mapping.Keys {
		if k.Name == key {
			return k.Shape, true
		}
	}
	return worksheets.Shape{}, false
}

// keys are those of a mapping that are not written yet, what must be first.
func (c *Completer) keys(t reference.Topic, block blocks, p place) (options []Option) {
	if _, written := p.inner().keys[kindKey]; block != noBlock && !written {
		return c.kinds(block, kindKey+": ", p.word)
	}
	var rest []Option
	for _, k := range t.Mapping.Keys {
		if _, written := p.inner().keys[k.Name]; written || !meant(k.Name, p.word) {
			continue
		}
		o := Option{Label: k.Name, Insert: k.Name + ": " + p.opening(k.Shape), Detail: t.Takes(k.Name), About: t.Does(k.Name), Must: k.Required}
		if k.Required {
			options = append(options, o)
		} else {
			rest = append(rest, o)
		}
	}
	return append(options, rest...)
}

// kinds are the kinds of block, after some words.
func (c *Completer) kinds(block blocks, lead, word string) (options []Option) {
	for _, t := range c.topics {
		if t.Kind == "" || strings.HasPrefix(t.Name, reportMark) != (block == reportBlock) {
			continue
		}
		if meant(t.Kind, word) || lead != "" && meant(kindKey, word) {
			options = append(options, Option{Label: lead + t.Kind, Insert: lead + t.Kind, Detail: t.Title, About: t.About})
		}
	}
	return options
}

// values are what a key takes.
func (c *Completer) values(t reference.Topic, block blocks, p place) (options []Option) {
	if p.key == kindKey && block != noBlock {
		return c.kinds(block, "", p.word)
	}
	shape, ok := shapeOf(t, p.key)
	if !ok {
		return nil
	}
	shape = within(shape)
	names := shape.Names
	if shape.Form == worksheets.TruthForm {
		names = []string{"true", "false"}
	}
	for _, name := range names {
		if meant(name, p.word) {
			options = append(options, Option{Label: name, Insert: name})
		}
	}
	return options
}

// meant reports whether a name may be what somebody has begun to write.
func meant(name, word string) bool { return strings.Contains(name, strings.ToLower(word)) }
