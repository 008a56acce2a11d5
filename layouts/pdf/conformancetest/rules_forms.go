package conformancetest

import (
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// field is a field of the form (ISO 32000-1, 12.7.3), or what several have in
// common.
type field struct {
	number int
	dict   types.Dict
}

func (f field) String() string { return fmt.Sprintf("field %d", f.number) }

// fields are all of the form, with those in others and their widgets.
func (d *document) fields() (all []field) {
	seen := map[int]bool{}
	var walk func(o types.Object)
	walk = func(o types.Object) {
		f := d.dict(o)
		if f == nil || seen[numberOf(o)] {
			return
		}
		seen[numberOf(o)] = true
		all = append(all, field{numberOf(o), f})
		for _, kid := range d.array(f["Kids"]) {
			walk(kid)
		}
	}
	for _, o := range d.array(d.dict(d.catalog()["AcroForm"])["Fields"]) {
		walk(o)
	}
	return all
}

// of is an entry of a widget's field, which those above it may have.
func (d *document) of(widget types.Dict, key string) types.Object {
	for range most {
		if o := d.at(widget[key]); o != nil {
			return o
		}
		if widget = d.dict(widget["Parent"]); widget == nil {
			return nil
		}
	}
	return nil
}

// formRules are ISO 19005-3, 6.3.3 and 6.4, and ISO 14289-1, 7.15 and 7.18.4:
// first those of appearances.
func formRules(g *registry) {
	g.archive("6.3.3", 2, eachAnnotation(func(d *document, a *annotation) bool {
		return a.dict["AP"] == nil || len(d.dict(a.dict["AP"])) == 1 && d.dict(a.dict["AP"])["N"] != nil
	}, "its appearances are not /N alone"))
	g.archive("6.3.3", 3, eachAnnotation(func(d *document, a *annotation) bool {
		n := d.dict(a.dict["AP"])["N"]
		return n == nil || !d.button(a) || d.stream(n) == nil && len(d.dict(n)) > 0 && len(d.appearances(a)) == len(d.dict(n))
	}, "a button that has no appearance for each of its states"))
	g.archive("6.3.3", 4, eachAnnotation(func(d *document, a *annotation) bool {
		n := d.dict(a.dict["AP"])["N"]
		return n == nil || d.button(a) || d.stream(n) != nil
	}, "its appearance is no stream"))
	fieldRules(g)
}

// fieldRules are of fields and of the form.
func fieldRules(g *registry) {
	g.archive("6.4.1", 1, eachAnnotation(func(d *document, a *annotation) bool {
		return d.kindOf(a) != "Widget" || a.dict["A"] == nil && a.dict["AA"] == nil
	}, "a field that does something"))
	g.archive("6.4.1", 2, eachField(func(d *document, f field) bool { return f.dict["A"] == nil && f.dict["AA"] == nil }, "it does something"))
	g.archive("6.4.1", 3, formEntry("NeedAppearances", func(d *document, o types.Object) bool { b, ok := o.(types.Boolean); return ok && !b.Value() }))
	g.archive("6.4.2", 1, formEntry("XFA", func(*document, types.Object) bool { return false }))
	g.accessible("7.15", 1, formEntry("XFA", func(*document, types.Object) bool { return false }))
	g.accessible("7.18.1", 3, eachAnnotation(func(d *document, a *annotation) bool {
		return d.kindOf(a) != "Widget" || !d.visible(a) || d.says(a)
	}, "a field that does not say what it is"))
	g.accessible("7.18.4", 1, eachAnnotation(func(d *document, a *annotation) bool {
		return d.kindOf(a) != "Widget" || !d.visible(a) || d.holds("Form", a)
	}, "a field that is not in a Form"))
	g.accessible("7.18.4", 2, eachElement("Form", func(d *document, e *element) string {
		if len(e.kids) == 1 && d.kindOf(&annotation{dict: d.dict(d.objects[e.kids[0].object])}) == "Widget" {
			return ""
		}
		return "it holds not just a field"
	}))
	g.plain("12.7.3", formTree)
}

// says reports whether a field's annotation says what it is, or its element does.
func (d *document) says(a *annotation) bool {
	e := d.holder(a)
	return d.text(d.of(a.dict, "TU")) != "" || e != nil && d.text(e.dict["Alt"]) != ""
}

// button reports whether an annotation is that of a button.
func (d *document) button(a *annotation) bool {
	return d.kindOf(a) == "Widget" && d.name(d.of(a.dict, "FT")) == "Btn"
}

func eachField(ok func(*document, field) bool, what string) func(*document, report) {
	return func(d *document, r report) {
		for _, f := range d.fields() {
			if !ok(d, f) {
				r(f.String(), "%s", what)
			}
		}
	}
}

// formEntry judges an entry of the form, where it is there.
func formEntry(key string, ok func(d *document, o types.Object) bool) func(*document, report) {
	return func(d *document, r report) {
		if o := d.at(d.dict(d.catalog()["AcroForm"])[key]); o != nil && !ok(d, o) {
			r("the form", "/%s is %v", key, o)
		}
	}
}

// formTree asks of fields that their names are theirs alone and that they know
// what they stand in: viewers find nothing where that is not so.
func formTree(d *document, r report) {
	known, names := map[int]bool{}, map[string]bool{}
	for _, f := range d.fields() {
		known[f.number] = true
		name, partial := d.fullName(f.dict), f.dict["T"] != nil
		switch {
		case partial && names[name]:
			r(f.String(), "two fields are called %s", name)
		case !partial && (d.name(f.dict["Subtype"]) != "Widget" || f.dict["Parent"] == nil):
			r(f.String(), "it has no name")
		}
		names[name] = names[name] || partial
		for _, kid := range d.array(f.dict["Kids"]) {
			if numberOf(d.dict(kid)["Parent"]) != f.number {
				r(f.String(), "object %d in it does not know it", numberOf(kid))
			}
		}
	}
	for _, a := range d.annotations {
		if d.kindOf(a) == "Widget" {
			d.widget(a, known[a.number], r)
		}
	}
}

// widget asks of a widget that it is a field's, and can be shown as what is said.
func (d *document) widget(a *annotation, known bool, r report) {
	if !known {
		r(a.String(), "it is no field's")
	}
	states := d.dict(d.dict(a.dict["AP"])["N"])
	if as := d.name(a.dict["AS"]); d.button(a) && states[as] == nil {
		r(a.String(), "its state %q has no appearance", as)
	}
	if d.name(d.of(a.dict, "FT")) == "Tx" && d.of(a.dict, "DA") == nil {
		r(a.String(), "nothing says what it is typed in")
	}
}

// fullName is a field's name with those of what it stands in.
func (d *document) fullName(f types.Dict) string {
	name := d.text(f["T"])
	for range most {
		if f = d.dict(f["Parent"]); f == nil {
			break
		}
		name = d.text(f["T"]) + "." + name
	}
	return name
}
