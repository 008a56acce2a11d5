package worksheets

// Block is one building block of a worksheet. The set is closed, one file a kind:
// Title, Heading, Note, Callout, Text, Sentence, List, Choice, Ranking,
// Evidence, Date, Number, Table, Checklist, Boxes, Reference, Path, Columns,
// Break; each is a pointer.
type Block interface {
	// Fields are the questions that the block asks, in order; nil for printed matter.
	Fields() []Field
	block()
}

// newBlock is an empty block of a kind, as definitions name it; nil: there is none.
func newBlock(kind string) Block {
	switch kind {
	case "text":
		return new(Text)
	case "title":
		return new(Title)
	case "heading":
		return new(Heading)
	case "note":
		return new(Note)
	case "callout":
		return new(Callout)
	case "sentence":
		return new(Sentence)
	case "list":
		return new(List)
	case "choice":
		return new(Choice)
	case "ranking":
		return new(Ranking)
	case "evidence":
		return new(Evidence)
	case "date":
		return new(Date)
	case "number":
		return new(Number)
	case "table":
		return new(Table)
	case "checklist":
		return new(Checklist)
	case "boxes":
		return new(Boxes)
	case "reference":
		return new(Reference)
	case "path":
		return new(Path)
	case "columns":
		return new(Columns)
	case "break":
		return new(Break)
	}
	return nil
}

// blockKinds names every kind.
func blockKinds() []string {
	return []string{
		"text", "title", "heading", "note", "callout", "sentence", "list", "choice", "ranking", "evidence",
		"date", "number", "table", "checklist", "boxes", "reference", "path", "columns", "break",
	}
}

// questions are the fields of all blocks. While a definition with problems is
// being read, some of them are nil.
func questions(blocks []Block) []Field {
	var fields []Field
	for _, b := range blocks {
		if b != nil {
			fields = append(fields, b.Fields()...)
		}
	}
	return fields
}
