package worksheets

import (
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

	source source
	root   jsonValue
}

// ReadAnswers reads an answer file. The error is of type [Problems], and is
// about the file as JSON: what it says is checked by [AnswerFile.For], so that
// one run names everything.
func ReadAnswers(file string, data []byte) (*AnswerFile, error) {
	f := &AnswerFile{source: source{file: file}}
	if problems := f.decode(data); problems != nil {
		return nil, problems
	}
	root, fault := scanJSON(f.source.text)
	if fault == nil && root.kind != jsonObject {
		fault = &jsonFault{int(root.start), Msg("an answer file is an object"), Msg(`write {"worksheet": "…", "version": 1, "answers": {…}}`)}
	}
	if fault != nil {
		p := Problem{What: fault.what, Hint: fault.hint}
		f.source.locate(&p, fault.at)
		return nil, Problems{p}
	}
	f.root = root
	for i, key := range root.keys {
		switch v := root.items[i]; {
		case key.name == "worksheet" && v.kind == jsonString:
			f.Worksheet = f.text(v)
		case key.name == "version" && v.kind == jsonNumber:
			f.Version, _ = strconv.Atoi(f.source.text[v.start:v.end])
		}
	}
	return f, nil
}

// decode sets the text of the file: UTF-8, or what Excel on Windows saves in
// China.
func (f *AnswerFile) decode(data []byte) Problems {
	switch {
	case len(data) > maxAnswerFile:
		return f.source.whole(Msg("the file is larger than %d MiB", maxAnswerFile>>20), Msg("share it out over several files"))
	case isUTF16(data):
		return f.source.whole(Msg("the file is saved as UTF-16"), Msg("save it as UTF-8"))
	case utf8.Valid(data):
		f.source.text = strings.TrimPrefix(string(data), "\uFEFF")
	default:
		text, err := simplifiedchinese.GB18030.NewDecoder().String(string(data))
		if bad := strings.IndexRune(text, utf8.RuneError); err != nil || bad >= 0 {
			return f.source.whole(Msg("the file is neither UTF-8 nor GB18030"), Msg("save it as UTF-8"))
		}
		f.source.text = text
		f.Notes = Problems{{File: f.source.file, Note: true, What: Msg("the file is not UTF-8; it was read as GB18030"), Hint: Msg("if characters look wrong, save it as UTF-8")}}
	}
	if strings.TrimSpace(f.source.text) == "" {
		return f.source.whole(Msg("the file is empty"), Message{})
	}
	return nil
}

// text is the string of a value.
func (f *AnswerFile) text(v jsonValue) string {
	return jsonText(f.source.text, int(v.start), int(v.end))
}

// Place is where the value of a path stands, both from 1, for problems that
// are found later; 0, 0 if the file has no such value.
func (f *AnswerFile) Place(path string) (line, column int) {
	v, ok := f.find(path)
	if !ok {
		return 0, 0
	}
	return f.source.place(int(v.start))
}

// Located are problems that know their path only, with their places in this
// file.
func (f *AnswerFile) Located(problems Problems) Problems {
	located := make(Problems, len(problems))
	for i, p := range problems {
		p.File = f.source.file
		if v, ok := f.find(p.Path); ok && p.Line == 0 {
			f.source.locate(&p, int(v.start))
		}
		located[i] = p
	}
	return located
}

// find is the value of a path such as answers[2].log[0].quote.
func (f *AnswerFile) find(path string) (jsonValue, bool) {
	v := f.root
	for path != "" {
		var step string
		end := strings.IndexAny(path[1:], ".[") + 1
		if end == 0 {
			end = len(path)
		}
		step, path = strings.TrimPrefix(path[:end], "."), path[end:]
		index := -1
		if strings.HasPrefix(step, "[") {
			if i, err := strconv.Atoi(strings.Trim(step, "[]")); err == nil && v.kind == jsonArray {
				index = i
			}
		} else {
			index = v.index(step)
		}
		if index < 0 || index >= len(v.items) {
			return jsonValue{}, false
		}
		v = v.items[index]
	}
	return v, true
}

// index is where an object has a key; -1: nowhere.
func (v jsonValue) index(key string) int {
	for i, k := range v.keys {
		if k.name == key {
			return i
		}
	}
	return -1
}
