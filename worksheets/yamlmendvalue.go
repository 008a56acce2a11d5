package worksheets

import (
	"strings"
	"unicode/utf8"
)

// value reads the value of a key, or an entry of a list, that begins on this
// line; column is where the key stands.
func (y *yamlMender) value(key string, column int) {
	y.at = min(y.skipBlank(y.at, false), y.end)
	rest := y.rest()
	r, n := y.runeAt(y.at)
	switch {
	case rest == "" || r == '#':
	case r == '|' || r == '>':
		y.block = column
	case strings.ContainsRune("{[", r) && y.keys.text(key):
		y.quote(y.at, y.end)
	case strings.ContainsRune("{[｛［", r):
		y.opened(r, n, narrow(r))
		y.inFlow()
	case r == '"':
		y.double()
	case r == '\'':
		y.single()
	case isCurly(r) && y.keys.code(key):
		y.curlyValue(y.end)
	default:
		y.plain(key, column)
	}
}

// curlyValue mends curly quotation marks around the value of a key that takes
// no free text; the value ends before a byte.
func (y *yamlMender) curlyValue(end int) {
	_, n := y.runeAt(y.at)
	value := strings.TrimRight(y.text[y.at:end], " ")
	last, width := utf8.DecodeLastRuneInString(value)
	if !isCurly(last) && last != '"' || len(value) < n+width {
		return
	}
	y.sign(y.at, n, `"`)
	if last != '"' {
		y.sign(y.at+len(value)-width, width, `"`)
	}
}

// double reads a text in straight double quotation marks.
func (y *yamlMender) double() {
	start := y.at
	var inner []int
	for i := start + 1; i < y.end; i++ {
		switch y.text[i] {
		case '\\':
			if i+1 < y.end && !strings.ContainsRune("0abt\tnvfre \"/\\N_LPxuU", rune(y.text[i+1])) {
				y.note(i, i+1, `\\`, Msg(`\ must begin one of the escapes of YAML`), Msg(`write \\ for the character itself`))
			}
			i++
		case '"':
			after := strings.TrimLeft(y.text[i+1:y.end], " ")
			if after == "" || strings.HasPrefix(after, "#") || strings.HasPrefix(after, ":") {
				y.innerQuotes(inner)
				y.at = y.end
				return
			}
			inner = append(inner, i)
		}
	}
	value := strings.TrimRight(y.text[start:y.end], " ,，")
	if last, width := utf8.DecodeLastRuneInString(value); isCurly(last) && len(value) > 1 {
		y.innerQuotes(inner)
		y.note(start+len(value)-width, start+len(value), `"`, Msg("%s does not close the text that begins in column %d", string(last), y.column(start)), Msg(`write the straight quotation mark %s`, `"`))
		return
	}
	if len(inner) > 0 { // the text goes on after its quotation marks
		y.quote(start, y.end)
		return
	}
	if y.nextIsStructure() {
		y.note(start+len(value), start+len(value), `"`, Msg("this text is never closed"), Msg(`write " after it`))
		return
	}
	y.open = '"'
}

// innerQuotes mends straight quotation marks within a text between such marks.
func (y *yamlMender) innerQuotes(at []int) {
	for _, i := range at {
		y.note(i, i+1, `\"`, Msg("a straight quotation mark stands within a text"), Msg(`write \" or “ ” for it`))
	}
}

// single reads a text in single quotation marks.
func (y *yamlMender) single() {
	for i := y.at + 1; i < y.end; i++ {
		if y.text[i] != '\'' {
			continue
		}
		after := strings.TrimLeft(y.text[i+1:y.end], " ")
		switch {
		case strings.HasPrefix(y.text[i+1:y.end], "'"):
			i++
		case after == "" || strings.HasPrefix(after, "#") || strings.HasPrefix(after, ":"):
			y.at = y.end
			return
		default:
			y.note(i, i+1, "''", Msg("a single quotation mark stands within a text"), Msg("write '' or ’ for it"))
		}
	}
	if y.nextIsStructure() {
		y.note(y.end, y.end, "'", Msg("this text is never closed"), Msg("write ' after it"))
		return
	}
	y.open = '\''
}

