package importing

import (
	"errors"

	"worksheetpdf/worksheets"
)

// fault is why a file cannot be taken in.
type fault struct {
	Kind   kind
	Page   int  // from 1; 0: the file as a whole
	Object int  // the number of the object that is meant; 0: none
	Count  int  // of pages, where they are too many
	Filled bool // the file is read for what it carries, not for its pages
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
	unlisted    // the list of the objects cannot be read
	disordered  // the list of the pages cannot be followed
	missing     // an object that a page draws
	undecodable // a stream that a page draws
	circular
	laborious
	nested
	lengthy
	overfull // the form
)

func (f fault) Error() string { return f.message(Limits{}).String() }

// unless is the fault that an error is, of the same object and page where it
// names none; of another error, this fault.
func (f fault) unless(err error) error {
	if err == nil {
		return nil
	}
	if own := (fault{}); errors.As(err, &own) {
		if own.Object == 0 {
			own.Object = f.Object
		}
		if own.Page == 0 {
			own.Page = f.Page
		}
		return own
	}
	return f
}

// message is the fault as a sentence.
func (f fault) message(l Limits) worksheets.Message {
	if f.Page > 0 {
		return f.ofPage()
	}
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
	case intricate:
		return worksheets.Msg("the PDF consists of more than %d pieces", maxObjects)
	case hungry:
		return worksheets.Msg("the PDF takes more than %d MiB of memory to read", maxStream/mebibyte)
	case overfull:
		return worksheets.Msg("the PDF has more fields, or more text in them, than anybody fills in")
	case unlisted:
		return worksheets.Msg("the PDF's list of its parts cannot be read: the file is torn, or was changed after it was written")
	case disordered:
		return worksheets.Msg("the PDF's list of its pages is wrong, so that a page could be missing")
	}
	return worksheets.Msg("the PDF is damaged")
}

// ofPage is a fault of one page.
func (f fault) ofPage() worksheets.Message {
	switch f.Kind {
	case misshapen:
		return worksheets.Msg("page %d of the PDF has no size that can be printed", f.Page)
	case layered:
		return worksheets.Msg("page %d of the PDF has layers that are not shown", f.Page)
	case intricate:
		return worksheets.Msg("up to page %d the PDF consists of more than %d pieces", f.Page, maxObjects)
	case hungry:
		return worksheets.Msg("page %d of the PDF takes more than %d MiB of memory to read", f.Page, maxStream/mebibyte)
	case missing:
		return worksheets.Msg("page %d of the PDF draws a part (object %d) that is missing or cannot be read", f.Page, f.Object)
	case undecodable:
		if f.Object == 0 {
			return worksheets.Msg("the content of page %d of the PDF is torn", f.Page)
		}
		return worksheets.Msg("page %d of the PDF draws a part (object %d) that is torn", f.Page, f.Object)
	case circular:
		return worksheets.Msg("page %d of the PDF draws a part (object %d) that draws itself over others", f.Page, f.Object)
	case nested:
		return worksheets.Msg("page %d of the PDF draws parts within parts, more than %d deep", f.Page, maxNesting)
	case lengthy:
		return worksheets.Msg("page %d of the PDF takes more than %d steps to draw, which would stop a viewer", f.Page, maxOperators)
	case laborious:
		return worksheets.Msg("page %d of the PDF draws parts within parts more than %d times, which would stop a viewer", f.Page, maxForms)
	}
	return worksheets.Msg("page %d of the PDF is damaged", f.Page)
}

// hint is how to mend it.
func (f fault) hint() worksheets.Message {
	if f.Filled {
		return f.hintToSave()
	}
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

// hintToSave is how to mend a file that is read for what is in its fields, which
// printing would make pictures of.
func (f fault) hintToSave() worksheets.Message {
	switch f.Kind {
	case encrypted:
		return worksheets.Msg("save it again without a password and without restrictions")
	case large, overfull, foreign:
		return worksheets.Msg("ask for the file again, as it was saved after it was filled in")
	}
	return worksheets.Msg("open it in a viewer and save it again; do not print it")
}
