package kinds

import (
	"slices"
	"strings"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// optionSet is options to be drawn: in a line, at given places, or in columns.
type optionSet struct {
	options       []worksheets.Option
	chosen        []string
	many          bool
	style         theme.Type
	left, right   page.Length
	middle, pitch page.Length                             // of the first row; from one row to the next
	columns       int                                     // 0: in a line
	flush         bool                                    // they begin where the fields above and below do
	at            []page.Length                           // for a line: where each begins
	path          string                                  // of the block, for problems
	question      string                                  // whose options they are: its path among the copy's answers
	blank         func(option worksheets.Option, at slot) // of an option, whose line stands there
}

// said is the chosen options in words, for whoever cannot see which are ticked;
// empty: none is.
func (o optionSet) said() string {
	var words []string
	for _, option := range o.options {
		if slices.Contains(o.chosen, option.ID) {
			words = append(words, option.Label)
		}
	}
	return strings.Join(words, "、")
}

// role is what each option is: a paragraph where one has a note, which is heard as
// its own then, and not as a further option.
func (o optionSet) role() page.Role {
	if slices.ContainsFunc(o.options, func(option worksheets.Option) bool { return option.Note != "" }) {
		return page.RoleParagraph
	}
	return page.RoleNone
}

// options draws the set and returns the height that it took. An option with
// too little room goes on in lines below its first.
func (d *Desk) options(c *pen.Canvas, o optionSet) (height page.Length) {
	apart := o.role()
	middle, more, row := o.middle, page.Length(0), 0
	var end page.Length // of the option before
	for i, option := range o.options {
		at := d.placeOption(o, i, row, end)
		if at.row > row {
			row, middle, height = at.row, middle+o.pitch+more, height+o.pitch+more
			more = 0
		}
		words := d.optionWords(option, o.style, at.Span, o.path)
		c.In(page.Group{Role: apart}, func(c *pen.Canvas) {
			d.boxAt(c, page.Position{X: at.box, Y: middle}, tickBox{
				square: o.many, ticked: slices.Contains(o.chosen, option.ID), stroke: d.Theme.Rule.Box, path: o.question, option: option.ID})
			d.Draw(c, words, d.Centred(o.style, middle))
		})
		more = max(more, d.More(words))
		end = words.End
		if option.Blank != "" {
			at := d.optionBlank(o, i, words, at.Right)
			at.y = d.Centred(o.style, middle) + d.More(words) + d.Theme.Space.Base
			o.blank(option, at)
			end = at.x + at.width
		}
		if !words.OneLine() {
			end = o.right // nothing stands beside a broken option
		}
	}
	return height + o.pitch + more
}

// optionBlank is the line after the words of the option i, to its room's end;
// where another follows on the row it is as long as a line of a few words.
func (d *Desk) optionBlank(o optionSet, i int, words pen.Rows, right page.Length) slot {
	x := words.End + d.Theme.Space.Word
	inLine := o.columns == 0 && len(o.at) == 0
	if inLine && i+1 < len(o.options) {
		right = min(right, x+d.Theme.Shape.OtherLine)
	}
	if right-x < d.Theme.Shape.LeastBlank {
		d.NoRoom(o.options[i].Label, o.path)
	}
	return slot{x: x, width: max(right-x, 0)}
}

// optionPlace is where an option stands: its row, its box, its words.
type optionPlace struct {
	row int
	box page.Length
	pen.Span
}

// placeOption is the place of the option i, after one in a row that ends at end.
func (d *Desk) placeOption(o optionSet, i, row int, end page.Length) optionPlace {
	p := optionPlace{row: row, box: o.left}
	p.Right = o.right
	switch {
	case o.columns > 0:
		width := (o.right - o.left) / page.Length(o.columns)
		p.row, p.box = i/o.columns, o.left+width*page.Length(i%o.columns)
		if i%o.columns < o.columns-1 {
			p.Right = p.box + width - d.optionClear()
		}
	case i < len(o.at):
		p.box = o.at[i]
		if i+1 < len(o.at) {
			p.Right = o.at[i+1] - d.optionClear()
		}
	case i == 0:
		if o.left > 0 && !o.flush {
			p.box += d.Theme.Space.Clause - d.Theme.Space.Word
		}
	default:
		p.box = end + d.Theme.Shape.OptionGap
		if p.box+d.optionWidth(o.options[i], o.style) > o.right { // the line is full
			p.row, p.box = row+1, o.left
		}
	}
	p.Left = p.box + d.Theme.Shape.Box + d.Theme.Shape.BoxGap
	p.Indent = p.Left
	return p
}

// optionClear is the least space between an option's words and the next box:
// words belong to the nearer box, which must be their own.
func (d *Desk) optionClear() page.Length { return 2 * d.Theme.Shape.BoxGap }

// optionWords are an option's label and note in the room beside its box.
func (d *Desk) optionWords(option worksheets.Option, style theme.Type, at pen.Span, path string) pen.Rows {
	return d.Wrap([]pen.Run{
		{Words: option.Label, Style: style},
		{Words: option.Note, Style: d.Theme.Type.Prompt, Gap: d.Theme.Space.Word},
	}, at, path)
}

func (d *Desk) optionWidth(option worksheets.Option, style theme.Type) page.Length {
	width := d.Theme.Shape.Box + d.Theme.Shape.BoxGap + d.Width(option.Label, style)
	if option.Note != "" {
		width += d.Theme.Space.Word + d.Width(option.Note, d.Theme.Type.Prompt)
	}
	if option.Blank != "" {
		width += d.Theme.Space.Word + d.Theme.Shape.OtherLine
	}
	return width
}
