package pdf_test

import (
	"bytes"
	"flag"
	"fmt"
	"testing"
	"time"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/report"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
	"worksheetpdf/worksheets/tally"
)

var long = flag.Bool("long", false, "measure the time that tags take in many rounds, and hold it to its limit")

// What tags and attachments may add to a filled sheet, in percent.
const (
	mostBytes  = 15
	mostTime   = 20
	noise      = 10 // of a machine that does other things too
	mostReport = 30 // bytes of a report
)

// filled is a document that is made for somebody, and what it carries.
type filled struct {
	name     string
	lay      func() *page.Document
	attached []pdf.Attachment
	over     int // so many worksheets
}

// filledSheets are the three sheets as one person has filled them in, and the
// report over them.
func filledSheets(t *testing.T) (all []filled) {
	t.Helper()
	file, definition, _ := library.Report("community-report")
	r, err := worksheets.ReadReport(file, definition)
	if err != nil {
		t.Fatal(err)
	}
	over := filled{name: r.ID, over: len(r.Over), attached: []pdf.Attachment{carriedDefinition(r.ID, definition)}}
	var answered []tally.Answered
	for _, id := range r.Over {
		sheet, sample := layouttest.Library(t, id), "slash-"+id+".json"
		answers := layouttest.Sample(t, sheet, sample)
		_, definition, _ := library.Worksheet(id)
		data, _ := library.Sample(sample)
		printer, err := layouts.New(sheet, layouts.Options{})
		if err != nil {
			t.Fatal(err)
		}
		carried := []pdf.Attachment{carriedDefinition(id, definition), {Name: sample, Type: "application/json", About: "答案", Data: data}}
		all = append(all, filled{id, func() *page.Document { return must(printer.Print(answers)) }, append(carried, carriedOrigin), 1})
		answered = append(answered, tally.Answered{Sheet: sheet, Answers: answers})
		over.attached = append(over.attached, carried...)
	}
	over.attached = append(over.attached, carriedOrigin)
	over.lay = func() *page.Document {
		document, _, err := report.Print(r, answered, layouts.Options{})
		return must(document, err)
	}
	return append(all, over)
}

func carriedDefinition(id string, data []byte) pdf.Attachment {
	return pdf.Attachment{Name: id + ".yaml", Type: "application/yaml", About: "工作表的定义", Data: data, Kept: true}
}

// carriedOrigin is as long as what says how a PDF was asked for.
var carriedOrigin = pdf.Attachment{
	Name: "worksheet.json", Type: "application/json", About: "这个 PDF 是怎样印出来的",
	Data: []byte(`{"definition":"problem-filter-card.yaml","answers":["slash-problem-filter-card.json"]}` + "\n"),
}

func must(document *page.Document, err error) *page.Document {
	if err != nil {
		panic(err)
	}
	return document
}

// way is a way in which a file is written: its size, and how long it takes at the
// least, which a busy machine makes longer last.
type way struct {
	options pdf.Options
	bytes   int
	least   time.Duration
}

// over is by how much one is more than another, in percent.
func (w *way) over(of *way) (bytes, time float64) {
	return 100 * (float64(w.bytes)/float64(of.bytes) - 1), 100 * (float64(w.least)/float64(of.least) - 1)
}

// round makes the file.
func (w *way) round(t *testing.T, writer *pdf.Writer, lay func() *page.Document) {
	t.Helper()
	var b bytes.Buffer
	begun := time.Now()
	if err := writer.Write(&b, lay(), w.options); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(begun); w.least == 0 || took < w.least {
		w.least = took
	}
	w.bytes = b.Len()
}

// TestCosts: tags and what a file carries add little to a filled sheet's bytes and
// to its time, laid out and written. A report carries three definitions and what
// three sheets were answered, whatever it shows of them. `-long -v` prints the
// figures of many rounds.
func TestCosts(t *testing.T) {
	rounds := 1
	if *long {
		rounds = 200
	}
	writer := pdf.NewWriter(fonts.Embedded())
	for _, f := range filledSheets(t) {
		bare, tagged := &way{options: pdf.Untagged(pdf.Options{})}, &way{}
		carrying, both := &way{options: pdf.Untagged(pdf.Options{Attachments: f.attached})}, &way{options: pdf.Options{Attachments: f.attached}}
		ways := []*way{bare, tagged, carrying, both}
		for round := range rounds {
			for i := range ways {
				ways[(round+i)%len(ways)].round(t, writer, f.lay)
			}
		}
		t.Logf("%s: bare %d bytes, %.2f ms%s%s%s", f.name, bare.bytes, 1000*bare.least.Seconds(),
			line("tags", tagged, bare), line("attachments", carrying, bare), line("both", both, bare))
		moreBytes, moreTime := both.over(bare)
		if limit := f.mostBytes(); moreBytes > limit {
			t.Errorf("%s: tags and attachments add %.1f %% to its bytes, and may %.0f", f.name, moreBytes, limit)
		}
		if *long && moreTime > mostTime+noise {
			t.Errorf("%s: tags and attachments add %.1f %% to its time", f.name, moreTime)
		}
	}
}

// mostBytes is what the file's tags and attachments may add to its bytes, in percent.
func (f filled) mostBytes() float64 {
	if f.over > 1 {
		return mostReport
	}
	return mostBytes
}

func line(name string, w, of *way) string {
	bytes, time := w.over(of)
	return fmt.Sprintf("; %s %+.1f %% bytes, %+.1f %% time", name, bytes, time)
}
