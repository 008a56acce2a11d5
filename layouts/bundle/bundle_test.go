package bundle

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"image/png"
	"path"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/bundle/importing"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// small is a bundle of two worksheets, one of them with answers, that comes
// in every way.
func small(t testing.TB) Input {
	t.Helper()
	checklist, card := builtIn(t, "shortest-loop-checklist"), builtIn(t, "problem-filter-card")
	data, _ := library.Sample("parent-problem-filter-card.json")
	file, err := worksheets.ReadAnswers("parent", data)
	if err != nil {
		t.Fatal(err)
	}
	answers, err := file.For(card)
	if err != nil {
		t.Fatal(err)
	}
	return Input{
		Faces: fonts.Embedded(),
		Bundle: &worksheets.Bundle{
			ID: "small", Keywords: []string{"小 #1%", "小"}, Title: "一个标题", Subtitle: "一个副标题", Account: "闭环笔记",
			Edition: "第 1 版", Link: "https://example.com/small/",
			Worksheets: []worksheets.BundleItem{{Worksheet: checklist.ID}, {Worksheet: card.ID, Answers: "parent.json"}},
			Booklet:    worksheets.Binding{Saddle: true, TwoUp: true, Tablet: true},
			Reply:      []string{"{title}：{link}", "{keyword}"},
		},
		Items: []Item{{Sheet: checklist}, {Sheet: card, Answers: answers, Name: "我的"}},
	}
}

// TestNewRefusesLargeAppendices: what is larger than A4 is fitted to it, or
// stays out of the booklet to fold.
func TestNewRefusesLargeAppendices(t *testing.T) {
	letter := &importing.Leaflet{Imported: pdf.Imported{Pages: []pdf.Form{
		{Size: page.A4}, {Size: page.Size{Width: 612 * page.Point, Height: 792 * page.Point}},
	}}}
	in := small(t)
	in.Appendices = []Appendix{{Title: "价目表", Leaflet: letter}, {Title: "价目表", Leaflet: letter, Fit: worksheets.FitA4}}
	_, err := New(in)
	var problems worksheets.Problems
	if !errors.As(err, &problems) || len(problems) != 1 || problems[0].Path != "append[0].file" ||
		!strings.Contains(problems.Error(), "page 2 measures 215.9 × 279.4 mm") {
		t.Errorf("%v", err)
	}
	in.Bundle.Booklet.Saddle = false
	if _, err := New(in); err != nil {
		t.Error(err)
	}
}

// TestThickBooklet: one that no stapler goes through comes in sections, and
// whoever prints it is told.
func TestThickBooklet(t *testing.T) {
	in := small(t)
	in.Bundle.Booklet = worksheets.Binding{Saddle: true}
	thick := &importing.Leaflet{Imported: pdf.Imported{Pages: make([]pdf.Form, 196)}}
	for i := range thick.Pages {
		thick.Pages[i].Size = page.A4
	}
	in.Appendices = []Appendix{{Title: "价目表", Leaflet: thick}}
	p := plan(t, in)
	if pages, sides := len(p.bound.Pages), len(p.booklet[1].doc.Pages); pages != 200 || sides != 100 {
		t.Fatalf("%d pages on %d sides", pages, sides)
	}
	if guide := p.guide(); !strings.Contains(guide, "它有 50 张纸，一次折不下，所以分成 4 叠，从第一张起依次是 13、13、12、12 张") {
		t.Error(guide)
	}
	in.Appendices = nil
	if guide := plan(t, in).guide(); strings.Contains(guide, "叠，") || !strings.Contains(guide, "整叠对折") {
		t.Error(guide)
	}
}

