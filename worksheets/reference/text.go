package reference

import (
	"fmt"
	"strings"
)

// Text is what is shown of a topic on a terminal: what it is for, its keys, an
// example, the shape of an answer, and its parts; ok is false where nothing has
// the name.
func Text(topics []Topic, name string) (text string, ok bool) {
	topic, ok := Find(topics, name)
	if !ok {
		return "", false
	}
	var b strings.Builder
	topic.head(&b)
	if topic.Example != "" {
		fmt.Fprintf(&b, "\n例子：\n%s\n", indented(topic.Example))
	}
	if topic.Answer != "" {
		fmt.Fprintf(&b, "\n答案：%s\n", topic.Answer)
	}
	if topic.Answers != "" {
		fmt.Fprintf(&b, "%s\n", indented(topic.Answers))
	}
	for _, part := range topic.Parts(topics) {
		b.WriteByte('\n')
		part.head(&b)
	}
	return b.String(), true
}

// head is a topic's title, what it is for, and its keys.
func (t Topic) head(b *strings.Builder) {
	fmt.Fprintf(b, "%s：%s\n%s\n", t.Name, t.Title, t.About)
	for _, key := range t.Mapping.Keys {
		fmt.Fprintf(b, "  %s（%s；%s）\n      %s\n", key.Name, strings.ReplaceAll(takes(key.Shape), "`", ""), fallback(key), t.Does(key.Name))
	}
}

// List is a line a kind of block, for somebody who looks for one: those of
// worksheets, then those of reports.
func List(topics []Topic) [][]string {
	var rows [][]string
	for _, t := range topics {
		if t.Kind != "" {
			rows = append(rows, []string{t.Name, t.Title, firstSentence(t.About)})
		}
	}
	return rows
}

func firstSentence(words string) string {
	first, _, _ := strings.Cut(words, "。")
	return strings.ReplaceAll(first, "\n", "") + "。"
}

func indented(text string) string {
	return "  " + strings.ReplaceAll(text, "\n", "\n  ")
}
