package records

import (
	"encoding/xml"
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// styles is what a cell's style says of how its number is shown.
type styles struct{ formats []format }

// format is a way to show numbers.
type format struct {
	dated  bool
	zeros  int // digits that are shown at least, of 000
	places int // digits after the point, of 0.00; -1: as many as there are
}

// general is the format of cells that have none.
func general() format { return format{places: -1} }

// of is the format of a style.
func (s styles) of(style string) format {
	n, err := strconv.Atoi(style)
	if err != nil || n < 0 || n >= len(s.formats) {
		return general()
	}
	return s.formats[n]
}

// readStyles reads the formats of the cells' styles.
func (w *workbook) readStyles(name string) error {
	custom := map[int]string{}
	cells := false
	return w.each(name, func(_ *tags, e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmt":
			if id, err := strconv.Atoi(attribute(e, "numFmtId")); err == nil {
				custom[id] = attribute(e, "formatCode")
			}
		case "cellXfs":
			cells = true
		case "cellStyleXfs", "cellStyles", "dxfs":
			cells = false
		case "xf":
			if cells && len(w.styles.formats) < maxMerged {
				id, _ := strconv.Atoi(attribute(e, "numFmtId"))
				w.styles.formats = append(w.styles.formats, formatOf(id, custom[id]))
			}
		}
		return nil
	})
}

// formatOf is a format by its number, where it is one of those that every
// program knows (ECMA-376 part 1, 18.8.30), or by its code.
func formatOf(id int, code string) format {
	f := general()
	switch {
	case code != "":
		return formatOfCode(code)
	case id >= 14 && id <= 22, id >= 27 && id <= 36, id >= 45 && id <= 47, id >= 50 && id <= 58:
		f.dated = true
	case id == 1, id == 3:
		f.places = 0
	case id == 2, id == 4:
		f.places = 2
	}
	return f
}

// notShown is what in a format's code stands for no part of a number: texts,
// colours, conditions, places of a currency.
var notShown = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`"[^"]*"|\\.|_.|\*.|\[[^\]]*\]`) })

// onlyZeros is the code of numbers with a fixed number of digits.
var onlyZeros = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:#,##)?(0+)(?:\.(0+))?$`) })

// formatOfCode is a format by its code, as far as it matters to an answer.
func formatOfCode(code string) format {
	f := general()
	positive, _, _ := strings.Cut(code, ";")
	plain := notShown().ReplaceAllString(positive, "")
	if strings.EqualFold(plain, "General") {
		return f
	}
	if strings.ContainsAny(strings.ToLower(plain), "ymdhs年月日") {
		f.dated = true
		return f
	}
	if m := onlyZeros().FindStringSubmatch(plain); m != nil {
		f.zeros, f.places = len(m[1]), len(m[2])
	}
	return f
}

// mostShown is above every number that a cell shows in plain digits.
const mostShown = 1e15

// shown is a number as its cell shows it. Days are shown as 2026-03-01, whatever
// the format's order is.
func (f format) shown(kept string, epoch time.Time) string {
	n, err := strconv.ParseFloat(kept, 64)
	if err != nil {
		return kept
	}
	switch {
	case f.dated && n >= 0 && n < 3e6:
		return shownDay(n, epoch)
	case f.places >= 0 && math.Abs(n) < mostShown:
		text := strconv.FormatFloat(n, 'f', f.places, 64)
		whole, after, _ := strings.Cut(text, ".")
		for len(whole) < f.zeros && n >= 0 {
			whole = "0" + whole
		}
		if after != "" {
			whole += "." + after
		}
		return whole
	}
	return rounded(kept)
}

// rounded is a number as it is kept, with the fifteen digits that spreadsheets
// show: they keep 0.1+0.2 as 0.30000000000000004.
func rounded(kept string) string {
	n, err := strconv.ParseFloat(kept, 64)
	if err != nil {
		return kept
	}
	n, _ = strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	return strconv.FormatFloat(n, 'f', -1, 64)
}

// shownDay is a day, a time of it, or both.
func shownDay(n float64, epoch time.Time) string {
	days := math.Floor(n)
	t := epoch.AddDate(0, 0, int(days)).Add(time.Duration(math.Round((n-days)*86_400)) * time.Second)
	switch {
	case n < 1:
		return t.Format("15:04:05")
	case n == days:
		return t.Format(time.DateOnly)
	}
	return t.Format("2006-01-02 15:04:05")
}

// escaped is a character that XML cannot have, as spreadsheets write it.
var escaped = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`) })

// escapes undoes that.
func escapes(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	return escaped().ReplaceAllStringFunc(text, func(code string) string {
		n, _ := strconv.ParseUint(code[2:6], 16, 16)
		return string(rune(n))
	})
}
