package bundle

import (
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// areSafe holds names against what disks and systems do with them, in other
// words than package filename does.
func areSafe(t *testing.T, names []string) {
	t.Helper()
	seen := map[string]string{}
	for _, name := range names {
		if path.Clean(name) != name || path.IsAbs(name) {
			t.Errorf("%q is no safe path", name)
		}
		for _, part := range strings.Split(name, "/") {
			if bad := unsafe(part); bad != "" {
				t.Errorf("%q: %s", name, bad)
			}
		}
		// Upper case of the decomposed letters: NTFS and HFS+ compare by less.
		key := strings.ToLower(strings.ToUpper(norm.NFD.String(name)))
		if other, twice := seen[key]; twice {
			t.Errorf("%q and %q are one file", other, name)
		}
		seen[key] = name
	}
}

func unsafe(part string) string {
	base, _, _ := strings.Cut(part, ".")
	base = strings.ToLower(strings.Trim(base, " "))
	switch {
	case part == "" || part == "." || part == "..":
		return "no name"
	case len(part) > 255:
		return "too long"
	case strings.HasSuffix(part, ".") || strings.HasSuffix(part, " "):
		return "Windows leaves out its end"
	case strings.ContainsAny(part, "<>:\"/\\|?*\x00\n\t\x7f"):
		return "a forbidden character"
	case slices.Contains(strings.Fields("con prn aux nul conin$ conout$ com0 com1 com9 com¹ lpt0 lpt1 lpt9 lpt³"), base):
		return "a device of Windows"
	case norm.NFC.String(part) != part:
		return "not NFC"
	case strings.HasPrefix(part, "-"), strings.HasPrefix(part, "."):
		return "an option, or hidden"
	}
	return ""
}

// bare is a worksheet of so many pages, which nothing is drawn on.
func bare(title, answers string, pages int) worksheet {
	w := worksheet{item: Item{Sheet: &worksheets.Worksheet{Title: title}, Name: answers}, single: &page.Document{}}
	if answers != "" {
		w.item.Answers = &worksheets.Answers{}
	}
	for range pages {
		w.single.Pages = append(w.single.Pages, page.Page{Size: page.A4})
	}
	return w
}

// named are the names of all files of worksheets in a bundle that comes in
// every way.
func named(t *testing.T, keyword string, all []worksheet) []string {
	t.Helper()
	in := small(t)
	in.Bundle.Keywords = []string{keyword}
	p := &Plan{input: in}
	taken := p.reservedNames()
	files := []string{p.zipName()}
	files = append(files, guideFile, readmeFile, replyFile, landingFile, ManifestName, bookletPicture)
	for _, suffix := range []string{"", tabletSuffix, saddleSuffix, twoUpSuffix} {
		files = append(files, bookletFile(suffix))
	}
	for i := range all {
		taken.nameFiles(&all[i])
		files = append(files, all[i].files()...)
	}
	return files
}

func TestNamesDiffer(t *testing.T) {
	all := []worksheet{
		bare("A", "", 1), bare("a", "", 1), bare("合订本", "", 1), bare("A", "", 1), bare("A", "b", 1), bare("../x", "", 1),
		bare("合订本-平板", "", 1), bare("合订本-小册子-A3", "", 1), bare("合订本-两页一张", "", 1),
		bare("Cafe\u0301", "", 1), bare("CAFÉ", "", 1), bare("con", "", 1), bare("表", "", 12), bare("表-长图", "", 1), bare("版本 1. ", "", 1),
	}
	areSafe(t, named(t, "合订本", all))
	var names []string
	for _, w := range all {
		names = append(names, w.name)
	}
	want := []string{
		"A", "a-2", "合订本-2", "A-3", "A-b", "_x",
		"合订本-平板-2", "合订本-小册子-A3-2", "合订本-两页一张-2",
		"Café", "CAFÉ-2", "_con", "表", "表-长图-2", "版本 1",
	}
	if !slices.Equal(names, want) {
		t.Errorf("%q, want %q", names, want)
	}
}

// TestNamesOfAnyTitle: whatever worksheets are called, all names differ and
// can be stored.
func TestNamesOfAnyTitle(t *testing.T) {
	words := []string{
		"合订本", "-", "平板", "小册子", "A3", "两页一张", "封面", "长图", "1", "2", "01", "图片", "/", "a", "A", "é", "e\u0301", "ß", "ss", "SS", "ı", "İ", "K", "K",
		"CON", "con", "AUX", "nul", "COM1", "com¹", "LPT9", "PRN", "CONIN$", ".", " ", "...", "\u3000", ":", "\\", "*", "\n", "\u202e", "\u200b", "\xff",
		"说明", "README", "txt", "index", "html", "manifest", "json", strings.Repeat("长", 70), strings.Repeat("x", 199), "🇨🇳", "\u0301", "ﬁ", "ſ",
	}
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(7, seed))
		title := func() string {
			s := ""
			for range r.IntN(5) {
				s += words[r.IntN(len(words))]
			}
			return s
		}
		var all []worksheet
		for i := range 1 + r.IntN(30) {
			words, answers := title(), ""
			if i > 0 && r.IntN(2) == 0 { // the same to some system
				changes := []func(string) string{strings.ToUpper, strings.ToLower, norm.NFD.String, strings.NewReplacer("s", "ſ", "ss", "ß").Replace, func(s string) string { return s + ". " }}
				words = changes[r.IntN(len(changes))](all[r.IntN(i)].item.Sheet.Title)
			}
			if r.IntN(3) == 0 {
				answers = title()
			}
			all = append(all, bare(words, answers, 1+r.IntN(25)))
		}
		areSafe(t, named(t, "k"+title(), all))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// TestNamesAreWritten: what is reserved is what is made: a worksheet of each
// name that the bundle has of its own does not come over it.
func TestNamesAreWritten(t *testing.T) {
	in := small(t)
	item := in.Items[0]
	in.Items, in.Bundle.Worksheets = nil, nil
	for _, title := range []string{"合订本-平板", "合订本-小册子-A3", "合订本"} {
		sheet := *item.Sheet
		sheet.Title = title
		in.Items = append(in.Items, Item{Sheet: &sheet})
	}
	files := makeFiles(t, in)
	var names []string
	for _, f := range files {
		names = append(names, f.Name)
	}
	areSafe(t, names)
	if pages := find(t, files, "合订本-平板.pdf").Pages; pages != 4 {
		t.Errorf("the booklet for tablets has %d pages", pages)
	}
}
