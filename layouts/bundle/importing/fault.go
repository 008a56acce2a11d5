package importing

import "worksheetpdf/worksheets"

// fault is why a file cannot be taken in.
type fault struct {
	Kind  kind
	Page  int // from 1; 0: the file as a whole
	Count int // of pages, where they are too many
}

type kind uint8

const (
	damaged kind = iota + 1
	empty
	foreign // no PDF
	large
	encrypted
	blank // no pages
	long
	misshapen
	layered
	intricate
	hungry
)

func (f fault) Error() string { return f.message(Limits{}).String() }

// message is the fault as a sentence.
func (f fault) message(l Limits) worksheets.Message {
	switch f.Kind {
	case empty:
		return worksheets.Msg("the PDF is empty")
	case foreign:
		return worksheets.Msg("this is not a PDF")
	case large:
		return worksheets.Msg("the PDF is larger than %d MiB", l.Bytes/mebibyte)
	case encrypted:
		return worksheets.Msg("the PDF is protected: it is encrypted")
	case blank:
		return worksheets.Msg("the PDF has no pages")
	case long:
		return worksheets.Msg("the PDF has %d pages, and there may be %d", f.Count, l.Pages)
	case misshapen:
		return worksheets.Msg("page %d of the PDF has no size that can be printed", f.Page)
	case layered:
		return worksheets.Msg("the PDF has layers that are not shown")
	case intricate:
		return worksheets.Msg("the PDF consists of more than %d pieces", maxObjects)
	case hungry:
		return worksheets.Msg("the PDF takes more than %d MiB of memory to read", maxStream/mebibyte)
	}
	if f.Page > 0 {
		return worksheets.Msg("page %d of the PDF is damaged", f.Page)
	}
	return worksheets.Msg("the PDF is damaged")
}

// hint is how to mend it.
func (f fault) hint() worksheets.Message {
	switch f.Kind {
	case large, long:
		return worksheets.Msg("leave out pages, or make its pictures smaller")
	case encrypted:
		return worksheets.Msg("save it again without a password and without restrictions")
	case empty, blank, foreign:
		return worksheets.Msg("export it as a PDF again")
	}
	return worksheets.Msg("open it in a viewer and print it into a new PDF")
}
