package fonts

import (
	"encoding/binary"
	"unicode/utf16"
)

// Numbers of names (5.2.7).
const (
	nameCopyright  = 0
	nameFull       = 4
	nameVersion    = 5
	namePostScript = 6
)

// Name is the face's full name.
func (f *Face) Name() string { return f.named(nameFull) }

// Version is the face's version, as its maker writes it.
func (f *Face) Version() string { return f.named(nameVersion) }

// Copyright is the face's copyright lines.
func (f *Face) Copyright() string { return f.named(nameCopyright) }

// PostScriptName is the face's name in printable ASCII without blanks; empty
// where the file has none such.
func (f *Face) PostScriptName() string {
	name := f.named(namePostScript)
	for _, c := range []byte(name) {
		// The characters that a PostScript name may not hold (5.2.7, name 6).
		switch c {
		case '[', ']', '(', ')', '{', '}', '<', '>', '/', '%':
			return ""
		}
		if c <= ' ' || c > '~' {
			return ""
		}
	}
	return name
}

// named is a string of the name table in English for Windows, the one that
// every face has; empty where it is missing or damaged.
func (f *Face) named(number int) string {
	if len(f.name) < 6 {
		return ""
	}
	storage := u16(f.name, 4)
	for i := range min(u16(f.name, 2), (len(f.name)-6)/12) {
		record := f.name[6+12*i:][:12]
		if u16(record, 0) != 3 || u16(record, 2) != 1 || u16(record, 4) != 0x409 || u16(record, 6) != number {
			continue
		}
		start := storage + u16(record, 10)
		end := start + u16(record, 8)&^1
		if end > len(f.name) {
			return ""
		}
		units := make([]uint16, 0, (end-start)/2)
		for at := start; at < end; at += 2 {
			units = append(units, binary.BigEndian.Uint16(f.name[at:]))
		}
		return string(utf16.Decode(units))
	}
	return ""
}
