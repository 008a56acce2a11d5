package worksheets

import "reflect"

// Block is one building block of a worksheet: a pointer to a struct of one of
// the [Kinds]. The set is closed, one file a kind.
type Block interface {
	// Fields are the questions that the block asks, in order; nil for printed matter.
	Fields() []Field
	block()
}

// captioned is a block that has a caption.
type captioned interface{ caption() *Caption }

// led is a block whose caption may lead with a heading.
type led interface{ leadingHeading() *Heading }

// LeadingHeading is the heading that a block's caption leads with; nil where
// it has none.
func LeadingHeading(b Block) *Heading {
	if b, ok := b.(led); ok {
		return b.leadingHeading()
	}
	return nil
}

// questions are the fields of all blocks. While a definition with problems is
// being read, some of them are nil.
func questions(blocks []Block) []Field {
	var fields []Field
	for _, b := range blocks {
		if !absent(b) {
			fields = append(fields, b.Fields()...)
		}
	}
	return fields
}

// absent reports whether there is no block where one should be.
func absent(b Block) bool {
	v := reflect.ValueOf(b)
	return !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil()
}
