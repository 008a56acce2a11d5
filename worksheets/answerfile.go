package worksheets

import (
	"slices"
	"strconv"
	"strings"
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
		return nil, source.Locate(jsonProblems(source, fault))
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

// jsonProblems is why a text is not JSON: all slips of the hand in it, where
// mending them gets further than the first fault, and else that fault.
func jsonProblems(source *Source, fault *jsonFault) Problems {
	problems := Problems{source.at(fault.at, "", fault.what, fault.hint)}
	if start := strings.TrimLeft(source.text, " \t\r\n"); isBareKey(start) {
		return Problems{source.at(len(source.text)-len(start), "", Msg("this is YAML, and an answer file is JSON"),
			Msg("%s writes one to begin with", "worksheet answers WORKSHEET -o answers.json"))}
	}
	if len(source.text) > maxMended {
		return problems
	}
	m := mendJSON(source.text)
	if len(m.slips) == 0 || m.full() {
		return problems
	}
	mended, back := m.mended()
	_, left := scanJSON(mended)
	switch {
	case left == nil:
		return m.problems(source)
	case back(left.at) > fault.at:
		return append(m.problems(source), source.at(back(left.at), "", left.what, left.hint))
	}
	return problems
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
	if len(data) > maxAnswerFile {
		return "", nil, source.whole(Msg("the file is larger than %d MiB", maxAnswerFile>>20), Msg("share it out over several files"))
	}
	if what, hint, ok := Foreign(data); ok {
		return "", nil, source.whole(what, hint)
	}
	text, notes, ok := plainText(source, data)
	if !ok {
		return "", nil, source.whole(Msg("the file is neither UTF-8 nor GB18030"), Msg("save it as UTF-8"))
	}
	if strings.TrimSpace(text) == "" {
		return "", nil, source.whole(Msg("the file is empty"), Msg("%s writes one to begin with", "worksheet answers WORKSHEET -o answers.json"))
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

// Answers is what stands under "answers", as it stands there; ok is false: nothing.
func (f *AnswerFile) Answers() (text string, ok bool) {
	i := f.root.index(headAnswers)
	if i < 0 {
		return "", false
	}
	v := f.root.items[i]
	return f.source.text[v.start:v.end], true
}

// text is the string of a value.
func (f *AnswerFile) text(v jsonValue) string {
	return jsonText(f.source.text, int(v.start), int(v.end))
}
