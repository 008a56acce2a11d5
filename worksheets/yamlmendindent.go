package worksheets

import "strings"

// blockLevel is a collection that is told by its indentation.
type blockLevel struct {
	column int // from 0
	list   bool
	first  string // the first key of the entry that is read
	keys   map[string]bool
	empty  bool // the last key has no value on its own line
}

// fit closes the collections that a line ends by its column, and mends a column
// that belongs to none of them. It is the column that is meant.
func (y *yamlMender) fit(start, column int, key string) int {
	meant := y.meant(column, key)
	if meant != column {
		what := Msg("%q stands between two indentations", key)
		switch {
		case meant < column:
			what = Msg("%q stands further right than the key before it", key)
		case column == 0:
			what = Msg("%q is not indented", key)
		}
		if strings.Contains(y.text[start:y.at], "\t") {
			what = Msg("a tab stands in the indentation")
		}
		y.slips = slipsBefore(y.slips, start) // tabs are mended along with the rest of the indentation
		y.note(start, start+blankBefore(y.text[start:y.end]), strings.Repeat(" ", meant), what, Msg("begin it in column %d, with %d spaces before it", meant+1, meant))
	}
	for n := len(y.levels); n > 0 && y.levels[n-1].column > meant; n-- {
		y.levels = y.levels[:n-1]
	}
	if n := len(y.levels); n > 0 && y.levels[n-1].column == meant && y.levels[n-1].list && key != "-" {
		y.levels = y.levels[:n-1]
	}
	return meant
}

// fitDash is the same for a line that begins with a dash, which stands at a
// byte and has been read.
func (y *yamlMender) fitDash(start, at, column int) int {
	after := y.at
	own := y.slips[len(slipsBefore(y.slips, at)):]
	kept := append([]slip(nil), own...)
	y.slips, y.at = slipsBefore(y.slips, at), at
	column = y.fit(start, column, "-")
	y.slips, y.at = append(y.slips, kept...), after
	return column
}

// blankBefore is the length of the blanks that a line begins with.
func blankBefore(line string) int { return len(line) - len(strings.TrimLeft(line, " \t\u3000\u00a0")) }

// slipsBefore is the slips that begin before a byte.
func slipsBefore(slips []slip, at int) []slip {
	for len(slips) > 0 && slips[len(slips)-1].at >= at {
		slips = slips[:len(slips)-1]
	}
	return slips
}

// meant is the column that a line which begins in some column belongs to.
func (y *yamlMender) meant(column int, key string) int {
	n, between := len(y.levels), -1 // the column of the last collection that the line ends
	for ; n > 0 && y.levels[n-1].column > column; n-- {
		between = y.levels[n-1].column
	}
	if n == 0 {
		return column
	}
	switch top := y.levels[n-1]; {
	case column == 0 && key != "-" && between > 0 && !y.keys.top[key] && y.keys.exact(key):
		return y.levels[len(y.levels)-1].column
	case top.column == column:
	case between >= 0:
		return between
	case key != "-" && !top.list && !top.empty:
		return top.column
	}
	return column
}

// enter begins an entry of a list at a column.
func (y *yamlMender) enter(column int) {
	n := len(y.levels)
	if n == 0 || !y.levels[n-1].list || y.levels[n-1].column != column {
		y.levels = append(y.levels, blockLevel{column: column, list: true})
	}
}

// member takes a key of a mapping at a column. One that was the first of its
// entry and comes again begins another, whose dash was left out.
func (y *yamlMender) member(key string, column, at int) {
	n := len(y.levels)
	if n == 0 || y.levels[n-1].list || y.levels[n-1].column != column {
		y.levels = append(y.levels, blockLevel{column: column, first: key, keys: map[string]bool{}})
		n++
	}
	level := &y.levels[n-1]
	if level.keys[key] && level.first == key && n > 1 && y.levels[n-2].list && at >= 2 && y.text[at-2:at] == "  " {
		y.note(at-2, at, "- ", Msg("the dash before the next entry is missing"), Msg("write %q before %q", "- ", key))
		clear(level.keys)
	}
	level.keys[key] = true
	value := strings.TrimSpace(y.rest())
	level.empty = value == "" || strings.HasPrefix(value, "#")
}

// flowLine looks at a line that begins within brackets: they were never closed
// where an entry of the list around them begins, or a comma is missing.
func (y *yamlMender) flowLine() {
	rest := strings.TrimLeft(y.rest(), " ")
	before := y.text[:y.last]
	column := indentOf(y.rest())
	goesOn := strings.HasSuffix(before, ",") || strings.HasSuffix(before, "{") || strings.HasSuffix(before, "[") || strings.HasSuffix(before, ":") || strings.HasSuffix(before, "，")
	word, _, colon := strings.Cut(rest, ":")
	key := colon && y.keys.exact(strings.Trim(word, `"' `))
	switch {
	case strings.HasPrefix(rest, "- "), key && column <= y.margin && !goesOn:
		for n := len(y.flow); n > 0; n-- {
			want := "]"
			if y.flow[n-1].mapping {
				want = "}"
			}
			y.note(y.last, y.last, want, Msg("the closing %s is missing here", want), Msg("write %s here", want))
		}
		y.flow = nil
	case key && !goesOn:
		y.note(y.last, y.last, ",", Msg("a comma is missing here"), Msg("write , here"))
		y.flow[len(y.flow)-1].key = true
	}
}
