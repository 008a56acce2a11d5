package fonts_test

import (
	"fmt"

	"worksheetpdf/fonts"
)

func Example() {
	faces := fonts.Embedded()
	var width int
	var cuts []fonts.Cut
	for _, r := range "倾听" {
		id, glyph, ok := faces.Find(fonts.Kai, r)
		if !ok || id != fonts.Kai {
			fmt.Println("not in the Kai hand:", string(r))
			continue
		}
		width += faces.Face(id).Advance(glyph)
		cuts = append(cuts, fonts.Cut{Glyph: glyph})
	}
	kai := faces.Face(fonts.Kai)
	data, err := kai.Subset(cuts)
	fmt.Println(width, "of", kai.UnitsPerEm(), "units an em;", len(data) < 4096, err)
	// Output: 2000 of 1000 units an em; true <nil>
}
