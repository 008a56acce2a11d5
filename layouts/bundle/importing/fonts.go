package importing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// note keeps the name of a font that text is shown in, where the file does not
// carry it. A font's program stands in its descriptor (ISO 32000-1, 9.9); a
// Type 0 font's is that of its descendant.
func (c *copier) note(font types.Dict) {
	called := name(font, "BaseFont")
	switch name(font, "Subtype") {
	case "Type3":
		return
	case "Type0":
		if inner := c.source.array(font["DescendantFonts"]); len(inner) > 0 {
			font = c.source.dict(inner[0])
		}
	}
	d := c.source.dict(font["FontDescriptor"])
	if d["FontFile"] != nil || d["FontFile2"] != nil || d["FontFile3"] != nil {
		return
	}
	c.bare[readableName(called)] = true
}

// readableName is a font's name for people. Names are bytes (ISO 32000-1,
// 7.3.5): those of Chinese fonts are often written in GBK.
func readableName(s string) string {
	if !utf8.ValidString(s) {
		if decoded, err := simplifiedchinese.GB18030.NewDecoder().String(s); err == nil {
			s = decoded
		}
	}
	s = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) || r == utf8.RuneError {
			return '?'
		}
		return r
	}, s)
	if tag, rest, ok := strings.Cut(s, "+"); ok && len(tag) == 6 && strings.ToUpper(tag) == tag { // of a subset, 9.6.4
		s = rest
	}
	if s == "" {
		return "?"
	}
	return s
}
