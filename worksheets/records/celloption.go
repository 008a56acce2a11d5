package records

import (
	"slices"
	"strings"
	"unicode/utf8"

	"worksheetpdf/worksheets"
)

// optionOf is the id of an option that a text is the id or the label of.
func optionOf(text string, options []worksheets.Option) (string, *fault) {
	words := plainWords(text)
	for _, o := range options {
		if plainWords(o.ID) == words {
			return o.ID, nil
		}
	}
	found := ""
	for _, o := range options {
		if plainWords(o.Label) != words && plainWords(o.Label+"("+o.Note+")") != words {
			continue
		}
		if found != "" {
			return "", &fault{worksheets.Msg("several options are called %q", clip(text)), worksheets.Msg("write the id of one: %s", found+", "+o.ID)}
		}
		found = o.ID
	}
	if found == "" {
		return "", &fault{worksheets.Msg("there is no option %q", clip(text)), optionMeant(words, options)}
	}
	return found, nil
}

// optionMeant is the hint with the nearest option, or all of them.
func optionMeant(words string, options []worksheets.Option) worksheets.Message {
	var labels, names []string
	for _, o := range options {
		if signs := withoutSigns(words); signs != "" && (withoutSigns(o.Label) == signs || withoutSigns(o.ID) == signs) {
			return worksheets.Msg("did you mean %q?", o.Label)
		}
		labels, names = append(labels, o.Label), append(names, o.Label, o.ID)
	}
	if near := worksheets.Nearest(words, names); near != "" {
		return worksheets.Msg("did you mean %q?", near)
	}
	within := slices.DeleteFunc(slices.Clone(labels), func(label string) bool { return words == "" || !strings.Contains(plainWords(label), words) })
	if len(within) == 1 {
		return worksheets.Msg("did you mean %q?", within[0])
	}
	return worksheets.Msg("known here: %s", clip(strings.Join(labels, "、")))
}

// separators stand between several options in a cell: those that people type,
// and those of form services.
const separators = "、，,;；/／|┋\n"

// optionsOf is a list of ids of options. An option whose label has a separator in
// it is found all the same.
func optionsOf(text string, options []worksheets.Option) (string, *fault) {
	var ids []string
	for _, words := range splitOptions(text, options) {
		id, wrong := optionOf(words, options)
		if wrong != nil {
			return "", wrong
		}
		ids = append(ids, quoted(id))
	}
	return "[" + strings.Join(ids, ", ") + "]", nil
}

// mostParts is into how many parts a cell is split.
const mostParts = 400

// splitOptions splits a text at separators, but not within an option.
func splitOptions(text string, options []worksheets.Option) (split []string) {
	is := func(words string) bool {
		_, wrong := optionOf(words, options)
		return wrong == nil
	}
	longest := 1 // parts of an option
	for _, o := range options {
		longest = max(longest, len(partsOf(o.Label)), len(partsOf(o.Label+o.Note)), len(partsOf(o.ID)))
	}
	parts := partsOf(text)
	if len(parts) > mostParts {
		return []string{text}
	}
	for i := 0; i < len(parts); {
		next := i + 1
		for j := min(i+longest, len(parts)); j > i+1; j-- {
			if is(text[parts[i].from:parts[j-1].to]) {
				next = j
				break
			}
		}
		if words := strings.TrimSpace(text[parts[i].from:parts[next-1].to]); words != "" {
			split = append(split, words)
		}
		i = next
	}
	return split
}

// span is a part of a text.
type span struct{ from, to int }

// partsOf are the parts of a text between separators.
func partsOf(text string) (parts []span) {
	from := 0
	for i, r := range text {
		if strings.ContainsRune(separators, r) {
			parts = append(parts, span{from, i})
			from = i + utf8.RuneLen(r)
		}
	}
	return append(parts, span{from, len(text)})
}
