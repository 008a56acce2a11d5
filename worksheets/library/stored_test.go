package library_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// TestStored holds what is stored of each definition against it, and [library.Read]
// against what reads the definition.
func TestStored(t *testing.T) {
	var wanted []string
	for _, id := range slices.Sorted(slices.Values(slices.Concat(library.IDs(), library.ExampleIDs()))) {
		file, data, _ := library.Worksheet(id)
		sheet, err := worksheets.Read(file, data)
		if err != nil {
			t.Fatal(err)
		}
		if len(sheet.Source().Notes()) > 0 {
			t.Errorf("%s is read with notes, which are not stored", id)
		}
		name := "stored/" + id + ".bin"
		wanted = append(wanted, name)
		if *update {
			if err := os.WriteFile(name, sheet.Store(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if kept, err := os.ReadFile(name); err != nil || !bytes.Equal(kept, sheet.Store()) {
			t.Errorf("%s is not what %s says (make golden): %v", name, file, err)
		}
		read, ok, err := library.Read(id)
		if !ok || err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(read.Store(), sheet.Store()) || read.Source().File() != file {
			t.Errorf("%s is read as another", id)
		}
	}
	if found, err := filepath.Glob("stored/*"); err != nil || !slices.Equal(found, wanted) {
		t.Errorf("there are %v, and should be %v: %v", found, wanted, err)
	}
	if _, ok, _ := library.Read("no-such-sheet"); ok {
		t.Error("a worksheet that is not there is read")
	}
}
