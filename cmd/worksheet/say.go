package main

import (
	"fmt"
	"strings"
	"unicode"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/chinese"
)

// say is a message in the reader's language. The catalogue is made for the
// first message, so that a call which has nothing to say does not pay for it.
func (s *session) say(m worksheets.Message) string {
	m = harmless(m)
	if s.english() {
		return m.String()
	}
	if s.chinese == nil {
		s.chinese = chinese.New(ownTexts())
	}
	return s.chinese.Message(m)
}

// harmless is a message with arguments that may be shown on a terminal.
func harmless(m worksheets.Message) worksheets.Message {
	args := make([]any, len(m.Args))
	for i, a := range m.Args {
		switch a := a.(type) {
		case worksheets.Message:
			args[i] = harmless(a)
		case string:
			args[i] = visible(a)
		default:
			args[i] = a
		}
	}
	return worksheets.Message{Format: m.Format, Args: args}
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

// text is a message of the command's own: its English format, which is the
// key, and its Chinese one.
type text struct{ english, chinese string }

// ownTexts are the messages of the command and of the engine in it. A test holds them against the
// sources; those of the other packages are in package chinese.
func ownTexts() map[string]string {
	own := engine.Texts()
	for _, part := range catalogue() {
		for _, t := range part {
			own[t.english] = t.chinese
		}
	}
	return own
}

func catalogue() [][]text {
	return [][]text{catalogueOfCommands(), catalogueOfLearning(), catalogueOfFormats(), catalogueOfProblems(), catalogueOfBundles(), catalogueOfSources(), catalogueOfFields(), catalogueOfBatches(), catalogueOfServing(), catalogueOfPages()}
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
