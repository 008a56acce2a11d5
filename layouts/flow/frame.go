package flow

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/picture"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// Frame is what stands around the body on every page of a worksheet: running
// head, route and footer.
type Frame struct {
	*pen.Pen
	Sheet *worksheets.Worksheet
	// Questions are the sheet's fields, in their order.
	Questions []worksheets.Field
	Size      page.Size // of a page
	Steps     *Steps
	// Elsewhere says that the pages are on another paper than the definition's
	// own: where the ruler has no room there, it is left out.
	Elsewhere bool
	Running   int // the first page's number in the book that binds it; 0: none
	// Report says that the worksheet is printed to be read, not to be written
	// on: what only helps a pen is left out.
	Report bool
	// Typed says that the worksheet is filled in on a screen: its questions are
	// places to type and to tick in. Prefix begins the names of those of the copy
	// that is laid out.
	Typed  bool
	Prefix string
	// Pictures are the images that the worksheet names, by their files.
	Pictures map[worksheets.ImageFile]*picture.Source
	// Keys are those of the copy that is laid out.
	Keys *Keys
	// Signature stands at the foot of every page.
	Signature Signature
}

// Body is the width between the margins.
func (f *Frame) Body() page.Length {
	return f.Size.Width - f.Theme.Margins.Left - f.Theme.Margins.Right
}

// left is where the frame of a copy's page begins. What two-sided worksheets
// have inside and outside changes over on their backs.
func (f *Frame) left(index int) page.Length {
	if f.mirrored(index) {
		return f.Theme.Margins.Right
	}
	return f.Theme.Margins.Left
}

// mirrored reports whether a copy's page is the back of a two-sided worksheet.
func (f *Frame) mirrored(index int) bool { return f.Sheet.TwoSide && index%2 == 1 }

// Foot is from the frame's top to the end of the body.
func (f *Frame) Foot() page.Length {
	m := f.Theme.Margins
	return f.Size.Height - m.Top - m.Foot
}

// Check reports words of the frame itself that have no room on any page.
func (f *Frame) Check() {
	if f.checkRoom() {
		f.checkRoute()
		f.checkFooter()
		f.checkLogo()
	}
}

// checkRoom reports a frame that is too small to write in, and reports whether
// it is not.
func (f *Frame) checkRoom() bool {
	least := f.Theme.Margins.Least
	if f.Body() >= least.Width && f.Foot() >= least.Height {
		return true
	}
	at, hint := "margins", worksheets.Msg("write smaller margins, or a larger paper")
	if f.Theme.Margins.Bordered != theme.NoBorder {
		at, hint = "look.border", worksheets.Msg("delete it, write smaller margins, or take a larger paper")
	}
	f.Problem(at, worksheets.Msg("the margins leave %s × %s mm of %s × %s, and a page needs %s × %s",
		f.Body().String(), f.Foot().String(), f.Size.Width.String(), f.Size.Height.String(), least.Width.String(), least.Height.String()), hint)
	return false
}

// runningWords are the title and the note.
func (f *Frame) runningWords(head *Running) pen.Rows {
	return f.Wrap([]pen.Run{
		{Words: f.Sheet.Title, Style: f.Theme.Type.Running},
		{Words: head.Note, Style: f.Theme.Type.Prompt, Gap: f.Theme.Space.Clause},
	}, pen.Span{Right: f.Body()}, head.Path)
}

// routeBeside reports whether the route has room on the running head's line.
func (f *Frame) routeBeside(words pen.Rows) bool {
	return words.OneLine() && words.End+f.Theme.Space.Word+f.RouteWidth() <= f.Body()
}

// RunningHeight is from a later page's top to its first block.
func (f *Frame) RunningHeight(head *Running) page.Length {
	words := f.runningWords(head)
	height := f.Theme.Space.Running + f.More(words)
	if f.Steps.Routed() && !f.routeBeside(words) {
		height += f.Theme.Space.Write
	}
	return height
}

// runningHead draws the title and its note at the head of a later page, and
// the route through the steps that stand on it.
func (f *Frame) runningHead(c *pen.Canvas, s *side) {
	words := f.runningWords(s.head)
	base := f.Draw(c, words, f.Theme.Space.RunningBase)
	if len(s.steps) == 0 {
		return
	}
	if !f.routeBeside(words) {
		base += f.Theme.Space.Write
	}
	f.route(c, s.steps, f.Body(), base-f.Centred(f.Theme.Type.Running, 0))
}
