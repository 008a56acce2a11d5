package worksheets

import (
	"reflect"
	"strings"

	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/token"
)

// What a definition may be at most; the built-in ones stay far below. The
// parser of YAML takes time by the square of a mapping's keys, of values left
// empty and of the empty lines at the end of a block scalar, and reads a quoted
// line to its end for each tab in it, so that the size in bytes alone bounds little.
const (
	maxDefinition = 1 << 20 // bytes
	maxLines      = 50_000
	maxEmpty      = 50     // empty lines on end
	maxTabs       = 100    // tabs in a line
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
	text, notes, problems := yamlText(file, data)
	if problems != nil {
		return nil, problems
	}
	d := decode(newSource(file, text), model)
	d.source.notes = append(notes, d.source.Locate(d.notes.Problems())...)
	if d.findings.Err() == nil {
		return d.source, nil
	}
	problems = d.mended(reflect.TypeOf(model).Elem())
	if d.unread {
		return nil, problems
	}
	return d.source, problems
}

// decode reads a source into a model, and checks it.
func decode(source *Source, model any) *decoder {
	d := &decoder{source: source, places: yamlPaths{"": {1, 1}}, faulty: map[string]bool{}, families: map[reflect.Type]family{}, members: map[reflect.Type][]member{}}
	source.paths = d.places
	root := d.parse()
	if root == nil {
		d.unread = true
		return d
	}
	d.value(root, reflect.ValueOf(model).Elem(), "")
	c := newChecker(&d.findings, source, d.faulty)
	c.notes = &d.notes
	c.model(reflect.ValueOf(model))
	return d
}

// mended is the problems of a source that was read: where a tolerant scanner
// finds slips of the hand without which it can be read further, these, and what
// is wrong beside them.
func (d *decoder) mended(model reflect.Type) Problems {
	problems := d.source.Locate(d.findings.Problems())
	if len(d.source.text) > maxMended {
		return problems
	}
	m := mendYAML(d.source.text, keysOf(model))
	if len(m.slips) == 0 || m.full() {
		return problems
	}
	text, back := m.mended()
	again := decode(newSource(d.source.file, text), reflect.New(model).Interface())
	left := again.source.Locate(again.findings.Problems())
	if !further(d, again, back) {
		return problems
	}
	found := m.problems(d.source)
	for _, p := range left {
		if p.Line > 0 {
			p.Line, p.Column = d.source.position(back(again.source.offset(p.Line, p.Column)))
			p.Excerpt, p.Caret = "", 0
		}
		found = append(found, p)
	}
	return d.source.Locate(found)
}

// further reports whether a mended text could be read further than before.
func further(before, after *decoder, back func(int) int) bool {
	if before.unread != after.unread {
		return before.unread
	}
	was, is := before.findings.Problems(), after.findings.Problems()
	if after.unread && len(was) > 0 && len(is) > 0 {
		reached := back(after.source.offset(is[0].Line, is[0].Column))
		return reached > before.source.offset(was[0].Line, was[0].Column)
	}
	return before.findings.count() > after.findings.count()
}

// yamlText is a file as text. Places count the same however its lines end.
func yamlText(file string, data []byte) (text string, notes, problems Problems) {
	source := newSource(file, "")
	if len(data) > maxDefinition {
		return "", nil, source.whole(Msg("the file is larger than %d MiB", maxDefinition>>20), Message{})
	}
	if what, hint, ok := Foreign(data); ok {
		return "", nil, source.whole(what, hint)
	}
	text, notes, ok := plainText(source, data)
	if !ok {
		source = newSource(file, strings.ToValidUTF8(string(data), "\uFFFD"))
		p := source.at(max(strings.Index(source.text, "\uFFFD"), 0), "", Msg("the file is not UTF-8"), Msg("save it as UTF-8"))
		return "", nil, source.Locate(Problems{p})
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	if line, what := tooMuch(text); line > 0 {
		source = newSource(file, text)
		return "", nil, source.Locate(Problems{{File: file, Line: line, Column: 1, What: what, Hint: Msg("delete some")}})
	}
	return text, notes, nil
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
		case strings.Count(words, "\t") > maxTabs:
			return line, Msg("more than %d tabs stand in this line", maxTabs)
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

// topKeys are the outermost keys of a YAML file.
func topKeys(data []byte) (keys []string) {
	text, _, problems := yamlText("", data)
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
