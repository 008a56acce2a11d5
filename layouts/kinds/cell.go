package kinds

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// cell is the room that a block has.
type cell struct {
	width page.Length
	path  string // of the block in the worksheet
	row   *row   // the columns that it stands in; nil: none
	below bool   // it is not the first of its column
}

// row is what blocks side by side share.
type row struct {
	single  bool        // each column is one field: all stand on one writing line
	headed  bool        // one of them begins with a heading, whose row all captions share
	caption page.Length // the height of the highest caption
}

// single reports whether the block is the only one of its column in a row of
// single fields: its options stand on the writing line of the others.
func (in cell) single() bool { return in.row != nil && in.row.single }

// headed reports whether a field beside it begins with a heading.
func (in cell) headed() bool { return in.row != nil && in.row.headed }

// shared is the height of the captions beside it, which its own shares.
func (in cell) shared() page.Length {
	if in.row == nil || in.below {
		return 0
	}
	return in.row.caption
}

// narrowed is the cell, so wide, for a part of the block.
func (in cell) narrowed(width page.Length) cell { return cell{width: width, path: in.path} }

// tooNarrow reports a column that is narrower than what is asked in it needs,
// and whether it is.
func (d *Desk) tooNarrow(in cell, least page.Length) bool {
	if in.width >= least {
		return false
	}
	d.Problem(in.path, worksheets.Msg("the column is %s mm wide, and this needs %s mm", in.width.String(), least.String()),
		worksheets.Msg("make the column wider, or stand fewer side by side"))
	return true
}
