package theme

import "worksheetpdf/layouts/page"

// Typed is a place that is typed into on a screen, as viewers have them.
type Typed struct {
	Inset   page.Length // from its edge to the words
	Line    int64       // how high a place of one line is: per mille of the em
	Leading int64       // from one line to the next: per mille of the em
	Above   page.Length // between a frame of several lines and what stands over it
	Radius  page.Length // of that frame's corners
	Least   page.Length // the smallest em in a narrow cell: a screen enlarges it
}
