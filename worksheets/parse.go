package worksheets

import (
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// parse is the tree of the one document; nil after a problem.
func (d *decoder) parse() ast.Node {
	tokens := lexer.Tokenize(d.source.text)
	d.plain(tokens)
	if len(tokens) > maxTokens && d.findings.Err() == nil {
		d.report(position{}, "", Msg("the file holds more than %d values", maxTokens), Message{})
	}
	if d.findings.Err() != nil {
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
		d.report(position{}, "", Msg("the file is empty"), Msg("%s writes one to begin with", "worksheet new NAME"))
	}
	return root
}

// plain reports what of YAML definitions do not use, and tabs in the
// indentation, which YAML forbids and nobody sees, before the parser sees them:
// a tree without anchors is no larger than its text, and the parser recurses
// with the depth.
func (d *decoder) plain(tokens token.Tokens) {
	lines := strings.Split(d.source.text, "\n")
	depth := nesting{}
	for _, t := range tokens {
		if tab := tabBefore(t, lines); tab >= 0 && len(depth.flow) == 0 { // in brackets no indentation counts
			d.add(position{t.Position.Line, tab + 1}, "", Msg("a tab stands in the indentation"), Msg("indent with spaces"))
		}
		d.cutOff(t)
		if what, hint := unused(t); what.Format != "" {
			d.add(placeOf(t), "", what, hint)
		}
		depth.add(t)
		if depth.levels() > maxDepth {
			d.add(placeOf(t), "", Msg("this stands more than %d levels deep", maxDepth), Message{})
			return
		}
		if depth.keys() > maxKeys {
			d.add(placeOf(t), "", Msg("this mapping has more than %d keys", maxKeys), Message{})
			return
		}
	}
}

// cutOff notes a text that ends at a number sign, which may be meant to belong
// to it: a comment is written with a space after the sign.
func (d *decoder) cutOff(t *token.Token) {
	if t.Type != token.CommentType || t.Prev == nil || t.Prev.Type != token.StringType || t.Prev.Position.Line != t.Position.Line {
		return
	}
	if t.Value != "" && t.Value[0] != ' ' && t.Value[0] != '#' {
		d.notes.Add(Problem{Line: t.Position.Line, Column: t.Position.Column, File: d.source.file, Note: true,
			What: Msg("the text ends before #: what follows is a comment, and is not printed"),
			Hint: Msg("put the text in quotes: %q", clip(t.Prev.Value+" #"+t.Value))})
	}
}

// unused is what to say of a token that definitions do not use; empty for the
// others.
func unused(t *token.Token) (what, hint Message) {
	switch t.Type {
	case token.AnchorType, token.AliasType, token.MergeKeyType:
		return Msg("anchors, aliases and merge keys (& * <<) are not used here"), Msg("write it out; text that begins with one of these stands in quotes")
	case token.TagType:
		return Msg("tags (!) are not used here"), Msg("delete it; text that begins with ! stands in quotes")
	case token.DirectiveType:
		return Msg("directives (%%) are not used here"), Msg("delete it; text that begins with %% stands in quotes")
	case token.MappingKeyType:
		return Msg("keys after a question mark are not used here"), Msg("write key: value; text that begins with ? stands in quotes")
	}
	return Message{}, Message{}
}

// tabBefore is where a tab stands in the indentation of a token's line; -1:
// nowhere. The text of a block scalar, and the further lines of a
// scalar in quotes, are not where a token stands: a tab there is text.
func tabBefore(t *token.Token, lines []string) int {
	n := t.Position.Line - 1
	inBlock := t.Prev != nil && (t.Prev.Type == token.LiteralType || t.Prev.Type == token.FoldedType) && t.Type != token.InvalidType
	if n < 0 || n >= len(lines) || inBlock {
		return -1
	}
	indent := lines[n][:len(lines[n])-len(strings.TrimLeft(lines[n], " \t"))]
	return strings.IndexByte(indent, '\t')
}
