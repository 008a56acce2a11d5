package worksheets

import (
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/token"
)

// What a definition may be at most; the built-in ones stay far below. The
// parser of YAML takes time by the square of a mapping's keys, of values left
// empty and of the empty lines at the end of a block scalar, so that the size
// in bytes alone bounds little.
const (
	maxDefinition = 1 << 20 // bytes
	maxLines      = 50_000
	maxEmpty      = 50     // empty lines on end
	maxDepth      = 32     // levels
	maxTokens     = 50_000 // words and signs
	maxSigns      = 3 * maxTokens
	maxKeys       = 100 // of a mapping
)

// Read reads a definition. The error is of type [Problems].
func Read(file string, data []byte) (*Worksheet, error) {
	sheet := new(Worksheet)
	source, err := readYAML(file, data, sheet)
	if err != nil {
		return nil, err
	}
	sheet.source = source
	return sheet, nil
}

// readYAML reads a YAML file into a model and checks it. The source comes back
// where the file was read at all.
func readYAML(file string, data []byte, model any) (*Source, error) {
	text, problems := yamlText(file, data)
	if problems != nil {
		return nil, problems
	}
	d := &decoder{source: newSource(file, text), places: yamlPaths{"": {1, 1}}, faulty: map[string]bool{}, families: map[reflect.Type]family{}}
	d.source.paths = d.places
	root := d.parse()
	if root == nil {
		return nil, d.source.Locate(d.findings.Problems())
	}
	d.value(root, reflect.ValueOf(model).Elem(), "")
	newChecker(&d.findings, d.source, d.faulty).model(reflect.ValueOf(model))
	if d.findings.Err() != nil {
		return d.source, d.source.Locate(d.findings.Problems())
	}
	return d.source, nil
}

// yamlText is a file as text. Places count the same however its lines end.
func yamlText(file string, data []byte) (string, Problems) {
	source := newSource(file, "")
	switch {
	case len(data) > maxDefinition:
		return "", source.whole(Msg("the file is larger than %d MiB", maxDefinition>>20), Message{})
	case isUTF16(data):
		return "", source.whole(Msg("the file is saved as UTF-16"), Msg("save it as UTF-8"))
	}
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(string(data), "\uFEFF"))
	if !utf8.ValidString(text) {
		source = newSource(file, strings.ToValidUTF8(text, "\uFFFD"))
		p := source.at(strings.Index(source.text, "\uFFFD"), "", Msg("the file is not UTF-8"), Msg("save it as UTF-8"))
		return "", source.Locate(Problems{p})
	}
	if line, what := tooMuch(text); line > 0 {
		source = newSource(file, text)
		return "", source.Locate(Problems{{File: file, Line: line, Column: 1, What: what, Hint: Msg("delete some")}})
	}
	return text, nil
}

// tooMuch is the first line that is one too many or has a sign too many, and
// what to say of it; 0 where there is none. It keeps from the lexer, which
// takes some 300 bytes a token, what nobody writes: all tokens but plain words
// begin with one of these signs.
func tooMuch(text string) (line int, what Message) {
	empty, signs := 0, 0
	for words := range strings.Lines(text) {
		line++
		if empty++; strings.Trim(words, " \n") != "" {
			empty = 0
		}
		for i := range len(words) {
			if strings.IndexByte("{}[],:-?&*!|>'\"%@`#", words[i]) >= 0 {
				signs++
			}
		}
		switch {
		case line > maxLines:
			return line, Msg("the file has more than %d lines", maxLines)
		case empty > maxEmpty:
			return line, Msg("more than %d empty lines follow one another", maxEmpty)
		case signs > maxSigns:
			return line, Msg("the file holds more than %d values", maxTokens)
		}
	}
	return 0, Message{}
}

// IsBundle tells a bundle from a worksheet and a report, which all come as
// YAML, by the keys that only one of them has.
func IsBundle(data []byte) bool {
	keys := topKeys(data)
	if slices.Contains(keys, "blocks") || slices.Contains(keys, "paper") {
		return false
	}
	return slices.ContainsFunc(keys, func(key string) bool {
		return slices.Contains([]string{"keywords", "worksheets", "booklet", "append", "reply"}, key)
	})
}

// IsReport tells a report from a worksheet by the worksheets that it is over.
func IsReport(data []byte) bool { return slices.Contains(topKeys(data), "over") }

// topKeys are the outermost keys of a YAML file.
func topKeys(data []byte) (keys []string) {
	text, problems := yamlText("", data)
	if problems != nil {
		return nil
	}
	depth := nesting{}
	for _, t := range lexer.Tokenize(text) {
		depth.add(t)
		if t.Type == token.MappingValueType && depth.levels() == 1 && t.Prev != nil {
			keys = append(keys, t.Prev.Value)
		}
	}
	return keys
}

// isUTF16 reports whether a file is UTF-16, with its mark or, of ASCII text, without.
func isUTF16(data []byte) bool {
	if len(data) < 2 {
		return false
	}
	a, b := data[0], data[1]
	return a == 0xFF && b == 0xFE || a == 0xFE && b == 0xFF || (a == 0) != (b == 0)
}
