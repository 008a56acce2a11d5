package worksheets

import (
	"bytes"
	"encoding/json"
	"strings"
)

// EmptyAnswers is an answer file for a worksheet with every question left out, to
// fill in. [AnswerFile.For] accepts it.
func EmptyAnswers(sheet *Worksheet) []byte {
	var b bytes.Buffer
	b.WriteString("{\n  \"worksheet\": " + quote(sheet.ID) + ",\n  \"version\": ")
	b.WriteString(quote(sheet.Version) + ",\n  \"answers\": ")
	emptyGroup(&b, sheet.Fields(), nil, "  ")
	b.WriteString("\n}\n")
	return b.Bytes()
}

// emptyGroup writes an object of questions, each on a line of its own; some are
// given as JSON.
func emptyGroup(b *bytes.Buffer, fields []Field, given map[string]string, indent string) {
	b.WriteString("{")
	for i, f := range fields {
		b.WriteString(strings.Repeat(",", min(i, 1)) + "\n" + indent + "  " + quote(f.ID) + ": ")
		if v, ok := given[f.ID]; ok {
			b.WriteString(v)
			continue
		}
		switch f.Kind {
		case RowsField:
			b.WriteString("[\n" + indent + "    ")
			emptyGroup(b, f.Fields, nil, indent+"    ")
			b.WriteString("\n" + indent + "  ]")
		case GroupField:
			emptyGroup(b, f.Fields, nil, indent+"  ")
		default:
			b.WriteString(emptyValue(f.Kind))
		}
	}
	b.WriteString("\n" + indent + "}")
}

// emptyValue is what stands for no answer, in the shape that an answer has.
func emptyValue(kind FieldKind) string {
	switch kind {
	case NumberField, DecimalField:
		return "null"
	case AnyField, NumbersField:
		return "[]"
	case DoneField:
		return "false"
	}
	return `""`
}

// quote is a JSON value.
func quote(v any) string {
	data, _ := json.Marshal(v) // a string or a number
	return string(data)
}
