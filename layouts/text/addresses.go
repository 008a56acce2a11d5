package text

import "strings"

// token is what a cluster and the one before it are parts of.
type token uint8

const (
	noToken token = iota
	urlToken
	mailToken
)

// addresses marks URLs and e-mail addresses, which are whole as a word is.
func (t *analysis) addresses() {
	for i := 0; i < len(t.clusters); {
		start := i
		i = t.asciiRun(start)
		if i == start {
			i++
			continue
		}
		first, last := t.unbracketed(start, i)
		const shortest = 5 // a.b/c
		if last-first < shortest {
			continue
		}
		if kind := address(t.text[t.clusters[first].start:t.end(last-1)]); kind != noToken {
			for k := first + 1; k < last; k++ {
				t.clusters[k].token = kind
			}
		}
	}
}

// asciiRun is the end of the run of ASCII that begins at i. Quotes and angle
// brackets are of no URL (RFC 3986, appendix C). Something invisible, typed to
// part it, ends it.
func (t *analysis) asciiRun(i int) int {
	for i < len(t.clusters) && ascii(t.clusters[i].r) && !strings.ContainsRune(`"<>`, t.clusters[i].r) {
		i++
		if len(t.source(i-1)) > 1 {
			break
		}
	}
	return i
}

// unbracketed is a run without the marks about it.
func (t *analysis) unbracketed(first, last int) (int, int) {
	for first < last && strings.ContainsRune(`([{'`, t.clusters[first].r) {
		first++
	}
	for first < last && strings.ContainsRune(`.,;:!?)]}'`, t.clusters[last-1].r) {
		last--
	}
	return first, last
}

// address reports whether a word is a URL (with a scheme, or a host and a
// path) or an e-mail address.
func address(word string) token {
	if strings.Contains(word, "://") || len(word) > 4 && strings.EqualFold(word[:4], "www.") {
		return urlToken
	}
	if name, host, found := strings.Cut(word, "@"); found && name != "" && strings.Contains(host, ".") {
		return mailToken
	}
	if host, _, found := strings.Cut(word, "/"); found && isHost(host) {
		return urlToken
	}
	return noToken
}

// isHost reports whether a word is a host's name with a top-level domain of two
// letters or more: 3.5%a.js is none.
func isHost(word string) bool {
	dot := strings.LastIndexByte(word, '.')
	if dot <= 0 || len(word)-dot <= 2 {
		return false
	}
	for i, r := range word {
		if class := classify(r); class != latin && (i > dot || class != digit && r != '.' && r != '-') {
			return false
		}
	}
	return true
}
