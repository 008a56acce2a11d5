package bundle

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"testing"
)

// manifestLists: the manifest lists every other file, by name.
func manifestLists(t *testing.T, files []madeFile) {
	var m manifest
	data := find(t, files, ManifestName).Data
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	if len(m.Files) != len(files)-1 {
		t.Errorf("%d of %d files are listed", len(m.Files), len(files))
	}
	if !slices.IsSortedFunc(m.Files, func(a, b manifestFile) int { return cmp.Compare(a.Name, b.Name) }) {
		t.Error("they are not sorted")
	}
	for _, listed := range m.Files {
		f := find(t, files, listed.Name)
		sum := sha256.Sum256(f.Data)
		if listed.Bytes != len(f.Data) || f.Bytes != listed.Bytes || listed.SHA256 != hex.EncodeToString(sum[:]) || listed.Pages != f.Pages {
			t.Errorf("%+v is not true", listed)
		}
	}
	if len(m.Worksheets) != 2 || m.Worksheets[1] != (manifestSheet{"problem-filter-card", 2, "问题筛选卡", true, "问题筛选卡-我的.pdf", ""}) {
		t.Errorf("%+v", m.Worksheets)
	}
	if names, ok := ReadManifest(data); !ok || len(names) != len(m.Files) {
		t.Errorf("read back: %v, %v", names, ok)
	}
}

func TestReadManifest(t *testing.T) {
	for _, data := range []string{"", "{}", "[]", "null", `{"format": "other 1", "files": []}`, `{"name": "an app", "version": 2}`, `{"format": "worksheet-bundle 1", "files": [{"name": "../a"}]}`} {
		if _, ok := ReadManifest([]byte(data)); ok {
			t.Errorf("%q is taken for a manifest of ours", data)
		}
	}
	if _, ok := ReadManifest([]byte(`{"format": "worksheet-bundle 1"}`)); !ok {
		t.Error("an empty manifest of ours is not known")
	}
}
