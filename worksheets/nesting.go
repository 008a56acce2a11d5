package worksheets

import "github.com/goccy/go-yaml/token"

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
