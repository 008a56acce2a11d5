package kinds

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// alignedAt is where something so wide begins in its room.
func alignedAt(align worksheets.Align, width, room page.Length) page.Length {
	switch align {
	case worksheets.Centre:
		return (room - width) / 2
	case worksheets.Right:
		return room - width
	}
	return 0
}
