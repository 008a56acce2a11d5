package library_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/raster"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
	"worksheetpdf/worksheets/reference"
)

var update = flag.Bool("update", false, "rewrite the gallery of the examples")

// Of the gallery's pictures: dots an inch, and the grey of the paper's edge,
// which a page on a screen does not show.
const (
	pictureDPI = 80
	edge       = 0xBB
)

// TestGallery holds the gallery of the examples, and a picture of each, against
// what the definitions make.
func TestGallery(t *testing.T) {
	same(t, "examples/README.md", []byte(gallery(t)))
	var wanted []string
	for _, id := range library.ExampleIDs() {
		wanted = append(wanted, "examples/pictures/"+id+".png")
		same(t, "examples/pictures/"+id+".png", picture(t, id))
	}
	found, err := filepath.Glob("examples/pictures/*")
	if err != nil || !slices.Equal(found, wanted) {
		t.Errorf("there are the pictures %v, and should be %v: %v", found, wanted, err)
	}
}

// gallery is the page: how examples are used, then each.
func gallery(t *testing.T) string {
	var b strings.Builder
	b.WriteString(`# 范例：别的领域的工作表

内置的工作表之外，这里的每一份也都在程序里：一个 YAML 文件，不用写 Go。挑一份最像的，抄下来改成自己的。

` + "```sh" + `
worksheet list                                  # 有哪些范例
worksheet render quiz                           # 空白的 PDF；--answers sample:quiz 是填好的
worksheet show quiz                             # 看定义是怎么写的
worksheet new 我的测验 --like quiz                # 抄一份，换成自己的名字
worksheet watch 我的测验.yaml                     # 边改边看
` + "```" + `

图里是填好的样子（加 ` + "`--form`" + ` 印在完整的表上）。本页由程序生成，不要手改：` + "`make golden`" + `。

`)
	for _, id := range library.ExampleIDs() {
		sheet := layouttest.Library(t, id)
		fmt.Fprintf(&b, "- [%s](#%s)：%s\n", sheet.Title, id, sheet.Summary)
	}
	titles := kindTitles(t)
	for _, id := range library.ExampleIDs() {
		sheet := layouttest.Library(t, id)
		pages := len(layouttest.Pages(t, sheet, nil).Pages)
		fmt.Fprintf(&b, "\n<a id=\"%s\"></a>\n## %s `%s`\n\n%s%s，%d 页。[定义](%s.yaml)，[填好的答案](answers/%s.json)",
			id, sheet.Title, id, sheet.Summary, layouts.PaperWords(sheet), pages, id, id)
		if _, _, ok := sheet.Key(); ok {
			fmt.Fprintf(&b, "；标准答案用 `worksheet render %s --key` 印", id)
		}
		b.WriteString("。\n\n用到的块：")
		for i, kind := range kindsOf(sheet.Blocks) {
			if i > 0 {
				b.WriteString("、")
			}
			fmt.Fprintf(&b, "[%s](../../reference/README.md#%s)", titles[kind], kind)
		}
		fmt.Fprintf(&b, "。\n\n![%s](pictures/%s.png)\n", sheet.Title, id)
	}
	return b.String()
}

// kindTitles are the Chinese names of the kinds of block.
func kindTitles(t *testing.T) map[string]string {
	t.Helper()
	topics, err := reference.Topics()
	if err != nil {
		t.Fatal(err)
	}
	titles := map[string]string{}
	for _, topic := range topics {
		titles[topic.Name] = topic.Title
	}
	return titles
}

// kindsOf are the kinds of blocks, each once, those within columns too.
func kindsOf(blocks []worksheets.Block) (kinds []string) {
	add := func(names ...string) {
		for _, name := range names {
			if !slices.Contains(kinds, name) {
				kinds = append(kinds, name)
			}
		}
	}
	for _, b := range blocks {
		add(worksheets.KindOf(b).Name)
		if columns, ok := b.(*worksheets.Columns); ok {
			for _, pillar := range columns.Columns {
				add(kindsOf(pillar.Blocks)...)
			}
		}
	}
	return kinds
}

// picture is the first page of an example, filled in on the full form, with the
// paper's edge.
func picture(t *testing.T, id string) []byte {
	t.Helper()
	sheet := layouttest.Library(t, id)
	return firstPage(t, layouttest.Pages(t, sheet, layouttest.Sample(t, sheet, id+".json")))
}

// firstPage is a picture of a document's first page, with the paper's edge.
func firstPage(t *testing.T, document *page.Document) []byte {
	t.Helper()
	first := document.Pages[0]
	paper := page.Rectangle{Size: first.Size, Stroke: page.Stroke{Width: page.Millimetre, Ink: page.Grey(edge)}}
	first.Marks = append(slices.Clone(first.Marks), paper)
	width := int(first.Size.Width * pictureDPI / (72 * page.Point))
	file, err := raster.PNG(&first, raster.Format{Width: width}, document.Faces)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// same compares a page or a picture for readers with what it should be, or
// rewrites it.
func same(t *testing.T, name string, want []byte) {
	t.Helper()
	got, err := os.ReadFile(name)
	if bytes.Equal(got, want) || layouttest.SamePixels(got, want) {
		return
	}
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("%s is not what the definitions make (make golden): %v", name, err)
}
