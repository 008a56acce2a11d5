package worksheets

import (
	"slices"
	"strings"
	"unicode"
)

// mendJSON finds the slips of a text that was meant to be JSON.
func mendJSON(text string) *mender {
	j := &jsonMender{mender: newMender(text)}
	j.opening()
	for j.at < len(text) && !j.full() {
		j.step()
	}
	j.ending()
	return &j.mender
}

// jsonMender reads JSON tolerantly, from the front.
type jsonMender struct {
	mender
	at     int
	open   []byte // the closing brackets that are wanted
	state  jsonState
	end    int // of the last value or sign that was read
	passed int // the byte after the last comma; 0: none
	comma  int // where the last comma stands, for one that is followed by no value
}

// jsonState is what may stand next.
type jsonState uint8

const (
	wantValue  jsonState = iota // a value or a key, or the end of brackets that were just opened
	wantColon                   // after a key
	wantAfter                   // a comma or a closing bracket, after a value
	wantMember                  // the value after a colon
)

// opening adds the brace that is missing where a file begins with a key.
func (j *jsonMender) opening() {
	j.comma = -1
	start := j.skipBlank(0, true)
	if r, _ := j.runeAt(start); r == '"' || isCurly(r) {
		end, _ := j.stringEnd(start)
		if next, _ := j.runeAt(j.skipBlank(end, true)); next == ':' || next == '：' {
			j.note(start, start, "{", Msg("the opening { is missing"), Msg("write { here"))
			j.open = append(j.open, '}')
		}
	}
}

// ending closes what was left open, and drops a last comma.
func (j *jsonMender) ending() {
	if len(j.open) == 0 || j.full() {
		return
	}
	j.dropComma()
	var missing strings.Builder
	for i := len(j.open) - 1; i >= 0; i-- {
		missing.WriteByte(j.open[i])
	}
	j.note(max(j.end, 0), max(j.end, 0), missing.String(), Msg("the file ends before the JSON does"), Msg("write %s at the end", missing.String()))
}

// inObject reports whether keys are wanted here.
func (j *jsonMender) inObject() bool { return len(j.open) > 0 && j.open[len(j.open)-1] == '}' }

// step reads the next thing.
func (j *jsonMender) step() {
	r, n := j.runeAt(j.at)
	switch {
	case strings.ContainsRune(" \t\r\n", r):
		j.at += n
		return
	case strings.ContainsRune("\u3000\u00a0\ufeff", r):
		j.sign(j.at, n, " ")
		j.at += n
		return
	case j.commentBegins():
		j.commented()
		return
	case r == '\'' || isMark(r):
		j.quotedValue()
		return
	}
	j.structure(r, n)
}

// structure reads a sign of JSON, or a word that stands without quotation marks.
func (j *jsonMender) structure(r rune, n int) {
	sign := string(r)
	if half := narrow(r); half != "" {
		j.sign(j.at, n, half)
		sign = half
	}
	switch sign {
	case "{", "[":
		j.before()
		j.open = append(j.open, map[string]byte{"{": '}', "[": ']'}[sign])
		j.state, j.comma = wantValue, -1
	case "}", "]":
		j.close(sign[0], n)
	case ",", ";":
		j.separator(sign, n)
	case ":", "=":
		j.colon(sign, n)
	default:
		j.bare()
		return
	}
	j.at += n
	j.end = j.at
}

// before is what has to stand before a value: a comma after the last one.
func (j *jsonMender) before() {
	switch j.state {
	case wantAfter:
		if len(j.open) > 0 {
			j.note(j.end, j.end, ",", Msg("a comma is missing here"), Msg("write , here"))
		}
	case wantColon:
		j.note(j.end, j.end, ":", Msg("the colon after a key is missing here"), Msg("write : here"))
	}
	j.comma = -1
}

// after is what may stand after a value that was just read.
func (j *jsonMender) after(key bool) {
	j.state = wantAfter
	if key {
		j.state = wantColon
	}
}

// close takes a closing bracket.
func (j *jsonMender) close(sign byte, length int) {
	j.dropComma()
	j.state = wantAfter
	if len(j.open) == 0 {
		j.note(j.at, j.at+length, "", Msg("this %s closes nothing", string(sign)), Msg("delete it"))
		return
	}
	if want := j.open[len(j.open)-1]; want != sign {
		if len(j.open) > 1 && j.open[len(j.open)-2] == sign && !j.another(j.at+length) { // the inner one was left out
			j.note(j.end, j.end, string(want), Msg("the closing %s is missing here", string(want)), Msg("write %s here", string(want)))
			j.open = j.open[:len(j.open)-1]
		} else {
			j.note(j.at, j.at+length, string(want), Msg("%s stands here, and what it closes was opened for %s", string(sign), string(want)), Msg("write %s", string(want)))
		}
	}
	j.open = j.open[:len(j.open)-1]
}

