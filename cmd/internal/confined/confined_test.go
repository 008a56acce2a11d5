package confined

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"worksheetpdf/layouts/bundle/importing"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// TestMain lets the test's own program be the child, and the parent of one.
func TestMain(m *testing.M) {
	Child()
	if name := os.Getenv(parentVariable); name != "" {
		beParent(name)
	}
	os.Exit(m.Run())
}

// parentVariable names the file that a parent is to import.
const parentVariable = "IMPORT_AS_PARENT"

func beParent(name string) {
	data, err := os.ReadFile(name)
	if err == nil {
		_, err = Import(context.Background(), "a.pdf", data, Limits{Time: time.Minute})
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// leaflet is a PDF of so many pages.
func leaflet(t *testing.T, pages int) []byte {
	t.Helper()
	doc := &page.Document{Pages: make([]page.Page, pages)}
	for i := range doc.Pages {
		doc.Pages[i].Size = page.A5
	}
	var b bytes.Buffer
	if err := pdf.Write(&b, doc, pdf.Options{NoClaim: true}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// drawing is a PDF of so many pages, all with one content.
func drawing(pages int, content, filter string) []byte {
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R>>", "",
		fmt.Sprintf("<</Length %d%s>>\nstream\n%s\nendstream", len(content), filter, content),
	}
	var kids strings.Builder
	for range pages {
		objects = append(objects, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<<>>/Contents 3 0 R>>")
		fmt.Fprintf(&kids, "%d 0 R ", len(objects))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", pages, kids.String())
	return file(objects...)
}

// file is a PDF of the objects; the first is the catalog.
func file(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var table strings.Builder
	for i, o := range objects {
		fmt.Fprintf(&table, "%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at, size := b.Len(), len(objects)+1
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", size, table.String(), size, at)
	return b.Bytes()
}

// heavy is a PDF that takes memory to read.
func heavy() []byte { return drawing(1, strings.Repeat("q Q\n", 4*mebibyte), "") }

// slowPDF is a PDF that takes a minute to read: each page unpacks 64 MiB.
func slowPDF(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	z, err := zlib.NewWriterLevel(&b, zlib.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	line := bytes.Repeat([]byte("0 0 9 9 re f\n"), 1000)
	for range 64 * mebibyte / len(line) {
		if _, err := z.Write(line); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return drawing(200, b.String(), "/Filter/FlateDecode")
}

func what(t *testing.T, err error) string {
	t.Helper()
	var problems worksheets.Problems
	if !errors.As(err, &problems) || len(problems) != 1 || problems[0].File != "a.pdf" || problems[0].Hint.Format == "" {
		t.Fatalf("%#v", err)
	}
	return problems[0].What.String()
}

// TestImport: a child says what the library says.
func TestImport(t *testing.T) {
	data := leaflet(t, 3)
	apart, err := Import(context.Background(), "a.pdf", data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	here, err := importing.Import("a.pdf", data, importing.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if fmt.Sprintf("%v", apart) != fmt.Sprintf("%v", here) {
		t.Error("the child's leaflet is another one")
	}
	_, err = importing.Import("a.pdf", []byte("%PDF-1.7\n"), importing.Limits{})
	for want, c := range map[string]struct {
		data   []byte
		limits Limits
	}{
		what(t, err):                                       {[]byte("%PDF-1.7\n"), Limits{}},
		"the PDF is empty":                                 {nil, Limits{}},
		"this is not a PDF":                                {[]byte("价目表"), Limits{}},
		"the PDF is larger than 20 MiB":                    {append(data, make([]byte, 20*mebibyte)...), Limits{}},
		"the PDF has 3 pages, and there may be 2":          {data, Limits{Limits: importing.Limits{Pages: 2}}},
		"the PDF takes longer than 0 seconds to read":      {data, Limits{Time: time.Microsecond}},
		"the PDF takes more than 48 MiB of memory to read": {heavy(), Limits{Memory: 48 * mebibyte}},
	} {
		_, err := Import(context.Background(), "a.pdf", c.data, c.limits)
		if got := what(t, err); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// TestCarry: a child says what the library says of what a file carries; one of a
// million fields, over which pdfcpu sits for minutes, is not waited for. Nobody
// is told to print what was filled in.
func TestCarry(t *testing.T) {
	t.Parallel()
	form := func(fields string) []byte {
		return file("<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields["+fields+"]>>>>", "<</Type/Pages/Count 0/Kids[]>>")
	}
	data := form("<</FT/Tx/T(a)/V(b)>>")
	apart, err := Carry(context.Background(), "a.pdf", data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	here, err := importing.Carry("a.pdf", data, importing.Limits{})
	if err != nil || fmt.Sprint(apart) != fmt.Sprint(here) || len(here.Fields) != 1 {
		t.Errorf("%v, %v, %v", apart, here, err)
	}
	for want, c := range map[string]struct {
		data   []byte
		limits Limits
	}{
		"this is not a PDF":                           {[]byte("价目表"), Limits{}},
		"the PDF takes longer than 1 seconds to read": {form(strings.Repeat("<</T(a)/FT/Tx>>", 1_000_000)), Limits{Time: time.Second}},
	} {
		_, err := Carry(context.Background(), "a.pdf", c.data, c.limits)
		if got := what(t, err); got != want || strings.Contains(err.Error(), "print it into") {
			t.Errorf("%s, want %s", err, want)
		}
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Import(ctx, "a.pdf", leaflet(t, 1), Limits{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// child is a child that has been asked about a slow file, without a parent
// that looks after it.
func child(t *testing.T, limit string) (*exec.Cmd, io.WriteCloser) {
	t.Helper()
	cmd := exec.Command(os.Args[0], childArgument, strconv.Itoa(512*mebibyte), limit)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	_ = request{File: "a.pdf", data: slowPDF(t)}.send(in) // fails where its time is over before
	return cmd, in
}

// TestChildEnds: a child ends by itself when its time is over, and when nobody
// holds the other end of its standard input.
func TestChildEnds(t *testing.T) {
	t.Parallel()
	begin := time.Now()
	cmd, in := child(t, "500ms")
	if cmd.Wait(); cmd.ProcessState.ExitCode() != outOfTime {
		t.Errorf("out of time: %v", cmd.ProcessState)
	}
	in.Close()
	cmd, in = child(t, "1m")
	in.Close()
	if cmd.Wait(); cmd.ProcessState.ExitCode() != orphaned {
		t.Errorf("orphaned: %v", cmd.ProcessState)
	}
	if took := time.Since(begin); took > 20*time.Second {
		t.Errorf("took %s", took)
	}
}
