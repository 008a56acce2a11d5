package bundle

import (
	"fmt"

	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// What a bundle may hold. Each way in which the booklet comes carries all
// appendices, and the archive carries all of these: a byte of an appendix is
// written up to ten times.
const (
	MaxAppendixBytes = 40 << 20 // of all appendices together
	MaxAppendixPages = 400      // of all appendices together
	MaxPages         = 1000     // of all worksheets together; each is a picture too
)

// checkAppendices holds all appendices together against their limits. The one
// that is named is the first with which they are too much.
func checkAppendices(all []Appendix) worksheets.Problems {
	pages, size := 0, 0
	for i, a := range all {
		path := fmt.Sprintf("append[%d].file", i)
		pages += len(a.Leaflet.Pages)
		size += weight(a.Leaflet.Imported)
		if pages > MaxAppendixPages {
			return worksheets.Problems{{
				Path: path,
				What: worksheets.Msg("up to this one the PDFs to append have %d pages together, and all of them may have %d", pages, MaxAppendixPages),
				Hint: worksheets.Msg("leave out pages, or make its pictures smaller"),
			}}
		}
		if size > MaxAppendixBytes {
			return worksheets.Problems{TooLarge(path)}
		}
	}
	return nil
}

// TooLarge is the problem of the appendix with which all are larger than
// [MaxAppendixBytes]; path is where the bundle names it.
func TooLarge(path string) worksheets.Problem {
	return worksheets.Problem{
		Path: path,
		What: worksheets.Msg("with this one the PDFs to append are larger than %d MiB together", MaxAppendixBytes>>20),
		Hint: worksheets.Msg("leave out pages, or make its pictures smaller"),
	}
}

// weight is how many bytes a file of others adds to a PDF that shows it.
func weight(file pdf.Imported) (n int) {
	for _, o := range file.Objects {
		n += len(o.Body) + len(o.Stream)
	}
	return n
}

// weight is how many bytes a document has from other files.
func (d document) weight() (n int) {
	for _, file := range d.options.Files {
		n += weight(file)
	}
	return n
}

// tooLong is the problem of the worksheet with which all have more pages than
// a bundle may have.
func tooLong(worksheet, pages int) worksheets.Problems {
	return worksheets.Problems{{
		Path: fmt.Sprintf("worksheets[%d]", worksheet),
		What: worksheets.Msg("up to this one the worksheets have %d pages together, and a bundle may have %d", pages, MaxPages),
		Hint: worksheets.Msg("make two bundles of it, or leave out copies"),
	}}
}