func builtIn(t testing.TB, id string) *worksheets.Worksheet {
	t.Helper()
	file, data, _ := library.Worksheet(id)
	sheet, err := worksheets.Read(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

func plan(t testing.TB, in Input) *Plan {
	t.Helper()
	p, err := New(in)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// madeFile is a file with what it holds.
type madeFile struct {
	File
	Data []byte
}

func makeFiles(t testing.TB, in Input) []madeFile {
	t.Helper()
	var store Memory
	files, err := plan(t, in).Make(context.Background(), &store, nil)
	if err != nil {
		t.Fatal(err)
	}
	var made []madeFile
	for _, f := range files {
		made = append(made, madeFile{f, store.Bytes(f.Name)})
	}
	return made
}

// find is a file by its name.
func find(t *testing.T, files []madeFile, name string) madeFile {
	t.Helper()
	i := slices.IndexFunc(files, func(f madeFile) bool { return f.Name == name })
	if i < 0 {
		t.Fatalf("there is no %s", name)
	}
	return files[i]
}

// TestMake holds all that does not hang on the looks of the files against one
// bundle, because it takes a second to make.
func TestMake(t *testing.T) {
	in := small(t)
	files := makeFiles(t, in)
	t.Run("same bytes", func(t *testing.T) { sameBytes(t, in, files) })
	t.Run("outline", func(t *testing.T) { outlineTold(t, in, files) })
	t.Run("names", func(t *testing.T) { namesAreSafe(t, files) })
	t.Run("pictures", func(t *testing.T) { picturesAreSound(t, files) })
	t.Run("manifest", func(t *testing.T) { manifestLists(t, files) })
	t.Run("zip", func(t *testing.T) { zipHolds(t, files) })
	t.Run("landing", func(t *testing.T) { landingLeads(t, files) })
	t.Run("texts", func(t *testing.T) { textsAreSound(t, files) })
}

// sameBytes: on one processor everything is as on several.
func sameBytes(t *testing.T, in Input, files []madeFile) {
	processors := 1
	if runtime.GOMAXPROCS(0) == 1 {
		processors = 4
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
	again := makeFiles(t, in)
	if len(again) != len(files) {
		t.Fatalf("%d files, then %d", len(files), len(again))
	}
	for i, f := range files {
		if a := again[i]; a.Name != f.Name || sha256.Sum256(a.Data) != sha256.Sum256(f.Data) {
			t.Errorf("%s differs", f.Name)
		}
	}
}

// outlineTold: a dry run names what is made, in its order.
func outlineTold(t *testing.T, in Input, files []madeFile) {
	told := plan(t, in).Outline()
	for i, f := range files {
		if i >= len(told) || told[i].Name != f.Name || told[i].Width != f.Width || f.Width == 0 && told[i].Pages != f.Pages {
			t.Fatalf("%d files made, %d told; %s, %d pages, is not told so", len(files), len(told), f.Name, f.Pages)
		}
	}
	if len(told) != len(files) {
		t.Errorf("%d files told, %d made", len(told), len(files))
	}
}

func namesAreSafe(t *testing.T, files []madeFile) {
	var names []string
	for _, f := range files {
		names = append(names, f.Name)
		if len(f.Data) == 0 {
			t.Errorf("%s is empty", f.Name)
		}
	}
	areSafe(t, names)
	for _, name := range []string{
		"合订本.pdf", "合订本-平板.pdf", "合订本-小册子-A3.pdf", "合订本-两页一张.pdf",
		"最短闭环清单.pdf", "问题筛选卡-我的.pdf", "图片/最短闭环清单-长图.png", "图片/问题筛选卡-我的-1.png",
		"封面/公众号封面-900x383.png", "封面/公众号封面-500x500.png", "小 #1%.zip",
		"说明.txt", "README.txt", "reply.txt", "index.html", "manifest.json",
	} {
		find(t, files, name)
	}
}

func picturesAreSound(t *testing.T, files []madeFile) {
	for _, f := range files {
		if path.Ext(f.Name) != ".png" {
			continue
		}
		picture, err := png.Decode(bytes.NewReader(f.Data))
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		size := picture.Bounds().Size()
		if size.X != f.Width || size.Y != f.Height {
			t.Errorf("%s: %v, told as %d × %d", f.Name, size, f.Width, f.Height)
		}
		switch {
		case strings.HasSuffix(f.Name, "-900x383.png"):
			if size.X != 900 || size.Y != 383 {
				t.Errorf("%s: %v", f.Name, size)
			}
		case strings.HasSuffix(f.Name, "-500x500.png"):
			if size.X != 500 || size.Y != 500 {
				t.Errorf("%s: %v", f.Name, size)
			}
		case size.X != pageWidth:
			t.Errorf("%s: %v", f.Name, size)
		}
		if !f.long && len(f.Data) > 1_000_000 {
			t.Errorf("%s has %d bytes", f.Name, len(f.Data))
		}
	}
}

func textsAreSound(t *testing.T, files []madeFile) {
	guide := find(t, files, guideFile).Data
	if !bytes.HasPrefix(guide, []byte("\uFEFF一个标题\r\n")) || bytes.Count(guide, []byte("\n")) != bytes.Count(guide, []byte("\r\n")) {
		t.Errorf("the guide begins %.40q", guide)
	}
	for _, f := range files {
		if path.Dir(f.Name) == "." && path.Ext(f.Name) == ".pdf" && !bytes.Contains(guide, []byte(f.Name)) {
			t.Errorf("the guide does not explain %s", f.Name)
		}
	}
	for _, b := range find(t, files, readmeFile).Data {
		if b > '~' {
			t.Fatal("README.txt is not ASCII")
		}
	}
	if got, want := string(find(t, files, replyFile).Data), "一个标题：https://example.com/small/"+between+"小 #1%\n"; got != want {
		t.Errorf("the reply is %q", got)
	}
	for _, l := range fonts.Embedded().Licences() {
		name := licencesFolder + strings.TrimSuffix(l.File, ".ttf") + ".txt"
		if !bytes.Contains(find(t, files, name).Data, []byte("SIL OPEN FONT LICENSE")) {
			t.Errorf("%s is no licence", name)
		}
	}
}

func TestUnprintableWordsAreNamed(t *testing.T) {
	in := small(t)
	in.Bundle.Title, in.Bundle.Account = "标题\U0010FFFD", "\uE000"
	_, err := New(in)
	var problems worksheets.Problems
	if !errors.As(err, &problems) || len(problems) != 2 || problems[0].Path != "title" || problems[1].Path != "account" {
		t.Fatal(err)
	}
}

// TestCreatedIsInTheZip: as far as a ZIP can say it.
func TestCreatedIsInTheZip(t *testing.T) {
	for _, tt := range []struct {
		created time.Time
		want    string
	}{
		{time.Time{}, "1980-01-01 00:00:00"},
		{time.Unix(0, 0), "1980-01-01 00:00:00"},
		{time.Date(2026, 1, 19, 13, 5, 8, 0, time.FixedZone("CST", 8*3600)), "2026-01-19 05:05:08"},
		{time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC), "2107-12-31 23:59:58"},
	} {
		date, clock := dosTime(tt.created)
		got := fmt.Sprintf("%04d-%02d-%02d %02d:%02d:%02d", date>>9+1980, date>>5&15, date&31, clock>>11, clock>>5&63, clock&31*2)
		if got != tt.want {
			t.Errorf("%v: %s, want %s", tt.created, got, tt.want)
		}
	}
}

func TestMakeStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	calls := 0
	_, err := plan(t, small(t)).Make(ctx, new(Memory), func(done, steps int) {
		if calls++; done != calls || done > steps {
			t.Errorf("step %d of %d is told as %d", calls, steps, done)
		}
		cancel()
	})
	if !errors.Is(err, context.Canceled) || calls > 2*runtime.GOMAXPROCS(0) {
		t.Errorf("%v after %d steps", err, calls)
	}
}
