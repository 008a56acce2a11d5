package layouts

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// FieldRoom is the room that a question leaves for its answer on the blank
// worksheet, measured from the finished pages.
type FieldRoom struct {
	Path  string // within a copy's answers, without numbers of rows: "log.quote"
	Label string // the question's name
	Kind  worksheets.FieldKind
	page.Room
}

// Words reports whether the question asks for words, or a list of references;
// numbers and days need little room.
func (r FieldRoom) Words() bool {
	return r.Kind == worksheets.TextField || r.Kind == worksheets.NumbersField
}

// Room is the room of every question that is written or typed, in the order of
// the pages; of one that stands in many rows, the narrowest. The error is as
// [Print] has it.
func Room(sheet *worksheets.Worksheet, options Options) ([]FieldRoom, error) {
	document, err := prepare(sheet, options).Pages(nil)
	if err != nil {
		return nil, err
	}
	asked := map[string]FieldRoom{}
	eachField(sheet.Fields(), "", "", func(path, label string, kind worksheets.FieldKind) {
		asked[path] = FieldRoom{Path: path, Label: label, Kind: kind}
	})
	var rooms []FieldRoom
	for _, p := range document.Pages {
		for _, m := range page.Walk(p.Marks) {
			g, ok := m.(page.Group)
			if !ok || len(g.Room.Lines) == 0 {
				continue
			}
			path := withoutRows(g.Field)
			known := slices.IndexFunc(rooms, func(r FieldRoom) bool { return r.Path == path })
			room := asked[path]
			room.Path, room.Room = path, g.Room
			switch {
			case known < 0:
				rooms = append(rooms, room)
			case room.width() < rooms[known].width():
				rooms[known] = room
			}
		}
	}
	return rooms, nil
}

// withoutRows is a path without the numbers of rows: "log.quote" of "log[3].quote".
func withoutRows(path string) string {
	var b strings.Builder
	for path != "" {
		before, rest, _ := strings.Cut(path, "[")
		b.WriteString(before)
		_, path, _ = strings.Cut(rest, "]")
	}
	return b.String()
}

// eachField visits the questions with their paths and names, those within rows
// and groups too.
func eachField(fields []worksheets.Field, path, label string, visit func(path, label string, kind worksheets.FieldKind)) {
	for _, f := range fields {
		at, name := path+f.ID, f.Label
		if label != "" {
			name = label + " · " + name
		}
		if len(f.Fields) > 0 {
			eachField(f.Fields, at+".", name, visit)
			continue
		}
		visit(at, name, f.Kind)
	}
}

// width is that of all lines together.
func (r FieldRoom) width() (width page.Length) {
	for _, line := range r.Lines {
		width += line.Width
	}
	return width
}

// Characters is how many Han, so wide, the lines hold.
func (r FieldRoom) Characters(wide page.Length) (n int) {
	for _, line := range r.Lines {
		n += int(line.Width / wide)
	}
	return n
}

// Holds reports whether words have room on the lines, written by hand, a Han so
// wide: letters, digits and their marks take half of it. A space that is typed
// beside Han is not written.
func (r FieldRoom) Holds(words string, wide page.Length) bool {
	line, x := 0, page.Length(0)
	runes := []rune(strings.TrimSpace(words))
	for i, c := range runes {
		width := wide
		switch {
		case c == '\n':
			line, x = line+1, 0
			continue
		case c == ' ' && (isWide(runes[i-1]) || isWide(runes[i+1])):
			continue
		case !isWide(c):
			width = wide / 2
		}
		for line < len(r.Lines) && x+width > r.Lines[line].Width {
			line, x = line+1, 0
		}
		x += width
	}
	return line < len(r.Lines)
}

// isWide reports whether a hand gives a character a whole square: Han and the
// marks between them.
func isWide(c rune) bool {
	const quotes = "‘’“”—…·"
	return c >= 0x2E80 || strings.ContainsRune(quotes, c) || unicode.Is(unicode.So, c)
}

// Tight is an answer that has no room by hand.
type Tight struct {
	Path  string // in the answer file: "answers.log[3].quote"
	Words string
	Room  FieldRoom
}

// Tightness is the answers of all copies that have no room by hand, a Han so
// wide, and how many were held against their fields in all. Zero for wide: that
// have no room typed, at the least size of their fields.
func Tightness(rooms []FieldRoom, sheet *worksheets.Worksheet, answers *worksheets.Answers, wide page.Length) (tight []Tight, all int) {
	byPath := map[string]FieldRoom{}
	for _, r := range rooms {
		byPath[r.Path] = r
	}
	for _, copy := range answers.Copies {
		eachWritten(sheet.Fields(), copy, sheet.SheetOf(copy), "", func(path, at, words string) {
			room, written := byPath[path]
			if !written || words == "" {
				return
			}
			all++
			em := wide
			if em == 0 {
				em = room.Least
			}
			if !room.Holds(words, em) {
				tight = append(tight, Tight{Path: at, Words: words, Room: room})
			}
		})
	}
	return tight, all
}

// eachWritten visits what is written by hand: the path of the question, the
// place of its answer, and its words. Sheet is the copy's, as its own entries are
// numbered by it.
func eachWritten(fields []worksheets.Field, group worksheets.Group, sheet int, path string, visit func(path, at, words string)) {
	for _, f := range fields {
		value := group.Get(f.ID)
		if !value.Given() {
			continue
		}
		at := path + f.ID
		switch f.Kind {
		case worksheets.RowsField:
			for _, row := range value.Rows {
				eachWritten(f.Fields, row, sheet, at+".", visit)
			}
		case worksheets.GroupField:
			eachWritten(f.Fields, value.Group, sheet, at+".", visit)
		default:
			value.Refs = worksheets.RefsOn(value.Refs, sheet)
			visit(at, value.Path, written(f.Kind, value, path == ""))
		}
	}
}

// written is what a hand writes for an answer: of a date the digits alone,
// without the century that is printed, in rows and groups without the year.
func written(kind worksheets.FieldKind, v worksheets.Value, alone bool) string {
	switch kind {
	case worksheets.TextField:
		return v.Trimmed()
	case worksheets.NumberField, worksheets.DecimalField:
		return v.Figure()
	case worksheets.DateField:
		day := strconv.Itoa(v.Date.Month) + strconv.Itoa(v.Date.Day)
		if alone {
			day = strings.TrimPrefix(strconv.Itoa(v.Date.Year), "20") + day
		}
		return day
	case worksheets.NumbersField:
		return worksheets.JoinRefs(v.Refs)
	}
	return ""
}
