package conformancetest

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// typedInto is a worksheet with a field of each kind.
const typedInto = `id: typed
version: 1
title: 填一填
paper: a5
blocks:
  - {kind: text, id: name, label: 姓名}
  - kind: choice
    id: mood
    label: 心情
    options: [{id: good, label: 好}, {id: fair, label: 一般}]
  - kind: choice
    id: how
    label: 怎么来的
    many: true
    options: [{id: foot, label: 走路}, {id: bus, label: 坐车}]
`

// goodForm is the file that violations of forms are planted in.
func goodForm(t *testing.T) []byte {
	t.Helper()
	sheet, err := worksheets.Read("typed.yaml", []byte(typedInto))
	if err != nil {
		t.Fatal(err)
	}
	document, err := layouts.Print(sheet, nil, layouts.Options{Fillable: true})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := pdf.Write(&b, document, pdf.Options{Fields: pdf.SmallFields}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestPlantedForms: each rule of forms finds what breaks it.
func TestPlantedForms(t *testing.T) {
	file := goodForm(t)
	if found, err := Check(file); err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	for _, c := range plantedForms() {
		f, err := open(file)
		if err != nil {
			t.Fatal(err)
		}
		c.do(&planting{file: f, t: t})
		found, err := f.check()
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(found, func(v Violation) bool { return strings.HasPrefix(v.String(), c.rule+":") }) {
			t.Errorf("%s was not found, but %v", c.rule, found)
		}
	}
}

// field is the field of a name; a widget's, or the parent of several.
func (p *planting) field(name string) types.Dict {
	return p.find(func(d types.Dict) bool { return p.text(d["T"]) == name })
}

// change changes what is found.
func change(find func(*planting) types.Dict, key string, value types.Object) func(*planting) {
	return func(p *planting) {
		if d := find(p); value == nil {
			delete(d, key)
		} else {
			d[key] = value
		}
	}
}

func plantedForms() []planted {
	words := func(p *planting) types.Dict { return p.field("name") }
	button := func(p *planting) types.Dict { return p.field("foot") }
	radio := func(p *planting) types.Dict { return p.field("mood") }
	option := func(p *planting) types.Dict { return p.dict(p.array(p.field("mood")["Kids"])[0]) }
	form := func(p *planting) types.Dict { return p.dict(p.catalog()["AcroForm"]) }
	element := func(p *planting) types.Dict { return p.element("Form").dict }
	look := func(p *planting) types.Dict { return p.stream(p.dict(words(p)["AP"])["N"]).Dict }
	on := func(p *planting) types.Object { return p.dict(p.dict(button(p)["AP"])["N"])["foot"] }
	silent := func(p *planting) { delete(words(p), "TU"); delete(element(p), "Alt") }
	paint := func(operators string) func(*planting) {
		return func(p *planting) {
			p.edit(on(p), func(b []byte) []byte { return append(b, operators...) })
		}
	}
	return []planted{
		{rule: pdfa + "6.3.2-1", do: change(words, "F", nil)},
		{rule: pdfa + "6.3.2-2", do: change(option, "F", types.Integer(6))},
		{rule: pdfa + "6.3.3-1", do: change(words, "AP", nil)},
		{rule: pdfa + "6.3.3-1", do: change(option, "AP", nil)},
		{rule: pdfa + "6.3.3-2", do: func(p *planting) { p.dict(words(p)["AP"])["D"] = p.dict(words(p)["AP"])["N"] }},
		{rule: pdfa + "6.3.3-3", do: func(p *planting) { p.dict(button(p)["AP"])["N"] = on(p) }},
		{rule: pdfa + "6.3.3-3", do: func(p *planting) { p.dict(option(p)["AP"])["N"] = types.Dict{} }},
		{rule: pdfa + "6.3.3-4", do: func(p *planting) { p.dict(words(p)["AP"])["N"] = types.Dict{"yes": p.dict(words(p)["AP"])["N"]} }},
		{rule: pdfa + "6.3.3-4", do: func(p *planting) { button(p)["FT"] = types.Name("Tx") }},
		{rule: pdfa + "6.4.1-1", do: change(words, "A", types.Dict{"S": types.Name("JavaScript")})},
		{rule: pdfa + "6.4.1-1", do: change(option, "AA", types.Dict{})},
		{rule: pdfa + "6.4.1-2", do: change(radio, "AA", types.Dict{"K": types.Dict{}})},
		{rule: pdfa + "6.4.1-3", do: change(form, "NeedAppearances", types.Boolean(true))},
		{rule: pdfa + "6.4.2-1", do: change(form, "XFA", types.Array{})},
		{rule: pdfa + "6.5.1-1", do: change(words, "A", types.Dict{"S": types.Name("JavaScript")})},
		{rule: pdfa + "6.2.2-1", do: paint(" /Odd qq ")},
		{rule: pdfa + "6.2.2-2", do: paint(" /Odd Do ")},
		{rule: pdfa + "6.2.2-2", do: func(p *planting) { delete(p.stream(on(p)).Dict, "Resources") }},
		{rule: pdfa + "6.2.4.3-3", do: paint(" 0 0 0 1 k ")},
		{rule: pdfa + "6.2.9-1", do: change(look, "OPI", types.Dict{})},
		{rule: pdfa + "6.2.9-1", do: change(look, "Subtype2", types.Name("PS"))},
		{rule: pdfa + "6.2.9-2", do: change(look, "Ref", types.Dict{})},
		{rule: pdfua + "7.2-25", do: func(p *planting) { delete(p.catalog(), "Lang") }},
		{rule: pdfua + "7.15-1", do: change(form, "XFA", types.Array{})},
		{rule: pdfua + "7.18.1-3", do: silent},
		{rule: pdfua + "7.18.3-1", do: func(p *planting) { delete(p.page(), "Tabs") }},
		{rule: pdfua + "7.18.4-1", do: change(element, "S", types.Name("Span"))},
		{rule: pdfua + "7.18.4-1", do: change(option, "StructParent", types.Integer(999))},
		{rule: pdfua + "7.18.4-2", do: func(p *planting) { p.under(p.element("Form"), "Span", nil) }},
		{rule: pdfua + "7.18.4-2", do: change(element, "K", nil)},
		{rule: pdfua + "7.20-1", do: change(look, "Ref", types.Dict{})},
		{rule: pdfua + "7.20-2", do: change(look, "StructParents", types.Integer(0))},
		{rule: plain + "12.7.3-0", do: change(words, "T", types.StringLiteral("how"))},
		{rule: plain + "12.7.3-0", do: change(words, "T", nil)},
		{rule: plain + "12.7.3-0", do: change(option, "Parent", nil)},
		{rule: plain + "12.7.3-0", do: change(option, "AS", types.Name("best"))},
		{rule: plain + "12.7.3-0", do: change(words, "DA", nil)},
		{rule: plain + "12.7.3-0", do: change(form, "Fields", types.Array{})},
	}
}
