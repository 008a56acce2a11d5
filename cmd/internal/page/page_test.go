package page

import (
	"bytes"
	"errors"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/engine/enginetest"
	"worksheetpdf/fonts"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

var (
	update = flag.Bool("update", false, "write what layouts print of themselves anew")
	long   = flag.Bool("long", false, "try many more answers")
)

// three is the page that readers get.
func three(t testing.TB) []engine.Definition {
	return enginetest.BuiltIn(t, "community-listening-sheet", "problem-filter-card", "shortest-loop-checklist", "community-report", "problem-comparison")
}

func TestMake(t *testing.T) {
	file, err := Make(three(t))
	if !HasEngine() {
		if !errors.Is(err, ErrNoEngine) {
			t.Errorf("without an engine: %v", err)
		}
		t.Skip(`no engine: "make engine" makes it`)
	}
	if err != nil {
		t.Fatal(err)
	}
	if len(file) > MaxBytes {
		t.Errorf("%d bytes, at most %d may be", len(file), MaxBytes)
	}
	if again, _ := Make(three(t)); !bytes.Equal(file, again) {
		t.Error("other bytes the second time")
	}
	words := string(file)
	for kind, pattern := range map[string]string{"script": `(?s)<script type="module" async>(.*?)</script>`, "style": `(?s)<style>(.*?)</style>`} {
		found := regexp.MustCompile(pattern).FindStringSubmatch(words)
		if found == nil || !strings.Contains(words, kind+"-src 'sha256-"+sum([]byte(found[1]))+"'") {
			t.Errorf("the policy does not know the %s", kind)
		}
	}
	if !strings.Contains(words, "default-src 'none'") || !strings.Contains(words, `id="licences"`) {
		t.Error("no policy or no licences")
	}
}

func TestMakeRefuses(t *testing.T) {
	if !HasEngine() {
		t.Skip("no engine")
	}
	var problems worksheets.Problems
	if _, err := Make(enginetest.BuiltIn(t, "community-report")); !errors.As(err, &problems) {
		t.Errorf("a report alone: %v", err)
	}
	if _, err := Make(enginetest.BuiltIn(t, "quiz", "quiz")); !errors.As(err, &problems) {
		t.Errorf("one worksheet twice: %v", err)
	}
}

// TestCutFacesPrintTheSame: with the faces that a page carries every worksheet is
// printed with the same bytes as with the whole ones, blank and with answers of
// common characters; nothing is missing.
func TestCutFacesPrintTheSame(t *testing.T) {
	sets := 1
	if *long {
		sets = 20
	}
	for _, id := range slices.Concat(library.IDs(), library.ExampleIDs()) {
		all := enginetest.BuiltIn(t, id)
		whole, cut := both(t, all)
		sheet, err := worksheets.Read(id, all[0].Data)
		if err != nil {
			t.Fatal(err)
		}
		drafts := []engine.Draft{{Worksheet: id}}
		for n := range sets {
			answers := enginetest.Answers(t, rand.New(rand.NewPCG(uint64(n), 1)), sheet)
			drafts = append(drafts, engine.Draft{Worksheet: id, Answers: answers}, engine.Draft{Worksheet: id, Answers: answers, Form: true})
		}
		for i, draft := range drafts {
			if *long || id == "quiz" && i == 0 {
				if want, got := whole.Fillable(draft), cut.Fillable(draft); !bytes.Equal(got.Data, want.Data) {
					t.Errorf("%s: fillable: %d bytes, want %d: %+v", id, len(got.Data), len(want.Data), got.Found)
				}
			}
			want, got := whole.PDF(draft), cut.PDF(draft)
			if !got.Good || !bytes.Equal(got.Data, want.Data) {
				t.Errorf("%s: %d bytes, want %d: %+v", id, len(got.Data), len(want.Data), got.Found)
			}
		}
	}
}

// both are two engines, with whole faces and with those of a page.
func both(t *testing.T, all []engine.Definition) (whole, cut *engine.Engine) {
	t.Helper()
	whole, err := engine.New(engine.Options{Definitions: all})
	if err != nil {
		t.Fatal(err)
	}
	faces := fonts.Embedded()
	files, err := hold(faces, all).cut(faces)
	if err != nil {
		t.Fatal(err)
	}
	pack, err := engine.Pack(all, files)
	if err != nil {
		t.Fatal(err)
	}
	o, err := engine.Unpack(pack)
	if err != nil {
		t.Fatal(err)
	}
	if cut, err = engine.New(o); err != nil {
		t.Fatal(err)
	}
	return whole, cut
}

// TestReportsPrintTheSame is the same for reports over random answers.
func TestReportsPrintTheSame(t *testing.T) {
	all := three(t)
	whole, cut := both(t, all)
	for _, head := range whole.Sheets().Reports {
		reporting := engine.Reporting{Report: head.ID}
		for i, d := range all[:3] {
			sheet, err := worksheets.Read(d.File, d.Data)
			if err != nil {
				t.Fatal(err)
			}
			if slices.Contains(head.Over, sheet.ID) {
				reporting.Drafts = append(reporting.Drafts, engine.Draft{Worksheet: sheet.ID, Answers: enginetest.Answers(t, rand.New(rand.NewPCG(uint64(i), 2)), sheet)})
			}
		}
		want, got := whole.ReportPDF(reporting), cut.ReportPDF(reporting)
		if got.Good != want.Good || !bytes.Equal(got.Data, want.Data) {
			t.Errorf("%s: %d bytes, want %d: %+v", head.ID, len(got.Data), len(want.Data), got.Found)
		}
	}
}

// TestPieces: whatever a face has is in the page or in a piece.
func TestPieces(t *testing.T) {
	if !*long {
		t.Skip("slow")
	}
	all := enginetest.BuiltIn(t, "quiz")
	pieces, err := Pieces(all)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, p := range pieces {
		names[p.Name] = true
	}
	h := hold(fonts.Embedded(), all)
	for id := range fonts.ID(fonts.Count) {
		for r, glyph := range fonts.Embedded().Face(id).Characters() {
			if !h[id][glyph] && !names[engine.Piece(id, glyph)+pieceEnding] {
				t.Fatalf("%c of face %d is nowhere", r, id)
			}
		}
	}
}

// TestFixed holds the list of what layouts print of themselves against their
// sources: every character that is not ASCII in a string of theirs.
func TestFixed(t *testing.T) {
	comment, literal := regexp.MustCompile(`//.*`), regexp.MustCompile("\"(?:[^\"\\\\\n]|\\\\.)*\"|`[^`]*`|'[^'\\\\]'")
	found := map[rune]bool{}
	for _, folder := range []string{"layouts", "layouts/flow", "layouts/kinds", "layouts/report", "layouts/pen", "layouts/text", "layouts/theme", "worksheets/tally"} {
		files, err := filepath.Glob(filepath.Join("../../..", filepath.FromSlash(folder), "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", folder, len(files), err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") || filepath.Base(file) == "units.go" {
				continue
			}
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, words := range literal.FindAllString(comment.ReplaceAllString(string(data), ""), -1) {
				for _, r := range words {
					if r > 0x7f {
						found[r] = true
					}
				}
			}
		}
	}
	var all []rune
	for r := range found {
		all = append(all, r)
	}
	slices.Sort(all)
	if *update {
		if err := os.WriteFile("fixed.txt", []byte(string(all)+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want := string(all) + "\n"; fixed != want {
		t.Errorf("fixed.txt has\n%s, want\n%s", fixed, want)
	}
}

// TestCarriesWhatPeopleWrite: the most common family names, given names that many
// children get, and every character of the samples but 𠮷, which stands there for
// those that few people write, are in the page itself.
func TestCarriesWhatPeopleWrite(t *testing.T) {
	faces := fonts.Embedded()
	h := hold(faces, three(t))
	words := "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤俞詹阮邢樊柯裴虞" +
		"瑜璇婷岚瑾琪琦玥梓妍萱雯晗昊睿烨婕芮蓓懿姝祺骞霖鑫倩茜翊宸煊曦翎珺璟琳晟" +
		"瑜伽烘焙馄饨忐忑嗯呗尴尬柠檬榴莲"
	for _, sheet := range []string{"community-listening-sheet", "problem-filter-card", "shortest-loop-checklist"} {
		for _, name := range library.Samples(sheet) {
			data, _ := library.Sample(name) // it is there
			words += strings.ReplaceAll(string(data), "𠮷", "")
		}
	}
	for _, r := range words {
		if id, glyph, ok := faces.Find(fonts.Kai, r); r >= ' ' && (!ok || !h[id][glyph]) {
			t.Errorf("%c (%U) is not carried", r, r)
		}
	}
}
