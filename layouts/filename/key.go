//go:build !js

package filename

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Key is the same for two paths, with / between their parts, where some system
// takes them for one: Windows and macOS do not tell upper case from lower (each
// by a table of its own: ı and i share an I, ß and ss an SS),
// macOS not one normal form of Unicode from another, and Windows leaves out
// dots and spaces at a name's end.
func Key(path string) string {
	parts := strings.Split(path, "/")
	for i, part := range parts {
		folded := cases.Fold().String(strings.ToUpper(norm.NFD.String(part)))
		parts[i] = strings.TrimRight(norm.NFC.String(folded), ". ")
	}
	return strings.Join(parts, "/")
}
