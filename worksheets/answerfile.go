package worksheets

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// maxAnswerFile is how large an answer file may be, or a line of JSON Lines.
const maxAnswerFile = 16 << 20

// AnswerFile is an answer file that is JSON, but not yet checked against its
// worksheet.
type AnswerFile struct {
	Worksheet string   // the id that it names; "": none, see For
	Version   int      // the version that it names; 0: none
	Notes     Problems // worth knowing, but not wrong

	source *Source
	root   jsonValue
}

// Source knows where each answer stands in the file.
func (f *AnswerFile) Source() *Source { return f.source }

// ReadAnswers reads an answer file. The error is of type [Problems], and is
// about the file as JSON: what it says is checked by [AnswerFile.For], so that
// one run names everything.
func ReadAnswers(file string, data []byte) (*AnswerFile, error) {
	text, notes, problems := answerText(file, data)
	if problems != nil {
		return nil, problems
	}
	source := newSource(file, text)
	root, fault := scanJSON(text)
	if fault == nil && root.kind != jsonObject {
		fault = &jsonFault{int(root.start), Msg("an answer file is an object"), Msg(`write {"worksheet": "…", "version": 1, "answers": {…}}`)}
	}
	if fault != nil {
		return nil, source.Locate(Problems{source.at(fault.at, "", fault.what, fault.hint)})
	}
	source.paths = jsonPaths{root}
	f := &AnswerFile{Notes: notes, source: source, root: root}
	for i, key := range root.keys {
		switch v := root.items[i]; {
		case key.name == headWorksheet && v.kind == jsonString:
			f.Worksheet = f.text(v)
		case key.name == headVersion && v.kind == jsonNumber:
			f.Version, _ = strconv.Atoi(text[v.start:v.end])
		}
	}
	return f, nil
}

// The keys of an answer file.
const (
	headWorksheet = "worksheet"
	headVersion   = "version"
	headAnswers   = "answers"
)

func headKeys() []string { return []string{headWorksheet, headVersion, headAnswers} }

// answerText is a file as text: UTF-8, or what Excel on Windows saves in China.
func answerText(file string, data []byte) (text string, notes, problems Problems) {
	source := newSource(file, "")
	switch {
	case len(data) > maxAnswerFile:
		return "", nil, source.whole(Msg("the file is larger than %d MiB", maxAnswerFile>>20), Msg("share it out over several files"))
	case isUTF16(data):
		return "", nil, source.whole(Msg("the file is saved as UTF-16"), Msg("save it as UTF-8"))
	case utf8.Valid(data):
		text = strings.TrimPrefix(string(data), "\uFEFF")
	default:
		var err error
		text, err = simplifiedchinese.GB18030.NewDecoder().String(string(data))
		if err != nil || strings.ContainsRune(text, utf8.RuneError) {
			return "", nil, source.whole(Msg("the file is neither UTF-8 nor GB18030"), Msg("save it as UTF-8"))
		}
		notes = source.whole(Msg("the file is not UTF-8; it was read as GB18030"), Msg("if characters look wrong, save it as UTF-8"))
		notes[0].Note = true
	}
	if strings.TrimSpace(text) == "" {
		return "", nil, source.whole(Msg("the file is empty"), Message{})
	}
	return text, notes, nil
}

// NotesFor are the notes of the file, and that it was written for an older
// version of the worksheet, where it was: ids never change, so that it is read
// as before.
func (f *AnswerFile) NotesFor(sheet *Worksheet) Problems {
	notes := slices.Clone(f.Notes)
	if sheet == nil || f.Worksheet != sheet.ID || f.Version < 1 || f.Version >= sheet.Version {
		return notes
	}
	note := Problem{Path: headVersion, Note: true,
		What: Msg("the answers are for version %d of the worksheet, which is version %d now; they are read as before", f.Version, sheet.Version)}
	return append(notes, f.source.Locate(Problems{note})...)
}

// text is the string of a value.
func (f *AnswerFile) text(v jsonValue) string {
	return jsonText(f.source.text, int(v.start), int(v.end))
}
