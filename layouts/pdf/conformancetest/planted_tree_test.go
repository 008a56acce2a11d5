package conformancetest

import (
	"bytes"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// child adds an element of a type under the first of another.
func child(rule, under, tag string) planted {
	return planted{rule: pdfua + rule, do: func(p *planting) { p.under(p.element(under), tag, nil) }}
}

// grown adds elements of types under the document, each within the one before.
func grown(rule string, tags ...string) planted {
	return planted{rule: pdfua + rule, do: func(p *planting) {
		e := p.top()
		for _, tag := range tags {
			e = p.under(e, tag, nil)
		}
	}}
}

// beside adds elements of types side by side under a new one.
func beside(rule, under string, tags ...string) planted {
	return planted{rule: pdfua + rule, do: func(p *planting) {
		e := p.under(p.top(), under, nil)
		for _, tag := range tags {
			p.under(e, tag, nil)
		}
	}}
}

func with(rule, tag, key string, value types.Object) planted {
	return planted{rule: pdfua + rule, do: func(p *planting) {
		d := p.element(tag).dict
		if d[key] = value; value == nil {
			delete(d, key)
		}
	}}
}

func plantedTree() []planted {
	roles := func(pairs ...string) func(*planting) {
		return func(p *planting) {
			d := types.Dict{}
			for i := 0; i < len(pairs); i += 2 {
				d[pairs[i]] = types.Name(pairs[i+1])
			}
			p.readTree().root["RoleMap"] = d
			p.element("H1").dict["S"] = types.Name(pairs[0])
		}
	}
	return []planted{
		{rule: pdfua + "6.2-1", do: catalog("MarkInfo", nil)},
		{rule: pdfua + "6.2-1", do: catalog("MarkInfo", types.Dict{"Marked": types.Boolean(false)})},
		{rule: pdfua + "7.1-1", do: func(p *planting) {
			p.edit(p.page()["Contents"], func(b []byte) []byte {
				return bytes.Replace(b, []byte(">>BDC"), []byte(">>BDC /Artifact BMC EMC"), 1)
			})
		}},
		{rule: pdfua + "7.1-2", do: func(p *planting) { p.paint("/P <</MCID 0>> BDC EMC") }},
		{rule: pdfua + "7.1-3", do: func(p *planting) { p.write("0 0 m 9 9 l S") }},
		{rule: pdfua + "7.1-3", do: func(p *planting) { p.write("/P <</MCID 999>> BDC 0 0 9 9 re f EMC") }},
		{rule: pdfua + "7.1-3", do: func(p *planting) {
			p.edit(p.page()["Contents"], func(b []byte) []byte { return bytes.Replace(b, []byte("/Artifact BMC"), []byte("/Decor BMC"), 1) })
		}},
		{rule: pdfua + "7.1-4", do: func(p *planting) { p.dict(p.catalog()["MarkInfo"])["Suspects"] = types.Boolean(true) }},
		with("7.1-5", "P", "S", types.Name("Absatz")),
		{rule: pdfua + "7.1-5", do: roles("A", "B", "B", "C")},
		{rule: pdfua + "7.1-6", do: roles("A", "B", "B", "A")},
		{rule: pdfua + "7.1-7", do: roles("H1", "P")},
		{rule: pdfua + "7.1-10", do: catalog("ViewerPreferences", types.Dict{})},
		{rule: pdfua + "7.1-11", do: catalog("StructTreeRoot", nil)},
		with("7.1-12", "P", "P", nil),
		with("7.3-1", "Figure", "Alt", nil),
		with("7.3-1", "Figure", "Alt", types.StringLiteral("")),
		with("7.4.2-1", "H2", "S", types.Name("H3")),
		with("7.4.2-1", "H1", "S", types.Name("H2")),
		beside("7.4.4-1", "Sect", "H", "H"),
		grown("7.4.4-2", "Sect", "H"),
		grown("7.4.4-3", "Sect", "H"),
		grown("7.7-1", "Formula"),
		grown("7.9-1", "Note"),
		{rule: pdfua + "7.9-2", do: func(p *planting) {
			for range 2 {
				p.under(p.top(), "Note", types.Dict{"ID": types.StringLiteral("n")})
			}
		}},
	}
}

func plantedTables() []planted {
	spans := func(rule, tag, key string, n int) planted {
		return planted{rule: pdfua + rule, do: func(p *planting) {
			p.element(tag).dict["A"] = types.Dict{"O": types.Name("Table"), key: types.Integer(n), "Scope": types.Name("Column")}
		}}
	}
	scopeless := func(p *planting) {
		for _, e := range p.readTree().all {
			if e.tag == "TH" {
				delete(e.dict, "A")
			}
		}
	}
	return []planted{
		child("7.2-3", "Table", "P"),
		grown("7.2-4", "TR"),
		child("7.2-5", "LBody", "THead"),
		child("7.2-6", "LBody", "TBody"),
		child("7.2-7", "LBody", "TFoot"),
		grown("7.2-8", "TH"),
		grown("7.2-9", "TD"),
		child("7.2-10", "TR", "P"),
		beside("7.2-11", "Table", "THead", "THead", "TBody"),
		beside("7.2-12", "Table", "TBody", "TFoot", "TFoot"),
		beside("7.2-13", "Table", "TR", "TFoot"),
		beside("7.2-14", "Table", "THead", "TR"),
		{rule: pdfua + "7.2-15", do: func(p *planting) {
			// The first row's second cell reaches into the second row; the second
			// row's first cell is as wide as the table.
			table := p.under(p.top(), "Table", nil)
			first, second := p.under(table, "TR", nil), p.under(table, "TR", nil)
			p.under(first, "TH", nil)
			p.under(first, "TH", types.Dict{"A": types.Dict{"O": types.Name("Table"), "RowSpan": types.Integer(2)}})
			p.under(second, "TD", types.Dict{"A": types.Dict{"O": types.Name("Table"), "ColSpan": types.Integer(2)}})
		}},
		beside("7.2-16", "Table", "TR", "Caption", "TR"),
		grown("7.2-17", "LI"),
		grown("7.2-18", "LBody"),
		child("7.2-19", "L", "P"),
		child("7.2-20", "LI", "P"),
		grown("7.2-26", "TOCI"),
		grown("7.2-27", "TOC", "P"),
		beside("7.2-28", "TOC", "TOCI", "Caption"),
		grown("7.2-36", "Table", "THead", "P"),
		grown("7.2-37", "Table", "TBody", "P"),
		grown("7.2-38", "Table", "TFoot", "P"),
		beside("7.2-39", "Table", "Caption", "TR", "Caption"),
		beside("7.2-40", "L", "LI", "Caption"),
		spans("7.2-41", "TH", "RowSpan", 4),
		spans("7.2-43", "TH", "ColSpan", 2),
		grown("7.2-42", "Table", "TR"),
		spans("7.2-43", "TD", "ColSpan", 3),
		child("7.2-43", "TR", "TH"),
		{rule: pdfua + "7.5-1", do: scopeless},
		{rule: plain + "14.8.5.7-0", do: scopeless},
		{rule: pdfua + "7.5-2", do: func(p *planting) {
			scopeless(p)
			p.element("TD").dict["A"] = types.Dict{"O": types.Name("Table"), "Headers": types.Array{types.StringLiteral("no one")}}
		}},
	}
}

func plantedLanguage() []planted {
	silent := func(rule string, do func(*planting)) planted {
		return planted{rule: pdfua + rule, do: func(p *planting) {
			delete(p.catalog(), "Lang")
			if do != nil {
				do(p)
			}
		}}
	}
	said := func(key string) func(*planting) {
		return func(p *planting) { p.element("P").dict[key] = types.StringLiteral("x") }
	}
	span := func(key string) func(*planting) {
		return func(p *planting) { p.write("/Span <</" + key + " (x)>> BDC EMC") }
	}
	return []planted{
		silent("7.2-2", nil),
		silent("7.2-21", said("ActualText")),
		silent("7.2-22", nil),
		silent("7.2-23", said("E")),
		silent("7.2-24", nil),
		{rule: pdfua + "7.2-29", do: catalog("Lang", types.StringLiteral("中文"))},
		with("7.2-29", "P", "Lang", types.StringLiteral("zh_CN")),
		{rule: pdfua + "7.2-29", do: func(p *planting) { p.paint("/Span <</Lang (-)>> BDC EMC") }},
		silent("7.2-30", span("ActualText")),
		silent("7.2-31", span("Alt")),
		silent("7.2-32", span("E")),
		silent("7.2-33", nil),
		silent("7.2-34", nil),
	}
}

func plantedPlain() []planted {
	parents := func(change func(types.Array) types.Array) func(*planting) {
		return func(p *planting) {
			tree := p.dict(p.readTree().root["ParentTree"])
			nums := p.array(tree["Nums"])
			nums[1] = change(p.array(nums[1]))
		}
	}
	info := func(key string) planted {
		return planted{rule: plain + "14.3.3-0", do: func(p *planting) {
			p.dict(p.trailer["Info"])[key] = types.StringLiteral("other")
		}}
	}
	return []planted{
		{rule: plain + "7.8.2-0", do: func(p *planting) { p.write("q") }},
		{rule: plain + "7.8.2-0", do: func(p *planting) { p.write("Q") }},
		{rule: plain + "7.8.2-0", do: func(p *planting) { p.write("EMC") }},
		{rule: plain + "14.7.2-0", do: func(p *planting) { p.element("P").dict["P"] = *types.NewIndirectRef(p.element("Figure").number, 0) }},
		{rule: plain + "14.7.2-0", do: func(p *planting) {
			p.top().dict["K"] = append(p.list(p.top().dict["K"]), *types.NewIndirectRef(p.element("P").number, 0))
		}},
		{rule: plain + "14.7.4.4-0", do: parents(func(a types.Array) types.Array { return a[1:] })},
		{rule: plain + "14.7.4.4-0", do: parents(func(a types.Array) types.Array { return append(a, a[0]) })},
		{rule: plain + "14.7.4.4-0", do: func(p *planting) { delete(p.element("H1").dict, "K") }},
		{rule: plain + "14.7.4.4-0", do: func(p *planting) {
			e := p.element("H1")
			e.dict["K"] = append(p.list(e.dict["K"]), types.Integer(998))
		}},
		{rule: plain + "14.7.4.4-0", do: func(p *planting) { delete(p.element("Link").dict, "K") }},
		{rule: plain + "14.7.4.4-0", do: func(p *planting) { p.element("H1").dict["S"] = types.Name("P") }},
		info("Title"), info("Author"), info("Subject"), info("Producer"), info("CreationDate"), info("ModDate"),
		{rule: plain + "14.11.5-0", do: func(p *planting) {
			p.edit(p.dict(p.array(p.catalog()["OutputIntents"])[0])["DestOutputProfile"], func(b []byte) []byte { return b[:len(b)-4] })
		}},
		{rule: plain + "9.7-0", do: func(p *planting) {
			p.mapTo(append(p.identity(), 0xff, 0xff))
		}},
	}
}
