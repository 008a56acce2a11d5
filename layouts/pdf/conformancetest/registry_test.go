package conformancetest

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestRegistry holds the rules against those of veraPDF's profiles PDFA-3B and
// PDFUA-1, by clause and number: none is missing, none is made up.
func TestRegistry(t *testing.T) {
	entered := map[string][]string{}
	for _, r := range rules() {
		id := fmt.Sprintf("%s %d", r.clause, r.test)
		if slices.Contains(entered[r.standard], id) {
			t.Errorf("%s, %s is entered twice", r.standard, id)
		}
		entered[r.standard] = append(entered[r.standard], id)
	}
	for standard, file := range map[string]string{Archive: "iso-19005-3.txt", Accessible: "iso-14289-1.txt"} {
		data, err := os.ReadFile("testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		profile := strings.Split(strings.TrimSpace(string(data)), "\n")
		for _, id := range profile {
			if !slices.Contains(entered[standard], id) {
				t.Errorf("%s, %s: nothing judges it", standard, id)
			}
		}
		for _, id := range entered[standard] {
			if !slices.Contains(profile, id) {
				t.Errorf("%s, %s: the profile has no such rule", standard, id)
			}
		}
	}
}
