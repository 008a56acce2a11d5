package bundle

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"io"
	"path"
	"strings"
	"testing"
)

// zipHolds reads the archive back: the files that a reader gets, in the order
// of the plan, byte for byte, and headers that any unpacker understands.
func zipHolds(t *testing.T, files []madeFile) {
	data := find(t, files, "小 #1%.zip").Data
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var want []madeFile
	for _, f := range files {
		if !strings.HasPrefix(f.Name, coverFolder) && path.Ext(f.Name) != ".zip" && f.Name != replyFile && f.Name != landingFile {
			want = append(want, f)
		}
	}
	if len(r.File) != len(want) {
		t.Fatalf("%d entries, want %d", len(r.File), len(want))
	}
	for i, entry := range r.File {
		if entry.Name != want[i].Name || entry.NonUTF8 || entry.Flags != utf8Name || entry.Method != zip.Deflate || len(entry.Extra) > 0 {
			t.Errorf("%+v, want %s", entry.FileHeader, want[i].Name)
		}
		if got := entry.Modified.Format("2006-01-02 15:04:05"); got != "1980-01-01 00:00:00" {
			t.Errorf("%s: %s", entry.Name, got)
		}
		if entry.Mode() != 0o644 {
			t.Errorf("%s: %s", entry.Name, entry.Mode())
		}
		f, err := entry.Open()
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(f)
		if err != nil {
			t.Errorf("%s: %v", entry.Name, err)
		}
		if entry.Name != ManifestName && !bytes.Equal(got, want[i].Data) { // the one inside lists less
			t.Errorf("%s differs", entry.Name)
		}
		if names, ok := ReadManifest(got); entry.Name == ManifestName && (!ok || len(names) != len(want)-1) {
			t.Errorf("the manifest inside lists %v", names)
		}
		localHeader(t, data, entry)
	}
}

// localHeader: unpackers that read from the beginning find the sizes before
// the data (APPNOTE.TXT 4.3.7).
func localHeader(t *testing.T, data []byte, entry *zip.File) {
	offset, err := entry.DataOffset()
	if err != nil {
		t.Fatal(err)
	}
	header := data[offset-int64(30+len(entry.Name)):]
	if flags := binary.LittleEndian.Uint16(header[6:]); flags != utf8Name {
		t.Errorf("%s: flags %x", entry.Name, flags)
	}
	if packed := binary.LittleEndian.Uint32(header[18:]); uint64(packed) != entry.CompressedSize64 {
		t.Errorf("%s: %d bytes, then %d", entry.Name, packed, entry.CompressedSize64)
	}
}
