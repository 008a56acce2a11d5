package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"worksheetpdf/cmd/internal/engine/enginetest"
	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/bundle/importing"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
	"worksheetpdf/worksheets/records"
)

// Numbers of random answer sets.
const (
	fewSets  = 120
	manySets = 10_000
)

// filler makes PDFs of one worksheet that are filled in on a screen.
type filler struct {
	sheet      *worksheets.Worksheet
	definition []byte
	printer    *layouts.Printer
}

func newFiller(t *testing.T, id string) filler {
	t.Helper()
	file, data, _ := library.Worksheet(id)
	sheet := layouttest.Read(t, file, data)
	printer, err := layouts.New(sheet, layouts.Options{Faces: fonts.Embedded(), Fillable: true, Pictures: layouttest.Pictures(t, sheet)})
	if err != nil {
		t.Fatal(err)
	}
	return filler{sheet, data, printer}
}

// filled is answers, the file that they stand in, and what a PDF of them carries.
type filledPDF struct {
	file    *worksheets.AnswerFile
	data    []byte
	answers *worksheets.Answers
	carried *importing.Carried
}

// fill makes the PDF of random answers, and reads what it carries.
func (f filler) fill(t *testing.T, r *rand.Rand, w *pdf.Writer, of []rune) (p filledPDF) {
	t.Helper()
	answers := enginetest.AnswersOf(t, r, f.sheet, of)
	if r.IntN(3) == 0 {
		list := []json.RawMessage{answers}
		for range r.IntN(3) {
			list = append(list, enginetest.AnswersOf(t, r, f.sheet, of))
		}
		answers, _ = json.Marshal(list)
	}
	p.data = fmt.Appendf(nil, "{\"worksheet\": %q,  \"version\": %d,\r\n\"answers\": %s}\n\n", f.sheet.ID, f.sheet.Version, answers)
	p.file, p.answers = checkedAnswers(t, f.sheet, p.data)
	document, err := f.printer.Print(p.answers)
	if err != nil {
		t.Fatalf("%v\n%s", err, p.data)
	}
	o := new(origin.Origin)
	o.AddDefinition("sheet.yaml", f.definition)
	o.AddAnswers("答案.json", p.data)
	attached, err := o.Attachments(origin.Asked{Fillable: string(smallFillable)}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := w.Write(&b, document, pdf.Options{Attachments: attached, Fields: pdf.SmallFields, NoClaim: true}); err != nil {
		t.Fatal(err)
	}
	if p.carried, err = importing.Carry("a.pdf", b.Bytes(), importing.Limits{}); err != nil {
		t.Fatal(err)
	}
	return p
}

func checkedAnswers(t *testing.T, sheet *worksheets.Worksheet, data []byte) (*worksheets.AnswerFile, *worksheets.Answers) {
	t.Helper()
	file, err := worksheets.ReadAnswers("answers.json", data)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	answers, err := file.For(sheet)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	return file, answers
}

// charset is 通用规范汉字表.
func charset(t *testing.T) (all []rune) {
	t.Helper()
	data, err := os.ReadFile("../../fonts/charsets/tongyong.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "#") {
			all = append(all, []rune(strings.TrimSpace(line))...)
		}
	}
	return all
}

// typed are the fields of a PDF.
func (p filledPDF) typed() (all []records.Typed) {
	for _, f := range p.carried.Fields {
		all = append(all, records.Typed(f))
	}
	return all
}

// TestTypedAnswers: random answers to every worksheet come back from their PDFs
// value by value: from what it carries, from its fields alone, and from its fields
// where it carries other answers.
func TestTypedAnswers(t *testing.T) {
	sets, ids := fewSets, layouttest.IDs()
	if *long {
		sets = manySets
	}
	w := pdf.NewWriter(fonts.Embedded())
	of := append(charset(t), []rune(`aZ09 ,.()[]{}\/<>&"'%#-—…，。；：？！“”‘’（）【】《》、·¥€`)...)
	for n, id := range ids {
		t.Run(id, func(t *testing.T) {
			f := newFiller(t, id)
			r := rand.New(rand.NewPCG(11, uint64(n)))
			var before filledPDF
			for range (sets + len(ids) - 1) / len(ids) {
				p := f.fill(t, r, w, of)
				f.check(t, p, before)
				before = p
			}
		})
	}
}

