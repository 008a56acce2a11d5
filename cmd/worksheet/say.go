package main

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"

	"worksheetpdf/worksheets"
)

// say is a message in the reader's language. The catalogue is built by the
// first message, so that a call which has nothing to say does not pay for it.
func (s *session) say(m worksheets.Message) string {
	if s.printer == nil {
		s.printer = newPrinter(s.english())
	}
	args := make([]any, len(m.Args))
	for i, a := range m.Args {
		switch a := a.(type) {
		case worksheets.Message:
			args[i] = s.say(a)
		case string:
			args[i] = visible(a)
		default:
			args[i] = verbatim{a}
		}
	}
	return s.printer.Sprintf(m.Format, args...)
}

// english reports whether messages are shown in English: the first of the
// variables that is set decides (POSIX.1-2017, Base Definitions 8.2).
func (s *session) english() bool {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := s.getenv(name); v != "" {
			return strings.HasPrefix(strings.ToLower(v), "en")
		}
	}
	return false
}

func newPrinter(english bool) *message.Printer {
	b := catalog.NewBuilder(catalog.Fallback(language.English))
	if english {
		return message.NewPrinter(language.English, message.Catalog(b))
	}
	for _, part := range chinese() {
		for _, t := range part {
			// The only error is a tag or a message that is not a string.
			_ = b.SetString(language.SimplifiedChinese, t.english, t.chinese)
		}
	}
	return message.NewPrinter(language.SimplifiedChinese, message.Catalog(b))
}

// translation is a message in English, the key, and in Chinese.
type translation struct{ english, chinese string }

// chinese is the catalogue. A test holds it against the sources.
func chinese() [][]translation {
	return [][]translation{catalogueOfCommands(), catalogueOfProblems(), catalogueOfReading(), catalogueOfLayout(), catalogueOfBundles(), catalogueOfImporting()}
}

// verbatim keeps the printer from grouping digits: 2026 is a year, not 2,026.
type verbatim struct{ value any }

func (v verbatim) Format(f fmt.State, verb rune) {
	fmt.Fprintf(f, fmt.FormatString(f, verb), v.value)
}

// visible is text from a file or a file's name as it may be shown on a
// terminal: characters that would steer it, or turn the line around, stand
// for themselves in writing.
func visible(text string) string {
	plain := func(r rune) bool { return r == '\t' || r == '\u3000' || r == '\u00a0' || unicode.IsPrint(r) }
	if strings.IndexFunc(text, func(r rune) bool { return !plain(r) }) < 0 {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if plain(r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "<%04X>", r)
		}
	}
	return b.String()
}
