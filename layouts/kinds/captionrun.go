package kinds

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// begins are where the captions end of fields that stand one under the other,
// so that all of them begin at the same place: from the cell's left edge.
type begins map[*worksheets.Caption]page.Length

// alignCaptions lines up the fields of a column of a width whose captions stand
// before them. Choices between them whose options have places of their own do
// not part them; what leads with a heading does.
func (d *Desk) alignCaptions(blocks []worksheets.Block, width page.Length) {
	var run []kind
	for _, block := range blocks {
		k, ok := d.kind(block)
		field := false
		switch b := block.(type) {
		case *worksheets.Text, *worksheets.Date, *worksheets.Number, *worksheets.Sentence:
			field = true
		case *worksheets.Choice:
			field = b.Arrange == worksheets.Inline && len(d.starts(b, b.At, b.Hang)) == 0
		default:
			ok = false
		}
		switch {
		case !ok || k.leading() != nil || k.caption.Place != worksheets.Before:
			d.alignFields(run, width)
			run = nil
		case field:
			run = append(run, k)
		}
	}
	d.alignFields(run, width)
}

// alignFields lines up the fields of a run after the longest of their captions,
// where each has room there and no caption takes more than its share.
func (d *Desk) alignFields(run []kind, width page.Length) {
	if len(run) < 2 {
		return
	}
	longest := page.Length(0)
	for _, k := range run {
		end := d.captionEnd(*k.caption, width-d.hang(k.hang))
		if end == 0 {
			return // it stands over its field
		}
		longest = max(longest, end+d.hang(k.hang))
	}
	if longest > width.Scale(d.Theme.Space.LabelShare, 1000) {
		return
	}
	for _, k := range run {
		in := cell{width: width - d.hang(k.hang)}
		if longest-d.hang(k.hang)+d.Theme.Space.Word+k.beside(in) > in.width {
			return
		}
	}
	for _, k := range run {
		d.begins[k.caption] = longest - d.hang(k.hang)
	}
}
