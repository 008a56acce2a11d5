package text

import "worksheetpdf/layouts/page"

// unbounded is wider than any line.
const unbounded page.Length = 1 << 50

// widths are those of the lines, in order; the last one repeats. Without any,
// lines are unbounded.
type widths struct {
	each  []page.Length
	least []page.Length // of each and all after it
	even  bool          // all but the first are the same
}

// set takes new widths.
func (w *widths) set(each []page.Length) {
	w.each, w.least, w.even = each, append(w.least[:0], each...), true
	for i := len(each) - 2; i >= 0; i-- {
		if i > 0 && each[i] != each[i+1] {
			w.even = false
		}
		w.least[i] = min(w.least[i], w.least[i+1])
	}
}

// of is the width of a line.
func (w *widths) of(line int) page.Length { return repeating(w.each, line) }

// narrowest is the least width of a line and all after it.
func (w *widths) narrowest(line int) page.Length { return repeating(w.least, line) }

// last is the width that repeats.
func (w *widths) last() page.Length { return repeating(w.each, len(w.each)) }

func repeating(widths []page.Length, line int) page.Length {
	if len(widths) == 0 {
		return unbounded
	}
	return widths[min(line, len(widths)-1)]
}
