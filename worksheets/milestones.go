package worksheets

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// milestones are places at even distances in a text. They lead from a byte to
// its line and column and back without reading the text from its beginning: a
// file may be one line of many megabytes, or a million empty ones.
type milestones []milestone

type milestone struct{ offset, line, column int }

// milestoneDistance is how many bytes part two milestones.
const milestoneDistance = 1024

func newMilestones(text string) milestones {
	at := milestone{0, 1, 1}
	marks := milestones{at}
	for at.offset+milestoneDistance < len(text) {
		next := at.offset + milestoneDistance
		for !utf8.RuneStart(text[next]) {
			next--
		}
		at = at.walk(text, next)
		marks = append(marks, at)
	}
	return marks
}

// walk is the place of a byte at or after this one.
func (m milestone) walk(text string, offset int) milestone {
	part := text[m.offset:offset]
	if last := strings.LastIndexByte(part, '\n'); last >= 0 {
		m.line += strings.Count(part, "\n")
		m.column = 1
		part = part[last+1:]
	}
	m.column += utf8.RuneCountInString(part)
	m.offset = offset
	return m
}

// position is the line and column of a byte, both from 1, the column in
// characters.
func (ms milestones) position(text string, offset int) (line, column int) {
	i := sort.Search(len(ms), func(i int) bool { return ms[i].offset > offset }) - 1
	at := ms[i].walk(text, offset)
	return at.line, at.column
}

// offset is the byte at a line and column; that of the line's end where the
// line is shorter, and of the text's end where there is no such line.
func (ms milestones) offset(text string, line, column int) int {
	i := sort.Search(len(ms), func(i int) bool {
		return ms[i].line > line || ms[i].line == line && ms[i].column > column
	}) - 1
	at := ms[max(i, 0)]
	for at.line < line {
		n := strings.IndexByte(text[at.offset:], '\n')
		if n < 0 {
			return len(text)
		}
		at = milestone{at.offset + n + 1, at.line + 1, 1}
	}
	for at.column < column && at.offset < len(text) && text[at.offset] != '\n' {
		_, size := utf8.DecodeRuneInString(text[at.offset:])
		at.offset += size
		at.column++
	}
	return at.offset
}
