package bundle

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"worksheetpdf/worksheets"
)

// rule is one thing that the platform (an official account of WeChat) allows
// up to a limit. Messages name it, so that whoever reads one can look it up
// here.
type rule struct {
	name  string
	limit int
	says  func(n, limit int) worksheets.Message

	// One of the two says what is counted.
	ofBundle  func(*worksheets.Bundle) []count
	ofPicture func(File) int
}

// count is how much of something there is at a path of the bundle.
type count struct {
	path string
	n    int
}

// rules are all of them. A character is a Unicode code point of the reply as
// it is sent, its link filled in: a Latin letter, a digit, a space or a line
// break counts as one, as a Han does. An MB is a million bytes, the stricter
// reading.
func rules() []rule {
	return []rule{
		{
			name: "reply-length", limit: 300, ofBundle: repliesLengths,
			says: func(n, limit int) worksheets.Message {
				return worksheets.Msg("the reply has %d characters, and may have %d", n, limit)
			},
		},
		{
			name: "reply-count", limit: 5, ofBundle: func(b *worksheets.Bundle) []count { return []count{{"reply", len(b.Reply)}} },
			says: func(n, limit int) worksheets.Message {
				return worksheets.Msg("these are %d replies, and there may be %d", n, limit)
			},
		},
		{
			name: "keyword-length", limit: 30, ofBundle: keywordLengths,
			says: func(n, limit int) worksheets.Message {
				return worksheets.Msg("the keyword has %d characters, and may have %d", n, limit)
			},
		},
		{
			name: "keyword-count", limit: 10, ofBundle: func(b *worksheets.Bundle) []count { return []count{{"keywords", len(b.Keywords)}} },
			says: func(n, limit int) worksheets.Message {
				return worksheets.Msg("these are %d keywords, and there may be %d", n, limit)
			},
		},
		{
			name: "link-https", ofBundle: func(b *worksheets.Bundle) []count { return []count{{"link", linkFaults(b.Link)}} },
			says: func(int, int) worksheets.Message {
				return worksheets.Msg("the link is no absolute address that begins with https:// and has nothing but ASCII in it")
			},
		},
		{
			name: "picture-size", limit: 10_000_000, ofPicture: func(f File) int { return f.Bytes },
			says: func(n, limit int) worksheets.Message {
				return worksheets.Msg("the picture has %d bytes, and may have %d", n, limit)
			},
		},
		{
			name: "page-picture-size", limit: pageLimit(), ofPicture: func(f File) int {
				if f.long {
					return 0
				}
				return f.Bytes
			},
			says: func(n, limit int) worksheets.Message {
				return worksheets.Msg("the picture of a page has %d bytes, and may have %d", n, limit)
			},
		},
	}
}

// pageLimit is how many bytes the picture of a page may have.
func pageLimit() int { return 1_000_000 }

// broken says that a rule is.
func (r rule) broken(n int) worksheets.Message {
	return worksheets.Msg("rule %s of the platform: %s", r.name, r.says(n, r.limit))
}

// checkRules holds a bundle against the rules.
func checkRules(b *worksheets.Bundle) worksheets.Problems {
	var problems worksheets.Problems
	for _, r := range rules() {
		if r.ofBundle == nil {
			continue
		}
		for _, c := range r.ofBundle(b) {
			if c.n > r.limit {
				problems = append(problems, worksheets.Problem{Path: c.path, What: r.broken(c.n)})
			}
		}
	}
	return problems
}

// checkPictures holds the pictures among files against the rules.
func checkPictures(files []File) worksheets.Problems {
	var problems worksheets.Problems
	for _, f := range files {
		if f.Width == 0 {
			continue
		}
		for _, r := range rules() {
			if r.ofPicture == nil {
				continue
			}
			if n := r.ofPicture(f); n > r.limit {
				problems = append(problems, worksheets.Problem{File: f.Name, What: r.broken(n)})
			}
		}
	}
	return problems
}

func repliesLengths(b *worksheets.Bundle) []count {
	return lengths("reply", b.Replies())
}

func keywordLengths(b *worksheets.Bundle) []count {
	return lengths("keywords", b.Keywords)
}

func lengths(path string, texts []string) []count {
	counts := make([]count, len(texts))
	for i, t := range texts {
		counts[i] = count{fmt.Sprintf("%s[%d]", path, i), utf8.RuneCountInString(t)}
	}
	return counts
}

// linkFaults is 0 where a link leads to the same place for everybody who taps
// it in a reply, else 1.
func linkFaults(link string) int {
	u, err := url.Parse(link)
	plain := strings.IndexFunc(link, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune(`<>"{}|\^`+"`", r) }) < 0
	if err != nil || !plain || u.Scheme != "https" || u.Opaque != "" || u.User != nil || !isHost(u.Hostname()) {
		return 1
	}
	if port := u.Port(); port != "" {
		if n, err := strconv.ParseUint(port, 10, 16); err != nil || n == 0 {
			return 1
		}
	}
	return 0
}

// isHost reports whether a name is one of the internet's: two labels at least,
// of letters, digits and hyphens, none of which ends in a hyphen (RFC 1034,
// section 3.5; RFC 1123, section 2.1).
func isHost(name string) bool {
	labels := strings.Split(strings.ToLower(name), ".")
	for _, l := range labels {
		if len(l) < 1 || len(l) > 63 || l[0] == '-' || l[len(l)-1] == '-' {
			return false
		}
		if strings.Trim(l, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return false
		}
	}
	return len(labels) >= 2 && len(name) <= 253
}
