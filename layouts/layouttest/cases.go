package layouttest

import (
	"os"
	"strings"
	"testing"

	"worksheetpdf/worksheets"
)

// Case is a small worksheet of a file of cases.
type Case struct {
	Name  string
	Sheet *worksheets.Worksheet
}

// Cases reads a file of worksheets, each under a line "=== its name". A
// worksheet has everything but its id, its version and its title.
func Cases(t testing.TB, file string) []Case {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []Case
	for _, part := range strings.Split("\n"+string(data), "\n=== ")[1:] {
		name, body, _ := strings.Cut(part, "\n")
		sheet := Read(t, file, []byte("id: small\nversion: 1\ntitle: 小表\n"+body))
		cases = append(cases, Case{Name: name, Sheet: sheet})
	}
	if cases == nil {
		t.Fatalf("%s has no cases", file)
	}
	return cases
}
