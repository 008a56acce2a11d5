// Package filename makes names for files out of titles, which may hold
// anything, and tells which names are one and the same on some system.
package filename

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Longest is how many bytes a name has that no disk stores (ext4, APFS); NTFS
// counts UTF-16 units, which are never more.
const Longest = 255

// mostWords is how many of them come from the title: endings and numbers
// follow it.
const mostWords = 200

// Of is a file's name made of words: without what a disk or a shell takes for
// something else, on any system. It is NFC, as people type it and as other
// programs than macOS's Finder expect it. The extension begins with a dot, or
// is empty; what the caller puts between the two may have 40 bytes.
func Of(words, extension string) string {
	name := strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, norm.NFC.String(words))
	name = strings.TrimLeft(strings.TrimSpace(name), ".- ")
	for len(name) > mostWords {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	name = strings.TrimRight(name, ". ")
	switch {
	case name == "":
		name = "worksheet"
	case device(name):
		name = "_" + name
	}
	return name + extension
}

// device reports whether Windows takes a name for one of its devices: what
// stands before the first dot decides, whatever its case
// (Microsoft, "Naming Files, Paths, and Namespaces").
func device(name string) bool {
	base, _, _ := strings.Cut(name, ".")
	base = strings.ToUpper(strings.TrimRight(base, " "))
	for _, port := range []string{"COM", "LPT"} {
		if number, ok := strings.CutPrefix(base, port); ok && utf8.RuneCountInString(number) == 1 && strings.Contains("0123456789¹²³", number) {
			return true
		}
	}
	return slices.Contains([]string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}, base)
}
