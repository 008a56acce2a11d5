// Package schema says in JSON Schema 2020-12 what a definition, a report, a
// bundle, or an answer file of one worksheet may hold, for editors to complete
// and to check while one types.
//
//	data, err := schema.Definition(worksheets.WorksheetMapping)
//	data := schema.Answers(sheet)
//
// Whatever the readers accept, the schema accepts. The readers ask more: that
// ids differ, that a path leads somewhere; a schema cannot say so.
package schema

import (
	"bytes"
	"encoding/json"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/reference"
)

// draft is the dialect of all our schemas.
const draft = "https://json-schema.org/draft/2020-12/schema"

// object is a JSON object; its keys are written in the order of the alphabet.
type object map[string]any

// Definition is the schema of a whole file: of [worksheets.WorksheetMapping],
// [worksheets.ReportMapping] or [worksheets.BundleMapping]. The error is that
// of [reference.Topics].
func Definition(root string) ([]byte, error) {
	topics, err := reference.Topics()
	if err != nil {
		return nil, err
	}
	d := definition{topics: topics, defs: object{}}
	top, _ := reference.Find(topics, root)
	schema := d.mapping(top, false)
	schema["$schema"] = draft
	schema["title"] = top.Title
	schema["$defs"] = d.defs
	return written(schema), nil
}

// written is a schema as a file.
func written(schema object) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(schema) // maps, lists, words and numbers
	return b.Bytes()
}

// definition is a schema as it grows: what is referred to is added to defs.
type definition struct {
	topics []reference.Topic
	defs   object
}

// mapping is the schema of a mapping; of a block with its kind.
func (d *definition) mapping(t reference.Topic, block bool) object {
	properties, required := object{}, []string{}
	if block {
		properties["kind"] = object{"const": t.Kind}
		required = append(required, "kind")
	}
	for _, key := range t.Mapping.Keys {
		s := d.shape(key.Shape)
		s["description"] = t.Does(key.Name)
		if key.Default != "" {
			s["default"] = json.Number(key.Default)
		}
		if key.Required {
			required = append(required, key.Name)
			notEmpty(s, key.Shape)
		}
		if key.Name == "id" {
			s["pattern"] = idPattern(t)
		}
		properties[key.Name] = s
	}
	schema := object{"type": "object", "description": t.About, "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		schema["required"] = required
	}
	return schema
}

// notEmpty asks of a required value that it holds something.
func notEmpty(schema object, s worksheets.Shape) {
	switch s.Form {
	case worksheets.WordsForm:
		schema["minLength"] = 1
	case worksheets.TableForm:
		schema["minProperties"] = 1
	}
}

// idPattern is what ids look like: those of files have hyphens.
func idPattern(t reference.Topic) string {
	if t.Kind == "" && !t.Part {
		return "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
	}
	return "^[a-z][a-z0-9]*(_[a-z0-9]+)*$"
}

// part refers to a mapping within another.
func (d *definition) part(name string) object {
	t, _ := reference.Find(d.topics, name)
	def := name
	if t.Kind != "" {
		def += "-part"
	}
	if d.defs[def] == nil {
		d.defs[def] = object{} // it may hold itself
		d.defs[def] = d.mapping(t, false)
	}
	return object{"$ref": "#/$defs/" + def}
}

// block refers to a block of one of the kinds.
func (d *definition) block(report bool) object {
	def := "block"
	if report {
		def = "report-block"
	}
	if d.defs[def] == nil {
		d.defs[def] = object{}
		d.defs[def] = d.kinds(report)
	}
	return object{"$ref": "#/$defs/" + def}
}

// kinds is a choice by the key "kind": an editor says of the one kind what is
// wrong, not of all of them.
func (d *definition) kinds(report bool) object {
	var names []string
	var rules []object
	for _, t := range d.topics {
		if t.Kind == "" || report != (t.Name != t.Kind) {
			continue
		}
		names = append(names, t.Kind)
		d.defs[t.Name] = d.mapping(t, true)
		rules = append(rules, object{
			"if":   object{"properties": object{"kind": object{"const": t.Kind}}, "required": []string{"kind"}},
			"then": object{"$ref": "#/$defs/" + t.Name},
		})
	}
	return object{
		"type": "object", "required": []string{"kind"},
		"properties": object{"kind": object{"enum": names}},
		"allOf":      rules,
	}
}
