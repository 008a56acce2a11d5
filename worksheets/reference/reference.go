// Package reference is the reference of the language that definitions are
// written in, in Chinese: what each kind of block and each of its keys does,
// with an example. What keys there are, what they take and what stands in for
// them comes from the model; the words lie in topics/, a file a mapping, named
// as [worksheets.Language] names it. A test holds the two together.
//
//	topics, err := reference.Topics()
//	text := reference.Text(topics, "choice")
//
// README.md beside this file is made of the same topics, see [Page].
package reference

import (
	"cmp"
	"embed"
	"fmt"

	"worksheetpdf/worksheets"
)

//go:embed topics/*.yaml
var files embed.FS

// Topic is a mapping of the language and what is said of it.
type Topic struct {
	worksheets.Mapping
	worksheets.Topic
	common map[string]string
}

// Does says what a key does; "": nobody has said it.
func (t Topic) Does(key string) string { return cmp.Or(t.Topic.Keys[key], t.common[key]) }

// Topics are all topics, in the order of [worksheets.Language]. The error
// names a mapping that nobody has described, or a file that cannot be read.
func Topics() ([]Topic, error) {
	common, err := read(commonFile)
	if err != nil {
		return nil, err
	}
	var topics []Topic
	for _, mapping := range worksheets.Language() {
		topic, err := read(mapping.Name)
		if err != nil {
			return nil, err
		}
		topics = append(topics, Topic{mapping, *topic, common.Keys})
	}
	return topics, nil
}

// commonFile says what keys do that many mappings have.
const commonFile = "common"

// read is what is said of a mapping.
func read(name string) (*worksheets.Topic, error) {
	data, err := files.ReadFile("topics/" + name + ".yaml")
	if err != nil {
		return nil, fmt.Errorf("nothing is said of %q", name)
	}
	return worksheets.ReadTopic(name+".yaml", data)
}

// Find is the topic of a name: that of a mapping, or of a kind of block; of
// kinds that worksheets and reports both have, that of worksheets.
func Find(topics []Topic, name string) (topic Topic, ok bool) {
	for _, t := range topics {
		if t.Name == name || t.Kind == name {
			return t, true
		}
	}
	return Topic{}, false
}

// Definition is a whole definition around an example, which is printed.
func (t Topic) Definition() string {
	const head = "id: example\nversion: 1\ntitle: 示例\npaper: a5\nblocks:\n"
	return head + t.Example + "\n"
}

// Parts are the topics of the mappings that stand inside of this one, and
// inside of those, each once, in the order in which they are first used.
func (t Topic) Parts(topics []Topic) []Topic {
	var parts []Topic
	seen := map[string]bool{t.Name: true}
	for queue := []Topic{t}; len(queue) > 0; queue = queue[1:] {
		for _, key := range queue[0].Mapping.Keys {
			name := inner(key.Shape).Mapping
			if part, ok := Find(topics, name); ok && name != "" && !seen[name] {
				seen[name] = true
				parts = append(parts, part)
				queue = append(queue, part)
			}
		}
	}
	return parts
}

// inner is what a list or a table of a shape holds in the end.
func inner(s worksheets.Shape) worksheets.Shape {
	for s.Of != nil {
		s = *s.Of
	}
	return s
}

// ReportDefinition is a whole report around an example.
func (t Topic) ReportDefinition() string {
	const head = "id: example\nversion: 1\ntitle: 示例\npaper: a4\n" +
		"over: [community-listening-sheet, problem-filter-card, shortest-loop-checklist]\nblocks:\n"
	return head + t.Example + "\n"
}
