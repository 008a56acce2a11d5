package worksheets

import (
	"reflect"
	"slices"
	"strings"
)

// Report is a definition over what was answered on other worksheets. It asks
// nothing: each of its blocks names by path where its answers stand.
type Report struct {
	ID      string   `yaml:"id,required"` // kebab-case, stable for ever
	Version int      `yaml:"version,required" range:"1..99999999"`
	Title   string   `yaml:"title,required"`
	Summary string   `yaml:"summary"` // one sentence: the file's subject
	Author  string   `yaml:"author"`
	Paper   Paper    `yaml:"paper,required"`
	Look    Look     `yaml:"look"`
	Over    []string `yaml:"over,required" most:"10" words:"-"` // ids of worksheets
	// Choose says which of many copies of a worksheet a block shows that has
	// room for one; else it is the first.
	Choose []Choosing `yaml:"choose" most:"10"`
	// Agree are numbers that should be the same. Where they are not, whoever
	// makes the report is told; nothing is printed of it.
	Agree  []Agreement   `yaml:"agree" most:"20"`
	Blocks []ReportBlock `yaml:"blocks,required" most:"200"`

	source *Source
}

// Choosing prefers the copies of a worksheet by an answer.
type Choosing struct {
	By     AnswerPath `yaml:"by,required" answers:"one"`
	Prefer []string   `yaml:"prefer,required" most:"40" words:"-"` // option ids, the best first
}

// Agreement is a number of rows, and an answer that says how many there are.
type Agreement struct {
	Rows   AnswerPath `yaml:"rows,required" answers:"rows"`
	Number AnswerPath `yaml:"number,required" answers:"number"`
}

// Source knows where all this stands in its file; nil where it was not read
// from one.
func (r *Report) Source() *Source { return r.source }

// ReadReport reads a report. The error is of type [Problems]. The worksheets
// that it is over are not looked for: see [Report.CheckOver].
func ReadReport(file string, data []byte) (*Report, error) {
	report := new(Report)
	source, err := readYAML(file, data, report)
	if err != nil {
		return nil, err
	}
	report.source = source
	return report, nil
}

func (r *Report) check(at spot) {
	if r.ID != "" && !isID(r.ID, '-') {
		at.key("id").noID(r.ID, '-', "community-report")
	}
	for i, id := range r.Over {
		if slices.Index(r.Over, id) < i {
			at.key("over").item(i).problem(Msg("the worksheet %q stands here twice", clip(id)), Msg("delete it here"))
		}
	}
	if at.c.deep {
		return
	}
	answerPaths(reflect.ValueOf(r), "", "", func(path string, p AnswerPath, _ []string) {
		place := spot{c: at.c, path: path}
		switch id := p.Worksheet(); {
		case strings.Count(string(p), ".") == 0:
			place.problem(Msg("%q does not say which question", clip(string(p))), Msg("write the worksheet, a point and the question's id: %q", "problem-filter-card.verdict"))
		case !slices.Contains(r.Over, id):
			place.problem(Msg("the report is not over a worksheet %q", clip(id)), didYouMean(id, r.Over))
		}
	})
}

// CheckOver is what is wrong with the paths of a report, given the worksheets
// that it is over; of those that are not given nothing is said. The error is
// nil or [Problems], with their places.
func (r *Report) CheckOver(sheets ...*Worksheet) error {
	var findings Findings
	byID := map[string]*Worksheet{}
	for _, sheet := range sheets {
		byID[sheet.ID] = sheet
	}
	answerPaths(reflect.ValueOf(r), "", "", func(path string, p AnswerPath, kinds []string) {
		sheet := byID[p.Worksheet()]
		if sheet == nil {
			return
		}
		fields, unknown, known := p.follow(sheet)
		switch {
		case fields == nil:
			findings.Add(Problem{Path: path, What: Msg("there is no question %q in %q", clip(unknown), sheet.ID), Hint: didYouMean(unknown, known)})
		case !slices.Contains(kinds, kindAt(fields)):
			findings.Add(Problem{Path: path, What: Msg("%q has answers of the kind %q, and this takes: %s",
				clip(string(p)), kindAt(fields), strings.Join(kinds, ", "))})
		}
	})
	if findings.Err() == nil {
		return nil
	}
	return r.source.Locate(findings.Problems())
}

// EachText calls visit for every piece of printed words, with its path.
func (r *Report) EachText(visit func(path, words string)) {
	visit("title", r.Title)
	walk(reflect.ValueOf(r.Blocks), "blocks", func(path []byte, v reflect.Value) {
		if v.Kind() == reflect.String && v.Type() != reflect.TypeFor[AnswerPath]() {
			visit(string(path), v.String())
		}
	})
}
