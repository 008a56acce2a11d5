package worksheets

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// definitions are the definitions that are built in.
func definitions(t testing.TB) map[string][]byte {
	t.Helper()
	found := map[string][]byte{}
	for _, pattern := range []string{"library/*.yaml", "library/examples/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			found[file] = data
		}
	}
	return found
}

// TestStored: a worksheet that is stored comes back as it is read, with the place
// of each value; and where the definition is another, that is read.
func TestStored(t *testing.T) {
	for file, data := range definitions(t) {
		want, err := Read(file, data)
		if err != nil {
			t.Fatal(err)
		}
		stored := want.Store()
		got := new(Worksheet)
		if !readStored(newSource(file, string(data)), got, string(stored)) {
			t.Errorf("%s is not read back", file)
			continue
		}
		if got.source = want.source; !reflect.DeepEqual(got, want) {
			t.Errorf("%s comes back as another", file)
		}
		read, err := ReadStored(file, data, stored)
		if err != nil {
			t.Fatal(err)
		}
		var asked Problems
		for path := range want.source.paths.(yamlPaths) {
			asked = append(asked, Problem{Path: path})
		}
		if !reflect.DeepEqual(read.Source().Locate(asked), want.source.Locate(asked)) {
			t.Errorf("%s: its values stand elsewhere", file)
		}
		changed := []byte(strings.Replace(string(data), "title: ", "title: 另", 1))
		if other, err := ReadStored(file, changed, stored); err != nil || other.Title != "另"+want.Title {
			t.Errorf("%s: changed, it is read as before: %v", file, err)
		}
	}
}

// TestStoredForOthers: what is stored for a model with other fields is not read.
func TestStoredForOthers(t *testing.T) {
	data := []byte("id: s\nversion: 1\ntitle: 表\npaper: a4\nblocks: [{kind: note, text: 甲}]\n")
	sheet, err := Read("s.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	stored := string(sheet.Store())
	for _, change := range [][2]string{{"Version", "Fassung"}, {"uint8", "int88"}, {"\x04note", "\x04mote"}, {"worksheets.Paper", "worksheets.Poper"}} {
		other := strings.Replace(stored, change[0], change[1], 1)
		if change[0] != "uint8" && other == stored {
			t.Errorf("%q is not in it", change[0])
		}
		if other != stored && readStored(newSource("s.yaml", string(data)), new(Worksheet), other) {
			t.Errorf("read with %q for %q", change[1], change[0])
		}
	}
}

// FuzzReadStored: bytes that nobody stored do no harm.
func FuzzReadStored(f *testing.F) {
	for file, data := range definitions(f) {
		sheet, err := Read(file, data)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(sheet.Store()[storedSum:])
	}
	source := newSource("s.yaml", "")
	sum := source.Sum()
	f.Fuzz(func(t *testing.T, stored []byte) {
		readStored(source, new(Worksheet), string(sum[:storedSum])+string(stored))
	})
}
