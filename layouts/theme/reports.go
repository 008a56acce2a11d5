package theme

import (
	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// Reports is what reports measure beyond what worksheets do.
type Reports struct {
	Figure   Type // a big number
	Unit     Type // what it counts
	Sentence Type // a filled sentence
	Bar      Type // the number after a bar
	Column   Type // the number over a column
	Said     Type // what somebody wrote
	Verdict  Type

	FigureRow   page.Length // height of a row of figures
	FigureBase  page.Length // its baseline
	FigureGap   page.Length // between two figures, at the least
	Line        page.Length // from one line of what was written to the next
	Leading     page.Length // … of the filled sentence
	Underline   page.Length // under a blank of the sentence, below its baseline
	Row         page.Length // over and under the lines of a row, together
	BarRow      page.Length // height of a bar's row
	BarHeight   page.Length
	BarShare    int64       // where bars begin: per mille of the width
	BarLeast    page.Length // the longest bar has this much room at the least
	Columns     page.Length // height of the highest column
	ColumnPitch page.Length // from one column to the next, at the least
	ColumnMost  page.Length // … and at the most
	ColumnShare int64       // a column's width, per mille of the pitch
	QuoteBar    page.Length // from the line before a quote to its words
	QuoteRow    page.Length // over and under its lines, together
	ByShare     int64       // who said it at the most, per mille of the width
	Mark        page.Length // a judgement's disc, across
	LabelShare  int64       // a judgement's label at the most, per mille of the width
	AnswerShare int64       // … and its answer
	Frame       page.Length // height of the verdict's frame
	FramePad    page.Length // beside its words
}

// reports is the look of reports.
func reports() Reports {
	return Reports{
		Figure:   Type{fonts.Bold, pt(26)},
		Unit:     Type{fonts.Sans, pt(9)},
		Sentence: Type{fonts.Sans, pt(12)},
		Bar:      Type{fonts.Bold, pt(9)},
		Column:   Type{fonts.Bold, pt(8)},
		Said:     Type{fonts.Kai, pt(10.5)},
		Verdict:  Type{fonts.Bold, pt(15)},

		FigureRow:   mm(15),
		FigureBase:  mm(12),
		FigureGap:   mm(4),
		Line:        mm(5.2),
		Leading:     mm(7.4),
		Underline:   mm(1.5),
		Row:         mm(1.4),
		BarRow:      mm(7),
		BarHeight:   mm(3.8),
		BarShare:    360,
		BarLeast:    mm(20),
		Columns:     mm(17),
		ColumnPitch: mm(6.6),
		ColumnMost:  mm(9),
		ColumnShare: 660,
		QuoteBar:    mm(3),
		QuoteRow:    mm(2.4),
		ByShare:     340,
		Mark:        mm(2.8),
		LabelShare:  300,
		AnswerShare: 200,
		Frame:       mm(12),
		FramePad:    mm(5),
	}
}
