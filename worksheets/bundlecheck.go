package worksheets

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// What a bundle may hold. A cover has room for so many characters.
const (
	maxBundleTitle = 40
	maxBundleName  = 30 // of the account, the edition, an appendix
	maxSubtitle    = 60
)

func (b *Bundle) check(at spot) {
	if b.ID != "" && !isID(b.ID, '-') {
		at.key("id").problem(Msg("%q is no id", clip(b.ID)), Msg("write lower-case English letters, digits and -: %q", "community"))
	}
	at.key("title").words(b.Title, maxBundleTitle)
	at.key("subtitle").words(b.Subtitle, maxSubtitle)
	at.key("account").words(b.Account, maxBundleName)
	at.key("edition").words(b.Edition, maxBundleName)
	for i, keyword := range b.Keywords {
		entry := at.key("keywords").item(i)
		entry.words(keyword, 0)
		switch first := slices.Index(b.Keywords, keyword); {
		case strings.TrimSpace(keyword) != keyword || keyword == "":
			entry.problem(Msg("a keyword begins and ends with a character that is no space"), Message{})
		case first < i:
			entry.problem(Msg("the keyword %q stands here twice", clip(keyword)), Message{})
		}
	}
	carried := false
	for i, reply := range b.Reply {
		at.key("reply").item(i).placeholders(reply)
		carried = carried || strings.Contains(reply, "{link}")
	}
	if len(b.Reply) > 0 && !carried {
		at.key("reply").problem(Msg("no reply carries the link"), Msg("write %s where it is to stand", "{link}"))
	}
}

func (i *BundleItem) check(at spot) {
	if IsDefinitionFile(i.Worksheet) || strings.ContainsAny(i.Worksheet, `/\`) {
		at.key("worksheet").beside(i.Worksheet)
	}
	if !strings.HasPrefix(i.Answers, SamplePrefix) {
		at.key("answers").beside(i.Answers)
	}
}

func (b *Binding) check(at spot) {
	at.key("four_up").problemIf(b.FourUp, Msg("four pages on a sheet are too small to read, and are no longer made"), Msg("write %q instead", "two_up"))
}

func (a *Appendix) check(at spot) {
	at.key("file").beside(a.File)
	at.key("title").words(a.Title, maxBundleName)
}

// IsDefinitionFile reports whether a name is that of a definition's file, not an id.
func IsDefinitionFile(name string) bool {
	extension := strings.ToLower(path.Ext(name))
	return extension == ".yaml" || extension == ".yml"
}

// beside checks that a path stays in the folder of the bundle's file, on any
// system: a bundle that somebody passes on must not read its reader's disk.
func (s spot) beside(name string) {
	if name != "" && !staysBelow(name) {
		s.problem(Msg("%q does not lie in the folder of the bundle's file", clip(name)), Msg("write a path below that folder, with /: %q", "flyers/price.pdf"))
	}
}

// staysBelow reports whether a path stays in the folder that it begins from.
func staysBelow(name string) bool {
	return fs.ValidPath(name) && name != "." && !strings.ContainsAny(name, `\:`)
}

// words checks a name that is printed on one line: at most so many characters
// (0: as many as you like), and no new line among them.
func (s spot) words(words string, most int) {
	if strings.ContainsAny(words, "\n\t") {
		s.problem(Msg("this stands on one line"), Msg("delete the line break or tab"))
		return
	}
	if n := utf8.RuneCountInString(words); most > 0 && n > most {
		s.problem(Msg("this has %d characters, and room for %d", n, most), Message{})
	}
}

// placeholders checks that what stands in braces is known.
func (s spot) placeholders(reply string) {
	_, rest, found := strings.Cut(reply, "{")
	for found {
		end := strings.IndexAny(rest, "{}\n")
		if end >= 0 && rest[end] == '}' && !slices.Contains(placeholders(), rest[:end]) {
			s.problem(Msg("there is no placeholder {%s}", clip(rest[:end])), didYouMean(rest[:end], placeholders()))
			return
		}
		_, rest, found = strings.Cut(rest[max(end, 0):], "{")
	}
}

func placeholders() []string { return []string{"link", "title", "keyword", "account"} }

// Replies are the reply texts with the bundle's own words in their places.
func (b *Bundle) Replies() []string {
	keyword := ""
	if len(b.Keywords) > 0 {
		keyword = b.Keywords[0]
	}
	words := strings.NewReplacer("{link}", b.Link, "{title}", b.Title, "{keyword}", keyword, "{account}", b.Account)
	replies := make([]string, len(b.Reply))
	for i, reply := range b.Reply {
		replies[i] = words.Replace(reply)
	}
	return replies
}
