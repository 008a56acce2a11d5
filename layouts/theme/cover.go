package theme

import (
	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// Cover is the look of a book's cover and of its contents: the same black on
// white as the sheets, with more room.
type Cover struct {
	Title       Type
	TitleSingle page.Length // the least size to keep a title on one line
	TitleLeast  page.Length // and on several
	TitleStep   page.Length
	Subtitle    Type
	Account     Type
	Small       Type // the edition, the words beside the code
	Heading     Type // over the contents
	Entry       Type // a worksheet's name
	Summary     Type
	Extent      Type // its paper and pages
	Folio       Type // where it begins
	Caption     Type // under the code
	Link        Type

	Head page.Stroke // under the account, over the contents
	Wave page.Stroke // an ornament's ring
	Way  page.Stroke // from stop to stop
	Dots page.Stroke // from an entry to its page

	// In em of their type, per mille: from one baseline to the next.
	TitleLeading, Leading int64

	Side, Top, Foot page.Length // the frame's distances from the page's edges
	HeadBase        page.Length // the account's baseline below the frame's top
	HeadRule        page.Length
	Ornament        page.Length // its height, at the least
	OrnamentMost    page.Length
	AboveOrnament   page.Length
	AboveTitle      page.Length // from the ornament's foot to the title's top
	AboveSubtitle   page.Length
	AboveContents   page.Length
	Contents        page.Length // height of the contents' heading
	Indent          page.Length // an entry's words from its disc's left edge
	AboveSummary    page.Length
	AboveEntry      page.Length
	NumberColumn    page.Length
	ExtentColumn    page.Length // kept free of an entry's name
	Gap             page.Length // between words and dots
	AboveCode       page.Length // from the contents to the code, at the least
	Code            page.Length // the code's side, at the least
	CodeMost        page.Length
	Module          page.Length // one of its squares, at the least
	CaptionBase     page.Length // its baseline below the code's white rim
	LinkWidth       page.Length
	Aside           page.Length // width of the words beside the code
}

// Booklet is the look of an A4 cover.
func Booklet() Cover {
	return Cover{
		Title:       Type{fonts.Bold, pt(54)},
		TitleSingle: pt(34),
		TitleLeast:  pt(24),
		TitleStep:   pt(1),
		Subtitle:    Type{fonts.Sans, pt(13)},
		Account:     Type{fonts.Bold, pt(11)},
		Small:       Type{fonts.Sans, pt(9)},
		Heading:     Type{fonts.Bold, pt(12)},
		Entry:       Type{fonts.Bold, pt(12)},
		Summary:     Type{fonts.Sans, pt(9)},
		Extent:      Type{fonts.Sans, pt(8)},
		Folio:       Type{fonts.Bold, pt(12)},
		Caption:     Type{fonts.Bold, pt(9)},
		Link:        Type{fonts.Sans, pt(8)},

		Head: rules().Section,
		Wave: page.Stroke{Width: mm(0.25), Ink: page.Grey(grey40)},
		Way:  black(0.5),
		Dots: page.Stroke{Width: mm(0.35), Ink: page.Black, On: 1, Off: mm(1.6), Round: true},

		TitleLeading: 1260,
		Leading:      1550,

		Side:          mm(22),
		Top:           mm(20),
		Foot:          mm(18),
		HeadBase:      mm(4),
		HeadRule:      mm(8),
		Ornament:      mm(44),
		OrnamentMost:  mm(92),
		AboveOrnament: mm(12),
		AboveTitle:    mm(12),
		AboveSubtitle: mm(5),
		AboveContents: mm(12),
		Contents:      mm(13),
		Indent:        mm(10),
		AboveSummary:  mm(1.6),
		AboveEntry:    mm(5.2),
		NumberColumn:  mm(12),
		ExtentColumn:  mm(44),
		Gap:           mm(2.4),
		AboveCode:     mm(12),
		Code:          mm(26),
		CodeMost:      mm(46),
		Module:        mm(0.42),
		CaptionBase:   mm(3),
		LinkWidth:     mm(72),
		Aside:         mm(84),
	}
}
