package layouts_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/raster"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// patience is how long a person waits for a worksheet: some 2 s, and as much
// again and again for machines that are slow or busy. Work by the square takes
// a minute.
const patience = 6 * time.Second

// hostileValues stand in for every string and number of a file, one at a time.
func hostileValues() []any {
	many := strings.Repeat
	return []any{
		"", " ", "\n", "\t", "\u200b", "\ufeff", "\u00ad", "\u2060", "\u200d", "\u200e", "\ufe0f", "\u0301", "\u3000", "\u0378", "\x01",
		"e" + many("\u0301", 300), many("😀\u200d", 200), many("\n", 50), "\n\n甲\n\n乙\n\n", many("甲", 30) + "\n\n" + many("乙", 30),
		many("长", 20), many("长", 400), many("a", 200), "a b", "（（（（（（（（", many("。", 60), "https://example.com/" + many("b/", 60), "-", "null", "a-b",
		"“‘《", "🇨🇳1️⃣", "\u202eabc", "½‰①", "2026-02-30", "3/1", "a4", "text", "table",
		0, 1, -1, 2, 7, 0.5, 41, 99, 1e3, 1e9, -1e18, 1e300, true, nil, []any{}, map[string]any{},
	}
}

// blanks are the paths of the names of blanks in sentences, which stand on paper
// only where an answer goes on: a date or a number never does.
var blanks = regexp.MustCompile(`(lines\[\d+\]|fields)\[\d+\]\.label$`)

// TestHostileDefinitions puts a hostile value at each string and number of the
// built-in definitions. What the reader accepts is printed, blank, filled and
// as a report, and nothing of it is lost; all else is a problem with a place.
func TestHostileDefinitions(t *testing.T) {
	quiet := map[string]map[string]string{}
	for _, id := range layouttest.IDs() {
		sheet := layouttest.Library(t, id)
		quiet[id] = unsaid(t, sheet, press(t, sheet, nil, layouts.Options{Form: true}))
	}
	for _, m := range mutations(t, 20, 1_000, definitions(t)) {
		t.Run(m.name, func(t *testing.T) {
			sheet, err := worksheets.Read("hostile.yaml", m.data)
			if err != nil {
				checkProblems(t, err)
				return
			}
			blank := press(t, sheet, nil, layouts.Options{Form: true})
			if blank != nil {
				for path, rest := range unsaid(t, sheet, blank) {
					if was := quiet[m.file][path]; !blanks.MatchString(path) && (was == "" || path == m.path) {
						t.Errorf("%s is nowhere on paper: %s", path, rest)
					}
				}
			}
			answers := layouttest.Answers(t, sheet, layouttest.FillAll(sheet, 40, 3))
			press(t, sheet, answers, layouts.Options{Form: true})
			press(t, sheet, answers, layouts.Options{})
		})
	}
}

// TestHostileAnswers does the same to the built-in samples' answers.
func TestHostileAnswers(t *testing.T) {
	sheets := map[string]*worksheets.Worksheet{}
	for _, id := range layouttest.IDs() {
		sheets[id] = layouttest.Library(t, id)
	}
	for _, m := range mutations(t, 20, 1_000, samples(t, slices.Collect(maps.Values(sheets)))) {
		t.Run(m.name, func(t *testing.T) {
			file, err := worksheets.ReadAnswers("hostile.json", m.data)
			if err != nil {
				checkProblems(t, err)
				return
			}
			sheet := sheets[file.Worksheet]
			if sheet == nil {
				return
			}
			answers, err := file.For(sheet)
			if err != nil {
				checkProblems(t, err)
				return
			}
			press(t, sheet, answers, layouts.Options{Form: true})
			press(t, sheet, answers, layouts.Options{})
		})
	}
}

// unsaid are the printed words of a definition that stand neither on the blank
// worksheet nor on one that overflows: of the built-in ones an example that is
// shown as ticks, and names of fields that nothing overflows.
func unsaid(t *testing.T, sheet *worksheets.Worksheet, blank *page.Document) map[string]string {
	t.Helper()
	lost := layouttest.Unprinted(sheet, blank)
	if len(lost) == 0 {
		return nil
	}
	flooded, err := layouts.Print(sheet, layouttest.Answers(t, sheet, layouttest.FillAll(sheet, 500, 3)), layouts.Options{Form: true, Paper: sheet.Paper})
	if err != nil {
		checkProblems(t, err)
		return nil // an answer that a column is too narrow for
	}
	return layouttest.Unprinted(sheet, blank, flooded)
}

