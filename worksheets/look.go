package worksheets

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Look is how a worksheet looks, and who signs it. That of a bundle goes over
// those of its worksheets, key by key.
type Look struct {
	Size   LookSize `yaml:"size"`
	Accent Colour   `yaml:"accent"` // of discs, section rules and border; "": black
	Border Border   `yaml:"border"` // around every page
	Middle bool     `yaml:"middle"` // what a page has room for and more stands in its middle
	Name   string   `yaml:"name"`   // the account's, in the footer
	QR     string   `yaml:"qr"`     // an address, as a code in the footer

	Logo ImageFile `yaml:"logo" words:"-"` // a PNG or JPEG below the definition's folder, in the footer
}

// LookSize is how large everything is.
type LookSize uint8

const (
	NormalSize LookSize = iota
	LargeSize           // lines 10 mm apart, prompts of 10.5 pt
)

func (s LookSize) names() []string { return []string{"normal", "large"} }

// Over is the look of a worksheet with what this one says in its place.
func (l Look) Over(of Look) Look {
	if l.Size != NormalSize {
		of.Size = l.Size
	}
	if l.Accent != "" {
		of.Accent = l.Accent
	}
	if l.Border != NoBorder {
		of.Border = l.Border
	}
	of.Middle = of.Middle || l.Middle
	if l.Name != "" {
		of.Name = l.Name
	}
	if l.QR != "" {
		of.QR = l.QR
	}
	if l.Logo != "" {
		of.Logo = l.Logo
	}
	return of
}

// maxName is how many characters a footer has room for beside the rest.
const maxName = 16

// maxCode is how long an address may be: beyond it the code's modules are
// smaller than a footer can show.
const maxCode = 100

func (l *Look) check(at spot) {
	at.key("name").words(l.Name, maxName)
	at.key("qr").address(l.QR)
	l.Logo.checkFile(at.key("logo"))
	l.Accent.check(at.key("accent"))
}

// address checks what a code leads to: an absolute address that is short enough.
func (s spot) address(address string) {
	plain := strings.IndexFunc(address, func(r rune) bool { return r <= ' ' || r > '~' }) < 0
	web := strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
	switch {
	case address == "":
	case !plain || !web:
		s.problem(Msg("this is no absolute address"), Msg("write one that begins with https://, in ASCII"))
	case len(address) > maxCode:
		s.problem(Msg("this has %d characters, and room for %d", len(address), maxCode), Msg("write a shorter address"))
	}
}

// Colour is a colour as web pages write it: "#C03A2B".
type Colour string

// RGB is its three channels; ok is false where it is none.
func (c Colour) RGB() (red, green, blue uint8, ok bool) {
	n, err := strconv.ParseUint(strings.TrimPrefix(string(c), "#"), 16, 32)
	if err != nil || len(c) != len("#RRGGBB") || c[0] != '#' {
		return 0, 0, 0, false
	}
	return uint8(n >> 16), uint8(n >> 8), uint8(n), true
}

// leastContrast is that of a white number on a disc of the colour, and of a
// rule of it on white paper (WCAG 2.2, 1.4.3). The measure is of luminance
// alone, so that a print in grey is as good.
const leastContrast = 4.5

func (c Colour) check(at spot) {
	if c == "" {
		return
	}
	if _, _, _, ok := c.RGB(); !ok {
		at.problem(Msg("%q is no colour", clip(string(c))), Msg("write red, green and blue in hexadecimal, in quotes: %q", "#C03A2B"))
		return
	}
	if contrast := c.contrast(); contrast < leastContrast {
		at.problem(Msg("the colour is too pale: its contrast with white is %.1f, and must be %.1f", math.Floor(contrast*10)/10, leastContrast),
			Msg("write a darker one: %q", string(c.darkened())))
	}
}

// contrast is the colour's contrast with white (WCAG 2.2).
func (c Colour) contrast() float64 {
	r, g, b, _ := c.RGB()
	return 1.05 / (0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b) + 0.05)
}

// linear is a channel of sRGB as a share of light (IEC 61966-2-1).
func linear(channel uint8) float64 {
	s := float64(channel) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

// darkened is the brightest colour of the same hue that has the contrast.
func (c Colour) darkened() Colour {
	r, g, b, _ := c.RGB()
	for share := 255; share > 0; share-- {
		dark := func(channel uint8) int { return int(channel) * share / 255 }
		darker := Colour(fmt.Sprintf("#%02X%02X%02X", dark(r), dark(g), dark(b)))
		if darker.contrast() >= leastContrast {
			return darker
		}
	}
	return "#000000"
}
