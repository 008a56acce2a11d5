package layouttest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// Fillable lays out a worksheet to be filled in on a screen.
func Fillable(t testing.TB, sheet *worksheets.Worksheet, answers *worksheets.Answers) *page.Document {
	t.Helper()
	document, err := layouts.Print(sheet, answers, layouts.Options{Fillable: true, Pictures: Pictures(t, sheet)})
	if err != nil {
		t.Fatal(err)
	}
	return document
}

// Inputs are all places of a document to type and to tick in, in reading order.
func Inputs(document *page.Document) (all []page.Input) {
	for _, p := range document.Pages {
		for _, m := range page.Walk(p.Marks) {
			if g, ok := m.(page.Group); ok && g.Input != nil {
				all = append(all, *g.Input)
			}
		}
	}
	return all
}

// CheckInputs asks that every question of a worksheet is a place to type or to
// tick in, with the answers that it has, that each says what it is, and that none
// lies on another or over the edge of its page.
func CheckInputs(t *testing.T, sheet *worksheets.Worksheet, answers *worksheets.Answers, document *page.Document) {
	t.Helper()
	checkPlaces(t, document)
	found := inputs{t: t, byName: map[string][]page.Input{}}
	for _, in := range Inputs(document) {
		if strings.TrimSpace(in.Label) == "" {
			t.Errorf("%s says nothing of itself", in.Name)
		}
		found.byName[in.Name] = append(found.byName[in.Name], in)
	}
	copies := []worksheets.Group{{}}
	if answers != nil {
		copies = answers.Copies
	}
	for i, copy := range copies {
		prefix := ""
		if len(copies) > 1 {
			prefix = fmt.Sprintf("answers[%d].", i)
		}
		found.group(sheet.Fields(), copy, sheet.SheetOf(copy), prefix)
	}
	for name := range found.byName {
		t.Errorf("nobody asks for %s", name)
	}
}

// checkPlaces asks where the places stand.
func checkPlaces(t *testing.T, document *page.Document) {
	t.Helper()
	type place struct {
		name string
		Box
	}
	for n, p := range document.Pages {
		var places []place
		for at, m := range page.Walk(p.Marks) {
			g, ok := m.(page.Group)
			if !ok || g.Input == nil {
				continue
			}
			corner, size := at.Box(g.At.Box(page.Position{}, g.Input.Size))
			here := place{g.Input.Name, Box{corner.X, corner.Y, corner.X + size.Width, corner.Y + size.Height}}
			sheet := Box{0, 0, p.Size.Width, p.Size.Height}
			if !here.Within(sheet) || size.Width <= 0 || size.Height <= 0 {
				t.Errorf("page %d: %s stands at %v", n+1, here.name, here.Box)
			}
			for _, other := range places {
				if here.Left < other.Right && other.Left < here.Right && here.Top < other.Bottom && other.Top < here.Bottom {
					t.Errorf("page %d: %s lies on %s", n+1, here.name, other.name)
				}
			}
			places = append(places, here)
		}
	}
}

// inputs are places that are still to be asked for.
type inputs struct {
	t      *testing.T
	byName map[string][]page.Input
}

// group asks for the questions of a group, all of whose names begin alike.
func (in *inputs) group(fields []worksheets.Field, answers worksheets.Group, sheet int, prefix string) {
	in.t.Helper()
	for _, f := range fields {
		name, value := prefix+f.ID, answers.Get(f.ID)
		switch f.Kind {
		case worksheets.GroupField:
			in.group(f.Fields, value.Group, sheet, name+".")
		case worksheets.RowsField:
			rows := 0
			for ; rows < len(value.Rows) || in.any(fmt.Sprintf("%s[%d].", name, rows)); rows++ {
				row := worksheets.Group{}
				if rows < len(value.Rows) {
					row = value.Rows[rows]
				}
				in.group(f.Fields, row, sheet, fmt.Sprintf("%s[%d].", name, rows))
			}
			if rows == 0 {
				in.t.Errorf("%s has no rows", name)
			}
		default:
			in.question(f, value, sheet, name)
		}
	}
}