// definitions are the built-in ones, as data.
func definitions(t *testing.T) map[string]any {
	t.Helper()
	found := map[string]any{}
	for _, id := range layouttest.IDs() {
		_, data, _ := library.Worksheet(id)
		var root any
		if err := yaml.Unmarshal(data, &root); err != nil {
			t.Fatal(err)
		}
		found[id] = root
	}
	return found
}

// samples are the built-in answers to these worksheets, as data.
func samples(t *testing.T, sheets []*worksheets.Worksheet) map[string]any {
	t.Helper()
	found := map[string]any{}
	for _, sheet := range sheets {
		names := library.Samples(sheet.ID) // none of a sheet that asks nothing
		for _, name := range names[:min(2, len(names))] {
			data, ok := library.Sample(name)
			if !ok {
				t.Fatalf("no sample %s", name)
			}
			var root any
			if err := json.Unmarshal(data, &root); err != nil {
				t.Fatal(err)
			}
			found[name] = root
		}
	}
	return found
}

// mutation is a file with one value replaced.
type mutation struct {
	file, path string // which value
	name       string
	data       []byte
}

// mutations are so many of all that can be made of the files, spread evenly
// over them, the same each time; with -long so many more.
func mutations(t *testing.T, short, tall int, files map[string]any) []mutation {
	t.Helper()
	type place struct {
		file, path string
		set        func(any)
		was, value any
	}
	var all []place
	for _, file := range slices.Sorted(maps.Keys(files)) {
		eachLeaf(files[file], "", nil, func(path string, was any, set func(any)) {
			for _, value := range hostileValues() {
				all = append(all, place{file, path, set, was, value})
			}
		})
	}
	n := min(short, len(all))
	if *long {
		n = min(tall, len(all))
	}
	random := rand.New(rand.NewPCG(8, 16))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	var made []mutation
	for i, p := range all[:n] {
		p.set(p.value)
		data, err := json.Marshal(files[p.file])
		p.set(p.was)
		if err != nil {
			t.Fatal(err)
		}
		name := fmt.Sprintf("%d %s%s=%.20q", i, p.file, p.path, fmt.Sprint(p.value))
		made = append(made, mutation{p.file, strings.TrimPrefix(p.path, "."), name, data})
	}
	return made
}

// eachLeaf calls do for every string and number within a value.
func eachLeaf(value any, path string, set func(any), do func(path string, was any, set func(any))) {
	switch value := value.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(value)) {
			eachLeaf(value[key], path+"."+key, func(v any) { value[key] = v }, do)
		}
	case []any:
		for i := range value {
			eachLeaf(value[i], fmt.Sprintf("%s[%d]", path, i), func(v any) { value[i] = v }, do)
		}
	default:
		do(path, value, set)
	}
}

// press does all that is done with a worksheet, soon: lays it out, writes it,
// draws its first and last page. Nil: it was refused, for reasons that hold.
func press(t *testing.T, sheet *worksheets.Worksheet, answers *worksheets.Answers, options layouts.Options) (document *page.Document) {
	t.Helper()
	options.Paper = sheet.Paper
	promptly(t, func() {
		var err error
		if document, err = layouts.Print(sheet, answers, options); err != nil {
			checkProblems(t, err)
			document = nil
		}
	})
	if document == nil {
		return nil
	}
	layouttest.CheckPages(t, document)
	if answers != nil {
		layouttest.CheckNothingLost(t, document, answers)
	}
	promptly(t, func() {
		if err := pdf.Write(io.Discard, document, pdf.Options{}); err != nil {
			t.Error(err)
		}
		for _, i := range []int{0, len(document.Pages) - 1} {
			if _, err := raster.Draw(&document.Pages[i], 200, document.Faces); err != nil {
				t.Error(err)
			}
		}
	})
	return document
}

// promptly does work within a person's patience. The shortest of three tries
// counts, for others use the machine, too.
func promptly(t *testing.T, work func()) {
	t.Helper()
	var took time.Duration
	for range 3 {
		begin := time.Now()
		work()
		if took = time.Since(begin); took <= patience {
			return
		}
	}
	t.Errorf("it takes %v", took)
}

// checkProblems asks that a refusal is a list of problems, each with a place
// and words that can be shown.
func checkProblems(t *testing.T, err error) {
	t.Helper()
	var problems worksheets.Problems
	if !errors.As(err, &problems) || len(problems) == 0 {
		t.Fatalf("%T: %v", err, err)
	}
	for _, p := range problems {
		if p.Note {
			continue
		}
		if p.Path == "" && p.Line == 0 {
			t.Errorf("a problem without a place: %+v", p)
		}
		if said := p.What.String(); said == "" || bytes.ContainsAny([]byte(said), "\x00\x01\x1b\n") || strings.Contains(said, "%!") {
			t.Errorf("a problem says %q", said)
		}
	}
}
