package importing

import (
	"errors"

	"worksheetpdf/layouts/pdf"
)

// Carried is what a PDF carries beside its pages.
type Carried struct {
	Attached []pdf.Attachment
	Fields   []Field // of its form, in the form's order
}

// Field is what stands in one field of a form.
type Field struct {
	Name   string // with those of the fields that it is in: "log[3].quote"
	Button bool   // it is ticked or chosen, not typed into
	// Value is what was typed, with \n at the ends of lines, or the name of the
	// state that a button is in; empty: nothing, or no state.
	Value string
}

// Carry reads what a PDF carries, whoever saved it last; file is what it is called
// in messages. As with [Import], an error is one problem, and files of strangers
// are read in a process of its own.
func Carry(file string, data []byte, limits Limits) (*Carried, error) {
	limits = limits.orDefaults()
	var c Carried
	err := guarded(data, limits, func() (err error) {
		c, err = carried(data)
		return err
	})
	if err != nil {
		f := fault{Kind: damaged}
		errors.As(err, &f)
		f.Filled = true
		return nil, asProblem(file, f, limits)
	}
	return &c, nil
}

func carried(data []byte) (c Carried, err error) {
	heard := listen()
	data = mended(data)
	ctx, err := readContext(data)
	if err != nil {
		return c, fault{Kind: unlisted}.unless(err)
	}
	s := newSource(data, ctx.XRefTable)
	s.lost = heard.lost
	a := attachments{source: s, room: maxStream}
	if err := a.read(); err != nil {
		return c, err
	}
	f := typedForm{source: s, seen: map[int]bool{}, room: maxTyped}
	if err := f.read(); err != nil {
		return c, err
	}
	if len(f.fields) > 0 && heard.pages { // pdfcpu may have found what stood in them before
		return c, fault{Kind: unlisted}
	}
	return Carried{a.all, f.fields}, nil
}
