package complete

import "strings"

// braceIn is where the braces begin that are open at the end of a line; -1: none are.
func braceIn(text string) int {
	open, depth := -1, 0
	for _, t := range tokens(text) {
		switch t.text {
		case "{", "[":
			if depth == 0 {
				if before := strings.TrimSpace(text[:t.at]); before != "" && !strings.HasSuffix(before, ":") && strings.Trim(before, "- ") != "" {
					return -1 // a brace among words
				}
				open = t.at
			}
			depth++
		case "}", "]":
			depth = max(0, depth-1)
		}
	}
	if depth == 0 {
		return -1
	}
	return open
}

// token is a bracket, a comma, a colon, or what stands between them.
type token struct {
	at   int
	text string
}

// tokens parts what stands in braces.
func tokens(text string) (all []token) {
	begun := 0
	quote := byte(0)
	end := func(i int) {
		if words := strings.TrimSpace(text[begun:i]); words != "" {
			all = append(all, token{begun, words})
		}
	}
	for i := range len(text) {
		c := text[i]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && strings.TrimSpace(text[begun:i]) == "":
			quote = c
		case strings.IndexByte("{}[],", c) >= 0, c == ':' && (i+1 == len(text) || text[i+1] == ' '):
			end(i)
			all = append(all, token{i, string(c)})
			begun = i + 1
		}
	}
	end(len(text))
	return all
}

// inBraces follows what stands in braces up to the cursor, and takes the keys
// after it, up to the brace that closes the mapping. The first brace is the
// entry of a list, or stands after a key.
func (p *place) inBraces(text, rest string, entry bool) {
	marks := "" // the brackets that are open
	words := "" // since the last mark
	for _, t := range tokens(text) {
		switch t.text {
		case "{":
			if !entry || marks != "" {
				p.frames = append(p.frames, frame{under: p.inner().last, keys: map[string]string{}})
			}
			marks, words, p.key = marks+"{", "", ""
		case "[":
			marks, words = marks+"[", ""
		case "}", "]":
			if t.text == "}" && len(p.frames) > 1 {
				p.frames = p.frames[:len(p.frames)-1]
			}
			marks, words, p.key = marks[:max(0, len(marks)-1)], "", ""
		case ",":
			p.written(marks, words)
			words = ""
		case ":":
			p.inner().last, p.key, words = words, words, ""
			p.inner().keys[p.key] = ""
		default:
			words = t.text
		}
	}
	p.outside = marks == "" || words != p.word
	if strings.HasSuffix(marks, "[") {
		p.key = p.inner().last
	}
	p.remaining(rest)
}

// written ends a value, or an entry of a list.
func (p *place) written(marks, words string) {
	if strings.HasSuffix(marks, "[") {
		return
	}
	f := p.inner()
	if f.last != "" {
		f.keys[f.last] = words
	}
	f.last, p.key = "", ""
}

// remaining adds the keys after the cursor.
func (p *place) remaining(rest string) {
	depth, words := 0, ""
	for _, t := range tokens(rest) {
		switch t.text {
		case "{", "[":
			depth++
		case "}", "]":
			if depth--; depth < 0 {
				return
			}
		case ",":
			words = ""
		case ":":
			if depth == 0 {
				p.inner().keys[words] = ""
			}
		default:
			words = t.text
		}
	}
}