// quotedOn reads a further line of a text in quotation marks.
func (y *yamlMender) quotedOn() {
	rest := y.rest()
	for i := 0; i < len(rest); i++ {
		switch {
		case rest[i] == '\\' && y.open == '"':
			i++
		case rest[i] == y.open && y.open == '\'' && strings.HasPrefix(rest[i+1:], "'"):
			i++
		case rest[i] == y.open:
			y.open = 0
			y.at += i + 1
			if len(y.flow) > 0 {
				y.inFlow()
			}
			return
		}
	}
}

// nextIsStructure reports whether the next line is one of structure, or there
// is none, so that a text which is open was never closed.
func (y *yamlMender) nextIsStructure() bool {
	next := y.skipBlank(y.end, true)
	if next >= len(y.text) {
		return true
	}
	line, _, _ := strings.Cut(y.text[next:], "\n")
	if strings.HasPrefix(line, "- ") {
		return true
	}
	key, _, colon := strings.Cut(line, ":")
	return colon && y.keys.known(strings.Trim(key, `"' `))
}

// plain reads a text without quotation marks.
func (y *yamlMender) plain(key string, column int) {
	value := strings.TrimRight(y.rest(), " ")
	if comment := strings.Index(value, " #"); comment >= 0 {
		value = strings.TrimRight(value[:comment], " ")
	}
	start := y.at
	first, n := utf8.DecodeRuneInString(value)
	switch {
	case strings.HasPrefix(value, "- ") && y.keys.text(key):
		y.quote(start, start+len(value))
	case strings.HasPrefix(value, "- ") && key != "":
		y.note(start, start, "\n"+strings.Repeat(" ", column+2), Msg("a list cannot begin on the line of its key"), Msg("begin each entry on a line of its own with %q", "- "))
	case strings.Contains(value, ": ") || strings.HasSuffix(value, ":"):
		if !y.secondKey(key, value, column) {
			y.quote(start, start+len(value))
		}
	case reserved(key, value):
		y.quote(start, start+len(value))
	case isCurly(first) && strings.HasSuffix(value, `"`) && len(value) > n+1:
		y.sign(start, n, `"`)
	}
	y.at = y.end
}

// reserved reports whether the value of a key begins with a sign that has a
// meaning of its own in YAML, and was meant as text.
func reserved(key, value string) bool {
	if value == "" {
		return false
	}
	switch value[0] {
	case '@', '`':
		return true
	case '%':
		return key != ""
	case '&', '*', '!':
		return len(value) > 1 && value[1] >= utf8.RuneSelf
	}
	return false
}

// secondKey reports whether a value that is a name holds a second key, as in
// "kind: text, id: a" on one line, and puts it on a line of its own.
func (y *yamlMender) secondKey(key, value string, column int) bool {
	before, _, _ := strings.Cut(value, ": ")
	at := strings.LastIndexAny(before, " ,;") + 1
	name := before[at:]
	if at == 0 || !y.keys.codes[key] && !y.keys.bare[key] || !y.keys.exact(name) {
		return false
	}
	from := y.at + len(strings.TrimRight(before[:at], " ,;，；"))
	y.note(from, y.at+at, "\n"+strings.Repeat(" ", column), Msg("a second key stands on one line: %q", name), Msg("begin it on a line of its own, in column %d", column+1))
	return true
}

// quote puts a text into quotation marks.
func (y *yamlMender) quote(start, end int) {
	value := strings.TrimRight(y.text[start:end], " ")
	quoted := `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(value) + `"`
	if strings.ContainsAny(value, `\"`) {
		quoted = "'" + strings.ReplaceAll(value, "'", "''") + "'"
	}
	y.note(start, start+len(value), quoted, Msg("this text does not stand without quotation marks: %s", unquotable(value)), Msg("write %s", clip(quoted)))
}

// unquotable is what of a text YAML would take for something else.
func unquotable(value string) string {
	if strings.Contains(value, ": ") || strings.HasSuffix(value, ":") {
		return ":"
	}
	return head(value, 1)
}
