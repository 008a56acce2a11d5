package library

import (
	"os"
	"path/filepath"
	"testing"

	"worksheetpdf/worksheets"
)

// TestFirstEditionIsRead: what was written for the sheets' first version is
// valid still, and says that it is older.
func TestFirstEditionIsRead(t *testing.T) {
	files, err := filepath.Glob("testdata/first-edition/*.json")
	if err != nil || len(files) != 12 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		file, err := worksheets.ReadAnswers(name, data)
		if err != nil {
			t.Fatal(err)
		}
		id, definition, ok := Worksheet(file.Worksheet)
		if !ok {
			t.Fatal(file.Worksheet)
		}
		sheet, err := worksheets.Read(id, definition)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := file.For(sheet); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if notes := file.NotesFor(sheet); len(notes) != 1 || !notes[0].Note {
			t.Errorf("%s: %v", name, notes)
		}
	}
}