func (f filler) check(t *testing.T, p, before filledPDF) {
	t.Helper()
	o, ok := origin.Of(p.carried.Attached)
	if !ok {
		t.Fatal("no origin")
	}
	if data, _ := o.Read("答案.json"); !bytes.Equal(data, p.data) {
		t.Errorf("carried: %s\nwanted %s", data, p.data)
	}
	record, changed, err := records.Filled("a.pdf", f.sheet, p.file, p.typed())
	if err != nil || changed {
		t.Errorf("%v: something has changed: %s\n%s", err, record.Text, p.data)
	}
	f.same(t, p, record)
	record, _, err = records.Filled("a.pdf", f.sheet, nil, p.typed())
	if err != nil {
		t.Error(err)
	}
	f.same(t, p, record)
	if before.file == nil || len(before.answers.Copies) != len(p.answers.Copies) {
		return
	}
	// Of another PDF all fields are there, but for those of more rows.
	record, _, err = records.Filled("a.pdf", f.sheet, before.file, append(p.typed(), before.beyond(p)...))
	if err != nil {
		t.Error(err)
	}
	f.same(t, p, record)
}

// beyond are the fields that another PDF lacks, emptied.
func (p filledPDF) beyond(other filledPDF) (all []records.Typed) {
	names := map[string]bool{}
	for _, f := range other.carried.Fields {
		names[f.Name] = true
	}
	for _, f := range p.typed() {
		if !names[f.Name] {
			f.Value = ""
			all = append(all, f)
		}
	}
	return all
}

// same asks that a record holds the answers of a PDF.
func (f filler) same(t *testing.T, p filledPDF, record *records.Record) {
	t.Helper()
	got, notes, err := record.Check(f.sheet)
	if err != nil || len(notes) > 0 {
		t.Fatalf("%v %v\n%s\n%s", err, notes, record.Text, p.data)
	}
	if a, b := spelled(f.sheet, p.answers), spelled(f.sheet, got); a != b {
		t.Fatalf("%s\nwanted %s", b, a)
	}
}

// spelled is answers in one way of writing them, value by value.
func spelled(sheet *worksheets.Worksheet, answers *worksheets.Answers) string {
	var b strings.Builder
	for _, copy := range answers.Copies {
		spell(&b, sheet.Fields(), copy, sheet.SheetOf(copy), "")
	}
	return b.String()
}

func spell(b *strings.Builder, fields []worksheets.Field, g worksheets.Group, sheet int, path string) {
	for _, f := range fields {
		v := g.Get(f.ID)
		said := ""
		switch f.Kind {
		case worksheets.GroupField:
			spell(b, f.Fields, v.Group, sheet, path+f.ID+".")
		case worksheets.RowsField:
			for i, row := range v.Rows {
				spell(b, f.Fields, row, sheet, fmt.Sprintf("%s%s[%d].", path, f.ID, i))
			}
		case worksheets.TextField:
			said = v.Text
		case worksheets.NumberField, worksheets.DecimalField:
			said = v.Figure()
			if v.Number == 0 && v.Decimal == "" {
				said = "" // no box is ticked: nobody knows whether none was meant
			}
		case worksheets.DateField:
			said = fmt.Sprint(v.Date)
			if (worksheets.Field{Fields: fields}).CalendarMonth(f.ID) {
				said = fmt.Sprint(v.Date.Year, v.Date.Month)
			}
		case worksheets.DoneField:
			said = fmt.Sprint(v.Done)
		case worksheets.NumbersField:
			refs := v.Refs
			if f.Once {
				refs = slices.SortedFunc(slices.Values(refs), func(a, b worksheets.EntryRef) int { return a.Entry - b.Entry })
			} else {
				refs = worksheets.RefsOn(refs, sheet)
			}
			said = worksheets.JoinRefs(refs)
		default:
			said = fmt.Sprint(slices.Sorted(slices.Values(v.Chosen)))
		}
		fmt.Fprintf(b, "%s%s: %q\n", path, f.ID, said)
	}
}
