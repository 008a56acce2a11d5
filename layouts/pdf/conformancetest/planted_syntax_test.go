package conformancetest

import (
	"bytes"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

const (
	pdfa  = Archive + ", "
	pdfua = Accessible + ", "
	plain = Plain + ", "
)

func syntax(rule, text string) planted {
	return planted{rule: pdfa + rule, do: func(p *planting) { p.syntax(text) }}
}

func plantedSyntax() []planted {
	return []planted{
		{rule: pdfa + "6.1.2-1", bytes: replace("%PDF-1.7", "%PDF-2.0")},
		{rule: pdfua + "6.1-1", bytes: replace("%PDF-1.7", "%PDF-2.0")},
		{rule: pdfa + "6.1.2-2", bytes: replace("\xe2\xe3\xcf\xd3", "abcd")},
		{rule: pdfa + "6.1.3-1", do: func(p *planting) { delete(p.trailer, "ID") }},
		{rule: pdfa + "6.1.3-2", do: func(p *planting) { p.trailer["Encrypt"] = types.Dict{} }},
		{rule: pdfua + "7.16-1", do: func(p *planting) { p.trailer["Encrypt"] = types.Dict{} }},
		{rule: pdfa + "6.1.3-3", bytes: func(b []byte) []byte { return append(b, "more\n"...) }},
		{rule: pdfa + "6.1.4-2", do: func(p *planting) { p.data = append(p.data, "\nxref 0 1\n%%EOF\n"...) }},
		syntax("6.1.6-1", "<abc>"),
		syntax("6.1.6-2", "<zz>"),
		{rule: pdfa + "6.1.6-1", do: func(p *planting) { p.paint("/Span <</ActualText <fef>>> BDC EMC") }},
		{rule: pdfa + "6.1.7.1-1", bytes: func(b []byte) []byte { return longer(b) }},
		{rule: pdfa + "6.1.7.1-2", bytes: replace("\nendstream", " endstream")},
		{rule: pdfa + "6.1.7.1-2", bytes: replace(">>\nstream\n", ">>\nstream ")},
		{rule: pdfa + "6.1.7.1-3", do: func(p *planting) { p.image()["F"] = types.StringLiteral("a.jpg") }},
		{rule: pdfa + "6.1.7.2-1", do: func(p *planting) { p.image()["Filter"] = types.Name("LZWDecode") }},
		syntax("6.1.8-1", "/a#ff#fe"),
		{rule: pdfa + "6.1.9-1", bytes: replace("\nendobj\n", " endobj\n")},
		{rule: pdfa + "6.1.9-1", bytes: replace("\nendobj\n", "\nendobj ")},
		{rule: pdfa + "6.1.10-1", do: func(p *planting) { p.paint("BI /W 1 /H 1 /F [/AHx /LZW] ID x EI") }},
		{rule: pdfa + "6.1.12-1", do: func(p *planting) { p.catalog()["Perms"] = types.Dict{"DocMDP": types.Dict{}} }},
		{rule: pdfa + "6.1.12-2", do: func(p *planting) { p.add(types.Dict{"TransformMethod": types.Name("DocMDP")}) }},
		syntax("6.1.13-1", "2147483648"),
		syntax("6.1.13-2", "4"+strings.Repeat("0", 38)+".0"),
		syntax("6.1.13-3", "("+strings.Repeat("a", 32768)+")"),
		syntax("6.1.13-3", "<"+strings.Repeat("61", 32768)+">"),
		syntax("6.1.13-4", "/"+strings.Repeat("a", 128)),
		syntax("6.1.13-5", "0."+strings.Repeat("0", 38)+"1"),
		{rule: pdfa + "6.1.13-1", do: func(p *planting) { p.paint("-2147483649 0 m n") }},
		{rule: pdfa + "6.1.13-8", do: func(p *planting) { p.write(strings.Repeat("q ", 29) + strings.Repeat("Q ", 29)) }},
		{rule: pdfa + "6.1.13-9", do: coloured("DeviceN")},
		{rule: pdfa + "6.1.13-10", do: func(p *planting) { p.font()["Encoding"] = p.add(&types.StreamDict{Dict: types.Dict{}}) }},
		{rule: pdfa + "6.1.13-11", do: func(p *planting) { p.page()["MediaBox"] = box(0, 0, 2, 800) }},
		{rule: pdfa + "6.1.13-11", do: func(p *planting) { p.page()["CropBox"] = box(0, 0, 100, 14401) }},
	}
}

// longer lets a stream's dictionary say more than there is, in as many digits.
func longer(b []byte) []byte {
	m := lengthEntry.FindAllSubmatchIndex(b, -1)
	for _, at := range m {
		if last := at[3] - 1; b[last] < '9' {
			b[last]++
			return b
		}
	}
	return b
}

func box(numbers ...int) types.Array {
	a := types.Array{}
	for _, n := range numbers {
		a = append(a, types.Integer(n))
	}
	return a
}

// coloured gives the image a colour space of a family.
func coloured(family string) func(*planting) {
	return func(p *planting) { p.image()["ColorSpace"] = types.Array{types.Name(family), types.Integer(3)} }
}

func onImage(key string, value types.Object) func(*planting) {
	return func(p *planting) { p.image()[key] = value }
}

// graphicsState gives the page one with an entry.
func graphicsState(key string, value types.Object) func(*planting) {
	return func(p *planting) {
		p.dict(p.page()["Resources"])["ExtGState"] = types.Dict{"G": types.Dict{key: value}}
		p.paint("/G gs")
	}
}

func plantedGraphics() []planted {
	noIntent := func(p *planting) { delete(p.catalog(), "OutputIntents") }
	profile := func(p *planting) types.Object {
		return p.dict(p.array(p.catalog()["OutputIntents"])[0])["DestOutputProfile"]
	}
	all := []planted{
		{rule: pdfa + "6.2.2-1", do: func(p *planting) { p.paint("0 foo") }},
		{rule: pdfa + "6.2.2-2", do: func(p *planting) { p.paint("/Nothing Do") }},
		{rule: pdfa + "6.2.2-2", do: func(p *planting) {
			page := p.page()
			p.dict(page["Parent"])["Resources"] = page["Resources"]
			delete(page, "Resources")
		}},
		{rule: pdfa + "6.2.3-1", do: func(p *planting) {
			p.edit(profile(p), func(b []byte) []byte { return bytes.Replace(b, []byte("mntr"), []byte("abst"), 1) })
		}},
		{rule: pdfa + "6.2.3-2", do: func(p *planting) {
			second := p.add(p.stream(profile(p)))
			p.catalog()["OutputIntents"] = append(p.array(p.catalog()["OutputIntents"]), types.Dict{"S": types.Name("GTS_PDFA1"), "DestOutputProfile": second})
		}},
		{rule: pdfa + "6.2.3-3", do: func(p *planting) {
			p.dict(p.array(p.catalog()["OutputIntents"])[0])["DestOutputProfileRef"] = types.Dict{}
		}},
		{rule: pdfa + "6.2.4.2-1", do: coloured("ICCBased")},
		{rule: pdfa + "6.2.4.2-2", do: coloured("ICCBased")},
		{rule: pdfa + "6.2.4.3-2", do: noIntent},
		{rule: pdfa + "6.2.4.3-3", do: func(p *planting) { p.paint("0 0 0 1 k 0 0 9 9 re f") }},
		{rule: pdfa + "6.2.4.3-4", do: noIntent},
		{rule: pdfa + "6.2.4.4-1", do: coloured("DeviceN")},
		{rule: pdfa + "6.2.4.4-2", do: coloured("Separation")},
		{rule: pdfa + "6.2.5-1", do: graphicsState("TR", types.Name("Identity"))},
		{rule: pdfa + "6.2.5-2", do: graphicsState("TR2", types.Name("Identity"))},
		{rule: pdfa + "6.2.5-3", do: graphicsState("HTP", box(0, 0))},
		{rule: pdfa + "6.2.5-4", do: graphicsState("HT", types.Dict{"HalftoneType": types.Integer(6)})},
		{rule: pdfa + "6.2.5-5", do: graphicsState("HT", types.Dict{"HalftoneName": types.StringLiteral("x")})},
		{rule: pdfa + "6.2.5-6", do: graphicsState("HT", types.Dict{"TransferFunction": types.Name("Identity")})},
		{rule: pdfa + "6.2.6-1", do: func(p *planting) { p.paint("/Odd ri") }},
		{rule: pdfa + "6.2.6-1", do: onImage("Intent", types.Name("Odd"))},
		{rule: pdfa + "6.2.8-1", do: onImage("Alternates", types.Array{})},
		{rule: pdfa + "6.2.8-2", do: onImage("OPI", types.Dict{})},
		{rule: pdfa + "6.2.8-3", do: onImage("Interpolate", types.Boolean(true))},
		{rule: pdfa + "6.2.8-4", do: onImage("BitsPerComponent", types.Integer(3))},
		{rule: pdfa + "6.2.8-5", do: onImage("ImageMask", types.Boolean(true))},
		{rule: pdfa + "6.2.9-3", do: onImage("Subtype", types.Name("PS"))},
		{rule: pdfa + "6.2.10-1", do: graphicsState("BM", types.Name("Odd"))},
		{rule: pdfa + "6.2.10-2", do: func(p *planting) { noIntent(p); p.image()["SMask"] = types.Dict{} }},
	}
	for _, test := range []string{"1", "2", "3", "4", "5"} {
		all = append(all, planted{rule: pdfa + "6.2.8.3-" + test, do: onImage("Filter", types.Name("JPXDecode"))})
	}
	return all
}
