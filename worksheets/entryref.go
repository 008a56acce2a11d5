package worksheets

import (
	"slices"
	"strconv"
	"strings"
)

// EntryRef refers to an entry of a log: its number, and the sheet that it
// stands on where that is another than the first.
type EntryRef struct {
	Sheet int // 0: the sheet that the reference stands on
	Entry int // from 1
}

// String is the reference as it is written by hand: "7", "2-7".
func (r EntryRef) String() string {
	if r.Sheet == 0 {
		return strconv.Itoa(r.Entry)
	}
	return strconv.Itoa(r.Sheet) + "-" + strconv.Itoa(r.Entry)
}

// sheetEntry reads a reference with its sheet: "2-7".
func sheetEntry(words string) (ref EntryRef, ok bool) {
	sheet, entry, _ := strings.Cut(words, "-")
	if !isCount(sheet, 3) || !isCount(entry, 9) {
		return EntryRef{}, false
	}
	ref.Sheet, _ = strconv.Atoi(sheet)
	ref.Entry, _ = strconv.Atoi(entry)
	return ref, true
}

// entryRefs checks a list of references: whole numbers from 1, or with their
// sheets "2-7".
func (c *answerChecker) entryRefs(v jsonValue, f Field, path string) ([]EntryRef, bool) {
	if v.kind != jsonArray {
		hint := Msg("write [1, 2], or with the number of the sheet %s", `["2-7"]`)
		if f.Once {
			hint = Msg("write [1, 2]")
		}
		c.report(v.start, path, Msg("this must be a list of whole numbers"), hint)
		return nil, false
	}
	if f.Once && f.Max != nil && len(v.items) > *f.Max {
		c.report(v.items[*f.Max].start, itemPath(path, *f.Max), Msg("there are %d numbers, and at most %d may be", len(v.items), *f.Max), Msg("delete this and the numbers after it"))
		return nil, false
	}
	if len(v.items) > MaxNumbers {
		c.report(v.items[MaxNumbers].start, itemPath(path, MaxNumbers), Msg("there are %d numbers, and at most %d may be", len(v.items), MaxNumbers), Msg("delete this and the numbers after it"))
		return nil, false
	}
	var refs []EntryRef
	for i, item := range v.items {
		ref, ok := c.entryRef(item, f, itemPath(path, i))
		switch {
		case ok && f.Once && slices.Contains(refs, ref):
			c.report(item.start, itemPath(path, i), Msg("%s stands here twice", ref.String()), Msg("delete it here"))
		case ok:
			refs = append(refs, ref)
		}
	}
	return refs, len(refs) == len(v.items)
}

func (c *answerChecker) entryRef(v jsonValue, f Field, path string) (EntryRef, bool) {
	if v.kind == jsonString && !f.Once {
		if ref, ok := sheetEntry(c.file.text(v)); ok {
			return ref, true
		}
	}
	low := f.Min
	if low == nil {
		one := 1
		low = &one
	}
	n, ok := c.number(v, low, f.Max, path)
	return EntryRef{Entry: n}, ok
}

// RefsOn are references that stand on a sheet, as [Worksheet.SheetOf] numbers
// it: those without a sheet lead to entries of that one. Refs stay as they are.
func RefsOn(refs []EntryRef, sheet int) []EntryRef {
	if sheet == 0 {
		return refs
	}
	refs = slices.Clone(refs)
	for i := range refs {
		if refs[i].Sheet == 0 {
			refs[i].Sheet = sheet
		}
	}
	return refs
}

// SheetOf is the number of the sheet that a copy's answers say it is, where it
// follows a first one and the entries of a table are numbered by it; else 0.
func (w *Worksheet) SheetOf(copy Group) int {
	for _, b := range w.Blocks {
		if t, ok := b.(*Table); ok && t.Number != nil && t.Number.Sheet != "" {
			if n := copy.Get(t.Number.Sheet).Number; n > 1 {
				return n
			}
		}
	}
	return 0
}

// JoinRefs is references as a list in Chinese: "4、2-7".
func JoinRefs(refs []EntryRef) string {
	words := make([]string, len(refs))
	for i, ref := range refs {
		words[i] = ref.String()
	}
	return strings.Join(words, "、")
}
