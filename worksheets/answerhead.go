package worksheets

import (
	"slices"
	"strings"
)

// head checks the file's own keys, and the copies under "answers".
func (c *answerChecker) head() *Answers {
	answers := &Answers{source: c.file.source}
	var meant []string // keys that are misspelt
	for i, key := range c.unique(c.file.root, "") {
		v := c.file.root.items[i]
		switch key.name {
		case headWorksheet:
			c.worksheet(v)
		case headVersion:
			c.version(v)
		case headAnswers:
			if c.ours() {
				answers.Copies = c.copies(v)
			}
		default:
			meant = append(meant, meantBy(key.name, headKeys()))
			c.report(key.start, clip(key.name), Msg("the key %q does not belong here", clip(key.name)), c.outside(key.name))
		}
	}
	for _, name := range headKeys() {
		if c.file.root.index(name) < 0 && !slices.Contains(meant, name) {
			c.report(c.file.root.start, name, Msg("the key %q is missing", name), Msg("write %s", c.headLike(name)))
		}
	}
	return answers
}

// headLike is a key of the file's head as it has to be written.
func (c *answerChecker) headLike(name string) string {
	id, version := "…", 1
	if c.sheet != nil {
		id, version = c.sheet.ID, c.sheet.Version
	}
	return map[string]string{
		headWorksheet: quote(headWorksheet) + ": " + quote(id),
		headVersion:   quote(headVersion) + ": " + quote(version),
		headAnswers:   quote(headAnswers) + ": {…}",
	}[name]
}

// outside is the hint for a key that is none of the file's own: a question of
// the worksheet stands within the answers.
func (c *answerChecker) outside(name string) Message {
	if c.sheet != nil {
		if _, ok := c.question(c.sheet.Fields(), name); ok {
			return Msg("answers stand within the braces of %q: move it there", headAnswers)
		}
	}
	return c.didYouMean(name, headKeys())
}

// ours reports whether the answers may be this sheet's, whose id is perhaps misspelt.
func (c *answerChecker) ours() bool {
	id := c.file.Worksheet
	return c.sheet != nil && (id == "" || id == c.sheet.ID || id == c.sheet.Title || Nearest(id, []string{c.sheet.ID}) != "")
}

// worksheet checks the id.
func (c *answerChecker) worksheet(v jsonValue) {
	switch {
	case v.kind != jsonString || c.file.Worksheet == "":
		c.report(v.start, headWorksheet, Msg("this must be the id of a worksheet"), Msg("write it in quotation marks: %q", "problem-filter-card"))
	case c.sheet != nil && c.file.Worksheet != c.sheet.ID:
		c.report(v.start, headWorksheet, Msg("the answers are for the worksheet %q, not for %q", clip(c.file.Worksheet), c.sheet.ID), c.otherSheet())
	}
}

// otherSheet is the hint for an id that is not the worksheet's: its title, or
// the id misspelt, is mended; what is another worksheet's answers goes there.
func (c *answerChecker) otherSheet() Message {
	if c.ours() {
		return Msg("write %q", c.sheet.ID)
	}
	return Msg("give these answers with the worksheet %q, or write %q if they are meant for this one", clip(c.file.Worksheet), c.sheet.ID)
}

func (c *answerChecker) version(v jsonValue) {
	switch {
	case v.kind != jsonNumber || c.file.Version < 1 || strings.ContainsAny(c.raw(v), ".eE"):
		c.report(v.start, headVersion, Msg("this must be a whole number from 1"), Msg("write %s", c.versionLike(v)))
	case c.ours() && c.file.Version > c.sheet.Version:
		c.report(v.start, headVersion, Msg("the answers are for version %d, and the worksheet is version %d", c.file.Version, c.sheet.Version),
			Msg("check the answers against the worksheet, then write %d", c.sheet.Version))
	}
}

// versionLike is the version that is meant: the worksheet's own, or else the
// number that was written in some other way.
func (c *answerChecker) versionLike(v jsonValue) string {
	if c.sheet != nil {
		return quote(c.sheet.Version)
	}
	if like := numberLike(c.raw(v), true); like > "0" {
		return like
	}
	return "1"
}

// copies checks one copy of the worksheet, or a list of them.
func (c *answerChecker) copies(v jsonValue) []Group {
	if v.kind != jsonArray || len(v.items) == 0 {
		return []Group{c.group(v, c.sheet.Fields(), headAnswers)}
	}
	if len(v.items) > maxCopies {
		c.report(v.items[maxCopies].start, itemPath(headAnswers, maxCopies), Msg("there are %d copies, and at most %d may be", len(v.items), maxCopies), Msg("share it out over several files"))
		return nil
	}
	fields := c.sheet.Fields()
	copies := make([]Group, len(v.items))
	for i, item := range v.items {
		copies[i] = c.group(item, fields, itemPath(headAnswers, i))
	}
	return copies
}
