package records

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestPrograms: what spreadsheets say that other programs have saved (made by
// testdata/programs/make): read right, or refused with the cell named. The
// golden is to be read beside the scripts.
func TestPrograms(t *testing.T) {
	files, err := filepath.Glob("testdata/programs/*.*")
	if err != nil || len(files) < 40 {
		t.Fatal(len(files), err)
	}
	sheets := map[string]string{"log": "community-listening-sheet", "percent": "community-listening-sheet", "boolean": "shortest-loop-checklist"}
	var b strings.Builder
	for _, file := range files {
		name := filepath.Base(file)
		o := Reading{Sheet: card(t)}
		for part, id := range sheets {
			if strings.Contains(name, part+".") {
				o.Sheet = sheetOf(t, id)
			}
		}
		if strings.Contains(name, "log.") {
			o.Key = "姓名"
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		switch filepath.Ext(name) {
		case ".csv", ".txt":
			said = answersIn(t, string(data), o)
		default:
			said = answersInBook(t, data, "", o)
		}
		b.WriteString("== " + name + "\n" + strings.Join(said, "\n") + "\n")
	}
	const golden = "testdata/programs.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, []byte(b.String())) {
		t.Errorf("the spreadsheets say\n%s", b.String())
	}
}
