package advice

import (
	"iter"
	"path"
	"strings"
)

// hostsIn are the names of hosts that a text leads to, as it writes them, in
// their order: those of addresses with a scheme, and those that stand alone, as
// people write them. What stands in an address after its host is none.
func hostsIn(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for text != "" {
			start := strings.IndexFunc(text, ofHost)
			if start < 0 {
				return
			}
			text = text[start:]
			end := endOf(text, ofHost)
			name, rest := text[:end], text[end:]
			if (name == "https" || name == "http" || name == "HTTPS" || name == "HTTP") && strings.HasPrefix(rest, "://") {
				text = rest[len("://"):]
				continue
			}
			if trimmed := strings.Trim(name, ".-"); strings.Contains(trimmed, ".") && !strings.HasPrefix(rest, "@") && !yield(trimmed) {
				return
			}
			text = rest[endOf(rest, ofAddress):]
		}
	}
}

func ofHost(r rune) bool {
	return r == '.' || r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}

// ofAddress reports whether a character may stand in an address: all of ASCII
// that is seen, but for brackets and quotation marks (RFC 3986, appendix C).
func ofAddress(r rune) bool {
	return r > ' ' && r < 0x7f && !strings.ContainsRune(`<>"'()`, r)
}

// endOf is where the characters of a kind end with which a text begins.
func endOf(text string, kind func(rune) bool) int {
	if end := strings.IndexFunc(text, func(r rune) bool { return !kind(r) }); end >= 0 {
		return end
	}
	return len(text)
}

// matches reports whether a host's last labels are those of a pattern.
func matches(name, pattern string) bool {
	labels, wanted := strings.Split(strings.ToLower(name), "."), strings.Split(pattern, ".")
	if len(labels) < len(wanted) {
		return false
	}
	labels = labels[len(labels)-len(wanted):]
	for i := range wanted {
		if ok, err := path.Match(wanted[i], labels[i]); err != nil || !ok {
			return false
		}
	}
	return true
}

// hostOf is what is known of a host.
func hostOf(name string) (known host, ok bool) {
	for _, h := range hosts() {
		for _, pattern := range h.patterns {
			if matches(name, pattern) {
				return h, true
			}
		}
	}
	return host{}, false
}
