// Package theme is one look, resolved once: every size, weight, distance and
// ink that a layout uses stands here and nowhere else.
//
//	look := theme.Of(page.A4) // the look of a page of this size: see [Of]
//	look = look.With(theme.Wishes{Large: true})
//
// The look is a workbook for a warm coach: everything printed is black, prompts
// differ by size and weight, tables are open. It is printed in one ink on a home
// printer: no line under 0.15 mm, no type under 8 pt, nothing within 8 mm of the
// paper's edge.
package theme

import (
	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// Type is a face at a size.
type Type struct {
	Face fonts.ID
	Size page.Length
}

// Theme is the whole look.
type Theme struct {
	Type    Types
	Rule    Rules
	Space   Spaces
	Shape   Shapes
	Footer  Footers
	Margins Margins
	Report  Reports
	Border  Borders
	Accent  page.Ink // of discs; that of section rules is in them

	growth int64     // per mille of what a definition measures; 0: as much
	page   page.Size // that it was resolved for
}

// Given is a length that a definition gives for what is written there: as many
// millimetres, and more where everything is large.
func (t *Theme) Given(mm float64) page.Length {
	l := page.Millimetres(mm)
	if t.growth == 0 {
		return l
	}
	return l.Scale(t.growth, 1000)
}

// Types are the sizes and faces, by what they say.
type Types struct {
	Title    Type // of the sheet
	Display  Type // the same on a certificate
	Large    Type // running words there
	Subtitle Type
	Step     Type // a section's heading
	Minor    Type // a heading of level 2
	Callout  Type
	Body     Type // sentence words, questions
	Label    Type
	Option   Type
	Prompt   Type // prompts, units: the smallest
	Footer   Type
	Account  Type // who signs, in the footer
	Running  Type // the title on later pages
	Folio    Type // a page's number in a book
	Row      Type // a table row's number
	Item     Type // a list entry's number
	Check    Type // a checklist step's number
	Disc     Type // the number in a step's disc, white
	Route    Type // a step's name in the route, present
	Stop     Type // a stop of a diagram's loop
	Ring     Type // the character in a reference's ring
	Tag      Type // the words in the start tag, white

	AnswerHead  Type        // answers in a row of single fields
	Answer      Type        // on a writing line
	AnswerCell  Type        // in a table cell
	AnswerSmall Type        // in dates and checklist cells
	AnswerLeast page.Length // no answer is ever set smaller
	AnswerStep  page.Length // by which a size shrinks to fit
}

// Rules are the strokes.
type Rules struct {
	Section page.Stroke // above a section, a table's top
	Diagram page.Stroke
	Check   page.Stroke // a step's tick box
	Box     page.Stroke // tick boxes, circles, a table header's foot
	Row     page.Stroke // a table row's foot, the ruler
	Write   page.Stroke // a writing line
	Slash   page.Stroke // between month and day
	Column  page.Stroke
	Frame   page.Stroke // around a box, between the cells of a grid
	Guide   page.Stroke // a second writing line in a cell, dashed
	Tick    page.Stroke // an answer's tick
	Link    page.Stroke // between a diagram's stop and its box, dotted
	Helper  page.Stroke // within a cell to write in, dashed from its middle
	Dot     page.Stroke // a row of dots, as far apart as their layout says
	Trace   page.Stroke // around a character to trace
}

// Spaces are the distances.
type Spaces struct {
	Write         page.Length // from one writing line to the next
	ReportLine    page.Length // the same in a table of a report, where nothing is written
	Option        page.Length // from one row of options to the next: three to two writing lines
	Label         page.Length // height of a caption's row
	LabelBase     page.Length // the caption's baseline below the row's top
	Title         page.Length // from a side's top to the rule under its title
	TitleBase     page.Length // the title's baseline below the side's top
	Running       page.Length // from a later page's top to its first block
	RunningBase   page.Length
	Heading       page.Length // height of a heading's row
	BeforeHeading page.Length
	AfterRule     page.Length // from a section rule to the heading under it
	BeforeRule    page.Length
	Block         page.Length // between other blocks
	Apart         page.Length // over words in the middle or on the right, which stand by themselves
	BlockBeside   page.Length // between blocks whose captions stand before them
	BeforeTable   page.Length // between a heading and the table under it
	Frame         page.Length // between a frame and what stands in it
	Base          page.Length // printed words stand this far above their writing line
	AnswerBase    page.Length // answers stand this far above it
	AnswerInset   page.Length // and start this far from its end
	BlankInset    page.Length // the same on a short blank between words
	Word          page.Length // between a word and a blank
	Clause        page.Length // between two runs of words
	Caption       page.Length // between a label and its prompt
	Part          page.Length // between two pieces of a sentence that belong to different things
	Gutter        page.Length // between columns
	Leading       page.Length // of running paragraphs
	CalloutRow    int64       // height of a callout's heading: per mille of its em
	PromptGap     int64       // between a heading and its prompt: per mille of the heading's em
	WrapLeading   int64       // of labels, prompts and headings of several lines: per mille of their em
	Middle        int64       // over what stands in a page's middle: per mille of the room left, for the eye's middle is higher
	ListItem      page.Length // between two entries of a list, beyond their lines
	ListIndent    page.Length // an entry's words from its number's left edge
	ListNumber    page.Length // the middle of its number
	EntryLine     page.Length // over a labelled line of a reference's entry
	// A caption stands before its field only where the field keeps FieldShare of
	// the width, or HalfShare where it can go on below; a label of a
	// reference stands before its text where it leaves it LabelShare. Per mille.
	FieldShare, HalfShare, LabelShare int64

	DownLeading  int64 // of words that run down, a character a line: per mille of their em
	WholeRow     int64 // how high a row of frames may be that is not parted: per mille of the page
	CellPadding  page.Length
	ChoicePad    int64 // the same beside a cell's options, at the most: per mille of half the cell
	TableHeader  page.Length
	TableHead    page.Length // height of a header without prompts
	HeaderLabel  page.Length // the middle of a header's labels below its top
	HeaderPrompt page.Length // … of its prompts
	YearDrop     page.Length // how far a year stands under its day
	ExampleRow   page.Length
	ExamplePad   page.Length // over and under its words together: its tag is higher than they are
	ExampleLine  page.Length
	CheckRow     page.Length // a checklist's row: two lines of CheckLine
	CheckLine    page.Length
	CheckReport  page.Length // the same in a report: the step's words alone
	CheckNote    page.Length // from a step's baseline to its note's
	CheckBoxes   page.Length // what a strip of counting boxes adds to a row
	CheckCount   page.Length // from the row's words to the middle of the first boxes
	CheckHeader  page.Length
	MatrixEnds   page.Length // the row of words over the ends of a matrix's header
	Judgement    page.Length // a question's row above its line of evidence
	ClearAbove   page.Length // how much lower its words stand, clear of the line over it
	Reason       page.Length // a question's line of evidence
	LargeLeading page.Length // of running words in large type
	Ornament     page.Length // from a display title's baseline to its ornament
	Sign         page.Length // the height of a line to sign on
}

// Shapes are the sizes of what is drawn.
type Shapes struct {
	Disc       page.Length // a step's disc, across
	RouteDisc  page.Length
	RouteDash  page.Length // between two of its steps
	Ring       page.Length // a reference's ring, across
	Box        page.Length // a tick box or circle, across
	BoxRadius  page.Length
	BoxGap     page.Length      // from a box to its label
	BoxPitch   page.Length      // counting boxes, from one to the next
	BoxFive    page.Length      // more after every fifth
	BoxTen     page.Length      // more again after every tenth
	BoxNote    page.Length      // from the last one to the note after them
	OptionGap  page.Length      // between options in a line
	Tick       [3]page.Position // where a tick turns, from the middle of its box's left edge
	Slash      page.Size        // between month and day
	Typed      Typed            // a place that is typed into
	Tag        page.Size        // the start tag
	TagRadius  page.Length
	TagPoint   page.Length // how far it reaches out of the tag, and how wide
	LeastBlank page.Length // the shortest line that is worth writing on
	OtherLine  page.Length // a line after an option that others follow
	LeastCell  page.Length // the narrowest column of a table
	MatrixCell page.Length // the widest column of a matrix's option that its words do not need
	DateLine   page.Length // the longest line for a date
	// Date is where the units of a date end, per mille of what its line has
	// beside them: four digits take twice the room of two.
	Date       [3]int64
	NumberLine page.Length // the longest line for a number and its unit
	Node       page.Size   // a diagram's box
	NodeShare  int64       // its width at the most, per mille of an even share of the row
	NodeRadius page.Length
	SmallHead  page.Length // of the arrow where an answer goes on elsewhere
	ArrowHead  page.Length
	HeadWidth  int64       // an arrow head's width, per mille of its length
	Stop       page.Length // a loop's stop, across
	Loop       page.Length // from the boxes' foot to the middle line of the stops
	LinkBox    page.Length // kept free between a box and its dots
	LinkStop   page.Length // … between the dots and their stop
	LoopName   page.Length // from the stops' line to the middle of their names
	LoopNote   page.Length // … to their notes
	LoopBack   page.Length // … to the way back
	LoopBend   page.Length // how far the way back bulges out, at the most
	LoopFoot   page.Length // from there to the diagram's end
	SignLine   page.Length // the longest line to sign on
	Ornament   page.Size   // half a line under a display title, and half its diamond's height
	Module     page.Length // the smallest module of a QR code
	Practice   Practices
	Calendar   Calendars
}

// Footers are the sizes and distances of the line at a page's foot. They are
// the same however large the rest is: nobody writes there.
type Footers struct {
	Ruler     page.Length
	Tick      page.Length // its small ticks
	End       page.Length // … at its ends
	Title     page.Length // the least room for the title
	Close     page.Length // the widest frame whose footer is set closer, so that the ruler has room
	Word      page.Length // between the ruler and its words, and around a dot
	Clause    page.Length // between what stands at either end
	Code      page.Length // the side of the code, at the least
	Module    page.Length // … of one of its squares, at the least
	CodeAbove page.Length // between the body and the code
	Logo      page.Length // the height of a logo
	LogoMost  page.Length // … and its width at the most
	LogoAbove page.Length // between the body and the logo
	Descent   page.Length // from the baseline to the foot's lowest ink
	Pitch     page.Length // between two lines, where who signs needs another
}

// Margins are the frame's distances from the page's edges, and how it ends.
type Margins struct {
	Left, Right page.Length // of a front; a back has them the other way round
	Top         page.Length
	// Foot is from the page's bottom edge to the end of the body;
	// FooterBase to the footer's baseline.
	Foot, FooterBase page.Length
	Least            page.Size // the smallest frame that is worth writing in
	// Bordered is what is drawn around the page, and Border how far its outer
	// line is from the page's edges; of a front, as Left and Right are.
	Bordered Border
	Border   Edges
}

const grey40 = 0x66

func mm(v float64) page.Length { return page.Millimetres(v) }
func pt(v float64) page.Length { return page.Points(v) }

func black(width float64) page.Stroke { return page.Stroke{Width: mm(width), Ink: page.Black} }

func rules() Rules {
	return Rules{
		Section: black(0.6),
		Diagram: black(0.5),
		Check:   black(0.4),
		Box:     black(0.3),
		Row:     black(0.25),
		Write:   black(0.15),
		Slash:   black(0.15),
		Column:  black(0.15),
		Frame:   black(0.15),
		Guide:   page.Stroke{Width: mm(0.15), Ink: page.Black, On: mm(0.3), Off: mm(0.7)},
		Tick:    page.Stroke{Width: mm(0.65), Ink: page.Black, Round: true},
		Link:    page.Stroke{Width: mm(0.3), Ink: page.Black, On: mm(0.5), Off: mm(0.8)},
		Helper:  page.Stroke{Width: mm(0.15), Ink: page.Black, On: mm(0.6), Off: mm(0.9)},
		Dot:     page.Stroke{Width: mm(0.4), Ink: page.Black, On: 1, Round: true},
		Trace:   page.Stroke{Width: mm(0.2), Ink: page.Grey(0x80), Round: true},
	}
}
