package worksheets

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// plainText is a file as UTF-8, whatever an editor or a shell on Windows saved
// it as. What was not UTF-8 comes with a note; ok is false for what is no text
// in an encoding that we know.
func plainText(source *Source, data []byte) (text string, notes Problems, ok bool) {
	decoder, note, ok := textDecoder(data, utf8.Valid(data))
	switch {
	case !ok:
		return "", nil, false
	case decoder == nil:
		return string(data), nil, true
	}
	decoded, _, err := transform.Bytes(decoder, data)
	if err != nil {
		return "", nil, false
	}
	if note.What.Format == "" {
		return string(decoded), nil, true
	}
	note.File = source.file
	text = string(decoded)
	return text, Problems{note}, !strings.ContainsRune(text, utf8.RuneError)
}

// TextDecoder makes a text UTF-8 that begins with some bytes, or is them:
// UTF-16 (a redirect in PowerShell), or GB18030, of which GBK is a part
// (Notepad and Excel in China). It takes away a byte order mark. Nil is that
// nothing has to be done. What was not UTF-8 has a note, of no file yet; ok is
// false for what is none of them.
func TextDecoder(start []byte) (decoder transform.Transformer, note Problem, ok bool) {
	return textDecoder(start, utf8.Valid(whole(start)))
}

func textDecoder(start []byte, valid bool) (decoder transform.Transformer, note Problem, ok bool) {
	switch {
	case isUTF16(start):
		return unicode.UTF16(endianOf(start), unicode.UseBOM).NewDecoder(), Problem{Note: true,
			What: Msg("the file is not UTF-8; it was read as UTF-16"), Hint: Msg("save it as UTF-8 when it is changed next")}, true
	case bytes.HasPrefix(start, []byte("\uFEFF")) && valid:
		return unicode.UTF8BOM.NewDecoder(), Problem{}, true
	case valid:
		return nil, Problem{}, true
	}
	if gb18030 == nil {
		return nil, Problem{}, false
	}
	decoded, err := gb18030.NewDecoder().Bytes(start)
	if err != nil || bytes.ContainsRune(bytes.TrimRight(decoded, "\uFFFD"), utf8.RuneError) {
		return nil, Problem{}, false
	}
	return gb18030.NewDecoder(), Problem{Note: true,
		What: Msg("the file is not UTF-8; it was read as GB18030"), Hint: Msg("if characters look wrong, save it as UTF-8")}, true
}

// whole is the bytes without the part of a character at their end that would go
// on after them.
func whole(start []byte) []byte {
	for back := 1; back < utf8.UTFMax && back <= len(start); back++ {
		if last := start[len(start)-back:]; utf8.RuneStart(last[0]) {
			if !utf8.FullRune(last) {
				return start[:len(start)-back]
			}
			break
		}
	}
	return start
}

// isUTF16 reports whether a file is UTF-16, with its mark or, of ASCII text, without.
func isUTF16(data []byte) bool {
	if len(data) < 2 {
		return false
	}
	a, b := data[0], data[1]
	return a == 0xFF && b == 0xFE || a == 0xFE && b == 0xFF || (a == 0) != (b == 0)
}

// endianOf is the order of the bytes of a UTF-16 file that has no mark.
func endianOf(data []byte) unicode.Endianness {
	if data[0] == 0 {
		return unicode.BigEndian
	}
	return unicode.LittleEndian
}

// Foreign is what a file is that was meant to be a text and is none, told by
// its first bytes: its name, and what to do with it.
func Foreign(data []byte) (what, hint Message, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return Msg("this is a PDF, not a text file"), Msg("name the definition (.yaml) or the answers (.json) that it was made from"), true
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")), bytes.HasPrefix(data, []byte("\xFF\xD8\xFF")), bytes.HasPrefix(data, []byte("GIF8")):
		return Msg("this is a picture, not a text file"), Msg("name the definition (.yaml) or the answers (.json) that it was made from"), true
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return archive(data)
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return Msg("this is an Office document of the old format, not a text file"), Msg("copy its text into a text file, and save that as UTF-8"), true
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return Msg("this is a document with formatting (RTF), not a text file"), Msg("save it as plain text, UTF-8"), true
	case isHTML(data):
		return Msg("this is a web page, not a definition or answers"), Msg("download the file itself, not the page that shows it"), true
	}
	return Message{}, Message{}, false
}

// archive tells what a ZIP holds by the names in it.
func archive(data []byte) (what, hint Message, ok bool) {
	switch {
	case bytes.Contains(data, []byte("xl/workbook.xml")), bytes.Contains(data, []byte("xl/worksheets")):
		return Msg("this is a spreadsheet (.xlsx), not a text file"), Msg("make a PDF of each of its rows with %s", "worksheet batch WORKSHEET --answers FILE.xlsx -o DIR"), true
	case bytes.Contains(data, []byte("word/document.xml")), bytes.Contains(data, []byte("word/")):
		return Msg("this is a Word document (.docx), not a text file"), Msg("copy its text into a text file, and save that as UTF-8"), true
	}
	return Msg("this is a ZIP archive, not a text file"), Msg("unpack it, and name the file in it"), true
}

func isHTML(data []byte) bool {
	start := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 64)], "\ufeff \t\r\n"))
	return bytes.HasPrefix(start, []byte("<!doctype html")) || bytes.HasPrefix(start, []byte("<html"))
}
