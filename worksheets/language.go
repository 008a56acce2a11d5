package worksheets

import (
	"reflect"
	"strings"
	"unicode"
)

// Mapping is one mapping of the language that definitions are written in: a
// whole definition, a kind of block, or a part of one, as an option. The
// reference and the schema are made of them.
type Mapping struct {
	Name  string       // "choice", "option", "worksheet"; of a report's kinds "report-bars"
	Kind  string       // of a block: what its key "kind" says; "": it is no block
	Part  bool         // it stands inside of other mappings, without a kind
	Words bool         // it may be written as a plain string
	Keys  []MappingKey // in the order of the model
}

// MappingKey is one key of a mapping and what it takes.
type MappingKey struct {
	Name     string
	Required bool
	Default  string // of a number that is left out; "": none
	Shape    Shape
}

// ShapeForm is what a value looks like.
type ShapeForm uint8

const (
	WordsForm   ShapeForm = iota + 1 // a text
	TruthForm                        // true or false
	WholeForm                        // a whole number
	DecimalForm                      // a number
	NameForm                         // one of a few names
	WidthForm                        // see [Width]
	HeightForm                       // see [RowHeight]
	PlaceForm                        // see [GridPlace]
	LengthForm                       // see [Length]
	RightForm                        // see [RightAnswer]: a text or a number
	SizeForm                         // see [Size]
	MonthForm                        // see [Month]
	CountForm                        // a number of entries, or their list
	ListForm                         // a list
	TableForm                        // a mapping of any keys
	PartForm                         // a mapping of the language
	BlockForm                        // a block of one of the kinds
)

// Shape is the shape of a value.
type Shape struct {
	Form      ShapeForm
	Low, High string   // bounds of a number, or of the one that stands for a part; "": none
	Names     []string // NameForm: all that may stand there
	Least     int      // ListForm: 1 where it may not be empty
	Most      string   // ListForm: of entries; "": no limit
	Of        *Shape   // ListForm, TableForm: of each entry
	Mapping   string   // PartForm: its name
	Report    bool     // BlockForm: of reports
	Plain     bool     // ListForm, PartForm: a plain string stands for it too
	Number    bool     // PartForm: a plain number stands for it too
}

// The mappings that a file may be as a whole.
const (
	WorksheetMapping = "worksheet"
	ReportMapping    = "report"
	BundleMapping    = "bundle"
)

// Language is every mapping of the language: the three that a file may be,
// then the kinds of block of worksheets and of reports, then their parts in
// the order in which they are first used.
func Language() []Mapping {
	l := language{known: map[reflect.Type]int{}}
	l.add(reflect.TypeFor[Worksheet](), WorksheetMapping, "")
	l.add(reflect.TypeFor[Report](), ReportMapping, "")
	l.add(reflect.TypeFor[Bundle](), BundleMapping, "")
	for _, k := range Kinds() {
		l.add(reflect.TypeOf(k.New()).Elem(), k.Name, k.Name)
	}
	for _, k := range ReportKinds() {
		l.add(reflect.TypeOf(k.New()).Elem(), "report-"+k.Name, k.Name)
	}
	for i := 0; i < len(l.mappings); i++ { // parts are added on the way
		for _, m := range membersOf(l.types[i]) {
			shape := l.shape(fieldType(l.types[i], m.index), m.rules)
			l.mappings[i].Keys = append(l.mappings[i].Keys, MappingKey{
				Name: m.name, Required: m.required && m.optional == nil,
				Default: m.standard, Shape: shape,
			})
		}
	}
	return l.mappings
}

// language is the mappings as they are found.
type language struct {
	mappings []Mapping
	types    []reflect.Type
	known    map[reflect.Type]int
}

// add adds a mapping, and returns its index.
func (l *language) add(t reflect.Type, name, kind string) int {
	_, words := reflect.New(t).Interface().(wordy)
	l.known[t] = len(l.mappings)
	l.types = append(l.types, t)
	l.mappings = append(l.mappings, Mapping{Name: name, Kind: kind, Words: words})
	return l.known[t]
}

// part is the name of the mapping that a struct is within another.
func (l *language) part(t reflect.Type) string {
	i, known := l.known[t]
	if !known {
		i = l.add(t, kebab(t.Name()), "")
	}
	l.mappings[i].Part = true
	return l.mappings[i].Name
}

// shape is the shape of a value of the type, under the rules of its tags.
func (l *language) shape(t reflect.Type, r rules) Shape {
	if s, ok := l.special(t, r); ok {
		return s
	}
	switch t.Kind() {
	case reflect.Pointer:
		return l.shape(t.Elem(), r)
	case reflect.Interface:
		return Shape{Form: BlockForm, Report: t == reflect.TypeFor[ReportBlock]()}
	case reflect.Struct:
		name := l.part(t)
		part := Shape{Form: PartForm, Mapping: name, Plain: l.mappings[l.known[t]].Words}
		if _, part.Number = reflect.New(t).Interface().(plain); part.Number { // it stands for each of the part's own
			own := rulesOf(t.Field(0).Tag)
			part.Low, part.High = own.low, own.high
		}
		return part
	case reflect.Slice:
		return l.list(t, r)
	case reflect.Map:
		of := l.shape(t.Elem(), rules{})
		return Shape{Form: TableForm, Of: &of}
	case reflect.Bool:
		return Shape{Form: TruthForm}
	case reflect.Int:
		return Shape{Form: WholeForm, Low: r.low, High: r.high}
	case reflect.Float64:
		return Shape{Form: DecimalForm, Low: r.low, High: r.high}
	}
	return Shape{Form: WordsForm}
}

// special is the shape of a type that is written in a way of its own; ok is
// false for one that is written as its Go kind says.
func (l *language) special(t reflect.Type, r rules) (s Shape, ok bool) {
	switch v := reflect.New(t).Interface().(type) {
	case named:
		return Shape{Form: NameForm, Names: known(v.names())}, true
	case *Width, *BlankWidth:
		return Shape{Form: WidthForm}, true
	case *Length:
		return Shape{Form: LengthForm, Low: r.low, High: r.high}, true
	case *Size:
		return Shape{Form: SizeForm}, true
	case *Month:
		return Shape{Form: MonthForm}, true
	case *Decimal:
		return Shape{Form: DecimalForm}, true
	case *RightAnswer:
		return Shape{Form: RightForm}, true
	case *RowHeight:
		return Shape{Form: HeightForm}, true
	case *GridPlace:
		return Shape{Form: PlaceForm}, true
	case countOrList:
		list := t.Field(1) // after the number
		of := l.shape(list.Type, rulesOf(list.Tag))
		return Shape{Form: CountForm, Of: &of}, true
	}
	return Shape{}, false
}

func (l *language) list(t reflect.Type, r rules) Shape {
	s := Shape{Form: ListForm}
	_, s.Plain = reflect.New(t).Interface().(wordy)
	if r.required {
		s.Least = 1
	}
	inner := rules{}
	if len(r.most) > 0 {
		s.Most, inner.most = r.most[0], r.most[1:]
	}
	of := l.shape(t.Elem(), inner)
	s.Of = &of
	return s
}

// fieldType is the type of a field by its index, through embedded pointers.
func fieldType(t reflect.Type, index []int) reflect.Type {
	for i, x := range index {
		if i > 0 && t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		t = t.Field(x).Type
	}
	return t
}

// kebab is a Go name in the letters of ids: CheckStep is check-step.
func kebab(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
