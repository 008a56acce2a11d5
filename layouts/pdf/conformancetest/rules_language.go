package conformancetest

import (
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// languageRules are of the languages that texts are in (ISO 14289-1, 7.2).
func languageRules(g *registry) {
	g.accessible("7.2", 2, unsaidLanguage(func(d *document, r report) {
		if d.catalog()["Outlines"] != nil {
			r("the outline", "its language is not said")
		}
	}))
	for i, key := range []string{"ActualText", "Alt", "E"} {
		g.accessible("7.2", 21+i, unsaidLanguage(eachElement("", func(_ *document, e *element) string {
			if e.dict[key] != nil && e.language == "" {
				return "the language of /" + key + " is not said"
			}
			return ""
		})))
		g.accessible("7.2", 30+i, unsaidLanguage(spanLanguage(key)))
	}
	g.accessible("7.2", 24, unsaidLanguage(eachAnnotation(func(d *document, a *annotation) bool {
		return a.dict["Contents"] == nil || d.text(a.dict["Lang"]) != ""
	}, "the language of what it says is not said")))
	g.accessible("7.2", 25, unsaidLanguage(eachField(func(d *document, f field) bool {
		return f.dict["TU"] == nil || d.text(f.dict["Lang"]) != ""
	}, "the language of what it says is not said")))
	g.accessible("7.2", 29, languages)
	g.accessible("7.2", 33, unsaidLanguage(packetLanguage))
	g.accessible("7.2", 34, unsaidLanguage(func(d *document, r report) {
		for _, p := range d.pages {
			for i, s := range p.shows {
				if !d.spoken(p, s.in) {
					r(fmt.Sprintf("page %d, string %d", p.index+1, i), "its language is not said")
				}
			}
		}
	}))
}

// unsaidLanguage judges only files whose catalog says no language.
func unsaidLanguage(judge func(*document, report)) func(*document, report) {
	return func(d *document, r report) {
		if d.text(d.catalog()["Lang"]) == "" {
			judge(d, r)
		}
	}
}

func spanLanguage(key string) func(*document, report) {
	return func(d *document, r report) {
		for _, p := range d.pages {
			for i, s := range p.marked {
				if s.tag == "Span" && s.props[key] != nil && !d.spoken(p, s) {
					r(fmt.Sprintf("page %d, sequence %d", p.index+1, i), "the language of /%s is not said", key)
				}
			}
		}
	}
}

func packetLanguage(d *document, r report) {
	for _, p := range d.packet.properties {
		list, _ := p.items("Alt")
		for _, item := range list {
			if item.attribute(nsXML, "lang") == "x-default" {
				r("the packet", "the default language of %s:%s is not said", p.prefix, p.name)
			}
		}
	}
}

// spoken reports whether a sequence, or the element that it is of, says its
// language.
func (d *document) spoken(p *sheet, s *sequence) bool {
	parents := d.array(d.parents[d.integer(p.dict["StructParents"], -1)])
	return s.within(func(s *sequence) bool {
		if d.text(s.props["Lang"]) != "" {
			return true
		}
		if s.mcid < 0 || s.mcid >= len(parents) {
			return false
		}
		e := d.tree.byNumber[numberOf(parents[s.mcid])]
		return e != nil && e.language != ""
	})
}

// languages judges the form of each language (RFC 3066).
func languages(d *document, r report) {
	judge := func(object string, o types.Dict) {
		if lang := o["Lang"]; lang != nil && !locales.MatchString(d.text(lang)) {
			r(object, "the language %q", d.text(lang))
		}
	}
	d.walk(func(n int, o types.Dict) { judge(fmt.Sprintf("object %d", n), o) })
	for _, p := range d.painted() {
		for _, s := range p.marked {
			judge(p.String(), s.props)
		}
	}
}
