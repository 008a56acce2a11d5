package worksheets

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// AnswerPath names answers by where they stand: the worksheet, the question
// and, of rows or a group, the member: "community-listening-sheet.log.value".
// A struct field of this type says with a tag which kinds of answer it takes,
// those of a column of rows with a prefix: `answers:"one rows.one"`.
type AnswerPath string

// Worksheet is the id of the worksheet.
func (p AnswerPath) Worksheet() string {
	id, _, _ := strings.Cut(string(p), ".")
	return id
}

// Questions are the ids that lead to the answer: a question's, then a member's.
func (p AnswerPath) Questions() []string {
	_, rest, _ := strings.Cut(string(p), ".")
	return strings.Split(rest, ".")
}

// Fields are the questions on the way, as the worksheet defines them; nil where
// one of them does not exist.
func (p AnswerPath) Fields(sheet *Worksheet) []Field {
	fields, _, _ := p.follow(sheet)
	return fields
}

// follow is the questions on the way, or else the id that does not exist and
// those that do.
func (p AnswerPath) follow(sheet *Worksheet) (fields []Field, unknown string, known []string) {
	among := sheet.Fields()
	for _, id := range p.Questions() {
		i := slices.IndexFunc(among, func(f Field) bool { return f.ID == id })
		if i < 0 {
			return nil, id, fieldIDs(among)
		}
		fields = append(fields, among[i])
		among = among[i].Fields
	}
	return fields, "", nil
}

// beside reports whether two paths lead to columns of the same rows.
func (p AnswerPath) beside(other AnswerPath) bool {
	return p[:strings.LastIndexByte(string(p), '.')+1] == other[:strings.LastIndexByte(string(other), '.')+1]
}

// kindAt is the kind of answer at the end of a way, as tags name it.
func kindAt(fields []Field) string {
	last := len(fields) - 1
	name := fieldKindNames()[fields[last].Kind]
	for i, f := range fields[:last] {
		if f.Kind == RowsField {
			way := "rows."
			for _, within := range fields[i+1 : last] { // what no report looks into
				way += fieldKindNames()[within.Kind] + "."
			}
			return way + name
		}
	}
	return name
}

// fieldKindNames are what the kinds are called in tags and messages.
func fieldKindNames() map[FieldKind]string {
	return map[FieldKind]string{
		TextField: "text", NumberField: "number", DateField: "date", OneField: "one", AnyField: "any",
		DoneField: "done", NumbersField: "numbers", RowsField: "rows", GroupField: "group",
		DecimalField: "decimal",
	}
}

// answerPaths visits the answer paths of a model, with the kinds of answer that
// may stand at each.
func answerPaths(v reflect.Value, path, kinds string, visit func(path string, p AnswerPath, kinds []string)) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			answerPaths(v.Elem(), path, kinds, visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			answerPaths(v.Index(i), path+"["+strconv.Itoa(i)+"]", kinds, visit)
		}
	case reflect.Struct:
		for f := range fieldsOf(v.Type()) {
			name := rulesOf(f.Tag).name
			switch {
			case !f.IsExported():
			case name == "":
				answerPaths(v.FieldByIndex(f.Index), path, kinds, visit)
			default:
				answerPaths(v.FieldByIndex(f.Index), keyPath(path, name), f.Tag.Get("answers"), visit)
			}
		}
	case reflect.String:
		if p, ok := v.Interface().(AnswerPath); ok && p != "" {
			visit(path, p, strings.Fields(kinds))
		}
	}
}
