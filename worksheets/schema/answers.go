package schema

import (
	"encoding/json"

	"worksheetpdf/worksheets"
)

// Answers is the schema of a worksheet's answer files. Options stand there with
// the words that are printed for them.
func Answers(sheet *worksheets.Worksheet) []byte {
	one := group(sheet.Fields())
	return written(object{
		"$schema": draft,
		"title":   sheet.Title,
		"type":    "object",
		"properties": object{
			"worksheet": object{"const": sheet.ID},
			"version":   object{"type": "integer", "minimum": 1, "maximum": sheet.Version},
			"answers":   object{"anyOf": []object{one, {"type": "array", "items": orBlank(one)}, {"$ref": "#/$defs/blank"}}},
		},
		"required":             []string{"worksheet", "version", "answers"},
		"additionalProperties": false,
		"$defs": object{
			// What stands for a question left out.
			"blank": object{"enum": []any{nil, "", []any{}}},
		},
	})
}

// orBlank is a schema, or nothing.
func orBlank(schema object) object {
	return object{"anyOf": []object{schema, {"$ref": "#/$defs/blank"}}}
}

// group is an object of questions.
func group(fields []worksheets.Field) object {
	properties := object{}
	for _, f := range fields {
		schema := orBlank(field(f))
		schema["title"] = f.Label
		properties[f.ID] = schema
	}
	return object{"type": "object", "properties": properties, "additionalProperties": false}
}

// field is the schema of an answer that is given.
func field(f worksheets.Field) object {
	switch f.Kind {
	case worksheets.NumberField:
		return number(f)
	case worksheets.DecimalField:
		return decimal(f)
	case worksheets.DateField:
		return object{"type": "string", "format": "date", "pattern": `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`}
	case worksheets.OneField:
		return options(f.Options)
	case worksheets.AnyField:
		return object{"type": "array", "items": options(f.Options), "uniqueItems": true}
	case worksheets.DoneField:
		return object{"type": "boolean"}
	case worksheets.NumbersField:
		entry := number(f)
		if f.Min == nil {
			entry["minimum"] = 1
		}
		if f.Once {
			return object{"type": "array", "items": entry, "uniqueItems": true}
		}
		return object{"type": "array", "items": object{"anyOf": []object{
			entry,
			{"type": "string", "pattern": `^[1-9][0-9]{0,2}-[1-9][0-9]{0,8}$`},
		}}}
	case worksheets.RowsField:
		return object{"type": "array", "items": orBlank(group(f.Fields))}
	case worksheets.GroupField:
		return group(f.Fields)
	}
	return object{"type": "string"}
}

func number(f worksheets.Field) object {
	schema := object{"type": "integer"}
	if f.Min != nil {
		schema["minimum"] = *f.Min
	}
	if f.Max != nil {
		schema["maximum"] = *f.Max
	}
	return schema
}

func decimal(f worksheets.Field) object {
	schema := object{"type": "number"}
	if f.Low != "" {
		schema["minimum"] = json.Number(f.Low)
	}
	if f.High != "" {
		schema["maximum"] = json.Number(f.High)
	}
	return schema
}

// options is one of the ids, each with its label.
func options(options []worksheets.Option) object {
	var ids []object
	for _, o := range options {
		ids = append(ids, object{"const": o.ID, "title": o.Label})
	}
	return object{"oneOf": ids}
}
