package library

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/worksheets"
)

// everyID is the ids of all worksheets, examples too.
func everyID() []string { return slices.Concat(IDs(), ExampleIDs()) }

func definition(t *testing.T, id string) *worksheets.Worksheet {
	t.Helper()
	file, data, ok := Worksheet(id)
	if !ok {
		t.Fatalf("no worksheet %q", id)
	}
	sheet, err := worksheets.Read(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

func TestEveryWorksheetReads(t *testing.T) {
	for _, id := range everyID() {
		if sheet := definition(t, id); sheet.ID != id {
			t.Errorf("%s.yaml defines %q", id, sheet.ID)
		}
	}
}

func TestEverySampleIsGood(t *testing.T) {
	var owned []string
	for _, id := range everyID() {
		sheet := definition(t, id)
		for _, name := range Samples(id) {
			owned = append(owned, name)
			data, _ := Sample(name)
			file, err := worksheets.ReadAnswers(name, data)
			if err != nil {
				t.Error(err)
				continue
			}
			if len(file.Notes) > 0 {
				t.Error(file.Notes)
			}
			if _, err := file.For(sheet); err != nil {
				t.Error(err)
			}
		}
	}
	for _, name := range slices.Concat(named("answers/*.json"), named("examples/answers/*.json")) {
		if !slices.Contains(owned, name) {
			t.Errorf("%s belongs to no worksheet", name)
		}
	}
}

func TestEmptyAnswersAreAccepted(t *testing.T) {
	for _, id := range everyID() {
		sheet := definition(t, id)
		file, err := worksheets.ReadAnswers(id+".json", worksheets.EmptyAnswers(sheet))
		if err != nil {
			t.Error(err)
			continue
		}
		answers, err := file.For(sheet)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, f := range sheet.Fields() {
			if answers.Copies[0].Get(f.ID).Given() {
				t.Errorf("%s: %s is not left out", id, f.ID)
			}
		}
	}
}

// TestNamesAreOnesOwn: a name leads to one thing, so that examples and what is
// built in are asked for alike; and every example shows itself filled in.
func TestNamesAreOnesOwn(t *testing.T) {
	seen := map[string]string{}
	once := func(name, what string) {
		if other, twice := seen[name]; twice {
			t.Errorf("%q is %s and %s", name, other, what)
		}
		seen[name] = what
	}
	for _, id := range IDs() {
		once(id, "a worksheet")
	}
	for _, id := range ExampleIDs() {
		once(id, "an example")
		if len(Samples(id)) != 1 {
			t.Errorf("the example %s has the samples %v", id, Samples(id))
		}
	}
	for _, id := range ReportIDs() {
		once(id, "a report")
	}
	for _, b := range Bundles() {
		for _, name := range append([]string{b.ID}, b.Keywords...) {
			once(name, "a bundle")
		}
	}
	samples := slices.Concat(named("answers/*.json"), named("examples/answers/*.json"))
	slices.Sort(samples)
	if len(slices.Compact(slices.Clone(samples))) != len(samples) {
		t.Errorf("two samples have one name: %v", samples)
	}
	if len(ExampleIDs()) < 3 {
		t.Errorf("the examples are %v", ExampleIDs())
	}
}

func TestUnknownNames(t *testing.T) {
	for _, id := range []string{"", ".", "..", "none", "answers/x", "../library", "examples/certificate", "answers/certificate", "../certificate", strings.Repeat("x", 300)} {
		if _, _, ok := Worksheet(id); ok {
			t.Errorf("there is a worksheet %q", id)
		}
		if _, ok := Sample(id); ok {
			t.Errorf("there is a sample %q", id)
		}
		if names := Samples(id); len(names) > 0 {
			t.Errorf("%q has the samples %v", id, names)
		}
	}
}

// TestIDsNeverChange holds the ids that answer files refer to, and the shape
// of each answer. A change here breaks every answer file that somebody has.
func TestIDsNeverChange(t *testing.T) {
	tests := []struct{ id, want string }{
		{"community-listening-sheet", `
			community text; place one of online, offline, both; recorder text; from date; to date; sheet number;
			crowd text; scene text; size one of small, right, large; repeated text;
			role one of bystander, contributor, pillar;
			delivered any of list, template, toolkit, steps, resources, pitfalls; delivered_what text;
			log rows {date date; who text; quote text;
				value any of place, form, time, ownership; scene text; progress text; obstacle text};
			jobs rows 10 {who text; scene text; progress text; obstacle text; from numbers};
			top rows 5 {problem text; rows numbers; count number 0 to 9999}; next text`},
		{"listening-slips", `
			date date; who text; quote text; scene text; progress text; obstacle text`},
		{"community-guide", ``},
		{"problem-filter-card", `
			card text; date date; source text; who text; scene text; progress text; obstacle text; others text;
			main_value one of place, form, time, ownership; more_values any of place, form, time, ownership but main_value;
			because text; therefore text;
			love {answer one of yes, no, unsure; evidence text}; money {answer one of yes, no, unsure; evidence text};
			growth {answer one of yes, no, unsure; evidence text}; talent {answer one of yes, no, unsure; evidence text};
			own_problem {answer one of yes, no; reason text}; rule text; stuck one of money, access, time; simpler text;
			verdict one of do, rework, drop; delivery any of service, tool, course; next text; due date`},
		{"shortest-loop-checklist", `
			round number; date date; like one of slash, parent, career, organizer, none; goal text;
			steps {enter {done done; date date; evidence text}; contribute {done done; date date; evidence text};
				record {done done; date date; evidence text}; jobs {done done; date date; evidence text};
				translate {done done; date date; evidence text}; filter {done done; date date; evidence text};
				deliver {done done; date date; evidence text}; return {done done; date date; evidence text}};
			record_count number 0 to 30; jobs_count number 0 to 10;
			first one of enter, contribute, job, deliver; why text; proved text; disproved text;
			again_from one of enter, contribute, record, jobs, translate, filter, deliver, return`},
	}
	for _, tt := range tests {
		got := shapes(definition(t, tt.id).Fields())
		want := strings.Join(strings.Fields(tt.want), " ")
		// The order of questions on paper may change; the ids may not.
		if a, b := parts(got), parts(want); !slices.Equal(a, b) {
			t.Errorf("%s\ngot  %s\nwant %s", tt.id, strings.Join(a, ";"), strings.Join(b, ";"))
		}
	}
}

// parts are the questions of a shape, in the order of the alphabet.
func parts(shape string) []string {
	var parts []string
	depth, from := 0, 0
	for i, r := range shape + ";" {
		switch {
		case r == '{':
			depth++
		case r == '}':
			depth--
		case r == ';' && depth == 0:
			parts = append(parts, strings.TrimSpace(shape[from:i]))
			from = i + 1
		}
	}
	slices.Sort(parts)
	return parts
}

// shapes is the shape of questions.
func shapes(fields []worksheets.Field) string {
	var all []string
	for _, f := range fields {
		all = append(all, f.ID+" "+shape(f))
	}
	return strings.Join(all, "; ")
}

func shape(f worksheets.Field) string {
	var ids []string
	for _, o := range f.Options {
		ids = append(ids, o.ID)
	}
	options := strings.Join(ids, ", ")
	switch f.Kind {
	case worksheets.TextField:
		return "text"
	case worksheets.NumberField:
		if f.Min != nil && f.Max != nil && *f.Min == 0 {
			return fmt.Sprintf("number %d to %d", *f.Min, *f.Max)
		}
		return "number"
	case worksheets.DateField:
		return "date"
	case worksheets.DoneField:
		return "done"
	case worksheets.NumbersField:
		return "numbers"
	case worksheets.OneField:
		return "one of " + options
	case worksheets.AnyField:
		if f.Except != "" {
			options += " but " + f.Except
		}
		return "any of " + options
	case worksheets.RowsField:
		most := ""
		if f.Max != nil {
			most = fmt.Sprintf("%d ", *f.Max)
		}
		return "rows " + most + "{" + shapes(f.Fields) + "}"
	}
	return "{" + shapes(f.Fields) + "}"
}

// TestEveryReportReads: the paths of the built-in reports lead to questions of
// the built-in worksheets.
func TestEveryReportReads(t *testing.T) {
	for _, id := range ReportIDs() {
		file, data, _ := Report(id)
		if !worksheets.IsReport(data) || worksheets.KindOfFile(data) == worksheets.BundleFile {
			t.Errorf("%s is not told from a worksheet", file)
		}
		report, err := worksheets.ReadReport(file, data)
		if err != nil {
			t.Fatal(err)
		}
		if report.ID != id {
			t.Errorf("%s defines %q", file, report.ID)
		}
		var sheets []*worksheets.Worksheet
		for _, over := range report.Over {
			sheets = append(sheets, definition(t, over))
		}
		if err := report.CheckOver(sheets...); err != nil {
			t.Error(err)
		}
	}
	for _, id := range IDs() {
		if _, data, _ := Worksheet(id); worksheets.IsReport(data) {
			t.Errorf("%s is taken for a report", id)
		}
	}
}

// TestCarriedOver: nobody copies what another worksheet says already.
func TestCarriedOver(t *testing.T) {
	listening := definition(t, "community-listening-sheet")
	data, _ := Sample("slash-community-listening-sheet.json")
	file, err := worksheets.ReadAnswers("slash", data)
	if err != nil {
		t.Fatal(err)
	}
	answers, err := file.For(listening)
	if err != nil {
		t.Fatal(err)
	}
	carried := func(id string, rows ...int) []worksheets.Group {
		t.Helper()
		sheet := definition(t, id)
		data, err := worksheets.Carry(sheet, listening, answers, rows)
		if err != nil {
			t.Fatal(err)
		}
		begun, err := worksheets.ReadAnswers(id, data)
		if err != nil {
			t.Fatal(err)
		}
		answers, err := begun.For(sheet)
		if err != nil {
			t.Fatal(err)
		}
		return answers.Copies
	}
	jobs := answers.Copies[0].Get("jobs").Rows
	if deck := carried("problem-filter-card"); len(deck) != len(jobs) {
		t.Errorf("%d cards of %d sentences", len(deck), len(jobs))
	}
	for i, card := range carried("problem-filter-card", 2, 5, 7) {
		job := jobs[[]int{2, 5, 7}[i]-1]
		for _, id := range []string{"who", "scene", "progress", "obstacle"} {
			if got, want := card.Get(id).Text, job.Get(id).Text; got != want || got == "" {
				t.Errorf("card %d: %s is %q, not %q", i, id, got, want)
			}
		}
		if got, want := card.Get("source").Text, worksheets.JoinRefs(job.Get("from").Refs); got != want || got == "" {
			t.Errorf("card %d: the source is %q, not %q", i, got, want)
		}
	}
	list := carried("shortest-loop-checklist")[0]
	if list.Get("record_count").Number != 30 || list.Get("jobs_count").Number != 10 { // 35 entries tick all 30 boxes
		t.Errorf("counts of %d and %d", list.Get("record_count").Number, list.Get("jobs_count").Number)
	}
}

// TestQuizIsWhole: the points of the quiz come to a round sum, and its answer
// key has an answer to every question that has points.
func TestQuizIsWhole(t *testing.T) {
	sheet := definition(t, "quiz")
	if points := sheet.Points(); points != "100" {
		t.Errorf("it has %s points", points)
	}
	_, key, ok := sheet.Key()
	if !ok {
		t.Fatal("it has no answer key")
	}
	for _, f := range sheet.Fields() {
		inHead := slices.Contains([]string{"name", "date", "score"}, f.ID)
		if given := key.Copies[0].Get(f.ID).Given(); given == inHead {
			t.Errorf("%s has an answer in the key: %v", f.ID, given)
		}
	}
}
