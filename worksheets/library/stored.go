package library

import (
	"embed"

	"worksheetpdf/worksheets"
)

// What the definitions say, stored so that it is read in a tenth of the time:
// `make golden` makes it, and a test holds it against the definitions.
//
//go:embed stored/*.bin
var stored embed.FS

// Read is the built-in worksheet, or the example, of an id, which [Worksheet] is
// the definition of.
func Read(id string) (sheet *worksheets.Worksheet, ok bool, err error) {
	file, data, ok := Worksheet(id)
	if !ok {
		return nil, false, nil
	}
	known, err := stored.ReadFile(storedFile(id))
	if err != nil { // nobody has stored it yet
		sheet, err = worksheets.Read(file, data)
	} else {
		sheet, err = worksheets.ReadStored(file, data, known)
	}
	return sheet, true, err
}

func storedFile(id string) string { return "stored/" + id + ".bin" }
