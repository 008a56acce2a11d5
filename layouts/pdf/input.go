package pdf

import (
	"errors"
	"strings"

	"worksheetpdf/layouts/page"
)

// What is no field. A layout never makes such a place.
var (
	errName   = errors.New("a place to type in has no name that a field can have")
	errOption = errors.New("a place to tick in stands for no option, or for one that others of its name stand for")
	errInput  = errors.New("a place to type in is of an unknown kind, or not of that of others of its name")
	errNested = errors.New("a place to type in holds a link, or another such place")
	errUnsaid = errors.New("a place to type in does not say what it is")
)

// fillable reports whether a document has places to type or to tick in.
func fillable(doc *page.Document) bool {
	for range inputs(doc) {
		return true
	}
	return false
}

// inputs are the places of a document.
func inputs(doc *page.Document) func(yield func(*page.Input) bool) {
	return func(yield func(*page.Input) bool) {
		for _, p := range doc.Pages {
			for _, m := range page.Walk(p.Marks) {
				if g, ok := m.(page.Group); ok && g.Input != nil && !yield(g.Input) {
					return
				}
			}
		}
	}
}

// sayable reports whether all that is typed fits strings as PDF/A has them (ISO
// 19005-3, 6.1.13). A file with a longer answer claims nothing: no answer is cut.
func sayable(doc *page.Document) bool {
	for in := range inputs(doc) {
		if len(in.Value) > longestSaid {
			return false
		}
	}
	return true
}

// checkInputs asks of the places what fields must be: each name a field or the
// beginning of names, not both, and the places of a field of one kind.
func checkInputs(doc *page.Document) error {
	fields, begins := map[string]*page.Input{}, map[string]bool{}
	options := map[[2]string]bool{}
	for in := range inputs(doc) {
		if first, ok := fields[in.Name]; ok && first.Kind != in.Kind {
			return errInput
		}
		fields[in.Name] = in
		for i := range len(in.Name) {
			if in.Name[i] == '.' {
				begins[in.Name[:i]] = true
			}
		}
		if in.Kind == page.Typed {
			continue
		}
		option := [2]string{in.Name, in.Option}
		if options[option] {
			return errOption
		}
		options[option] = true
	}
	for name := range fields {
		if begins[name] {
			return errName
		}
	}
	return nil
}

// input checks a place by itself, and how it looks when it is on.
func (c *checker) input(g page.Group, at page.Placement) error {
	if c.typed {
		return errNested
	}
	if err := checkInput(g.Input); err != nil {
		return err
	}
	corner, size := g.At.Box(page.Position{}, g.Input.Size)
	err := checkPositions(corner, corner.Plus(size.Width, size.Height))
	for i := len(at) - 1; i >= 0 && err == nil; i-- {
		corner, size = at[i].Box(corner, size)
		err = checkPositions(corner, corner.Plus(size.Width, size.Height))
	}
	if err != nil {
		return err
	}
	c.typed = true
	defer func() { c.typed = false }()
	return c.marks(g.Input.Look, append(at[:len(at):len(at)], g.At))
}

// checkInput asks of one place what it must be by itself.
func checkInput(in *page.Input) error {
	switch {
	case in.Kind > page.Choice:
		return errInput
	case in.Label == "":
		return errUnsaid
	case hundredths(in.Size.Width) <= 0 || hundredths(in.Size.Height) <= 0 || in.Kind == page.Typed && hundredths(in.Type) <= 0:
		return errSize
	case !bounded(in.Size.Width) || !bounded(in.Size.Height) || !bounded(in.Type):
		return errBounds
	case len(in.Name) > longestSaid, !printable(in.Name), strings.Contains("."+in.Name+".", ".."):
		return errName
	case in.Kind != page.Typed && (!plainName(in.Option) || in.Option == "Off"):
		return errOption
	}
	return nil
}

// plainName reports whether a name stands in a file as it is: letters, digits and
// what ids have beside them.
func plainName(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == ""
}