// any reports whether there are names that begin so.
func (in *inputs) any(prefix string) bool {
	for name := range in.byName {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// question asks for one question.
func (in *inputs) question(f worksheets.Field, v worksheets.Value, sheet int, name string) {
	in.t.Helper()
	places := in.byName[name]
	delete(in.byName, name)
	one := len(places) == 1
	switch {
	case one && places[0].Kind == page.Typed:
		month := strings.HasSuffix(name, ".month") // of a calendar: no day of it is asked
		if want := typed(f, v, sheet); places[0].Value != want && !(month && strings.HasPrefix(want, places[0].Value)) {
			in.t.Errorf("%s is %q, and the answer %q", name, places[0].Value, want)
		}
	case f.Kind == worksheets.DoneField && one:
		if places[0].Kind != page.Tick || places[0].On != v.Done {
			in.t.Errorf("%s: %+v, and the answer %v", name, places[0], v.Done)
		}
	case len(places) > 0:
		in.options(name, page.Choice, places, chosen(f, v, false))
	default:
		places = in.under(name + ".")
		in.options(name, page.Tick, places, chosen(f, v, true))
	}
	in.kind(f, places, name)
}

// kind asks that the places of a question are of its kind, and are all.
func (in *inputs) kind(f worksheets.Field, places []page.Input, name string) {
	in.t.Helper()
	want, kind := 1, page.Typed
	switch f.Kind {
	case worksheets.OneField:
		want, kind = len(f.Options), page.Choice
	case worksheets.AnyField:
		want, kind = len(f.Options), page.Tick
	case worksheets.DoneField:
		kind = page.Tick
	case worksheets.TextField, worksheets.DateField, worksheets.DecimalField:
	default: // typed, chosen or counted
		return
	}
	if len(places) != want || places[0].Kind != kind {
		in.t.Errorf("%s has %d places, and needs %d to be %s", name, len(places), want, kind)
	}
}

// under are the places whose names begin so, and go on with their option.
func (in *inputs) under(prefix string) (places []page.Input) {
	for name, all := range in.byName {
		if rest, ok := strings.CutPrefix(name, prefix); ok && len(all) == 1 && all[0].Option == rest {
			places = append(places, all[0])
			delete(in.byName, name)
		}
	}
	return places
}

// options asks which of the options of a question are on.
func (in *inputs) options(name string, kind page.InputKind, places []page.Input, want []string) {
	in.t.Helper()
	var on []string
	for _, p := range places {
		if p.Kind != kind || p.Option == "" || len(p.Look) == 0 {
			in.t.Errorf("%s: %+v", name, p)
		}
		if p.On {
			on = append(on, p.Option)
		}
	}
	slices.Sort(on)
	slices.Sort(want)
	if len(places) == 0 || !slices.Equal(on, want) {
		in.t.Errorf("%s has %d options, of which %v are on, and the answer is %v", name, len(places), on, want)
	}
}

// typed is an answer as it is typed.
func typed(f worksheets.Field, v worksheets.Value, sheet int) string {
	switch {
	case !v.Given():
		return ""
	case f.Kind == worksheets.DateField:
		return fmt.Sprintf("%04d-%02d-%02d", v.Date.Year, v.Date.Month, v.Date.Day)
	case f.Kind == worksheets.NumbersField:
		return worksheets.JoinRefs(worksheets.RefsOn(v.Refs, sheet))
	case f.Kind == worksheets.NumberField, f.Kind == worksheets.DecimalField:
		return v.Figure()
	}
	return v.Text
}

// chosen are the options that an answer chooses; of a number those up to it,
// where they are counted.
func chosen(f worksheets.Field, v worksheets.Value, counted bool) (ids []string) {
	switch {
	case !v.Given():
	case f.Kind == worksheets.NumberField && !counted:
		ids = append(ids, v.Figure())
	case f.Kind == worksheets.NumberField:
		for n := range v.Number {
			ids = append(ids, strconv.Itoa(n+1))
		}
	case f.Kind == worksheets.NumbersField:
		for _, ref := range v.Refs {
			ids = append(ids, strconv.Itoa(ref.Entry))
		}
	default:
		ids = slices.Clone(v.Chosen)
	}
	return ids
}
