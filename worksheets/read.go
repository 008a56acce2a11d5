package worksheets

import (
	"errors"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// What a definition may be at most; the built-in ones stay far below. The
// parser of YAML takes time by the square of a mapping's keys and of values
// left empty, so that the size in bytes alone bounds little.
const (
	maxDefinition = 1 << 20 // bytes
	maxDepth      = 32      // levels
	maxTokens     = 50_000  // words and signs
	maxKeys       = 100     // of a mapping
)

// Read reads a definition. The error is of type [Problems].
func Read(file string, data []byte) (*Worksheet, error) {
	sheet := new(Worksheet)
	d, problems := decode(file, data, sheet)
	if problems != nil {
		return nil, problems
	}
	if d.uniqueQuestions(); len(d.problems) > 0 {
		return nil, d.found()
	}
	return sheet, nil
}

// Located are problems of a sound definition that were found later and know
// their path only, with their places in it.
func Located(file string, data []byte, problems Problems) Problems {
	d, _ := decode(file, data, new(Worksheet))
	if d == nil {
		return problems
	}
	d.problems = nil
	for _, p := range problems {
		p.File = file
		if p.Line == 0 {
			at := d.at(p.Path)
			p.Line, p.Column = at.line, at.column
		}
		d.problems = append(d.problems, p)
	}
	return d.found()
}

// at is where the value of a path stands, or what it would stand in.
func (d *decoder) at(path string) position {
	for {
		if where, ok := d.places[path]; ok {
			return where
		}
		if path == "" {
			return position{1, 1}
		}
		path = parentPath(path)
	}
}

// decode reads a YAML file into a struct of the model. The decoder, which
// knows the places, comes back where the file was read at all: its problems
// are for the caller to ask for.
func decode(file string, data []byte, into any) (*decoder, Problems) {
	src := source{file: file}
	switch {
	case len(data) > maxDefinition:
		return nil, src.whole(Msg("the file is larger than %d MiB", maxDefinition>>20), Message{})
	case isUTF16(data):
		return nil, src.whole(Msg("the file is saved as UTF-16"), Msg("save it as UTF-8"))
	case !utf8.Valid(data):
		src.text = strings.ToValidUTF8(string(data), "\uFFFD")
		p := Problem{What: Msg("the file is not UTF-8"), Hint: Msg("save it as UTF-8")}
		src.locate(&p, strings.Index(src.text, "\uFFFD"))
		return nil, Problems{p}
	}
	// Places count the same however the file ends its lines.
	src.text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(string(data), "\uFEFF"))
	d := &decoder{source: src, places: map[string]position{"": {1, 1}}, faulty: map[string]bool{}}
	root := d.parse()
	if root == nil {
		return nil, d.found()
	}
	d.value(root, reflect.ValueOf(into).Elem(), "")
	return d, nil
}

// parse is the tree of the one document; nil after a problem.
func (d *decoder) parse() ast.Node {
	d.tabs()
	tokens := lexer.Tokenize(d.source.text)
	d.plain(tokens)
	if len(tokens) > maxTokens && len(d.problems) == 0 {
		d.report(position{}, "", Msg("the file holds more than %d values", maxTokens), Message{})
	}
	if len(d.problems) > 0 {
		return nil
	}
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		d.syntax(err)
		return nil
	}
	var root ast.Node
	for _, doc := range file.Docs {
		switch {
		case isNull(doc.Body):
		case root == nil:
			root = doc.Body
		default:
			d.report(positionOf(doc.Body), "", Msg("a second document begins here"), Msg("keep one definition a file"))
			return nil
		}
	}
	if root == nil {
		d.report(position{}, "", Msg("the file is empty"), Message{})
	}
	return root
}

// syntax reports what the parser could not read.
func (d *decoder) syntax(err error) {
	var fault yaml.Error
	if errors.As(err, &fault) && fault.GetToken() != nil {
		p := fault.GetToken().Position
		d.report(position{max(p.Line, 1), max(p.Column, 1)}, "", Msg("this is not valid YAML: %s", fault.GetMessage()),
			Msg("check the indentation, the colons and the quotes around here"))
		return
	}
	d.report(position{}, "", Msg("this is not valid YAML: %s", err.Error()), Message{})
}

