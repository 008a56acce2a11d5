// Package filename makes names for files out of titles, which may hold
// anything.
package filename

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Names longer than 255 bytes cannot be stored on most disks.
const longest = 200

// Of is a file's name made of words: without what a disk or a shell takes for
// something else, on any system. It is NFC, as people type it and as other
// programs than macOS's Finder expect it.
func Of(words, extension string) string {
	name := strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, norm.NFC.String(words))
	name = strings.TrimLeft(strings.TrimSpace(name), ".-")
	for len(name) > longest {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	name = strings.TrimRight(name, ". ")
	if name == "" {
		name = "worksheet"
	}
	return name + extension
}