// another reports whether another object follows a byte, as in a list.
func (j *jsonMender) another(i int) bool {
	i = j.skipBlank(i, true)
	r, n := j.runeAt(i)
	if r != ',' && r != '，' {
		return false
	}
	r, _ = j.runeAt(j.skipBlank(i+n, true))
	return r == '{' || r == '｛'
}

// dropComma deletes the comma that nothing followed.
func (j *jsonMender) dropComma() {
	if j.comma < 0 {
		return
	}
	_, n := j.runeAt(j.comma)
	j.slips = deleteAt(j.slips, j.comma)
	j.note(j.comma, j.comma+n, "", Msg("a comma stands here, and nothing follows it"), Msg("delete it"))
	j.comma = -1
}

// deleteAt is slips without the one that was last found at a byte.
func deleteAt(slips []slip, at int) []slip {
	for i := len(slips) - 1; i >= 0 && slips[i].at >= at; i-- {
		if slips[i].at == at {
			return slices.Delete(slips, i, i+1)
		}
	}
	return slips
}

// separator takes a comma, or what was written for one.
func (j *jsonMender) separator(sign string, length int) {
	switch {
	case j.state != wantAfter:
		j.slips = deleteAt(j.slips, j.at)
		j.note(j.at, j.at+length, "", Msg("a comma stands here, and nothing before it"), Msg("delete it"))
		return
	case sign == ";":
		j.sign(j.at, length, ",")
	}
	j.state, j.comma = wantValue, j.at
	j.passed = j.at + 1
}

// colon takes a colon, or an equals sign for one.
func (j *jsonMender) colon(sign string, length int) {
	if sign == "=" {
		j.sign(j.at, length, ":")
	}
	if n := len(j.open); n > 1 && !j.inObject() && j.open[n-2] == '}' && j.passed > 0 { // the list was never closed
		j.note(j.passed-1, j.passed-1, "]", Msg("the closing %s is missing here", "]"), Msg("write %s here", "]"))
		j.open = j.open[:n-1]
	}
	j.state, j.comma = wantMember, -1
}

// bare takes a word or a number without quotation marks.
func (j *jsonMender) bare() {
	start, end := j.at, j.at
	for end < len(j.text) {
		r, n := j.runeAt(end)
		if strings.ContainsRune("\",:{}[]\n\r，；：｛｝［］\"“”", r) && !j.inDate(end) {
			break
		}
		if rest := j.text[end:]; strings.HasPrefix(rest, " //") || strings.HasPrefix(rest, " #") {
			break
		}
		end += n
	}
	word := strings.TrimRightFunc(j.text[start:end], unicode.IsSpace)
	end = start + len(word)
	if word == "" { // a sign that begins nothing
		_, n := j.runeAt(start)
		j.at += n
		return
	}
	key := j.isKey()
	j.before()
	switch {
	case !key && (word == "true" || word == "false" || word == "null" || numberLength(word) == len(word)):
	case !key && jsonWord(word) != "":
		j.note(start, end, jsonWord(word), Msg("JSON has no %q", clip(word)), Msg("write %s", jsonWord(word)))
	default:
		what := Msg("a text stands here without quotation marks")
		if key {
			what = Msg("a key stands here without quotation marks")
		}
		j.note(start, end, quote(word), what, Msg("write %s", quote(clip(word))))
	}
	j.at, j.end = end, end
	j.after(key)
}

// inDate reports whether a colon stands within a time or an address.
func (j *jsonMender) inDate(at int) bool {
	return at > 0 && j.text[at] == ':' && at+1 < len(j.text) && (j.text[at+1] == '/' || isDigit(j.text[at-1]) && isDigit(j.text[at+1]))
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// jsonWord is how JSON writes a word or a number of other languages; "": not at all.
func jsonWord(word string) string {
	switch strings.ToLower(word) {
	case "true", "yes", "on":
		return "true"
	case "false", "no", "off":
		return "false"
	case "none", "nil", "null", "undefined", "nan":
		return "null"
	}
	digits := strings.TrimLeft(strings.TrimPrefix(word, "+"), "0")
	if digits == "" && word != "" && strings.Trim(word, "+0") == "" {
		return "0"
	}
	if strings.HasPrefix(digits, ".") {
		digits = "0" + digits
	}
	digits = strings.TrimSuffix(digits, ".")
	if digits != "" && numberLength(digits) == len(digits) {
		return digits
	}
	return ""
}
