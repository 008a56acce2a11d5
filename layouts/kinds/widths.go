package kinds

import (
	"cmp"
	"strconv"
	"strings"

	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// dateRoom is what a date of month and day needs in a cell, day and month of
// two digits each.
func (d *Desk) dateRoom() page.Length {
	return 2*d.Width("30", d.Theme.Type.AnswerSmall) + d.Theme.Shape.Slash.Width + 2*d.Theme.Space.CellPadding
}

// numberRoom is the narrowest cell in which every number has room that may be
// answered.
func (d *Desk) numberRoom(a worksheets.Amount) page.Length {
	least, most := d.Theme.Type.AnswerSmall, page.Length(0)
	least.Size = d.Theme.Type.AnswerLeast
	decimals := ""
	if a.Decimals > 0 {
		decimals = "." + strings.Repeat("0", a.Decimals)
	}
	for _, bound := range []string{cmp.Or(string(a.Min), strconv.Itoa(-worksheets.MaxNumber)), cmp.Or(string(a.Max), strconv.Itoa(worksheets.MaxNumber))} {
		whole, _, _ := strings.Cut(bound, ".")
		most = max(most, d.Width(whole+decimals, least))
	}
	return most + d.Theme.Space.Word
}

// tickRoom is the narrowest cell for a box to tick.
func (d *Desk) tickRoom() page.Length { return d.Theme.Shape.Box + 2*d.Theme.Shape.BoxGap }

// headRoom is the room of a column's label and prompt on a line each.
func (d *Desk) headRoom(label, prompt string) page.Length {
	return max(d.Width(label, d.Theme.Type.Label), d.Width(prompt, d.Theme.Type.Prompt)) + 2*d.Theme.Space.CellPadding
}
