package schema_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
	"worksheetpdf/worksheets/reference"
	"worksheetpdf/worksheets/schema"
)

var long = flag.Bool("long", false, "many more random documents")

// documents is how many random documents a test makes of each file.
func documents() int {
	if *long {
		return 800
	}
	return 25
}

// file is a definition with the schema and the reader of its kind.
type file struct {
	name, root string
	data       []byte
}

func (f file) read(data []byte) (err error) {
	switch f.root {
	case worksheets.ReportMapping:
		_, err = worksheets.ReadReport(f.name, data)
	case worksheets.BundleMapping:
		_, err = worksheets.ReadBundle(f.name, data)
	default:
		_, err = worksheets.Read(f.name, data)
	}
	return err
}

// files are all definitions that we have: built in, and examples.
func files(t *testing.T) []file {
	var all []file
	for _, id := range slices.Concat(library.IDs(), library.ExampleIDs()) {
		name, data, _ := library.Worksheet(id)
		all = append(all, file{name, worksheets.WorksheetMapping, data})
	}
	for _, id := range library.ReportIDs() {
		name, data, _ := library.Report(id)
		all = append(all, file{name, worksheets.ReportMapping, data})
	}
	topics, err := reference.Topics()
	if err != nil {
		t.Fatal(err)
	}
	for _, topic := range topics {
		if topic.Kind == "" {
			continue
		}
		if topic.Pictured() {
			all = append(all, file{topic.Name, worksheets.WorksheetMapping, []byte(topic.Definition())})
		} else {
			all = append(all, file{topic.Name, worksheets.ReportMapping, []byte(topic.ReportDefinition())})
		}
	}
	const bundle = `
id: my-bundle
keywords: [复盘]
title: 复盘资料包
account: 一个账号
link: https://example.org/a/
worksheets: [{worksheet: problem-filter-card, answers: sample:parent-problem-filter-card}]
booklet: {saddle: true, tablet: true}
append: [{file: 价目表.pdf, title: 价目表, fit: a4}]
reply: ["{title}：{link}"]
`
	return append(all, file{"bundle", worksheets.BundleMapping, []byte(bundle)})
}

// TestDefinitions holds schemas and readers together, over our definitions and
// over random changes of them.
func TestDefinitions(t *testing.T) {
	schemas := map[string]*jsonschema.Schema{}
	for _, root := range []string{worksheets.WorksheetMapping, worksheets.ReportMapping, worksheets.BundleMapping} {
		data, err := schema.Definition(root)
		if err != nil {
			t.Fatal(err)
		}
		schemas[root] = compiled(t, data)
	}
	refused, both := 0, 0
	for _, f := range files(t) {
		var tree any
		if err := yaml.Unmarshal(f.data, &tree); err != nil {
			t.Fatal(err)
		}
		if err := schemas[f.root].Validate(asJSON(t, tree)); err != nil {
			t.Errorf("%s: the schema refuses it: %v", f.name, err)
		}
		for seed := range documents() {
			m := mutator{rand.New(rand.NewPCG(uint64(seed), uint64(len(f.data))))}
			changed := m.change(asJSON(t, tree))
			data, _ := json.Marshal(changed)
			err := f.read(data)
			invalid := schemas[f.root].Validate(asJSON(t, changed))
			if err == nil && invalid != nil {
				t.Fatalf("%s, seed %d: the reader takes it, the schema does not: %v\n%s", f.name, seed, invalid, data)
			}
			if err != nil {
				refused++
			}
			if has(err, definitionFaults) {
				both++
				if invalid == nil {
					t.Fatalf("%s, seed %d: the schema takes it, the reader does not: %v\n%s", f.name, seed, err, data)
				}
			}
		}
	}
	if both < 500 || both == refused {
		t.Errorf("of %d documents that the reader refuses, the schema had to refuse %d", refused, both)
	}
}

// What a schema can name too, of definitions and of answers.
var (
	definitionFaults = []string{
		"the key %q does not belong here", "the key %q is missing", "this must be text", "this must be true or false",
		"this must be a whole number", "this must be a number", "this must be a list", "this must be a width",
		"this must be a mapping of keys to values", "%q is not one of the values allowed here", "there is no block kind %q",
		"%q must be from %s to %s", "%q must not be empty", "these are %d, and there may be %d",
	}
	answerFaults = []string{
		"the key %q does not belong here", "the key %q is missing", "this must be text", "this must be true or false",
		"this must be a whole number", "there is no question %q here", "this must be an object", "this must be a list of objects",
		"this must be the id of an option", "there is no option %q", "this must be a list of options", "%s is not from %d to %d",
		"%q is chosen twice",
	}
)

// has reports whether there is a problem with one of these messages.
func has(err error, messages []string) bool {
	var problems worksheets.Problems
	return errors.As(err, &problems) && slices.ContainsFunc(problems, func(p worksheets.Problem) bool {
		return slices.Contains(messages, p.What.Format)
	})
}

// mutator changes a document at random places.
type mutator struct{ *rand.Rand }

// change changes one place of the tree, sometimes two.
func (m mutator) change(tree any) any {
	for range 1 + m.IntN(2) {
		tree = m.at(tree, 0)
	}
	return tree
}

// at goes down into the tree, and changes something on the way.
func (m mutator) at(v any, depth int) any {
	if depth > 0 && m.IntN(6) == 0 {
		return m.other()
	}
	switch v := v.(type) {
	case map[string]any:
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		if len(keys) == 0 {
			return v
		}
		key := keys[m.IntN(len(keys))]
		switch m.IntN(8) {
		case 0:
			delete(v, key)
		case 1:
			v[key+"x"] = v[key]
		default:
			v[key] = m.at(v[key], depth+1)
		}
		return v
	case []any:
		switch {
		case len(v) == 0:
			return v
		case m.IntN(12) == 0:
			return []any{}
		case m.IntN(12) == 0:
			return append(v, v[m.IntN(len(v))])
		}
		i := m.IntN(len(v))
		v[i] = m.at(v[i], depth+1)
		return v
	}
	return m.other()
}

// other is a value of any kind, some of which are right somewhere.
func (m mutator) other() any {
	values := []any{"", "甲", "a4", "text", "stacked", "40mm", "2fr", "wide", 0, 1, 7, 12, 500, -3, 2.5, true, false, []any{}, []any{"a"}, []any{1}, map[string]any{}, map[string]any{"id": "a"}}
	return values[m.IntN(len(values))]
}

func compiled(t *testing.T, data []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asJSON is a copy of a tree as JSON has it.
func asJSON(t *testing.T, tree any) any {
	t.Helper()
	data, err := json.Marshal(tree)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return v
}
