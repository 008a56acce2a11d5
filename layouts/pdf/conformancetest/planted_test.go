package conformancetest

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/picture"
	"worksheetpdf/worksheets"
)

// everything is a worksheet with one of everything that rules speak of.
const everything = `id: model
version: 1
title: 样样有
author: 闭环笔记
summary: 一样一个
paper: a4
look: {accent: "#a33a2a", name: 闭环笔记, qr: "https://example.com/a"}
blocks:
  - {kind: title, subtitle: 小标题}
  - {kind: heading, text: 第一步, step: true}
  - {kind: image, file: camp.jpg, width: 80mm, alt: 营地, caption: 第一次营地}
  - {kind: qr, text: "https://example.com/", caption: 扫码}
  - kind: table
    id: log
    rows: 2
    columns:
      - {id: day, label: 日期}
      - {id: words, label: 原话}
  - kind: list
    id: items
    label: 记录
    rows: 2
    lines:
      - [{id: who}, 说, {id: what}]
`

// good is the file that violations are planted in.
func good(t *testing.T) []byte {
	t.Helper()
	sheet, err := worksheets.Read("everything.yaml", []byte(everything))
	if err != nil {
		t.Fatal(err)
	}
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewRGBA(image.Rect(0, 0, 40, 30)), nil); err != nil {
		t.Fatal(err)
	}
	camp, err := picture.Decode(photo.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	document, err := layouts.Print(sheet, nil, layouts.Options{Pictures: layouts.Pictures{"camp.jpg": camp}, Created: time.Unix(1_800_000_000, 0)})
	if err != nil {
		t.Fatal(err)
	}
	document.Outline = []page.Bookmark{{Title: "第一步"}}
	var b bytes.Buffer
	err = pdf.Write(&b, document, pdf.Options{Attachments: []pdf.Attachment{{Name: "a.json", Type: "application/json", Data: []byte("{}")}}})
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// planted is a violation that is put into a good file: into its bytes, or into
// its objects once they are read.
type planted struct {
	rule  string // as a Violation says it: "ISO 19005-3, 6.1.2-1"
	bytes func([]byte) []byte
	do    func(p *planting)
}

// TestPlanted: each rule finds what breaks it. Rules that hold by there being
// none of a thing are held by one of that thing.
func TestPlanted(t *testing.T) {
	file := good(t)
	if found, err := Check(file); err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	broken := map[string]bool{}
	for i, c := range slices.Concat(plantedSyntax(), plantedGraphics(), plantedFonts(), plantedAnnotations(), plantedMetadata(), plantedExtensions(), plantedFiles(), plantedTree(), plantedTables(), plantedLanguage(), plantedPlain()) {
		broken[c.rule] = true
		t.Run(fmt.Sprintf("%d %s", i, c.rule), func(t *testing.T) {
			data := file
			if c.bytes != nil {
				if data = c.bytes(slices.Clone(file)); bytes.Equal(data, file) {
					t.Fatal("nothing is planted")
				}
			}
			f, err := open(data)
			if err != nil {
				t.Fatal(err)
			}
			if c.do != nil {
				c.do(&planting{file: f, t: t})
			}
			found, err := f.check()
			if err != nil {
				t.Fatal(err)
			}
			if !slices.ContainsFunc(found, func(v Violation) bool { return strings.HasPrefix(v.String(), c.rule+":") }) {
				t.Errorf("it was not found, but %v", found)
			}
		})
	}
	never := 0
	for _, r := range rules() {
		if id := (Violation{Standard: r.standard, Clause: r.clause, Test: r.test}).String(); !broken[strings.TrimSuffix(id, ": : ")] {
			t.Log("nothing breaks", strings.TrimSuffix(id, ": : "))
			never++
		}
	}
	t.Logf("%d of %d rules are broken", len(broken), len(broken)+never)
}

// planting is a file that a violation is put into.
type planting struct {
	*file
	t *testing.T
}

func (p *planting) page() types.Dict {
	pages, err := p.pages()
	if err != nil {
		p.t.Fatal(err)
	}
	return pages[0].dict
}

// write adds to the content of the first page; what an artifact holds.
func (p *planting) write(operators string) {
	p.edit(p.page()["Contents"], func(b []byte) []byte { return append(b, "\n"+operators+"\n"...) })
}

func (p *planting) paint(operators string) { p.write("/Artifact BMC " + operators + " EMC") }

// edit changes a stream's data.
func (p *planting) edit(o types.Object, change func([]byte) []byte) {
	data, err := p.content(o)
	if err != nil {
		p.t.Fatal(err)
	}
	changed := change(slices.Clone(data))
	if bytes.Equal(changed, data) {
		p.t.Fatal("nothing is planted")
	}
	p.stream(o).Content = changed
}

// syntax adds bytes to an object.
func (p *planting) syntax(s string) {
	p.bodies[len(p.bodies)-1].text = append(slices.Clone(p.bodies[len(p.bodies)-1].text), " "+s...)
}

// add adds an object.
func (p *planting) add(o types.Object) types.IndirectRef {
	n := slices.Max(p.numbers()) + 1
	p.objects[n] = o
	return *types.NewIndirectRef(n, 0)
}

// find is the first dictionary that is so.
func (p *planting) find(is func(types.Dict) bool) types.Dict {
	var found types.Dict
	p.walk(func(_ int, d types.Dict) {
		if found == nil && is(d) {
			found = d
		}
	})
	if found == nil {
		p.t.Fatal("the good file has no such thing")
	}
	return found
}

func (p *planting) typed(kind, subtype string) types.Dict {
	return p.find(func(d types.Dict) bool {
		return (kind == "" || p.name(d["Type"]) == kind) && (subtype == "" || p.name(d["Subtype"]) == subtype)
	})
}

func (p *planting) image() types.Dict      { return p.typed("", "Image") }
func (p *planting) link() types.Dict       { return p.typed("Annot", "Link") }
func (p *planting) font() types.Dict       { return p.typed("Font", "Type0") }
func (p *planting) descendant() types.Dict { return p.dict(p.array(p.font()["DescendantFonts"])[0]) }
func (p *planting) descriptor() types.Dict { return p.dict(p.descendant()["FontDescriptor"]) }

// element is the first element of a type.
func (p *planting) element(tag string) *element {
	for _, e := range p.readTree().all {
		if e.tag == tag {
			return e
		}
	}
	p.t.Fatal("the good file has no " + tag)
	return nil
}

// top is the document's element.
func (p *planting) top() *element { return p.element("Document") }

// under adds an element to another, as its last kid.
func (p *planting) under(e *element, tag string, entries types.Dict) *element {
	d := types.Dict{"S": types.Name(tag), "P": *types.NewIndirectRef(e.number, 0)}
	for k, v := range entries {
		d[k] = v
	}
	r := p.add(d)
	e.dict["K"] = append(slices.Clone(p.list(e.dict["K"])), r)
	return &element{number: r.ObjectNumber.Value(), dict: d, tag: tag, parent: e}
}

// inPacket changes the XMP packet.
func inPacket(old, new string) func(p *planting) {
	return func(p *planting) {
		p.edit(p.catalog()["Metadata"], func(b []byte) []byte { return bytes.Replace(b, []byte(old), []byte(new), 1) })
	}
}

// replace changes the file's bytes.
func replace(old, new string) func([]byte) []byte {
	return func(b []byte) []byte { return bytes.Replace(b, []byte(old), []byte(new), 1) }
}
