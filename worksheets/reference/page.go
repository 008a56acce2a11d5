package reference

import (
	"fmt"
	"strings"
)

// pageHead begins the page, before the contents.
const pageHead = `# 定义语言参考

一份工作表是一个 YAML 文件。这一页列出里面能写的每一个键：写什么、不写会怎样、最多多少，每种块都有一个例子和它印出来的样子。
同样的内容在终端里看：` + "`worksheet help block`" + `（有哪些块）、` + "`worksheet help block choice`" + `（一种块）。

- 先抄一份：` + "`worksheet new 我的.yaml`" + `（带注释的开头），或 ` + "`worksheet show problem-filter-card`" + `（内置的定义）。
- 边写边看：` + "`worksheet watch 我的.yaml`" + `。写错了，` + "`worksheet check 我的.yaml`" + ` 会指出在哪一行、怎么改。
- 编辑器里的提示：` + "`worksheet schema > 定义.schema.json`" + `，在 VS Code 的 YAML 插件里指给它。
- 冒号、逗号、括号、引号都用半角的；缩进用空格，不用制表符。

本页由程序生成，不要手改：` + "`make golden`" + `。
`

// Page is the whole reference in Markdown. Pictures are named by their topics
// and lie in pictures/ beside it.
func Page(topics []Topic) string {
	var b strings.Builder
	b.WriteString(pageHead)
	sections := []struct {
		title string
		of    func(Topic) bool
	}{
		{"整个文件", func(t Topic) bool { return t.Kind == "" && !t.Part }},
		{"工作表的块", func(t Topic) bool { return t.Kind != "" && t.Name == t.Kind }},
		{"报告的块", func(t Topic) bool { return t.Kind != "" && t.Name != t.Kind }},
		{"部件", func(t Topic) bool { return t.Kind == "" && t.Part }},
	}
	for _, s := range sections {
		fmt.Fprintf(&b, "\n- **%s**：", s.title)
		for _, t := range topics {
			if s.of(t) {
				fmt.Fprintf(&b, " [%s](#%s)", t.Title, t.Name)
			}
		}
	}
	b.WriteByte('\n')
	for _, s := range sections {
		fmt.Fprintf(&b, "\n## %s\n", s.title)
		for _, t := range topics {
			if s.of(t) {
				t.section(&b)
			}
		}
	}
	return b.String()
}

// section is one topic in Markdown.
func (t Topic) section(b *strings.Builder) {
	fmt.Fprintf(b, "\n<a id=\"%s\"></a>\n### %s `%s`\n\n%s\n", t.Name, t.Title, t.Name, t.About)
	if t.Words {
		b.WriteString("\n可以只写一段文字。\n")
	}
	if len(t.Mapping.Keys) > 0 {
		b.WriteString("\n| 键 | 写什么 | 不写 | 作用 |\n|---|---|---|---|\n")
	}
	for _, key := range t.Mapping.Keys {
		what := strings.ReplaceAll(takes(key.Shape), "|", "\\|")
		if name := inner(key.Shape).Mapping; name != "" {
			what = strings.ReplaceAll(what, name, fmt.Sprintf("[%s](#%s)", name, name))
		}
		fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", key.Name, what, fallback(key), t.Does(key.Name))
	}
	if t.Answer != "" {
		fmt.Fprintf(b, "\n答案：%s\n", t.Answer)
	}
	if t.Example != "" {
		fmt.Fprintf(b, "\n```yaml\n%s\n```\n", t.Example)
	}
	if t.Answers != "" {
		fmt.Fprintf(b, "\n```json\n%s\n```\n", t.Answers)
	}
	if t.Pictured() {
		fmt.Fprintf(b, "\n![%s](pictures/%s.png)\n", t.Title, t.Name)
	}
}

// Pictured reports whether the topic has a picture: every kind that a worksheet
// prints, from its example.
func (t Topic) Pictured() bool { return t.Example != "" && t.Kind != "" && t.Name == t.Kind }
