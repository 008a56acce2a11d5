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

// What a definition may be at most. The built-in ones hold 15 KiB, and stand
// nine levels deep.
const (
	maxDefinition = 1 << 20 // bytes
	maxDepth      = 32      // levels
)

// Read reads a definition. The error is of type [Problems].
func Read(file string, data []byte) (*Worksheet, error) {
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
	if root := d.parse(); root != nil {
		sheet := new(Worksheet)
		d.value(root, reflect.ValueOf(sheet).Elem(), "")
		d.uniqueQuestions()
		if len(d.problems) == 0 {
			return sheet, nil
		}
	}
	return nil, d.found()
}

// parse is the tree of the one document; nil after a problem.
func (d *decoder) parse() ast.Node {
	d.tabs()
	tokens := lexer.Tokenize(d.source.text)
	d.plain(tokens)
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
			d.report(positionOf(doc.Body), "", Msg("a second document begins here"), Msg("keep one worksheet a file"))
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
		if depth.add(t); depth.levels() > maxDepth {
			say(t, Msg("this stands more than %d levels deep", maxDepth), Message{})
			return
		}
	}
}

// nesting is how deep a token stands, before there is a tree.
type nesting struct {
	columns []int // of the block collections around it
	flow    int   // brackets and braces open around it
}

func (n *nesting) levels() int { return len(n.columns) + n.flow }

func (n *nesting) add(t *token.Token) {
	column := t.Position.Column
	switch t.Type {
	case token.SequenceStartType, token.MappingStartType:
		n.flow++
		return
	case token.SequenceEndType, token.MappingEndType:
		n.flow = max(n.flow-1, 0)
		return
	case token.SequenceEntryType:
	case token.MappingValueType:
		if t.Prev != nil {
			column = t.Prev.Position.Column
		}
	default:
		return
	}
	if n.flow > 0 {
		return
	}
	for len(n.columns) > 0 && n.columns[len(n.columns)-1] >= column {
		n.columns = n.columns[:len(n.columns)-1]
	}
	n.columns = append(n.columns, column)
}

// isUTF16 is whether a file is UTF-16, with its mark or, of ASCII text, without.
func isUTF16(data []byte) bool {
	if len(data) < 2 {
		return false
	}
	a, b := data[0], data[1]
	return a == 0xFF && b == 0xFE || a == 0xFE && b == 0xFF || (a == 0) != (b == 0)
}
