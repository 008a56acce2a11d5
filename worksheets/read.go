package worksheets

import (
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/token"
)

// What a definition may be at most; the built-in ones stay far below. The
// parser of YAML takes time by the square of a mapping's keys and of values
// left empty, so that the size in bytes alone bounds little.
const (
	maxDefinition = 1 << 20 // bytes
	maxDepth      = 32      // levels
	maxTokens     = 50_000  // words and signs
	maxKeys       = 100     // of a mapping
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
	d := &decoder{source: newSource(file, text), places: yamlPaths{"": {1, 1}}, faulty: map[string]bool{}, kinds: map[string]Kind{}}
	for _, kind := range Kinds() {
		d.kinds[kind.Name] = kind
	}
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
	return text, nil
}

// IsBundle tells a bundle from a worksheet, which both come as YAML, by the
// keys that only one of them has.
func IsBundle(data []byte) bool {
	text, problems := yamlText("", data)
	if problems != nil {
		return false
	}
	bundle, depth := false, nesting{}
	for _, t := range lexer.Tokenize(text) {
		depth.add(t)
		if t.Type != token.MappingValueType || depth.levels() != 1 || t.Prev == nil {
			continue
		}
		switch t.Prev.Value {
		case "blocks", "paper":
			return false
		case "keywords", "worksheets", "booklet", "append", "reply":
			bundle = true
		}
	}
	return bundle
}

// isUTF16 reports whether a file is UTF-16, with its mark or, of ASCII text, without.
func isUTF16(data []byte) bool {
	if len(data) < 2 {
		return false
	}
	a, b := data[0], data[1]
	return a == 0xFF && b == 0xFE || a == 0xFE && b == 0xFF || (a == 0) != (b == 0)
}
