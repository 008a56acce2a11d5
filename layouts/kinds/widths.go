package kinds

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// shares gives columns side by side their widths in a room: those in
// millimetres theirs, the others a share of what is left. A column that says
// nothing has its weight as a share; without weights, 1. Where millimetres do
// not add up to the room, all are scaled to it, and a note names the room.
func (d *Desk) shares(room page.Length, widths []worksheets.Width, weights []float64, path string) []page.Length {
	fixed, total := page.Length(0), 0.0
	share := make([]float64, len(widths))
	for i, w := range widths {
		switch {
		case w.MM > 0:
			fixed += page.Millimetres(w.MM)
			continue
		case w.Share > 0:
			share[i] = w.Share
		case weights != nil:
			share[i] = weights[i]
		default:
			share[i] = 1
		}
		total += share[i]
	}
	set := make([]page.Length, len(widths))
	scaled := fixed > room || total == 0 && fixed != room
	if scaled {
		d.Problems.Add(worksheets.Problem{Path: path, Note: true,
			What: worksheets.Msg("the widths come to %s mm, and the room is %s mm wide", fixed.String(), room.String()),
			Hint: worksheets.Msg("write one of them as a share (%s), which takes what is left", "1fr")})
	}
	left := max(room-fixed, 0)
	for i, w := range widths {
		switch {
		case w.MM > 0 && scaled:
			set[i] = room.Scale(int64(page.Millimetres(w.MM)), int64(fixed))
		case w.MM > 0:
			set[i] = page.Millimetres(w.MM)
		default:
			set[i] = left.Scale(int64(page.Millimetres(share[i])), int64(page.Millimetres(total)))
		}
	}
	return set
}
