package theme

import "worksheetpdf/layouts/page"

// Practices are the sizes of cells to practise writing in. Shares are per mille.
type Practices struct {
	Cell     page.Length // about as large as a cell is, where nobody says it
	FourLine page.Length // from the first of four lines to the last
	Dots     page.Length // from one dot to the next
	Model    int64       // a model's em in its cell
	Inner    [2]int64    // width and height of the frame within a cell of 回宫格
	Pinyin   int64       // the height of the four lines over a cell, of its side
	Lines    page.Length // … at the least
	XHeight  int64       // of Kai's letters: what stands between the second and the third line
	Between  int64       // from four lines to the next, of their height
	Word     int64       // between two words on four lines, of the em
}

// Calendars are the sizes of a calendar's boxes.
type Calendars struct {
	Tick, Write   page.Length // the narrowest box to tick, and to write in, that is chosen
	High, Written page.Length // their heights
	Number        page.Length // the middle of a day's number below the box's top
	Head          page.Length // height of the row of weekdays
	Grown         int64       // how high a box may grow, of the page: per mille
}
