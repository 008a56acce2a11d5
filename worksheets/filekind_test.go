package worksheets

import (
	"testing"
	"unicode/utf16"
)

// TestIsReportByItsKey: a report is told by its key, however the file writes it.
func TestIsReportByItsKey(t *testing.T) {
	wide := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune("id: r\nover: [a]\n")) {
		wide = append(wide, byte(unit), byte(unit>>8))
	}
	for data, want := range map[string]bool{
		"id: r\nover: [a]\n":               true,
		"id: r\n\"over\": [a]\n":           true,
		"id: r\n\"\\x6fver\": [a]\n":       true,
		string(wide):                       KindOfFile(wide) == ReportFile,
		"id: r\nblocks: []\n":              false,
		"id: r\ntitle: over\nblocks: []\n": false,
		"id: r\nfooter: {over: a}\n":       false,
	} {
		if got := IsReport([]byte(data)); got != want {
			t.Errorf("IsReport(%q) is %v, and should be %v", data, got, want)
		}
	}
}