// tabs reports tabs in the indentation, which YAML forbids and nobody sees.
func (d *decoder) tabs() {
	number := 0
	for line := range strings.Lines(d.source.text) {
		number++
		indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
		if tab := strings.IndexByte(indent, '\t'); tab >= 0 && strings.TrimSpace(line) != "" {
			delete(d.faulty, "")
			d.report(position{number, tab + 1}, "", Msg("a tab stands in the indentation"), Msg("indent with spaces"))
		}
	}
}

// plain reports what of YAML definitions do not use, before the parser sees
// it: a tree without anchors is no larger than its text, and the parser
// recurses with the depth.
func (d *decoder) plain(tokens token.Tokens) {
	say := func(t *token.Token, what, hint Message) {
		delete(d.faulty, "") // several have no path of their own
		d.report(position{t.Position.Line, t.Position.Column}, "", what, hint)
	}
	depth := nesting{}
	for _, t := range tokens {
		switch t.Type {
		case token.AnchorType, token.AliasType, token.MergeKeyType:
			say(t, Msg("anchors, aliases and merge keys (& * <<) are not used here"), Msg("write it out; text that begins with one of these stands in quotes"))
		case token.TagType:
			say(t, Msg("tags (!) are not used here"), Msg("delete it; text that begins with ! stands in quotes"))
		case token.DirectiveType:
			say(t, Msg("directives (%%) are not used here"), Msg("delete it; text that begins with %% stands in quotes"))
		case token.MappingKeyType:
			say(t, Msg("keys after a question mark are not used here"), Msg("write key: value; text that begins with ? stands in quotes"))
		}
		depth.add(t)
		if depth.levels() > maxDepth {
			say(t, Msg("this stands more than %d levels deep", maxDepth), Message{})
			return
		}
		if depth.keys() > maxKeys {
			say(t, Msg("this mapping has more than %d keys", maxKeys), Message{})
			return
		}
	}
}

// nesting is how deep a token stands, before there is a tree.
type nesting struct {
	block []level // collections told by their indentation
	flow  []level // collections in brackets or braces
}

// level is one collection around a token.
type level struct {
	column int // of its entries
	keys   int // met so far
}

func (n *nesting) levels() int { return len(n.block) + len(n.flow) }

// innermost is the collection that a token stands in.
func (n *nesting) innermost() *level {
	switch {
	case len(n.flow) > 0:
		return &n.flow[len(n.flow)-1]
	case len(n.block) > 0:
		return &n.block[len(n.block)-1]
	}
	return &level{}
}

func (n *nesting) keys() int { return n.innermost().keys }

func (n *nesting) add(t *token.Token) {
	switch t.Type {
	case token.SequenceStartType, token.MappingStartType:
		n.flow = append(n.flow, level{})
	case token.SequenceEndType, token.MappingEndType:
		n.flow = n.flow[:max(len(n.flow)-1, 0)]
	case token.SequenceEntryType:
		n.entry(t.Position.Column)
	case token.MappingValueType:
		column := t.Position.Column
		if t.Prev != nil { // the key
			column = t.Prev.Position.Column
		}
		n.entry(column)
		n.innermost().keys++
	}
}

// entry begins an entry at a column, and a collection where none goes on.
func (n *nesting) entry(column int) {
	if len(n.flow) > 0 {
		return
	}
	for len(n.block) > 0 && n.innermost().column > column {
		n.block = n.block[:len(n.block)-1]
	}
	if len(n.block) == 0 || n.innermost().column < column {
		n.block = append(n.block, level{column: column})
	}
}

// isUTF16 is whether a file is UTF-16, with its mark or, of ASCII text, without.
func isUTF16(data []byte) bool {
	if len(data) < 2 {
		return false
	}
	a, b := data[0], data[1]
	return a == 0xFF && b == 0xFE || a == 0xFE && b == 0xFF || (a == 0) != (b == 0)
}
