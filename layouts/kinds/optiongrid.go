package kinds

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// grids are where the options of blocks begin that stand one under the other:
// in the same columns, measured from the cell's left edge. A definition that
// writes places of its own (at) keeps them.
type grids map[worksheets.Block][]page.Length

// starts is where the options of a block begin in its cell: at the places of
// the definition, else in its grid; nil where it has neither.
func (d *Desk) starts(block worksheets.Block, written []worksheets.Length, hangs bool) []page.Length {
	starts := make([]page.Length, 0, len(written))
	for _, mm := range written {
		starts = append(starts, d.Theme.Given(float64(mm)))
	}
	if len(written) == 0 {
		for _, x := range d.grids[block] {
			starts = append(starts, x-d.hang(hangs))
		}
	}
	return starts
}

// align finds the grids of blocks that stand one under the other in a column
// of a width. Captions, fields and prose between them do not part them; what
// is wider than a field does.
func (d *Desk) align(blocks []worksheets.Block, width page.Length) {
	var run aligned
	for _, block := range blocks {
		switch b := block.(type) {
		case *worksheets.Evidence:
			if len(b.At) == 0 {
				run.judged = append(run.judged, b)
			}
		case *worksheets.Choice:
			if len(b.At) == 0 && b.Arrange == worksheets.Inline && b.Place == worksheets.Before {
				run.choices = append(run.choices, b)
			}
		case *worksheets.Ranking:
			if len(b.At) == 0 {
				run.ranked = append(run.ranked, b)
			}
		case *worksheets.Text, *worksheets.Sentence, *worksheets.Heading, *worksheets.Note, *worksheets.Date, *worksheets.Number:
		default:
			d.alignRun(run, width)
			run = aligned{}
		}
	}
	d.alignRun(run, width)
}

// aligned is blocks whose options line up.
type aligned struct {
	choices []*worksheets.Choice
	ranked  []*worksheets.Ranking
	judged  []*worksheets.Evidence
}

func (d *Desk) alignRun(run aligned, width page.Length) {
	d.alignJudged(run.judged, width)
	if len(run.choices) > 0 && len(run.choices)+len(run.ranked) > 1 {
		d.alignChoices(run, width)
	}
}

// alignJudged lines up the options of questions with evidence, flush right.
func (d *Desk) alignJudged(judged []*worksheets.Evidence, width page.Length) {
	var widths []page.Length
	for _, b := range judged {
		widths = d.widest(widths, b.Options, d.Theme.Type.Option)
	}
	if len(widths) == 0 {
		return
	}
	places := spread(widths, 0, d.Theme.Shape.OptionGap)
	for _, b := range judged {
		end := places[len(places)-1] + widths[len(widths)-1]
		if end > width {
			return // each stands for itself
		}
		for _, x := range places[:len(b.Options)] {
			d.grids[b] = append(d.grids[b], width-end+x)
		}
	}
}

// alignChoices lines up options that stand after their captions: all begin
// right of the longest caption, and share what the widest options leave.
func (d *Desk) alignChoices(run aligned, width page.Length) {
	var widths []page.Length
	left := page.Length(0)
	for _, b := range run.choices {
		left = max(left, d.hang(b.Hang)+d.captionEnd(b.Caption, width-d.hang(b.Hang)))
		widths = d.widest(widths, b.Options, d.optionType(b))
	}
	for _, b := range run.ranked {
		r := ranking{Desk: d, block: b, in: cell{width: width}}
		left = max(left, r.captionEnd())
	}
	left += d.Theme.Shape.OptionGap
	total := page.Length(0)
	for _, w := range widths {
		total += w
	}
	gaps := page.Length(max(len(widths)-1, 1))
	gap := min((width-left-total)/gaps, 3*d.Theme.Shape.OptionGap)
	if gap < d.Theme.Shape.OptionGap {
		return // each stands for itself
	}
	places := spread(widths, left, gap)
	for _, b := range run.choices {
		d.grids[b] = places[:len(b.Options)]
	}
	for _, b := range run.ranked {
		for i := range b.Options {
			d.grids[b] = append(d.grids[b], left+(width-left)*page.Length(i)/page.Length(len(b.Options)))
		}
		if r := (ranking{Desk: d, block: b, in: cell{width: width}, at: d.grids[b]}); !r.fit(left) {
			delete(d.grids, b)
		}
	}
}

// widest are the widths of the columns that these options need too.
func (d *Desk) widest(widths []page.Length, options []worksheets.Option, style theme.Type) []page.Length {
	for i, option := range options {
		if i == len(widths) {
			widths = append(widths, 0)
		}
		widths[i] = max(widths[i], d.optionWidth(option, style))
	}
	return widths
}

// spread is where columns of the widths begin, from left, so far apart.
func spread(widths []page.Length, left, gap page.Length) []page.Length {
	places := make([]page.Length, len(widths))
	for i, w := range widths {
		places[i] = left
		left += w + gap
	}
	return places
}

// captionEnd is where a caption before its field ends; over it, 0.
func (d *Desk) captionEnd(words worksheets.Caption, width page.Length) page.Length {
	runs, left := d.captionRuns(words)
	end := left
	for i, run := range runs {
		if i > 0 {
			end += run.Gap
		}
		end += d.Width(run.Words, run.Style)
		if run.Tag {
			end += d.TagWidth(run.Words) - d.Width(run.Words, run.Style)
		}
	}
	if end > width {
		return 0
	}
	return end
}

// captionEnd is where a ranking's words end, which stand before its options in
// two rows.
func (r *ranking) captionEnd() page.Length {
	words, end, indent := r.block.Caption, page.Length(0), page.Length(0)
	if words.Heading != nil {
		end = r.Desk.captionEnd(worksheets.Caption{Heading: words.Heading}, r.in.width)
		indent = r.hang(true)
		words.Heading = nil
	}
	return max(end, indent+r.Desk.captionEnd(words, r.in.width-indent))
}
