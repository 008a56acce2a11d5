package worksheets

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
)

// SignedText is a worksheet's definition as the bundle gives it out: whoever
// reads it has the worksheet of [Bundle.Signed]. data is the definition that the
// worksheet was read from, and comes back byte for byte where nothing changes.
// logo is what the bundle's logo is called beside it, where the bundle has one.
// The error is [Problems].
func (b *Bundle) SignedText(sheet *Worksheet, data []byte, logo ImageFile) ([]byte, error) {
	want := b.Signed(sheet)
	if b.Look.Logo != "" {
		want.Look.Logo = logo
	}
	want.source = nil
	return signedText(sheet.source, data, []entry{{"keyword", want.Keyword}, {"author", want.Author}, {"look", want.Look.entries()}}, func(text string) bool {
		read, err := Read("", []byte(text))
		if err != nil {
			return false
		}
		read.source = nil
		return reflect.DeepEqual(read, want)
	})
}

// SignedReportText is the same of a report over the bundle's worksheets.
func (b *Bundle) SignedReportText(report *Report, data []byte, logo ImageFile) ([]byte, error) {
	want := *report
	want.Author, want.Look, want.source = b.Account, b.Look.Over(report.Look), nil
	if b.Look.Logo != "" {
		want.Look.Logo = logo
	}
	if b.Look.Name == "" && report.Look.Name != "" {
		want.Look.Name = b.Account
	}
	return signedText(report.source, data, []entry{{"author", want.Author}, {"look", want.Look.entries()}}, func(text string) bool {
		read, err := ReadReport("", []byte(text))
		if err != nil {
			return false
		}
		read.source = nil
		return reflect.DeepEqual(read, &want)
	})
}

// entry is a key of a definition and its value: a text, or a mapping of texts
// and truths.
type entry struct {
	key   string
	value any
}

// entries are the keys of a look that say something.
func (l Look) entries() map[string]any {
	said := map[string]any{}
	for key, words := range map[string]string{
		"accent": string(l.Accent), "name": l.Name, "qr": l.QR, "logo": string(l.Logo),
	} {
		if words != "" {
			said[key] = words
		}
	}
	if l.Size != NormalSize {
		said["size"] = l.Size.names()[l.Size]
	}
	if l.Border != NoBorder {
		said["border"] = l.Border.names()[l.Border]
	}
	if l.Middle {
		said["middle"] = true
	}
	return said
}

// signedText writes keys of a definition anew, where it is not right as it is,
// and leaves every other line as somebody wrote it. right reports whether a text
// says what it should: a definition may be written in ways that this knows
// nothing of.
func signedText(source *Source, data []byte, entries []entry, right func(text string) bool) ([]byte, error) {
	if right(source.text) {
		return data, nil
	}
	text := withEntries(source.text, entries)
	if !right(text) {
		return nil, Problems{{File: source.file, What: Msg("the account and the look cannot be written into this definition"), Hint: Msg("write each of its keys on a line of its own, without braces around them all")}}
	}
	return []byte(text), nil
}

// withEntries is a definition with these keys at its head, after the comments
// with which it begins, and without those of the same names that it had.
func withEntries(text string, entries []entry) string {
	var b strings.Builder
	begun, kept := false, true
	for line := range strings.Lines(text) {
		key, ok := topKey(line)
		switch {
		case ok && !begun:
			begun = true
			for _, e := range entries {
				b.WriteString(e.line())
			}
			fallthrough
		case ok:
			kept = !slices.ContainsFunc(entries, func(e entry) bool { return e.key == key })
		case strings.HasPrefix(line, "#"): // it may be about what follows
			kept = true
		}
		if kept {
			b.WriteString(line)
		}
	}
	return b.String()
}

// topKey is the key with which a line begins that stands at the left edge.
func topKey(line string) (key string, ok bool) {
	key, _, ok = strings.Cut(line, ":")
	key = strings.Trim(key, `"' `)
	return key, ok && line[0] != ' ' && line[0] != '#' && line[0] != '-' && key != ""
}

// line is an entry as a line: JSON is YAML, and written in one way. What says
// nothing has no line.
func (e entry) line() string {
	if value := reflect.ValueOf(e.value); value.Len() == 0 {
		return ""
	}
	data, _ := json.Marshal(e.value) // texts, truths, and a mapping of them
	return e.key + ": " + string(data) + "\n"
}
