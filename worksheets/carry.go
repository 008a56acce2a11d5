package worksheets

import (
	"bytes"
	"fmt"
	"slices"
)

// Carry is an answer file for a worksheet, begun with what it takes over from
// the answers to another: a copy for each row chosen by its number, or for
// every row that is written in where none is chosen; its other questions are
// left out, to fill in. A count that is more than its question takes is the
// most that it takes. The error is [Problems]: what cannot be carried over.
func Carry(to, from *Worksheet, answers *Answers, rows []int) ([]byte, error) {
	if to.From == nil || to.From.Worksheet != from.ID {
		return nil, Problems{{What: Msg("%q takes nothing over from %q", to.ID, from.ID)}}
	}
	if err := to.CheckFrom(from); err != nil {
		return nil, err
	}
	c := carrier{to: to, from: from, answers: answers}
	copies, err := c.copies(rows)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString("{\n  \"worksheet\": " + quote(to.ID) + ",\n  \"version\": " + quote(to.Version) + ",\n  \"answers\": ")
	fields, indent := to.Fields(), "  "
	if to.From.Each != "" {
		b.WriteString("[\n    ")
		indent = "    "
	}
	for i, given := range copies {
		if i > 0 {
			b.WriteString(",\n    ")
		}
		emptyGroup(&b, fields, given, indent)
	}
	if to.From.Each != "" {
		b.WriteString("\n  ]")
	}
	b.WriteString("\n}\n")
	return b.Bytes(), nil
}

// carrier carries answers over.
type carrier struct {
	to, from *Worksheet
	answers  *Answers
}

// copies are the answers of each copy that is begun, as JSON by question.
func (c carrier) copies(chosen []int) ([]map[string]string, error) {
	each := c.to.From.Each
	if each == "" {
		if len(chosen) > 0 {
			return nil, Problems{{What: Msg("%q takes no single rows over", c.to.ID)}}
		}
		first := Group{}
		if len(c.answers.Copies) > 0 {
			first = c.answers.Copies[0]
		}
		return []map[string]string{c.given(first, first, c.from.Fields())}, nil
	}
	fields := fieldNamed(c.from.Fields(), each).Fields
	var copies []map[string]string
	var missing Findings
	path := keyPath(headAnswers, each)
	met := map[int]bool{}
	number := 0
	for _, copy := range c.answers.Copies {
		for _, row := range copy.Get(each).Rows {
			number++
			if !row.Empty() && (len(chosen) == 0 || slices.Contains(chosen, number)) {
				copies = append(copies, c.given(row, copy, fields))
				met[number] = true
			}
		}
	}
	for _, n := range chosen {
		if !met[n] {
			missing.Add(Problem{Path: path, What: Msg("there is no row %d, or nothing is written in it", n), Hint: Msg("the rows go from %d to %d", 1, number)})
		}
	}
	if len(copies) == 0 {
		missing.Add(Problem{Path: path, What: Msg("nothing is written in any row")})
	}
	if missing.Err() == nil && len(copies) > maxCopies {
		missing.Add(Problem{Path: path, What: Msg("there are %d copies, and at most %d may be", len(copies), maxCopies), Hint: Msg("choose rows")})
	}
	return copies, missing.Err()
}

// given is what a copy begins with: answers of the row that it comes from,
// which stands on a copy of the other worksheet.
func (c carrier) given(row, copy Group, fields []Field) map[string]string {
	given := map[string]string{}
	for id, carried := range c.to.From.Fields {
		here := fieldNamed(c.to.Fields(), id)
		if carried.Count != "" {
			if n := c.count(carried.Count, here); n > 0 { // none written down is not none there
				given[id] = quote(n)
			}
			continue
		}
		if v := row.Get(carried.Of); v.Given() {
			given[id] = c.json(v, fieldNamed(fields, carried.Of), here, copy)
		}
	}
	return given
}

// count is how many rows of all copies are written in.
func (c carrier) count(rows string, here Field) int {
	n := 0
	for _, copy := range c.answers.Copies {
		for _, row := range copy.Get(rows).Rows {
			if !row.Empty() {
				n++
			}
		}
	}
	if here.Max != nil {
		n = min(n, *here.Max)
	}
	return n
}

// json is an answer as it is written for the question here.
func (c carrier) json(v Value, there, here Field, copy Group) string {
	switch there.Kind {
	case TextField:
		return quote(v.Text)
	case NumberField:
		return quote(v.Number)
	case DecimalField:
		return string(v.Decimal)
	case DateField:
		return quote(fmt.Sprintf("%04d-%02d-%02d", v.Date.Year, v.Date.Month, v.Date.Day))
	case OneField:
		return quote(v.Chosen[0])
	case AnyField:
		return quote(v.Chosen)
	case DoneField:
		return quote(v.Done)
	}
	refs := c.abroad(v.Refs, copy)
	if here.Kind == TextField {
		return quote(JoinRefs(refs))
	}
	list := make([]any, len(refs))
	for i, ref := range refs {
		list[i] = ref.Entry
		if ref.Sheet > 0 {
			list[i] = ref.String()
		}
	}
	return quote(list)
}

// abroad are references as they are written on another worksheet: with their
// sheet, where it is not the first.
func (c carrier) abroad(refs []EntryRef, copy Group) []EntryRef {
	return RefsOn(refs, c.from.SheetOf(copy))
}
