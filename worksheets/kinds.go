package worksheets

import (
	"reflect"
	"slices"
)

// Kind is a kind of block. Everything that must be known of all kinds hangs on
// the table of them, [Kinds].
type Kind struct {
	Name string       // as definitions write it
	New  func() Block // an empty block of the kind
	// Caption is where a block of the kind keeps its caption; nil: the kind has
	// none.
	Caption func(Block) *Caption
}

// Kinds is every kind of block, in the order in which messages list them. A
// new kind is a file with its struct and a line here.
func Kinds() []Kind {
	return []Kind{
		kind[Text]("text"),
		kind[Title]("title"),
		kind[Heading]("heading"),
		kind[Note]("note"),
		kind[Callout]("callout"),
		kind[Sentence]("sentence"),
		kind[List]("list"),
		kind[Choice]("choice"),
		kind[Ranking]("ranking"),
		kind[Evidence]("evidence"),
		kind[Date]("date"),
		kind[Number]("number"),
		kind[Scale]("scale"),
		kind[Matrix]("matrix"),
		kind[Form]("form"),
		kind[Table]("table"),
		kind[Checklist]("checklist"),
		kind[Boxes]("boxes"),
		kind[Reference]("reference"),
		kind[Path]("path"),
		kind[Image]("image"),
		kind[Photo]("photo"),
		kind[QR]("qr"),
		kind[Sign]("sign"),
		kind[Practice]("practice"),
		kind[Calendar]("calendar"),
		kind[Lines]("lines"),
		kind[Columns]("columns"),
		kind[Box]("box"),
		kind[Grid]("grid"),
		kind[Repeat]("repeat"),
		kind[Space]("space"),
		kind[Break]("break"),
	}
}

// kind is the line of a struct in the table. A struct that embeds a Caption
// has one: nobody needs to say so.
func kind[B any, P interface {
	*B
	Block
}](name string) Kind {
	k := Kind{Name: name, New: func() Block { return P(new(B)) }}
	if _, ok := k.New().(captioned); ok {
		k.Caption = func(b Block) *Caption { return b.(captioned).caption() }
	}
	return k
}

// KindOf is the kind of a block; the zero Kind for nil.
func KindOf(b Block) Kind {
	for _, k := range Kinds() {
		if reflect.TypeOf(k.New()) == reflect.TypeOf(b) {
			return k
		}
	}
	return Kind{}
}

// family is the names of kinds of block, and their structs.
type family struct {
	names []string
	types []reflect.Type
}

// has reports whether a pointer is one to a struct of the family.
func (f family) has(pointer reflect.Type) bool {
	return pointer.Kind() == reflect.Pointer && slices.Contains(f.types, pointer.Elem())
}

// familyOf is the kinds of block that may stand where the model has a value of
// the interface: those of worksheets, or of reports.
func familyOf(of reflect.Type) (f family) {
	if of == reflect.TypeFor[ReportBlock]() {
		for _, k := range ReportKinds() {
			f.names = append(f.names, k.Name)
			f.types = append(f.types, reflect.TypeOf(k.New()).Elem())
		}
		return f
	}
	for _, k := range Kinds() {
		f.names = append(f.names, k.Name)
		f.types = append(f.types, reflect.TypeOf(k.New()).Elem())
	}
	return f
}
