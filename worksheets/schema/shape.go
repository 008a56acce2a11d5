package schema

import (
	"encoding/json"
	"strconv"

	"worksheetpdf/worksheets"
)

// shape is the schema of a value.
func (d *definition) shape(s worksheets.Shape) object {
	schema := d.form(s)
	if s.Plain {
		return object{"anyOf": []object{{"type": "string"}, schema}}
	}
	if s.Number {
		return object{"anyOf": []object{bounded(object{"type": "number"}, s), schema}}
	}
	return schema
}

func (d *definition) form(s worksheets.Shape) object {
	switch s.Form {
	case worksheets.TruthForm:
		return object{"type": "boolean"}
	case worksheets.WholeForm:
		return bounded(object{"type": "integer"}, s)
	case worksheets.DecimalForm:
		return bounded(object{"type": "number"}, s)
	case worksheets.NameForm:
		return object{"enum": spellings(s.Names)}
	case worksheets.WidthForm, worksheets.HeightForm:
		return object{"anyOf": []object{
			{"type": "string", "pattern": `^[0-9.]+ *(mm|fr)?$`},
			{"type": "number", "exclusiveMinimum": 0},
		}}
	case worksheets.LengthForm:
		return object{"anyOf": []object{
			{"type": "string", "pattern": `^[0-9.]+ *(mm)?$`},
			bounded(object{"type": "number"}, s),
		}}
	case worksheets.RightForm:
		return object{"anyOf": []object{{"type": "string"}, {"type": "number"}}}
	case worksheets.CountForm:
		return object{"anyOf": []object{{"type": "integer", "minimum": 0}, d.shape(*s.Of)}}
	case worksheets.SizeForm, worksheets.MonthForm, worksheets.PlaceForm: // of forms that the readers know better
		return object{"type": "string"}
	case worksheets.ListForm:
		return d.list(s)
	case worksheets.TableForm:
		return object{"type": "object", "additionalProperties": d.shape(*s.Of)}
	case worksheets.PartForm:
		return d.part(s.Mapping)
	case worksheets.BlockForm:
		return d.block(s.Report)
	}
	return object{"type": "string"}
}

func (d *definition) list(s worksheets.Shape) object {
	schema := object{"type": "array", "items": d.shape(*s.Of)}
	if s.Least > 0 {
		schema["minItems"] = s.Least
	}
	if most, err := strconv.Atoi(s.Most); err == nil {
		schema["maxItems"] = most
	}
	return schema
}

// bounded is the schema of a number with its bounds, where it has some.
func bounded(schema object, s worksheets.Shape) object {
	if s.Low != "" {
		schema["minimum"], schema["maximum"] = json.Number(s.Low), json.Number(s.High)
	}
	return schema
}

// spellings are names as YAML reads them: true and false are names that it takes
// for something else, where nothing quotes them.
func spellings(names []string) (all []any) {
	for _, name := range names {
		if yes, err := strconv.ParseBool(name); err == nil {
			all = append(all, yes)
		}
		all = append(all, name)
	}
	return all
}
