package engine

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"

	"worksheetpdf/layouts/filename"
	"worksheetpdf/worksheets"
)

// Draft is what somebody has answered so far, checked or not.
type Draft struct {
	Worksheet string `json:"worksheet"` // its id
	// Answers is an object of answers as it stands in an answer file, or a list
	// of them, one a copy; null, or nothing in it: nobody has answered.
	Answers json.RawMessage `json:"answers"`
	// Form prints the answers on the full form; else they make a report.
	Form bool `json:"form,omitempty"`
}

// Empty reports whether nothing is answered.
func (d Draft) Empty() bool { return empty(d.Answers) }

// empty reports whether a value says nothing: null, "", false, or an object or a
// list of such values.
func empty(value json.RawMessage) bool {
	value = bytes.TrimSpace(value)
	switch {
	case len(value) == 0, string(value) == "null", string(value) == `""`, string(value) == "false":
		return true
	case value[0] == '[':
		var items []json.RawMessage
		return json.Unmarshal(value, &items) == nil && !slices.ContainsFunc(items, func(i json.RawMessage) bool { return !empty(i) })
	case value[0] == '{':
		var members map[string]json.RawMessage
		if json.Unmarshal(value, &members) != nil {
			return false
		}
		for _, member := range members {
			if !empty(member) {
				return false
			}
		}
		return true
	}
	return false
}

// answersMark is what the name of an answer file ends with, before its extension.
const answersMark = "-答案"

// export is the answer file that a draft makes, and its name: questions in the
// order of the worksheet, those that are left out left out, every row at its
// place. The same answers give the same text, whatever their order.
func (s *sheet) export(answers json.RawMessage) (name string, text []byte) {
	var b bytes.Buffer
	b.WriteString("{\n  \"worksheet\": " + strconv.Quote(s.ID) + ",\n  \"version\": " + strconv.Itoa(s.Version) + ",\n  \"answers\": ")
	w := writer{&b}
	var copies []json.RawMessage
	if json.Unmarshal(answers, &copies) == nil && len(copies) != 1 {
		w.list(copies, s.Fields(), "  ")
	} else {
		if len(copies) == 1 {
			answers = copies[0]
		}
		w.value(answers, s.Fields(), "  ")
	}
	b.WriteString("\n}\n")
	return filename.Of(s.Title+answersMark, ".json"), b.Bytes()
}

// writer writes answers in the order of their questions.
type writer struct{ *bytes.Buffer }

// value writes any value; the fields are those of the object or the rows that it is.
func (w writer) value(value json.RawMessage, fields []worksheets.Field, indent string) {
	var items []json.RawMessage
	var members map[string]json.RawMessage
	switch trimmed := bytes.TrimSpace(value); {
	case len(trimmed) == 0:
		w.WriteString("null")
	case len(fields) > 0 && trimmed[0] == '[' && json.Unmarshal(trimmed, &items) == nil:
		w.list(items, fields, indent)
	case len(fields) > 0 && trimmed[0] == '{' && json.Unmarshal(trimmed, &members) == nil:
		w.object(members, fields, indent)
	default:
		if json.Compact(w.Buffer, trimmed) != nil {
			w.WriteString("null") // JSON that cannot be read is refused before it comes here
		}
	}
}

func (w writer) list(items []json.RawMessage, fields []worksheets.Field, indent string) {
	if len(items) == 0 {
		w.WriteString("[]")
		return
	}
	w.WriteString("[")
	for i, item := range items {
		if i > 0 {
			w.WriteString(",")
		}
		w.WriteString("\n" + indent + "  ")
		w.value(item, fields, indent+"  ")
	}
	w.WriteString("\n" + indent + "]")
}

func (w writer) object(members map[string]json.RawMessage, fields []worksheets.Field, indent string) {
	var ids []string
	known := map[string][]worksheets.Field{}
	for _, f := range fields {
		ids, known[f.ID] = append(ids, f.ID), f.Fields
	}
	var unknown []string // they are a problem, and are kept
	for id := range members {
		if _, ok := known[id]; !ok {
			unknown = append(unknown, id)
		}
	}
	slices.Sort(unknown)
	first := true
	w.WriteString("{")
	for _, id := range append(ids, unknown...) {
		value, ok := members[id]
		if !ok || len(value) < len(`"…"`) && empty(value) || string(value) == "false" || string(value) == "null" {
			continue
		}
		if !first {
			w.WriteString(",")
		}
		first = false
		key, _ := json.Marshal(id) // a string
		w.WriteString("\n" + indent + "  " + string(key) + ": ")
		w.value(value, known[id], indent+"  ")
	}
	if !first {
		w.WriteString("\n" + indent)
	}
	w.WriteString("}")
}
