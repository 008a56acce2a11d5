// Package advice knows what keeps readers from the page that a bundle's link
// leads to, though nothing is wrong with the bundle: hosts that make browsers
// download a page, or that are not reached from everywhere in China, and words
// for which links are blocked in WeChat.
//
//	notes := advice.OfBundle(b)          // its link, its replies, its own words
//	notes = advice.OfWorksheet(b, sheet) // the words and addresses of a worksheet
//
// All that is known stands in table.go, with where it is said; rules.md shows it
// to people. An author who knows better names the rule under the bundle's key
// "ignore".
package advice

import (
	"fmt"
	"slices"

	"worksheetpdf/worksheets"
)

// OfBundle is what is worth knowing of a bundle's own words, each at its place.
func OfBundle(b *worksheets.Bundle) worksheets.Problems {
	a := adviser{bundle: b, source: b.Source()}
	a.hosts("link", b.Link)
	a.hosts("look.qr", b.Look.QR)
	a.words("title", b.Title)
	a.words("subtitle", b.Subtitle)
	for i, reply := range b.Reply {
		path := fmt.Sprintf("reply[%d]", i)
		a.hosts(path, reply)
		a.words(path, reply)
	}
	return a.notes
}

// OfWorksheet is the same of a worksheet that the bundle gives out: its words
// stand in the page's form and on its pictures.
func OfWorksheet(b *worksheets.Bundle, sheet *worksheets.Worksheet) worksheets.Problems {
	a := adviser{bundle: b, source: sheet.Source()}
	a.words("summary", sheet.Summary)
	a.hosts("look.qr", sheet.Look.QR)
	sheet.EachText(func(path, words string) {
		a.hosts(path, words)
		a.words(path, words)
	})
	return a.notes
}

// adviser collects notes.
type adviser struct {
	bundle *worksheets.Bundle
	source *worksheets.Source
	notes  worksheets.Problems
}

// hosts looks at the addresses of a text.
func (a *adviser) hosts(path, text string) {
	said := map[string]bool{}
	for name := range hostsIn(text) {
		known, ok := hostOf(name)
		if !ok || said[name] {
			continue
		}
		said[name] = true
		a.note(known.rule, path, name, saysOfHost(known, name), known.source)
	}
}

// saysOfHost is what is to be known of a host.
func saysOfHost(known host, name string) worksheets.Message {
	switch known.rule {
	case worksheets.HostDownload:
		return worksheets.Msg("%s is the default domain of %s, from which browsers download a page instead of showing it", name, known.of)
	case worksheets.HostExpiry:
		return worksheets.Msg("%s is a test domain of %s, which is taken away after 30 days", name, known.of)
	}
	return worksheets.Msg("%s (%s) is often not reached in China", name, known.of)
}

// words looks at what a text promises.
func (a *adviser) words(path, text string) {
	for _, l := range luresIn(text, a.bundle.Account) {
		what := worksheets.Msg("%q gives something for sharing, for which WeChat blocks links", l.words)
		switch l.saying.rule {
		case worksheets.RewardFollow:
			what = worksheets.Msg("%q gives something for following, for which WeChat blocks links", l.words)
		case worksheets.PressureShare:
			what = worksheets.Msg("%q presses readers to share, for which WeChat blocks links", l.words)
		}
		a.note(l.saying.rule, path, l.words, what, l.saying.source)
	}
}

// note keeps a note, unless the bundle's author knows better.
func (a *adviser) note(rule worksheets.Advice, path, words string, what worksheets.Message, from source) {
	if slices.Contains(a.bundle.Ignore, rule) {
		return
	}
	hint := worksheets.Msg("let readers have it without; source: %s, %s; if it is right here, write %q into the bundle", from.title, from.address, ignoring(rule))
	if isOfHosts(rule) {
		hint = worksheets.Msg("use a domain of your own; source: %s, %s; if it is right here, write %q into the bundle", from.title, from.address, ignoring(rule))
	}
	p := worksheets.Problem{Path: path, Note: true, What: worksheets.Msg("rule %s: %s", rule.String(), what), Hint: hint}
	if line, column := a.source.Within(path, words); line > 0 {
		p.File, p.Line, p.Column = a.source.File(), line, column
	}
	a.notes = append(a.notes, p)
}

func isOfHosts(rule worksheets.Advice) bool { return rule <= worksheets.HostReach }

// ignoring is how a bundle says that its author knows better than a rule.
func ignoring(rule worksheets.Advice) string { return "ignore: [" + rule.String() + "]" }
