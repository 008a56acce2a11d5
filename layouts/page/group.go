package page

// Group is marks that belong together: a branch of the tree that a page is.
// Groups nest; marks and groups stand in the order of reading.
//
// What a group is (its Role) is said for whoever cannot see it: a screen
// reader, a program that reads the file. A line, rectangle or path is
// decoration unless it stands in a RoleFigure or RoleField; text in a
// RoleArtifact is furniture that is not read out.
type Group struct {
	Role  Role
	Level uint8 // of a RoleHeading: 1 is the title, 2 a section, 3 below it
	// Field is the question whose answer stands here, by its path within a
	// copy's answers ("log[3].quote"); for a RoleField or a RoleCell.
	Field string
	// Room is where the answer of a RoleField or a RoleCell is written or typed.
	Room Room
	// Input makes the group a place that is typed into or ticked in a viewer.
	Input *Input // never changed once made
	Span  Span   // of a RoleCell or a RoleHeaderCell
	// Alt says in words what a figure shows or a field's marks mean ("是"
	// where the circle before 是 is ticked).
	Alt string
	// Key joins the groups of one thing that goes on over pages: those of a
	// document with the same key that is not zero are one.
	Key   int
	At    Transform // where the marks stand in what holds the group
	Clip  Size      // not zero: nothing is drawn outside this box, from the corner of the group's own space
	Marks []Mark    // never changed once made
}

func (Group) mark() {}

// Span is over how many columns and rows of its table a cell reaches; zeros are
// ones.
type Span struct{ Columns, Rows int }

// Room is the place that a question leaves for its answer, whether its writing
// lines are drawn or not. The zero value: nothing is written there.
type Room struct {
	Lines []WritingLine
	Type  Length // the em that an answer is typed in
	Least Length // the smallest that it shrinks to before it grows or goes on elsewhere
}

// WritingLine is a level line to write on, in the space of its group.
type WritingLine struct {
	At    Position // its left end
	Width Length
}

// Role is what a group is (ISO 32000-1, 14.8.4, has their standard names).
type Role uint8

const (
	RoleNone       Role = iota // only holds marks together
	RoleHeading                // see Level
	RoleParagraph              // running text
	RoleLabel                  // words that name what stands beside or under them
	RoleCaption                // words that belong to a table or a figure
	RoleTable                  // holds rows
	RoleRow                    // holds cells
	RoleHeaderCell             // heads a column
	RoleCell
	RoleList // holds items
	RoleItem
	RoleFigure   // a drawing; Alt says what it shows
	RoleLink     // holds a Link and the words that are to be tapped
	RoleField    // a question's place to answer, with the answer; see Field
	RoleArtifact // furniture: page numbers, running heads, cut marks
)

// String names the role, as goldens call it.
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return "unknown role"
}

var roleNames = [...]string{
	RoleNone: "group", RoleHeading: "heading", RoleParagraph: "paragraph", RoleLabel: "label", RoleCaption: "caption",
	RoleTable: "table", RoleRow: "row", RoleHeaderCell: "header cell", RoleCell: "cell", RoleList: "list", RoleItem: "item",
	RoleFigure: "figure", RoleLink: "link", RoleField: "field", RoleArtifact: "artifact",
}
