package bundle

import (
	"strings"
	"testing"

	"worksheetpdf/layouts/bundle/importing"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// TestFillable: each worksheet that asks something comes once more to be filled in
// on a screen, and is named wherever the others are; an example of it does not.
func TestFillable(t *testing.T) {
	in := small(t)
	guide := builtIn(t, "community-guide")
	card := in.Items[1]
	in.Bundle.Fillable, in.Bundle.Booklet = worksheets.SmallFillable, worksheets.Binding{}
	in.Items = []Item{in.Items[0], {Sheet: guide}, card}
	for i := range in.Items {
		in.Items[i].AttachedToFields = []pdf.Attachment{{Name: "a.json", Type: "application/json", Data: []byte(in.Items[i].Sheet.ID)}}
	}
	files := makeFiles(t, in)
	landingLeads(t, files)
	named := func(file string) string { return string(find(t, files, file).Data) }
	for _, name := range []string{"最短闭环清单-填写.pdf", "问题筛选卡-我的-填写.pdf"} {
		for _, file := range []string{landingFile, guideFile, ManifestName} {
			if !strings.Contains(named(file), name) {
				t.Errorf("%s does not name %s", file, name)
			}
		}
		c, err := importing.Carry(name, find(t, files, name).Data, importing.Limits{})
		if err != nil || len(c.Fields) == 0 || len(c.Attached) != 1 || !strings.Contains("shortest-loop-checklist problem-filter-card", string(c.Attached[0].Data)) {
			t.Errorf("%s: %v %v", name, c, err)
		}
	}
	if readme := named(readmeFile); strings.Count(readme, "to be filled in on a screen") != 2 || !strings.Contains(readme, "  6. PDF") || strings.Contains(readme, "  7. PDF") {
		t.Error(readme)
	}
	for _, tip := range []string{landingFile, guideFile} {
		if !strings.Contains(named(tip), "不要“打印成 PDF”") {
			t.Errorf("%s does not say how it is saved", tip)
		}
	}
	in.Items = append(in.Items, Item{Sheet: card.Sheet})
	p := plan(t, in)
	if p.worksheets[2].fillIn != nil || p.worksheets[3].fillIn == nil {
		t.Error("an example of what comes blank is filled in")
	}
	measured, err := p.Measure(t.Context(), nil)
	if err != nil {
		t.Error(err)
	}
	for i, f := range measured {
		if isPDF := strings.HasSuffix(f.Name, ".pdf"); isPDF != (f.Bytes > 0) || f.Name != p.Outline()[i].Name {
			t.Errorf("%+v", f)
		}
	}
	in.Bundle.Fillable = worksheets.NotFillable
	for _, w := range plan(t, in).worksheets {
		if w.fillIn != nil {
			t.Error("nobody asked for it")
		}
	}
}
